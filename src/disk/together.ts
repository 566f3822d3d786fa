import { randomBytes } from 'node:crypto';
import { existsSync, renameSync, rmSync } from 'node:fs';
import { copyFile, lstat, mkdir, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { fingerprint } from './look.ts';
import { readTextNow, readWholeNow } from './read.ts';
import { writeWholeNow } from './write.ts';

/** Writes several files as one: all of them or none, also where the machine is switched off between two of them. */

/** A file on its way: what stood at its place and what is to stand there, by their fingerprints, of which there is none where there is no file. `by` is the file that takes the place, `keeps` the one that holds what stood there. */
interface Step { path: string; by: string; keeps: string; before?: string | undefined; after?: string | undefined }

/** What a journal says: which files are written, the steps that are decided – none before all files are at hand –, what is taken away at last. */
interface Journal { paths: readonly string[]; steps: readonly Step[]; left: readonly string[]; isBack: boolean }

/** What became of files that somebody was ended over while he wrote them: `finished`, `back` where they stand as they stood, `changed` where somebody changed them since, so that nothing was done. */
export interface EndedWriting { outcome: 'finished' | 'back' | 'changed'; paths: readonly string[] }

/** Writes several files, or takes them away where there is no content: all of them or none. When one cannot be written, the others stand as they stood; where the process is ended in the middle, `endWriting` of the same journal does the rest. */
export async function writeTogether(files: readonly { path: string; content: string | Uint8Array | undefined }[], journal?: string): Promise<void> {
  const mark = randomBytes(4).toString('hex');
  const places = files.map(({ path, content }) => ({ path, content, part: beside(path, mark, 'part'), old: beside(path, mark, 'old') }));
  const [paths, left] = [files.map(({ path }) => path), places.flatMap(({ part, old }) => [part, old])];
  const note = (steps: readonly Step[], isBack = false): void => noteDown(journal, { paths, steps, left, isBack });
  note([]);
  try {
    // What fails for want of room or rights fails here, before anything is touched.
    for (const place of places) await bringAlong(place);
    const steps = places.map(({ path, content, part, old }): Step => ({ path, by: part, keeps: old, before: markAt(path), after: content === undefined ? undefined : fingerprint(content) }));
    note(steps);
    takeAll(steps, (back) => note(back, true));
  } catch (fault) {
    if (!(fault instanceof HalfWritten)) takeAway([...left, journal]);
    throw fault;
  }
  takeAway([...left, journal]);
}

/** Does what a journal leaves to be done, of a process that is no more; undefined where nobody can read what it says. */
export function endWriting(journal: string): EndedWriting | undefined {
  const known = journalAt(journal);
  if (!known) return void takeAway([journal]);
  const { paths, steps, left, isBack } = known;
  const open = steps.filter(({ path, after }) => markAt(path) !== after);
  const isAsItWas = open.every(({ path, by, before, after }) => markAt(path) === before && (after === undefined || markAt(by) === after));
  if (isAsItWas) for (const step of open) take(step);
  takeAway([...left, journal]);
  return { outcome: !isAsItWas ? 'changed' : isBack || steps.length === 0 ? 'back' : 'finished', paths };
}

/** Neither all of them nor none could be had: what could put it right stays for `endWriting`. */
class HalfWritten extends Error {}

// A name with a dot before it is nobody’s content while it stands there.
const beside = (path: string, mark: string, kind: string): string => join(dirname(path), `.${basename(path)}.${mark}.${kind}`);

async function bringAlong({ path, content, part, old }: { path: string; content: string | Uint8Array | undefined; part: string; old: string }): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  if (content !== undefined) await writeFile(part, content, { flush: true });
  if (await isFileThere(path)) await copyFile(path, old);
}

// In one breath: a signal that is heard comes before or after all of them.
function takeAll(steps: readonly Step[], noteBack: (back: readonly Step[]) => void): void {
  try {
    for (const step of steps) take(step);
  } catch (fault) {
    const back = steps.map(({ path, by, keeps, before, after }): Step => ({ path, by: keeps, keeps: by, before: after, after: before })).reverse();
    noteBack(back);
    try {
      for (const step of back) if (markAt(step.path) !== step.after) take(step);
    } catch (worse) {
      throw new HalfWritten((worse as Error).message, { cause: worse });
    }
    throw fault;
  }
}

function take({ path, by, after }: Step): void {
  if (after === undefined) rmSync(path, { force: true });
  // Somebody else may have ended this before us.
  else if (existsSync(by)) renameSync(by, path);
}

async function isFileThere(path: string): Promise<boolean> {
  const found = await lstat(path).catch((fault: NodeJS.ErrnoException) => { if (fault.code === 'ENOENT') return undefined; throw fault; });
  if (found && !found.isFile()) throw Object.assign(new Error(`${path} is no file`), found.isDirectory() ? { code: 'EISDIR', path } : {});
  return found !== undefined;
}

function markAt(path: string): string | undefined {
  const bytes = readWholeNow(path);
  return bytes && fingerprint(bytes);
}

// Where no journal can be kept, the files are written all the same.
function noteDown(journal: string | undefined, what: Journal): void {
  try {
    if (journal !== undefined) writeWholeNow(journal, [Buffer.from(JSON.stringify(what))]);
  } catch {
    // Only a machine that is switched off in this moment would have needed it.
  }
}

function journalAt(journal: string): Journal | undefined {
  try {
    const said = JSON.parse(readTextNow(journal)) as Partial<Journal> | null;
    return said && [said.paths, said.steps, said.left].every(Array.isArray) ? (said as Journal) : undefined;
  } catch {
    return undefined;
  }
}

function takeAway(paths: readonly (string | undefined)[]): void {
  for (const path of paths) {
    try {
      if (path !== undefined) rmSync(path, { force: true });
    } catch {
      // A copy that stays says nothing to anybody.
    }
  }
}
