import type { APIRoute } from 'astro';
import { workAsCalendar } from '#catalogue/write/work-calendar.ts';
import { institutionPathsIn, settings, site, voiceFor, workIn, type OfInstitution } from '#src/site.ts';

export const getStaticPaths = () => institutionPathsIn();

export const GET: APIRoute<OfInstitution> = async ({ params, props: { of } }) => {
  const { catalogue, today } = await site();
  const { dates } = await workIn(of);
  return new Response(workAsCalendar(catalogue, of, dates, today, voiceFor(catalogue, params.lang!), `${settings.url}${settings.base}`), { headers: { 'Content-Type': 'text/calendar; charset=utf-8' } });
};
