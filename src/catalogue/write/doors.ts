import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { servicesOf, servicesWith } from '../model/look-up.ts';
import type { GuidedStep } from '../model/vocabulary.ts';
import { ofEach, view, type Sources } from '../model/views.ts';
import { addressOf } from './names.ts';
import { mostOnPage, pageParams } from './paging.ts';
import type { Link } from './service-links.ts';

/** The two ways to look for a service without searching. */
export type Doors = 'topics' | 'life-events';

/** A topic or life event with how many services it has. */
export interface Door extends Link {
  id: string;
  summary?: string;
  services: number;
  /** How many steps its guided list shows; absent where it shows none. */
  steps?: number;
}

/** Topics or life events that have a service, in reading order. */
export function doorsOf(of: Sources, list: Doors, voice: Voice): Door[] {
  return [...of.catalogue.vocabularies[list].keys()].flatMap((id) => doorOf(of, list, id, voice) ?? []).sort((a, b) => voice.compare(a.text, b.text));
}

/** One topic or life event; undefined where it has no service. */
export function doorOf(of: Sources, list: Doors, id: string, voice: Voice): Door | undefined {
  const [entry, count] = [of.catalogue.vocabularies[list].get(id), doorCounts(of)[list][id]];
  if (!entry || !count) return undefined;
  return { id, text: voice.say(entry.words), href: list === 'topics' ? addressOf.topic(voice, id) : addressOf.lifeEvent(voice, id), ...(entry.summary ? { summary: voice.say(entry.summary) } : {}), services: count.services, ...(count.steps > 0 ? { steps: count.steps } : {}) };
}

/** The topics or life events that have a service, each with the pages of its list, as parts of addresses. */
export function doorPages(of: Sources, list: Doors): { id: string; page: string | undefined }[] {
  const counts = doorCounts(of)[list];
  return [...of.catalogue.vocabularies[list].keys()].flatMap((id) => (counts[id] ? pageParams(Math.max(1, Math.ceil(counts[id].groups / mostOnPage.groups))).map((page) => ({ id, page })) : []));
}

/** The services of a topic or life event; a step of a life event need not be marked with it. */
export function servicesUnder(catalogue: Pick<Catalogue, 'vocabularies'>, services: readonly Service[], list: Doors, id: string): readonly Service[] {
  if (list === 'topics') return servicesWith(services, [['topic', id]]);
  return servicesWith(services, [['lifeEvent', id], ...stepsOf(catalogue, id).flatMap((step) => [['id', step], ['concept', step]] as const)]);
}

/** The steps of a guided list that are shown: a word list that is lent to another content folder names services which that folder does not have. None where it has none of them. */
export function stepsShown(planned: readonly GuidedStep[] = [], isOffered: (service: string) => boolean): readonly GuidedStep[] {
  const offered = new Set(planned.flatMap(({ service }) => (service !== undefined && isOffered(service) ? [service] : [])));
  return offered.size === 0 ? [] : planned.filter(({ service, names }) => names !== undefined || offered.has(service!));
}

/** A step names a service by its own id or by the concept that several institutions share. */
export function isOf({ id, concept }: { id: string; concept?: string | undefined }, step: string): boolean {
  return id === step || concept === step;
}

/** The name under which a list has a service: that of its concept, where it has one. */
export function groupKey(service: Service): string {
  return service.facts.concept ?? `${service.institution}/${service.id}`;
}

type ByDoor<Value> = Readonly<Record<Doors, Readonly<Record<string, Value>>>>;

/** How many services stand under each topic and life event, how many steps are shown of it, and under how many names its services stand besides: as many pages has its list, in every language. */
export const doorCounts = view('door-counts', (of): ByDoor<{ services: number; groups: number; steps: number }> => {
  const all = ofEach(of, doorKeys);
  return byDoor(of.catalogue, (list, id) => {
    const own = all.flatMap((keys) => keys[list][id] ?? []);
    const offered = new Set(own.flatMap(({ steps }) => steps));
    const planned = list === 'topics' ? [] : of.catalogue.vocabularies['life-events'].get(id)?.steps;
    return own.length > 0 ? { services: own.reduce((sum, { services }) => sum + services, 0), groups: new Set(own.flatMap(({ keys }) => keys)).size, steps: stepsShown(planned, (service) => offered.has(service)).length } : undefined;
  });
}, { keeps: 'noted' });

const doorKeys = view('door-keys', ({ catalogue, services }, institution): ByDoor<{ services: number; steps: readonly string[]; keys: readonly string[] }> => {
  const own = servicesOf(services, institution);
  return byDoor(catalogue, (list, id) => {
    const under = servicesUnder(catalogue, own, list, id);
    const steps = list === 'topics' ? [] : stepsOf(catalogue, id);
    const isAt = (step: string) => ({ id: own, facts: { concept } }: Service) => isOf({ id: own, concept }, step);
    return under.length > 0 ? { services: under.length, steps: steps.filter((step) => under.some(isAt(step))), keys: [...new Set(under.filter((service) => !steps.some((step) => isAt(step)(service))).map(groupKey))] } : undefined;
  });
});

function byDoor<Value>(catalogue: Pick<Catalogue, 'vocabularies'>, value: (list: Doors, id: string) => Value | undefined): ByDoor<Value> {
  const of = (list: Doors) => Object.fromEntries([...catalogue.vocabularies[list].keys()].flatMap((id) => { const own = value(list, id); return own === undefined ? [] : [[id, own]]; }));
  return { topics: of('topics'), 'life-events': of('life-events') };
}

function stepsOf(catalogue: Pick<Catalogue, 'vocabularies'>, event: string): string[] {
  return [...new Set(catalogue.vocabularies['life-events'].get(event)?.steps?.flatMap(({ service }) => service ?? []))];
}
