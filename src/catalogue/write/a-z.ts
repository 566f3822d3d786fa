import { distance } from 'fastest-levenshtein';
import { letterOf } from '#languages/letters.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { conceptIn, servicesOf } from '../model/look-up.ts';
import { ofEach, view } from '../model/views.ts';
import { nameOf } from './browse.ts';
import { addressOf, capital, titleOf, titlesApart } from './names.ts';
import { afterAddress, inPages, keptWith, mostOnPage, type Part } from './paging.ts';
import type { Link } from './service-links.ts';
import { voiceFor } from './voices.ts';

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

/** The addresses of the pages, after that of the list. */
export const aToZPaths = view('a-z-paths', ({ catalogue, services }, route): readonly string[] => aToZPages(catalogue, services, voiceFor(catalogue, route)).pages.map(({ path }) => path), { keeps: 'noted' });

/** One page of the list, by its place, with the letters over it. Only the list itself says how many names stand under each. */
export const aToZPage = view('a-z-page', ({ catalogue, services }, route, place: string): LettersPage & { over: readonly (Omit<Letter, 'count'> & { count?: number })[] } => {
  const { letters, pages } = aToZPages(catalogue, services, voiceFor(catalogue, route));
  const page = pages[Number(place)]!;
  return { ...page, over: page.alone ? letters.map(({ count: _, ...letter }) => letter) : letters };
});

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

/** One name of the A–Z list, with every service that it leads to. */
export interface NameInList {
  name: Phrase;
  /** The title that the name stands for, where it is another. */
  for?: string;
  links: readonly Link[];
  /** Where all are compared, when they are too many to be named here. */
  all?: { href: string; institutions: number };
}

/** All titles and also-called names by letter of the reader's alphabet. */
export function aToZOf(catalogue: Catalogue, services: readonly Service[], voice: Voice): { letter: string; id: string; names: NameInList[] }[] {
  const names = new Map<string, { name: Phrase; for?: string; links: Map<string, Link & { title: string; concept: string | undefined }> }>();
  const all = ofEach({ catalogue, services }, namesIn, voice.route.path).flat();
  const add = (name: Phrase, { full, href, institution, concept }: Named, title?: string): void => {
    const text = capital(name.text);
    const key = text.toLowerCase();
    const entry = names.get(key) ?? { name: { ...name, text }, ...(title === undefined ? {} : { for: title }), links: new Map() };
    if (title === undefined) delete entry.for;
    if (!entry.links.has(href)) entry.links.set(href, { text: institution, href, title: full, concept });
    names.set(key, entry);
  };
  for (const named of all) add(named.title, named);
  for (const named of all) for (const name of named.others) add(name, named, named.title.text);
  const told = [...names.values()].map(({ links, ...entry }): NameInList => {
    const all = [...links.values()].sort((a, b) => voice.compare(a.text, b.text));
    const [first] = all;
    const shared = all.length > mostOnPage.offers && first!.concept !== undefined && all.every(({ concept }) => concept === first!.concept);
    if (shared) return { ...entry, links: [], all: { href: addressOf.concept(voice, first!.concept!), institutions: all.length } };
    // One name of two services of an institution: there the institution alone would not say which.
    const twice = Map.groupBy(all, ({ text }) => text);
    return { ...entry, links: all.map(({ title, concept: _, ...link }) => (twice.get(link.text)!.length > 1 ? { ...link, text: `${title} (${link.text})` } : link)) };
  });
  const byLetter = Map.groupBy(told.sort((a, b) => voice.compare(a.name.text, b.name.text)), ({ name }) => letterOf(name.text, voice.route));
  return [...byLetter].map(([letter, own]) => ({ letter, id: idOfLetter(letter), names: own })).sort((a, b) => (a.letter === '#' ? 1 : b.letter === '#' ? -1 : voice.compare(a.letter, b.letter)));
}

/** What a service adds to the list: its names, and where they lead. */
interface Named { title: Phrase; /** The title, told apart from others of its institution. */ full: string; others: readonly Phrase[]; href: string; institution: string; concept?: string }

const namesIn = view('names', ({ catalogue, services }, institution, route: string): readonly Named[] => {
  const voice = voiceFor(catalogue, route);
  const name = nameOf(catalogue, institution, voice);
  const own = servicesOf(services, institution);
  const titles = titlesApart(catalogue, own, voice);
  return own.map((service, index) => {
    const { concept } = service.facts;
    return { title: titleOf(service, voice), full: titles[index]!.text, others: otherNamesOf(catalogue, service, voice), href: addressOf.service(voice, service), institution: name, ...(concept === undefined ? {} : { concept }) };
  });
  // One changed title has the list made again from the names of all.
}, { keeps: 'apart' });

/** Other names of a service that a reader may see; misspellings are kept for the search alone. */
export function otherNamesOf(catalogue: Catalogue, service: Service, voice: Voice): Phrase[] {
  const own = service.texts[voice.route.language];
  const shared = conceptIn(catalogue, service.facts.concept)?.texts[voice.route.language]?.title;
  const better = [plain(own?.title ?? '')];
  const kept: Phrase[] = [];
  for (const name of [...(shared === undefined ? [] : [shared]), ...(own?.alsoCalled ?? [])]) {
    // A name that differs from a better one by a slip or a missing mark is a misspelling of it.
    const [letters, slips] = [plain(name), Math.min(2, Math.floor(name.length / 6))];
    if (better.some((other) => Math.abs(other.length - letters.length) <= slips && distance(other, letters) <= slips)) continue;
    better.push(letters);
    kept.push(voice.write(name, voice.route.language));
  }
  return kept;
}

function idOfLetter(letter: string): string {
  if (letter === '#') return 'letter-other';
  return `letter-${[...letter.toLowerCase()].map((sign) => (/[a-z]/.test(sign) ? sign : sign.codePointAt(0)!.toString(16))).join('')}`;
}

function plain(name: string): string {
  const small = name.toLowerCase();
  return /^[ -~]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}
