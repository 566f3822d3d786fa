import type { APIRoute } from 'astro';
import { profileAsShacl } from '#catalogue/write/profile.ts';
import { judged } from '#src/site.ts';

export const GET: APIRoute = async () => new Response(profileAsShacl((await judged()).root));
