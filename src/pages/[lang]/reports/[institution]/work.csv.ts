import type { APIRoute } from 'astro';
import { workAsCsv } from '#catalogue/write/work-table.ts';
import { institutionPathsIn, settings, site, voiceFor, workIn, type OfInstitution } from '#src/site.ts';

export const getStaticPaths = () => institutionPathsIn();

export const GET: APIRoute<OfInstitution> = async ({ params, props: { of } }) => {
  const { catalogue } = await site();
  const { tasks } = await workIn(of);
  return new Response(workAsCsv(catalogue, tasks, voiceFor(catalogue, params.lang!), `${settings.url}${settings.base}`), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
};
