import type { APIRoute, GetStaticPaths } from 'astro';
import { reportAsData } from '#catalogue/write/open-data.ts';
import { judged, site } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => (await site()).reports.map(({ institution }) => ({ params: { institution } }));

export const GET: APIRoute = async ({ params }) => {
  const data = await judged();
  const report = data.reports.find((candidate) => candidate.institution === params.institution)!;
  return new Response(`${JSON.stringify(reportAsData(data, report))}\n`);
};
