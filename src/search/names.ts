/** Names and everyday words of one language, ready to be asked, and what a typed word finds in them. */
import { languages, routeOf, writtenTag, type Language } from '#languages/languages.ts';
import { denies, weightOf } from './asking.ts';
import { soundOf, tokensOf } from './fold.ts';
import { central, isPlaced, weights } from './scores.ts';
import { stemIn } from './stems.ts';
import type { Entry, Titles } from './titles.ts';
import { vocabularyOf, type Match } from './vocabulary.ts';

/** A title or an everyday name of an entry. */
export interface Phrase {
  entry: number;
  text: string;
  folded: string;
  tokens: readonly string[];
  terms: readonly { form: string; weight: number }[];
  /** What its words count together. */
  length: number;
  isTitle: boolean;
  lang: string;
}

/** What an entry has of one typed word: its strongest match, and the length of its shortest name with the word where the names are elsewhere. It is `placed` where it is no part of a name, `offered` where it says where the service is offered. */
export interface Met { strongest: number; quality: number; placed: boolean; offered: boolean; mended: string | undefined; length: number }

/** What one typed word finds in the names of a language: kept from letter to letter, since only the last word changes. */
export interface Trace { rarity: number; qualities: ReadonlyMap<string, number>; met: ReadonlyMap<number, Met> }

/** What namesIn gives. */
export type Names = ReturnType<typeof namesIn>;

const mostTraces = 2000;
// “Koliko nas ima u kući” is no name for a house, though only its last word tells: what there is of joining words beyond the telling ones counts a little.
const joins = 0.35;

/** Names and everyday words of one language, ready to be asked. */
export function namesIn(titles: Titles, language: Language, own: boolean) {
  const vocabulary = vocabularyOf(language);
  const others = languages.filter((other) => other !== routeOf(titles.route)!.language);
  const telling = (words: string): string[] => tokensOf(words).filter((form) => weightOf(form, language) > 0);
  const topicTokens = titles.topics.map(({ words }) => telling(words[language]));
  const placeTokens = titles.institutions.map(({ name, elsewhere, today = [] }) => [own ? name : elsewhere[others.indexOf(language)]!, today[own ? 0 : 1 + others.indexOf(language)] ?? ''].flatMap(telling));
  const made = new Map<number, Phrase[]>();
  const lang = own ? routeOf(titles.route)!.tag : writtenTag[language];
  const put = (tokens: readonly string[], entry: number, weight: number, place?: number): void => {
    for (const form of tokens) vocabulary.add(form, entry, weight, place);
  };
  const phrasesOf = (entry: Entry, number: number): Phrase[] => {
    const named = [...entry.titles[language].map((text) => ({ text, isTitle: true })), ...entry.alsoCalled[language].map((text) => ({ text, isTitle: false }))];
    return named.map(({ text, isTitle }) => {
      const tokens = tokensOf(text);
      const terms = tokens.map((form) => ({ form, weight: weightOf(form, language) }));
      const telling = terms.filter(({ weight }) => weight > 0);
      const named = telling.length > 0 ? telling : terms.map(({ form }) => ({ form, weight: 1 }));
      return { entry: number, text, folded: tokens.join(' '), tokens, terms: named, length: named.reduce((sum, { weight }) => sum + weight, joins * Math.max(0, tokens.length - 2 * named.length)), isTitle, lang };
    });
  };
  titles.entries.forEach((entry, number) => {
    const named = phrasesOf(entry, number);
    made.set(number, named);
    const having = new Map<string, number>();
    // “A house without a permit” says what the reader has, not what the service is about.
    const stating = named.filter(({ tokens }) => !tokens.some(denies));
    for (const { tokens } of stating) for (const stem of new Set(tokens.map(stemIn[language]))) having.set(stem, (having.get(stem) ?? 0) + 1);
    // What most titles say is central too, however many everyday names there are: građevinska dozvola.
    const titled = named.filter(({ isTitle }) => isTitle).map(({ tokens }) => new Set(tokens.map(stemIn[language])));
    const isShared = (stem: string): boolean => titled.length > 1 && 2 * titled.filter((stems) => stems.has(stem)).length > titled.length;
    const isCentral = (form: string): boolean => (having.get(stemIn[language](form)) ?? 0) >= central * stating.length || isShared(stemIn[language](form));
    for (const { tokens, isTitle } of named) for (const form of tokens) if (weightOf(form, language) > 0) put([form], number, weights[isTitle ? (isCentral(form) ? 'centralTitle' : 'title') : isCentral(form) ? 'centralName' : 'alsoCalled']);
    if (own && entry.summary) put(telling(entry.summary.text), number, weights.summary);
    for (const topic of new Set(entry.offers.flatMap(({ topics }) => topics))) put(topicTokens[topic]!, number, weights.topic);
    for (const { at } of entry.offers) put(placeTokens[at]!, number, weights.place, at);
  });
  const everyday = new Map(titles.everyday[language].map(([word, meant]) => [tokensOf(word).map((token) => keyIn(language, token)).join(' '), meant]));
  const firsts = new Set([...everyday.keys()].map((key) => key.split(' ')[0]!));
  /** The names of an entry, where it is here. */
  const phrases = {
    has: (number: number): boolean => titles.entries[number] !== undefined,
    get(number: number): readonly Phrase[] | undefined {
      const entry = titles.entries[number];
      let named = made.get(number);
      if (!named && entry) made.set(number, (named = phrasesOf(entry, number)));
      return named;
    },
  };
  const longest = Math.max(1, ...[...everyday.keys()].map((key) => key.split(' ').length));
  const rarityOf = (spread: number): number => Math.sqrt(Math.log(1 + (titles.count ?? titles.entries.length) / Math.max(1, spread)));
  return { language, vocabulary, phrases, traces: new Map<string, Trace>(), everyday, firsts, longest, rarest: rarityOf(1), rarity: ({ term }: Match) => rarityOf(vocabulary.spreadOf(term.stem)) };
}

/** A word as everyday words are looked up: its sound, without its ending. */
export const keyIn = (language: Language, token: string): string => soundOf(stemIn[language](token));

/** What a typed word finds in the names. */
export function tracedIn(names: Names, text: string, typing: boolean): Trace {
  const key = typing ? `${text}…` : text;
  let trace = names.traces.get(key);
  if (!trace) {
    if (names.traces.size > mostTraces) names.traces.clear();
    names.traces.set(key, (trace = traceOf(names, names.vocabulary.match(text, typing))));
  }
  return trace;
}

function traceOf({ rarity, rarest }: Names, matches: readonly Match[]): Trace {
  const met = new Map<number, Met>();
  for (const { term: { form, entries, shortest }, quality, mended } of matches) for (const [number, field] of entries) {
    const length = shortest?.get(number) ?? Infinity;
    const word = met.get(number);
    if (!word) met.set(number, { strongest: quality * field, quality, placed: isPlaced(field), offered: field === weights.place, mended: mended ? form : undefined, length });
    else {
      if (length < word.length) word.length = length;
      if (quality * field <= word.strongest) continue;
      word.strongest = quality * field;
      word.quality = quality;
      word.placed = isPlaced(field);
      word.offered = field === weights.place;
      word.mended = mended ? form : undefined;
    }
  }
  return { rarity: matches.length > 0 ? rarity(matches[0]!) : rarest, qualities: new Map(matches.map(({ term, quality }) => [term.form, quality])), met };
}
