import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Titles } from '#search/titles.ts';
import { placeOf } from '#search/packed.ts';
import { partsOf } from '#search/parts.ts';
import { copyFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { serveFolder } from './server.ts';

// What a reader of one language needs of the built site to search and to open a result.
const copied = ['assets', 'search-index/texts', 'sq/search', 'sq/ministry-internal-affairs', 'api/v1/services/prishtina'];
const files = ['_headers', 'service-worker.js', 'sq/index.html', 'search-index/search.js'];

/** Serves a part of the built site, its names cut into parts as those of a catalogue of thousands are: other names, where they are given. */
export async function servedInParts(dist: string, others?: (titles: Titles) => Titles): Promise<{ folder: string; server: Server; address: string; placed(part: string): string; stop(): Promise<void> }> {
  const folder = await temporaryFolder();
  for (const part of copied) await copyFolder(join(dist, part), join(folder, part));
  const opening = 'search-index/names/sq.json';
  const { mark, ...titles } = JSON.parse((await readTextFile(join(dist, opening)))!) as Titles;
  const { head, files: parts } = partsOf(others ? others(titles) : titles);
  const placed = (part: string): string => (part === 'head' ? head.route : placeOf(head, part));
  for (const [name, text] of parts) await writeWhole(join(folder, `search-index/names/${placed(name)}.json`), text);
  for (const file of files) await writeWhole(join(folder, file), (await readTextFile(join(dist, file)))!);
  // The texts name the entries of these names; of others they would be wrong.
  const texts = 'search-index/sq.json';
  if (!others) await writeWhole(join(folder, texts), (await readTextFile(join(dist, texts)))!.replace(`"sq":"${mark}"`, `"sq":"${head.mark}"`));
  const { server, address } = await serveFolder(folder, 0);
  return { folder, server, address, placed, stop: async () => { server.closeAllConnections(); server.close(); await remove(folder); } };
}
