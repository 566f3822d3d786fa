import type { Catalogue, Concept, Institution, Service } from './catalogue.ts';
import type { Finding, Report } from './finding.ts';

/** Every list is gone through once and then known by its key: a page that looked through ten thousand services for its own would make a site cost the square of its size. */
const known = new WeakMap<object, Map<string, ReadonlyMap<string, readonly unknown[]>>>();

function grouped<Item>(list: readonly Item[], by: string, keyOf: (item: Item) => string | undefined): ReadonlyMap<string, readonly Item[]> {
  let groups = known.get(list);
  if (!groups) known.set(list, (groups = new Map()));
  let found = groups.get(by) as ReadonlyMap<string, readonly Item[]> | undefined;
  if (!found) {
    const made = new Map<string, Item[]>();
    for (const item of list) {
      const key = keyOf(item);
      if (key === undefined) continue;
      const those = made.get(key);
      if (those) those.push(item);
      else made.set(key, [item]);
    }
    groups.set(by, (found = made));
  }
  return found;
}

const none: readonly never[] = [];

/** The institution of an id. */
export function institutionIn({ institutions }: Pick<Catalogue, 'institutions'>, id: string | undefined): Institution | undefined {
  return grouped(institutions, 'id', (institution) => institution.id).get(id ?? '')?.[0];
}

/** The concept of an id. */
export function conceptIn({ concepts }: Pick<Catalogue, 'concepts'>, id: string | undefined): Concept | undefined {
  return id === undefined ? undefined : grouped(concepts, 'id', (concept) => concept.id).get(id)?.[0];
}

/** An institution's service. */
export function serviceIn({ services }: Pick<Catalogue, 'services'>, institution: string | undefined, id: string | undefined): Service | undefined {
  return grouped(services, 'address', (service) => `${service.institution}/${service.id}`).get(`${institution}/${id}`)?.[0];
}

/** The services of an institution, in the order of the list. */
export function servicesOf(services: readonly Service[], institution: string): readonly Service[] {
  return grouped(services, 'institution', (service) => service.institution).get(institution) ?? none;
}

/** The services of a list that offer a concept, in its order. */
export function offersIn(services: readonly Service[], concept: string): readonly Service[] {
  return grouped(services, 'concept', ({ facts }) => facts.concept).get(concept) ?? none;
}

/** What was found of an institution. */
export function findingsOf(findings: readonly Finding[], institution: string): readonly Finding[] {
  return grouped(findings, 'institution', (finding) => finding.institution).get(institution) ?? none;
}

/** An institution's report. */
export function reportOf(reports: readonly Report[], institution: string | undefined): Report | undefined {
  return grouped(reports, 'institution', (report) => report.institution).get(institution ?? '')?.[0];
}
