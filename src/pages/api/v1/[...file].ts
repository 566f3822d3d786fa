import type { APIRoute, GetStaticPaths } from 'astro';
import { bytesOf, contentOf, isWrittenHere } from '#catalogue/write/open-files.ts';
import { filesOfKind, publishedFiles, type Filled, type PublishedFile } from '#catalogue/write/published-files.ts';
import { judged } from '#src/site.ts';

interface Props { kind: PublishedFile; filled: Filled }

const folder = '/api/v1/';

/** Every open file that the table names and that has no page of its own. */
export const getStaticPaths: GetStaticPaths = async () => {
  const data = await judged();
  return publishedFiles.filter(({ id }) => isWrittenHere(id)).flatMap((kind) => filesOfKind(kind, data).map(({ address, filled }) => ({ params: { file: address.slice(folder.length) }, props: { kind, filled } satisfies Props })));
};

export const GET: APIRoute<Props> = async ({ props: { kind, filled } }) => {
  const parts = bytesOf(contentOf(kind.id, await judged(), filled));
  const { mediaType } = kind;
  const stream = new ReadableStream({ pull: async (to) => { const { value, done } = await parts.next(); if (done) to.close(); else to.enqueue(value); } });
  return new Response(stream, { headers: { 'Content-Type': kind.ending === 'xlsx' ? mediaType : `${mediaType}; charset=utf-8` } });
};
