/** Asks the index of names: which services answer what was typed, and how surely. */
import { languages, routeOf, type Language } from '#languages/languages.ts';
import { intentOf, type Intent } from './asking.ts';
import { doorsIn, type Door } from './doors.ts';
import { longestQuestion } from './fold.ts';
import { hitsIn, type Hit } from './hits.ts';
import { meaningIn } from './meaning.ts';
import { correctedBy } from './mended.ts';
import { namesIn, type Names } from './names.ts';
import { offersIn } from './offers.ts';
import { rankerIn, type Ranked, type Ranking } from './ranking.ts';
import { readerIn, type Reading } from './readings.ts';
import type { Entry, Offer, Titles } from './titles.ts';

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

/** How a question is put. */
export interface Asking {
  /** So many of the best answers are wanted. */
  wanted?: number;
  /** With every institution that offers them: else only the one that leads is seen to. */
  whole?: boolean;
  /** The institutions whose offers lead where the question names none. */
  own?: readonly string[];
  /** The reader has sent it: its last word is not the beginning of another. */
  finished?: boolean | undefined;
  /** Whether the answer is still wanted. */
  goesOn?: (() => boolean) | undefined;
}

/** One answer, as programs get it. */
export interface SearchResult {
  url: string;
  title: string;
  score: number;
  sure: boolean;
}

/** A question with its answers. */
interface Answered extends Ranking { question: string; readings: readonly Reading[] }

/** Makes the finder of a file of names. */
export function finderOf(titles: Titles) {
  let understood: { typed: string; readings: readonly Reading[] } | undefined;
  let last: Answered | undefined;
  const route = routeOf(titles.route)!;
  const inLanguage = Object.fromEntries(languages.map((language) => [language, namesIn(titles, language, route.language === language)])) as Record<Language, Names>;
  const all = languages.map((language) => inLanguage[language]);
  const offers = offersIn(titles, inLanguage);
  const read = readerIn(all, route.language);
  const rank = rankerIn(titles, all, route.language, offers.entriesAt);
  const doorsFor = doorsIn(titles, all, route.language);
  const { plainHit, hitOf, titleOf } = hitsIn(titles, all, route);

  const finder = {
    titles,
    /** The answers as a plain list; the same service of several institutions is one answer. */
    results: (query: string, limit = 10): SearchResult[] =>
      finder.ask(String(query)).hits.slice(0, limit)
        .map(({ offers, title, score, sure }) => ({ url: finder.hrefOf(offers[0]!), title: title.text, score, sure })),
    /** The topics and life events that a question names, as programs get them. */
    doors: (query: string): readonly Door[] => finder.ask(String(query), { wanted: 0, finished: true }).doors,
    /** All services that are here, by title. */
    seen: (): Hit[] => titles.entries.flatMap(plainHit),
    ...meaningIn(all.map(({ vocabulary }) => vocabulary), readingsOf),
    learn: offers.learn,
    place: offers.place,
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
      offers.see(number, entry, places);
      last = undefined;
    },
    /** All services, by title. */
    everything: (): Hit[] => finder.seen(),
    /** Entries by their numbers, as they stand: no question was asked of them. */
    bring: async (numbers: readonly number[]): Promise<Hit[]> => numbers.flatMap((number) => (titles.entries[number] ? plainHit(titles.entries[number], number) : [])),
    /** Sees to it that all is here that is shown of services. */
    complete: async (_: readonly Hit[]): Promise<void> => undefined,
    hrefOf: (offer: Offer): string => `${titles.institutions[offer.at]!.href}${offer.id}/`,
    titleOf,
    /** The services that answer a question, best first. All is here, so nothing is fetched for the `whole`, and nothing to be given up. */
    ask(typed: string, { wanted = Infinity, own = [], finished = false }: Asking = {}): Found {
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

  /** The best answers to a question, best first; asked again it is not reckoned again. */
  function rankingOf(typed: string): Answered {
    const question = typed.slice(0, longestQuestion);
    if (last?.question === question) return last;
    const readings = readingsOf(question);
    if (readings.length === 0) return { question, readings, places: new Set(), kept: [] };
    return (last = { question, readings, ...rank(question, readings) });
  }

  function readingsOf(typed: string): readonly Reading[] {
    if (understood?.typed !== typed) understood = { typed, readings: read(typed) };
    return understood.readings;
  }
}

export type Finder = ReturnType<typeof finderOf>;
