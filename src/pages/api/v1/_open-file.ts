import type { APIRoute, GetStaticPaths } from 'astro';
import { formerAddresses } from '#catalogue/write/moved.ts';
import { contentOf, isWrittenHere } from '#catalogue/write/open-files.ts';
import { filesOfKind, publishedFiles, type Ending, type Filled, type PublishedFile } from '#catalogue/write/published-files.ts';
import { inPieces, judged } from '#src/site.ts';

interface Props { kind: PublishedFile; filled: Filled }

const folder = '/api/v1/';

/** Every open file with an ending that the table names and that has no page of its own. A route for each ending, because the live preview wants a slash after an address whose ending is not in the name of its route. */
export function openFiles(ending: Ending): { getStaticPaths: GetStaticPaths; GET: APIRoute<Props> } {
  return {
    async getStaticPaths() {
      const data = await judged();
      return publishedFiles.filter((kind) => kind.ending === ending && isWrittenHere(kind.id)).flatMap((kind) => filesOfKind(kind, data).flatMap(({ address, filled }) => [address, ...formerAddresses(data, kind, filled)].map((at) => ({ params: { file: at.slice(folder.length, -`.${ending}`.length) }, props: { kind, filled } satisfies Props }))));
    },
    async GET({ props: { kind, filled } }) {
      return inPieces(contentOf(kind.id, await judged(), filled), ending === 'xlsx' ? kind.mediaType : `${kind.mediaType}; charset=utf-8`);
    },
  };
}
