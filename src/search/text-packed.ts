/** How the index of texts lies in files. The same code writes it when the site is made and reads it in the browser. */
import type { ScriptExceptions } from '#languages/cyrillic.ts';
import { soundOf } from './fold.ts';

/** How finely it is told apart how much a text is about a word. */
export const levels = 12;

/** The opening file, always fetched fresh; everything else is named by its content. */
export interface TextHead {
  /** The mark of the names whose entries are meant, by route. */
  names: Readonly<Record<string, string>>;
  /** Services, in the order of the entries of the first route. */
  count: number;
  /** Where each entry begins among them, packed. */
  starts: string;
  /** The file that has the words whose key begins so. */
  words: Readonly<Record<string, string>>;
  /** Where the texts are read in another script than they are kept in, the file of that route (TextRoute). */
  routes: Readonly<Record<string, string>>;
}

/** What a route in another script has of its own: its entries stand in another order, and what stays as it is written. */
export interface TextRoute {
  entries: readonly number[];
  script: ScriptExceptions;
}

/** A file of words: each with the services that say it, packed, and the level in each. */
export type TextWords = Readonly<Record<string, string>>;

/** Under what a stem is filed: words that sound alike stand together. */
export const keyOf = (stem: string): string => `${soundOf(stem)}$`;

/** The file of a stem, if there are any words like it. */
export function fileOf(stem: string, { words }: Pick<TextHead, 'words'>): string | undefined {
  const key = keyOf(stem);
  for (let length = key.length; length >= 0; length--) {
    const beginning = key.slice(0, length);
    if (Object.hasOwn(words, beginning)) return words[beginning];
  }
  return undefined;
}
