import { toLatin } from './latin.ts';
import type { Route } from './languages.ts';

/** Letters that are written with two signs. The Cyrillic script has one sign for each. */
const pairs: Partial<Record<Route['tag'], readonly string[]>> = {
  sq: ['Dh', 'Gj', 'Ll', 'Nj', 'Rr', 'Sh', 'Th', 'Xh', 'Zh'],
  'sr-Latn': ['Dž', 'Lj', 'Nj'],
};

/** Letters with a mark that are letters of their own; any other mark is taken off, so that É stands under E. */
const marked: Partial<Record<Route['tag'], string>> = { sq: 'ÇË', 'sr-Latn': 'ČĆŠŽĐ' };

const inSmallLetters = new Map([...new Set(Object.values(pairs).flat())].map((pair) => [pair, pair.toLowerCase()]));

/** The letter of the alphabet that a word stands under in a list; “#” for what begins with none. */
export function letterOf(word: string, route: Route): string {
  const start = word.normalize('NFC').replace(/^[^\p{L}\p{N}]+/u, '');
  const small = start.slice(0, 2).toLowerCase();
  const pair = pairs[route.tag]?.find((letter) => small === inSmallLetters.get(letter));
  if (pair) return pair;
  const code = start.codePointAt(0);
  const first = code === undefined ? undefined : String.fromCodePoint(code).toUpperCase();
  if (first === undefined || !/\p{L}/u.test(first)) return '#';
  // A name that keeps its Latin letters has no place in the Cyrillic alphabet.
  if (route.tag === 'sr-Cyrl') return /\p{Script=Cyrillic}/u.test(first) ? first : '#';
  return marked[route.tag]?.includes(first) ? first : first.normalize('NFD')[0]!;
}

/** Names that every record of JavaScript has of itself: no field is called so, and no id, by which the words of a thing are asked for. */
export const inbornNames: readonly string[] = ['__proto__', 'constructor', 'prototype'];

/** Words as they are looked for in a list: without case, marks and script, and đ and ı as others type them. “Грађевинска”, “građevinska” and “gradjevinska” are one. */
export function asLookedFor(words: string): string {
  return toLatin(words).normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ|dj/g, 'd').replace(/ı/g, 'i');
}

/** An id made from words, to propose: small ASCII letters, digits and hyphens, at most 64. Both Serbian scripts give the same. */
export function idFrom(words: string): string {
  const id = cut(toLatin(words).normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'dj').replace(/ı/g, 'i').toLowerCase().replace(/[^a-z0-9]+/g, '-').replace(/^-+|-+$/g, ''), 64);
  return inbornNames.includes(id) ? `${id}-1` : id;
}

/** The first id that is free, no longer than an id may be: `issue`, `issue-2`, … */
export function freeId(wish: string, taken: readonly string[]): string {
  for (let number = 1; ; number++) {
    const ending = number === 1 ? '' : `-${number}`;
    const id = `${cut(wish, 64 - ending.length)}${ending}`;
    if (!taken.includes(id) && !inbornNames.includes(id)) return id;
  }
}

function cut(id: string, length: number): string {
  return id.slice(0, length).replace(/-+$/, '');
}
