import { isPlaceholder } from '#languages/unsaid.ts';
import type { Problem } from '../model/problem.ts';
import type { Source } from './source.ts';

// As drafts and our own advice leave the place of words that only a person can write.
const isOpen = (words: string): boolean => words === '…' || words === '...';
const mayHold = /(?:…|\.\.\.)['"]?[ \t]*(?:[,}\]\r\n]|$)/;

/** A list of words without the three dots at its end, as its author will go on: what is written stands, and nobody reads “…”. */
export function withoutOpenEnd<Words>(words: Words): Words {
  const closed = Object.entries(words as object).map(([field, value]) => [field, Array.isArray(value) && endsOpen(value) ? value.slice(0, openFrom(value)) : value]);
  return Object.fromEntries(closed) as Words;
}

function openFrom(list: readonly unknown[]): number {
  return list.findLastIndex((item) => typeof item !== 'string' || !isOpen(item)) + 1;
}

function endsOpen(list: readonly unknown[]): boolean {
  const from = openFrom(list);
  return from > 0 && from < list.length;
}

/** Places at which words were left open: nobody may read “…” as what the standard asks, or as the name of a service. In a text, three dots after the written lines of a list only say that more is to come; and “N/A” or “Do të plotësohet” is no more an answer than they are. */
export function problemsOfOpenWords({ value, text, problem }: Pick<Source, 'value' | 'text' | 'problem'>, isText = false): Problem[] {
  // Asked of every file that is read: most hold neither sign.
  if (!(isText && holdsPlaceholder(value)) && text !== undefined && !((text.includes('…') || text.includes('...')) && mayHold.test(text))) return [];
  const found: Problem[] = [];
  const look = (part: unknown, path: readonly PropertyKey[], isRest: boolean): void => {
    if (typeof part === 'string') {
      const field = String(path.findLast((key) => typeof key === 'string') ?? '');
      if (isOpen(part)) found.push(problem('unfinished-words', path, { field }, isRest ? { severity: 'warning' } : {}));
      else if (isText && isPlaceholder(part)) found.push(problem('unfinished-words', path, { field, value: part }));
    } else if (typeof part === 'object' && part !== null) {
      const rest = isText && path.length === 1 && Array.isArray(part) && endsOpen(part) ? openFrom(part) : Infinity;
      for (const [key, own] of Object.entries(part)) look(own, [...path, Array.isArray(part) ? Number(key) : key], Number(key) >= rest);
    }
  };
  look(value, [], false);
  return found;
}

function holdsPlaceholder(value: unknown): boolean {
  if (typeof value === 'string') return isPlaceholder(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(holdsPlaceholder);
}
