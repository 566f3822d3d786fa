import { routes, type InEachLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import type { Concept, Service } from '../model/catalogue.ts';
import { conceptIn, entriesWith, institutionIn } from '../model/look-up.ts';
import { compare } from '../model/problem.ts';
import { remembered, type Remembered } from '../model/reads.ts';
import { conceptFacts } from '../model/service.ts';
import { isWithdrawn, withdrawnOn } from '../model/withdrawn.ts';
import type { ListName } from '../model/vocabulary.ts';
import { thing, type Thing, type Value } from './statements.ts';
import { termThing } from './vocabulary.ts';
import { asWritten, authority, fromTexts, languageCodes, link, nameOf, plainly, propertyOf, text, thingAt, titlesOf, typed, words, writingOf, type Published, type Writing } from './cpsv-writing.ts';
import { coreOf, serviceThings, withdrawnThing } from './cpsv-service.ts';
import { institutionThings } from './cpsv-institution.ts';

/** Everything the catalogue says, as CPSV-AP 3.2: every service, every institution and shared description, and what they refer to, each once. */
export function* catalogueAsCpsv(published: Published): Generator<Thing> {
  const writing = writingOf(published);
  const referred = new Set<string>();
  for (const service of published.services) {
    const things = serviceThings(writing, service);
    for (const id of referencesOf(things)) referred.add(id);
    yield* things;
  }
  yield* besidesServices(writing, referred);
}

/** What the catalogue says of anything but services: every institution and shared description, and what these and the services refer to, each once. */
export function* besidesServices(writing: Writing, referredByServices: Iterable<string>): Generator<Thing> {
  const referred = new Set(referredByServices);
  const written = new Set<string>();
  const say = function* (things: Iterable<Thing>): Generator<Thing> {
    for (const one of things) {
      if (written.has(one.id)) continue;
      written.add(one.id);
      for (const id of referencesOf([one])) referred.add(id);
      yield one;
    }
  };
  for (const institution of writing.catalogue.institutions) yield* say(institutionThings(writing, institution).values());
  for (const concept of writing.catalogue.concepts) yield* say([conceptThing(writing, concept)]);
  // Services that can be referred to say themselves what they have to say.
  yield* say(closureOf(writing, referred, { has: (id) => written.has(id) || id.startsWith('services/') }));
}

/** What some things refer to, each once. */
export function referencesOf(things: readonly Thing[]): ReadonlySet<string> {
  return new Set(things.flatMap(referencesIn));
}

/** One service as CPSV-AP 3.2, with what it refers to: a part of the statements that the whole catalogue makes. A withdrawn one, which the catalogue does not have any more, says what it was and that it was withdrawn. */
export function serviceAsCpsv(published: Published): (service: Service) => Thing[] {
  const writing = writingOf(published);
  // Its two files, which say the same, are made one after the other.
  const last = new Map<string, Remembered<Thing[]>>();
  return (service) => {
    const name = nameOf(service);
    if (!last.has(name)) last.clear();
    return remembered(last, name, () => {
      const own = isWithdrawn(service) ? [withdrawnThing(writing, service, withdrawnOn(published.history, service))] : serviceThings(writing, service);
      return [...own, ...closureOf(writing, own.flatMap(referencesIn), new Set(own.map(({ id }) => id)))];
    });
  };
}

function conceptThing(writing: Writing, concept: Concept): Thing {
  return thing(thingAt.concept(concept.id), ['kat:SharedService', 'skos:Concept'], [
    ['dct:identifier', text(concept.id)], ['skos:prefLabel', titlesOf(writing, concept)], ['skos:definition', fromTexts(writing, concept.texts, (one) => one.summary)],
    [propertyOf('kind', conceptFacts.shape), concept.facts.kind === undefined ? undefined : link(thingAt.entry('kinds', concept.facts.kind))], ['foaf:page', routes.map(({ path }) => link(`${writing.root}/${path}/concepts/${concept.id}/`))],
  ]);
}

/** Everything that is referred to and not yet said, and what that refers to: typed, or the shapes of CPSV-AP would refuse it. */
function closureOf(writing: Writing, references: Iterable<string>, said: Pick<ReadonlySet<string>, 'has'>): Thing[] {
  const found = new Map<string, Thing>();
  const open = [...references];
  for (let id = open.pop(); id !== undefined; id = open.pop()) {
    if (found.has(id) || said.has(id)) continue;
    const one = remembered(writing.described, id, () => describe(writing, id));
    if (!one) continue;
    found.set(id, one);
    open.push(...referencesIn(one));
  }
  return [...found.values()].sort((a, b) => compare(a.id, b.id));
}

function referencesIn({ says }: Thing): string[] {
  return says.flatMap(([, values]) => values.flatMap((value) => ('id' in value ? [value.id] : [])));
}

function describe(writing: Writing, id: string): Thing | undefined {
  if (id.startsWith('kat:')) return termThing(writing.voices, id);
  if (id.startsWith(authority)) return describeAuthority(writing, id);
  const [kind = '', ...rest] = id.split('#')[0]!.split('/');
  if (kind === 'services') return servicePart(writing, rest.join('/'));
  if (kind === 'concepts') { const concept = conceptIn(writing.catalogue, rest[0]); return concept && conceptThing(writing, concept); }
  if (kind === 'institutions') {
    const institution = institutionIn(writing.catalogue, rest[0]);
    if (!institution) return undefined;
    return institutionThings(writing, institution).get(id);
  }
  return kind in writing.catalogue.vocabularies && rest.length === 1 ? entryThing(writing, kind as ListName, rest[0]!) : undefined;
}

// Of a service that another one needs, as much as any service has to say.
function servicePart(writing: Writing, name: string): Thing | undefined {
  const [service] = entriesWith(writing.services, 'address', name);
  return service && thing(thingAt.service(service), ['cpsv:PublicService'], coreOf(writing, service));
}

function describeAuthority(writing: Writing, id: string): Thing | undefined {
  const code = (Object.keys(languageCodes) as (keyof typeof languageCodes)[]).find((candidate) => thingAt.language(candidate) === id);
  if (code !== undefined) return thing(id, ['dct:LinguisticSystem'], [['skos:prefLabel', words(writing, valueWords.procedureLanguage[code])]]);
  return thing(id, ['skos:Concept'], [['skos:notation', text(id.split('/').at(-1)!)]]);
}

/** How the entries of a list are called in CPSV-AP, where they are more than concepts. */
function entryThing(writing: Writing, list: ListName, id: string): Thing {
  const { vocabularies } = writing.catalogue;
  const at = thingAt.entry(list, id);
  const own = vocabularies[list].get(id) as { words?: InEachLanguage; uri?: string; summary?: InEachLanguage } | undefined;
  const named: readonly [string, Value[]] = ['skos:prefLabel', words(writing, own?.words ?? plainly(id))];
  const same: readonly [string, Value | undefined] = ['skos:exactMatch', own?.uri === undefined ? undefined : link(own.uri)];
  if (list === 'areas') return thing(at, ['dct:Location'], [['dct:identifier', text(id)], named, same]);
  if (list === 'life-events') return thing(at, [lifeEventClass(writing, id), 'cv:Event'], [['dct:identifier', text(id)], ['dct:title', named[1]], ['dct:description', words(writing, own?.summary)], same, ['foaf:page', routes.map(({ path }) => link(`${writing.root}/${path}/life-events/${id}/`))]]);
  if (list === 'acts') {
    const act = vocabularies.acts.get(id);
    return thing(at, ['eli:LegalResource'], [
      ['dct:identifier', text(act?.number ?? id)], ['dct:title', act ? asWritten(act.words) : named[1]], ['foaf:page', act?.url === undefined ? undefined : link(act.url)], ['dct:issued', typed('xsd:date', act?.published)],
      ['dct:isReplacedBy', act?.replacedBy === undefined ? undefined : link(thingAt.entry('acts', act.replacedBy))], same,
    ]);
  }
  return thing(at, ['skos:Concept'], [['dct:identifier', text(id)], named, ['skos:definition', words(writing, own?.summary)], same]);
}

function lifeEventClass({ catalogue }: Writing, id: string): 'cv:LifeEvent' | 'cv:BusinessEvent' {
  return catalogue.vocabularies['life-events'].get(id)?.whose === 'business' ? 'cv:BusinessEvent' : 'cv:LifeEvent';
}
