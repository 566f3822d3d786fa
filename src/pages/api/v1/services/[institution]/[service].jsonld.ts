import type { APIRoute, GetStaticPaths } from 'astro';
import { linkedService, site } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => (await site()).services.map(({ institution, id }) => ({ params: { institution, service: id } }));

export const GET: APIRoute = ({ params }) => linkedService('jsonld', params.institution!, params.service!);
