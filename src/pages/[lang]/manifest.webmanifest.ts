import type { APIRoute } from 'astro';
import { siteName, siteWords } from '#languages/words/site.ts';
import { at, pathsIn, site, voiceFor } from '#src/site.ts';

export const getStaticPaths = () => pathsIn();

// How the site is installed: under its own name, opened in the reader's language, within the whole site so that the language can be changed.
export const GET: APIRoute = async ({ params }) => {
  const { say, route } = voiceFor((await site()).catalogue, params.lang!);
  const icon = (file: string, sizes: string, purpose: string) => ({ src: at(`/icons/${file}`), sizes, type: 'image/png', purpose });
  return new Response(JSON.stringify({
    id: at(`/${route.path}/`), name: `${siteName} – ${say(siteWords.tagline)}`, short_name: siteName, description: say(siteWords.about), lang: route.tag, dir: 'ltr',
    start_url: at(`/${route.path}/`), scope: at('/'), display: 'minimal-ui', background_color: '#faf8f3', theme_color: '#14316b',
    icons: [icon('192.png', '192x192', 'any'), icon('512.png', '512x512', 'any'), icon('maskable-512.png', '512x512', 'maskable'), { src: at('/favicon.svg'), sizes: 'any', type: 'image/svg+xml' }],
  }), { headers: { 'content-type': 'application/manifest+json; charset=utf-8' } });
};
