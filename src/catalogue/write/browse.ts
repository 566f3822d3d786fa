import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Concept, Institution, Service } from '../model/catalogue.ts';
import { conceptIn, institutionIn, servicesOf } from '../model/look-up.ts';
import { remembered, type Remembered } from '../model/reads.ts';
import { ofEach, view, type Sources } from '../model/views.ts';
import { doorOf, servicesUnder, type Door, type Doors } from './doors.ts';
import { addressOf, nameIn, summaryOf, titleOf, titlesApart, toldApart } from './names.ts';
import { inPages, keptWith, mostOnPage } from './paging.ts';
import { glanceOf, type Glance } from './glance.ts';
import { voiceFor } from './voices.ts';

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

/** What a service adds to a list: its line, and the concept under whose name it may stand. */
export interface Card { id: string; concept?: string; line: ListedService }

/** The cards of services. */
function cardsOf(catalogue: Catalogue, services: readonly Service[], voice: Voice): Card[] {
  const lines = listedApart(catalogue, services, voice);
  return services.map(({ id, facts: { concept } }, index) => ({ id, ...(concept === undefined ? {} : { concept }), line: lines[index]! }));
}

/** Services as one list shows them, those of one title told apart. */
function listedApart(catalogue: Catalogue, services: readonly Service[], voice: Voice): ListedService[] {
  const titles = titlesApart(catalogue, services, voice);
  return services.map((service, index) => {
    const line = listed(catalogue, service, voice);
    return line.title.text === titles[index]!.text ? line : { ...line, title: titles[index]! };
  });
}

/** Services in reading order; those of one concept stand together under its name. */
export function groupsOf(catalogue: Catalogue, services: readonly Service[], voice: Voice): ListedGroup[] {
  return groupsFrom(catalogue, cardsOf(catalogue, services, voice), voice);
}

/** The same from their cards. */
export function groupsFrom(catalogue: Pick<Catalogue, 'concepts'>, cards: readonly Card[], voice: Voice): ListedGroup[] {
  const groups = Map.groupBy(cards, ({ concept, line }) => concept ?? line.href);
  return [...groups.values()].map((members): ListedGroup => {
    const concept = members.length > 1 ? conceptIn(catalogue, members[0]!.concept) : undefined;
    const names = concept && toldApart(members.map(({ line: { institution, title: { text: own } } }) => ({ institution, title: own })));
    const lines = members.map(({ line }, index) => (names ? { ...line, institution: names[index]! } : line));
    lines.sort((a, b) => voice.compare(a.institution, b.institution));
    const shown = concept && lines.length > mostOnPage.offers + 1 ? lines.slice(0, mostOnPage.offers) : lines;
    const { title, summary } = concept ? { title: titleOf(concept, voice), summary: summaryOf(concept, voice) } : members[0]!.line;
    return {
      title, ...(summary ? { summary } : {}),
      ...(concept ? { compare: { href: addressOf.concept(voice, concept.id) } } : {}),
      services: shown,
      ...(shown.length < lines.length ? { more: lines.length - shown.length } : {}),
    };
  }).sort((a, b) => voice.compare(a.title.text, b.title.text) || voice.compare(a.services[0]!.href, b.services[0]!.href));
}

/** The services of a topic in pages. */
export function topicPages(catalogue: Catalogue, services: readonly Service[], topic: string, voice: Voice): ListedGroup[][] {
  return keptWith(services, `topic ${topic} ${voice.route.path}`, () => inPages(groupsFrom(catalogue, cardsUnder({ catalogue, services }, 'topics', topic, voice), voice), mostOnPage.groups));
}

/** One page of a topic, and how many it has. */
export const topicPage = view('topic-page', ({ catalogue, services }, route, topic: string, number: string): { door: Door; groups: readonly ListedGroup[]; of: number } => {
  const voice = voiceFor(catalogue, route);
  const pages = topicPages(catalogue, services, topic, voice);
  return { door: doorOf({ catalogue, services }, 'topics', topic, voice)!, groups: pages[Number(number) - 1]!, of: pages.length };
});

/** The cards of the services of a topic or event of life, in the order of the list. */
export function cardsUnder(of: Sources, list: Doors, id: string, voice: Voice): Card[] {
  return ofEach(of, underOf, voice.route.path, list, id).flat();
}

const underOf = view('under', ({ catalogue, services }, institution, route: string, list: string, id: string): readonly Card[] => {
  const own = servicesUnder(catalogue, servicesOf(services, institution), list as Doors, id);
  return cardsOf(catalogue, own, voiceFor(catalogue, route));
});

const lines = new WeakMap<Catalogue, Map<Voice, WeakMap<Service, Remembered<ListedService>>>>();

/** A service as a list shows it. */
export function listed(catalogue: Catalogue, service: Service, voice: Voice): ListedService {
  const known = lines.get(catalogue) ?? new Map<Voice, WeakMap<Service, Remembered<ListedService>>>();
  lines.set(catalogue, known);
  let own = known.get(voice);
  if (!own) known.set(voice, (own = new WeakMap()));
  // It stands under its topics, its events of life and its institution.
  return remembered(own, service, () => {
    const { fee, timeLimit } = glanceOf(catalogue, service, voice);
    return { title: titleOf(service, voice), href: addressOf.service(voice, service), institution: nameOf(catalogue, service.institution, voice), ...summaryIfAny(service, voice), fee, timeLimit };
  });
}

/** Services by topic, each once: under the first of its topics. */
export function byTopic(catalogue: Catalogue, services: readonly Service[], voice: Voice): { topic: string; services: ListedService[] }[] {
  const lines = listedApart(catalogue, services, voice);
  const inOrder = (own: readonly number[]) => own.map((index) => lines[index]!).sort((a, b) => voice.compare(a.title.text, b.title.text));
  const groups = [...Map.groupBy(services.keys(), (index) => services[index]!.facts.topics?.[0] ?? '')];
  return groups.map(([id, own]) => ({ topic: id && nameIn(catalogue, 'topics', id, voice), services: inOrder(own) })).sort((a, b) => (a.topic === '' ? 1 : b.topic === '' ? -1 : voice.compare(a.topic, b.topic)));
}

/** The name of an institution, in the reader's words. */
export function nameOf(catalogue: Catalogue, id: Institution['id'], voice: Voice): string {
  return voice.say(institutionIn(catalogue, id)!.facts.names);
}

function summaryIfAny(service: Service | Concept, voice: Voice): { summary?: Phrase } {
  const summary = summaryOf(service, voice);
  return summary ? { summary } : {};
}
