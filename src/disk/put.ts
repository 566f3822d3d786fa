import { randomBytes } from 'node:crypto';
import { accessSync, constants, existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync, statSync, unlinkSync, utimesSync } from 'node:fs';
import { cp, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { isHollow, standingIn } from './look.ts';

/** Puts folders and files in the place of others, and takes them away. */

const isTaken: ReadonlySet<string | undefined> = new Set(['ENOTEMPTY', 'EEXIST', 'ENOTDIR', 'EISDIR']);

/** Puts a finished folder in the place of an older one; the older stays until the new one stands. Of several that come at once the last stays, whole. `mark` names the older one while it is beside. */
export async function replaceFolder(finished: string, target: string, mark?: string): Promise<void> {
  await removeFolder(exchangeFolder(finished, target, mark));
}

/** The same at once, but for the older one: where it stands beside now, to be removed; undefined where there was none. */
export function exchangeFolder(finished: string, target: string, mark = randomBytes(4).toString('hex')): string | undefined {
  const old = `${target}.old-${mark}`;
  lstatSync(finished);
  mkdirSync(dirname(target), { recursive: true });
  for (let attempt = 1; ; attempt++) {
    // Both steps in one breath: a signal that is heard comes before or after them.
    const had = isMoved(target, old);
    try {
      renameSync(finished, target);
      return had ? old : undefined;
    } catch (fault) {
      if (had && !existsSync(target)) renameSync(old, target);
      else if (had) rmSync(old, { recursive: true, force: true });
      if (!isTaken.has((fault as NodeJS.ErrnoException).code) || attempt === 100) throw fault;
    }
  }
}

/** Removes a folder with all that is in it, where there is one: part by part, several files at once, for to remove a file is mostly to wait for the disk. */
export async function removeFolder(folder: string | undefined): Promise<void> {
  if (folder === undefined) return;
  for (const name of namesIn(folder)) await remove(join(folder, name));
  await remove(folder);
}

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch {
    // It is gone meanwhile.
    return [];
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
    removeFileNow(join(target, path));
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

/** Removes the folders at and below a place that hold nothing but such folders. */
export async function removeHollow(folder: string): Promise<void> {
  if (await isHollow(folder)) return remove(folder);
  for (const { name, kind } of await standingIn(folder)) if (kind === 'folder') await removeHollow(join(folder, name));
}

/** Removes a file at once; nothing happens when it is not there. Of thousands of files, to ask of each whether it is a folder costs more than removing it. */
export function removeFileNow(path: string): void {
  try {
    unlinkSync(path);
  } catch (fault) {
    if (['ENOENT', 'ENOTDIR'].includes((fault as NodeJS.ErrnoException).code ?? '')) return;
    throw fault;
  }
}

/** Copies a folder with everything in it. */
export async function copyFolder(from: string, to: string): Promise<void> {
  await cp(from, to, { recursive: true });
}
