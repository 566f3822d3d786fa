/** Asks the index of names: which services answer what was typed, and how surely. */
import { languages, routeOf, type Language } from '#languages/languages.ts';
import { intentOf, type Intent } from './asking.ts';
import { doorsIn, type Door } from './doors.ts';
import { longestQuestion } from './fold.ts';
import { hitsIn, type Hit } from './hits.ts';
import { correctedBy } from './mended.ts';
import { namesIn, type Names } from './names.ts';
import { rankerIn, type Ranked, type Ranking } from './ranking.ts';
import { readerIn, type Reading } from './readings.ts';
import { weights } from './scores.ts';
import type { Entry, Offer, Titles } from './titles.ts';
import type { Term } from './vocabulary.ts';

/** What a reader's question finds. */
export interface Found {
  hits: readonly Hit[];
  /** What the question wants to know of the service. */
  intent?: Intent;
  /** The question as it was understood, where a slip was mended. */
  corrected?: string;
  /** Institutions that the question names, by their place. */
  places: readonly number[];
  /** Topics and life events that it names. */
  doors: readonly Door[];
  /** Entries among the best that are not here yet (parted.ts). */
  unseen: readonly number[];
}

/** One answer, as programs get it. */
export interface SearchResult {
  url: string;
  title: string;
  score: number;
  sure: boolean;
}

// A shorter beginning is that of too many institutions to fetch what each offers.
const leastOfName = 4;

/** Where a word stands: the entry, the heaviest field of it, and how many telling words its shortest name with the word has. */
export interface Posting { entry: number; field: keyof typeof weights; length: number | undefined }

// A word that more institutions bear is no name of one.
const mostPlaces = 60;

/** A question with its answers. */
interface Answered extends Ranking { question: string; readings: readonly Reading[] }

