import { createHash, randomBytes } from 'node:crypto';
import { accessSync, closeSync, constants, copyFileSync, existsSync, fstatSync, linkSync, lstatSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, utimesSync, watch, writeFileSync, writeSync, type Dirent, type FSWatcher } from 'node:fs';
import { copyFile, cp, lstat, mkdir, mkdtemp, open, readdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative, sep } from 'node:path';
import type { Readable } from 'node:stream';

/** The only module that reads or writes files. It knows folders and bytes, no records. */

export interface FileOnDisk {
  /** Relative to the folder that was read, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  fault?: 'symbolic-link' | 'special-file' | 'unreadable' | 'changing-file' | 'file-too-large';
  /** Length of a file that was too large to be read. */
  size?: number;
}

const noBytes = new Uint8Array(0);

/** A file that a folder holds, before it is read: with its fault where it is none that could be. */
export type ListedFile = Pick<FileOnDisk, 'path' | 'fault'>;

/** Every file below a folder, sorted by path; undefined when there is no such folder. Links and devices are named, never followed; what is not wanted is not entered. At once: of ten thousands of small folders and files, waiting for each costs more than asking. */
export function listFolder(folder: string, wanted: (path: string) => boolean = () => true): ListedFile[] | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const found: ListedFile[] = [];
  const walk = (at: string): void => {
    let entries;
    try {
      entries = readdirSync(at === '' ? folder : join(folder, at), { withFileTypes: true });
    } catch {
      found.push({ path: at || '.', fault: 'unreadable' });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (!wanted(path)) continue;
      if (entry.isSymbolicLink()) found.push({ path, fault: 'symbolic-link' });
      else if (entry.isDirectory()) { if (!entry.name.startsWith('.') && entry.name !== 'node_modules') walk(path); }
      else if (!entry.isFile()) found.push({ path, fault: 'special-file' });
      else found.push({ path });
    }
  };
  walk('');
  return found;
}

/** Tells of every path below a folder at which something changes. `sees` is false where this machine watches no folders, or not so many: then nobody is told. */
export function watchFolder(folder: string, tell: (path: string) => void): { sees: boolean; stop(): void } {
  const watchers = new Map<string, FSWatcher>();
  const state = { sees: true, stop: () => { for (const watcher of watchers.values()) watcher.close(); watchers.clear(); } };
  const blind = (): void => { state.sees = false; state.stop(); };
  const look = (at: string): void => {
    if (!state.sees || watchers.has(at)) return;
    try {
      const watcher = watch(at === '' ? folder : join(folder, at), { persistent: false }, (_, name) => {
        const path = name === null ? at : at === '' ? name : `${at}/${name}`;
        tell(path);
        // What comes with a new folder came before anybody watched it.
        if (isFolderNow(join(folder, path))) look(path);
        else watchers.get(path)?.close();
        if (!existsSync(join(folder, path))) watchers.delete(path);
      });
      watcher.on('error', () => { watcher.close(); watchers.delete(at); });
      watchers.set(at, watcher);
      for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
        if (entry.isDirectory() && !entry.name.startsWith('.') && entry.name !== 'node_modules') look(at === '' ? entry.name : `${at}/${entry.name}`);
      }
    } catch (fault) {
      // A folder may go while it is looked at; a machine that watches no more of them says so in other words.
      if (!['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '')) blind();
    }
  };
  look('');
  return state;
}

function isFolderNow(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false;
}

/** Reads files that a folder was seen to hold, but for those that are larger than `largest` or that somebody writes to meanwhile. */
export function readListed(folder: string, listed: readonly ListedFile[], largest = Number.MAX_SAFE_INTEGER): FileOnDisk[] {
  return listed.map(({ path, fault }) => (fault ? { path, bytes: noBytes, fault } : { path, ...readOrdinary(join(folder, path), largest) }));
}

/** All files below a folder, sorted by path, each with its bytes or its fault; undefined when there is no such folder. */
export async function readFolder(folder: string, { largest = Number.MAX_SAFE_INTEGER, wanted = () => true }: { largest?: number; wanted?: (path: string) => boolean } = {}): Promise<FileOnDisk[] | undefined> {
  const listed = listFolder(folder, wanted);
  return listed && readListed(folder, listed, largest);
}

// Not every system knows the flags that refuse a link and do not wait at a pipe.
const plainOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);
const faultOfCode: Readonly<Record<string, FileOnDisk['fault']>> = { ENOENT: 'changing-file', ENOTDIR: 'changing-file', ELOOP: 'symbolic-link', ENXIO: 'special-file' };

