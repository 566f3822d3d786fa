import { furtherLanguages, type FurtherLanguage } from '#languages/languages.ts';
import type { Institution, Service } from '../model/catalogue.ts';
import { servicesOf } from '../model/look-up.ts';
import { stillOffered } from '../model/withdrawn.ts';
import { fieldsOfWords } from './translations.ts';

/** In how many of its services an institution has a text in a language that it added. */
export interface AddedTexts { language: FurtherLanguage; services: number }

/** The texts of an institution in each language that it added: counted, and judged by no requirement. */
export function addedTextsOf({ services }: { services: readonly Service[] }, { id, facts }: Pick<Institution, 'id' | 'facts'>): AddedTexts[] {
  const added = furtherLanguages.filter((language) => facts.languages?.includes(language));
  if (added.length === 0) return [];
  const offered = stillOffered(servicesOf(services, id));
  return added.map((language) => ({ language, services: offered.filter(({ further }) => fieldsOfWords(further?.[language]).length > 0).length }));
}
