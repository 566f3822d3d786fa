import { root, settings } from '#src/site.ts';

// Pages made to be shown within other sites say the same as the page they name as their own address.
export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\nDisallow: ${settings.base}/search-index/\n\nSitemap: ${root}/sitemap.xml\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
