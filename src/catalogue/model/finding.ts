import type { Language } from '#languages/languages.ts';

export const outcomes = ['met', 'partial', 'missing', 'not-applicable', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** A rule's answer for one service: published, never a failure. */
export interface Finding {
  institution: string;
  service: string;
  requirement: string;
  dimension: string;
  outcome: Outcome;
  language?: Language;
  /** Where to write the answer, relative to the content folder. */
  file?: string;
  line?: number;
  /** Why the outcome is what it is, where the requirement's own words do not say: a code and values of `src/languages/`. */
  reason?: { code: string; values: Readonly<Record<string, string | number>> };
  /** What the answer earned and could earn. Unknown and not-applicable stay outside both. */
  won: number;
  possible: number;
}

/** Points won and possible, and their share from 0 to 1; null when nothing could be judged. */
export interface Share {
  won: number;
  possible: number;
  score: number | null;
}

export type Counts = Record<Outcome, number>;

/** An institution's findings, summed. */
export interface Report extends Share {
  institution: string;
  services: number;
  dimensions: Readonly<Record<string, Share>>;
  languages: Readonly<Record<Language, Share>>;
  requirements: Readonly<Record<string, Counts & Share>>;
  perService: Readonly<Record<string, Share>>;
}

/** An institution that has not reached what is required of it: a share, or what it had before the change. */
export interface Shortfall {
  institution: string;
  score: number;
  required: number;
  than: 'share' | 'before';
}
