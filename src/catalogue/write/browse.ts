import { distance } from 'fastest-levenshtein';
import { letterOf } from '#languages/letters.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { issuerFor, needsOf } from '../model/chain.ts';
import type { Catalogue, Concept, Institution, Service } from '../model/catalogue.ts';
import { inPages, keptWith, mostOnPage } from './paging.ts';
import { addressOf, capital, nameIn, summaryOf, titleOf } from './names.ts';
import { glanceOf, type Glance, type Link } from './service-page.ts';
import { conceptIn, institutionIn, servicesWith } from '../model/look-up.ts';

/** A service in a list: where it leads, what it is, fee and time limit. */
export interface ListedService {
  title: Phrase;
  href: string;
  institution: string;
  summary?: Phrase;
  fee: Glance;
  timeLimit: Glance;
}

/** One line of a list: a service, or a concept with the institutions that offer it. */
export interface ListedGroup {
  title: Phrase;
  summary?: Phrase;
  /** Where all its institutions are compared; absent for a service of one institution only. */
  compare?: { href: string };
  services: readonly ListedService[];
  /** How many further institutions offer it, where they are too many for a list; all stand where they are compared. */
  more?: number;
}

/** A topic or life event with how many services it has. */
export interface Door extends Link {
  id: string;
  summary?: string;
  services: number;
  /** How many steps its guided list has; absent where it has none. */
  steps?: number;
}

/** Services in reading order; those of one concept stand together under its name. */
export function groupsOf(catalogue: Catalogue, services: readonly Service[], voice: Voice): ListedGroup[] {
  const groups = Map.groupBy(services, (service) => service.facts.concept ?? `${service.institution}/${service.id}`);
  return [...groups.values()].map((members): ListedGroup => {
    const concept = members.length > 1 ? conceptIn(catalogue, members[0]!.facts.concept) : undefined;
    const named: Service | Concept = concept ?? members[0]!;
    const inOrder = members.map((service) => ({ service, institution: nameOf(catalogue, service.institution, voice) })).sort((a, b) => voice.compare(a.institution, b.institution));
    const shown = concept && members.length > mostOnPage.offers + 1 ? inOrder.slice(0, mostOnPage.offers) : inOrder;
    return {
      title: titleOf(named, voice),
      ...summaryIfAny(named, voice),
      ...(concept ? { compare: { href: addressOf.concept(voice, concept.id) } } : {}),
      services: shown.map(({ service }) => listed(catalogue, service, voice)),
      ...(shown.length < members.length ? { more: members.length - shown.length } : {}),
    };
  }).sort((a, b) => voice.compare(a.title.text, b.title.text) || voice.compare(a.services[0]!.href, b.services[0]!.href));
}

/** The services of a topic in pages. */
export function topicPages(catalogue: Catalogue, services: readonly Service[], topic: string, voice: Voice): ListedGroup[][] {
  return keptWith(services, `topic ${topic} ${voice.route.path}`, () => inPages(groupsOf(catalogue, servicesUnder(catalogue, services, 'topics', topic), voice), mostOnPage.groups));
}

/** A service as a list shows it. */
export function listed(catalogue: Catalogue, service: Service, voice: Voice): ListedService {
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  return { title: titleOf(service, voice), href: addressOf.service(voice, service), institution: nameOf(catalogue, service.institution, voice), ...summaryIfAny(service, voice), fee, timeLimit };
}

/** Topics or life events that have a service, in reading order. */
export function doorsOf(catalogue: Catalogue, services: readonly Service[], list: 'topics' | 'life-events', voice: Voice): Door[] {
  return [...catalogue.vocabularies[list].keys()].flatMap((id) => doorOf(catalogue, services, list, id, voice) ?? []).sort((a, b) => voice.compare(a.text, b.text));
}

/** One topic or life event; undefined where it has no service. */
export function doorOf(catalogue: Catalogue, services: readonly Service[], list: 'topics' | 'life-events', id: string, voice: Voice): Door | undefined {
  const [entry, { length }] = [catalogue.vocabularies[list].get(id), servicesUnder(catalogue, services, list, id)];
  if (!entry || length === 0) return undefined;
  const { steps } = catalogue.vocabularies['life-events'].get(id) ?? {};
  return { id, text: voice.say(entry.words), href: list === 'topics' ? addressOf.topic(voice, id) : addressOf.lifeEvent(voice, id), ...(entry.summary ? { summary: voice.say(entry.summary) } : {}), services: length, ...(list === 'life-events' && steps ? { steps: steps.length } : {}) };
}

