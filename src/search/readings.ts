/** The ways to read a question. */
import type { Language } from '#languages/languages.ts';
import { weightOf, weightsOf } from './asking.ts';
import { tokensOf } from './fold.ts';
import { keyIn, type Names } from './names.ts';
import { scale } from './scores.ts';

/** A word of a question: what it weighs, how sure it is that it was meant, whether it is still being typed, and which part it is of what an everyday word was exchanged for. */
export interface Word { text: string; weight: number; quality: number; typing: boolean; part?: number }

/** One way to read the question: as it stands, with glued words apart, with catalogue words for everyday ones. */
export type Reading = readonly Word[];

const mostTokens = 16;
const mostReadings = 10;

/** Reads questions as they stand, with neighbours joined and glued words apart, with catalogue words for everyday ones; words that only ask are left out. */
export function readerIn(all: readonly Names[], own: Language): (question: string) => readonly Reading[] {
  const vocabularies = all.map(({ vocabulary }) => vocabulary);
  const meanings = new Map<string, readonly Word[]>();
  return readingsFrom;

  function readingsFrom(question: string): Reading[] {
    const tokens = tokensOf(question);
    const unfinished = /[\p{L}\p{N}]$/u.test(question);
    const weights = weightsOf(tokens, own);
    const words = tokens.map((text, at): Word => ({ text, weight: weights[at]!, quality: 1, typing: unfinished && at === tokens.length - 1 }));
    // Where nothing tells, all words are asked.
    const telling = words.filter(({ weight }) => weight > 0);
    const plain = (telling.length > 0 ? telling : words.map((word) => ({ ...word, weight: 0.35 }))).slice(0, mostTokens);
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
    return [...single.sort((a, b) => Number(b.language === own) - Number(a.language === own)).map(({ reading }) => reading), ...allAtOnce];
  }

  function catalogueWords(phrase: string): readonly Word[] {
    let words = meanings.get(phrase);
    if (!words) meanings.set(phrase, (words = catalogueWordsOf(phrase)));
    return words;
  }

  function catalogueWordsOf(phrase: string): Word[] {
    return tokensOf(phrase).map((text): Word => ({ text, weight: weightOf(text, own), quality: scale.everyday, typing: false })).filter(({ weight }) => weight > 0).map((word, _, all): Word => ({ ...word, part: 1 / all.length }));
  }
}
