import type { APIRoute } from 'astro';
import { workAsCsv } from '#catalogue/write/work-table.ts';
import { pathsIn, settings, site, voiceFor, workIn } from '#src/site.ts';

export const getStaticPaths = async () => pathsIn((await site()).reports.map(({ institution }) => ({ institution })));

export const GET: APIRoute = async ({ params }) => {
  const { catalogue } = await site();
  const { tasks } = await workIn(params.institution!);
  return new Response(workAsCsv(catalogue, tasks, voiceFor(catalogue, params.lang!), `${settings.url}${settings.base}`), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
