import { setImmediate as turn } from 'node:timers/promises';
import { lengthsOf } from '#src/disk.ts';
import { elsewhere, othersFor } from './further-threads.ts';
import { isPacked, least, packInTurn, type Packing } from './packing.ts';

/** So many bytes are packed sooner by further threads. */
const enoughForThreads = 10_000_000;

/** Puts `.br` and `.gz` beside every text file of a built site that has none yet, for servers that hand them out as they are, and gives the SHA-256 of every file that it read or wrote. The same files give the same bytes. */
export async function compressFolder(out: string, but: (path: string) => boolean = () => false): Promise<ReadonlyMap<string, string>> {
  const found = await lengthsOf(out, (path) => isPacked(path) || path.endsWith('.br'));
  const there = new Set(found.map(({ path }) => path));
  const open = found.filter(({ path, bytes }) => bytes >= least && isPacked(path) && !but(path) && !there.has(`${path}.br`));
  // The largest first, so that nobody is left alone with them at the end.
  const paths = open.sort((a, b) => b.bytes - a.bytes).map(({ path }) => path);
  const packing: Packing = { out, paths, next: new Int32Array(new SharedArrayBuffer(4)) };
  const sums = new Map<string, string>();
  const take = (told: readonly (readonly [string, string])[]): void => { for (const [path, sum] of told) sums.set(path, sum); };
  // Where others pack, this thread is left to hear signals: the largest file takes seconds.
  const isMuch = open.reduce((sum, { bytes }) => sum + bytes, 0) > enoughForThreads;
  await Promise.all(isMuch ? elsewhere('./compress-part.ts', packing, othersFor(paths, false) + 1, take) : [packInTurn(packing, take, turn)]);
  return sums;
}
