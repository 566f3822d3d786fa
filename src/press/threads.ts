import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import type { Bundle } from './astro-app.ts';
import type { Finishing, Printed, Sheet } from './print.ts';
import { handedOn } from './reading.ts';

/** What a thread has to know to print. */
export interface ThreadData extends Bundle {
  out: string;
  /** Folder in which Node keeps what it made of our files; undefined where it keeps nothing. */
  compiled: string | undefined;
  finishing: Finishing | undefined;
  /** What the pages would else read and judge again. */
  handed: SharedArrayBuffer | undefined;
}

/** What a thread says: that it is free, with what is known of its last sheets, or what went wrong. */
export type Said = { printed: readonly Printed[] } | { fault: Error };

/** So many sheets are handed out at a time: enough that nobody waits for the post, few enough that all end together. */
const handful = 24;

/** Prints all sheets here and in further threads, and tells of each what is known of it. The first fault ends it all. */
export async function printAll<Any extends Sheet>(all: readonly Any[], threads: number, data: Omit<ThreadData, 'handed'>, here: (sheet: Any) => Promise<Printed>, done: (sheet: Any, printed: Printed) => void): Promise<void> {
  const sheets = inTheirOrder(all);
  // From the front here, where the few pages of many routes are; from the back in the threads, which then load little.
  let [next, last] = [0, sheets.length];
  let fault: unknown;
  const take = (): readonly Any[] => (fault === undefined ? sheets.slice(next, (next = Math.min(next + handful, last))) : []);
  const takeLast = (): readonly Any[] => {
    if (fault !== undefined) return [];
    const end = last;
    last = Math.max(last - handful, next);
    return sheets.slice(last, end);
  };
  const handed = threads > 0 ? handedOn() : undefined;
  const workers = Array.from({ length: threads }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData: { ...data, handed } satisfies ThreadData }));
  const serve = (worker: Worker): Promise<void> => new Promise((resolve, reject) => {
    let taken: readonly Any[] = [];
    worker.on('message', (said: Said) => {
      if ('fault' in said) return reject(said.fault);
      for (const [index, sheet] of taken.entries()) done(sheet, said.printed[index]!);
      taken = takeLast();
      return taken.length > 0 ? worker.postMessage(taken.map(({ url, file, pathname, route }): Sheet => ({ url, file, pathname, route }))) : resolve();
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread that prints pages ended with ${code}.`)));
  });
  const work = async (): Promise<void> => {
    for (let taken = take(); taken.length > 0; taken = take()) {
      for (const sheet of taken) done(sheet, await here(sheet));
      // Printing never waits for anything, so that the post of the other threads would lie there.
      if (threads > 0) await setImmediate();
    }
  };
  await Promise.all([work(), ...workers.map(serve)].map((ended) => ended.catch((found: unknown) => { fault ??= found; })));
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (fault !== undefined) throw fault;
}

// Routes of few pages first; of one route those side by side that differ in their first folder alone, in their language that is: they are made from the same.
function inTheirOrder<Any extends Sheet>(sheets: readonly Any[]): Any[] {
  const routes = [...Map.groupBy(sheets, ({ route: { component, route } }) => `${component} ${route}`).values()].sort((a, b) => a.length - b.length);
  return routes.flatMap((own) => [...Map.groupBy(own, ({ file }) => file.slice(file.indexOf('/'))).values()].flat());
}
