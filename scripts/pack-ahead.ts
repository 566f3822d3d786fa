import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { lengthOf } from '#src/disk.ts';
import type { Sum } from '#src/press/print.ts';
import { threadOf, type Thread } from './further-threads.ts';
import { isPacked, rewritten } from './packing.ts';

/** A file as long as this is packed while others are still being made. */
const long = 300_000;

/** What the thread is told first, and then of each file. */
export interface AheadData { out: string; site: string }
export type Ahead = { path: string } | { end: true };

/** Packs long files of a site in a further thread as soon as they stand: those that are put together of what all institutions add are most of what one entry has packed anew, and while pages are printed the other processors have little to do. */
export interface PackingAhead {
  /** Hands over a file, where it is worth it. */
  take(path: string): void;
  has(path: string): boolean;
  /** The sums of what was packed, once all is; what the earlier site has already is left to whoever compares. */
  done(): Promise<ReadonlyMap<string, string>>;
  stop(): void;
}

/** Begins with the first long file; `site` is the earlier one. Where nothing runs beside this thread, nothing is taken. */
export function packAhead(out: string, site: string): PackingAhead {
  const [taken, sums] = [new Set<string>(), new Map<string, string>()];
  const isAlone = availableParallelism() < 2 || process.env.KATALOGU_THREADS === '0';
  let thread: Thread | undefined;
  let ended: Promise<void> | undefined;
  const tell = (ahead: Ahead): void => thread?.tell(ahead);
  return {
    take(path) {
      if (isAlone || !isPacked(path) || path === rewritten || lengthOf(join(out, path)) < long) return;
      if (!thread) {
        thread = threadOf('./pack-ahead-part.ts', { out, site } satisfies AheadData);
        ended = thread.work<readonly Sum[]>(undefined, (told) => { for (const [file, sum] of told) sums.set(file, sum); });
        ended.catch(() => undefined);
      }
      taken.add(path);
      tell({ path });
    },
    has: (path) => taken.has(path),
    async done() {
      tell({ end: true });
      await ended;
      return sums;
    },
    stop: () => { void thread?.stop(); },
  };
}