/** The services of a topic or life event; a step of a life event need not be marked with it. */
export function servicesUnder(catalogue: Pick<Catalogue, 'vocabularies'>, services: readonly Service[], list: 'topics' | 'life-events', id: string): readonly Service[] {
  if (list === 'topics') return servicesWith(services, [['topic', id]]);
  const steps = new Set(catalogue.vocabularies['life-events'].get(id)?.steps?.flatMap(({ service }) => service ?? []));
  return servicesWith(services, [['lifeEvent', id], ...[...steps].flatMap((step) => [['id', step], ['concept', step]] as const)]);
}

/** A service to begin with, and why it is one: how many other services ask for the document that it issues, how many institutions of the catalogue have it, and whether it is expected of every institution of a type. */
export interface FirstService extends ListedGroup {
  neededFor: number;
  expected: boolean;
}

/** The services to begin with. Nobody counts visits: what counts is how many other services ask for the document, how many moments of life need the service, and how many institutions offer it, one for one; what the standard expects of every institution of a type comes first among equals. */
export function firstServices(catalogue: Catalogue, services: readonly Service[], voice: Voice, howMany: number): FirstService[] {
  const expected = new Set((catalogue.obligations ?? []).filter(({ types }) => types).map(({ id, concept }) => concept ?? id));
  const keyOf = (service: Service) => service.facts.concept ?? `${service.institution}/${service.id}`;
  const events = Map.groupBy([...catalogue.vocabularies['life-events'].keys()].flatMap((event) => servicesUnder(catalogue, services, 'life-events', event).map((service) => ({ event, key: keyOf(service) }))), ({ key }) => key);
  const asking = new Map<string, Set<string>>();
  for (const service of services) {
    for (const { target } of needsOf(service.facts, (document) => catalogue.vocabularies.documents.get(document)?.issuedBy)) {
      const issuer = issuerFor(catalogue, service.institution, target);
      const key = issuer && (issuer.service ? keyOf(issuer.service) : issuer.concept);
      if (key !== undefined && key !== keyOf(service)) asking.set(key, (asking.get(key) ?? new Set()).add(keyOf(service)));
    }
  }
  const neededFor = (key: string): number => asking.get(key)?.size ?? 0;
  const weighed = [...Map.groupBy(services, keyOf)].map(([key, members]) => {
    const forCitizens = members.some(({ facts }) => facts.audience?.includes('citizen'));
    const moments = new Set(events.get(key)?.map(({ event }) => event)).size;
    return { key, members, weight: forCitizens ? neededFor(key) + moments + members.length + (expected.has(key) ? 0.5 : 0) : 0 };
  });
  const best = weighed.sort((a, b) => b.weight - a.weight || (a.key < b.key ? -1 : 1)).slice(0, howMany);
  return best.flatMap(({ key, members }) => groupsOf(catalogue, members, voice).map((group) => ({ ...group, expected: expected.has(key), neededFor: neededFor(key) }))).sort((a, b) => voice.compare(a.title.text, b.title.text));
}

/** Services by topic, each once: under the first of its topics. */
export function byTopic(catalogue: Catalogue, services: readonly Service[], voice: Voice): { topic: string; services: ListedService[] }[] {
  const inOrder = (own: readonly Service[]) => own.map((service) => listed(catalogue, service, voice)).sort((a, b) => voice.compare(a.title.text, b.title.text));
  const groups = [...Map.groupBy(services, ({ facts }) => facts.topics?.[0] ?? '')];
  return groups.map(([id, own]) => ({ topic: id && nameIn(catalogue, 'topics', id, voice), services: inOrder(own) })).sort((a, b) => (a.topic === '' ? 1 : b.topic === '' ? -1 : voice.compare(a.topic, b.topic)));
}

