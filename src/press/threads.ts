import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Bundle } from './astro-app.ts';
import type { Sheet } from './print.ts';

/** What a thread has to know to print. */
export interface ThreadData extends Bundle {
  out: string;
  /** Folder in which Node keeps what it made of our files; undefined where it keeps nothing. */
  compiled: string | undefined;
}

/** What a thread says: that it is free, with what was read for each of its last sheets, or what went wrong. */
export type Said = { reads: readonly (readonly string[] | undefined)[] } | { fault: Error };

/** So many sheets are handed out at a time: enough that nobody waits for the post, few enough that all end together. */
const handful = 24;

/** Prints all sheets here and in further threads, and tells of each what was read for it. The first fault ends it all. */
export async function printAll<Any extends Sheet>(sheets: readonly Any[], threads: number, data: ThreadData, here: (sheet: Any) => Promise<readonly string[] | undefined>, printed: (sheet: Any, reads: readonly string[] | undefined) => void): Promise<void> {
  let next = 0;
  let fault: unknown;
  const take = (): readonly Any[] => (fault === undefined ? sheets.slice(next, (next += handful)) : []);
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: data }));
  const serve = (worker: Worker): Promise<void> => new Promise((resolve, reject) => {
    let taken: readonly Any[] = [];
    worker.on('message', (said: Said) => {
      if ('fault' in said) return reject(said.fault);
      for (const [index, sheet] of taken.entries()) printed(sheet, said.reads[index]);
      taken = take();
      return taken.length > 0 ? worker.postMessage(taken.map(({ url, file, pathname, route }): Sheet => ({ url, file, pathname, route }))) : resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread that prints pages ended with ${code}.`)));
  });
  const work = async (): Promise<void> => {
    for (let taken = take(); taken.length > 0; taken = take()) {
      for (const sheet of taken) printed(sheet, await here(sheet));
      // Printing never waits for anything, so that the post of the other threads would lie there.
      if (threads > 0) await setImmediate();
    }
  };
  const all = [work(), ...workers.map(serve)].map((done) => done.catch((found: unknown) => { fault ??= found; }));
  await Promise.all(all);
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (fault !== undefined) throw fault;
}
