/** Words on the screen with the parts that a question matched set off. */
import { tokensOf } from './fold.ts';

/** The pieces of a text: those that matched, and those between them. */
export function marked(text: string, matched: ReadonlySet<string>): { text: string; matched: boolean }[] {
  const pieces: { text: string; matched: boolean }[] = [];
  let end = 0;
  for (const { 0: word, index } of text.matchAll(/[\p{L}\p{M}\p{N}'’]+/gu)) {
    if (!tokensOf(word).some((token) => matched.has(token))) continue;
    if (index > end) pieces.push({ text: text.slice(end, index), matched: false });
    pieces.push({ text: word, matched: true });
    end = index + word.length;
  }
  if (end < text.length) pieces.push({ text: text.slice(end), matched: false });
  return pieces;
}

/** Writes a text into an element, its matching words as `<mark>`. */
export function writeMarked(element: HTMLElement, text: string, matched: ReadonlySet<string>): void {
  element.replaceChildren(...marked(text, matched).map((piece) => {
    if (!piece.matched) return document.createTextNode(piece.text);
    const mark = document.createElement('mark');
    mark.textContent = piece.text;
    return mark;
  }));
}
