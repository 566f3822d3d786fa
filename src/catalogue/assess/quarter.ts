import { languages } from '#languages/languages.ts';
import type { Catalogue } from '../model/catalogue.ts';
import type { Finding, Report } from '../model/finding.ts';
import { servicesOf } from '../model/look-up.ts';
import type { CatalogueSnapshot, Figures, Points } from '../model/snapshot.ts';
import { stillOffered } from '../model/withdrawn.ts';
import type { Assessment } from './assess.ts';
import { added, pointsOf, sumOf } from './points.ts';
import { recommendationsOf } from './recommendations.ts';
import { fieldsOfWords } from './translations.ts';

/** The first day of a quarter, year-month-day. */
export function firstDayOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${String(Number(quarter.at(-1)) * 3 - 2).padStart(2, '0')}-01`;
}

const lastDays: Readonly<Record<string, string>> = { 1: '03-31', 2: '06-30', 3: '09-30', 4: '12-31' };

/** The last day of a quarter, year-month-day. */
export function lastDayOf(quarter: string): string {
  return `${quarter.slice(0, 4)}-${lastDays[quarter.at(-1)!]}`;
}

/** The quarter after another. */
export function nextQuarter(quarter: string): string {
  const count = Number(quarter.slice(0, 4)) * 4 + Number(quarter.at(-1));
  return `${String(Math.floor(count / 4)).padStart(4, '0')}-q${(count % 4) + 1}`;
}

/** The reports of one day, kept for a quarter. `content` is the fingerprint of what was judged. */
export function snapshotOf(assessment: Assessment, quarter: string, content: string): CatalogueSnapshot {
  const { catalogue, findings, reports, today } = assessment;
  const { version, inForceFrom } = catalogue.standard!;
  return {
    quarter, date: today, counted: 'catalogue', standard: version, ...(today < inForceFrom ? { standardFrom: inForceFrom } : {}), content,
    institutions: reports.map((report) => figuresOf(assessment, report, findings.filter((finding) => finding.institution === report.institution), lastDayOf(nextQuarter(quarter)))),
  };
}

function figuresOf({ catalogue }: Assessment, report: Report, own: readonly Finding[], by: string): Figures {
  return {
    id: report.institution, services: report.services,
    ...(report.coverage.score === null ? {} : { coverage: { described: report.coverage.described, lacking: report.coverage.lacking } }),
    ...pointsOf(report), described: pointsOf(report.described),
    dimensions: each(report.dimensions, pointsOf),
    languages: Object.fromEntries(languages.map((language) => [language, pointsOf(report.languages[language])])) as Figures['languages'],
    requirements: each(report.requirements, ({ met, partial, missing, unknown, ...share }) => ({ met, partial, missing, unknown, ...pointsOf(share) })),
    perService: each(report.perService, pointsOf), texts: spokenIn(catalogue, report.institution),
    recommendations: recommendationsOf(catalogue, report.institution, own, by),
  };
}

// Under the same services as the shares: a withdrawn one is judged no more.
function spokenIn({ services }: Catalogue, institution: string): NonNullable<Figures['texts']> {
  const own = stillOffered(servicesOf(services, institution));
  return Object.fromEntries(own.map(({ id, texts }) => [id, languages.filter((language) => fieldsOfWords(texts[language]).length > 0)]));
}

function each<Value, Kept>(record: Readonly<Record<string, Value>>, kept: (value: Value) => Kept): Record<string, Kept> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, kept(value)]));
}

/** The figures of all institutions of a snapshot together: points add up, so large institutions count for more. */
export function wholeOf(snapshot: { institutions: readonly Figures[] }): Omit<Figures, 'id' | 'recommendations'> {
  const all = snapshot.institutions;
  const covered = all.flatMap(({ coverage }) => coverage ?? []);
  const requirements = all.flatMap((figures) => Object.entries(figures.requirements));
  return {
    services: sumOf(all.map(({ services }) => services)),
    ...(covered.length === 0 ? {} : { coverage: { described: sumOf(covered.map(({ described }) => described)), lacking: sumOf(covered.map(({ lacking }) => lacking)) } }),
    ...added(all), described: added(all.map(({ described }) => described)),
    dimensions: addedBy(all.flatMap(({ dimensions }) => Object.entries(dimensions))),
    languages: Object.fromEntries(languages.map((language) => [language, added(all.map((figures) => figures.languages[language]))])) as Figures['languages'],
    requirements: Object.fromEntries([...Map.groupBy(requirements, ([id]) => id)].map(([id, entries]) => {
      const those = entries.map(([, counted]) => counted);
      const count = (outcome: 'met' | 'partial' | 'missing' | 'unknown') => sumOf(those.map((counted) => counted[outcome]));
      return [id, { met: count('met'), partial: count('partial'), missing: count('missing'), unknown: count('unknown'), ...added(those) }];
    })),
    perService: Object.fromEntries(all.flatMap(({ id, perService }) => Object.entries(perService).map(([service, points]) => [`${id}/${service}`, points]))),
    ...(all.some(({ texts }) => texts) ? { texts: Object.fromEntries(all.flatMap(({ id, texts }) => Object.entries(texts ?? {}).map(([service, spoken]) => [`${id}/${service}`, spoken]))) } : {}),
  };
}

function addedBy(entries: readonly (readonly [string, Points])[]): Record<string, Points> {
  return Object.fromEntries([...Map.groupBy(entries, ([id]) => id)].map(([id, those]) => [id, added(those.map(([, points]) => points))]));
}
