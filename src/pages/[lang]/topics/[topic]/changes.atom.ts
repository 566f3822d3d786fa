import type { APIRoute, GetStaticPaths } from 'astro';
import { changesAsAtom } from '#catalogue/write/feed.ts';
import { keysIn, pathsIn, root, site, voiceFor } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const { services } = await site();
  return pathsIn([...new Set(keysIn(services, 'topic'))].sort().map((topic) => ({ topic })));
};

export const GET: APIRoute = async ({ params }) => {
  const current = await site();
  return new Response(changesAsAtom({ ...current, root }, { topic: params.topic! }, voiceFor(current.catalogue, params.lang!)));
};
