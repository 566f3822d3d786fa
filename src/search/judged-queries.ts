/** How well questions are answered whose right answers are known: read by the tests and by `npm run bench -- search`. */

/** A question of tests/search/queries.yaml. */
export interface JudgedQuery {
  ui: string;
  kind: string;
  query: string;
  /** Ids of services or concepts; none for nonsense. */
  right: readonly string[];
}

/** The table of the file as a list; Serbian questions are asked on both Serbian routes. */
export function judgedQueries(table: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>): JudgedQuery[] {
  return Object.entries(table).flatMap(([language, classes]) => (language === 'sr' ? ['sr', 'sr-cyrl'] : [language]).flatMap((ui) => Object.entries(classes).flatMap(([kind, queries]) =>
    Object.entries(queries).map(([query, right]) => ({ ui, kind, query, right: right.split('|').filter(Boolean) })))));
}

export interface Answered extends JudgedQuery {
  /** Place of the first right answer, from 1; 0 when there is none. */
  place: number;
  sure: boolean;
}

export interface Share {
  group: string;
  count: number;
  first: number;
  three: number;
  reciprocal: number;
}

/** Shares of questions whose right answer came first and among three, for each group and for all. */
export function sharesBy(answered: readonly Answered[], groupOf: (one: Answered) => string): Share[] {
  const share = (group: string, some: readonly Answered[]): Share => ({
    group, count: some.length, first: some.filter(({ place }) => place === 1).length / some.length, three: some.filter(({ place }) => place >= 1 && place <= 3).length / some.length,
    reciprocal: some.reduce((sum, { place }) => sum + (place >= 1 && place <= 10 ? 1 / place : 0), 0) / some.length,
  });
  const asked = answered.filter(({ right }) => right.length > 0);
  return [...[...Map.groupBy(asked, groupOf)].map(([group, some]) => share(group, some)).sort((a, b) => (a.group < b.group ? -1 : 1)), share('all', asked)];
}
