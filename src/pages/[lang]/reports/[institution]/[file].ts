import type { APIRoute, GetStaticPaths } from 'astro';
import { quarterAsCsv, quarterAsMarkdown } from '#catalogue/write/quarter-files.ts';
import { quarterPage, quarterPages } from '#catalogue/write/quarter-page.ts';
import { pathsIn, site, voiceFor } from '#src/site.ts';

const writers = { md: quarterAsMarkdown, csv: quarterAsCsv } as const;
type Ending = keyof typeof writers;

/** The files beside the page of a quarter: `/{lang}/reports/{institution}/{quarter}.md` and `.csv`; those of all institutions stand under `quarters`. */
export const getStaticPaths: GetStaticPaths = async () => pathsIn(quarterPages((await site()).catalogue).flatMap(({ quarter, institution = 'quarters' }) => Object.keys(writers).map((ending) => ({ institution, file: `${quarter}.${ending}` }))));

export const GET: APIRoute = async ({ params }) => {
  const { catalogue, today } = await site();
  const voice = voiceFor(catalogue, params.lang!);
  const [quarter, ending] = params.file!.split('.') as [string, Ending];
  return new Response(writers[ending](quarterPage(catalogue, quarter, params.institution === 'quarters' ? undefined : params.institution, voice, today), voice));
};
