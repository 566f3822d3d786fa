/** Services whose names nobody would type: what people call them is not written down, or the search does not find them by it. */
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { enoughNames } from '#catalogue/model/text.ts';
import { stillOffered } from '#catalogue/model/withdrawn.ts';
import { languages, routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { weightOf } from './asking.ts';
import { finderOf, type Finder } from './finder.ts';
import { tokensOf } from './fold.ts';
import { stemIn } from './stems.ts';
import { titlesOf } from './titles.ts';

/** What makes a service hard to find in a language. */
export type Difficulty =
  | { what: 'few'; names: number; enough: number }
  /** No name has a word that the title does not have. */
  | { what: 'repeats' }
  /** Words of the title that no everyday name of any service has. */
  | { what: 'office'; words: readonly string[] }
  /** Typed as it stands, the name finds another service first. */
  | { what: 'lost'; name: string; first?: string };

export interface HardNames { institution: string; service: string; language: Language; title: string; file: string; difficulties: readonly Difficulty[] }

/** The services that are hard to find by name, by institution, service and language. */
export function hardNamesIn(catalogue: Catalogue): HardNames[] {
  const services = stillOffered(catalogue.services);
  return languages.flatMap((language) => {
    const finder = finderOf(titlesOf(catalogue, voiceOf(routes.find((route) => route.language === language)!, catalogue.script), ''));
    const typed = new Set(services.flatMap(({ texts }) => texts[language]?.alsoCalled ?? []).flatMap((name) => stemsOf(name, language)));
    return services.flatMap((service): HardNames[] => {
      const { title, alsoCalled = [] } = service.texts[language] ?? {};
      if (title === undefined) return [];
      const difficulties = [...few(alsoCalled), ...repeats(title, alsoCalled, language), ...office(title, typed, language), ...[title, ...alsoCalled].flatMap((name) => lost(finder, service, name))];
      return difficulties.length > 0 ? [{ institution: service.institution, service: service.id, language, title, file: fileOf(catalogue, service, language), difficulties }] : [];
    });
  }).sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}

const keyOf = ({ institution, service, language }: HardNames): string => `${institution}/${service}/${languages.indexOf(language)}`;
const stemsOf = (name: string, language: Language): string[] => tokensOf(name).filter((token) => weightOf(token, language) === 1).map(stemIn[language]);

function few({ length }: readonly string[]): Difficulty[] {
  return length < enoughNames ? [{ what: 'few', names: length, enough: enoughNames }] : [];
}

function repeats(title: string, names: readonly string[], language: Language): Difficulty[] {
  const known = new Set(stemsOf(title, language));
  return names.length > 0 && names.flatMap((name) => stemsOf(name, language)).every((stem) => known.has(stem)) ? [{ what: 'repeats' }] : [];
}

// One word of the office in a title that people type does no harm; where most of it is such words, its names have to carry it.
function office(title: string, typed: ReadonlySet<string>, language: Language): Difficulty[] {
  const telling = [...new Set(tokensOf(title).filter((token) => weightOf(token, language) === 1))];
  const untyped = telling.filter((token) => !typed.has(stemIn[language](token)));
  const words = (title.match(/[\p{L}\p{M}\p{N}'’]+/gu) ?? []).filter((word) => tokensOf(word).some((token) => untyped.includes(token)));
  return untyped.length * 2 > telling.length ? [{ what: 'office', words: [...new Set(words)] }] : [];
}

function lost(finder: Finder, { institution, id }: Service, name: string): Difficulty[] {
  const [first] = finder.ask(name).hits;
  const at = finder.titles.institutions.findIndex((one) => one.id === institution);
  if (first?.offers.some((offer) => offer.at === at && offer.id === id)) return [];
  // A name that two services share leads to one of them; that is how people speak.
  const said = tokensOf(name).join(' ');
  if (first && languages.some((language) => [...first.entry.titles[language], ...first.entry.alsoCalled[language]].some((other) => tokensOf(other).join(' ') === said))) return [];
  const offer = first?.offers[0];
  return [{ what: 'lost', name, ...(offer ? { first: `${finder.titles.institutions[offer.at]!.id}/${offer.id}` } : {}) }];
}

function fileOf(catalogue: Catalogue, { folder, facts, places }: Service, language: Language): string {
  return places[`${language}.alsoCalled`]?.file ?? `${catalogue.concepts.some(({ id }) => id === facts.concept) ? `concepts/${facts.concept}` : folder}/${language}.md`;
}
