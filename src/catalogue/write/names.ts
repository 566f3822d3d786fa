import type { InEachLanguage, Language } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Concept, Institution, Service } from '../model/catalogue.ts';
import type { ListName } from '../model/vocabulary.ts';
import { conceptIn, institutionIn, servicesOf } from '../model/look-up.ts';
import { entryOf, view } from '../model/views.ts';
import { stillOffered } from '../model/withdrawn.ts';
import { voiceFor } from './voices.ts';

/** The address of a page of the site, without its base (design, section 6). */
export const addressOf = {
  home: (voice: Voice) => `/${voice.route.path}/`,
  institution: (voice: Voice, institution: string) => `/${voice.route.path}/${institution}/`,
  service: (voice: Voice, service: Pick<Service, 'institution' | 'id'>) => `/${voice.route.path}/${service.institution}/${service.id}/`,
  concept: (voice: Voice, concept: string) => `/${voice.route.path}/concepts/${concept}/`,
  topic: (voice: Voice, topic: string) => `/${voice.route.path}/topics/${topic}/`,
  lifeEvent: (voice: Voice, event: string) => `/${voice.route.path}/life-events/${event}/`,
  /** The ready letters about the services of an institution; of very many on several pages. */
  letters: (voice: Voice, institution: string, page = 1) => `/${voice.route.path}/ask/${institution}/${page === 1 ? '' : `${page}/`}`,
  report: (voice: Voice, institution: string) => `/${voice.route.path}/reports/${institution}/`,
  documents: (voice: Voice, institution: string) => `/${voice.route.path}/reports/${institution}/documents/`,
  work: (voice: Voice, institution: string) => `/${voice.route.path}/reports/${institution}/work/`,
  /** What is to be written in a language, field by field. */
  translations: (voice: Voice, institution: string, language: Language) => `/${voice.route.path}/reports/${institution}/work/#translate-${language}`,
  workTable: (voice: Voice, institution: string) => `/${voice.route.path}/reports/${institution}/work.csv`,
  calendar: (voice: Voice, institution: string) => `/${voice.route.path}/reports/${institution}/work.ics`,
  quarters: (voice: Voice) => `/${voice.route.path}/reports/quarters/`,
  /** The report of a quarter, of one institution or of all together. */
  quarter: (voice: Voice, quarter: string, institution?: string) => `/${voice.route.path}/reports/${institution ?? 'quarters'}/${quarter}/`,
  changes: (voice: Voice) => `/${voice.route.path}/changes/`,
  poster: (voice: Voice, institution: string) => `/${voice.route.path}/posters/${institution}/`,
  leaflet: (voice: Voice, institution: string) => `/${voice.route.path}/leaflets/${institution}/`,
  offline: (voice: Voice) => `/${voice.route.path}/offline/`,
  acts: (voice: Voice) => `/${voice.route.path}/acts/`,
  act: (voice: Voice, act: string) => `/${voice.route.path}/acts/${act}/`,
  requirement: (voice: Voice, requirement: string) => `/${voice.route.path}/requirements/${requirement}/`,
} as const;

/** The words of a word list entry; the id in plain letters when the list does not know it. */
export function nameIn(catalogue: Catalogue, list: ListName, id: string, voice: Voice): string {
  const entry = catalogue.vocabularies[list].get(id) as { words: InEachLanguage } | undefined;
  return entry ? voice.say(entry.words) : id.replace(/-/g, ' ');
}

/** The name of an act stays as it is written: it is not derived into the other script. */
export function nameOfAct(catalogue: Catalogue, id: string, voice: Voice): Phrase {
  const entry = catalogue.vocabularies.acts.get(id);
  return voice.asWritten(entry ? entry.words[voice.route.language] : id, voice.route.language);
}

/** The name of an act within a line that is text alone, where nothing can mark another script: there it is written as the line is. */
export function actInText({ text }: Phrase, voice: Voice): string {
  return voice.write(text, voice.route.language).text;
}

/** What an institution is called today, where that is another name than the one its services stand under. */
export function nameToday({ facts }: Institution, voice: Voice): string | undefined {
  return facts.successor && voice.say(facts.successor.names);
}

/** The name of a unit or office of an institution: its own, or that of the word list. */
export function nameOfUnit(catalogue: Catalogue, institution: Institution, id: string, voice: Voice): string {
  const isMeant = (unit: { id: string; names?: unknown }) => unit.id === id && unit.names !== undefined;
  const own = institution.facts.units?.find(isMeant) ?? institution.facts.offices?.find(isMeant);
  return own?.names ? voice.say(own.names) : nameIn(catalogue, 'units', id, voice);
}

/** The title of a service in the reader's language, otherwise in the first language that has one. */
export function titleOf(service: Service | Concept, voice: Voice): Phrase {
  return field(service, 'title', voice) ?? { text: service.id.replace(/-/g, ' '), lang: 'en' };
}

