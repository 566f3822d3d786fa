/** Asks an index of names that lies in parts: fetches what a question needs, then answers with the very finder of the small index. */
import { languages } from '#languages/languages.ts';
import { finderOf, type Asking, type Found, type SearchResult } from './finder.ts';
import type { Hit } from './hits.ts';
import type { Posting } from './offers.ts';
import { columnOf, entriesTogether, fewOffers, letterOf, markedFields, mostCounted, namedFields, placesTogether, unpackNumbers, unpackRecords, type EntriesPart, type Head, type OffersPart, type PlacesPart, type WordsPart } from './packed.ts';
import type { Offer, Titles } from './titles.ts';

const mostRounds = 3;
const usual = 10;
const mostPlaceFiles = 6;

/** The finder of an index in parts; `get` fetches a part by its name. What could not be fetched rejects, and is fetched again the next time. */
export function partedOf(head: Head, get: (name: string) => Promise<unknown>) {
  const titles: Titles = { mark: head.mark, route: head.route, topics: head.topics, ...(head.doors ? { doors: head.doors } : {}), everyday: head.everyday, institutions: Object.assign([], { length: head.parts.places }), documents: Object.assign([], { length: head.parts.documents }), entries: [], count: head.parts.entries };
  const finder = finderOf(titles);
  const under = new Map<string, Promise<void>>();
  const got = new Set<string>();

  const takers = {
    words(part: WordsPart) {
      for (const language of languages) for (const [form, packed] of Object.entries(part[language])) {
        const [postings = '', places = ''] = packed.split('|');
        finder.learn(language, form, () => unpackNumbers(postings).map(postingOf), unpackNumbers(places).map(([place]) => place));
      }
      finder.learnt();
    },
    entries({ entries, documents }: EntriesPart, which: number) {
      for (const [place, { offers, ...entry }] of entries.entries()) {
        let unpacked: Offer[] | undefined;
        // Of those side by side only those that answer are looked into.
        finder.see(which * entriesTogether + place, { ...entry, get offers() { return (unpacked ??= unpackRecords<Offer>(offers)); } }, columnOf<number>(offers, 'at'));
      }
      Object.assign(titles.documents, documents);
    },
    places(part: PlacesPart, which: number) {
      for (const [place, { id, name, entries }] of part.entries()) finder.place(which * placesTogether + place, { id, href: `${head.before}${id}/`, name, elsewhere: [] }, unpackNumbers(entries).map(([number]) => number));
      finder.learnt();
    },
    offers({ offers, documents }: OffersPart, which: number) {
      const known = titles.entries[which]!.offers;
      for (const [row, asked] of unpackRecords<Offer>(offers).entries()) Object.assign(known[row]!, asked);
      Object.assign(titles.documents, documents);
    },
  };

  const searcher = {
    titles, hrefOf: finder.hrefOf, titleOf: finder.titleOf,
    /** The services that answer a question, best first; `wanted` of them are fetched, with all institutions that offer them if `whole`. What is no longer wanted (`goesOn`) is not fetched further. */
    async ask(typed: string, { wanted = usual, whole = false, own = [], finished = false, goesOn = () => true }: Asking = {}): Promise<Found> {
      const steps = [
        () => learn(() => finder.wordsOf(typed).map(letterOf)),
        // A slip at the very beginning: the second letter may be the first.
        () => learn(() => finder.lostIn(typed).filter((text) => text.length >= 4).map((text) => letterOf(text.slice(1)))),
        () => fetchAll(filesOfPlaces(finder.placesMeant(typed))),
        ...Array.from({ length: mostRounds }, () => () => fetchAll(finder.lacking(typed, wanted).map(entryFile))),
      ];
      for (const step of steps) {
        await step();
        if (!goesOn()) return { hits: [], places: [], doors: [], unseen: [] };
      }
      const found = finder.ask(typed, { wanted, own, finished });
      const hits = found.hits.slice(0, wanted);
      await dress(hits, whole);
      // Of institutions that were not fetched nobody knows the name: a word that many bear names none of them.
      return { ...found, hits, places: found.places.filter((at) => titles.institutions[at] !== undefined) };
    },
    async results(query: string, limit = usual): Promise<SearchResult[]> {
      const { hits } = await searcher.ask(String(query), { wanted: limit });
      return hits.slice(0, limit).map(({ offers, title, score, sure }) => ({ url: finder.hrefOf(offers[0]!), title: title.text, score, sure }));
    },
    doors: async (query: string): Promise<Found['doors']> => (await searcher.ask(String(query), { wanted: 0, finished: true })).doors,
    seen: finder.seen,
    /** All services, by title: the one thing for which the whole index is fetched. */
    async everything(): Promise<Hit[]> {
      await fetchAll(Array.from({ length: head.parts.entries }, (_, number) => entryFile(number)));
      const hits = finder.seen();
      await dress(hits, true);
      return hits;
    },
    async bring(numbers: readonly number[]): Promise<Hit[]> {
      await fetchAll(numbers.map(entryFile));
      const hits = await finder.bring(numbers);
      await dress(hits, true);
      return hits;
    },
    /** Fees, time limits and documents of services that many institutions offer. */
    complete: (hits: readonly Hit[]): Promise<void> => fetchAll(hits.filter(({ entry }) => entry.offers.length > fewOffers).map(({ number }) => `offers/${number}`)),
  };
  return searcher;

  async function learn(letters: () => readonly string[]): Promise<void> {
    // Two words written as one are known as such only when the first of them is.
    for (let round = 0; round < 2; round++) await fetchAll([...new Set(letters())].filter((letter) => head.letters.includes(letter)).map((letter) => `words/${letter}`));
  }

  async function dress(hits: readonly Hit[], whole: boolean): Promise<void> {
    const shown = hits.flatMap(({ offers }) => (whole ? offers : offers.slice(0, 1)));
    await fetchAll(shown.map(({ at }) => placeFile(at)));
  }

  async function fetchAll(names: readonly string[]): Promise<void> {
    await Promise.all([...new Set(names)].map((name) => (got.has(name) ? undefined : fetched(name))));
  }

  function fetched(name: string): Promise<void> {
    let part = under.get(name);
    if (!part) {
      under.set(name, (part = get(name).then((content) => { take(name, content); got.add(name); })));
      part.catch(() => under.delete(name));
    }
    return part;
  }

  function take(name: string, content: unknown): void {
    const [kind, which] = name.split('/') as [keyof typeof takers, string];
    takers[kind](content as never, Number(which));
  }
}

const postingOf = ([entry, mark]: readonly [number, number]): Posting =>
  mark < namedFields * mostCounted ? { entry, field: markedFields[Math.floor(mark / mostCounted)]!, length: (mark % mostCounted) + 1 } : { entry, field: markedFields[mark - namedFields * mostCounted + namedFields]!, length: undefined };
const entryFile = (number: number): string => `entries/${Math.floor(number / entriesTogether)}`;
const placeFile = (at: number): string => `places/${Math.floor(at / placesTogether)}`;

/** The files of the institutions that the words of a question name: those of the words that stand in the fewest, up to the most that are fetched. A word that stands in more is that of a kind of office, found in every town, and names none. */
function filesOfPlaces(words: readonly (readonly number[])[]): string[] {
  const chosen = new Set<string>();
  for (const files of words.map((places) => new Set(places.map(placeFile))).sort((a, b) => a.size - b.size)) {
    if (new Set([...chosen, ...files]).size <= mostPlaceFiles) for (const file of files) chosen.add(file);
  }
  return [...chosen];
}

export type PartedFinder = ReturnType<typeof partedOf>;
