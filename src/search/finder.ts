/** Asks the index of names: which services answer what was typed, and how surely. */
import { languages, writtenTag, routeOf, type Language } from '#languages/languages.ts';
import { intentOf, weightOf, weightsOf, type Intent } from './asking.ts';
import { longestQuestion, soundOf, tokensOf } from './fold.ts';
import { stemIn } from './stems.ts';
import type { Entry, Offer, Titles } from './titles.ts';
import { vocabularyOf, type Match, type Term } from './vocabulary.ts';

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

/** Where a word stands: the entry, the heaviest field of it, and how many telling words its shortest name with the word has. */
export interface Posting { entry: number; field: keyof typeof weights; length: number | undefined }

// A word is central where a good part of the names have it: it is what the service is about. Patenta, not gati.
const weights = { title: 3.7, alsoCalled: 3.15, centralTitle: 5, centralName: 4.25, summary: 2, topic: 1.4, place: 1.2 };
const central = 0.3;
const scale = { otherLanguage: 0.9, phrase: 6, whole: 6, wholeSynonym: 5.5, inflected: 3, within: 2, beginning: 1.2, beginningSynonym: 0.6, here: 1.1, coverage: 0.6, everyday: 0.82, joined: 0.97, split: 0.95 };
const least = { sure: 0.5, sureOfName: 0.3, shown: 0.22, shownAlone: 0.1, shareOfBest: 0.3 };
const mostTokens = 16;
const mostReadings = 10;
// A word that more institutions bear is no name of one.
const mostPlaces = 60;

// A shorter beginning is that of too many institutions to fetch what each offers.
const leastOfName = 4;

interface Word { text: string; weight: number; quality: number; typing: boolean }
/** One way to read the question: as it stands, with glued words apart, with catalogue words for everyday ones. */
type Reading = readonly Word[];

interface Phrase {
  entry: number;
  text: string;
  folded: string;
  tokens: readonly string[];
  terms: readonly { form: string; weight: number }[];
  isTitle: boolean;
  lang: string;
}

/** What an entry has of one typed word: its strongest match, and the length of its shortest name with the word where the names are elsewhere. */
interface Met { strongest: number; quality: number; placed: boolean; mended: string | undefined; length: number }
/** What one typed word finds in the names of a language: kept from letter to letter, since only the last word changes. */
interface Trace { rarity: number; qualities: ReadonlyMap<string, number>; met: ReadonlyMap<number, Met> }
/** A word of a reading, matched: what it is worth, and what it finds. */
interface Asked extends Trace { given: number; worth: number }
interface Ranked { number: number; score: number; coverage: number; told: number; phrase: Phrase | undefined; whole: boolean; words: readonly (Met | undefined)[]; names: Names; reading: Reading }
/** A question, ranked. */
interface Ranking { question: string; readings: readonly Reading[]; places: ReadonlySet<number>; kept: readonly Ranked[] }

