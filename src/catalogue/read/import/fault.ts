import type { ImportFaultCode } from '#languages/words/import-faults.ts';

/** Why a file, or a place in it, cannot be imported as it is: code and values, the sentence stands in `src/languages/`. A warning says what was done. */
export interface ImportFault {
  code: ImportFaultCode;
  severity: 'error' | 'warning';
  file: string;
  /** The cell or line: `Taksat!C5`. */
  at?: string;
  values: Readonly<Record<string, string | number>>;
}

/** A file that was given to the import. */
export interface ImportFile {
  /** As it was named by the officer. */
  path: string;
  bytes: Uint8Array;
}

/** Letters alone, so that “Letërnjoftimi ” and “leternjoftimi” are one word. */
export function folded(words: string): string {
  return words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replace(/đ/g, 'dj').replace(/[“”„‟«»‘’‚"'`]/g, '').replace(/[\s\u00a0]+/g, ' ').trim();
}
