import type { Language } from '#languages/languages.ts';
import type { Catalogue } from './catalogue.ts';
import type { Finding, Report, Share } from './finding.ts';
import type { Problem } from './problem.ts';

/** The content at one moment, read and judged. */
export interface State {
  catalogue: Catalogue;
  problems: readonly Problem[];
  findings: readonly Finding[];
  /** Findings of the document inventory: a sum of their own. */
  inventory?: readonly Finding[];
  reports: readonly Report[];
  stale: readonly StaleField[];
}

/** Words that are older than the words they were translated from. */
export interface StaleField {
  institution: string;
  service: string;
  language: Language;
  /** Name of the field, such as `summary` or `notes.fees`. */
  field: string;
  /** The language that it was translated from. */
  from: Language;
  /** Where the translation stands, relative to the content folder. */
  file: string;
  line?: number;
}

/** A value of its own that a service keeps though its concept now says something else. */
export interface Override {
  institution: string;
  service: string;
  concept: string;
  /** Name of the field, such as `timeLimit.decision` or `sq.summary`. */
  field: string;
  /** Where the service states it, relative to the content folder. */
  file: string;
  line: number;
}

export type ServiceChangeKind = 'new' | 'changed' | 'renamed' | 'withdrawn' | 'restored' | 'removed' | 'unreadable' | 'readable-again';

export interface BeforeAndAfter {
  /** Null where there was nothing to judge. */
  before: Share | null;
  after: Share | null;
}

/** What a change does to one service. */
export interface ServiceChange extends BeforeAndAfter {
  institution: string;
  service: string;
  kind: ServiceChangeKind;
  /** What a renamed service was called. */
  was?: { institution: string; service: string };
  dimensions: Readonly<Record<string, BeforeAndAfter>>;
}

export type FindingChangeKind = 'new' | 'worse' | 'unknown' | 'better' | 'closed';

/** What a change does to one finding: `finding` as it is now, `before` as it was where there was one. */
export interface FindingChange {
  kind: FindingChangeKind;
  finding: Finding;
  before?: Finding;
}

/** Everything that a change of the content does. */
export interface Change {
  /** Files of the content that differ, sorted. */
  files: readonly string[];
  services: readonly ServiceChange[];
  findings: readonly FindingChange[];
  /** Translations that were fresh before. */
  stale: readonly StaleField[];
  /** What services state otherwise than the concepts that changed, by service. */
  overrides: readonly Override[];
}
