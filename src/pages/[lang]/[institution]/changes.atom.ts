import type { APIRoute, GetStaticPaths } from 'astro';
import { changesAsAtom } from '#catalogue/write/feed.ts';
import { pathsIn, root, site, voiceFor } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => pathsIn((await site()).catalogue.institutions.map(({ id }) => ({ institution: id })));

export const GET: APIRoute = async ({ params }) => {
  const current = await site();
  return new Response(changesAsAtom({ ...current, root }, { institution: params.institution! }, voiceFor(current.catalogue, params.lang!)));
};
