import { at, settings } from '#src/site.ts';

export function GET(): Response {
  return new Response(`User-agent: *\nAllow: /\nSitemap: ${settings.url}${at('/sitemap.xml')}\n`, { headers: { 'Content-Type': 'text/plain; charset=utf-8' } });
}
