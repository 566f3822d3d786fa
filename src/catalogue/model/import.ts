import type { Language } from '#languages/languages.ts';
import type { ImportFaultCode } from '#languages/words/import-faults.ts';
import type { ImportKind } from './imported.ts';

/** Why a piece of a source stands in no field. */
export type RemainderReason = 'no-field' | 'no-entry' | 'several-values' | 'not-a-length-of-time' | 'no-amount' | 'amount-of-zero' | 'other-currency' | 'other-hours' | 'parts-of-a-cent' | 'too-many' | 'other-language' | 'unknown-language' | 'added-language' | 'contradiction' | 'form-not-said' | 'doubtful-form' | 'too-long' | 'unknown-unit' | 'not-said-in-our-terms' | 'same-label-twice' | 'cut-off';

/** A piece of a source that could not be placed: as it was written, with where it stood and the entries that come closest. */
export interface Remainder {
  words: string;
  file: string;
  /** The label that it stood under, as the source writes it. */
  under?: string;
  reason: RemainderReason;
  /** Entries of a word list to choose from. */
  proposals?: readonly string[];
}

/** A file that a draft was made from. */
export interface DraftSource {
  file: string;
  language?: Language;
}

/** What was read of one service, whatever it was read from. */
export interface Draft {
  institution: string;
  service: string;
  kind: ImportKind;
  /** By name – `fees`, `sr.steps` – as in `fieldsOf`. */
  fields: ReadonlyMap<string, unknown>;
  from: readonly DraftSource[];
  unplaced: readonly Remainder[];
  /** How many pieces the source has, how many stand in a field now or say what stands there, and how many of these are labels and the frame of the page. */
  pieces: { all: number; placed: number; labels?: number };
}

/** Why a file, or a place in it, cannot be imported as it is: code and values, the sentence stands in `src/languages/`. A warning says what was done. */
export interface ImportFault {
  code: ImportFaultCode;
  severity: 'error' | 'warning';
  file: string;
  /** The cell or line: `Taksat!C5`. */
  at?: string;
  /** The service that it belongs to, as `institution/service`, where that is known. */
  service?: string;
  values: Readonly<Record<string, string | number>>;
}

/** A file that was given to the import. */
export interface ImportFile {
  /** As it was named by the officer. */
  path: string;
  bytes: Uint8Array;
}
