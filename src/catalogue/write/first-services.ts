import type { Voice } from '#languages/voice.ts';
import { issuerFor, needsOf } from '../model/chain.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { entriesWith, offersIn, servicesOf } from '../model/look-up.ts';
import { ofEach, view } from '../model/views.ts';
import { groupsOf, type ListedGroup } from './browse.ts';
import { groupKey, servicesUnder } from './doors.ts';

/** A service to begin with, and why it is one: how many other services ask for the document that it issues, how many institutions of the catalogue have it, and whether it is expected of every institution of a type. */
export interface FirstService extends ListedGroup {
  neededFor: number;
  expected: boolean;
}

/** The services to begin with. Nobody counts visits: what counts is how many other services ask for the document, how many life events need the service, and how many institutions offer it, one for one; what the standard expects of every institution of a type comes first among equals. */
export function firstServices(catalogue: Catalogue, services: readonly Service[], voice: Voice, howMany: number): FirstService[] {
  return weighed({ catalogue, services }, String(howMany)).flatMap(({ key, neededFor, expected }) => {
    const members = key.includes('/') ? entriesWith(services, 'address', key) : offersIn(services, key);
    return groupsOf(catalogue, members, voice).map((group) => ({ ...group, expected, neededFor }));
  }).sort((a, b) => voice.compare(a.title.text, b.title.text));
}

const weighed = view('first', (of, howMany): readonly { key: string; neededFor: number; expected: boolean }[] => {
  const expected = new Set((of.catalogue.obligations ?? []).filter(({ types }) => types).map(({ id, concept }) => concept ?? id));
  const all = ofEach(of, asking).flat();
  const askedBy = new Map<string, Set<string>>();
  for (const { key, asks } of all) for (const asked of asks) askedBy.set(asked, (askedBy.get(asked) ?? new Set()).add(key));
  const neededFor = (key: string): number => askedBy.get(key)?.size ?? 0;
  return [...Map.groupBy(all, ({ key }) => key)].map(([key, members]) => {
    const forCitizens = members.some(({ citizen }) => citizen);
    const moments = new Set(members.flatMap(({ events }) => events)).size;
    return { key, weight: forCitizens ? neededFor(key) + moments + members.length + (expected.has(key) ? 0.5 : 0) : 0 };
  }).sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)).slice(0, Number(howMany)).map(({ key }) => ({ key, neededFor: neededFor(key), expected: expected.has(key) }));
}, { keeps: 'noted' });

/** What counts of each service of an institution: whose documents it asks for, and when people need it. */
const asking = view('asking', ({ catalogue, services }, institution): readonly { key: string; citizen: boolean; asks: readonly string[]; events: readonly string[] }[] => {
  const own = servicesOf(services, institution);
  const events = Map.groupBy([...catalogue.vocabularies['life-events'].keys()].flatMap((event) => servicesUnder(catalogue, own, 'life-events', event).map((service) => ({ event, service }))), ({ service }) => service);
  return own.map((service) => {
    const key = groupKey(service);
    const asks = needsOf(service.facts, (document) => catalogue.vocabularies.documents.get(document)?.issuedBy).flatMap(({ target }) => {
      const issuer = issuerFor(catalogue, institution, target);
      const asked = issuer && (issuer.service ? groupKey(issuer.service) : issuer.concept);
      return asked === undefined || asked === key ? [] : [asked];
    });
    return { key, citizen: service.facts.audience?.includes('citizen') ?? false, asks: [...new Set(asks)], events: events.get(service)?.map(({ event }) => event) ?? [] };
  });
});
