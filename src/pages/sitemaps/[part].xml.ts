import type { APIRoute } from 'astro';
import { changedOnIn, pageAddresses, sitemapsOf } from '#catalogue/write/sitemap.ts';
import { languages } from '#languages/languages.ts';
import { guidesIn } from '#src/guides/guides.ts';
import { root, site } from '#src/site.ts';

// Pages that are written beside the code; the catalogue does not know of them.
const written = ['search/', 'guide/', 'guide/fields/', 'guide/design/', ...languages.flatMap((language) => guidesIn(language).map(({ id }) => `guide/${id}/`))];

/** As many sitemaps as the pages need. */
export async function getStaticPaths(): Promise<{ params: { part: string }; props: { text: string } }[]> {
  const { catalogue, services, history } = await site();
  const changed = changedOnIn(history);
  return sitemapsOf(pageAddresses(catalogue, services, written), (address) => `${root}${address}`, (address) => changed.get(address)).map((text, index) => ({ params: { part: String(index + 1) }, props: { text } }));
}

export const GET: APIRoute<{ text: string }> = ({ props }) => new Response(props.text);
