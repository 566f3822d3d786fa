import type { APIRoute, GetStaticPaths } from 'astro';
import { routes } from '#languages/languages.ts';
import { namesOf } from '#search/published.ts';
import { settings, site, voiceFor } from '#src/site.ts';

// The names of a route, as the search box asks them. A file or its folder is named by its content, so that it can be kept for ever.
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue } = await site();
  return routes.flatMap(({ path }) => [...namesOf(catalogue, voiceFor(catalogue, path), settings.base).files].map(([file, text]) => ({ params: { file }, props: { text } })));
};

export const GET: APIRoute = ({ props }) => new Response(props.text as string);
