/** What is found inside the texts of services: all that their pages say, as stems. */
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { Language } from '#languages/languages.ts';
import { rootsOf } from './roots.ts';

/** The text of one service in one language. */
export interface TextRecord {
  /** `gjilan/taxi-permit` */
  id: string;
  /** Roots of all words, each once. */
  text: string;
}

/** The texts of a language, by id: every service that citizens are shown. */
export function textsOf(catalogue: Catalogue, language: Language): TextRecord[] {
  return catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn')
    .map((service) => ({ id: `${service.institution}/${service.id}`, text: [...new Set(rootsOf(linesOf(catalogue, service, language).join(' '), language))].join(' ') }));
}

/** The lines of a page in one language. */
export function linesOf(catalogue: Catalogue, { facts, texts }: Service, language: Language): (string | undefined)[] {
  const own = texts[language];
  const lines = (list: readonly string[] | 'none' | undefined): readonly string[] => (typeof list === 'object' ? list : []);
  const documents = typeof facts.documents === 'object' ? facts.documents.flatMap(({ id, or = [] }) => [id, ...or]) : [];
  return [
    own?.title, own?.summary, ...lines(own?.eligibility), ...lines(own?.exclusions), ...lines(own?.information), ...lines(own?.steps),
    ...documents.map((id) => catalogue.vocabularies.documents.get(id)?.words[language]),
    ...[own?.when, own?.documents, own?.fees, own?.forms, own?.notes].flatMap((entries) => Object.values(entries ?? {})),
    ...lines(own?.formGuidance), own?.output, own?.body,
  ];
}
