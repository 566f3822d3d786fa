import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { sentOn, type Sent } from '../kept/whole.ts';
import type { Bundle } from './astro-app.ts';
import type { Finishing, Printed, Sheet } from './print.ts';
import { sharesOf, takeAway, takeFrom, type Shares } from './shares.ts';

/** What a thread has to know to print. */
export interface ThreadData extends Bundle {
  out: string;
  /** Folder in which Node keeps what it made of our files; undefined where it keeps nothing. */
  compiled: string | undefined;
  finishing: Finishing | undefined;
  /** Whether it is told what pages read. */
  noted: boolean;
  /** What the pages would else read and judge again. */
  handed: Sent | undefined;
  /** All sheets, and which of them are taken. */
  sheets: readonly Sheet[];
  shares: Shares;
}

/** What a thread says: what is known of some sheets from one number on, with the questions that were not named before (sheets name them by their number); that it has no more; or what went wrong. */
export type Said = { from: number; printed: readonly NumberedPrinted[]; questions: readonly string[] } | { ended: true } | { fault: Error };
/** What is known of a sheet, its questions by their number. */
export type NumberedPrinted = Pick<Printed, 'said'> & { reads: Uint32Array | undefined };

/** Prints all sheets here and in further threads, and tells of each what is known of it. The first fault ends it all. */
export async function printAll<Any extends Sheet>(all: readonly Any[], threads: number, data: Omit<ThreadData, 'handed' | 'sheets' | 'shares'>, here: (sheet: Any) => Promise<Printed>, done: (sheet: Any, printed: Printed) => void): Promise<void> {
  const sheets = inTheirOrder(all);
  const shares = sharesOf(sheets.length);
  let fault: unknown;
  const workers = startThreads(threads, data, sheets, shares);
  const serve = (worker: Worker): Promise<void> => new Promise((resolve, reject) => {
    const questions: string[] = [];
    worker.on('message', (said: Said) => {
      if ('fault' in said) return reject(said.fault);
      if ('ended' in said) return resolve();
      for (const question of said.questions) questions.push(question);
      for (const [index, { reads, said: words }] of said.printed.entries()) done(sheets[said.from + index]!, { reads: reads && Array.from(reads, (number) => questions[number]!), said: words });
    });
    worker.on('error', reject);
    worker.on('exit', (code) => reject(new Error(`A thread that prints pages ended with ${code}.`)));
  });
  // From the front here, where the few pages of many routes are; from the back in the threads, which then load little.
  const work = async (): Promise<void> => {
    for (let share = takeFrom('front', shares, sheets.length); share; share = takeFrom('front', shares, sheets.length)) {
      for (const sheet of sheets.slice(...share)) done(sheet, await here(sheet));
      // Printing never waits for anything, so that what the threads say, and a fault of theirs, would lie there.
      if (threads > 0) await setImmediate();
    }
  };
  await Promise.all([work(), ...workers.map(serve)].map((ended) => ended.catch((found: unknown) => {
    fault ??= found;
    takeAway(shares);
  })));
  await Promise.all(workers.map((worker) => worker.terminate()));
  if (fault !== undefined) throw fault;
}

function startThreads(threads: number, data: Omit<ThreadData, 'handed' | 'sheets' | 'shares'>, sheets: readonly Sheet[], shares: Shares): Worker[] {
  if (threads === 0) return [];
  const handed = sentOn();
  // What a route hands to a page, a thread asks the route for: it may be anything. Each route is sent once.
  const routes = new Map<string, Sheet['route']>();
  const routeOf = ({ component, route }: Sheet['route']): Sheet['route'] => {
    const name = `${component} ${route}`;
    if (!routes.has(name)) routes.set(name, { component, route });
    return routes.get(name)!;
  };
  const workerData: ThreadData = { ...data, handed, shares, sheets: sheets.map(({ url, file, pathname, route }) => ({ url, file, pathname, route: routeOf(route) })) };
  return Array.from({ length: threads }, () => new Worker(new URL('./thread.ts', import.meta.url), { workerData }));
}

// Routes of few pages first; of one route those side by side that differ in their first folder alone, in their language that is: they are made from the same.
function inTheirOrder<Any extends Sheet>(sheets: readonly Any[]): Any[] {
  const routes = [...Map.groupBy(sheets, ({ route: { component, route } }) => `${component} ${route}`).values()].sort((a, b) => a.length - b.length);
  return routes.flatMap((own) => [...Map.groupBy(own, ({ file }) => file.slice(file.indexOf('/'))).values()].flat());
}
