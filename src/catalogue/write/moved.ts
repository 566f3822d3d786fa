import { routes } from '#languages/languages.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { reportOf } from '../model/look-up.ts';
import { formerInstitutions, formerServices } from '../model/succession.ts';
import type { Redirect } from './hosting.ts';
import { servicePages } from './institution-page.ts';
import { letterPages } from './letter-pages.ts';
import { publishedFiles, type Filled, type PublishedFile } from './published-files.ts';
import { quarterPages } from './quarter-page.ts';
import { reportPages } from './report-page.ts';

/** A page that only leads on: where it stands, after its language, to which page it leads, and the institution or service that this one speaks of. */
export interface MovedPage { at: string; to: string; of: string }

/** What the places of an institution are told from; `services` are those that citizens are shown. */
export interface Places {
  catalogue: Pick<Catalogue, 'institutions' | 'services' | 'snapshots'>;
  services: readonly Service[];
  reports: readonly Report[];
}

const brace = '{institution}';
const filled = (place: string, id: string): string => place.replace(brace, id);

// Every page that an institution has of its own, after the language. Those of a kept quarter stay where they are.
function pagesOf({ catalogue, services, reports }: Places, id: string): string[] {
  const further = (place: string, pages: number): string[] => Array.from({ length: Math.max(0, pages - 1) }, (_, index) => `${place}/${index + 2}`);
  const lists = servicePages(services, id);
  return [
    brace, ...further(`services/${brace}`, lists), `ask/${brace}`, ...further(`ask/${brace}`, letterPages(catalogue, id).length), `leaflets/${brace}`, ...further(`leaflets/${brace}`, lists), `posters/${brace}`,
    `reports/${brace}`, `reports/${brace}/documents`, `reports/${brace}/work`, ...further(`reports/${brace}/services`, reportPages(Object.keys(reportOf(reports, id)?.perService ?? {}).length)),
  ];
}

/** The pages at addresses that services and institutions had before. */
export function movedPages(places: Places): MovedPage[] {
  return [
    ...formerInstitutions(places.catalogue).flatMap(({ id, now }) => pagesOf(places, now).map((place) => ({ at: filled(place, id), to: filled(place, now), of: now }))),
    ...movedQuarters(places.catalogue),
    ...formerServices(places.catalogue).map(({ institution, id, now }) => ({ at: `${institution}/${id}`, to: `${now.institution}/${now.id}`, of: `${now.institution}/${now.id}` })),
  ];
}

// A quarter that runs is kept again and again: under a former name first, then under that of today, and the page of the former one leads there.
function movedQuarters({ institutions, services, snapshots }: Places['catalogue']): MovedPage[] {
  const kept = quarterPages({ institutions, services, snapshots });
  const standing = new Set(kept.map(({ institution, quarter }) => `${institution}/${quarter}`));
  return formerInstitutions({ institutions }).flatMap(({ id, now }) => kept.filter(({ institution, quarter }) => institution === now && !standing.has(`${id}/${quarter}`)).map(({ quarter }) => ({ at: `reports/${id}/${quarter}`, to: `reports/${now}/${quarter}`, of: now })));
}

/** The same of the pages that other sites show within their own: of an institution and of its services. */
export function movedFrames({ catalogue }: Pick<Places, 'catalogue'>): MovedPage[] {
  return movedPages({ catalogue, services: [], reports: [] }).filter(({ to, of }) => to === of);
}

// Where the pages of an institution and of its services stand.
const pageFolders: readonly string[] = routes.flatMap(({ path }) => [path, `embed/${path}`]);
const endings: readonly string[] = ['json', 'jsonld', 'ttl'];

// Whether there is one open file of a kind for each institution.
const isOfInstitution = ({ address }: Pick<PublishedFile, 'address'>): boolean => address.includes(brace) && !/\{(?:service|quarter)\}/.test(address);

// What no folder of the institution leads on: open files, and the thing itself.
const ownFiles: readonly string[] = publishedFiles.filter(isOfInstitution).map(({ address }) => address).filter((address) => address !== `/{lang}/${brace}/changes.atom`);
const ownAddresses: readonly string[] = [`/id/institutions/${brace}`, ...ownFiles.flatMap((address) => (address.includes('{lang}') ? routes.map(({ path }) => address.replace('{lang}', path)) : [address]))];

/** Where the open file of an institution stood before; it stands there still. */
export function formerAddresses({ catalogue }: { catalogue: Pick<Catalogue, 'institutions'> }, kind: Pick<PublishedFile, 'address'>, { institution }: Filled): string[] {
  return isOfInstitution(kind) ? formerInstitutions(catalogue).filter(({ now }) => now === institution).map(({ id }) => filled(kind.address, id)) : [];
}

/** What web servers are told of addresses that services and institutions had before: of the one service first, then of all others of an institution. */
export function movedAddresses(places: Places): Redirect[] {
  const { catalogue } = places;
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
    ...institutions.flatMap(({ id, now }) => [
      ...[...pageFolders, 'id/services', 'api/v1/services', 'files'].map((folder) => moved(`/${folder}/${id}/*`, `/${folder}/${now}/:splat`)),
      // Each for itself: below the reports of an institution stand quarters that were kept, which stay, and some hosts know few rules with “*”.
      ...pagesOf(places, now).filter((place) => place !== brace).flatMap((place) => routes.map(({ path }) => moved(`/${path}/${filled(place, id)}/`, `/${path}/${filled(place, now)}/`))),
      ...ownAddresses.map((address) => moved(filled(address, id), filled(address, now))),
    ]),
  ];
}
