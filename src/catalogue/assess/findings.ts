import { languages, type Language } from '#languages/languages.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import { compare, type Place } from '../model/problem.ts';
import { judgesDocuments, judgesServices, type ObligationRuleName } from '../model/rules.ts';
import type { Requirement, Standard } from '../model/standard.ts';
import { stillOffered } from '../model/withdrawn.ts';
import { dutiesOf } from './coverage.ts';
import { holdingsOf } from './holdings.ts';
import type { Answer, Subject } from './rule.ts';
import { documentRules, obligationRules, rules } from './rules/index.ts';

/** Holds every service, and every service that must be offered, against every requirement of the standard. The day is year-month-day. A withdrawn service is not judged. Who only sums them up needs none of them placed; who has some services of an institution alone asks for its obligations when all are together. */
export function findingsOf(catalogue: Catalogue, today: string, { placed = true, cut = false }: { placed?: boolean; cut?: boolean } = {}): Finding[] {
  const { standard } = catalogue;
  if (!standard) return [];
  const institutionOf = new Map(catalogue.institutions.map((institution) => [institution.id, institution]));
  const ofServices = stillOffered(catalogue.services).flatMap((service) => findingsOfService(service, institutionOf.get(service.institution)!, standard, catalogue, today, placed));
  return inOrderOfSubjects([...ofServices, ...(cut ? [] : obligationFindingsOf(catalogue, today))]);
}

/** Holds every service that must be offered against the requirements for those. Of services no more is asked than their few fields (../model/few-fields.ts). */
export function obligationFindingsOf(catalogue: Catalogue, today: string): Finding[] {
  const { standard } = catalogue;
  return standard ? inOrderOfSubjects(catalogue.institutions.flatMap((institution) => findingsOfObligations(institution, standard, catalogue, today))) : [];
}

/** Findings in the order in which they are listed. */
export function inOrderOfSubjects(findings: Finding[]): Finding[] {
  return findings.sort((a, b) => compare(a.institution, b.institution) || compare(a.subject ?? '', b.subject ?? '') || compare(a.service, b.service));
}

function findingsOfService(service: Service, institution: Institution, standard: Standard, catalogue: Catalogue, today: string, placed: boolean): Finding[] {
  const subject: Subject = { service, institution, acts: catalogue.vocabularies.acts, links: catalogue.links, today };
  const findings: Finding[] = [];
  for (const requirement of standard.requirements) {
    if (!judgesServices(requirement.rule)) continue;
    const answer = rules[requirement.rule].judge(subject, requirement.with ?? {});
    const finding = findingOf(requirement, answer, service, standard);
    if (placed) Object.assign(finding, placeOf(answer, service, institution, catalogue.addresses));
    findings.push(finding);
  }
  return findings;
}

function findingsOfObligations(institution: Institution, standard: Standard, catalogue: Catalogue, today: string): Finding[] {
  const requirements = standard.requirements.filter(({ rule }) => Object.hasOwn(obligationRules, rule));
  if (requirements.length === 0) return [];
  return dutiesOf(catalogue, institution, today).flatMap((duty) => requirements.map((requirement) => {
    const answer = obligationRules[requirement.rule as ObligationRuleName].judge(duty);
    const finding = findingOf(requirement, answer, { institution: institution.id, id: duty.obligation.id }, standard);
    // A service that nobody describes loses all that an entry could win: so describing little cannot score high, and describing never lowers a score.
    const lost = answer.lacking * pointsOfAnEntry(standard);
    return { ...finding, subject: 'obligation' as const, possible: finding.possible + lost, ...(duty.obligation.atLeast === undefined ? { file: `institutions/${institution.id}/services/${duty.obligation.id}/service.yaml`, line: 1 } : {}) };
  }));
}

/** Holds what each institution publishes without being asked against the requirements for documents. Where nobody has looked yet, all is unknown. */
export function inventoryOf(catalogue: Catalogue, today: string): Finding[] {
  const { standard } = catalogue;
  const requirements = (standard?.requirements ?? []).filter(({ rule }) => judgesDocuments(rule));
  return catalogue.institutions.flatMap((institution) => holdingsOf(catalogue, institution, today).flatMap((holding) => requirements.map((requirement) => {
    const { category } = holding;
    const answer: Answer = institution.documents ? documentRules[requirement.rule as keyof typeof documentRules].judge(holding, requirement.with ?? {}) : { outcome: 'unknown', reason: { code: 'not-looked' } };
    const finding = findingOf(requirement, answer, { institution: institution.id, id: category.id }, standard!);
    // A document weighs no more than its category.
    const possible = Math.min(finding.possible, standard!.weights[category.level]);
    const place = institution.documents?.places[category.id];
    return { ...finding, subject: 'document' as const, file: place?.file ?? `institutions/${institution.id}/documents.yaml`, line: place?.line ?? 1, possible, won: finding.possible === 0 ? 0 : (possible * finding.won) / finding.possible };
  }))).sort((a, b) => compare(a.institution, b.institution) || compare(a.service, b.service));
}

