import type { OfficialLanguage } from '#languages/languages.ts';
import { filledTo, withWords, type Part, type Rows } from './rows.ts';

// What text programs put before the rows of a list; their own bullets come in letters of private use.
const bullet = /^\s*(?:[•·●▪◦‣■□✓*–—\uf000-\uf0ff-]\s+|o\t|\d{1,2}(?:\.\d{1,2})*[.)]\s+|(?:\p{L}|[ivx]{2,4})\)\s+)/u;

/** The rows of a list that was copied from a text program or a web page: one for each line, without its bullet or number. */
export function rowsIn(text: string): string[] {
  return text.split(/[\r\n\u2028\u2029]+/).map((line) => line.replace(bullet, '').replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** The rows of each part with those pasted in one language, from one row on. Rows that are empty in it are filled, so that they stay beside those of the other parts; where its own words follow, rows are added for all. */
export function withPasted(lists: Rows, language: OfficialLanguage, row: number, pasted: readonly string[]): Rows {
  const own = lists[language] ?? [];
  const next = own.findIndex((words, index) => index > row && words !== '');
  const added = next < 0 ? 0 : Math.max(0, pasted.length - (next - row));
  const opened = Object.entries(lists).map(([part, list]) => [part, added > 0 && list.length > next ? [...list.slice(0, next), ...filledTo([], added, part as Part), ...list.slice(next)] : list]);
  return pasted.reduce<Rows>((rows, words, index) => withWords(rows, language, row + index, words), Object.fromEntries(opened) as Rows);
}
