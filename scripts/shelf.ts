import { openBelow, wholeOf, type OpenFile } from '#src/disk.ts';

/** A file that is small enough to be held whole. */
export interface Held { bytes: number; changed: Date; content: Uint8Array }

/** How much is held, and how long without looking at the disk again: long enough that a crowd is served from memory, short enough that nobody notices. */
export interface ShelfLimits { largest: number; all: number; entries: number; milliseconds: number }
const usual: ShelfLimits = { largest: 512 * 1024, all: 64 * 2 ** 20, entries: 20_000, milliseconds: 1000 };

/** The files of a folder, with those that are asked for often kept in memory; also that there is none. What was asked for longest ago makes room. */
export function shelfOf(folder: string, { largest, all, entries, milliseconds }: ShelfLimits = usual, now: () => number = () => performance.now()): (path: string) => Promise<Held | OpenFile | undefined> {
  const known = new Map<string, { until: number; weight: number; file: Held | undefined }>();
  let weight = 0;
  const forget = (path: string): void => {
    weight -= known.get(path)?.weight ?? 0;
    known.delete(path);
  };
  const keep = (path: string, file: Held | undefined): void => {
    forget(path);
    const own = 500 + path.length + (file?.bytes ?? 0);
    known.set(path, { until: now() + milliseconds, weight: own, file });
    weight += own;
    while (weight > all || known.size > entries) forget(known.keys().next().value!);
  };
  return async (path) => {
    const found = known.get(path);
    if (found && now() < found.until) {
      known.delete(path);
      known.set(path, found);
      return found.file;
    }
    const open = await openBelow(folder, path);
    if (open && open.bytes > largest) return open;
    const file = open && (await heldFrom(open).finally(() => open.close()));
    keep(path, file);
    return file;
  };
}

// One that shrinks while it is read is given as short as it was found: the next look sees it as it is then.
async function heldFrom(file: OpenFile): Promise<Held> {
  const content = await wholeOf(file);
  return { bytes: content.length, changed: file.changed, content };
}