// Between the list of a folder and the reading a file may become a link or a pipe, grow, or go away.
function readOrdinary(path: string, largest: number): Pick<FileOnDisk, 'bytes' | 'fault' | 'size'> {
  const failed = (fault: FileOnDisk['fault']): Pick<FileOnDisk, 'bytes' | 'fault'> => ({ bytes: noBytes, fault: fault! });
  let file: number;
  try {
    file = openSync(path, plainOnly);
  } catch (fault) {
    // A name that is no text comes from the disk with signs in it that stand for nothing; no file has that name.
    if (path.includes('\uFFFD')) return { bytes: noBytes };
    return failed(faultOfCode[(fault as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable');
  }
  try {
    const before = fstatSync(file);
    if (!before.isFile()) return failed('special-file');
    if (before.size > largest) return { ...failed('file-too-large'), size: before.size };
    const bytes = Buffer.allocUnsafeSlow(before.size);
    let length = 0;
    for (let more = -1; more !== 0 && length < before.size; length += more) more = readSync(file, bytes, length, before.size - length, null);
    const after = fstatSync(file);
    return length !== before.size || after.size !== before.size || after.mtimeMs !== before.mtimeMs ? failed('changing-file') : { bytes };
  } catch {
    return failed('unreadable');
  } finally {
    closeSync(file);
  }
}

/** Whether a folder is there. */
export async function isFolder(path: string): Promise<boolean> {
  return stat(path).then((found) => found.isDirectory(), () => false);
}

/** Whether a folder is there and holds nothing. */
export async function isEmptyFolder(path: string): Promise<boolean> {
  return readdir(path).then((names) => names.length === 0, () => false);
}

/** Whether anything is there. */
export async function exists(path: string): Promise<boolean> {
  return lstat(path).then(() => true, () => false);
}

/** The same at once, for a process that is about to end. */
export function existsNow(path: string): boolean {
  return existsSync(path);
}

/** The text of a file; undefined when it cannot be read. */
export async function readTextFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** The bytes of a file; undefined when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}

/** Writes a file whole or not at all, with the folders above it. */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    await writeFile(part, content);
    await rename(part, path);
  } catch (fault) {
    await rm(part, { force: true });
    throw fault;
  }
}

/** Writes several files, or takes them away where there is no content: all of them or none. When one cannot be written, the others stand as they stood. */
export async function writeTogether(files: readonly { path: string; content: string | Uint8Array | undefined }[]): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  const put: { path: string; old?: string }[] = [];
  const parts = files.map(({ path }) => `${path}.${mark}.part`);
  try {
    // What fails for want of room or rights fails here, before anything is touched.
    for (const [index, { path, content }] of files.entries()) {
      await mkdir(dirname(path), { recursive: true });
      if (content !== undefined) await writeFile(parts[index]!, content, { flush: true });
    }
    for (const [index, { path, content }] of files.entries()) {
      const old = `${path}.${mark}.old`;
      const had = await lstat(path).then((found) => { if (!found.isFile()) throw new Error(`${path} is no file`); return true; }, (fault: NodeJS.ErrnoException) => { if (fault.code === 'ENOENT') return false; throw fault; });
      if (had) await copyFile(path, old);
      put.push({ path, ...(had ? { old } : {}) });
      if (content === undefined) await rm(path, { force: true });
      else await rename(parts[index]!, path);
    }
  } catch (fault) {
    for (const { path, old } of put.reverse()) {
      if (old === undefined) await rm(path, { force: true });
      else await rename(old, path);
    }
    await Promise.all(parts.map((part) => rm(part, { force: true }).catch(() => undefined)));
    throw fault;
  }
  await Promise.all(put.flatMap(({ old }) => (old === undefined ? [] : [rm(old, { force: true }).catch(() => undefined)])));
}

