/** The question as it was understood, where slips of it were mended. */
import { tokensOf } from './fold.ts';
import type { Names } from './names.ts';
import type { Ranked } from './ranking.ts';
import type { Reading } from './readings.ts';

/** The words of a question with those exchanged that the best answer has in another form; undefined where none is a slip. */
export function correctedBy(all: readonly Names[], words: Reading, { reading, words: met }: Ranked): string | undefined {
  const mended = new Map(met.flatMap((word, position) => (word?.mended === undefined ? [] : [[reading[position]!.text, word.mended]])));
  const slips = words.filter(({ text }) => mended.has(text) && !all.some(({ vocabulary }) => vocabulary.knows(text)));
  if (slips.length === 0) return undefined;
  return words.map(({ text }) => { const form = mended.get(text); return form === undefined ? text : spelt(all, form); }).join(' ');
}

/** A folded word as the names write it. */
function spelt(all: readonly Names[], form: string): string {
  for (const { phrases, vocabulary } of all) for (const number of vocabulary.entriesWith(form)) for (const { text, terms } of phrases.get(number) ?? []) {
    if (!terms.some((term) => term.form === form)) continue;
    const word = text.match(/[\p{L}\p{M}\p{N}'’]+/gu)?.find((candidate) => tokensOf(candidate).includes(form));
    if (word !== undefined) return word.toLowerCase();
  }
  return form;
}
