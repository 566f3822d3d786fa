import type { InEachLanguage } from '#languages/languages.ts';
import type { ProblemCode } from '#languages/problems.ts';

/** Where something stands: file relative to the content folder, line and column from 1. */
export interface Place {
  file: string;
  line: number;
  column: number;
}

export const severities = ['error', 'warning'] as const;
export type Severity = (typeof severities)[number];

/** What a message speaks of; a value in each language is read in the reader's. */
export type Values = Readonly<Record<string, string | number | InEachLanguage>>;

/** A file breaks the format. Code and values only: the sentence stands in `src/languages/`, so each reader gets their own language. */
export interface Problem extends Place {
  code: ProblemCode;
  severity: Severity;
  values: Values;
  /** The line as it stands in the file, and how many characters of it are meant: for the excerpt under the message. */
  excerpt?: { text: string; length: number };
}

/** Sorts by file, line, column and code, so that two runs print the same. */
export function inOrder(problems: readonly Problem[]): Problem[] {
  return [...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line || a.column - b.column || compare(a.code, b.code) || compare(JSON.stringify(a.values), JSON.stringify(b.values)));
}

/** Order by code units, the same on every machine and in every locale. */
export function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