/** One name of the A–Z list, with every service that it leads to. */
export interface NameInList {
  name: Phrase;
  /** The title that the name stands for, where it is another. */
  for?: string;
  links: readonly Link[];
  /** Where all are compared, when they are too many to be named here. */
  all?: { href: string; institutions: number };
}

/** All titles and also-called names by letter of the reader's alphabet. */
export function aToZOf(catalogue: Catalogue, services: readonly Service[], voice: Voice): { letter: string; id: string; names: NameInList[] }[] {
  const names = new Map<string, { name: Phrase; for?: string; links: Map<string, Link & { title: string; concept: string | undefined }> }>();
  const add = (name: Phrase, service: Service, title?: string): void => {
    const text = capital(name.text);
    const key = text.toLowerCase();
    const entry = names.get(key) ?? { name: { ...name, text }, ...(title === undefined ? {} : { for: title }), links: new Map() };
    if (title === undefined) delete entry.for;
    const href = addressOf.service(voice, service);
    if (!entry.links.has(href)) entry.links.set(href, { text: nameOf(catalogue, service.institution, voice), href, title: titleOf(service, voice).text, concept: service.facts.concept });
    names.set(key, entry);
  };
  for (const service of services) add(titleOf(service, voice), service);
  for (const service of services) for (const name of otherNamesOf(catalogue, service, voice)) add(name, service, titleOf(service, voice).text);
  const told = [...names.values()].map(({ links, ...entry }): NameInList => {
    const all = [...links.values()].sort((a, b) => voice.compare(a.text, b.text));
    const [first] = all;
    const shared = all.length > mostOnPage.offers && first!.concept !== undefined && all.every(({ concept }) => concept === first!.concept);
    if (shared) return { ...entry, links: [], all: { href: addressOf.concept(voice, first!.concept!), institutions: all.length } };
    // One name of two services of an institution: there the institution alone would not say which.
    const twice = Map.groupBy(all, ({ text }) => text);
    return { ...entry, links: all.map(({ title, concept: _, ...link }) => (twice.get(link.text)!.length > 1 ? { ...link, text: `${title} (${link.text})` } : link)) };
  });
  const byLetter = Map.groupBy(told.sort((a, b) => voice.compare(a.name.text, b.name.text)), ({ name }) => letterOf(name.text, voice.route));
  return [...byLetter].map(([letter, own]) => ({ letter, id: idOfLetter(letter), names: own })).sort((a, b) => (a.letter === '#' ? 1 : b.letter === '#' ? -1 : voice.compare(a.letter, b.letter)));
}

/** Other names of a service that a reader may see; misspellings are kept for the search alone. */
export function otherNamesOf(catalogue: Catalogue, service: Service, voice: Voice): Phrase[] {
  const own = service.texts[voice.route.language];
  const shared = conceptIn(catalogue, service.facts.concept)?.texts[voice.route.language]?.title;
  const better = [plain(own?.title ?? '')];
  const kept: Phrase[] = [];
  for (const name of [...(shared === undefined ? [] : [shared]), ...(own?.alsoCalled ?? [])]) {
    // A name that differs from a better one by a slip or a missing mark is a misspelling of it.
    const [letters, slips] = [plain(name), Math.min(2, Math.floor(name.length / 6))];
    if (better.some((other) => Math.abs(other.length - letters.length) <= slips && distance(other, letters) <= slips)) continue;
    better.push(letters);
    kept.push(voice.write(name, voice.route.language));
  }
  return kept;
}

function idOfLetter(letter: string): string {
  if (letter === '#') return 'letter-other';
  return `letter-${[...letter.toLowerCase()].map((sign) => (/[a-z]/.test(sign) ? sign : sign.codePointAt(0)!.toString(16))).join('')}`;
}

function plain(name: string): string {
  const small = name.toLowerCase();
  return /^[ -~]*$/.test(small) ? small : small.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd');
}

/** The name of an institution, in the reader's words. */
export function nameOf(catalogue: Catalogue, id: Institution['id'], voice: Voice): string {
  return voice.say(institutionIn(catalogue, id)!.facts.names);
}

function summaryIfAny(service: Service | Concept, voice: Voice): { summary?: Phrase } {
  const summary = summaryOf(service, voice);
  return summary ? { summary } : {};
}
