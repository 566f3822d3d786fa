import { sitemapIndex } from '#catalogue/write/sitemap.ts';
import { root } from '#src/site.ts';
import { getStaticPaths } from './sitemaps/[part].xml.ts';

export function GET(): Promise<Response> {
  return getStaticPaths().then((parts) => new Response(sitemapIndex(parts.map(({ params }) => `${root}/sitemaps/${params.part}.xml`))));
}
