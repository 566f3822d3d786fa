import { kindOfActWords, restingWords } from '#languages/words/acts.ts';
import { articleInWords } from '#languages/words/reports.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Service } from '../model/catalogue.ts';
import { institutionIn, servicesOf } from '../model/look-up.ts';
import { compare } from '../model/problem.ts';
import { deadlinesOf } from '../model/several.ts';
import { ofEach, view, type Sources } from '../model/views.ts';
import { actKinds } from '../model/vocabulary.ts';
import { addressOf, nameOfAct, nameOfCategory, nameOfObligation, titlesBeside } from './names.ts';
import { groupsInPages, mostOnPage, pageParams } from './paging.ts';
import { titleOfRequirement, type Rich } from './rich.ts';
import { shutOn, type Link } from './service-links.ts';
import { stated } from './stated.ts';
import { voiceFor } from './voices.ts';

/** An act in the list of all. */
export interface ListedAct {
  id: string;
  name: Phrase;
  href: string;
  number?: string;
  /** Its text has an address. */
  found: boolean;
  replaced: boolean;
  services: number;
}

/** All acts of the catalogue by their kind, as a list. */
export function actsByKind(of: Sources, voice: Voice): { kind: string; acts: ListedAct[] }[] {
  const { acts } = of.catalogue.vocabularies;
  const counts = restingCounts(of);
  const listed = (id: string): ListedAct => {
    const { number, url, replacedBy } = acts.get(id)!;
    return stated<ListedAct>({ id, name: nameOfAct(of.catalogue, id, voice), href: addressOf.act(voice, id), number, found: url !== undefined, replaced: replacedBy !== undefined, services: counts[id]?.services ?? 0 });
  };
  return actKinds.flatMap((kind) => {
    const own = [...acts.keys()].filter((id) => (acts.get(id)!.kind ?? 'other') === kind);
    return own.length === 0 ? [] : [{ kind: voice.say(kindOfActWords[kind].several), acts: own.map(listed).sort((a, b) => voice.compare(a.name.text, b.name.text) || voice.compare(a.id, b.id)) }];
  });
}

/** A service that rests on an act, and what of it does. */
export interface RestingService {
  title: Phrase;
  href: string;
  parts: readonly string[];
}

export interface ActPage {
  id: string;
  name: Phrase;
  kind?: string;
  number?: string;
  published?: string;
  url?: string;
  /** The day on which its address did not open. */
  shut?: string;
  replacedBy?: { name: Phrase; href: string };
  replaces: readonly { name: Phrase; href: string }[];
  /** Services by their institution: those of one page of the list. */
  institutions: readonly { institution: Link; services: readonly RestingService[] }[];
  /** How many services there are on all its pages. */
  services: number;
  pages: number;
  /** What of the standard rests on it, each with its place in the act where that is known. */
  obligations: readonly { name: Phrase; place?: string }[];
  requirements: readonly { title: Rich; href: string; place?: string }[];
  categories: readonly { name: Phrase; place?: string }[];
}

/** A part of the standard with the acts that it rests on. */
interface Resting { basis?: readonly { act: string; article?: string | undefined }[] | undefined }

/** An act: what it is, and what rests on it. */
export function actPage(of: Sources, id: string, number: number, voice: Voice): ActPage {
  const { catalogue } = of;
  const { acts } = catalogue.vocabularies;
  const entry = acts.get(id)!;
  const named = (act: string) => ({ name: nameOfAct(catalogue, act, voice), href: addressOf.act(voice, act) });
  const restsOnIt = ({ basis }: Resting) => basis?.some(({ act }) => act === id) ?? false;
  const placed = <Named>(named: Named, { basis }: Resting) => { const place = placeInWords(basis?.find(({ act }) => act === id)?.article, entry.kind, voice); return { ...named, ...(place ? { place } : {}) }; };
  const pages = groupsInPages(restingUnder(of, id, voice), ({ services }) => services, (group, services) => ({ ...group, services: [...services] }), mostOnPage.services);
  return stated<ActPage>({
    id, name: nameOfAct(catalogue, id, voice), kind: entry.kind && voice.say(kindOfActWords[entry.kind].one), number: entry.number, published: entry.published && voice.date(entry.published), url: entry.url, shut: shutOn(catalogue, entry.url, voice).shut,
    replacedBy: entry.replacedBy === undefined ? undefined : named(entry.replacedBy), replaces: [...acts.keys()].filter((other) => acts.get(other)!.replacedBy === id).map(named),
    institutions: pages[number - 1]!, services: restingCounts(of)[id]?.services ?? 0, pages: pages.length,
    obligations: (catalogue.obligations ?? []).filter(restsOnIt).map((obligation) => placed({ name: nameOfObligation(catalogue, obligation.id, voice) }, obligation)),
    requirements: (catalogue.standard?.requirements ?? []).filter(restsOnIt).map((requirement) => placed({ title: titleOfRequirement(requirement, voice), href: addressOf.requirement(voice, requirement.id) }, requirement)),
    categories: (catalogue.inventory ?? []).filter(restsOnIt).map((category) => placed({ name: nameOfCategory(catalogue, category.id, voice) }, category)),
  });
}

