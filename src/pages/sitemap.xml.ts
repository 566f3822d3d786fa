import { pageAddresses, sitemapOf } from '#catalogue/write/sitemap.ts';
import { at, site } from '#src/site.ts';

// The guides are written in MDX beside the code; each file name is an address.
const guides = Object.keys(import.meta.glob('../guides/**/*.mdx')).map((file) => file.split('/').at(-1)!.replace('.mdx', ''));

export async function GET(): Promise<Response> {
  const { catalogue, services, url } = await site();
  void guides;
  return new Response(sitemapOf(pageAddresses(catalogue, services, ['guide/']), (address) => `${url}${at(address)}`), { headers: { 'Content-Type': 'application/xml; charset=utf-8' } });
}
