import { hostname, constants } from 'node:os';
import { randomBytes } from 'node:crypto';
import { basename, dirname, join } from 'node:path';
import { canPatch, changedAt, exists, existsNow, fingerprint, isFolder, isMoved, moveFolder, patchFolder, readTextFile, remove, removeNow, standingIn, type Patch } from '#src/disk.ts';

const here = fingerprint(hostname()).slice(0, 8);
const mark = /^([0-9a-f]{8})-(\d+)-[0-9a-f]{8}$/;
const [soon, oneDay] = [10_000, 86_400_000];
const given = new Set<string>();

/** What is added to the name of a passing folder: on which machine and in which process it is at work, so that a later run knows when nobody is. */
export function ownMark(): string {
  const own = `${here}-${process.pid}-${randomBytes(4).toString('hex')}`;
  given.add(own);
  return own;
}

/** Does some work over passing folders and takes them away whatever happens, also when the process is told to stop: what it began hears of that first, so that nobody writes into them any more; at last `stopped` says so. */
export async function withPassing<Result>(folders: readonly string[], work: (stopping: AbortSignal) => Promise<Result>, stopped: () => void = () => undefined): Promise<Result> {
  const stopping = new AbortController();
  const stop = (signal: NodeJS.Signals) => {
    stopping.abort();
    for (const folder of folders) removeNow(folder);
    stopped();
    // The signal itself ends the process: an orderly exit waits for the bundler's own threads, and one of them may wait for us.
    process.removeAllListeners(signal);
    process.kill(process.pid, signal);
    process.exit(128 + constants.signals[signal]);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const signal of signals) process.on(signal, stop);
  try {
    return await work(stopping.signal);
  } finally {
    stopping.abort();
    for (const signal of signals) process.off(signal, stop);
    // What cannot be taken away now is taken away by the next run; it must not hide the fault that is being told.
    for (const folder of folders) await remove(folder).catch(() => undefined);
  }
}

/** What stands in the file by which one build at a time puts its site into a place: who it is, and what it changes there file by file. */
export interface Turn { mark: string; patch?: Patch }

/** The file by which one build at a time puts its site into a place. */
export function turnOf(out: string): string {
  return `${out}.turn`;
}

/** Ends the turn of a build that is no longer at work: what it began to change it changes to the end. False where there is none, or it is at work. */
export async function endTurn(file: string): Promise<boolean> {
  const [text, changed] = [await readTextFile(file), await changedAt(file)];
  if (text === undefined || changed === undefined) return false;
  const turn = turnIn(text);
  if (turn ? !isAbandoned(turn.mark, changed) : Date.now() - changed.getTime() < soon) return false;
  // Only one of those who wait has it.
  const own = `${file}-${ownMark()}`;
  if (!isMoved(file, own)) return false;
  const { patch } = turn ?? {};
  const out = file.slice(0, -turnOf('').length);
  if (patch && existsNow(patch.from) && canPatch(out, patch)) patchFolder(out, patch);
  removeNow(own);
  return true;
}

function turnIn(text: string): Turn | undefined {
  try {
    return JSON.parse(text) as Turn;
  } catch {
    // Whoever was to write it is about to, or was ended while he did.
    return undefined;
  }
}

/** Takes away what builds left that were ended in the middle, changes to the end what one began to change, and brings back the earlier site where one was ended between taking it down and putting up the next. Gives what it did. */
export async function tidyUp(out: string, cache: string): Promise<'restored' | 'completed' | undefined> {
  // Before its new files are taken away.
  const completed = await endTurn(turnOf(out));
  const beside = async (folder: string, starts: readonly string[]) => (await standingIn(folder)).flatMap(({ name, changed }) => {
    const start = starts.find((one) => name.startsWith(one));
    return start !== undefined && isAbandoned(name.slice(start.length).replace(/\.history\.json$/, ''), changed) ? [join(folder, name)] : [];
  });
  const name = basename(out);
  const earlier = await beside(dirname(out), [`${name}.old-`]);
  let restored = false;
  for (const old of earlier.reverse()) if (!(await exists(out)) && (await isFolder(old))) { await moveFolder(old, out); restored = true; }
  for (const left of [...earlier, ...await beside(dirname(out), [`${name}.part-`]), ...await beside(cache, ['site-'])]) await remove(left);
  return restored ? 'restored' : completed ? 'completed' : undefined;
}

/** Whether nobody is at work any more under a mark that was last written at a time: a process of another machine, or one that cannot be seen from here, has a day to finish. */
export function isAbandoned(name: string, changed: Date): boolean {
  const [whole, host, id] = mark.exec(name) ?? [];
  if (whole === undefined) return false;
  if (host !== here) return Date.now() - changed.getTime() > oneDay;
  // A container that is started anew often has the same name, and its build the same number: such a mark is ours only where this process gave it out.
  return Number(id) === process.pid ? !given.has(whole) : !isAtWork(Number(id));
}

function isAtWork(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (fault) {
    return (fault as NodeJS.ErrnoException).code === 'EPERM';
  }
}
