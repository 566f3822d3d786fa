import type { Language } from '#languages/languages.ts';

/** The institution of the exercises. It is invented, and stands in a content folder of its own. */
export const practiceInstitution = 'practice';

/** What must hold at the end of an exercise: a fact with its value (undefined: left out), a requirement that is met, words in a language, a translation that is recorded, a contradiction that is named. */
export type Want =
  | { fact: string; is: string | number | undefined }
  | { met: string }
  | { words: Language; field: 'title'; is: string }
  | { words: Language; field: 'steps' | 'title'; asManyAs: Language }
  | { recorded: Language; field: string; from: Language }
  | { conflict: string };

export interface Exercise {
  id: string;
  /** The service of the practice institution that is worked on. */
  service: string;
  /** In the order in which an officer goes about it; each has its words under the same number. */
  wants: readonly Want[];
}

/** The five exercises, from the smallest change to a whole record. */
export const exercises: readonly Exercise[] = [
  { id: 'correct-a-fee', service: 'parking-card', wants: [{ fact: 'fees.0.amount', is: 12 }] },
  { id: 'founded-time-limit', service: 'street-stall', wants: [{ fact: 'timeLimit.decision.days', is: 15 }, { fact: 'timeLimit.decision.act', is: 'practice-law' }, { fact: 'timeLimit.decision.article', is: '9' }, { met: 'time-limit-founded' }] },
  { id: 'none-or-not-stated', service: 'library-card', wants: [{ fact: 'documents', is: 'none' }, { fact: 'fees', is: undefined }] },
  { id: 'complete-a-translation', service: 'dog-registration', wants: [{ words: 'sr', field: 'steps', asManyAs: 'sq' }, { recorded: 'sr', field: 'steps', from: 'sq' }] },
  { id: 'from-a-record', service: 'tree-cutting', wants: [{ words: 'sq', field: 'title', is: 'Leje për prerjen e një druri' }, { fact: 'documents.0.id', is: 'id-card' }, { fact: 'documents.0.form', is: 'copy' }, { conflict: 'timeLimit.decision' }, { conflict: 'fees' }, { fact: 'timeLimit.decision', is: undefined }, { fact: 'fees', is: undefined }] },
];
