/** How the index of names is written when it lies in parts. The same code writes it when the site is made and reads it in the browser. */
import type { InEachLanguage } from '#languages/languages.ts';
import { soundOf } from './fold.ts';
import type { Entry, Titles } from './titles.ts';

/** The opening file. Every part is named by its own content, which this file knows: parts of different builds never meet, and one that says what it said is the same file. */
export interface Head extends Pick<Titles, 'route' | 'topics' | 'doors' | 'everyday'> {
  /** As that of the whole (titles.ts). */
  mark: string;
  parts: { entries: number; places: number; documents: number };
  /** Letters that have a file of words. */
  letters: string;
  /** What stands before the id of an institution in the address of its page. */
  before: string;
  /** What the parts are called: so many signs each, in the order of their letters or numbers; `offered` are the numbers of `offers`. */
  files: Readonly<Record<PartKind, string>> & { offered: string };
}

/** The kinds of parts. */
export type PartKind = 'words' | 'entries' | 'offers' | 'places';
/** How many signs of its fingerprint name a part. */
export const signsOfName = 10;

/** Where a part of a head, such as `words/p` or `entries/12`, lies below the names of all routes. */
export function placeOf(head: Pick<Head, 'route' | 'letters' | 'files'>, part: string): string {
  const [kind, which] = part.split('/') as [PartKind, string];
  const at = { words: () => head.letters.indexOf(which), entries: () => Number(which), offers: () => unpackNumbers(head.files.offered).findIndex(([number]) => number === Number(which)), places: () => Number(which) }[kind]();
  return `${head.route}/${kind}/${head.files[kind].slice(at * signsOfName, (at + 1) * signsOfName)}`;
}

/** The words that begin with a letter: word → entries, and after a bar the institutions whose names have it. */
export type WordsPart = InEachLanguage<Readonly<Record<string, string>>>;
/** A few entries, side by side in the alphabet. */
export interface EntriesPart {
  entries: readonly (Omit<Entry, 'offers'> & { offers: Columns })[];
  documents: Readonly<Record<number, string>>;
}
/** A few institutions, and the entries that each offers. */
export type PlacesPart = readonly { id: string; name: string; entries: string }[];
/** What the institutions that offer one entry ask for it, where they are many. */
export interface OffersPart {
  offers: Columns;
  documents: Readonly<Record<number, string>>;
}

export const entriesTogether = 8;
export const placesTogether = 64;
/** Of so many offers an entry is fetched whole. */
export const fewOffers = 3;

/** Fields that the marks of a posting stand for. A name's mark counts its telling words too, up to six. */
export const markedFields = ['title', 'alsoCalled', 'centralTitle', 'centralName', 'summary', 'topic'] as const;
export const namedFields = 4;
export const mostCounted = 6;

/** The letter under which a folded word is filed: words that sound alike share it. */
export function letterOf(token: string): string {
  const [letter = '0'] = soundOf(token);
  return letter >= 'a' && letter <= 'z' ? letter : '0';
}

/** Rising numbers, each with a mark (0–25): the step from the one before in base 36, left out where it is one, then a capital letter. */
export function packNumbers(numbers: readonly (readonly [number: number, mark: number])[]): string {
  let before = -1;
  return numbers.map(([number, mark]) => {
    const step = number - before;
    before = number;
    return `${step === 1 ? '' : step.toString(36)}${String.fromCharCode(65 + mark)}`;
  }).join('');
}

/** Reads what packNumbers wrote. */
export function unpackNumbers(packed: string): [number: number, mark: number][] {
  const numbers: [number, number][] = [];
  let [number, start] = [-1, 0];
  for (let at = 0; at < packed.length; at++) {
    const code = packed.charCodeAt(at);
    if (code > 90 || code < 65) continue;
    number += at === start ? 1 : parseInt(packed.slice(start, at), 36);
    numbers.push([number, code - 65]);
    start = at + 1;
  }
  return numbers;
}

/** Records with the same fields as columns; a column whose values are all the same is written once. */
export type Columns<Name extends string = string> = { length: number } & { columns: Readonly<Record<Name, readonly unknown[]>> };

/** Writes records as columns. */
export function packRecords<Name extends string>(records: readonly Readonly<Partial<Record<Name, unknown>>>[], names: readonly Name[]): Columns<Name> {
  const column = (name: Name): unknown[] => {
    const values = records.map((record) => record[name]);
    return new Set(values.map((value) => JSON.stringify(value))).size === 1 ? values.slice(0, 1) : values;
  };
  return { length: records.length, columns: Object.fromEntries(names.map((name) => [name, column(name)])) as unknown as Columns<Name>['columns'] };
}

/** Reads records from columns. */
export function unpackRecords<Record>({ length, columns }: Columns): Record[] {
  return Array.from({ length }, (_, row) => Object.fromEntries(Object.entries(columns).map(([name, values]) => [name, values.length === 1 ? values[0] : values[row]])) as Record);
}

/** One field of all records. */
export function columnOf<Value>({ length, columns }: Columns, name: string): Value[] {
  const values = columns[name] ?? [];
  return Array.from({ length }, (_, row) => values[values.length === 1 ? 0 : row] as Value);
}
