import { routes } from '#languages/languages.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { quarterPages } from './quarter-page.ts';

/** Every page that is made in each language, as its address after the language. `more` names pages that the catalogue does not know of. */
export function pageAddresses(catalogue: Catalogue, services: readonly Service[], more: readonly string[] = []): string[] {
  const used = (list: (service: Service) => readonly string[] | undefined) => new Set(services.flatMap((service) => list(service) ?? []));
  const [topics, events] = [used(({ facts }) => facts.topics), used(({ facts }) => facts.lifeEvents)];
  const addresses = [
    '', 'a-z/', 'topics/', 'life-events/', 'concepts/', 'reports/', 'reports/open-data/', 'reports/quarters/', 'reports/documents/', 'requirements/', 'data/', 'data/dictionary/', ...more,
    ...catalogue.institutions.flatMap(({ id }) => [`${id}/`, `reports/${id}/`, `reports/${id}/documents/`, `reports/${id}/work/`]),
    ...quarterPages(catalogue).map(({ quarter, institution }) => `reports/${institution ?? 'quarters'}/${quarter}/`),
    ...services.map((service) => `${service.institution}/${service.id}/`),
    ...catalogue.concepts.map(({ id }) => `concepts/${id}/`),
    ...[...catalogue.vocabularies.topics.keys()].filter((id) => topics.has(id)).map((id) => `topics/${id}/`),
    ...[...catalogue.vocabularies['life-events'].keys()].filter((id) => events.has(id)).map((id) => `life-events/${id}/`),
    ...(catalogue.standard?.requirements ?? []).map(({ id }) => `requirements/${id}/`),
  ];
  return [...new Set(addresses)];
}

/** A sitemap of these pages in every language, each with its alternates; `whole` makes a full address of one that begins with a slash. */
export function sitemapOf(addresses: readonly string[], whole: (address: string) => string): string {
  const entries = addresses.flatMap((address) => {
    const alternates = [...routes.map((route) => [route.tag, `/${route.path}/${address}`] as const), ['x-default', address === '' ? '/' : `/sq/${address}`] as const]
      .map(([tag, to]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${escaped(whole(to))}"/>`).join('');
    return routes.map((route) => `<url><loc>${escaped(whole(`/${route.path}/${address}`))}</loc>${alternates}</url>`);
  });
  return `<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n<url><loc>${escaped(whole('/'))}</loc></url>\n${entries.join('\n')}\n</urlset>\n`;
}

function escaped(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;');
}
