/** Asks the index of names: which services answer what was typed, and how surely. */
import { languages, writtenTag, routeOf, type Language } from '#languages/languages.ts';
import { intentOf, type Intent } from './asking.ts';
import { bestName, mostBonus, type Asked } from './fits.ts';
import { longestQuestion, tokensOf } from './fold.ts';
import { namesIn, tracedIn, type Met, type Names, type Phrase } from './names.ts';
import { readerIn, type Reading, type Word } from './readings.ts';
import { least, scale, weights } from './scores.ts';
import { stemIn } from './stems.ts';
import { addUp, sumsFor } from './sums.ts';
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
  /** Entries among the best that are not here yet (parted.ts). */
  unseen: readonly number[];
}

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

interface Ranked { number: number; score: number; coverage: number; told: number; phrase: Phrase | undefined; whole: boolean; words: readonly (Met | undefined)[]; names: Names; reading: Reading }
/** A question, ranked. */
interface Ranking { question: string; readings: readonly Reading[]; places: ReadonlySet<number>; kept: readonly Ranked[] }

/** Makes the finder of a file of names. */
export function finderOf(titles: Titles) {
  const offeredAt = new Map<number, readonly number[]>();
  /** Institution → entries that are known to be offered there. */
  const entriesAt = new Map<number, Set<number>>();
  titles.entries.forEach(({ offers }, number) => { for (const { at } of offers) noteOffer(at, number); });
  // Used again for every reading.
  const sums = sumsFor(titles.count ?? titles.entries.length);
  let understood: { typed: string; readings: readonly Reading[] } | undefined;
  let last: Ranking | undefined;
  const bearers = new Map<number, Term[]>();
  const route = routeOf(titles.route)!;
  const inLanguage = Object.fromEntries(languages.map((language) => [language, namesIn(titles, language, route.language === language)])) as Record<Language, Names>;
  const all = languages.map((language) => inLanguage[language]);
  const vocabularies = all.map(({ vocabulary }) => vocabulary);
  const read = readerIn(all, route.language);
  const langOf = (language: Language): string => (language === route.language ? route.tag : writtenTag[language]);

  const finder = {
    titles,
    /** The answers as a plain list; the same service of several institutions is one answer. */
    results: (query: string, limit = 10): SearchResult[] =>
      finder.ask(String(query)).hits.slice(0, limit)
        .map(({ offers, title, score, sure }) => ({ url: finder.hrefOf(offers[0]!), title: title.text, score, sure })),
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
    titleOf: apart,
    /** The services that answer a question, best first; `own` are the institutions whose offers lead where the question names none. */
    ask(typed: string, wanted = Infinity, _whole = true, own: readonly string[] = [], _goesOn?: () => boolean): Found {
      const { question, readings, places, kept } = rankingOf(typed);
      if (readings.length === 0) return { hits: [], places: [], unseen: [] };
      const intent = intentOf(question);
      const corrected = kept[0] && correctedBy(readings[0]!, kept[0]);
      const near = own.map((id) => titles.institutions.findIndex((institution) => institution?.id === id));
      return { hits: kept.filter(isSeen).map((one) => hitOf(one, places, near)), unseen: unseenOf(kept, wanted), places: [...places], ...(intent ? { intent } : {}), ...(corrected ? { corrected } : {}) };
    },
    /** Entries among the best that are not here yet. */
    lacking: (typed: string, wanted: number): number[] => unseenOf(rankingOf(typed).kept, wanted),
  };
  return finder;

  function plainHit(entry: Entry, number: number): Hit {
    return { number, entry, offers: entry.offers, title: entry.name ?? apart(entry, entry.offers[0]!), score: 0, sure: true, matched: new Set() };
  }

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
  function rankingOf(typed: string): Ranking {
    const question = typed.slice(0, longestQuestion);
    if (last?.question === question) return last;
    const readings = readingsOf(question);
    if (readings.length === 0) return { question, readings, places: new Set(), kept: [] };
    const folded = tokensOf(question).join(' ');
    const places = placesIn(readings[0]!);
    const ranked = (all: boolean): Ranked[] => rankAll(readings, folded, places, all).sort((a, b) => b.score - a.score || a.number - b.number);
    const promising = ranked(false);
    const top = promising[0]?.score ?? 0;
    const close = promising.filter(({ score, coverage }) => score >= least.shareOfBest * top && coverage >= least.shown);
    // What covers little is shown only where there is nothing better: no question ends in nothing that has one word in common with a name.
    const kept = close.length > 0 ? close : ranked(true).filter(({ coverage }) => coverage >= least.shownAlone).slice(0, 5);
    return (last = { question, readings, places, kept });
  }

  function offerAt(term: Term, place: number): void {
    for (const entry of offeredAt.get(place) ?? []) term.entries.set(entry, Math.max(weights.place, term.entries.get(entry) ?? 0));
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

  function readingsOf(typed: string): readonly Reading[] {
    if (understood?.typed !== typed) understood = { typed, readings: read(typed) };
    return understood.readings;
  }

  function placesIn(words: Reading): Set<number> {
    const places = new Set<number>();
    for (const { vocabulary } of all) for (const { text, weight } of words) {
      if (weight < 1) continue;
      for (const { term, quality, mended } of vocabulary.match(text, false)) if (!mended && quality >= 0.88 && term.places.size < titles.institutions.length / 2) for (const place of term.places) places.add(place);
    }
    return places;
  }

  /** The best of all readings in all languages, for every entry that has any of the words; without `whole` those are left out whose words say that they cannot come near the best. */
  function rankAll(readings: readonly Reading[], folded: string, places: ReadonlySet<number>, whole: boolean): Ranked[] {
    const found = new Map<number, Ranked>();
    const here = new Set([...places].flatMap((place) => [...(entriesAt.get(place) ?? [])]));
    let top = 0;
    for (const names of all) {
      const share = names.language === route.language ? 1 : scale.otherLanguage;
      // Entries that have every word as it stands: only those can have the question itself for a name.
      let complete: Set<number> | undefined;
      for (const reading of readings) {
        const asked = reading.map((word) => askedOf(names, word));
        const count = addUp(sums, asked);
        const total = asked.reduce((sum, { worth }) => sum + worth, 0);
        const first = complete === undefined;
        complete ??= new Set();
        for (let place = 0; place < count; place++) {
          const number = sums.entries[place]!;
          const isComplete = sums.met[number] === asked.length;
          // For the next reading.
          sums.met[number] = 0;
          if (first && isComplete) complete.add(number);
          const coverage = sums.covered[number]! / total;
          const base = sums.score[number]! * (1 - scale.coverage + scale.coverage * coverage);
          const before = found.get(number)?.score ?? 0;
          if (!whole) {
            const most = (base + mostBonus(sums.worth[number]! / total, isComplete, complete.has(number), names.phrases.has(number))) * share;
            if (most < before || most * scale.here < least.shareOfBest * top) continue;
          }
          // Where the service is offered does not say that it is the one: a flat to let in Prishtina.
          const told = sums.elsewhere[number]! < total ? (sums.covered[number]! - sums.elsewhereCovered[number]!) / (total - sums.elsewhere[number]!) : coverage;
          const words = asked.map(({ met }) => met.get(number));
          const fit = bestName(names, number, words, asked, folded);
          const score = (base + fit.bonus) * share;
          if (score > before) found.set(number, { number, score, coverage, told, phrase: fit.phrase, whole: fit.whole, words, names, reading });
          if (score > top) top = score;
        }
      }
    }
    for (const number of here) {
      const one = found.get(number);
      if (one) one.score *= scale.here;
    }
    return [...found.values()];
  }

  function askedOf(names: Names, { text, weight, quality: given, typing }: Word): Asked {
    const trace = tracedIn(names, text, typing);
    return { ...trace, given, worth: weight * trace.rarity };
  }

  /** What is shown of an entry that answers. */
  function hitOf({ number, names, reading, score, told, phrase, whole }: Ranked, places: ReadonlySet<number>, near: readonly number[]): Hit {
    const entry = titles.entries[number]!;
    const offers = inOrderFor(entry, places, phrase, near);
    const own = titleOf(entry, offers[0]!);
    const title = offers.some(({ at }) => places.has(at)) || !entry.name || (phrase?.isTitle && own.text === phrase.text) ? apart(entry, offers[0]!) : entry.name;
    return {
      number, entry, offers, title, score, sure: whole ? told >= least.sureOfName : told >= least.sure && evenlyTold(reading, number) > least.sure,
      // Only of the few that are shown.
      get matched() { return matchedIn(names, reading, number); },
      get via() { return phrase && !phrase.isTitle && phrase.lang === langOf(route.language) && !isIn(phrase, title.text) ? { text: phrase.text, lang: phrase.lang } : undefined; },
    };
  }

  /** The share of the question that an entry has in any language, its rare words counting no more than the others: martesë alone does not answer certifikata e martesës. */
  function evenlyTold(reading: Reading, number: number): number {
    let [asked, told] = [0, 0];
    for (const { text, weight, quality, typing } of reading) {
      const met = all.flatMap((names) => tracedIn(names, text, typing).met.get(number) ?? []).sort((a, b) => b.quality - a.quality)[0];
      // Where the service is offered does not say that it is the one, and a word still being typed may become any.
      if (met?.placed || (!met && typing && !vocabularies.some((vocabulary) => vocabulary.knows(text)))) continue;
      asked += weight;
      if (met) told += weight * quality * met.quality;
    }
    return asked === 0 ? 1 : told / asked;
  }

  function matchedIn({ vocabulary }: Names, reading: Reading, number: number): Set<string> {
    const matched = new Set<string>();
    for (const { text, typing } of reading) for (const { term } of vocabulary.match(text, typing)) if (term.entries.has(number)) matched.add(term.form);
    return matched;
  }

  /** Whether a title says all that a name says. */
  function isIn({ terms }: Phrase, title: string): boolean {
    const stems = new Set(tokensOf(title).map(stemIn[route.language]));
    return terms.every(({ form }) => stems.has(stemIn[route.language](form)));
  }

  /** The institution that the question names, then those near the reader, then the one whose title fits it, then as they stand: by id. */
  function inOrderFor(entry: Entry, places: ReadonlySet<number>, phrase: Phrase | undefined, near: readonly number[]): readonly Offer[] {
    if (entry.offers.length < 2 || (places.size === 0 && near.length === 0 && !phrase?.isTitle)) return entry.offers;
    const rank = (offer: Offer): number => (places.has(offer.at) ? 8 : 0) + (near.includes(offer.at) ? 4 - near.indexOf(offer.at) : 0) + (phrase?.isTitle && languages.some((language, at) => entry.titles[language][offer.titles[at]!] === phrase.text) ? 1 : 0);
    return entry.offers.map((offer) => ({ offer, rank: rank(offer) })).sort((a, b) => b.rank - a.rank).map(({ offer }) => offer);
  }

  /** A folded word as the names write it. */
  function spelt(form: string): string {
    for (const { phrases, vocabulary } of all) for (const number of vocabulary.entriesWith(form)) for (const { text, terms } of phrases.get(number) ?? []) {
      if (!terms.some((term) => term.form === form)) continue;
      const word = text.match(/[\p{L}\p{M}\p{N}'’]+/gu)?.find((candidate) => tokensOf(candidate).includes(form));
      if (word !== undefined) return word.toLowerCase();
    }
    return form;
  }

  function correctedBy(words: Reading, { reading, words: met }: Ranked): string | undefined {
    const mended = new Map(met.flatMap((word, position) => (word?.mended === undefined ? [] : [[reading[position]!.text, word.mended]])));
    const slips = words.filter(({ text }) => mended.has(text) && !vocabularies.some((vocabulary) => vocabulary.knows(text)));
    if (slips.length === 0) return undefined;
    return words.map(({ text }) => { const form = mended.get(text); return form === undefined ? text : spelt(form); }).join(' ');
  }
}

export type Finder = ReturnType<typeof finderOf>;
