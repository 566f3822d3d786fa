import { routes } from '#languages/languages.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import type { History } from '../model/history.ts';
import { doorCounts } from './doors.ts';
import { quarterPages } from './quarter-page.ts';
import { inXml } from './xml.ts';

/** Every page that is made in each language, as its address after the language. `more` names pages that the catalogue does not know of. */
export function pageAddresses(catalogue: Catalogue, services: readonly Service[], more: readonly string[] = []): string[] {
  const doors = doorCounts({ catalogue, services });
  const addresses = [
    '', 'a-z/', 'topics/', 'life-events/', 'concepts/', 'reports/', 'reports/open-data/', 'reports/quarters/', 'reports/documents/', 'requirements/', 'acts/', 'changes/', 'data/', 'data/dictionary/', ...more,
    ...catalogue.institutions.flatMap(({ id }) => [`${id}/`, `reports/${id}/`, `reports/${id}/documents/`, `reports/${id}/work/`]),
    ...quarterPages(catalogue).map(({ quarter, institution }) => `reports/${institution ?? 'quarters'}/${quarter}/`),
    ...services.map((service) => `${service.institution}/${service.id}/`),
    ...catalogue.concepts.map(({ id }) => `concepts/${id}/`),
    ...(['topics', 'life-events'] as const).flatMap((list) => [...catalogue.vocabularies[list].keys()].filter((id) => doors[list][id]).map((id) => `${list}/${id}/`)),
    ...(catalogue.standard?.requirements ?? []).map(({ id }) => `requirements/${id}/`),
    ...[...catalogue.vocabularies.acts.keys()].map((id) => `acts/${id}/`),
  ];
  return [...new Set(addresses)];
}

/** What a sitemap may hold at most: https://www.sitemaps.org/protocol.html allows 50,000 addresses and 50 MB; ours stay well below both. */
export const sitemapLimits = { addresses: 20_000, characters: 20_000_000 };

/** The pages in every language as sitemaps, each with its alternates and, where it is known, the day of its last change; the entrance and our vocabulary speak all languages on one page; `whole` makes a full address of one that begins with a slash. Written by hand: the package `sitemap` writes streams, and the core gives values. */
export function sitemapsOf(addresses: readonly string[], whole: (address: string) => string, changedOn: (address: string) => string | undefined = () => undefined, limits = sitemapLimits): string[] {
  const once = (address: string) => `<url><loc>${inXml(whole(address))}</loc></url>`;
  const entries = [once('/'), ...addresses.flatMap((address) => {
    const alternates = [...routes.map((route) => [route.tag, `/${route.path}/${address}`] as const), ['x-default', address === '' ? '/' : `/sq/${address}`] as const]
      .map(([tag, to]) => `<xhtml:link rel="alternate" hreflang="${tag}" href="${inXml(whole(to))}"/>`).join('');
    const changed = changedOn(address);
    return routes.map((route) => `<url><loc>${inXml(whole(`/${route.path}/${address}`))}</loc>${changed === undefined ? '' : `<lastmod>${changed}</lastmod>`}${alternates}</url>`);
  }), once('/ns/')];
  const parts: string[][] = [];
  let characters = Infinity;
  for (const entry of entries) {
    if (characters + entry.length > limits.characters || parts.at(-1)!.length === limits.addresses) { parts.push([]); characters = 0; }
    parts.at(-1)!.push(entry);
    characters += entry.length + 1;
  }
  return parts.map((part) => `${xml}<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml">\n${part.join('\n')}\n</urlset>\n`);
}

/** The sitemap of the sitemaps. */
export function sitemapIndex(addresses: readonly string[]): string {
  return `${xml}<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n${addresses.map((address) => `<sitemap><loc>${inXml(address)}</loc></sitemap>`).join('\n')}\n</sitemapindex>\n`;
}

/** When the page of a service or of an institution last changed, by its address after the language. */
export function changedOnIn(history: History): ReadonlyMap<string, string> {
  const newest = new Map<string, string>();
  for (const { institution, service, date } of history.entries) {
    for (const address of [`${institution}/`, `${institution}/${service}/`]) if ((newest.get(address) ?? '') < date) newest.set(address, date);
  }
  return newest;
}

const xml = '<?xml version="1.0" encoding="UTF-8"?>\n';
