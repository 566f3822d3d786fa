import type { APIRoute } from 'astro';
import { contentOf } from '#catalogue/write/open-files.ts';
import { mediaTypes } from '#catalogue/write/published-files.ts';
import { formerPaths, inPieces, judged, type OfService } from '#src/site.ts';

// Where a service stood before stands what stands at its address of today, which is in the table of open files.
export const getStaticPaths = formerPaths;

export const GET: APIRoute<Required<OfService>> = async ({ props: { of } }) => inPieces(contentOf('service', await judged(), of), `${mediaTypes.json}; charset=utf-8`);
