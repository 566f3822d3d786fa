/** What is shown of an entry: its title, the institution that leads, how surely it answers, and why it was found. */
import { languages, writtenTag, type Language, type Route } from '#languages/languages.ts';
import { tokensOf } from './fold.ts';
import type { Names, Phrase } from './names.ts';
import type { Ranked } from './ranking.ts';
import type { Reading } from './readings.ts';
import { stemIn } from './stems.ts';
import { judgeIn } from './sureness.ts';
import type { AddedName, Entry, Offer, Titles } from './titles.ts';

/** One service, or the same one of several institutions: the offer that fits the question best comes first. */
export interface Hit {
  /** Place of the entry among the entries. */
  number: number;
  entry: Entry;
  offers: readonly Offer[];
  /** The shared name, or that of the first offer. */
  title: { text: string; lang: string };
  score: number;
  /** Whether this is an answer, or only the closest there is. */
  sure: boolean;
  /** The everyday name by which it was found, where its title would not tell why. */
  via?: { text: string; lang: string } | undefined;
  /** Folded words of its names that match the question, for marking them. */
  matched: ReadonlySet<string>;
}

/** Makes hits for the readers of a route. */
export function hitsIn(titles: Titles, all: readonly Names[], route: Route) {
  const langOf = (language: Language): string => (language === route.language ? route.tag : writtenTag[language]);
  const isSure = judgeIn(all);
  return { plainHit, hitOf, titleOf: apart };

  /** An entry as it stands: no question was asked of it. */
  function plainHit(entry: Entry, number: number): Hit {
    return { number, entry, offers: entry.offers, title: entry.name ?? apart(entry, entry.offers[0]!), score: 0, sure: true, matched: new Set() };
  }

  /** What is shown of an entry that answers. */
  function hitOf(answer: Ranked, places: ReadonlySet<number>, near: readonly number[], finished: boolean): Hit {
    const { number, names, reading, score, phrase } = answer;
    const entry = titles.entries[number]!;
    const added = phrase && entry.added?.find(({ name }) => name === phrase.text);
    const offers = inOrderFor(entry, places, phrase, near, added);
    const own = titleOf(entry, offers[0]!);
    const title = offers.some(({ at }) => places.has(at)) || !entry.name || (phrase?.isTitle && own.text === phrase.text) ? apart(entry, offers[0]!) : entry.name;
    return {
      number, entry, offers, title, score, sure: isSure(answer, finished),
      // Only of the few that are shown.
      get matched() { return matchedIn(names, reading, number); },
      get via() { return phrase && !phrase.isTitle && phrase.lang === langOf(route.language) && !isIn(phrase, title.text) ? { text: phrase.text, lang: added?.lang ?? phrase.lang } : undefined; },
    };
  }

  /** The title of an offer, with what tells it apart from another of its institution. */
  function apart(entry: Entry, offer: Offer): { text: string; lang: string } {
    const title = titleOf(entry, offer);
    return offer.apart ? { ...title, text: `${title.text}${offer.apart}` } : title;
  }

  /** The title of an offer as this route shows it. */
  function titleOf(entry: Entry, offer: Offer): { text: string; lang: string } {
    for (const language of [route.language, ...languages]) {
      const text = entry.titles[language][offer.titles[languages.indexOf(language)]!];
      if (text !== undefined) return { text, lang: langOf(language) };
    }
    return { text: offer.id.replace(/-/g, ' '), lang: 'en' };
  }

  /** Whether a title says all that a name says. */
  function isIn({ terms }: Phrase, title: string): boolean {
    const stems = new Set(tokensOf(title).map(stemIn[route.language]));
    return terms.every(({ form }) => stems.has(stemIn[route.language](form)));
  }

  /** The institution that the question names, then those near the reader, then the one whose title fits it or who has a text in the language of the name, then as they stand: by id. */
  function inOrderFor(entry: Entry, places: ReadonlySet<number>, phrase: Phrase | undefined, near: readonly number[], added: AddedName | undefined): readonly Offer[] {
    if (entry.offers.length < 2 || (places.size === 0 && near.length === 0 && !phrase?.isTitle && !added)) return entry.offers;
    const rank = (offer: Offer): number => (places.has(offer.at) ? 8 : 0) + (near.includes(offer.at) ? 4 - near.indexOf(offer.at) : 0) + (phrase?.isTitle && languages.some((language, at) => entry.titles[language][offer.titles[at]!] === phrase.text) ? 1 : 0) + (added?.at.includes(offer.at) ? 1 : 0);
    return entry.offers.map((offer) => ({ offer, rank: rank(offer) })).sort((a, b) => b.rank - a.rank).map(({ offer }) => offer);
  }
}

function matchedIn({ vocabulary }: Names, reading: Reading, number: number): Set<string> {
  const matched = new Set<string>();
  for (const { text, typing } of reading) for (const { term } of vocabulary.match(text, typing)) if (term.entries.has(number)) matched.add(term.form);
  return matched;
}
