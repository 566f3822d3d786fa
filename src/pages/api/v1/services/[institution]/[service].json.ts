import type { APIRoute, GetStaticPaths } from 'astro';
import { serviceAsData } from '#catalogue/write/open-data.ts';
import { judged, site } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => (await site()).services.map(({ institution, id }) => ({ params: { institution, service: id } }));

export const GET: APIRoute = async ({ params }) => {
  const data = await judged();
  const service = data.services.find((candidate) => candidate.institution === params.institution && candidate.id === params.service)!;
  return new Response(`${JSON.stringify(serviceAsData(data, service))}\n`);
};
