import type { InstitutionFacts } from './institution.ts';
import { asOneQuestion, behind, remembered, type Remembered } from './reads.ts';
import type { ConceptFacts, ServiceFacts } from './service.ts';

/** A service as far as chains are concerned. */
export interface Link {
  id: string;
  institution: string;
  facts: Pick<ServiceFacts, 'concept' | 'status' | 'documents' | 'requires'>;
}

/** Where chains are looked for. */
export interface Chains {
  services: readonly Link[];
  concepts: readonly { id: string }[];
  institutions: readonly { id: string; facts: Pick<InstitutionFacts, 'type'> }[];
  /** The service or concept that issues a document, for all who ask for it. */
  issuerOfDocument: (document: string) => string | undefined;
}

/** Who issues a document, or what is needed first: a service, or a concept where each institution has its own. */
export type Issuer<Service extends Link> = { service: Service; concept?: undefined } | { concept: string; service?: undefined };

/** What is needed for a service before it: the id that is asked for, where it is written, and whether everybody needs it. */
export interface Need {
  target: string;
  at: readonly ['documents' | 'requires', number];
  /** False where it is asked for under a condition, where something else is accepted, or where the institution fetches it. */
  always: boolean;
  document?: string;
  when?: string;
}

/** Finds what an id of a service or concept means for the readers of an institution: its own service, then one of an institution for all of Kosovo, then the comparison of those that offer it. Another municipality's own service serves nobody here. */
export function issuerFor<Service extends Link>(chains: Pick<Chains, 'institutions' | 'concepts'> & { services: readonly Service[] }, institution: string, id: string): Issuer<Service> | undefined {
  const { name } = behind(chains.services);
  const answer = (): Issuer<Service> | undefined => {
    const { offering, concepts } = indexOf(chains);
    const known = offering.get(id);
    const service = known?.of.get(institution) ?? known?.national;
    if (service) return { service: service as Service };
    return concepts.has(id) ? { concept: id } : undefined;
  };
  return name === undefined ? answer() : asOneQuestion(name, 'issuer', `${institution} ${id}`, answer);
}

interface Index {
  /** By id: the first service of each institution, and the first of one for all of Kosovo. */
  offering: ReadonlyMap<string, { of: ReadonlyMap<string, Link>; national?: Link }>;
  concepts: ReadonlySet<string>;
}

// Asked for every document of every service: among ten thousand services a search each time would take minutes.
const indexes = new WeakMap<readonly Link[], Remembered<Index>>();

function indexOf({ services, institutions, concepts }: Pick<Chains, 'services' | 'institutions' | 'concepts'>): Index {
  return remembered(indexes, services, () => {
    const offering = new Map<string, { of: Map<string, Link>; national?: Link }>();
    const national = new Set(institutions.filter(({ facts }) => facts.type !== 'municipality').map(({ id }) => id));
    for (const service of services) {
      if (service.facts.status === 'withdrawn') continue;
      for (const id of [service.id, service.facts.concept]) if (id !== undefined) {
        let known = offering.get(id);
        if (!known) offering.set(id, (known = { of: new Map() }));
        if (!known.of.has(service.institution)) known.of.set(service.institution, service);
        if (national.has(service.institution)) known.national ??= service;
      }
    }
    return { offering, concepts: new Set(concepts.map(({ id }) => id)) };
  });
}

/** What a service needs first, in the order of its file: documents that a service issues, then the services it requires. */
export function needsOf(facts: Pick<ConceptFacts, 'documents' | 'requires'>, issuerOfDocument: Chains['issuerOfDocument']): Need[] {
  const documents = typeof facts.documents === 'object' ? facts.documents : [];
  return [
    ...documents.flatMap((document, index): Need[] => {
      const target = document.issuedBy ?? issuerOfDocument(document.id);
      return target === undefined || document.fetched ? [] : [{ target, at: ['documents', index], always: document.when === undefined && document.or === undefined, document: document.id, ...(document.when === undefined ? {} : { when: document.when }) }];
    }),
    ...(facts.requires ?? []).map((target, index): Need => ({ target, at: ['requires', index], always: true })),
  ];
}

/** The steps of a circle that everybody would have to go round, as the services it passes; each circle once, from its first service on. */
export function circlesIn<Service extends Link>(chains: Chains & { services: readonly Service[] }): { service: Service; need: Need }[][] {
  const next = new Map(chains.services.map((service) => [service, needsOf(service.facts, chains.issuerOfDocument).filter(({ always }) => always).flatMap((need) => {
    const found = issuerFor(chains, service.institution, need.target)?.service;
    return found ? [{ need, to: found as Service }] : [];
  })]));
  const done = new Set<Service>();
  const circles: { service: Service; need: Need }[][] = [];
  for (const first of chains.services) {
    // The way so far, each service with the needs that are still to be followed: a chain may be longer than calls can be nested.
    const way: { service: Service; left: { need: Need; to: Service }[]; need?: Need }[] = [];
    const onTheWay = new Map<Service, number>();
    const enter = (service: Service) => { onTheWay.set(service, way.length); way.push({ service, left: [...next.get(service)!].reverse() }); };
    if (!done.has(first)) enter(first);
    for (let at = way.at(-1); at; at = way.at(-1)) {
      const step = at.left.pop();
      if (!step) {
        done.add(at.service);
        onTheWay.delete(at.service);
        way.pop();
        continue;
      }
      at.need = step.need;
      const begun = onTheWay.get(step.to);
      if (begun !== undefined) circles.push(way.slice(begun).map(({ service, need }) => ({ service, need: need! })));
      else if (!done.has(step.to)) enter(step.to);
    }
  }
  return circles;
}
