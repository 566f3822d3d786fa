import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import { compare } from '../model/problem.ts';
import type { RuleName } from '../model/rules.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { rules } from './rules/index.ts';
import type { Answer, Subject } from './rule.ts';

/** Holds every service against every requirement of the standard. The day is year-month-day. A withdrawn service is not judged. */
export function findingsOf(catalogue: Catalogue, today: string): Finding[] {
  const { standard } = catalogue;
  if (!standard) return [];
  const institutionOf = new Map(catalogue.institutions.map((institution) => [institution.id, institution]));
  return catalogue.services
    .filter((service) => service.facts.status !== 'withdrawn')
    .flatMap((service) => findingsOfService(service, institutionOf.get(service.institution)!, standard, catalogue, today))
    .sort((a, b) => compare(a.institution, b.institution) || compare(a.service, b.service));
}

function findingsOfService(service: Service, institution: Institution, standard: Standard, catalogue: Catalogue, today: string): Finding[] {
  const subject: Subject = { service, institution, acts: catalogue.vocabularies.acts, today };
  return standard.requirements
    .filter((requirement) => Object.hasOwn(rules, requirement.rule))
    .map((requirement) => findingOf(requirement, rules[requirement.rule as RuleName].judge(subject, requirement.with ?? {}), subject.service as Service, standard, institution));
}

function findingOf(requirement: Requirement, answer: Answer, service: Service, standard: Standard, institution: Institution): Finding {
  const possible = counts(answer.outcome) ? standard.weights[requirement.level] : 0;
  return {
    institution: service.institution, service: service.id, requirement: requirement.id, dimension: requirement.dimension, outcome: answer.outcome,
    ...(answer.language ? { language: answer.language } : {}),
    ...placeOf(answer, service, institution),
    ...(answer.reason ? { reason: { code: answer.reason.code, values: answer.reason.values ?? {} } } : {}),
    possible, won: possible * shareWon(answer.outcome, standard),
  };
}

function counts(outcome: Outcome): boolean {
  // Unknown and not applicable stay out of both sums: not looking is not the same as not having.
  return outcome !== 'unknown' && outcome !== 'not-applicable';
}

function shareWon(outcome: Outcome, standard: Standard): number {
  return outcome === 'met' ? 1 : outcome === 'partial' ? standard.partial : 0;
}

const textFields: ReadonlySet<string> = new Set(['title', 'summary', 'eligibility', 'exclusions', 'steps', 'information', 'formGuidance', 'appealHow']);

function placeOf(answer: Answer, service: Service, institution: Institution): { file: string; line: number } {
  const { field, language } = answer;
  if (field?.startsWith('institution.')) {
    const place = institution.places[field.slice('institution.'.length)];
    return { file: place?.file ?? `institutions/${institution.id}/institution.yaml`, line: place?.line ?? 1 };
  }
  const inText = language !== undefined || (field !== undefined && textFields.has(field));
  if (inText) {
    const written = language ?? (['sq', 'sr', 'en'] as const).find((candidate) => service.places[`${candidate}.${field}`]) ?? 'sq';
    const place = (field && (service.places[`${written}.${field}`] ?? service.places[`${written}.${field.split('.')[0]}`])) || service.places[written];
    if (answer.inherited && !place?.file.startsWith('concepts/')) return { file: `concepts/${service.facts.concept}/${written}.md`, line: 1 };
    return { file: place?.file ?? `${service.folder}/${written}.md`, line: place?.line ?? 1 };
  }
  const place = field === undefined ? undefined : service.places[field] ?? service.places[field.split('.')[0]!];
  return { file: place?.file ?? `${service.folder}/service.yaml`, line: place?.line ?? 1 };
}
