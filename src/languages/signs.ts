/** Signs that a reader cannot see, or that pass for another: what they are, and what is written in their place. */

const hiddenKinds = ['direction', 'invisible', 'soft-hyphen', 'control', 'line-end', 'private', 'lost', 'marks'] as const;
export type HiddenKind = (typeof hiddenKinds)[number];

export interface HiddenSign {
  index: number;
  length: number;
  kind: HiddenKind;
  /** U+202E: what a reader can look up, for the sign itself shows nothing. */
  code: string;
}

// Blanks that people write (space, no-break space, thin space) are not here, nor tab and line feed.
const suspect = /[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\uD800-\uDFFF\uE000-\uF8FF\uFDD0-\uFDEF\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFF]|\p{M}{4}/u;
const sign = /\r\n|\p{M}{4,}|[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u00AD\u034F\u061C\u115F\u1160\u17B4\u17B5\u180B-\u180F\u200B-\u200F\u2028-\u202E\u2060-\u206F\u2800\u3164\p{Cs}\p{Co}\p{NChar}\uFE00-\uFE0F\uFEFF\uFFA0\uFFF0-\uFFFD\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{E0000}-\u{E0FFF}]/gu;
// Signs outside the basic plane that `suspect` cannot name by their halves: any of them is looked at more closely.
const beyond = /[\u{1BCA0}-\u{1BCA3}\u{1D173}-\u{1D17A}\u{1FFFE}\u{1FFFF}\u{E0000}-\u{10FFFF}]/u;

// Nearly every text is of these signs alone, and a class without alternatives is scanned in a tenth of the time. None of them is suspect, and none looks like a letter of another alphabet.
const unusual = /[^\t\n\r -~\u00A0-\u00AC\u00AE-\u024F\u2010-\u2027\u2030-\u205F\u20AC]/;

/** Whether a text holds any sign beyond those of everyday writing in Latin script: the quickest question, before any other. */
export function hasUnusualSigns(text: string): boolean {
  return unusual.test(text);
}

const kindOf: readonly (readonly [HiddenKind, RegExp])[] = [
  ['marks', /^\p{M}{4,}$/u],
  ['soft-hyphen', /^\u00AD$/],
  ['line-end', /^[\u000B\u000C\u0085\u2028\u2029]$/],
  ['direction', /^[\u061C\u200E\u200F\u202A-\u202E\u2066-\u206F]$/],
  ['control', /^[\u0000-\u001F\u007F-\u009F]$/],
  ['lost', /^[\uFFFD\p{Cs}\p{NChar}]$/u],
  ['private', /^\p{Co}$/u],
];

/** Every sign of a text that a reader cannot see. A carriage return is none, nor a mark of byte order at the beginning: both are only a way of saving. */
export function hiddenSignsIn(text: string): HiddenSign[] {
  if (!unusual.test(text) || (!suspect.test(text) && !beyond.test(text))) return [];
  return [...text.matchAll(sign)].flatMap(({ 0: found, index }) => {
    if (found === '\r\n' || found === '\r' || (found === '\uFEFF' && index === 0) || isPartOfPicture(text, found, index)) return [];
    const kind = kindOf.find(([, pattern]) => pattern.test(found))?.[0] ?? 'invisible';
    return [{ index, length: found.length, kind, code: codeOf(found) }];
  });
}

/** A text as it is written without hidden signs; what stands for nothing goes, a line end of another kind becomes a blank, what somebody has to look up stays. */
export function withoutHiddenSigns(text: string): string {
  let written = '';
  let end = 0;
  for (const { index, length, kind } of hiddenSignsIn(text)) {
    if (staysFor.has(kind)) continue;
    written += text.slice(end, index);
    end = index + length;
    // Only between two words: at the edge of a value a blank would be one more thing that nobody sees.
    if (kind === 'line-end' && /\S/.test(written.at(-1) ?? '') && /\S/.test(text[end] ?? '')) written += ' ';
  }
  return written + text.slice(end);
}

/** Kinds that a person has to mend: nobody else can say what was meant. */
export const staysFor: ReadonlySet<HiddenKind> = new Set(['private', 'lost', 'marks']);