/** Whether nothing on the way from a folder to a place below it is a link: what is written there stays inside. */
export async function isReachedWithoutLinks(folder: string, path: string): Promise<boolean> {
  const steps = relative(folder, path).split(sep);
  if (steps[0] === '..') return false;
  const places = steps.map((_, index) => join(folder, ...steps.slice(0, index + 1)));
  return (await Promise.all(places.map((place) => lstat(place).then((found) => found.isSymbolicLink(), () => false)))).every((isLink) => !isLink);
}

/** Writes a new file; false when something is already there, which is left as it is. */
export async function writeNew(path: string, content: string): Promise<boolean> {
  await mkdir(dirname(path), { recursive: true });
  const file = await open(path, 'wx').catch((fault: NodeJS.ErrnoException) => {
    if (fault.code === 'EEXIST') return undefined;
    throw fault;
  });
  if (!file) return false;
  try {
    await file.writeFile(content);
  } finally {
    await file.close();
  }
  return true;
}

const isTaken: ReadonlySet<string | undefined> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR']);

/** Puts a finished folder in the place of an older one; the older stays until the new one stands. Of several that come at once the last stays, whole. `mark` names the older one while it is beside. */
export async function replaceFolder(finished: string, target: string, mark = randomBytes(4).toString('hex')): Promise<void> {
  const old = `${target}.old-${mark}`;
  lstatSync(finished);
  mkdirSync(dirname(target), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    // Both steps in one breath: a signal that is heard comes before or after them.
    const had = isMoved(target, old);
    try {
      renameSync(finished, target);
    } catch (fault) {
      if (had && !existsSync(target)) renameSync(old, target);
      if (!isTaken.has((fault as NodeJS.ErrnoException).code) || attempt === 100) throw fault;
    }
    if (had) rmSync(old, { recursive: true, force: true });
    if (!existsSync(finished)) return;
  }
}

/** Gives a file or folder another name at once; false where it is not there. */
export function isMoved(from: string, to: string): boolean {
  try {
    renameSync(from, to);
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'ENOENT') return false;
    throw fault;
  }
}

/** What becomes of a folder file by file: these are put into it from a folder beside it, in this order, those go. */
export interface Patch {
  from: string;
  put: readonly string[];
  gone: readonly string[];
}

/** Whether all of it can be done, as far as can be known before: every folder on the way can be written to, and nothing else stands where a file is to stand. Makes the folders that are missing. */
export function canPatch(target: string, { put, gone }: Omit<Patch, 'from'>): boolean {
  try {
    for (const folder of new Set([...put, ...gone].map((path) => dirname(join(target, path))))) {
      if (!existsSync(folder)) mkdirSync(folder, { recursive: true });
      accessSync(folder, constants.W_OK);
    }
    return put.every((path) => lstatSync(join(target, path), { throwIfNoEntry: false })?.isFile() ?? true);
  } catch {
    return false;
  }
}

/** Changes a folder file by file, in one breath: each file is the old one or the new one at any moment. What was put already is passed over, so that it can be done once more after somebody ended it in the middle. */
export function patchFolder(target: string, { from, put, gone }: Patch): void {
  for (const path of put) if (existsSync(join(from, path))) renameSync(join(from, path), join(target, path));
  for (const path of gone) {
    rmSync(join(target, path), { force: true });
    removeIfEmpty(dirname(join(target, path)), target);
  }
}

