import { join } from 'node:path';
import { existsNow, filesBelow, isSameFile, lengthOf, markOfFolder, markOf, measureListed, removeNow } from '../disk.ts';

/** What is known of the files of an earlier site (kept-pages.ts). */
export interface EarlierFiles {
  /** Whether a file is the one that was noted. */
  stands(path: string): boolean;
  /** The packed forms that were noted of a file; undefined where one of them is not what was noted. */
  formsOf(path: string): readonly string[] | undefined;
}

/** A site that is being made. Its new files stand in a folder of their own; where it is made over an earlier site, those of that site that stay are still there, and nothing is done for each of them. */
export interface GrowingSite {
  /** The folder of the new files. */
  part: string;
  /** The site that the new files will be put into, as it was when that was decided; undefined where the folder of the new files is the whole site. */
  over: Over | undefined;
  /** A file of the earlier site stays, with its packed forms. */
  keep(path: string): void;
  /** Whether a file is that of the earlier site. */
  stands(path: string): boolean;
  /** Where a file can be read now. */
  placeOf(path: string): string;
  /** The paths of all its files: those that are new, and those of the earlier site; each sorted. */
  files(): Promise<{ fresh: string[]; kept: string[] }>;
  /** The length and the SHA-256 of the files that are asked for, sorted by path; a sum that is known is not reckoned again. */
  measure(wanted: (path: string) => boolean, known?: (path: string) => string | undefined): Promise<{ path: string; bytes: number; sha256: string }[]>;
  /** The lengths of the files that are asked for, sorted by path. */
  lengths(wanted: (path: string) => boolean): Promise<{ path: string; bytes: number }[]>;
  /** Takes back what was written and stands already, where its packed forms stand too: what did not change is not packed again and keeps its time. */
  settle(): Promise<void>;
}

/** A site that is changed file by file. Another build may put its own there meanwhile: then `isStill` is false. */
export interface Over { site: string; isStill(): boolean }

/** What is made of a file once it is written, and stands beside it. */
export const forms = ['.br', '.gz'];

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

/** A site whose new files go into `part`; with `over`, the files of that site that are kept are not in it. */
export function growingSite(part: string, earlier?: EarlierFiles, over?: string): GrowingSite {
  const kept = new Set<string>();
  const identity = () => `${markOfFolder(over!)} ${markOf(join(over!, 'build.json'))}`;
  const before = over === undefined ? '' : identity();
  const isNew = (path: string): boolean => over !== undefined && existsNow(join(part, path));
  const keep = (path: string): void => { for (const one of [path, ...(earlier?.formsOf(path) ?? [])]) kept.add(one); };
  const files = async (): Promise<{ fresh: string[]; kept: string[] }> => {
    const written = await filesBelow(part);
    const fresh = over === undefined ? written.filter((path) => !kept.has(path)) : written;
    const isFresh = new Set(fresh);
    return { fresh, kept: [...kept].filter((path) => !isFresh.has(path)).sort() };
  };
  const at = (path: string) => join(over ?? part, path);
  return {
    part, over: over === undefined ? undefined : { site: over, isStill: () => identity() === before },
    keep, files,
    stands: (path) => kept.has(path) && !isNew(path),
    placeOf: (path) => (kept.has(path) && !isNew(path) ? at(path) : join(part, path)),
    async measure(wanted, known = () => undefined) {
      const all = await files();
      const found = [...all.fresh.map((path) => ({ path, at: join(part, path) })), ...all.kept.map((path) => ({ path, at: at(path) }))].filter(({ path }) => wanted(path));
      const measured = measureListed(found.filter(({ path }) => known(path) === undefined));
      return [...measured, ...found.flatMap(({ path, at: place }) => { const sha256 = known(path); return sha256 === undefined ? [] : [{ path, bytes: lengthOf(place), sha256 }]; })].sort(byPath);
    },
    async lengths(wanted) {
      const { fresh, kept: stays } = await files();
      return [...fresh.filter(wanted).map((path) => ({ path, bytes: lengthOf(join(part, path)) })), ...stays.filter(wanted).map((path) => ({ path, bytes: lengthOf(at(path)) }))].sort(byPath);
    },
    async settle() {
      if (over === undefined || !earlier) return;
      for (const path of await filesBelow(part)) {
        if (!earlier.stands(path) || earlier.formsOf(path) === undefined || !isSameFile(join(part, path), join(over, path))) continue;
        removeNow(join(part, path));
        keep(path);
      }
    },
  };
}
