import type { APIRoute, GetStaticPaths } from 'astro';
import { asOpenSearch } from '#catalogue/write/open-search.ts';
import { pathsIn, root, site, voiceFor } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = () => pathsIn();

export const GET: APIRoute = async ({ params }) => new Response(asOpenSearch(voiceFor((await site()).catalogue, params.lang!), root));
