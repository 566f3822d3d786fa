import type { Catalogue } from '../model/catalogue.ts';
import type { StaleField } from '../model/change.ts';
import { stillOffered } from '../model/withdrawn.ts';
import { staleFieldsOf } from './translations.ts';

/** Every translation of a catalogue that is older than the words it was made from, with its place; by service, as they are sorted. */
export function staleFieldsIn(catalogue: Pick<Catalogue, 'services'>): StaleField[] {
  return stillOffered(catalogue.services).flatMap((service) => staleFieldsOf(service).map(({ language, field, from, inherited }) => {
    const place = service.places[`${language}.${field}`] ?? service.places[`${language}.${field.split('.')[0]}`] ?? service.places[language];
    const folder = inherited ? `concepts/${service.facts.concept}` : service.folder;
    const here = place?.file.startsWith(`${folder}/`) ? place : undefined;
    return { institution: service.institution, service: service.id, language, field, from, file: here?.file ?? `${folder}/${language}.md`, line: here?.line ?? 1 };
  }));
}
