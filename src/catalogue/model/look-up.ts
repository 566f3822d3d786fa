import type { Catalogue, Concept, Institution, Service } from './catalogue.ts';
import type { Finding, Report } from './finding.ts';
import type { HistoryEntry } from './history.ts';
import { fewOf } from './few-fields.ts';
import { behind, noteRead } from './reads.ts';

/** How a list is asked, and the key of each of its entries, or several. */
export const keys = {
  id: ({ id }: { id: string }) => id,
  address: ({ institution, id }: Pick<Service, 'institution' | 'id'>) => `${institution}/${id}`,
  institution: ({ institution }: { institution: string }) => institution,
  concept: ({ facts }: Pick<Service, 'facts'>) => facts.concept,
  topic: ({ facts }: Pick<Service, 'facts'>) => facts.topics,
  lifeEvent: ({ facts }: Pick<Service, 'facts'>) => facts.lifeEvents,
  replacedBy: ({ facts }: Pick<Service, 'facts'>) => (facts.status === 'withdrawn' ? facts.replacedBy : undefined),
  service: ({ institution, service }: Pick<HistoryEntry, 'institution' | 'service'>) => `${institution}/${service}`,
} as const satisfies Record<string, (entry: never) => string | readonly string[] | undefined>;

// Every list is gone through once and then known by its key: a page that looked through ten thousand services for its own would make a site cost the square of its size.
const known = new WeakMap<object, Map<string, ReadonlyMap<string, readonly unknown[]>>>();
const none: readonly never[] = [];

/** A list that came in parts has some groups of its entries under this name: so it need not be gone through for one of them. Seen by every copy of this module. */
export const inGroups = Symbol.for('katalogu in groups');
export type Groups<Entry> = Readonly<Partial<Record<keyof typeof keys, ReadonlyMap<string, readonly Entry[]>>>>;

/** The entries of a list that answer to a key, in its order. Only they count as read. */
export function entriesWith<Entry>(list: readonly Entry[], by: keyof typeof keys, key: string): readonly Entry[] {
  const { name, all } = behind(list);
  if (name !== undefined) noteRead(name, by, key);
  const group = (all as { [inGroups]?: Groups<Entry> })[inGroups]?.[by];
  if (group) return group.get(key) ?? none;
  let groups = known.get(all);
  if (!groups) known.set(all, (groups = new Map()));
  let found = groups.get(by) as ReadonlyMap<string, readonly Entry[]> | undefined;
  if (!found) {
    const made = new Map<string, Entry[]>();
    for (const entry of all) {
      const own = (keys[by] as (entry: object) => string | readonly string[] | undefined)(fewOf(entry as object));
      if (own === undefined) continue;
      for (const one of typeof own === 'string' ? [own] : new Set(own)) {
        const those = made.get(one);
        if (those) those.push(entry);
        else made.set(one, [entry]);
      }
    }
    groups.set(by, (found = made));
  }
  return found.get(key) ?? none;
}

/** The keys of the entries of a list, in its order: one question, so that who only names them does not rest on what they say. */
export function keysIn<Entry>(list: readonly Entry[], by: keyof typeof keys): readonly string[] {
  const { name, all } = behind(list);
  if (name !== undefined) noteRead(name, 'keys', by);
  return all.flatMap((entry) => (keys[by] as (entry: object) => string | readonly string[] | undefined)(fewOf(entry as object)) ?? []);
}

/** The institution of an id. */
export function institutionIn({ institutions }: Pick<Catalogue, 'institutions'>, id: string | undefined): Institution | undefined {
  return entriesWith(institutions, 'id', id ?? '')[0];
}

/** The concept of an id. */
export function conceptIn({ concepts }: Pick<Catalogue, 'concepts'>, id: string | undefined): Concept | undefined {
  return id === undefined ? undefined : entriesWith(concepts, 'id', id)[0];
}

/** An institution's service. */
export function serviceIn({ services }: Pick<Catalogue, 'services'>, institution: string | undefined, id: string | undefined): Service | undefined {
  return entriesWith(services, 'address', `${institution}/${id}`)[0];
}

/** The services of an institution, in the order of the list. */
export function servicesOf(services: readonly Service[], institution: string): readonly Service[] {
  return entriesWith(services, 'institution', institution);
}

/** The services of a list that offer a concept, in its order. */
export function offersIn(services: readonly Service[], concept: string): readonly Service[] {
  return entriesWith(services, 'concept', concept);
}

/** The services of a list that answer to any of several questions, each once, in its order. */
export function servicesWith(services: readonly Service[], asked: readonly (readonly [by: keyof typeof keys, key: string])[]): readonly Service[] {
  const found = asked.map(([by, key]) => entriesWith(services, by, key)).filter(({ length }) => length > 0);
  if (found.length < 2) return found[0] ?? none;
  const { all } = behind(services);
  let order = places.get(all);
  if (!order) places.set(all, (order = new Map(all.map((service, place) => [service, place]))));
  return [...new Set(found.flat())].sort((a, b) => order.get(a)! - order.get(b)!);
}

const places = new WeakMap<readonly Service[], ReadonlyMap<Service, number>>();

/** What was found of an institution. */
export function findingsOf(findings: readonly Finding[], institution: string): readonly Finding[] {
  return entriesWith(findings, 'institution', institution);
}

/** An institution's report. */
export function reportOf(reports: readonly Report[], institution: string | undefined): Report | undefined {
  return entriesWith(reports, 'institution', institution ?? '')[0];
}

/** What became of a service, in the order of the history. */
export function entriesOf(entries: readonly HistoryEntry[], { institution, id }: Pick<Service, 'institution' | 'id'>): readonly HistoryEntry[] {
  return entriesWith(entries, 'service', `${institution}/${id}`);
}
