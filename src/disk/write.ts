import { createHash, randomBytes } from 'node:crypto';
import { closeSync, constants, copyFileSync, linkSync, mkdirSync, openSync, renameSync, rmSync, utimesSync, writeFileSync, writeSync } from 'node:fs';
import { mkdir, mkdtemp, open, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Writes files: whole or not at all where anybody may look, at once where nobody looks yet. */

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

/** Makes a folder with those above it. */
export async function makeFolder(path: string): Promise<void> {
  await mkdir(path, { recursive: true });
}

/** A new empty folder for passing use. */
export async function temporaryFolder(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'katalogu-'));
}

const made = new Set<string>();

/** Writes a file of a folder that nobody looks into yet, at once: for ten thousands of small files, waiting costs more than writing. */
export function writeInto(path: string, content: string | Uint8Array): void {
  withFolder(dirname(path), () => { writeFileSync(path, content); });
}

/** The same with a file that is made while it is written; gives its SHA-256. */
export async function writePiecesInto(path: string, pieces: AsyncIterable<Uint8Array>): Promise<string> {
  const hash = createHash('sha256');
  let file = -1;
  withFolder(dirname(path), () => { file = openSync(path, 'w'); });
  try {
    for await (const piece of pieces) {
      hash.update(piece);
      for (let done = 0; done < piece.length;) done += writeSync(file, piece, done);
    }
  } finally {
    closeSync(file);
  }
  return hash.digest('hex');
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

/** Notes that a file was used just now; where that cannot be written, nothing happens. */
export function markAsUsed(path: string, now = new Date()): void {
  try {
    utimesSync(path, now, now);
  } catch {
    // Only what is thrown away first depends on it.
  }
}