// A folder goes with its last file, as if it had never been.
function removeIfEmpty(folder: string, within: string): void {
  try {
    for (let at = folder; at !== within; at = dirname(at)) rmdirSync(at);
  } catch {
    // It holds something else.
  }
}

/** What stands at the place of a folder: another one has another mark. */
export function markOfFolder(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found?.isDirectory() ? `${found.dev} ${found.ino}` : undefined;
}

/** Writes a new file at once; false where one is there already. */
export function writeNewNow(path: string, content: string): boolean {
  try {
    writeFileSync(path, content, { flag: 'wx' });
    return true;
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw fault;
  }
}

/** Whether the files at two places hold the same bytes. */
export function isSameFile(one: string, other: string): boolean {
  const [a, b] = [one, other].map((path) => statSync(path, { throwIfNoEntry: false }));
  return a?.isFile() === true && b?.isFile() === true && a.size === b.size && readFileSync(one).equals(readFileSync(other));
}

/** Gives files of a folder the time of change that those under the same paths have in another, where these are as old as `until` at most: servers and browsers then know them as unchanged. */
export async function keepTimes(from: string, to: string, paths: readonly string[], until: string): Promise<void> {
  const last = statSync(join(from, until), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  for (const path of paths) {
    const found = lstatSync(join(from, path), { throwIfNoEntry: false });
    // What was touched after the record was written may not be what the record says.
    if (found?.isFile() && found.mtimeMs <= last) utimesSync(join(to, path), found.atime, found.mtime);
  }
}

/** Moves a folder to a place that is free, also onto another disk; a fault when something is there already. */
export async function moveFolder(from: string, to: string): Promise<void> {
  try {
    await rename(from, to);
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'EXDEV') throw fault;
    await cp(from, to, { recursive: true, errorOnExist: true, force: false });
    await rm(from, { recursive: true, force: true });
  }
}

/** Removes a folder or file; nothing happens when it is not there. Where something is still being written into it, it is tried again. */
export async function remove(path: string): Promise<void> {
  await rm(path, { recursive: true, force: true, maxRetries: 5, retryDelay: 50 });
}

/** The same at once; what cannot be removed stays. */
export function removeNow(path: string): void {
  try {
    rmSync(path, { recursive: true, force: true, maxRetries: 3, retryDelay: 50 });
  } catch {
    // What another thread is still writing stays; the next run takes it away.
  }
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

/** Makes a folder with those above it. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

/** Copies a folder with everything in it. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
}

/** A new empty folder for passing use. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'katalogu-'));
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

/** A file that is open for reading. */
export interface OpenFile {
  bytes: number;
  changed: Date;
  /** Both ends are read. */
  read(start: number, end: number): Readable;
  close(): Promise<void>;
}

/** All bytes of a file that is open; fewer where it became shorter meanwhile. */
export async function wholeOf(file: OpenFile): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  if (file.bytes > 0) for await (const part of file.read(0, file.bytes - 1) as AsyncIterable<Uint8Array>) parts.push(part);
  return Buffer.concat(parts);
}

const isNoFile: ReadonlySet<string | undefined> = new Set(['ENOENT', 'ENOTDIR', 'EISDIR', 'ELOOP', 'ENAMETOOLONG', 'EACCES', 'EPERM', 'EINVAL', 'ENXIO']);

/** Opens a file below a folder; undefined where there is none, where it is no plain file, and where a link stands on the way to it. */
export async function openBelow(folder: string, path: string): Promise<OpenFile | undefined> {
  const place = join(folder, path);
  if (relative(folder, place).split(sep)[0] === '..' || !(await isReachedWithoutLinks(folder, place))) return undefined;
  const file = await open(place, constants.O_RDONLY | constants.O_NONBLOCK | (constants.O_NOFOLLOW ?? 0)).catch((fault: NodeJS.ErrnoException) => {
    if (isNoFile.has(fault.code)) return undefined;
    throw fault;
  });
  const found = await file?.stat();
  if (!file || !found?.isFile()) {
    await file?.close();
    return undefined;
  }
  return { bytes: found.size, changed: found.mtime, read: (start, end) => file.createReadStream({ start, end, autoClose: false }), close: () => file.close() };
}

