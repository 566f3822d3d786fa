import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypeOf, type StoredFile } from '#catalogue/write/stored-files.ts';
import { site } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => ((await site()).catalogue.files ?? []).map((stored) => ({ params: { institution: stored.institution, file: stored.name }, props: { stored } }));

/** A stored file as it was kept, byte for byte; the headers of the site (write/headers.ts) let no browser open it as a page. */
export const GET: APIRoute<{ stored: StoredFile }> = ({ props: { stored } }) => new Response(stored.bytes.slice().buffer, { headers: { 'Content-Type': mediaTypeOf[stored.kind] } });
