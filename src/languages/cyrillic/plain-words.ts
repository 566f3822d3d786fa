/** Nearly all of a text are words between blanks that no rule looks at twice: these are put into Cyrillic by a shorter way, for a text is read on many pages. */
import { mayBeginName, type Listed } from './listed-names.ts';
import { mayStayLatin } from './stays-latin.ts';

const isPlainLetter = new Uint8Array(0x180);
for (const letter of 'abcdefghijklmnopqrstuvwxyzčćđšž') for (const one of [letter, letter.toUpperCase()]) isPlainLetter[one.charCodeAt(0)] = 1;
const opensPiece = new Uint8Array(128);
for (const sign of 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789`({<&]') opensPiece[sign.charCodeAt(0)] = 1;

/** Whether nothing that has to be looked at begins here: a blank or a mark. */
export function isPassedOver(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code < 128 && opensPiece[code] === 0;
}

/** The plain word that begins here, in Cyrillic, and where it ends; undefined where the word, or what stands around it, has to be looked at. */
export function plainWordAt(text: string, at: number, listed: Listed, inCyrillic: (word: string) => string): { end: number; as: string } | undefined {
  const end = endOfLetters(text, at);
  if (end - at < 2) return undefined;
  const word = text.slice(at, end);
  let as = listed.plain.get(word);
  if (as === undefined) {
    if (listed.plain.size >= mostRemembered) listed.plain.clear();
    listed.plain.set(word, (as = isPlain(word, listed) ? inCyrillic(word) : ''));
  }
  return as === '' ? undefined : { end, as };
}

const mostRemembered = 50_000;

// One capital at most, its first; no listed name begins with it, and it stays in Latin nowhere.
function isPlain(word: string, listed: Listed): boolean {
  return /^.[a-zčćđšž]+$/.test(word) && !mayBeginName(word, listed) && !mayStayLatin(word);
}

// Letters after a blank, up to a blank or a mark of the sentence; none where they begin or end otherwise.
function endOfLetters(text: string, at: number): number {
  if (at > 0 && !' \n('.includes(text[at - 1]!)) return at;
  let end = at;
  while (isPlainLetter[text.charCodeAt(end)] === 1) end++;
  const after = text[end] === '.' ? end + 1 : end;
  return after === text.length || (after > end ? ' \n' : ' \n,;)!?').includes(text[after]!) ? end : at;
}
