import type { HistoryEntry } from '#catalogue/model/history.ts';
import { houseFolder } from '#src/disk.ts';
import { keepBytes, keptBytes, programOf } from '#src/kept/parts.ts';
import type { KeptHistory } from './history.ts';

/** What earlier runs of the same program read of the commits of a content folder, in a file. A commit never says anything else, so nothing but the program makes it none any more; of those that nobody asks for nothing stays. */
export async function keptHistory(file: string): Promise<KeptHistory> {
  const ground = await programOf(houseFolder);
  const bytes = keptBytes(file, ground);
  const of = new Map(Object.entries(bytes ? (JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, HistoryEntry[]>) : {}));
  return {
    of,
    async keep(read) {
      if (read.size === of.size && [...read.keys()].every((commit) => of.has(commit))) return;
      keepBytes(file, ground, Buffer.from(JSON.stringify(Object.fromEntries(read))));
    },
  };
}
