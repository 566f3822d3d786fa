import { createHash } from 'node:crypto';
import { closeSync, existsSync, lstatSync, openSync, readFileSync, readSync, readdirSync, statSync, type Dirent } from 'node:fs';
import { lstat, readdir, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';

/** What stands where, and by what it is known; no bytes are given. */

/** Whether a folder is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

/** What is at a place: a file, a folder, something else that may never end – a pipe, a terminal –, or nothing. */
export async function kindAt(path: string): Promise<'file' | 'folder' | 'other' | undefined> {
  return stat(path).then((found) => (found.isFile() ? 'file' : found.isDirectory() ? 'folder' : 'other'), () => undefined);
}

/** Whether a folder is there and holds nothing. */
export async function isEmptyFolder(path: string): Promise<boolean> {
  return readdir(path).then((names) => names.length === 0, () => false);
}

/** Whether a folder is there that holds nothing but such folders: no version control knows of it. */
export async function isHollow(path: string): Promise<boolean> {
  const entries = await readdir(path, { withFileTypes: true }).catch(() => undefined);
  if (!entries?.every((entry) => entry.isDirectory())) return false;
  for (const { name } of entries) if (!(await isHollow(join(path, name)))) return false;
  return true;
}

/** Whether anything is there. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false);
}

/** The same at once, for a process that is about to end. */
export function existsNow(path: string): boolean {
  return existsSync(path);
}

/** What stands at the place of a folder: another one has another mark. */
export function markOfFolder(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.dev} ${found.ino}` : undefined;
}

/** Whether the files at two places hold the same bytes. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a?.isFile() === true && b?.isFile() === true && a.size === b.size && readFileSync(one).equals(readFileSync(other));
}

/** What stands in a folder, sorted by name, with its kind and the time of its last change; nothing where there is no folder. */
export async function standingIn(folder: string): Promise<{ name: string; kind: 'file' | 'folder' | 'other'; changed: Date }[]> {
  const names = await readdir(folder).catch(() => []);
  const found = await Promise.all(names.sort().map(async (name) => lstat(join(folder, name)).then((one) => ({ name, kind: one.isFile() ? 'file' as const : one.isDirectory() ? 'folder' as const : 'other' as const, changed: one.mtime }), () => undefined)));
  return found.filter((one) => one !== undefined);
}

/** When a file was last changed; undefined where there is none. */
export async function changedAt(path: string): Promise<Date | undefined> {
  return stat(path).then(({ mtime }) => mtime, () => undefined);
}

/** SHA-256 of some bytes, hexadecimal. */
export function fingerprint(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

/** The length and the SHA-256 of the files below a folder that are asked for, sorted by path; none of them is held in memory whole. */
export async function measureFiles(folder: string, wanted: (path: string) => boolean): Promise<{ path: string; bytes: number; sha256: string }[]> {
  if (!(await stat(folder)).isDirectory()) throw new Error(`${folder} is no folder`);
  return measureListed((await filesBelow(folder)).filter(wanted).map((path) => ({ path, at: join(folder, path) })));
}

/** The same of files at their places. */
export function measureListed(files: readonly { path: string; at: string }[]): { path: string; bytes: number; sha256: string }[] {
  const piece = Buffer.allocUnsafeSlow(1 << 20);
  return files.map(({ path, at }) => ({ path, ...measureFile(at, piece) }));
}

// At once: of ten thousands of small files, a stream for each costs more than its bytes.
function measureFile(path: string, piece: Uint8Array): { bytes: number; sha256: string } {
  const [hash, file] = [createHash('sha256'), openSync(path, 'r')];
  try {
    let bytes = 0;
    for (let length = -1; length !== 0; bytes += length) {
      length = readSync(file, piece, 0, piece.length, null);
      hash.update(piece.subarray(0, length));
    }
    return { bytes, sha256: hash.digest('hex') };
  } finally {
    closeSync(file);
  }
}

/** The lengths of the files below a folder that are asked for, sorted by path. */
export async function lengthsOf(folder: string, wanted: (path: string) => boolean): Promise<{ path: string; bytes: number }[]> {
  return (await filesBelow(folder)).filter(wanted).map((path) => ({ path, bytes: lengthOf(join(folder, path)) }));
}

/** The length of a file. */
export function lengthOf(path: string): number {
  return statSync(path).size;
}

/** The paths of all files below a folder, with forward slashes; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
  return listBelow(folder);
}

function listBelow(folder: string): string[] {
  const found: string[] = [];
  const walk = (at: string): void => {
    for (const entry of entriesIn(at === '' ? folder : join(folder, at))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (entry.isDirectory()) walk(path);
      else if (entry.isFile()) found.push(path);
    }
  };
  walk('');
  return found.sort();
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true });
  } catch {
    return [];
  }
}

/** By what files are known, three numbers each: place on the disk, last change, length. */
export type Marks = BigInt64Array;
/** How many numbers of marks each file has. */
export const marksOfOne = 3;

/** What stands in a folder: the paths of its files, sorted, and by what each is known. */
export interface Standing { paths: readonly string[]; marks: Marks }

/** A folder as it was once looked at: by what it is known, and the names of the files and folders in it. The mark is empty where it had changed so shortly before that it may have changed once more without a trace. */
export type SeenFolder = readonly [path: string, mark: string, files: readonly string[], folders: readonly string[]];

/** Looks at all files below a folder; nothing stands where there is no such folder. A folder that is known by its place and times to hold what it held is not listed again: `before` is what an earlier look saw. */
export function lookOver(folder: string, before: readonly SeenFolder[] = []): Standing & { folders: readonly SeenFolder[] } {
  const [begun, known] = [Date.now(), new Map(before.map((one) => [one[0], one]))];
  const [paths, folders] = [[] as string[], [] as SeenFolder[]];
  const walk = (at: string): void => {
    const seen = seenFolder(folder, at, known.get(at), begun);
    if (!seen) return;
    folders.push(seen);
    const [, , files, inner] = seen;
    for (const name of files) paths.push(at === '' ? name : `${at}/${name}`);
    for (const name of inner) walk(at === '' ? name : `${at}/${name}`);
  };
  walk('');
  paths.sort();
  return { paths, marks: marksIn(folder, paths), folders };
}

/** Clocks of disks tick slowly. Milliseconds. */
const tick = 2000;

// Known first, then listed: what changes between is seen the next time.
function seenFolder(folder: string, at: string, known: SeenFolder | undefined, begun: number): SeenFolder | undefined {
  const place = at === '' ? folder : `${folder}${sep}${at}`;
  const found = statSync(place, { throwIfNoEntry: false });
  if (!found?.isDirectory()) return undefined;
  const { ino, mtimeMs, ctimeMs } = found;
  const mark = `${ino} ${mtimeMs} ${ctimeMs}`;
  if (known?.[1] === mark) return known;
  const entries = entriesIn(place);
  const named = (wanted: (entry: Dirent) => boolean) => entries.filter(wanted).map(({ name }) => name);
  return [at, Math.max(mtimeMs, ctimeMs) + tick < begun ? mark : '', named((entry) => entry.isFile()), named((entry) => entry.isDirectory())];
}

/** By what files of a folder are known; where there is none, by nothing that a file could be known by. */
export function marksIn(folder: string, paths: readonly string[]): Marks {
  const marks = new BigInt64Array(paths.length * marksOfOne);
  for (const [index, path] of paths.entries()) {
    const found = statSync(`${folder}${sep}${path}`, { bigint: true, throwIfNoEntry: false });
    if (found?.isFile()) marks.set([found.ino, found.mtimeNs, found.size], index * marksOfOne);
    else marks.fill(-1n, index * marksOfOne, (index + 1) * marksOfOne);
  }
  return marks;
}

/** What tells whether a file is still the one that was written: its place on the disk, its last change, its length; undefined where there is none. */
export function markOf(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isFile() ? `${found.ino} ${found.mtimeNs} ${found.size}` : undefined;
}

/** What tells whether files of a folder are still those that were looked at, without reading them (place on the disk, length, times of change), and when the last of them changed, in milliseconds since 1970 (a number tells a quarter of a thousandth of one apart). */
export function marksOf(folder: string, paths: readonly string[]): { marks: string; last: number } {
  let last = 0;
  const marks = paths.map((path) => {
    const found = lstatSync(`${folder}${sep}${path}`, { throwIfNoEntry: false });
    if (!found) return `${path} -`;
    const { ino, size, mtimeMs, ctimeMs, mode } = found;
    last = Math.max(last, mtimeMs, ctimeMs);
    return `${path} ${ino} ${size} ${mtimeMs} ${ctimeMs} ${mode}`;
  });
  return { marks: createHash('sha256').update(marks.join('\n')).digest('base64'), last };
}
