import { pageAddresses, sitemapOf } from '#catalogue/write/sitemap.ts';
import { languages } from '#languages/languages.ts';
import { guidesIn } from '#src/guides/guides.ts';
import { at, site } from '#src/site.ts';

// Pages that are written beside the code; the catalogue does not know of them.
const written = ['search/', 'guide/', 'guide/fields/', ...languages.flatMap((language) => guidesIn(language).map(({ id }) => `guide/${id}/`))];

export async function GET(): Promise<Response> {
  const { catalogue, services, url } = await site();
  return new Response(sitemapOf(pageAddresses(catalogue, services, written), (address) => `${url}${at(address)}`), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
