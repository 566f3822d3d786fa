import { longestQuestion } from './fold.ts';
import type { Reading } from './readings.ts';
import type { Vocabulary } from './vocabulary.ts';

// A shorter beginning is that of too many institutions to fetch what each offers.
const leastOfName = 4;

// A word that more institutions bear is no name of one.
const mostPlaces = 60;

/** What a question may mean, before it is answered: an index in parts fetches by it (parted.ts). */
export function meaningIn(vocabularies: readonly Vocabulary[], readingsOf: (question: string) => readonly Reading[]) {
  const asTyped = (typed: string): Reading => readingsOf(typed.slice(0, longestQuestion))[0] ?? [];
  return {
    /** All words that a question may mean; a piece of one that may be two written as one too. */
    wordsOf(typed: string): string[] {
      const texts = readingsOf(typed.slice(0, longestQuestion)).flatMap((reading) => reading.map(({ text }) => text));
      const glued = texts.filter((text) => !vocabularies.some((vocabulary) => vocabulary.knows(text)));
      return [...new Set([...texts, ...glued.flatMap((text) => secondHalves(text).filter((half) => vocabularies.some((vocabulary) => vocabulary.knowsPiece(text.slice(0, -half.length)))))])];
    },
    /** Words of a question that no name has, nor one like it. */
    lostIn: (typed: string): string[] => asTyped(typed).filter(({ text, typing }) => vocabularies.every((vocabulary) => vocabulary.match(text, typing).length === 0)).map(({ text }) => text),
    /** Institutions that a question may name, word by word. */
    placesMeant: (typed: string): number[][] => asTyped(typed).map(({ text, typing }) =>
      vocabularies.flatMap((vocabulary) => vocabulary.match(text, typing && text.length >= leastOfName))
        .flatMap(({ term, mended }) => (mended || term.places.size > mostPlaces ? [] : [...term.places]))),
  };
}

const leastOfHalf = 4;

// What may stand after another word within one; each has at least four letters.
function secondHalves(text: string): string[] {
  return Array.from({ length: Math.max(0, text.length - 2 * leastOfHalf + 1) }, (_, cut) => text.slice(cut + leastOfHalf));
}