/** Every act with the pages of its list, as parts of addresses. */
export function actPages(of: Sources): { act: string; page: string | undefined }[] {
  const counts = restingCounts(of);
  return [...of.catalogue.vocabularies.acts.keys()].flatMap((act) => pageParams(Math.max(1, Math.ceil((counts[act]?.services ?? 0) / mostOnPage.services))).map((page) => ({ act, page })));
}

function restingUnder(of: Sources, act: string, voice: Voice): { institution: Link; services: readonly RestingService[] }[] {
  return (restingCounts(of)[act]?.institutions ?? []).map((institution) => restingOn(of, institution, voice.route.path, act)).sort((a, b) => voice.compare(a.institution.text, b.institution.text));
}

/** The services of an institution that rest on an act, in a reader's words. */
const restingOn = view('resting-on', (of, institution, route: string, act: string): { institution: Link; services: readonly RestingService[] } => {
  const own = restingIn(of, institution)[act]!;
  const voice = voiceFor(of.catalogue, route);
  const titles = titlesBeside(of, institution, route);
  const kind = of.catalogue.vocabularies.acts.get(act)?.kind;
  return {
    institution: { text: voice.say(institutionIn(of.catalogue, institution)!.facts.names), href: addressOf.institution(voice, institution) },
    services: own.map(({ service, parts }) => ({ title: titles[service]!, href: addressOf.service(voice, { institution, id: service }), parts: parts.map((part) => partInWords(part, kind, voice)) })).sort((a, b) => voice.compare(a.title.text, b.title.text) || voice.compare(a.href, b.href)),
  };
});

function partInWords({ part, article }: RestingPart, kind: string | undefined, voice: Voice): string {
  return [voice.say(restingWords[part]), placeInWords(article, kind, voice)].filter(Boolean).join(', ');
}

function placeInWords(article: string | undefined, kind: string | undefined, voice: Voice): string | undefined {
  if (article === undefined) return undefined;
  const { word, number } = articleInWords(article, kind);
  return `${voice.say(word)} ${number}`;
}

/** How many services rest on each act, and of which institutions: only these are asked for more. */
const restingCounts = view('resting-counts', (of): Readonly<Record<string, { services: number; institutions: readonly string[] }>> => {
  const counts = ofEach(of, restingCount).flatMap((own) => Object.entries(own)).sort(([a], [b]) => compare(a, b));
  return Object.fromEntries([...Map.groupBy(counts, ([act]) => act)].map(([act, own]) => [act, { services: own.reduce((sum, [, { services }]) => sum + services, 0), institutions: own.map(([, { institution }]) => institution) }]));
}, { keeps: 'noted' });

// What part of a service rests on an act, and under which article, makes no difference here.
const restingCount = view('resting-count', (of, institution): Readonly<Record<string, { institution: string; services: number }>> =>
  Object.fromEntries(Object.entries(restingIn(of, institution)).map(([act, services]) => [act, { institution, services: services.length }])));

interface RestingPart { part: keyof typeof restingWords; article?: string }

/** What of each service of an institution rests on which act. */
const restingIn = view('resting-in', ({ services }, institution): Readonly<Record<string, readonly { service: string; parts: readonly RestingPart[] }[]>> => {
  const all = servicesOf(services, institution).flatMap((service) => [...Map.groupBy(partsWithActs(service), ({ act }) => act)].map(([act, parts]) => ({ act, service: service.id, parts: once(parts) })));
  return Object.fromEntries([...Map.groupBy(all, ({ act }) => act)].map(([act, own]) => [act, own.map(({ service, parts }) => ({ service, parts }))]));
});

function partsWithActs({ facts }: Pick<Service, 'facts'>): (RestingPart & { act: string })[] {
  const lists: Readonly<Record<RestingPart['part'], readonly { act?: string | undefined; article?: string | undefined }[]>> = {
    legalBasis: facts.legalBasis ?? [], fees: typeof facts.fees === 'object' ? facts.fees : [], timeLimit: facts.timeLimit?.decision ? [facts.timeLimit.decision] : [],
    applicantDeadline: deadlinesOf(facts), appeal: typeof facts.appeal === 'object' ? facts.appeal : [],
  };
  return Object.entries(lists).flatMap(([part, entries]) => entries.flatMap(({ act, article }) => (act === undefined ? [] : [{ part: part as RestingPart['part'], act, ...(article === undefined ? {} : { article }) }])));
}

// Several fees of one act are one part.
function once(parts: readonly (RestingPart & { act: string })[]): RestingPart[] {
  return [...new Map(parts.map(({ part, article }) => [`${part} ${article ?? ''}`, { part, ...(article === undefined ? {} : { article }) }])).values()];
}
