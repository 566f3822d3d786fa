import type { APIRoute, GetStaticPaths } from 'astro';
import { routes } from '#languages/languages.ts';
import { namesFile, namesIndexOf } from '#search/published.ts';
import { settings, site } from '#src/site.ts';

// The names of a route, as the search box asks them. The file of a route opens them; all others are named by their content, so that they can be kept for ever.
export const getStaticPaths: GetStaticPaths = async () => {
  const { catalogue, services } = await site();
  return routes.flatMap(({ path: route }) => namesIndexOf({ catalogue, services }, route, settings.base).files.map((file) => ({ params: { file }, props: { route } })));
};

export const GET: APIRoute = async ({ params, props }) => {
  const { catalogue, services } = await site();
  return new Response(namesFile({ catalogue, services }, props.route as string, settings.base, params.file!));
};
