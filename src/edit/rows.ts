import { listsByPlace } from '#catalogue/write/edit-form.ts';
import { languages, officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import { fieldAt, type Draft } from './draft.ts';

/** What holds rows that go with each other by their place: the words of each language, and what the facts say of the same row, such as who acts in a step. */
export type Part = 'facts' | OfficialLanguage;

/** The rows of one field, in each part that has any of its own. */
export type Rows = Readonly<Partial<Record<Part, readonly unknown[]>>>;

export const parts: readonly Part[] = ['facts', ...officialLanguages];

/** A row in which nothing is said. */
function blankRow(part: Part): unknown {
  return part === 'facts' ? {} : '';
}

/** The rows of a field of words and, where the facts have a row for each of them, those too. Beside words that are the common description's the facts stay as they are, whatever an added language says. */
export function rowsOf(draft: Draft, field: string): Rows {
  const haveFacts = listsByPlace.has(field) && languages.some((language) => Array.isArray(fieldAt(draft, `${language}.${field}`)));
  return Object.fromEntries(parts.flatMap((part) => {
    const rows = part === 'facts' && !haveFacts ? undefined : fieldAt(draft, `${part}.${field}`);
    return Array.isArray(rows) ? [[part, rows as unknown[]]] : [];
  }));
}

/** The same change of place in every part, so that no row ever stands beside another one's words. */
export function withPlaces(rows: Rows, change: (list: unknown[]) => unknown[]): Rows {
  const length = longest(rows);
  return Object.fromEntries(Object.entries(rows).map(([part, list]) => [part, change(filledTo(list, length, part as Part))]));
}

/** Words put into a row of one language; the facts get as many rows. */
export function withWords(rows: Rows, language: OfficialLanguage, row: number, words: string): Rows {
  const own = [...filledTo(rows[language] ?? [], row, language)];
  own[row] = words;
  return { ...rows, [language]: own, ...(rows.facts && words !== '' ? { facts: filledTo(rows.facts, row + 1, 'facts') } : {}) };
}

// As many as there are words: what the facts have beyond them stays as it is.
function longest(rows: Rows): number {
  return Math.max(0, ...officialLanguages.map((language) => rows[language]?.length ?? 0));
}

/** A list with at least so many rows. */
export function filledTo(list: readonly unknown[], length: number, part: Part): unknown[] {
  return [...list, ...Array.from({ length: Math.max(0, length - list.length) }, () => blankRow(part))];
}
