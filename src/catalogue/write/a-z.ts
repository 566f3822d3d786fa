import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { aToZOf, type NameInList } from './browse.ts';
import { afterAddress, inPages, keptWith, mostOnPage, type Part } from './paging.ts';

/** A letter over the list: how many names stand under it, and the page that has them, where that is another. */
export interface Letter {
  letter: string;
  id: string;
  count: number;
  /** After the address of the list; absent where the names stand on the list itself. */
  path?: string;
}

/** One page of the A–Z list: all letters, or – where these are too many names – one letter, or a part of it. */
export interface LettersPage {
  /** After the address of the list, such as `sh/2/`; empty for the list itself. */
  path: string;
  /** What stands on it, by letter; without names, where these have pages of their own. */
  letters: readonly { letter: string; id: string; names: readonly NameInList[] }[];
  /** The letter of a page that has one alone, and which of its pages this is. */
  alone?: { letter: string; path: string; part: Part };
}

export interface AToZ { letters: readonly Letter[]; pages: readonly LettersPage[] }

/** The A–Z list in pages: one for everything while it is short, else one for each letter. Its letters stay on the first page, so that an address that ends in one still leads on. */
export function aToZPages(catalogue: Catalogue, services: readonly Service[], voice: Voice): AToZ {
  return keptWith(services, `a-z ${voice.route.path}`, () => cut(aToZOf(catalogue, services, voice)));
}

/** See `aToZPages`: up to so many names are one page, and so many stand on one page of a letter. */
export function cut(letters: ReturnType<typeof aToZOf>, whole: number = mostOnPage.allNames, most: number = mostOnPage.names): AToZ {
  const all = letters.reduce((sum, { names }) => sum + names.length, 0);
  if (all <= whole) return { letters: letters.map(({ letter, id, names }) => ({ letter, id, count: names.length })), pages: [{ path: '', letters }] };
  const pathOf = (id: string) => `${id.slice('letter-'.length)}/`;
  return {
    letters: letters.map(({ letter, id, names }) => ({ letter, id, count: names.length, path: pathOf(id) })),
    pages: [
      { path: '', letters: letters.map(({ letter, id }) => ({ letter, id, names: [] })) },
      ...letters.flatMap(({ letter, id, names }) => inPages(names, most).map((own, index, pages): LettersPage => ({
        path: `${pathOf(id)}${afterAddress(index + 1)}`, letters: [{ letter, id, names: own }], alone: { letter, path: pathOf(id), part: { number: index + 1, of: pages.length } },
      }))),
    ],
  };
}
