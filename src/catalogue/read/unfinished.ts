import type { Problem } from '../model/problem.ts';
import type { Source } from './source.ts';

// As drafts and our own advice leave the place of words that only a person can write.
const isOpen = (words: string): boolean => words === '…' || words === '...';
const mayHold = /(?:…|\.\.\.)['"]?[ \t]*(?:[,}\]\r\n]|$)/;

/** Places at which words were left open: nobody may read “…” as what the standard asks, or as the name of a service. */
export function problemsOfOpenWords({ value, text, problem }: Pick<Source, 'value' | 'text' | 'problem'>): Problem[] {
  if (text !== undefined && !mayHold.test(text)) return [];
  const found: Problem[] = [];
  const look = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part === 'string') {
      if (isOpen(part)) found.push(problem('unfinished-words', path, { field: String(path.findLast((key) => typeof key === 'string') ?? '') }));
    } else if (typeof part === 'object' && part !== null) for (const [key, own] of Object.entries(part)) look(own, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  look(value, []);
  return found;
}
