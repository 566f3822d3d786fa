import { join } from 'node:path';
import { existsNow, filesBelow, isSameFile, lengthOf, markOf, measureListed, removeFileNow } from '../disk.ts';
import type { Over } from './looking-over.ts';

/** What is known of the files of an earlier site (kept-pages.ts). */
export interface EarlierFiles {
  /** Whether a file is the one that was noted. */
  stands(path: string): boolean;
  /** The packed forms that were noted of a file; undefined where one of them is not what was noted. */
  formsOf(path: string): readonly string[] | undefined;
  /** The length of a file that stands. */
  lengthOf(path: string): number;
  /** Every file that stood there when it was looked over, sorted. */
  paths(): readonly string[];
}

/** A site that is being made. Its new files stand in a folder of their own; where it is made over an earlier site, those of that site that stay are still there, and nothing is done for each of them. */
export interface GrowingSite {
  /** The folder of the new files. */
  part: string;
  /** The site that the new files will be put into, as it was when that was decided; undefined where the folder of the new files is the whole site. */
  over: Over | undefined;
  /** A file of the earlier site stays, with its packed forms. */
  keep(path: string): void;
  /** Has a file of the earlier site stay, with its packed forms, where it is the one that was noted and this site is made over that one. */
  stays(path: string): boolean;
  /** Whether a file is that of the earlier site. */
  stands(path: string): boolean;
  /** Where a file can be read now. */
  placeOf(path: string): string;
  /** The paths of all its files: those that are new, and those of the earlier site; each sorted. */
  files(): Promise<{ fresh: string[]; kept: readonly string[] }>;
  /** The paths of the files of the earlier site that are not to stay. */
  gone(): Promise<string[]>;
  /** The length and the SHA-256 of the files that are asked for, sorted by path; a sum that is known is not reckoned again. `stands`: it is the file of the earlier site. */
  measure(wanted: (path: string) => boolean, known?: (path: string, stands: boolean) => string | undefined): Promise<{ path: string; bytes: number; sha256: string }[]>;
  /** The lengths of the files that are asked for, sorted by path. */
  lengths(wanted: (path: string) => boolean): Promise<{ path: string; bytes: number }[]>;
  /** Takes back what was written and stands already, where its packed forms stand too: what did not change is not packed again and keeps its time. */
  settle(): Promise<void>;
}

/** What is made of a file once it is written, and stands beside it. */
export const forms = ['.br', '.gz'];

const byPath = (a: { path: string }, b: { path: string }) => (a.path < b.path ? -1 : 1);

/** A site whose new files go into `part`; with `over`, the files of that site that are kept are not in it. */
export function growingSite(part: string, earlier?: EarlierFiles, over?: Over): GrowingSite {
  const kept = new Set<string>();
  let sorted: readonly string[] = [];
  // What was found to say something else says so as long as nobody writes it again.
  const others = new Map<string, string | undefined>();
  const isNew = (path: string): boolean => over !== undefined && existsNow(join(part, path));
  const keep = (path: string): void => { for (const one of [path, ...(earlier?.formsOf(path) ?? [])]) kept.add(one); };
  const files = async (): Promise<{ fresh: string[]; kept: readonly string[] }> => {
    const written = await filesBelow(part);
    const fresh = over === undefined ? written.filter((path) => !kept.has(path)) : written;
    const isFresh = new Set(fresh);
    // They are many and only ever become more.
    if (sorted.length !== kept.size) sorted = [...kept].sort();
    return { fresh, kept: sorted.filter((path) => !isFresh.has(path)) };
  };
  const at = (path: string) => join(over?.site ?? part, path);
  const lengthOfKept = (path: string): number => earlier?.lengthOf(path) ?? lengthOf(at(path));
  return {
    part, over, keep, files,
    stays(path) {
      if (over === undefined || earlier?.stands(path) !== true || earlier.formsOf(path) === undefined) return false;
      keep(path);
      return true;
    },
    stands: (path) => kept.has(path) && !isNew(path),
    placeOf: (path) => (kept.has(path) && !isNew(path) ? at(path) : join(part, path)),
    async gone() {
      const { fresh } = await files();
      const isFresh = new Set(fresh);
      return (earlier?.paths() ?? []).filter((path) => !kept.has(path) && !isFresh.has(path));
    },
    async measure(wanted, known = () => undefined) {
      const all = await files();
      const measured: { path: string; bytes: number; sha256: string }[] = [];
      const unknown: { path: string; at: string }[] = [];
      for (const [paths, stand] of [[all.fresh, false], [all.kept, true]] as const) for (const path of paths) {
        if (!wanted(path)) continue;
        const sha256 = known(path, stand);
        if (sha256 === undefined) unknown.push({ path, at: stand ? at(path) : join(part, path) });
        else measured.push({ path, bytes: stand ? lengthOfKept(path) : lengthOf(join(part, path)), sha256 });
      }
      return [...measured, ...measureListed(unknown)].sort(byPath);
    },
    async lengths(wanted) {
      const { fresh, kept: stays } = await files();
      return [...fresh.filter(wanted).map((path) => ({ path, bytes: lengthOf(join(part, path)) })), ...stays.filter(wanted).map((path) => ({ path, bytes: lengthOfKept(path) }))].sort(byPath);
    },
    async settle() {
      if (over === undefined || !earlier) return;
      for (const path of await filesBelow(part)) {
        if (!earlier.stands(path) || earlier.formsOf(path) === undefined) continue;
        const [now, mark] = [join(part, path), markOf(join(part, path))];
        if (others.get(path) === mark) continue;
        if (isSameFile(now, join(over.site, path))) {
          removeFileNow(now);
          keep(path);
        } else others.set(path, mark);
      }
    },
  };
}
