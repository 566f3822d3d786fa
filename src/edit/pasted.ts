import { languages, type Language } from '#languages/languages.ts';

/** The rows of each language of a list, where it has any. */
export type Lists = Readonly<Partial<Record<Language, readonly string[]>>>;

// What text programs put before the rows of a list; their own bullets come in letters of private use.
const bullet = /^\s*(?:[•·●▪◦‣■□✓*–—\uf000-\uf0ff-]\s+|o\t|\d{1,2}[.)]\s+)/u;

/** The rows of a list that was copied from a text program or a web page: one for each line, without its bullet or number. */
export function rowsIn(text: string): string[] {
  return text.split(/[\r\n\u2028\u2029]+/).map((line) => line.replace(bullet, '').replace(/\s+/g, ' ').trim()).filter((line) => line !== '');
}

/** Lists with pasted rows in one language, from one row on. Rows that are empty in it are filled, so that they stay beside those of the other languages; where its own words follow, rows are added for all. */
export function withPasted(lists: Lists, language: Language, row: number, rows: readonly string[]): Lists {
  const own = lists[language] ?? [];
  const next = own.findIndex((words, index) => index > row && words !== '');
  const added = next < 0 ? 0 : Math.max(0, rows.length - (next - row));
  const opened = languages.flatMap((one) => {
    const list = one === language ? own : lists[one];
    if (!list) return [];
    return [[one, list.length > next && added > 0 ? [...list.slice(0, next), ...Array<string>(added).fill(''), ...list.slice(next)] : [...list]] as const];
  });
  const result = Object.fromEntries(opened) as Record<Language, string[]>;
  const filled = (result[language] ??= []);
  while (filled.length < row) filled.push('');
  rows.forEach((words, index) => { filled[row + index] = words; });
  return result;
}