/** All the points that an entry could win: what a service loses that has none. */
function pointsOfAnEntry(standard: Standard): number {
  return standard.requirements.filter(({ rule }) => judgesServices(rule)).reduce((sum, { level }) => sum + standard.weights[level], 0);
}

function findingOf(requirement: Requirement, { outcome, language, field, reason }: Answer, service: Pick<Service, 'institution' | 'id'>, standard: Standard): Finding {
  const possible = counts(outcome) ? standard.weights[requirement.level] : 0;
  // Put together one by one: of a large catalogue there are hundreds of thousands.
  const finding: Partial<Finding> = { institution: service.institution, service: service.id, requirement: requirement.id, dimension: requirement.dimension, outcome };
  if (language) finding.language = language;
  if (field) finding.field = field;
  if (reason) finding.reason = { code: reason.code, values: reason.values ?? {} };
  finding.possible = possible;
  finding.won = possible * shareWon(outcome, standard);
  return finding as Finding;
}

function counts(outcome: Outcome): boolean {
  // Unknown and not applicable stay out of both sums: not looking is not the same as not having.
  return outcome !== 'unknown' && outcome !== 'not-applicable';
}

function shareWon(outcome: Outcome, standard: Standard): number {
  return outcome === 'met' ? 1 : outcome === 'partial' ? standard.partial : 0;
}

const textFields: ReadonlySet<string> = new Set(['title', 'summary', 'eligibility', 'exclusions', 'steps', 'information', 'formGuidance', 'appealHow']);

function placeOf(answer: Answer, service: Service, institution: Institution, addresses: Catalogue['addresses']): { file: string; line: number } {
  const { field, language, address, inFacts } = answer;
  const written = address === undefined ? undefined : placeOfAddress(addresses.get(address) ?? [], service);
  if (written) return { file: written.file, line: written.line };
  if (field?.startsWith('institution.')) {
    const place = institution.places[field.slice('institution.'.length)];
    return { file: place?.file ?? `institutions/${institution.id}/institution.yaml`, line: place?.line ?? 1 };
  }
  const inText = language !== undefined || (field !== undefined && textFields.has(field) && !inFacts);
  if (inText) {
    const spoken = language ?? languages.find((candidate) => service.places[`${candidate}.${field}`]) ?? 'sq';
    const place = (field && placeOfWords(service, spoken, field)) || service.places[spoken];
    if (answer.inherited && !place?.file.startsWith('concepts/')) return { file: `concepts/${service.facts.concept}/${spoken}.md`, line: 1 };
    // What the concept says is right for everybody else: the institution's own words lack their other language.
    const isOwnDifference = field !== undefined && place?.file.startsWith('concepts/') && answer.with !== undefined && placeOfWords(service, answer.with, field)?.file.startsWith(`${service.folder}/`);
    return isOwnDifference || !place ? { file: `${service.folder}/${spoken}.md`, line: 1 } : { file: place.file, line: place.line };
  }
  const place = field === undefined ? undefined : service.places[field] ?? service.places[field.split('.')[0]!];
  // The concept's steps fit the concept's words: the institution's own steps need facts of their own.
  if (inFacts && place?.file.startsWith('concepts/') && languages.some((spoken) => service.places[`${spoken}.${field}`]?.file.startsWith(`${service.folder}/`))) return { file: `${service.folder}/service.yaml`, line: 1 };
  return { file: place?.file ?? `${service.folder}/service.yaml`, line: place?.line ?? 1 };
}

function placeOfWords(service: Service, language: Language, field: string): Place | undefined {
  return service.places[`${language}.${field}`] ?? service.places[`${language}.${field.split('.')[0]}`];
}

// The service's own files first, then its concept's, then the word list of acts.
function placeOfAddress(places: readonly Place[], service: Service): Place | undefined {
  const folders = [`${service.folder}/`, `concepts/${service.facts.concept}/`, 'vocabularies/'];
  return folders.map((folder) => places.find(({ file }) => file.startsWith(folder))).find((place) => place !== undefined);
}
