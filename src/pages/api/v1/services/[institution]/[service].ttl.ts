import type { APIRoute, GetStaticPaths } from 'astro';
import { linkedService, site } from '#src/site.ts';

// A withdrawn service keeps its addresses, as its page does.
export const getStaticPaths: GetStaticPaths = async () => (await site()).catalogue.services.map(({ institution, id }) => ({ params: { institution, service: id } }));

export const GET: APIRoute = ({ params }) => linkedService('ttl', params.institution!, params.service!);
