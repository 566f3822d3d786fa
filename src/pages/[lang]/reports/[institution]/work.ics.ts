import type { APIRoute } from 'astro';
import { workAsCalendar } from '#catalogue/write/work-calendar.ts';
import { pathsIn, settings, site, voiceFor, workIn } from '#src/site.ts';

export const getStaticPaths = async () => pathsIn((await site()).reports.map(({ institution }) => ({ institution })));

export const GET: APIRoute = async ({ params }) => {
  const { catalogue, today } = await site();
  const { dates } = await workIn(params.institution!);
  return new Response(workAsCalendar(catalogue, params.institution!, dates, today, voiceFor(catalogue, params.lang!), `${settings.url}${settings.base}`), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
