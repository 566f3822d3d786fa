import type { Catalogue, Institution, Service } from '#catalogue/model/catalogue.ts';
import { addressOf, summaryOf, titleOf } from '#catalogue/write/names.ts';
import { glanceOf, type Glance } from '#catalogue/write/service-page.ts';
import { languages, routes, type InEachLanguage, type Language, type Route } from '#languages/languages.ts';
import { voiceOf, type Phrase, type Voice } from '#languages/voice.ts';
import { rootsOf } from './fold.ts';

/** What one service is found by in one language, and what its result shows on each route of that language. */
export interface SearchRecord {
  /** `gjilan/taxi-permit` */
  id: string;
  /** Roots of the names it goes by; their weights stand in ranking.ts. */
  names: { title: string; alsoCalled: string; titleElsewhere: string; alsoCalledElsewhere: string; place: string };
  /** Roots of all else that its page says, each once. */
  text: string;
  facets: Readonly<Record<FacetName, readonly string[]>>;
  shown: Readonly<Partial<Record<Route['path'], Shown>>>;
}

/** What results can be narrowed by. */
export const facetNames = ['institution', 'topic', 'audience'] as const;
export type FacetName = (typeof facetNames)[number];

/** One result, in the reader's words and script. */
export interface Shown {
  href: string;
  title: Phrase;
  institution: string;
  summary?: Phrase;
  fee: Glance;
  timeLimit: Glance;
}

/** The records of a language, by title: every service that citizens are shown. */
export function recordsOf(catalogue: Catalogue, language: Language, base: string): SearchRecord[] {
  const voices = routes.filter((route) => route.language === language).map((route) => voiceOf(route, catalogue.script));
  const titles = new Map(catalogue.services.map((service) => [service, titleOf(service, voices[0]!).text]));
  return catalogue.services.filter((service) => service.facts.status !== 'withdrawn')
    .sort((a, b) => voices[0]!.compare(titles.get(a)!, titles.get(b)!) || (idOf(a) < idOf(b) ? -1 : 1))
    .map((service) => recordOf(catalogue, service, language, voices, base));
}

function recordOf(catalogue: Catalogue, service: Service, language: Language, voices: readonly Voice[], base: string): SearchRecord {
  const institution = catalogue.institutions.find((candidate) => candidate.id === service.institution)!;
  const { topics = [], audience = [] } = service.facts;
  const elsewhere = languages.filter((other) => other !== language);
  return {
    id: idOf(service),
    names: {
      title: indexed([service.texts[language]?.title]),
      alsoCalled: indexed(service.texts[language]?.alsoCalled),
      titleElsewhere: indexed(elsewhere.map((other) => service.texts[other]?.title)),
      alsoCalledElsewhere: indexed(elsewhere.flatMap((other) => service.texts[other]?.alsoCalled)),
      place: indexed([institution.facts.names, ...topics.map((topic) => catalogue.vocabularies.topics.get(topic)?.words)].flatMap(inEachLanguage)),
    },
    text: [...new Set(indexed(textOf(catalogue, service, language)).split(' '))].join(' '),
    facets: { institution: [institution.id], topic: topics, audience },
    shown: Object.fromEntries(voices.map((voice) => [voice.route.path, shownTo(voice, catalogue, institution, service, base)])),
  };
}

const idOf = (service: Service): string => `${service.institution}/${service.id}`;
const indexed = (words: readonly (string | undefined)[] = []): string => rootsOf(words.join(' ')).join(' ');
const inEachLanguage = (words: InEachLanguage | undefined): string[] => (words ? languages.map((language) => words[language]) : []);

function textOf(catalogue: Catalogue, { facts, texts }: Service, language: Language): (string | undefined)[] {
  const own = texts[language];
  const lines = (list: readonly string[] | 'none' | undefined): readonly string[] => (typeof list === 'object' ? list : []);
  const documents = typeof facts.documents === 'object' ? facts.documents.flatMap(({ id, or = [] }) => [id, ...or]) : [];
  return [
    own?.summary, ...lines(own?.eligibility), ...lines(own?.exclusions), ...lines(own?.information), ...lines(own?.steps),
    ...documents.map((id) => catalogue.vocabularies.documents.get(id)?.words[language]),
    ...[own?.when, own?.documents, own?.fees, own?.forms, own?.notes].flatMap((entries) => Object.values(entries ?? {})),
    ...lines(own?.formGuidance), own?.output, own?.body,
  ];
}

function shownTo(voice: Voice, catalogue: Catalogue, institution: Institution, service: Service, base: string): Shown {
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  const summary = summaryOf(service, voice);
  return {
    href: `${base}${addressOf.service(voice, service)}`,
    title: titleOf(service, voice), institution: voice.say(institution.facts.names),
    ...(summary ? { summary } : {}), fee, timeLimit,
  };
}