/** The paths of all files below a folder, with forward slashes; none where there is no such folder. */
export async function filesBelow(folder: string): Promise<string[]> {
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

const made = new Set<string>();

/** Writes a file of a folder that nobody looks into yet, at once: for ten thousands of small files, waiting costs more than writing. */
export function writeInto(path: string, content: string | Uint8Array): void {
  withFolder(dirname(path), () => { writeFileSync(path, content); });
}

/** The same with a file that is made while it is written. */
export async function writePiecesInto(path: string, pieces: AsyncIterable<Uint8Array>): Promise<void> {
  let file = -1;
  withFolder(dirname(path), () => { file = openSync(path, 'w'); });
  try {
    for await (const piece of pieces) for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
  } finally {
    closeSync(file);
  }
}

// A folder is made once; where somebody took it away since, it is made again.
function withFolder(folder: string, work: () => void): void {
  try {
    if (!made.has(folder)) makeFolderNow(folder);
    work();
  } catch (fault) {
    if ((fault as NodeJS.ErrnoException).code !== 'ENOENT') throw fault;
    mkdirSync(folder, { recursive: true });
    work();
  }
}

// Of a folder with those above it, Node asks for each; mostly the one above is there, and is known to be.
function makeFolderNow(folder: string): void {
  if (made.has(dirname(folder))) {
    try {
      mkdirSync(folder);
      made.add(folder);
      return;
    } catch {
      // It stands already, or the one above does not.
    }
  }
  mkdirSync(folder, { recursive: true });
  made.add(folder).add(dirname(folder));
}

/** Gives a file a second name, or copies it where the disk has no second names; false where it cannot be had. */
export function haveInto(from: string, path: string): boolean {
  for (const have of [linkSync, (one: string, other: string) => copyFileSync(one, other, constants.COPYFILE_EXCL)]) {
    try {
      withFolder(dirname(path), () => have(from, path));
      return true;
    } catch {
      // The next way, or none.
    }
  }
  return false;
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

/** A file of any length, of which nobody holds more than the piece that was asked for. */
export interface FileInPieces {
  length: number;
  /** The bytes from one place to before another. */
  read(from: number, to: number): Uint8Array;
  close(): void;
}

/** Opens a file to be read in pieces, at once. */
export function openInPieces(path: string): FileInPieces {
  const file = openSync(path, 'r');
  return {
    length: fstatSync(file).size,
    read(from, to) {
      const bytes = Buffer.allocUnsafe(to - from);
      let had = 0;
      for (let length = -1; length !== 0 && had < bytes.length; had += length) length = readSync(file, bytes, had, bytes.length - had, from + had);
      return bytes.subarray(0, had);
    },
    close: () => closeSync(file),
  };
}

/** The bytes of a file, at once; undefined when it cannot be read. */
export function readWholeNow(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** Writes a file of several pieces whole or not at all, at once, with the folders above it. */
export function writeWholeNow(path: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(path), { recursive: true });
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  try {
    const file = openSync(part, 'wx');
    try {
      for (const piece of pieces) for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    } finally {
      closeSync(file);
    }
    renameSync(part, path);
  } catch (fault) {
    rmSync(part, { force: true });
    throw fault;
  }
}

/** The text of a file, at once; a fault when it cannot be read. */
export function readTextNow(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The bytes of a file, at once; a fault when it cannot be read. */
export function readBytesNow(path: string): Uint8Array {
  return readFileSync(path);
}

/** Notes that a file was used just now; where that cannot be written, nothing happens. */
export function markAsUsed(path: string, now = new Date()): void {
  try {
    utimesSync(path, now, now);
  } catch {
    // Only what is thrown away first depends on it.
  }
}
