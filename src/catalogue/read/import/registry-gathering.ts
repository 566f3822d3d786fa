/** What the pages of one record state, and how a piece of them is placed in a field or left with a reason. */
import { languages, type Language } from '#languages/languages.ts';
import { languageScores, registryValues, type RegistryLabel } from '#languages/registry-labels.ts';
import { alphabetOf, toLatin } from '#languages/latin.ts';
import type { ImportConflict } from '#languages/words/import-conflicts.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { RemainderReason } from '../../model/import.ts';
import { folded } from './folded.ts';
import type { Held, Page } from './registry-page.ts';

/** What the pages of one record state, gathered field by field. */
export interface Gathering {
  pages: readonly Page[];
  catalogue: Catalogue;
  institution: string;
  fields: Map<string, unknown>;
  conflicts: { field: string; note: ImportConflict; values: Record<string, string> }[];
}

/** Says that a piece stands in a field. */
export const place = (held: Held): void => { held.state = 'placed'; };

/** Says why a piece stands in none, and what it may have meant. */
export const leave = (held: Held, reason: RemainderReason, proposals?: readonly string[]): void => { held.state = { reason, ...(proposals && proposals.length > 0 ? { proposals } : {}) }; };

/** The pieces of a page under a label. */
export const heldIn = (page: Page, label: RegistryLabel): readonly Held[] => page.by.get(label) ?? [];

/** How many characters fields may have. */
export const longest = { title: 300, summary: 400, line: 2000 };

/** Words in the script that we write the language in. */
export function inOurLetters(words: string, language: Language): string {
  return language === 'sr' && alphabetOf(words) === 'serbian-cyrillic' ? toLatin(words) : words;
}

/** Whether words are clearly in another language. */
export function isForeign(words: string, language: Language): boolean {
  const alphabet = alphabetOf(words);
  if (alphabet === 'other' || alphabet === 'mixed' || (alphabet === 'serbian-cyrillic' && language !== 'sr')) return true;
  const scores = languageScores(words);
  return scores[language] === 0 && languages.some((other) => other !== language && scores[other] >= 2);
}

/** Ids with their words. */
export type Names = ReadonlyMap<string, Readonly<Record<Language, string>> | undefined>;

/** Ids whose words, in any language, are these word for word; other names that the word list gives them count like their own. */
export function exact(words: string, names: Names, others?: (id: string) => readonly string[]): string[] {
  const asked = folded(toLatin(words)).replace(/(?<![.;,:])[.;,:]+$/, '');
  return [...names].filter(([id, entry]) => entry && [...languages.map((language) => entry[language]), ...(others?.(id) ?? [])].some((one) => folded(one) === asked)).map(([id]) => id);
}

/** A number of days and nothing else. */
export const daysAlone = /^(\d{1,3})\s*(?:dit[eë]|dan|dana|days?)?\.?$/i;

/** Notes, once, that the pages contradict themselves. */
export function conflict(conflicts: Gathering['conflicts'], field: string, note: ImportConflict, values: Record<string, string>): void {
  if (!conflicts.some((other) => other.note === note)) conflicts.push({ field, note, values });
}

/** Labels under which sentences stand. */
export const describing: readonly RegistryLabel[] = ['purpose', 'description'];

/** Whether words say a value that registries have for it: free, not available. */
export function isSaid(value: keyof typeof registryValues, words: string): boolean {
  const asked = folded(toLatin(words)).replace(/[.!]$/, '');
  return languages.some((language) => registryValues[value][language].map(folded).includes(asked));
}

/** Words of a sentence as they stand in it, where only their reading in plain letters is known: they begin with the same number. */
export function asWritten(words: string, plain: string, at: number, read: string): string {
  const before = plain.slice(0, at).match(/\d+/g)?.length ?? 0;
  const number = [...words.matchAll(/\d+/g)][before];
  return number ? words.slice(number.index).split(/\s+/, read.split(' ').length).join(' ').replace(/[^\p{L}\p{N}€]+$/u, '') : read;
}
