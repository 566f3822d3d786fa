import type { Language } from '#languages/languages.ts';
import type { Names } from './names.ts';
import { weights } from './scores.ts';
import type { Entry, Titles } from './titles.ts';
import type { Term } from './vocabulary.ts';

/** Where a word stands: the entry, the heaviest field of it, and how many telling words its shortest name with the word has. */
export interface Posting { entry: number; field: keyof typeof weights; length: number | undefined }

/** What is known to be offered where, as more of an index in parts comes in. */
export function offersIn(titles: Titles, inLanguage: Readonly<Record<Language, Names>>) {
  const offeredAt = new Map<number, readonly number[]>();
  const bearers = new Map<number, Term[]>();
  /** Institution → entries that are known to be offered there. */
  const entriesAt = new Map<number, Set<number>>();
  titles.entries.forEach(({ offers }, number) => { for (const { at } of offers) noteOffer(at, number); });

  return {
    entriesAt,
    /** Takes in a word that was fetched by itself; where it stands is read when it is first asked for: most words of a part never are. */
    learn(language: Language, form: string, postings: () => readonly Posting[], places: readonly number[]): void {
      const term = inLanguage[language].vocabulary.add(form, undefined, 0);
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
    /** Takes in an entry that was fetched by itself, offered by these institutions. */
    see(number: number, entry: Entry, places: readonly number[]): void {
      (titles.entries as Entry[])[number] = entry;
      for (const at of places) noteOffer(at, number);
    },
    /** Takes in what an institution offers. */
    place(at: number, institution: Titles['institutions'][number], entries: readonly number[]): void {
      (titles.institutions as Titles['institutions'][number][])[at] = institution;
      offeredAt.set(at, entries);
      for (const entry of entries) noteOffer(at, entry);
      for (const term of bearers.get(at) ?? []) offerAt(term, at);
    },
  };

  function noteOffer(at: number, number: number): void {
    const entries = entriesAt.get(at);
    if (entries) entries.add(number); else entriesAt.set(at, new Set([number]));
  }

  function offerAt(term: Term, place: number): void {
    for (const entry of offeredAt.get(place) ?? []) term.entries.set(entry, Math.max(weights.place, term.entries.get(entry) ?? 0));
  }
}
