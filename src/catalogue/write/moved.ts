import { routes } from '#languages/languages.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { formerInstitutions, formerServices } from '../model/succession.ts';
import type { Redirect } from './hosting.ts';

/** A page that only leads on: where it stands, after its language, and which page of a service or institution it leads to. */
export interface MovedPage { at: string; to: string }

/** The pages at addresses that services and institutions had before. */
export function movedPages(catalogue: Pick<Catalogue, 'institutions' | 'services'>): MovedPage[] {
  return [
    ...formerInstitutions(catalogue).map(({ id, now }) => ({ at: id, to: now })),
    ...formerServices(catalogue).map(({ institution, id, now }) => ({ at: `${institution}/${id}`, to: `${now.institution}/${now.id}` })),
  ];
}

// Where the pages of an institution and of its services stand.
const pageFolders: readonly string[] = routes.flatMap(({ path }) => [path, `embed/${path}`]);
const endings: readonly string[] = ['json', 'jsonld', 'ttl'];

/** What web servers are told of addresses that services and institutions had before: of the one service first, then of all others of an institution. */
export function movedAddresses(catalogue: Pick<Catalogue, 'institutions' | 'services'>): Redirect[] {
  const institutions = formerInstitutions(catalogue);
  const together = new Map(institutions.map(({ id, now }) => [id, now]));
  const alone = formerServices(catalogue).filter(({ institution, id, now }) => together.get(institution) !== now.institution || id !== now.id);
  const moved = (from: string, to: string): Redirect => ({ from, to, status: 301 });
  return [
    ...alone.flatMap(({ institution, id, now }) => [
      ...pageFolders.map((folder) => moved(`/${folder}/${institution}/${id}/`, `/${folder}/${now.institution}/${now.id}/`)),
      moved(`/id/services/${institution}/${id}`, `/id/services/${now.institution}/${now.id}`),
      ...endings.map((ending) => moved(`/api/v1/services/${institution}/${id}.${ending}`, `/api/v1/services/${now.institution}/${now.id}.${ending}`)),
    ]),
    ...institutions.flatMap(({ id, now }) => [...pageFolders, 'id/services', 'api/v1/services'].map((folder) => moved(`/${folder}/${id}/*`, `/${folder}/${now}/:splat`))),
  ];
}
