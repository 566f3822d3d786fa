import { closeSync, constants, fstatSync, lstatSync, openSync, readFileSync, readSync, readdirSync, statSync, watch, type FSWatcher } from 'node:fs';
import { lstat, open, readFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import type { Readable } from 'node:stream';
import { isWithin } from './within.ts';

/** Reads files and folders, and never follows a link where somebody else may have put one. */

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

// Folders with such names are no content, wherever they lie.
const isEntered = (name: string): boolean => !name.startsWith('.') && name !== 'node_modules';

/** Whether a path that somebody else names is one that `listFolder` could give. */
export const isListed = (path: string): boolean => path.split('/').slice(0, -1).every(isEntered);

/** Every file below a folder, sorted by path; undefined when there is no such folder. Links and devices are named, never followed; what is not wanted is not entered. At once: of ten thousands of small folders and files, waiting for each costs more than asking. */
export function listFolder(folder: string, wanted: (path: string) => boolean = () => true): ListedFile[] | undefined {
  if (!statSync(folder, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const found: ListedFile[] = [];
  const walk = (at: string): void => {
    let entries;
    try {
      // Put together by hand: of ten thousands of folders, to look each time how a path is written takes a sixth of the time.
      entries = readdirSync(at === '' ? folder : `${folder}${sep}${at}`, { withFileTypes: true });
    } catch {
      found.push({ path: at || '.', fault: 'unreadable' });
      return;
    }
    for (const entry of entries.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = at === '' ? entry.name : `${at}/${entry.name}`;
      if (!wanted(path)) continue;
      if (entry.isSymbolicLink()) found.push({ path, fault: 'symbolic-link' });
      else if (entry.isDirectory()) { if (isEntered(entry.name)) walk(path); }
      else if (!entry.isFile()) found.push({ path, fault: 'special-file' });
      else found.push({ path });
    }
  };
  walk('');
  return found;
}

/** Tells of every path below a folder at which something changes, '' where that is the folder itself. `sees` is false where this machine watches no folders, or not so many: then nobody is told. */
export function watchFolder(folder: string, tell: (path: string) => void): { sees: boolean; stop(): void } {
  const watchers = new Map<string, FSWatcher>();
  let around: FSWatcher | undefined;
  const forget = (at: string): void => {
    // Below a folder that nobody watched, nothing is watched.
    if (watchers.has(at)) for (const [path, watcher] of watchers) if (at === '' || path === at || path.startsWith(`${at}/`)) { watcher.close(); watchers.delete(path); }
  };
  const state = { sees: true, stop: () => { around?.close(); forget(''); } };
  const blind = (): void => { state.sees = false; state.stop(); };
  const see = (at: string, isAnother: boolean): void => {
    tell(at);
    // Whoever watches a folder goes on watching it when another has taken its place, and what lies below it too.
    if (isAnother) forget(at);
    // What comes with a new folder came before anybody watched it.
    if (at === '' || isFolderNow(join(folder, at))) look(at);
  };
  const look = (at: string): void => {
    if (!state.sees || watchers.has(at)) return;
    try {
      const watcher = watch(join(folder, at), { persistent: false }, (event, name) => see(name === null ? at : at === '' ? name : `${at}/${name}`, event === 'rename'));
      watcher.on('error', () => { watcher.close(); if (watchers.get(at) === watcher) forget(at); });
      watchers.set(at, watcher);
      for (const entry of readdirSync(join(folder, at), { withFileTypes: true })) {
        if (entry.isDirectory() && isEntered(entry.name)) look(at === '' ? entry.name : `${at}/${entry.name}`);
      }
    } catch (fault) {
      // A folder may go while it is looked at; a machine that watches no more of them says so in other words.
      if (!['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '')) blind();
    }
  };
  try {
    // The folder itself has another in its place: that is told where it stands.
    around = watch(dirname(resolve(folder)), { persistent: false }, (event, name) => { if (name === basename(resolve(folder)) && event === 'rename') see('', true); });
    around.on('error', blind);
  } catch {
    blind();
  }
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

/** The text of a file; undefined when it cannot be read. */
export async function readTextFile(path: string): Promise<string | undefined> {
  return readFile(path, 'utf8').catch(() => undefined);
}

/** The bytes of a file; undefined when it cannot be read. */
export async function readBytes(path: string): Promise<Uint8Array | undefined> {
  return readFile(path).catch(() => undefined);
}

/** Whether nothing on the way from a folder to a place below it is a link: what is written there stays inside. */
export async function isReachedWithoutLinks(folder: string, path: string): Promise<boolean> {
  if (!isWithin(folder, path)) return false;
  const steps = relative(folder, path).split(sep);
  const places = steps.map((_, index) => join(folder, ...steps.slice(0, index + 1)));
  return (await Promise.all(places.map((place) => lstat(place).then((found) => found.isSymbolicLink(), () => false)))).every((isLink) => !isLink);
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
  if (!(await isReachedWithoutLinks(folder, place))) return undefined;
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

/** The text of a file, at once; a fault when it cannot be read. */
export function readTextNow(path: string): string {
  return readFileSync(path, 'utf8');
}

/** The bytes of a file, at once; a fault when it cannot be read. */
export function readBytesNow(path: string): Uint8Array {
  return readFileSync(path);
}
