import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { existsNow, isSameFile } from '#src/disk.ts';
import { givenHere } from './further-threads.ts';
import type { Ahead, AheadData } from './pack-ahead.ts';
import { packFile } from './packing.ts';

// The thread that packs long files while others are still being made.
const { out, site } = await givenHere<AheadData>();
parentPort!.on('message', (ahead: Ahead) => {
  if ('end' in ahead) {
    parentPort!.close();
    return;
  }
  const { path } = ahead;
  // What says what it said stands with its packed forms, and is taken back.
  if (existsNow(join(out, path)) && !isSameFile(join(out, path), join(site, path))) parentPort!.postMessage(packFile(out, path));
});
