import type { Language } from '#languages/languages.ts';

export const outcomes = ['met', 'partial', 'missing', 'not-applicable', 'unknown'] as const;
export type Outcome = (typeof outcomes)[number];

/** A rule's answer for one service: published, never a failure. */
export interface Finding {
  institution: string;
  /** The service, or, where `subject` says so, what was judged in its place. */
  service: string;
  /** Left out for a service. An obligation is a service that must be offered and may have no entry yet; a document stands for a category of the inventory. */
  subject?: 'obligation' | 'document';
  requirement: string;
  dimension: string;
  outcome: Outcome;
  language?: Language;
  /** The field to fill in or correct. */
  field?: string;
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
  perService: Readonly<Record<string, ServiceShare>>;
  /** The entries alone, without what the services lose that have none. */
  described: Share;
  coverage: Coverage;
  /** What the institution publishes without being asked: a sum of its own, outside all the others. */
  inventory: InventoryShare;
}

/** The sum of an institution's document inventory, with its cuts. */
export interface InventoryShare extends Share {
  /** False where nobody has written down yet what the institution publishes: then all is unknown. */
  looked: boolean;
  dimensions: Readonly<Record<string, Share>>;
  categories: Readonly<Record<string, CategoryShare>>;
}

/** A category of the inventory: how many documents, and what they are worth together. */
export interface CategoryShare extends Share {
  documents: number;
  outcome: Outcome;
}

/** The share of one service, with its cuts. */
export interface ServiceShare extends Share {
  dimensions: Readonly<Record<string, Share>>;
}

/** How many services an institution describes of those that it must offer; the share is null where nobody has said what it must offer. */
export interface Coverage {
  described: number;
  /** Services that must be offered and have no entry. */
  lacking: number;
  score: number | null;
}

/** An institution that has not reached what is required of it: a share, or what it had before the change. */
export interface Shortfall {
  institution: string;
  score: number;
  required: number;
  than: 'share' | 'before';
}
