import type { Server } from 'node:http';
import { join } from 'node:path';
import type { Titles } from '#search/titles.ts';
import { partsOf, type Parts } from '#search/parts.ts';
import { copyFolder, readFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { serveFolder } from './server.ts';

// What a reader of one language needs of the built site to search and to open a result.
const copied = ['assets', 'search-index/texts', 'sq/search', 'sq/ministry-internal-affairs', 'api/v1/services/prishtina'];
const files = ['_headers', 'service-worker.js', 'sq/index.html', 'search-index/search.js'];

/** Serves a part of the built site, its names cut into parts as those of a catalogue of thousands are: other names, where they are given. */
export async function servedInParts(dist: string, others?: (titles: Titles) => Titles): Promise<{ server: Server; address: string; placed: Parts['placed']; stop(): Promise<void> }> {
  const folder = await temporaryFolder();
  for (const part of copied) await copyFolder(join(dist, part), join(folder, part));
  const opening = /data-names="\/([^"]+)"/.exec((await readTextFile(join(dist, 'sq/index.html')))!)![1]!;
  const titles = JSON.parse((await readTextFile(join(dist, opening)))!) as Titles;
  const parts = partsOf(others ? others(titles) : titles);
  for (const [name, text] of parts.files) await writeWhole(join(folder, `search-index/names/${parts.placed(name)}.json`), text);
  const head = `search-index/names/${parts.placed('head')}.json`;
  const opened = async (file: string): Promise<void> => writeWhole(join(folder, file), (await readTextFile(join(dist, file)))!.replaceAll(opening, head));
  for (const file of [...files, 'sq/search/index.html']) await opened(file);
  // The texts name the entries of these names; of others they would be wrong.
  const texts = 'search-index/sq.json';
  if (!others) await writeWhole(join(folder, texts), (await readTextFile(join(dist, texts)))!.replace(/"sq":"sq\.\w+"/, `"sq":"${parts.placed('head')}"`));
  // The compressed copies still name the whole index.
  for (const { path } of (await readFolder(folder))!) if (/(?:^sq\/|search\.js).*\.(?:br|gz)$/.test(path)) await remove(join(folder, path));
  const { server, address } = await serveFolder(folder, 0);
  return { server, address, placed: parts.placed, stop: async () => { server.closeAllConnections(); server.close(); await remove(folder); } };
}
