import type { Catalogue, Institution, Service } from '#catalogue/model/catalogue.ts';
import { addressOf, capital, nameIn, summaryOf, titleOf } from '#catalogue/write/names.ts';
import { glanceOf, type Glance } from '#catalogue/write/service-page.ts';
import { glanceWords } from '#languages/glance.ts';
import { languages, routes, type Language, type Route } from '#languages/languages.ts';
import { voiceOf, type Phrase, type Voice } from '#languages/voice.ts';
import { rootsOf } from './fold.ts';

/** What one service is found by, in one language, and what its result shows on each route that reads the language. */
export interface SearchRecord {
  /** `gjilan/taxi-permit` */
  id: string;
  /** Roots of words, by how much they say about the service (weights: ranking.ts). */
  names: { title: string; alsoCalled: string; elsewhere: string; place: string };
  text: string;
  /** `institution:gjilan`, `topic:transport`, `audience:citizen` */
  filters: readonly string[];
  shown: Readonly<Partial<Record<Route['path'], Shown>>>;
}

/** One result, in the reader's words and script. */
export interface Shown {
  href: string;
  title: Phrase;
  institution: string;
  summary?: Phrase;
  fee: Fact;
  timeLimit: Fact;
}

/** A fee or time limit in a few words, and whether anybody has said it. */
export type Fact = Pick<Glance, 'state' | 'text'>;

/** The search records of a language: every service that citizens are shown, by institution and id. */
export function recordsOf(catalogue: Catalogue, language: Language, base: string): SearchRecord[] {
  const voices = routes.filter((route) => route.language === language).map((route) => voiceOf(route, catalogue.script));
  return catalogue.services.filter((service) => service.facts.status !== 'withdrawn').map((service) => {
    const institution = catalogue.institutions.find((candidate) => candidate.id === service.institution)!;
    const { topics = [], audience = [] } = service.facts;
    const own = service.texts[language];
    const others = languages.filter((other) => other !== language);
    return {
      id: `${service.institution}/${service.id}`,
      names: {
        title: indexed(own?.title ?? ''),
        alsoCalled: indexed((own?.alsoCalled ?? []).join(' ')),
        elsewhere: indexed(others.flatMap((other) => [service.texts[other]?.title ?? '', ...(service.texts[other]?.alsoCalled ?? [])]).join(' ')),
        place: indexed([...Object.values(institution.facts.names), ...topics.flatMap((topic) => Object.values(catalogue.vocabularies.topics.get(topic)?.words ?? {}))].join(' ')),
      },
      text: indexed(textOf(catalogue, service, language)),
      filters: [`institution:${institution.id}`, ...topics.map((topic) => `topic:${topic}`), ...audience.map((id) => `audience:${id}`)],
      shown: Object.fromEntries(voices.map((voice) => [voice.route.path, shownTo(voice, catalogue, institution, service, base)])),
    };
  });
}

const indexed = (words: string): string => rootsOf(words).join(' ');

/** The words of the service itself, in one language. */
function textOf(catalogue: Catalogue, service: Service, language: Language): string {
  const { facts, texts } = service;
  const own = texts[language];
  const words = (list: readonly string[] | 'none' | undefined): readonly string[] => (typeof list === 'object' ? list : []);
  const documents = typeof facts.documents === 'object' ? facts.documents.flatMap(({ id, or = [] }) => [id, ...or]) : [];
  return [
    own?.summary, ...words(own?.eligibility), ...words(own?.exclusions), ...words(own?.information), ...words(own?.steps),
    ...documents.map((id) => catalogue.vocabularies.documents.get(id)?.words[language]),
    ...[own?.when, own?.documents, own?.fees, own?.forms, own?.notes].flatMap((entries) => Object.values(entries ?? {})),
    ...words(own?.formGuidance), own?.output, own?.body,
  ].filter(Boolean).join(' ');
}

function shownTo(voice: Voice, catalogue: Catalogue, institution: Institution, service: Service, base: string): Shown {
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  const summary = summaryOf(service, voice);
  const fact = ({ state, text, contradicted }: Glance): Fact => ({ state, text: contradicted && state === 'stated' ? `${text} (${voice.say(glanceWords.contradicted)})` : text });
  return {
    href: `${base}${addressOf.service(voice, service)}`,
    title: titleOf(service, voice), institution: voice.say(institution.facts.names),
    ...(summary ? { summary } : {}), fee: fact(fee), timeLimit: fact(timeLimit),
  };
}