/** The titles of services as one list shows them: where an institution has several under one title, each with what tells it apart – its unit, its office, or else its id. */
export function titlesApart(catalogue: Catalogue, services: readonly Service[], voice: Voice): Phrase[] {
  const titles = services.map((service) => titleOf(service, voice));
  for (const alike of Map.groupBy(services.keys(), (index) => `${services[index]!.institution} ${titles[index]!.text}`).values()) {
    if (alike.length < 2) continue;
    const own = alike.map((index) => services[index]!);
    const institution = institutionIn(catalogue, own[0]!.institution)!;
    const named = (ids: readonly string[]) => [...new Set(ids)].map((id) => nameOfUnit(catalogue, institution, id, voice)).join(', ');
    const marks = [({ facts }: Service) => named([facts.unit ?? []].flat()), ({ facts }: Service) => named([...(facts.channels ?? []).flatMap(({ office }) => office ?? []), ...[facts.contact ?? []].flat()]), ({ id }: Service) => id.replace(/-/g, ' ')];
    const telling = marks.map((mark) => own.map(mark)).find((all) => !all.includes('') && new Set(all).size === all.length)!;
    for (const [number, index] of alike.entries()) titles[index] = { ...titles[index]!, text: `${titles[index]!.text} (${telling[number]})` };
  }
  return titles;
}

/** What the services of an institution are called where they stand beside each other, by their ids. A withdrawn one stands beside none that citizens are shown, so it keeps its title. */
export const titlesBeside = view('titles', ({ catalogue }, institution, route: string): Readonly<Record<string, Phrase>> => {
  const voice = voiceFor(catalogue, route);
  const all = servicesOf(catalogue.services, institution);
  const shown = stillOffered(all);
  const apart = titlesApart(catalogue, shown, voice);
  return Object.fromEntries([...all.map((service) => [service.id, titleOf(service, voice)] as const), ...shown.map(({ id }, index) => [id, apart[index]!] as const)]);
}, { byEntry: true });

/** The title of a service in a list, where others of its institution may stand beside it: with what tells it apart from those under the same title. */
export function titleBeside(catalogue: Catalogue, service: Service, voice: Voice): Phrase {
  return titlesBeside({ catalogue, services: catalogue.services }, service.institution, voice.route.path)[service.id] ?? titleOf(service, voice);
}

/** The same on the page of another service, which rests on this one title: were it on the titles of all, each that changes would print hundreds of pages. */
export function titleOfOther(catalogue: Catalogue, service: Service, voice: Voice): Phrase {
  return entryOf({ catalogue, services: catalogue.services }, titlesBeside, [service.institution, voice.route.path], service.id) ?? titleOf(service, voice);
}

/** What a page of an institution or of one of its services is called, by its address after the language. */
export function nameOfPage(catalogue: Catalogue, address: string, voice: Voice): Phrase {
  const [institution, id] = address.split('/') as [string, string?];
  if (id !== undefined) return entryOf({ catalogue, services: catalogue.services }, titlesBeside, [institution, voice.route.path], id)!;
  return { text: voice.say(institutionIn(catalogue, institution)!.facts.names), lang: voice.route.tag };
}

/** How those are told apart who offer one thing: by the institution, and by the title too where one institution offers it more than once. */
export function toldApart(offers: readonly { institution: string; title: string }[]): string[] {
  const often = new Map<string, number>();
  for (const { institution } of offers) often.set(institution, (often.get(institution) ?? 0) + 1);
  return offers.map(({ institution, title }) => (often.get(institution)! > 1 ? `${institution}: ${title}` : institution));
}

/** The name of a service that must be offered: its own, or that of its concept. */
export function nameOfObligation(catalogue: Catalogue, id: string, voice: Voice): Phrase {
  const obligation = catalogue.obligations?.find((candidate) => candidate.id === id);
  const concept = conceptIn(catalogue, obligation?.concept);
  if (!obligation?.names && concept) return titleOf(concept, voice);
  return voice.write(obligation?.names?.[voice.route.language] ?? id.replace(/-/g, ' '), voice.route.language);
}

/** The name of a category of the document inventory. */
export function nameOfCategory(catalogue: Catalogue, id: string, voice: Voice): Phrase {
  const category = catalogue.inventory?.find((candidate) => candidate.id === id);
  return voice.write(category?.words[voice.route.language] ?? id.replace(/-/g, ' '), voice.route.language);
}

/** The summary of a service or concept, as `titleOf`. */
export function summaryOf(service: Service | Concept, voice: Voice): Phrase | undefined {
  return field(service, 'summary', voice);
}

function field(service: Service | Concept, name: 'title' | 'summary', voice: Voice): Phrase | undefined {
  for (const language of voice.order) {
    const words = service.texts[language]?.[name];
    if (words !== undefined) return voice.write(words, language);
  }
  return undefined;
}

/** First letter in capitals, for words of a list that stand alone. */
export function capital(words: string): string {
  // The first letter may be of two units.
  const first = words.codePointAt(0);
  if (first === undefined) return words;
  const letter = String.fromCodePoint(first);
  return letter.toUpperCase() + words.slice(letter.length);
}
