import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Sheet } from './print.ts';

/** What a thread has to know to print: the bundle that Astro made, and what Astro keeps beside it of each page. */
export interface ThreadData {
  entry: string;
  out: string;
  /** By Astro's own key: the style sheets of a page. */
  pages: readonly (readonly [string, { styles: readonly unknown[] }])[];
}

/** What a thread says: that it is free, with what it could not write simply, or what went wrong. */
export type Said = { left: readonly number[] } | { fault: Error; pathname: string };

/** So many sheets are handed out at a time: enough that nobody waits for the post, few enough that all end together. */
const handful = 24;

/** Prints all sheets here and in further threads; gives those that are left to Astro, in their order. The first fault ends it all. */
export async function printAll(sheets: readonly Sheet[], threads: number, data: ThreadData, here: (sheet: Sheet) => Promise<boolean>): Promise<Sheet[]> {
  let next = 0;
  const left: number[] = [];
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: data }));
  const take = (): [number, Sheet][] => {
    const taken = sheets.slice(next, next + handful).map((sheet, index): [number, Sheet] => [next + index, sheet]);
    next += taken.length;
    return taken;
  };
  let fault: unknown;
  const serve = (worker: Worker): Promise<void> => new Promise((resolve, reject) => {
    worker.on('message', (said: Said) => {
      if ('fault' in said) return reject(said.fault);
      left.push(...said.left);
      const taken = fault === undefined ? take() : [];
      if (taken.length > 0) return worker.postMessage(taken);
      return resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread that prints pages ended with ${code}.`)));
  });
  const work = async (): Promise<void> => {
    for (let taken = take(); taken.length > 0 && fault === undefined; taken = take()) {
      for (const [index, sheet] of taken) if (!(await here(sheet))) left.push(index);
      // Printing never waits for anything, so that the post of the other threads would lie there.
      if (threads > 0) await setImmediate();
    }
  };
  const all = [work(), ...workers.map(serve)].map((done) => done.catch((found: unknown) => { fault ??= found; }));
  await Promise.all(all);
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (fault !== undefined) throw fault;
  return left.sort((a, b) => a - b).map((index) => sheets[index]!);
}
