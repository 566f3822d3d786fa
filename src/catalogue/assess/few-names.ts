import { languages, type Language } from '#languages/languages.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { enoughNames } from '../model/text.ts';

/** A service that few will find, because too little is written down of what people call it: the languages, with the names that there are. */
export interface FewNames { what: 'names'; languages: readonly { language: Language; names: number }[] }

/** The languages in which a service has fewer everyday names than enough; a text that is missing is the business of translators. */
export function fewNamesOf({ texts }: Pick<Service, 'texts'>): FewNames | undefined {
  const few = languages.flatMap((language) => {
    const { title, alsoCalled = [] } = texts[language] ?? {};
    return title === undefined || alsoCalled.length >= enoughNames ? [] : [{ language, names: alsoCalled.length }];
  });
  return few.length > 0 ? { what: 'names', languages: few } : undefined;
}

/** Where the names of a service stand, or would stand: what institutions share has its names in the shared description, unless an institution wrote its own. */
export function placeOfNames(catalogue: Pick<Catalogue, 'concepts'>, { facts, folder, places }: Pick<Service, 'facts' | 'folder' | 'places'>, language: Language): { file: string; line: number } {
  const place = places[`${language}.alsoCalled`];
  const shared = catalogue.concepts.some(({ id }) => id === facts.concept);
  return { file: place?.file ?? `${shared ? `concepts/${facts.concept}` : folder}/${language}.md`, line: place?.line ?? 1 };
}
