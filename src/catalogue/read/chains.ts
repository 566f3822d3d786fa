import { circlesIn, issuerFor, needsOf, type Link } from '../model/chain.ts';
import type { Problem } from '../model/problem.ts';
import type { InstitutionFacts } from '../model/institution.ts';
import { compare } from '../model/problem.ts';
import type { ConceptFacts } from '../model/service.ts';
import type { Records, RecordOf } from './link.ts';
import type { Source } from './source.ts';

/** A service of a chain, and which of its needs its own file names: the others stand in that of its concept. */
export interface ServiceLink extends Link { own: readonly ('documents' | 'requires')[] }

/** What chains ask of the services of some records: little enough to be kept for a whole catalogue. */
export function linksIn({ services }: Pick<Records, 'services'>, concepts: ReadonlyMap<string, RecordOf<ConceptFacts>>): ServiceLink[] {
  return [...services].map(([key, { value }]) => {
    const [institution, id] = key.split('/') as [string, string];
    const concept = value.concept === undefined ? undefined : concepts.get(value.concept)?.value;
    const { concept: named, status, documents = concept?.documents, requires = concept?.requires } = value;
    return {
      id, institution, own: (['documents', 'requires'] as const).filter((field) => Object.hasOwn(value, field)),
      facts: { ...(named === undefined ? {} : { concept: named }), status, ...(documents === undefined ? {} : { documents: Array.isArray(documents) ? documents.map(({ id: document, issuedBy, when, or, fetched }) => ({ id: document, issuedBy, when, or, fetched })) : documents }), ...(requires === undefined ? {} : { requires }) } as Link['facts'],
    };
  });
}

/** Services that everybody would need first for themselves: one problem a circle, at the document or service that closes it. */
export function problemsOfChains(links: readonly ServiceLink[], institutions: readonly { id: string; facts: Pick<InstitutionFacts, 'type'> }[], shared: Pick<Records, 'concepts' | 'lists'>, sourceOf: (path: string) => Source | undefined): Problem[] {
  const documents = shared.lists.get('documents')?.value as Readonly<Record<string, { issuedBy?: string }>> | undefined;
  const services = links.map((link) => ({ link, path: pathOf(link) })).sort((a, b) => compare(a.path, b.path)).map(({ link }) => link);
  return circlesIn({
    services, concepts: [...shared.concepts.keys()].map((id) => ({ id })), institutions,
    issuerOfDocument: (document) => documents !== undefined && Object.hasOwn(documents, document) ? documents[document]!.issuedBy : undefined,
  }).flatMap((circle) => {
    const { service, need } = circle.at(-1)!;
    const names = [...circle.map((step) => step.service), circle[0]!.service].map(({ institution, id }) => `${institution}/${id}`);
    // What is inherited is written in the concept's file.
    const concept = service.own.includes(need.at[0]) ? undefined : shared.concepts.get(service.facts.concept ?? '');
    const source = concept ? concept.source : sourceOf(pathOf(service));
    return source ? [source.problem('needs-itself', need.at[0] === 'documents' ? [...need.at, 'id'] : need.at, { circle: names.join(' → ') })] : [];
  });
}

/** What a service's own file names as needed first although its page leads nobody there: it is withdrawn, or only other municipalities offer it. A warning each, where it is named. */
export function problemsOfDeadEnds(links: readonly ServiceLink[], institutions: readonly { id: string; facts: Pick<InstitutionFacts, 'type'> }[], shared: Pick<Records, 'concepts'>, sourceOf: (path: string) => Source | undefined): Problem[] {
  const chains = { services: links, institutions, concepts: [...shared.concepts.keys()].map((id) => ({ id })) };
  const known = new Set(links.map(({ id }) => id));
  const offered = new Set(links.flatMap(({ id, facts: { status, concept } }) => (status === 'withdrawn' ? [] : [id, concept])));
  return links.filter(({ facts: { status } }) => status !== 'withdrawn').flatMap((link) => {
    const named = needsOf(link.facts, () => undefined).filter(({ target, at: [field] }) => link.own.includes(field) && known.has(target));
    return named.filter(({ target }) => issuerFor(chains, link.institution, target) === undefined).flatMap(({ target, at }) => (
      sourceOf(pathOf(link))?.problem('leads-nowhere', at[0] === 'documents' ? [...at, 'issuedBy'] : at, { value: target, detail: offered.has(target) ? 'elsewhere' : 'withdrawn' }, { severity: 'warning' }) ?? []
    ));
  });
}

const pathOf = ({ institution, id }: ServiceLink): string => `institutions/${institution}/services/${id}/service.yaml`;
