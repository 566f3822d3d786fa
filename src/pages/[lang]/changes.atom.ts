import type { APIRoute, GetStaticPaths } from 'astro';
import { changesAsAtom } from '#catalogue/write/feed.ts';
import { pathsIn, root, site, voiceFor } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = () => pathsIn();

export const GET: APIRoute = async ({ params }) => {
  const current = await site();
  return new Response(changesAsAtom({ ...current, root }, {}, voiceFor(current.catalogue, params.lang!)));
};
