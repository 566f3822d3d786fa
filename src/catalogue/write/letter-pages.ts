import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { servicesOf } from '../model/look-up.ts';
import { addressOf } from './names.ts';
import { inPages, keptWith, mostOnPage } from './paging.ts';

/** The services of an institution in the pages that hold ready letters about them. By their ids, so that they stand on the same page in every language. */
export function letterPages({ services }: Pick<Catalogue, 'services'>, institution: string): Service[][] {
  return keptWith(services, `letters ${institution}`, () => inPages(servicesOf(services, institution), mostOnPage.letters));
}

/** Where the ready letters about a service stand. */
export function letterAddress(catalogue: Pick<Catalogue, 'services'>, { institution, id }: Pick<Service, 'institution' | 'id'>, voice: Voice): string {
  const pageOf = keptWith(catalogue.services, `letters by id ${institution}`, () => new Map(letterPages(catalogue, institution).flatMap((page, index) => page.map((service) => [service.id, index + 1] as const))));
  return `${addressOf.letters(voice, institution, pageOf.get(id))}#${id}`;
}