// Used again for every name: nothing is made while a reader types.
const best = new Float64Array(256);
const mostTraces = 2000;

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
  const meanings = new Map<string, readonly Word[]>();
  const bearers = new Map<number, Term[]>();
  const route = routeOf(titles.route)!;
  const inLanguage = Object.fromEntries(languages.map((language) => [language, namesIn(titles, language, route.language === language)])) as Record<Language, Names>;
  const all = languages.map((language) => inLanguage[language]);
  const vocabularies = all.map(({ vocabulary }) => vocabulary);
  const langOf = (language: Language): string => (language === route.language ? route.tag : writtenTag[language]);

  const finder = {
    titles,
    /** The answers as a plain list; the same service of several institutions is one answer. */
    results: (query: string, limit = 10): SearchResult[] =>
      finder.ask(String(query)).hits.slice(0, limit)
        .map(({ offers, title, score, sure }) => ({ url: finder.hrefOf(offers[0]!), title: title.text, score, sure })),
    /** All services that are here, by title. */
    seen: (): Hit[] => titles.entries.flatMap((entry, number) => ({ number, entry, offers: entry.offers, title: entry.name ?? titleOf(entry, entry.offers[0]!), score: 0, sure: true, matched: new Set() })),
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
    /** Sees to it that services are here, by their ids. */
    bring: async (_: readonly string[]): Promise<void> => undefined,
    /** Sees to it that all is here that is shown of services. */
    complete: async (_: readonly Hit[]): Promise<void> => undefined,
    hrefOf: (offer: Offer): string => `${titles.institutions[offer.at]!.href}${offer.id}/`,
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

  /** The title of an offer as this route shows it. */
  function titleOf(entry: Entry, offer: Offer): { text: string; lang: string } {
    for (const language of [route.language, ...languages]) {
      const text = entry.titles[language][offer.titles[languages.indexOf(language)]!];
      if (text !== undefined) return { text, lang: langOf(language) };
    }
    return { text: offer.id.replace(/-/g, ' '), lang: 'en' };
  }

  function readingsOf(typed: string): readonly Reading[] {
    if (understood?.typed !== typed) understood = { typed, readings: readingsFrom(typed) };
    return understood.readings;
  }

  function readingsFrom(question: string): Reading[] {
    const tokens = tokensOf(question).slice(0, mostTokens);
    const unfinished = /[\p{L}\p{N}]$/u.test(question);
    const weights = weightsOf(tokens);
    const words = tokens.map((text, at): Word => ({ text, weight: weights[at]!, quality: 1, typing: unfinished && at === tokens.length - 1 }));
    // Where nothing tells, all words are asked.
    const telling = words.filter(({ weight }) => weight > 0);
    const plain = telling.length > 0 ? telling : words.map((word) => ({ ...word, weight: 0.35 }));
    if (plain.length === 0) return [];
    const readings = [plain, ...joinedIn(plain), ...splitIn(plain)];
    for (const reading of [...readings]) readings.push(...everydayIn(reading));
    if (words.length > plain.length) readings.push(...everydayIn(words).map((reading) => reading.filter(({ weight }) => weight > 0)));
    return readings.slice(0, mostReadings);
  }

  /** “leter njoftim”: neighbours that are one word of the names. */
  function joinedIn(words: Reading): Reading[] {
    return words.slice(1).flatMap((word, at): Reading[] => {
      const text = words[at]!.text + word.text;
      if (text.length < 5 || !vocabularies.some((vocabulary) => vocabulary.knows(text))) return [];
      return [[...words.slice(0, at), { text, weight: 1, quality: scale.joined, typing: word.typing }, ...words.slice(at + 2)]];
    });
  }

  /** “lejendërtimi”: two words of the names written as one. */
  function splitIn(words: Reading): Reading[] {
    return words.flatMap(({ text, typing }, at): Reading[] => {
      if (text.length < 8 || vocabularies.some((vocabulary) => vocabulary.knows(text))) return [];
      for (let cut = 4; cut <= text.length - 4; cut++) {
        const halves = [text.slice(0, cut), text.slice(cut)];
        if (!vocabularies.some((vocabulary) => halves.every((half) => vocabulary.knowsPiece(half)))) continue;
        return [[...words.slice(0, at), ...halves.map((half, place): Word => ({ text: half, weight: 1, quality: scale.split, typing: typing && place === 1 })), ...words.slice(at + 1)]];
      }
      return [];
    });
  }

  /** Everyday words exchanged for those of the catalogue: each alone, then all at once. */
  function everydayIn(words: Reading): Reading[] {
    const single: { reading: Reading; language: Language }[] = [];
    const allAtOnce: Reading[] = [];
    for (const { language, everyday, firsts, longest } of all) {
      if (everyday.size === 0) continue;
      const keys = words.map(({ text }) => keyIn(language, text));
      if (!keys.some((key) => firsts.has(key))) continue;
      let together: Word[] = [];
      let hits = 0;
      for (let at = 0; at < words.length;) {
        let length = firsts.has(keys[at]!) ? Math.min(longest, words.length - at) : 0;
        let meant: readonly string[] | undefined;
        for (; length > 0 && !meant; length--) meant = everyday.get(keys.slice(at, at + length).join(' '));
        length += 1;
        if (!meant) { together.push(words[at]!); at += 1; continue; }
        hits += 1;
        for (const phrase of meant) single.push({ language, reading: [...words.slice(0, at), ...catalogueWords(phrase), ...words.slice(at + length)] });
        together = [...together, ...catalogueWords(meant[0]!)];
        at += length;
      }
      if (hits > 1) allAtOnce.push(together);
    }
    return [...single.sort((a, b) => Number(b.language === route.language) - Number(a.language === route.language)).map(({ reading }) => reading), ...allAtOnce];
  }

  function catalogueWords(phrase: string): readonly Word[] {
    let words = meanings.get(phrase);
    if (!words) meanings.set(phrase, (words = catalogueWordsOf(phrase)));
    return words;
  }

  function catalogueWordsOf(phrase: string): Word[] {
    return tokensOf(phrase).map((text): Word => ({ text, weight: weightOf(text), quality: scale.everyday, typing: false })).filter(({ weight }) => weight > 0);
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
        const count = addUp(asked);
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

  /** The most that a name can add where such a share of the question is met: the formulas of fitOf and guessOf, with everything else at its best. */
  function mostBonus(share: number, complete: boolean, named: boolean, seen: boolean): number {
    const fit = scale.phrase * share * share + 0.06;
    if (!seen) return fit + (share > 0.89 ? scale.wholeSynonym : 0);
    return fit + (named || complete ? scale.whole : scale.within);
  }

  function askedOf(names: Names, { text, weight, quality: given, typing }: Word): Asked {
    const key = typing ? `${text}…` : text;
    let trace = names.traces.get(key);
    if (!trace) {
      if (names.traces.size > mostTraces) names.traces.clear();
      names.traces.set(key, (trace = traceOf(names, names.vocabulary.match(text, typing))));
    }
    return { ...trace, given, worth: weight * trace.rarity };
  }

  function traceOf({ rarity, rarest }: Names, matches: readonly Match[]): Trace {
    const met = new Map<number, Met>();
    for (const { term: { form, entries, shortest }, quality, mended } of matches) for (const [number, field] of entries) {
      const length = shortest?.get(number) ?? Infinity;
      const word = met.get(number);
      if (!word) met.set(number, { strongest: quality * field, quality, placed: isPlaced(field), mended: mended ? form : undefined, length });
      else {
        if (length < word.length) word.length = length;
        if (quality * field <= word.strongest) continue;
        word.strongest = quality * field;
        word.quality = quality;
        word.placed = isPlaced(field);
        word.mended = mended ? form : undefined;
      }
    }
    return { rarity: matches.length > 0 ? rarity(matches[0]!) : rarest, qualities: new Map(matches.map(({ term, quality }) => [term.form, quality])), met };
  }

  /** What is shown of an entry that answers. */
  function hitOf({ number, names, reading, score, told, phrase, whole }: Ranked, places: ReadonlySet<number>, near: readonly number[]): Hit {
    const entry = titles.entries[number]!;
    const offers = inOrderFor(entry, places, phrase, near);
    const own = titleOf(entry, offers[0]!);
    const title = offers.some(({ at }) => places.has(at)) || !entry.name || (phrase?.isTitle && own.text === phrase.text) ? own : entry.name;
    return {
      number, entry, offers, title, score, sure: told >= (whole ? least.sureOfName : least.sure),
      // Only of the few that are shown.
      get matched() { return matchedIn(names, reading, number); },
      get via() { return phrase && !phrase.isTitle && phrase.lang === langOf(route.language) && !isIn(phrase, title.text) ? { text: phrase.text, lang: phrase.lang } : undefined; },
    };
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

  /** Adds up what each entry has of the words of a reading, in `sums`; gives how many entries have any. */
  function addUp(asked: readonly Asked[]): number {
    let count = 0;
    for (const { worth, given, met } of asked) for (const [number, word] of met) {
      if (sums.met[number] === 0) {
        sums.entries[count++] = number;
        sums.score[number] = sums.covered[number] = sums.elsewhere[number] = sums.elsewhereCovered[number] = sums.worth[number] = 0;
      }
      const covered = worth * word.quality * given;
      sums.covered[number]! += covered;
      if (word.placed) {
        sums.elsewhere[number]! += worth;
        sums.elsewhereCovered[number]! += covered;
      }
      sums.score[number]! += worth * word.strongest * given;
      sums.worth[number]! += worth;
      sums.met[number]! += 1;
    }
    return count;
  }

  /** The name of an entry that fits best, or how well it may fit where the names are not here. */
  function bestName(names: Names, number: number, words: readonly (Met | undefined)[], asked: readonly Asked[], folded: string): { bonus: number; whole: boolean; phrase: Phrase | undefined } {
    const named = names.phrases.get(number);
    if (!named) return { ...guessOf(words, asked), phrase: undefined };
    let top: { bonus: number; whole: boolean; phrase: Phrase | undefined } = { bonus: 0, whole: false, phrase: undefined };
    for (const phrase of named) {
      const fit = fitOf(phrase, words, asked, folded);
      if (fit && fit.bonus > top.bonus) top = { ...fit, phrase };
    }
    return top;
  }

  /** How well the best name of an entry may fit, by its words alone: whether it is worth having. */
  function guessOf(words: readonly (Met | undefined)[], questions: readonly Asked[]): { bonus: number; whole: boolean } {
    let [asked, answered, said] = [0, 0, 0];
    for (let position = 0; position < questions.length; position++) {
      const { worth, given } = questions[position]!;
      const word = words[position];
      if (word?.placed) continue;
      asked += worth;
      if (!word || word.length === Infinity) continue;
      answered += worth * word.quality * given;
      said += 1 / word.length;
    }
    if (answered === 0) return { bonus: 0, whole: false };
    const fit = (answered / asked) * (0.55 + 0.45 * Math.min(1, said));
    return { bonus: scale.phrase * fit * fit + (fit > 0.9 ? scale.wholeSynonym : 0), whole: fit > 0.9 };
  }

  /** How well a name fits the question: how much of the question it answers, and how much of it the question says. */
  function fitOf({ terms, folded: name, isTitle }: Phrase, words: readonly (Met | undefined)[], questions: readonly Asked[], folded: string): { bonus: number; whole: boolean } | undefined {
    let [asked, answered, missed] = [0, 0, false];
    best.fill(0, 0, terms.length);
    for (let position = 0; position < questions.length; position++) {
      const { worth, given, qualities } = questions[position]!;
      const word = words[position];
      let quality = 0;
      if (word) for (let at = 0; at < terms.length; at++) {
        const known = qualities.get(terms[at]!.form);
        if (known === undefined) continue;
        const value = known * given;
        if (value > best[at]!) best[at] = value;
        if (value > quality) quality = value;
      }
      // Where the service is offered is no part of its name.
      if (quality === 0 && word?.placed) continue;
      if (quality === 0) missed = true;
      asked += worth;
      answered += worth * quality;
    }
    if (answered === 0) return undefined;
    let [length, covered, unclear] = [0, 0, false];
    for (let at = 0; at < terms.length; at++) {
      const { weight } = terms[at]!;
      length += weight;
      if (best[at]! > 0) covered += weight;
      if (best[at]! > 0 && best[at]! < 0.8) unclear = true;
    }
    const fit = (answered / asked) * (0.55 + (0.45 * covered) / length);
    const said = name === folded ? (isTitle ? scale.whole : scale.wholeSynonym)
      // In another form, or with a slip: građevinsku dozvolu.
      : covered === length && !missed ? scale.inflected * (answered / asked) ** 2
      : folded.length > 2 && name.startsWith(folded) ? (isTitle ? scale.beginning : scale.beginningSynonym)
      // Said word for word, those included that only join: koliko nas ima u kući.
      : name.includes(' ') && isWithin(folded, name) ? scale.within : 0;
    return { bonus: scale.phrase * fit * fit + said + (isTitle ? 0.05 : 0), whole: covered === length && !unclear };
  }

  function isWithin(question: string, name: string): boolean {
    const at = question.indexOf(name);
    const end = at + name.length;
    return at >= 0 && (at === 0 || question[at - 1] === ' ') && (end === question.length || question[end] === ' ');
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

type Names = ReturnType<typeof namesIn>;

/** Room for what so many entries have of a reading. */
const sumsFor = (size: number) => ({ entries: new Int32Array(size), score: new Float64Array(size), covered: new Float64Array(size), elsewhere: new Float64Array(size), elsewhereCovered: new Float64Array(size), worth: new Float64Array(size), met: new Uint8Array(size) });

const isPlaced = (field: number): boolean => field === weights.place || field === weights.topic;

/** The field that a weight stands for. */
export const fieldOf = (weight: number): keyof typeof weights => (Object.keys(weights) as (keyof typeof weights)[]).find((field) => weights[field] === weight)!;

/** Names and everyday words of one language, ready to be asked. */
export function namesIn(titles: Titles, language: Language, own: boolean) {
  const vocabulary = vocabularyOf(language);
  const others = languages.filter((other) => other !== routeOf(titles.route)!.language);
  const topicTokens = titles.topics.map(({ words }) => tokensOf(words[language]));
  const placeTokens = titles.institutions.map(({ name, elsewhere }) => tokensOf(own ? name : elsewhere[others.indexOf(language)]!));
  const made = new Map<number, Phrase[]>();
  const lang = own ? routeOf(titles.route)!.tag : writtenTag[language];
  const put = (tokens: readonly string[], entry: number, weight: number, place?: number): void => {
    for (const form of tokens) if (weightOf(form) > 0) vocabulary.add(form, entry, weight, place);
  };
  const phrasesOf = (entry: Entry, number: number): Phrase[] => {
    const named = [...entry.titles[language].map((text) => ({ text, isTitle: true })), ...entry.alsoCalled[language].map((text) => ({ text, isTitle: false }))];
    return named.map(({ text, isTitle }) => {
      const tokens = tokensOf(text);
      const terms = tokens.map((form) => ({ form, weight: weightOf(form) }));
      const telling = terms.filter(({ weight }) => weight > 0);
      return { entry: number, text, folded: tokens.join(' '), tokens, terms: telling.length > 0 ? telling : terms.map(({ form }) => ({ form, weight: 1 })), isTitle, lang };
    });
  };
  titles.entries.forEach((entry, number) => {
    const named = phrasesOf(entry, number);
    made.set(number, named);
    const having = new Map<string, number>();
    for (const { tokens } of named) for (const stem of new Set(tokens.map(stemIn[language]))) having.set(stem, (having.get(stem) ?? 0) + 1);
    const isCentral = (form: string): boolean => having.get(stemIn[language](form))! >= central * named.length;
    for (const { tokens, isTitle } of named) for (const form of tokens) put([form], number, weights[isTitle ? (isCentral(form) ? 'centralTitle' : 'title') : isCentral(form) ? 'centralName' : 'alsoCalled']);
    if (own && entry.summary) put(tokensOf(entry.summary.text), number, weights.summary);
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

const keyIn = (language: Language, token: string): string => soundOf(stemIn[language](token));
