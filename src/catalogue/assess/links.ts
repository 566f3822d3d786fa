import { languages } from '#languages/languages.ts';
import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import type { InstitutionFacts } from '../model/institution.ts';
import { addressAsked, addressesIn } from '../model/links.ts';
import { compare, type Place } from '../model/problem.ts';
import type { ConceptFacts, ServiceFacts } from '../model/service.ts';
import { deadlinesOf, fieldStating } from '../model/several.ts';
import type { RequirementFacts } from '../model/standard.ts';
import type { Text } from '../model/text.ts';
import type { Vocabularies } from '../model/vocabulary.ts';
import { stillOffered } from '../model/withdrawn.ts';

/** An external address in a field of a record. */
export interface LinkUse {
  url: string;
  field: string;
}

/** Who uses an address: `institution/service` of a service, otherwise the id of the record. */
export interface LinkUser {
  kind: 'service' | 'institution' | 'concept' | 'requirement';
  id: string;
  /** The institution whose page shows the address; none of a concept or a requirement. */
  institution?: string;
  field: string;
}

/** An external address of the catalogue, everyone who uses it, and where it is written. */
export interface ExternalLink {
  url: string;
  users: readonly LinkUser[];
  places: readonly Place[];
}

/** Every external address that the site's pages lead to, sorted and once each; a withdrawn service asks for none. */
export function linksOf(catalogue: Catalogue): ExternalLink[] {
  const { acts } = catalogue.vocabularies;
  const used = (users: Omit<LinkUser, 'field'>, uses: readonly LinkUse[]) => uses.map(({ url, field }) => ({ url, user: { ...users, field } }));
  const all = [
    ...catalogue.institutions.flatMap((institution) => used({ kind: 'institution', id: institution.id, institution: institution.id }, [...linksOfInstitution(institution.facts), ...linksOfDocuments(institution)])),
    ...catalogue.concepts.flatMap((concept) => used({ kind: 'concept', id: concept.id }, linksOfService(concept, acts))),
    ...stillOffered(catalogue.services).flatMap((service) => used({ kind: 'service', id: `${service.institution}/${service.id}`, institution: service.institution }, linksOfService(service, acts))),
    ...(catalogue.standard?.requirements ?? []).flatMap((requirement) => used({ kind: 'requirement', id: requirement.id }, linksOfRequirement(requirement, acts))),
  ];
  const byUrl = new Map<string, Map<string, LinkUser>>();
  for (const { url, user } of all) {
    let users = byUrl.get(url);
    if (!users) byUrl.set(url, (users = new Map()));
    users.set(`${user.kind} ${user.id} ${user.field}`, user);
  }
  return [...byUrl].sort(([a], [b]) => compare(a, b)).map(([url, users]) => ({ url, users: [...users].sort(([a], [b]) => compare(a, b)).map(([, user]) => user), places: catalogue.addresses.get(url) ?? [] }));
}

/** The external addresses of a service or concept: forms, channels, sources, the acts it names, and the links in its texts. */
export function linksOfService({ facts, texts }: { facts: ServiceFacts | ConceptFacts; texts: Service['texts'] }, acts: Vocabularies['acts']): LinkUse[] {
  const fees = Array.isArray(facts.fees) ? facts.fees : [];
  const appeal = Array.isArray(facts.appeal) ? facts.appeal : [];
  const act = (field: string, id: string | undefined): LinkUse[] => addressed(field, id === undefined ? undefined : acts.get(id)?.url);
  return onceEach([
    ...(Array.isArray(facts.forms) ? facts.forms : []).flatMap(({ url }) => addressed('forms', url)),
    ...(facts.channels ?? []).flatMap(({ url }) => addressed('channels', url)),
    ...(facts.legalBasis ?? []).flatMap((basis) => act('legalBasis', basis.act)),
    ...fees.flatMap((fee) => act('fees', fee.act)),
    ...act('timeLimit.decision', facts.timeLimit?.decision?.act), ...deadlinesOf(facts).flatMap((deadline) => act(fieldStating(facts, 'applicantDeadline'), deadline.act)),
    ...appeal.flatMap((remedy) => act('appeal', remedy.act)),
    ...(facts.sources ?? []).flatMap(({ url }) => addressed('sources', url)),
    ...languages.flatMap((language) => linksOfText(texts[language]).map(({ url, field }) => ({ url, field: `${language}.${field}` }))),
  ]);
}

function linksOfInstitution(facts: InstitutionFacts): LinkUse[] {
  return onceEach([
    ...(facts.websites ?? []).flatMap((url) => addressed('websites', url)), ...(facts.sources ?? []).flatMap(({ url }) => addressed('sources', url)),
    ...(facts.notes ?? []).flatMap((note) => Object.values(note).flatMap(addressesIn)).map((url) => ({ url, field: 'notes' })),
  ]);
}

function linksOfDocuments({ documents }: Institution): LinkUse[] {
  const published = [...(documents?.of.values() ?? [])].flatMap((held) => (held === 'none' ? [] : held));
  return onceEach(published.flatMap(({ url, note }) => [...addressed('documents', url), ...Object.values(note ?? {}).flatMap(addressesIn).map((found) => ({ url: found, field: 'documents' }))]));
}

function linksOfRequirement(requirement: RequirementFacts, acts: Vocabularies['acts']): LinkUse[] {
  return onceEach((requirement.basis ?? []).flatMap(({ act }) => addressed('basis', acts.get(act)?.url)));
}

function linksOfText(text: Text | undefined): LinkUse[] {
  const uses: LinkUse[] = [];
  for (const [field, value] of Object.entries(text ?? {})) eachWords(value, (words) => uses.push(...addressesIn(words).map((url) => ({ url, field }))));
  return uses;
}

// Few words hold an address at all.
function eachWords(value: unknown, take: (words: string) => void): void {
  if (typeof value === 'string') {
    if (value.includes('://')) take(value);
  } else if (typeof value === 'object' && value !== null) {
    for (const inner of Object.values(value)) eachWords(inner, take);
  }
}

function addressed(field: string, url: string | undefined): LinkUse[] {
  return url === undefined ? [] : [{ url: addressAsked(url), field }];
}

function onceEach(uses: readonly LinkUse[]): LinkUse[] {
  return [...new Map(uses.map((use) => [`${use.field} ${use.url}`, use])).values()];
}