// Within pictures some of these signs have a use: they join (👩‍⚕️), choose the colours (☎️) or spell a flag.
function isPartOfPicture(text: string, found: string, index: number): boolean {
  const [before, after] = [text.slice(Math.max(0, index - 16), index), text.slice(index + found.length, index + found.length + 2)];
  if (found === '\u200D') return /[\p{Extended_Pictographic}\u{1F3FB}-\u{1F3FF}]\uFE0F?$/u.test(before) && /^\p{Extended_Pictographic}/u.test(after);
  if (found === '\uFE0F' || found === '\uFE0E') return /[\p{Extended_Pictographic}\p{Emoji}]$/u.test(before) && (!/[0-9#*]$/.test(before) || after.startsWith('\u20E3'));
  return /^[\u{E0020}-\u{E007F}]$/u.test(found) && /\u{1F3F4}[\u{E0020}-\u{E007E}]{0,6}$/u.test(before) && flag.test(text.slice(index - before.length, index + 16));
}
const flag = /\u{1F3F4}(?:[\u{E0061}-\u{E007A}]{5,6})\u{E007F}/u;

function codeOf(found: string): string {
  return `U+${found.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

export interface MixedWord {
  index: number;
  word: string;
  /** The same word in one alphabet; left out where no alphabet has all of its shapes. */
  meant?: string;
  /** Nothing in the word itself says so: its letters are of one alphabet, and look like another one around it. */
  whole?: true;
}

// Letters of other alphabets that look like Latin ones (after UTS 39).
const latinShape: Readonly<Record<string, string>> = {
  а: 'a', е: 'e', о: 'o', р: 'p', с: 'c', у: 'y', х: 'x', і: 'i', ј: 'j', ѕ: 's', һ: 'h', ԁ: 'd', ԛ: 'q', ԝ: 'w', ё: 'ë',
  А: 'A', В: 'B', Е: 'E', К: 'K', М: 'M', Н: 'H', О: 'O', Р: 'P', С: 'C', Т: 'T', У: 'Y', Х: 'X', І: 'I', Ј: 'J', Ѕ: 'S', Ԛ: 'Q', Ԝ: 'W', Ё: 'Ë', Ӏ: 'I',
  α: 'a', ι: 'i', κ: 'k', ν: 'v', ο: 'o', ρ: 'p', υ: 'u', χ: 'x', Α: 'A', Β: 'B', Ε: 'E', Ζ: 'Z', Η: 'H', Ι: 'I', Κ: 'K', Μ: 'M', Ν: 'N', Ο: 'O', Ρ: 'P', Τ: 'T', Υ: 'Y', Χ: 'X',
  ɑ: 'a', ɡ: 'g', ɩ: 'i', ո: 'n', օ: 'o', ս: 'u', հ: 'h',
};
const cyrillicShape: Readonly<Record<string, string>> = Object.fromEntries(Object.entries(latinShape).filter(([letter]) => /[а-яА-ЯЈј]/.test(letter)).map(([letter, latin]) => [latin, letter]));
const otherLetters = /[\u0251\u0261\u0269\u0370-\u1DFF\u1F00-\u1FFF\u2C00-\uABFF\uFF21-\uFFDC]|[\u{1D400}-\u{1D7CB}]/u;
const fancy = /[\uFF21-\uFF3A\uFF41-\uFF5A\u{1D400}-\u{1D7CB}]/u;
const greek = /\p{Script=Greek}/u;

/** Words that hold letters of two alphabets, and words that pass for one of another alphabet. Addresses are left to their own check. */
export function mixedWordsIn(text: string): MixedWord[] {
  if (!unusual.test(text) || !otherLetters.test(text)) return [];
  const found: MixedWord[] = [];
  for (const { 0: token, index } of text.matchAll(/\S+/g)) {
    if (!otherLetters.test(token) || /:\/\/|@|^www\./.test(token)) continue;
    for (const word of token.matchAll(/[\p{L}\p{M}]+/gu)) {
      const mixed = mixedWord(word[0], text);
      if (mixed) found.push({ index: index + word.index, ...mixed });
    }
  }
  return found;
}

/** A text in which each word stands in one alphabet, as far as its shapes allow. */
export function inOneAlphabet(text: string): string {
  let written = '';
  let end = 0;
  for (const { index, word, meant, whole } of mixedWordsIn(text)) {
    if (meant === undefined || whole) continue;
    written += text.slice(end, index) + meant;
    end = index + word.length;
  }
  return written + text.slice(end);
}

function mixedWord(word: string, text: string): Omit<MixedWord, 'index'> | undefined {
  if (fancy.test(word)) return { word, meant: [...word].map((letter) => (fancy.test(letter) ? letter.normalize('NFKC') : letter)).join('') };
  const letters = [...word].filter((letter) => !/\p{M}/u.test(letter));
  const isLatin = (letter: string): boolean => /\p{Script=Latin}/u.test(letter) && latinShape[letter] === undefined;
  // Units and formulas join Greek letters with Latin ones: kΩ, μm. Only what looks like a Latin letter deceives.
  const isOther = (letter: string): boolean => latinShape[letter] !== undefined || !/[\p{Script=Latin}\p{Script=Common}\p{Script=Inherited}\p{Script=Greek}]/u.test(letter);
  const [latin, other] = [letters.filter(isLatin), letters.filter(isOther)];
  if (other.length === 0) return undefined;
  if (latin.length > 0) {
    const toLatin = other.every((letter) => latinShape[letter] !== undefined);
    const toCyrillic = latin.every((letter) => cyrillicShape[letter] !== undefined) && other.every((letter) => /\p{Script=Cyrillic}/u.test(letter));
    const as = toLatin && (!toCyrillic || latin.length >= other.length) ? latinShape : toCyrillic ? cyrillicShape : undefined;
    return { word, ...(as ? { meant: [...word].map((letter) => as[letter] ?? letter).join('') } : {}) };
  }
  const isDisguise = letters.length > 1 && letters.every((letter) => latinShape[letter] !== undefined && !greek.test(letter)) && !hasItsOwn(text);
  return isDisguise ? { word, meant: [...word].map((letter) => latinShape[letter] ?? letter).join(''), whole: true } : undefined;
}

// A Cyrillic word of nothing but Latin shapes (а, оре, сат) is at home wherever Cyrillic is written.
const hasItsOwn = (text: string): boolean => /[бгдђжзијклљмнњптћуфцчџшБГДЂЖЗИЛЉЊПЋФЦЧЏШщЩыэюяЭЮЯ]/.test(text.replace(/[ујУЈ]/g, ''));
