import type { APIRoute, GetStaticPaths } from 'astro';
import { mediaTypeOf, type StoredFile } from '#catalogue/write/stored-files.ts';
import { institutionPaths, site } from '#src/site.ts';

export const getStaticPaths: GetStaticPaths = async () => {
  const files = Map.groupBy((await site()).catalogue.files ?? [], ({ institution }) => institution);
  return (await institutionPaths()).flatMap(({ params: { institution }, props: { of } }) => (files.get(of) ?? []).map((stored) => ({ params: { institution, file: stored.name }, props: { stored } })));
};

/** A stored file as it was kept, byte for byte; the headers of the site (write/headers.ts) let no browser open it as a page. */
export const GET: APIRoute<{ stored: StoredFile }> = ({ props: { stored } }) => new Response(stored.bytes.slice().buffer, { headers: { 'Content-Type': mediaTypeOf[stored.kind] } });
