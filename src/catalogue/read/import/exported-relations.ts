/** Other services that a service names: what is needed first, what is akin, who issues a document. */
import { leave, place, type Fact } from './facts.ts';
import { put } from './exported-fields.ts';
import { idIn, onlyOne, said, type Exported } from './exported-statements.ts';

export function readRelations(exported: Exported): void {
  const { before, concept, key } = exported;
  const here = (field: 'requires' | 'related') => [...(concept?.facts[field] ?? []), ...(before?.facts[field] ?? [])];
  put(exported, 'requires', said(exported, key, 'dct:requires', 'kat:requiresAny').flatMap((fact) => serviceNamed(exported, fact, here('requires')) ?? []));
  put(exported, 'related', said(exported, key, 'cv:relatedService', 'kat:relatedTo').flatMap((fact) => serviceNamed(exported, fact, here('related')) ?? []));
  const replacing = onlyOne(exported, key, 'dct:isReplacedBy');
  put(exported, 'replacedBy', replacing && wholeIdIn(replacing));
  // What it replaces says so itself.
  for (const fact of said(exported, key, 'dct:replaces')) place(fact);
  put(exported, 'formerIds', said(exported, key, 'owl:sameAs').flatMap((fact) => wholeIdIn(fact) ?? []));
}

// Whether a service of that name is there, the check says once everything stands.
function wholeIdIn(fact: Fact): string | undefined {
  const [, named] = /\/id\/services\/([^/]+\/[^/#]+)$/.exec(fact.statement.object.value) ?? [];
  return named === undefined ? (leave(fact, 'no-entry'), undefined) : (place(fact), named);
}

/** Who issues a document; what the word list says of every such document need not be said again. */
export function issuerOf(exported: Exported, fact: Fact | undefined, usual: string | undefined): string | undefined {
  if (!fact) return undefined;
  const { value } = fact.statement.object;
  if (usual !== undefined && (value.endsWith(`/${usual}`) || exported.conceptOf(value) === usual)) return place(fact), undefined;
  const here = [exported.concept, exported.before].flatMap((one) => (Array.isArray(one?.facts.documents) ? one.facts.documents.flatMap(({ issuedBy }) => issuedBy ?? []) : []));
  return serviceNamed(exported, fact, here);
}

/** A service or a shared description, as it is called here already or in the file. */
function serviceNamed(exported: Exported, fact: Fact, known: readonly string[]): string | undefined {
  const { catalogue, offered } = exported;
  const { value } = fact.statement.object;
  const shared = exported.conceptOf(value);
  // A shared description is written as the service that offers it.
  if (shared !== undefined && known.includes(shared)) return place(fact), shared;
  const named = idIn(exported, 'concepts', fact) ?? (/\/id\/services\/[^/]+\/([^/#]+)$/.exec(value)?.[1]);
  if (named === undefined || !(offered.has(named) || catalogue.concepts.some(({ id }) => id === named) || catalogue.services.some(({ id }) => id === named))) return leave(fact, 'no-entry'), undefined;
  place(fact);
  return named;
}
