import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import { quarterPattern } from './snapshot.ts';
import { id } from './values.ts';

/** What a change does to one fact: `before` and `after` are the fact, or its entry in a list, as the record holds it. Words longer than a title are not repeated. */
export const factChange = z.strictObject({
  /** Name of the field, such as `fees`, `timeLimit.decision` or `summary`; `text` for all words of a language. */
  field: z.string(),
  change: z.enum(['added', 'removed', 'changed']),
  /** Set where words changed: the language that they are in. */
  language: z.enum(languages).optional(),
  before: z.unknown().optional(),
  after: z.unknown().optional(),
});
export type FactChange = z.infer<typeof factChange>;

export const historyKinds = ['new', 'changed', 'renamed', 'withdrawn', 'restored', 'removed'] as const;

/** What became of one service at one moment. */
export const historyEntry = z.strictObject({
  /** When the change came into the catalogue (ISO 8601, UTC). */
  date: z.iso.datetime(),
  /** The commit, shortened, or the quarter in which it was first seen. */
  revision: z.union([z.string().regex(/^[0-9a-f]{12}$/), z.string().regex(quarterPattern)]),
  institution: id, service: id, kind: z.enum(historyKinds),
  /** What a renamed service was called. */
  was: z.strictObject({ institution: id, service: id }).optional(),
  /** Its titles at that moment: a removed service is in no other file. */
  titles: z.strictObject({ sq: z.string().optional(), sr: z.string().optional(), en: z.string().optional() }),
  facts: z.array(factChange),
});
export type HistoryEntry = z.infer<typeof historyEntry>;

/** What became of the services, the newest first, and how far back that is known. */
export interface History {
  /** The repository's commits; where there are none, the quarters that were kept, which say only what came and what went; or nothing at all. */
  from: 'commits' | 'quarters' | 'nothing';
  /** False where earlier changes were not at hand: a shallow clone, or more commits than are read. */
  complete: boolean;
  /** The clone has only the newest commits. */
  shallow: boolean;
  /** The commit of the newest change, or of the state that was read. */
  commit?: string;
  /** The moment from which on changes are known; left out where nothing is. */
  since?: string;
  entries: readonly HistoryEntry[];
}

export const noHistory: History = { from: 'nothing', complete: false, shallow: false, entries: [] };
