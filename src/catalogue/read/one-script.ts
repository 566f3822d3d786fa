import { toLatin } from '#languages/latin.ts';
import type { Problem } from '../model/problem.ts';
import type { TextWords } from '../model/text.ts';
import { problemAt } from './problem-at.ts';
import type { Source } from './source.ts';

// The names that people search by may be written in both scripts.
const inAnyScript: ReadonlySet<string> = new Set(['alsoCalled', 'titleStatus', 'translatedFrom']);

/** A Serbian text that was written in Cyrillic: Latin is what is kept, and Cyrillic is derived from it. Said once for a text, where its first such words stand. */
export function problemsOfScript(text: TextWords, source: Source): Problem[] {
  for (const [field, value] of Object.entries(text)) {
    const found = inAnyScript.has(field) ? undefined : firstWords(value, [field]);
    if (found) return [source.problem('cyrillic-text', found.path, { value: shortened(found.words), nearest: shortened(toLatin(found.words)) })];
  }
  const lines = (source.body ?? '').split('\n');
  const first = isCyrillic(source.body ?? '') ? lines.findIndex(isCyrillic) : -1;
  return first < 0 ? [] : [problemAt(source.path, 'cyrillic-text', (source.bodyLine ?? 1) + first, 1, lines[first]!.trimEnd(), { value: '', nearest: '' }, lines[first]!.trimEnd().length)];
}

function firstWords(value: unknown, path: readonly PropertyKey[]): { words: string; path: readonly PropertyKey[] } | undefined {
  if (typeof value === 'string') return isCyrillic(value) ? { words: value, path } : undefined;
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const found = firstWords(part, [...path, Array.isArray(value) ? Number(key) : key]);
    if (found) return found;
  }
  return undefined;
}

// A Cyrillic name may be quoted in a Latin sentence.
function isCyrillic(words: string): boolean {
  const cyrillic = words.match(/\p{Script=Cyrillic}/gu)?.length ?? 0;
  return cyrillic > 0 && cyrillic > (words.match(/\p{Script=Latin}/gu)?.length ?? 0);
}

function shortened(words: string): string {
  return words.length > 60 ? `${words.slice(0, 59)}…` : words;
}
