import type { APIRoute } from 'astro';
import { changesAsAtom } from '#catalogue/write/feed.ts';
import { institutionPathsIn, root, site, voiceFor, type OfInstitution } from '#src/site.ts';

export const getStaticPaths = () => institutionPathsIn();

export const GET: APIRoute<OfInstitution> = async ({ params, props: { of } }) => {
  const current = await site();
  return new Response(changesAsAtom({ ...current, root }, { institution: of }, voiceFor(current.catalogue, params.lang!)));
};
