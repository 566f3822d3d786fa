import type { APIRoute, GetStaticPaths } from 'astro';
import { quarterAsData } from '#catalogue/write/open-data.ts';
import { quarterPages } from '#catalogue/write/quarter-page.ts';
import { site } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => quarterPages((await site()).catalogue).filter(({ institution }) => institution === undefined).map(({ quarter }) => ({ params: { quarter } }));

export const GET: APIRoute = async ({ params }) => new Response(`${JSON.stringify(quarterAsData((await site()).catalogue, params.quarter!))}\n`);
