import type { Language } from '#languages/languages.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import type { Problem } from '../model/problem.ts';
import { isNamed, recordedFieldsOf } from './translations.ts';

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

export interface Mark {
  exercise: Exercise;
  done: boolean;
  /** Problems of its files come first: what cannot be read cannot be marked. */
  problems: readonly Problem[];
  /** Numbers of the wants that do not hold yet. */
  open: readonly number[];
}

/** How far each exercise is, by what the check says. */
export function marksOf({ catalogue, findings, problems }: { catalogue: Catalogue; findings: readonly Finding[]; problems: readonly Problem[] }): Mark[] {
  return exercises.map((exercise) => {
    const own = problems.filter(({ severity, file }) => severity === 'error' && file.startsWith(`institutions/${practiceInstitution}/`) && (file.includes(`/services/${exercise.service}/`) || !file.includes('/services/')));
    const service = catalogue.services.find(({ id, institution }) => id === exercise.service && institution === practiceInstitution);
    const open = exercise.wants.flatMap((want, index) => (service && holds(want, service, findings) ? [] : [index]));
    return { exercise, done: own.length === 0 && open.length === 0, problems: own, open };
  });
}

function holds(want: Want, service: Service, findings: readonly Finding[]): boolean {
  if ('fact' in want) return factAt(service.facts, want.fact) === want.is;
  if ('met' in want) return findings.some((finding) => finding.institution === service.institution && finding.service === service.id && finding.requirement === want.met && finding.outcome === 'met');
  if ('recorded' in want) return recordedFieldsOf(service).some(({ language, field, from, stale }) => language === want.recorded && from === want.from && !stale && isNamed(field, [want.field]));
  if ('conflict' in want) return (service.facts.conflicts ?? []).some(({ field, resolved }) => field === want.conflict && resolved === undefined);
  const words = service.texts[want.words]?.[want.field];
  if ('is' in want) return words === want.is;
  const other = service.texts[want.asManyAs]?.[want.field];
  return Array.isArray(words) && Array.isArray(other) && words.length === other.length;
}

function factAt(facts: unknown, path: string): unknown {
  return path.split('.').reduce<unknown>((value, step) => (typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[step] : undefined), facts);
}
