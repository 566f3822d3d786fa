/** The index of names in parts, for catalogues whose names are too many for one file: a search fetches only the words it asks for and the entries it shows. parted.ts reads them. */
import { createHash } from 'node:crypto';
import { languages, routeOf } from '#languages/languages.ts';
import { weightOf } from './asking.ts';
import { namesIn } from './names.ts';
import { fieldOf } from './scores.ts';
import { entriesTogether, fewOffers, letterOf, markedFields, mostCounted, namedFields, packNumbers, packRecords, placesTogether, type EntriesPart, type Head, type OffersPart, type PlacesPart } from './packed.ts';
import type { Offer, Titles } from './titles.ts';

/** From this length on a file of names is cut into parts: some 60 kB compressed, more than a first question may cost. */
export const longestWhole = 320_000;
const light = ['at', 'id', 'titles', 'topics', 'audience', 'only'] as const;
const details = ['fees', 'timeLimit', 'documents'] as const;

/** Cuts an index of names into files, by name below the folder. */
export function partsOf(whole: Titles): { folder: string; files: ReadonlyMap<string, string> } {
  const titles = mostOfferedFirst(whole);
  const files = new Map<string, unknown>();
  const words = wordsOf(titles);
  for (const [letter, part] of words) files.set(`words/${letter}`, part);
  for (let first = 0; first < titles.entries.length; first += entriesTogether) {
    const some = titles.entries.slice(first, first + entriesTogether);
    const few = some.flatMap(({ offers }) => (offers.length <= fewOffers ? offers : []));
    files.set(`entries/${first / entriesTogether}`, { entries: some.map((entry) => ({ ...entry, offers: packRecords(entry.offers, entry.offers.length <= fewOffers ? [...light, ...details] : light) })), documents: named(titles, few) } satisfies EntriesPart);
  }
  for (const [number, { offers }] of titles.entries.entries()) if (offers.length > fewOffers) files.set(`offers/${number}`, { offers: packRecords(offers, details), documents: named(titles, offers) } satisfies OffersPart);
  const offered = new Map<number, number[]>();
  for (const [number, { offers }] of titles.entries.entries()) for (const at of new Set(offers.map((offer) => offer.at))) offered.set(at, [...(offered.get(at) ?? []), number]);
  for (let first = 0; first < titles.institutions.length; first += placesTogether) {
    files.set(`places/${first / placesTogether}`, titles.institutions.slice(first, first + placesTogether).map(({ id, name }, place) => ({ id, name, entries: packNumbers((offered.get(first + place) ?? []).map((number) => [number, 0])) })) satisfies PlacesPart);
  }
  const [{ id, href }] = titles.institutions as [Titles['institutions'][number]];
  files.set('head', { route: titles.route, parts: { entries: titles.entries.length, places: titles.institutions.length, documents: titles.documents.length }, letters: [...words.keys()].sort().join(''), before: href.slice(0, -`${id}/`.length), topics: titles.topics, everyday: titles.everyday } satisfies Head);
  const texts = new Map([...files].map(([name, part]) => [name, JSON.stringify(part)]));
  const all = createHash('sha256');
  for (const [name, text] of texts) all.update(`${name} ${text.length} ${text}`);
  const fingerprint = all.digest('hex').slice(0, 10);
  return { folder: `${titles.route}.${fingerprint}`, files: texts };
}

/** Institutions by how much they offer, so that those that most answers name stand together. */
function mostOfferedFirst(titles: Titles): Titles {
  const offers = new Map<number, number>();
  for (const entry of titles.entries) for (const { at } of entry.offers) offers.set(at, (offers.get(at) ?? 0) + 1);
  const order = titles.institutions.map((_, at) => at).sort((a, b) => (offers.get(b) ?? 0) - (offers.get(a) ?? 0) || a - b);
  const place = new Map(order.map((at, number) => [at, number]));
  return { ...titles, institutions: order.map((at) => titles.institutions[at]!), entries: titles.entries.map((entry) => ({ ...entry, offers: entry.offers.map((offer) => ({ ...offer, at: place.get(offer.at)! })) })) };
}

function wordsOf(titles: Titles): Map<string, Record<'sq' | 'sr' | 'en', Record<string, string>>> {
  const parts = new Map<string, Record<'sq' | 'sr' | 'en', Record<string, string>>>();
  for (const language of languages) {
    const { vocabulary, phrases } = namesIn(titles, language, routeOf(titles.route)!.language === language);
    const shortest = new Map<string, Map<number, number>>();
    for (const number of titles.entries.keys()) for (const { tokens } of phrases.get(number)!) {
      const length = Math.min(mostCounted, Math.max(1, Math.ceil(tokens.reduce((sum, token) => sum + weightOf(token), 0))));
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
