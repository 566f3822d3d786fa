import type { InEachLanguage } from '#languages/languages.ts';
import { quarterWords, quarterWordsWith } from '#languages/words/quarters.ts';
import type { Voice } from '#languages/voice.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { barChart, lineChart, type Bar } from './chart.ts';
import { nameOfWhole } from './quarter-names.ts';
import type { QuarterPage, QuarterRow } from './quarter-page.ts';
import { plainly } from './rich.ts';

/** A drawing with the words under it; the same figures stand in a table of the page. */
export interface Chart {
  svg: string;
  caption: string;
  /** What each shape means. */
  legend: string;
}

/** The charts of a quarter: dimensions, institutions where they are compared, and the way from quarter to quarter. */
export function chartsOf(catalogue: Catalogue, page: QuarterPage, voice: Voice): { dimensions: Chart; institutions?: Chart; history?: Chart } {
  const say = voice.say;
  const name = nameOfWhole(catalogue, page.institution);
  const percent = (share: number | null) => (share === null ? '–' : voice.percent(share));
  const bars = (rows: readonly QuarterRow[]): Bar[] => rows.map((row) => ({ label: row.name, now: row.now, before: row.last, ...(row.target === undefined ? {} : { target: row.target }), figure: percent(row.now) }));
  const describe = (rows: readonly QuarterRow[]) => `${rows.map((row) => `${row.name} ${percent(row.now)}`).join(', ')}. ${say(quarterWords.sameInTable)}`;
  const chart = (id: string, caption: InEachLanguage, rows: readonly QuarterRow[]): Chart => ({
    svg: barChart(bars(rows), { id, title: plainly(quarterWordsWith.chartOf(caption, name, page.quarter), voice), description: describe(rows) }), caption: say(caption),
    legend: [quarterWords.legendNow, ...(page.columns.last ? [quarterWords.legendBefore] : []), ...(page.columns.target ? [quarterWords.legendTarget] : [])].map(say).join(' · '),
  });
  const scored = page.rows.find(({ part }) => part === 'score')!;
  const stops = page.history.filter(({ score }) => score !== null).map((quarter) => ({ label: quarter.name, share: quarter.score!, figure: percent(quarter.score) }));
  return {
    dimensions: chart('chart-dimensions', quarterWords.dimensionsChart, [scored, ...page.rows.filter(({ part }) => part === 'dimension')]),
    ...(page.institutions.length > 0 ? { institutions: chart('chart-institutions', quarterWords.institutionsChart, page.institutions) } : {}),
    ...(stops.length > 1 ? {
      history: {
        svg: lineChart(stops, { id: 'chart-history', title: plainly(quarterWordsWith.chartOf(quarterWords.historyChart, name, page.quarter), voice), description: `${stops.map(({ label, figure }) => `${label}: ${figure}`).join(', ')}. ${say(quarterWords.sameInTable)}` }, scored.target),
        caption: say(quarterWords.historyChart), legend: [quarterWords.legendHistory, ...(page.columns.target ? [quarterWords.legendTarget] : [])].map(say).join(' · '),
      },
    } : {}),
  };
}
