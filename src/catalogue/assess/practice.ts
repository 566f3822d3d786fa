import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Finding } from '../model/finding.ts';
import { exercises, practiceInstitution, type Exercise, type Want } from '../model/practice.ts';
import type { Problem } from '../model/problem.ts';
import { valueAt } from '../model/value-at.ts';
import { isNamed, recordedFieldsOf } from './translations.ts';

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
  if ('fact' in want) return valueAt(service.facts, want.fact.split('.')) === want.is;
  if ('met' in want) return findings.some((finding) => finding.institution === service.institution && finding.service === service.id && finding.requirement === want.met && finding.outcome === 'met');
  if ('recorded' in want) return recordedFieldsOf(service).some(({ language, field, from, stale }) => language === want.recorded && from === want.from && !stale && isNamed(field, [want.field]));
  if ('conflict' in want) return (service.facts.conflicts ?? []).some(({ field, resolved }) => field === want.conflict && resolved === undefined);
  const words = service.texts[want.words]?.[want.field];
  if ('is' in want) return words === want.is;
  const other = service.texts[want.asManyAs]?.[want.field];
  return Array.isArray(words) && Array.isArray(other) && words.length === other.length;
}
