/** Words on the screen with the parts that a question matched set off. */
import { tokensOf } from './fold.ts';

/** A piece of a text, and whether it matched. */
export interface Piece { text: string; matched: boolean }

/** The pieces of a text: those that matched, and those between them. */
export function marked(text: string, matched: ReadonlySet<string>): Piece[] {
  const pieces: Piece[] = [];
  let end = 0;
  // Signs such as ™ and № are read as their letters.
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}\p{So}\p{Sc}'’]+/gu)) {
    if (!tokensOf(word).some((token) => matched.has(token))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), matched: false });
    pieces.push({ text: word, matched: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), matched: false });
  return pieces;
}
