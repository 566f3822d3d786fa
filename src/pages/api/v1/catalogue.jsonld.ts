import type { APIRoute } from 'astro';
import { linkedCatalogue } from '#src/site.ts';

export const GET: APIRoute = () => linkedCatalogue('jsonld');
