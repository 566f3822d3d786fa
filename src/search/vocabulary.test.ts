import { describe, expect, it } from 'vitest';
import { vocabularyOf } from './vocabulary.ts';

/** The words of the names that a typed word is taken for, and whether as a slip. */
function takenFor(token: string, words: readonly string[], language: 'sq' | 'sr' = 'sq', typing = false): string[] {
  const vocabulary = vocabularyOf(language);
  words.forEach((word, entry) => vocabulary.add(word, entry, 4));
  return vocabulary.match(token, typing).filter(({ mended }) => mended).map(({ term }) => term.form);
}

describe('a slip of the finger', () => {
  it('is mended beside an ending, too, where the names have the word in another case', () => {
    expect(takenFor('parkimm', ['parkimit'])).toEqual(['parkimit']);
    expect(takenFor('ujmates', ['ujematesi'])).toEqual(['ujematesi']);
    expect(takenFor('ujemtes', ['ujematesit'])).toEqual(['ujematesit']);
    expect(takenFor('parkimm', ['parkimit'], 'sq', true)).toEqual(['parkimit']);
    expect(takenFor('vodmer', ['vodomera'], 'sr')).toEqual(['vodomera']);
  });

  it('makes no word of a longer one, of a shorter one, or of one that begins with another letter', () => {
    expect(takenFor('parkimm', ['parkimorenia', 'markimit', 'park'])).toEqual([]);
    expect(takenFor('peshk', ['pushken'])).toEqual([]);
  });
});
