import type { Voice } from '#languages/voice.ts';
import { quarterWords, quarterWordsWith } from '#languages/words/quarters.ts';
import { shareOfPoints } from '../assess/points.ts';
import { readToday } from '../assess/quarter-today.ts';
import { figuresIn } from '../assess/trend.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { quartersIn } from '../model/snapshot.ts';
import { calledToday } from '../model/succession.ts';
import { addressOf } from './names.ts';
import { nameOfWhole } from './quarter-names.ts';
import { historyOf, type QuarterPage } from './quarter-page.ts';
import { plainly } from './rich.ts';

/** The score of each institution, and of all together, in every quarter that was kept, the newest first. */
export function quartersOverview(catalogue: Catalogue, voice: Voice, today: string): { quarters: readonly QuarterPage['history'][number][]; rows: readonly { name: string; cells: readonly ({ href: string; score: number | null; quarter: string } | undefined)[] }[] } {
  const called = calledToday(catalogue);
  const snapshots = quartersIn(catalogue.snapshots).map((kept) => readToday(kept, called)).reverse();
  const rowOf = (name: string, institution?: string) => ({
    name, cells: snapshots.map((snapshot) => {
      const figures = figuresIn(snapshot, institution);
      return figures && { href: addressOf.quarter(voice, snapshot.quarter, institution), score: shareOfPoints(figures).score, quarter: voice.say(quarterWordsWith.name(snapshot.quarter)) };
    }),
  });
  const institutions = [...new Set(snapshots.flatMap((snapshot) => snapshot.institutions.map(({ id }) => id)))].map((id) => ({ id, name: plainly(nameOfWhole(catalogue, id), voice) })).sort((a, b) => voice.compare(a.name, b.name));
  return { quarters: snapshots.map((snapshot) => historyOf(snapshot, undefined, voice, today)), rows: [rowOf(voice.say(quarterWords.allTogether)), ...institutions.map(({ id, name }) => rowOf(name, id))] };
}