/** Makes the finder of a file of names. */
export function finderOf(titles: Titles) {
  const offeredAt = new Map<number, readonly number[]>();
  /** Institution → entries that are known to be offered there. */
  const entriesAt = new Map<number, Set<number>>();
  titles.entries.forEach(({ offers }, number) => { for (const { at } of offers) noteOffer(at, number); });
  let understood: { typed: string; readings: readonly Reading[] } | undefined;
  let last: Answered | undefined;
  const bearers = new Map<number, Term[]>();
  const route = routeOf(titles.route)!;
  const inLanguage = Object.fromEntries(languages.map((language) => [language, namesIn(titles, language, route.language === language)])) as Record<Language, Names>;
  const all = languages.map((language) => inLanguage[language]);
  const vocabularies = all.map(({ vocabulary }) => vocabulary);
  const read = readerIn(all, route.language);
  const rank = rankerIn(titles, all, route.language, entriesAt);
  const doorsFor = doorsIn(titles, all, route.language);
  const { plainHit, hitOf, titleOf } = hitsIn(titles, all, route);

  const finder = {
    titles,
    /** The answers as a plain list; the same service of several institutions is one answer. */
    results: (query: string, limit = 10): SearchResult[] =>
      finder.ask(String(query)).hits.slice(0, limit)
        .map(({ offers, title, score, sure }) => ({ url: finder.hrefOf(offers[0]!), title: title.text, score, sure })),
    /** The topics and life events that a question names, as programs get them. */
    doors: (query: string): readonly Door[] => finder.ask(String(query), 0, false, [], true).doors,
    /** All services that are here, by title. */
    seen: (): Hit[] => titles.entries.flatMap(plainHit),
    /** All words that a question may mean; a piece of one that may be two written as one too. */
    wordsOf(typed: string): string[] {
      const texts = readingsOf(typed.slice(0, longestQuestion)).flatMap((reading) => reading.map(({ text }) => text));
      const pieces = texts.flatMap((text) => (text.length < 8 || vocabularies.some((vocabulary) => vocabulary.knows(text)) ? [] : Array.from({ length: text.length - 7 }, (_, cut) => cut + 4).filter((cut) => vocabularies.some((vocabulary) => vocabulary.knowsPiece(text.slice(0, cut)))).map((cut) => text.slice(cut))));
      return [...new Set([...texts, ...pieces])];
    },
    /** Words of a question that no name has, nor one like it. */
    lostIn: (typed: string): string[] => (readingsOf(typed.slice(0, longestQuestion))[0] ?? []).filter(({ text, typing }) => vocabularies.every((vocabulary) => vocabulary.match(text, typing).length === 0)).map(({ text }) => text),
    /** Institutions that a question may name, word by word. */
    placesMeant: (typed: string): number[][] => (readingsOf(typed.slice(0, longestQuestion))[0] ?? []).map(({ text, typing }) => vocabularies.flatMap((vocabulary) => vocabulary.match(text, typing && text.length >= leastOfName).flatMap(({ term, mended }) => (mended || term.places.size > mostPlaces ? [] : [...term.places])))),
    /** Takes in a word that was fetched by itself; where it stands is read when it is first asked for: most words of a part never are. */
    learn(language: Language, form: string, postings: () => readonly Posting[], places: readonly number[]): void {
      const { vocabulary } = inLanguage[language];
      const term = vocabulary.add(form, undefined, 0);
      term.fill = () => {
        for (const { entry, field, length } of postings()) {
          term.entries.set(entry, weights[field]);
          if (length !== undefined) (term.shortest ??= new Map()).set(entry, length);
        }
      };
      for (const place of places) {
        term.places.add(place);
        bearers.set(place, [...(bearers.get(place) ?? []), term]);
        offerAt(term, place);
      }
    },
    /** Says that all of a part was taken in. */
    learnt(): void {
      for (const { vocabulary, traces } of all) {
        vocabulary.changed();
        traces.clear();
      }
      understood = last = undefined;
    },
    /** Takes in an entry that was fetched by itself, offered by these institutions. */
    see(number: number, entry: Entry, places: readonly number[]): void {
      (titles.entries as Entry[])[number] = entry;
      for (const at of places) noteOffer(at, number);
      last = undefined;
    },
    /** Takes in what an institution offers. */
    place(at: number, institution: Titles['institutions'][number], entries: readonly number[]): void {
      (titles.institutions as Titles['institutions'][number][])[at] = institution;
      offeredAt.set(at, entries);
      for (const entry of entries) noteOffer(at, entry);
      for (const term of bearers.get(at) ?? []) offerAt(term, at);
    },
    /** All services, by title. */
    everything: (): Hit[] => finder.seen(),
    /** Entries by their numbers, as they stand: no question was asked of them. */
    bring: async (numbers: readonly number[]): Promise<Hit[]> => numbers.flatMap((number) => (titles.entries[number] ? plainHit(titles.entries[number], number) : [])),
    /** Sees to it that all is here that is shown of services. */
    complete: async (_: readonly Hit[]): Promise<void> => undefined,
    hrefOf: (offer: Offer): string => `${titles.institutions[offer.at]!.href}${offer.id}/`,
    titleOf,
    /** The services that answer a question, best first; `own` are the institutions whose offers lead where the question names none; `finished` says that the reader has sent it. */
    ask(typed: string, wanted = Infinity, _whole = true, own: readonly string[] = [], finished = false, _goesOn?: () => boolean): Found {
      const { question, readings, places, kept } = rankingOf(typed);
      if (readings.length === 0) return { hits: [], places: [], doors: [], unseen: [] };
      const intent = intentOf(question);
      const corrected = kept[0] && correctedBy(all, readings[0]!, kept[0]);
      const doors = doorsFor(finished ? readings.map((reading) => reading.map((word) => ({ ...word, typing: false }))) : readings);
      const near = own.map((id) => titles.institutions.findIndex((institution) => institution?.id === id));
      return { hits: kept.filter(isSeen).map((one) => hitOf(one, places, near, finished)), unseen: unseenOf(kept, wanted), places: [...places], doors, ...(intent ? { intent } : {}), ...(corrected ? { corrected } : {}) };
    },
    /** Entries among the best that are not here yet. */
    lacking: (typed: string, wanted: number): number[] => unseenOf(rankingOf(typed).kept, wanted),
  };
  return finder;

  function isSeen({ number }: Ranked): boolean {
    return titles.entries[number] !== undefined;
  }

  function unseenOf(kept: readonly Ranked[], wanted: number): number[] {
    return kept.slice(0, wanted).filter((one) => !isSeen(one)).map(({ number }) => number);
  }

  function noteOffer(at: number, number: number): void {
    const entries = entriesAt.get(at);
    if (entries) entries.add(number); else entriesAt.set(at, new Set([number]));
  }

  /** The best answers to a question, best first; asked again it is not reckoned again. */
  function rankingOf(typed: string): Answered {
    const question = typed.slice(0, longestQuestion);
    if (last?.question === question) return last;
    const readings = readingsOf(question);
    if (readings.length === 0) return { question, readings, places: new Set(), kept: [] };
    return (last = { question, readings, ...rank(question, readings) });
  }

  function offerAt(term: Term, place: number): void {
    for (const entry of offeredAt.get(place) ?? []) term.entries.set(entry, Math.max(weights.place, term.entries.get(entry) ?? 0));
  }

  function readingsOf(typed: string): readonly Reading[] {
    if (understood?.typed !== typed) understood = { typed, readings: read(typed) };
    return understood.readings;
  }
}

export type Finder = ReturnType<typeof finderOf>;
