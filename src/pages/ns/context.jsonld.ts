import type { APIRoute } from 'astro';
import { contextOf } from '#catalogue/write/json-ld.ts';
import { basesOf } from '#catalogue/write/statements.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { judged } from '#src/site.ts';

export const GET: APIRoute = async () => new Response(`${JSON.stringify({ '@context': contextOf(basesOf((await judged()).root), cpsvTerms) }, null, 2)}\n`);
