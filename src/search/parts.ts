/** The index of names in parts, for catalogues whose names are too many for one file: a search fetches only the words it asks for and the entries it shows. parted.ts reads them. */
import { hash } from 'node:crypto';
import { languages, routeOf } from '#languages/languages.ts';
import { weightOf } from './asking.ts';
import { namesIn } from './names.ts';
import { fieldOf } from './scores.ts';
import { entriesTogether, fewOffers, letterOf, markedFields, mostCounted, namedFields, packNumbers, packRecords, placesTogether, signsOfName, type EntriesPart, type Head, type OffersPart, type PartKind, type PlacesPart } from './packed.ts';
import type { Offer, Titles } from './titles.ts';

/** From this length on a file of names is cut into parts: some 60 kB compressed, more than a first question may cost. */
export const longestWhole = 320_000;
const light = ['at', 'id', 'titles', 'topics', 'audience', 'only'] as const;
const details = ['fees', 'timeLimit', 'documents'] as const;

/** An index of names cut into parts. */
export interface Parts {
  head: Head;
  /** The text of the `head`, and of each part by its name, such as `words/p`: where that lies tells `placeOf`. */
  files: ReadonlyMap<string, string>;
}

/** Cuts an index of names into files. */
export function partsOf(whole: Titles): Parts {
  const titles = mostOfferedFirst(whole);
  const words = wordsOf(titles);
  const letters = [...words.keys()].sort().join('');
  const parts = { words: [...letters].map((letter) => [letter, words.get(letter)!] as const), entries: entriesIn(titles), offers: offersIn(titles), places: placesIn(titles) } satisfies Record<PartKind, readonly (readonly [string | number, unknown])[]>;
  const files = new Map((Object.keys(parts) as PartKind[]).flatMap((kind) => parts[kind].map(([which, part]) => [`${kind}/${which}`, JSON.stringify(part)] as const)));
  const namesOf = (kind: PartKind): string => parts[kind].map(([which]) => nameOf(files.get(`${kind}/${which}`)!)).join('');
  const [{ id, href }] = titles.institutions as [Titles['institutions'][number]];
  const head: Head = marked({
    route: titles.route, parts: { entries: titles.entries.length, places: titles.institutions.length, documents: titles.documents.length }, letters, before: href.slice(0, -`${id}/`.length),
    files: { words: namesOf('words'), entries: namesOf('entries'), offers: namesOf('offers'), places: namesOf('places'), offered: packNumbers(parts.offers.map(([number]) => [number, 0])) }, topics: titles.topics, ...(titles.doors ? { doors: titles.doors } : {}), everyday: titles.everyday,
  });
  return { head, files: new Map([...files, ['head', JSON.stringify(head)]]) };
}

/** What opens an index of names, with the mark that it is known by: it changes with anything that is said there. */
export function marked<Opening extends object>(opening: Opening): Opening & { mark: string } {
  return { mark: nameOf(JSON.stringify(opening)), ...opening };
}

const nameOf = (text: string): string => hash('sha256', text).slice(0, signsOfName);

function entriesIn(titles: Titles): [number, EntriesPart][] {
  return inGroups(titles.entries, entriesTogether).map((some, number) => {
    const few = some.flatMap(({ offers }) => (offers.length <= fewOffers ? offers : []));
    return [number, { entries: some.map((entry) => ({ ...entry, offers: packRecords(entry.offers, [...light, ...(entry.offers.some(({ apart }) => apart) ? ['apart' as const] : []), ...(entry.offers.length <= fewOffers ? details : [])]) })), documents: named(titles, few) }];
  });
}

function offersIn(titles: Titles): [number, OffersPart][] {
  return titles.entries.flatMap(({ offers }, number) => (offers.length > fewOffers ? [[number, { offers: packRecords(offers, details), documents: named(titles, offers) }] as [number, OffersPart]] : []));
}

function placesIn(titles: Titles): [number, PlacesPart][] {
  const offered = titles.institutions.map((): number[] => []);
  for (const [number, { offers }] of titles.entries.entries()) for (const at of new Set(offers.map((offer) => offer.at))) offered[at]!.push(number);
  return inGroups(titles.institutions, placesTogether).map((some, number) => [number, some.map(({ id, name }, place) => ({ id, name, entries: packNumbers(offered[number * placesTogether + place]!.map((entry) => [entry, 0])) }))]);
}

const inGroups = <Item>(items: readonly Item[], together: number): Item[][] => Array.from({ length: Math.ceil(items.length / together) }, (_, number) => items.slice(number * together, (number + 1) * together));

/** Institutions by how much they offer, so that those that most answers name stand together. */
function mostOfferedFirst(titles: Titles): Titles {
  const offers = new Map<number, number>();
  for (const entry of titles.entries) for (const { at } of entry.offers) offers.set(at, (offers.get(at) ?? 0) + 1);
  const order = titles.institutions.map((_, at) => at).sort((a, b) => (offers.get(b) ?? 0) - (offers.get(a) ?? 0) || a - b);
  const place = new Map(order.map((at, number) => [at, number]));
  return { ...titles, institutions: order.map((at) => titles.institutions[at]!), entries: titles.entries.map((entry) => ({ ...entry, offers: entry.offers.map((offer) => ({ ...offer, at: place.get(offer.at)! })), ...(entry.added ? { added: entry.added.map((one) => ({ ...one, at: one.at.map((at) => place.get(at)!) })) } : {}) })) };
}

function wordsOf(titles: Titles): Map<string, Record<'sq' | 'sr' | 'en', Record<string, string>>> {
  const parts = new Map<string, Record<'sq' | 'sr' | 'en', Record<string, string>>>();
  for (const language of languages) {
    const { vocabulary, phrases } = namesIn(titles, language, routeOf(titles.route)!.language === language);
    const shortest = new Map<string, Map<number, number>>();
    for (const number of titles.entries.keys()) for (const { tokens } of phrases.get(number)!) {
      const length = Math.min(mostCounted, Math.max(1, Math.ceil(tokens.reduce((sum, token) => sum + weightOf(token, language), 0))));
      for (const token of tokens) {
        const lengths = shortest.get(token) ?? new Map<number, number>();
        shortest.set(token, lengths.set(number, Math.min(length, lengths.get(number) ?? Infinity)));
      }
    }
    for (const { form, entries, places } of vocabulary.all()) {
      const postings = [...entries].sort(([a], [b]) => a - b).flatMap(([number, weight]): [number, number][] => {
        const field = markedFields.indexOf(fieldOf(weight) as (typeof markedFields)[number]);
        // What an institution offers stands with the institution.
        if (field < 0) return [];
        return [[number, field < namedFields ? field * mostCounted + (shortest.get(form)?.get(number) ?? mostCounted) - 1 : namedFields * mostCounted + field - namedFields]];
      });
      const letter = letterOf(form);
      let part = parts.get(letter);
      if (!part) parts.set(letter, (part = { sq: {}, sr: {}, en: {} }));
      part[language][form] = packNumbers(postings) + (places.size > 0 ? `|${packNumbers([...places].sort((a, b) => a - b).map((place) => [place, 0]))}` : '');
    }
  }
  return parts;
}

function named({ documents }: Titles, offers: readonly Offer[]): Record<number, string> {
  return Object.fromEntries([...new Set(offers.flatMap((offer) => offer.documents.always))].sort((a, b) => a - b).map((place) => [place, documents[place]!]));
}
