import type { APIRoute, GetStaticPaths } from 'astro';
import { routes } from '#languages/languages.ts';
import { namesFileOf } from '#search/titles.ts';
import { settings, site, voiceFor } from '#src/site.ts';

// The names of a route, as the search box asks them. The file name changes with the content, so that it can be kept for ever.
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue } = await site();
  return routes.map(({ path }) => {
    const { name, text } = namesFileOf(catalogue, voiceFor(catalogue, path), settings.base);
    return { params: { file: name }, props: { text } };
  });
};

export const GET: APIRoute = ({ props }) => new Response(props.text as string);
