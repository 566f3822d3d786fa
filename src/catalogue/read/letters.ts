import { hasUnusualSigns, hiddenSignsIn, mixedWordsIn, staysFor, type HiddenKind } from '#languages/signs.ts';
import type { Place, Problem, Values } from '../model/problem.ts';
import { problemAt } from './problem-at.ts';

/** Whether the letters of a text ask for a closer look: the quick question before the careful one. */
function hasOddLetters(text: string): boolean {
  return hasUnusualSigns(text) && (hiddenSignsIn(text).length > 0 || mixedWordsIn(text).length > 0);
}

/** Signs of a file that a reader cannot see, and words of two alphabets: each where it stands, one of a kind for each line. */
export function problemsOfLetters(path: string, text: string): Problem[] {
  if (!hasOddLetters(text)) return [];
  return text.split('\n').flatMap((line, index) => oddLettersIn(line, (at, code, values, length, severity) => ({ ...problemAt(path, code, index + 1, at + 1, line.replace(/\r$/, ''), values, length), severity }), index === 0));
}

/** The same for words that were written in another way than they read: `"\u202e"` in YAML, `&#x202e;` in Markdown. The place is where the words begin. */
export function problemsOfMeantLetters(words: string, place: Place, excerpt: string, length: number): Problem[] {
  return oddLettersIn(words, (_, code, values, __, severity) => ({ ...problemAt(place.file, code, place.line, place.column, excerpt, { ...values, written: 'otherwise' }, length), severity }), false);
}

type Report = (at: number, code: 'hidden-sign' | 'mixed-alphabets', values: Values, length: number, severity: Problem['severity']) => Problem;

function oddLettersIn(line: string, report: Report, isFirst: boolean): Problem[] {
  // A mark of byte order is a way of saving only at the beginning of a file.
  const text = isFirst ? line : line.replace(/^\uFEFF/, '\u200B');
  const first = new Map<HiddenKind, Problem>();
  for (const { index, length, kind, code } of hiddenSignsIn(text)) {
    if (!first.has(kind)) first.set(kind, report(index, 'hidden-sign', { kind, code, mended: staysFor.has(kind) ? '' : 'by-format' }, length, kind === 'soft-hyphen' ? 'warning' : 'error'));
  }
  // In "a\nb" the n ends a line: it is no letter of the word after it.
  const mixed = mixedWordsIn(text.replace(/\\[nrt]/g, '  ')).map(({ index, word, meant, whole }) => report(index, 'mixed-alphabets', { value: word, nearest: meant ?? '', letters: lettersApart(word, meant), whole: whole ? 'whole' : '', mended: meant === undefined || whole ? '' : 'by-format' }, word.length, whole ? 'warning' : 'error'));
  return [...first.values(), ...mixed];
}

// The letters themselves look right; only their numbers tell them from those that are meant.
function lettersApart(word: string, meant: string | undefined): string {
  const other = [...(meant ?? '')];
  return meant === undefined ? '' : [...new Set([...word].filter((letter, index) => letter !== other[index]).map((letter) => `U+${letter.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`))].slice(0, 4).join(', ');
}
