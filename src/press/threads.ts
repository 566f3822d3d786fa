import { setImmediate } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { sentOn, type Sent } from '../kept/whole.ts';
import type { Bundle, Held } from './astro-app.ts';
import type { Finishing, Printed, Sheet } from './print.ts';
import { sharesOf, takeAway, takeFrom, type Shares } from './shares.ts';

/** What a thread has to know to print. */
export interface ThreadData extends Bundle {
  out: string;
  finishing: Finishing | undefined;
  /** The module that puts something beside files. */
  packing: string | undefined;
  /** What the pages would else read and judge again. */
  handed: Sent | undefined;
}

/** Whether anybody wants to know what pages read, whether something is put beside each file, and which routes were held against Astro. */
export interface Asked { noted: boolean; packed: boolean; held: Held }

/** What a thread is told once it is known: all sheets, which of them are taken, and what is asked of each. */
export interface Order extends Asked { sheets: readonly Sheet[]; shares: Shares }

/** What a thread says: what is known of some sheets from one number on, with the questions that were not named before (sheets name them by their number); that it has no more, and which routes it has held against Astro; or what went wrong. */
export type Said = { from: number; printed: readonly NumberedPrinted[]; questions: readonly string[] } | { ended: true; held: Held } | { fault: Error };
/** What is known of a sheet, its questions by their number. */
export type NumberedPrinted = Omit<Printed, 'reads'> & { reads: Uint32Array | undefined };

/** A thread, and what is told when it ended before it was to. */
export interface Thread { worker: Worker; ended: Promise<never> }

/** What a thread may hold of what was just made, in MB: most of a page is gone before it is full. */
const youngest = 96;

/** Starts threads that load the program and what it prints from, and wait for their sheets. */
export function startThreads(threads: number, data: Omit<ThreadData, 'handed'>): Thread[] {
  if (threads <= 0) return [];
  const workerData: ThreadData = { ...data, handed: sentOn() };
  return Array.from({ length: threads }, () => {
    const worker = new Worker(new URL('./thread.ts', import.meta.url), { workerData, resourceLimits: { maxYoungGenerationSizeMb: youngest } });
    const ended = new Promise<never>((_, reject) => {
      worker.once('error', reject);
      worker.once('exit', (code) => reject(new Error(`A thread that prints pages ended with ${code}.`)));
    });
    // Whoever waits for its pages is told.
    ended.catch(() => undefined);
    return { worker, ended };
  });
}

/** Ends threads, whatever they are doing. */
export async function endThreads(threads: readonly Thread[]): Promise<void> {
  await Promise.all(threads.map(({ worker }) => worker.terminate()));
}

/** Prints all sheets here and in further threads, and tells of each what is known of it, and which routes the threads have held against Astro. The first fault ends it all. */
export async function printAll<Any extends Sheet>(all: readonly Any[], threads: readonly Thread[], asked: Asked, here: (sheet: Any) => Promise<Printed>, done: (sheet: Any, printed: Printed) => void, held: (held: Held) => void): Promise<void> {
  const sheets = inTheirOrder(all);
  const shares = sharesOf(sheets.length);
  let fault: unknown;
  const order: Order | undefined = threads.length > 0 ? { sheets: forThreads(sheets), shares, ...asked } : undefined;
  const serve = ({ worker, ended }: Thread): Promise<void> => Promise.race([ended, new Promise<void>((resolve, reject) => {
    const questions: string[] = [];
    worker.on('message', (said: Said) => {
      if ('fault' in said) return reject(said.fault);
      if ('ended' in said) { held(said.held); return resolve(); }
      for (const question of said.questions) questions.push(question);
      for (const [index, { reads, ...more }] of said.printed.entries()) done(sheets[said.from + index]!, { ...more, reads: reads && Array.from(reads, (number) => questions[number]!) });
    });
    worker.postMessage(order);
  })]);
  // From the front here, where the few pages of many routes are; from the back in the threads, which then load little.
  const work = async (): Promise<void> => {
    for (let share = takeFrom('front', shares, sheets.length); share; share = takeFrom('front', shares, sheets.length)) {
      for (const sheet of sheets.slice(...share)) done(sheet, await here(sheet));
      // Printing never waits for anything, so that what the threads say, and a fault of theirs, would lie there.
      if (threads.length > 0) await setImmediate();
    }
  };
  await Promise.all([work(), ...threads.map(serve)].map((ended) => ended.catch((found: unknown) => {
    fault ??= found;
    takeAway(shares);
  })));
  if (fault !== undefined) throw fault;
}

// What a route hands to a page, a thread asks the route for: it may be anything. Each route is sent once.
function forThreads(sheets: readonly Sheet[]): Sheet[] {
  const routes = new Map<string, Sheet['route']>();
  const routeOf = ({ component, route }: Sheet['route']): Sheet['route'] => {
    const name = `${component} ${route}`;
    if (!routes.has(name)) routes.set(name, { component, route });
    return routes.get(name)!;
  };
  return sheets.map(({ url, file, pathname, route }) => ({ url, file, pathname, route: routeOf(route) }));
}

// Routes of few pages first; of one route those side by side that differ in their first folder alone, in their language that is, or in their ending: they are made from the same. So routes that differ in their ending alone are gone through as one.
function inTheirOrder<Any extends Sheet>(sheets: readonly Any[]): Any[] {
  const routes = [...Map.groupBy(sheets, ({ route: { component, route } }) => `${component} ${route}`).values()];
  const alike = [...Map.groupBy(routes, (own) => `${own.length} ${withoutEnding(own[0]!.route.route)}`).values()].map((same) => same.flat());
  return alike.sort((a, b) => a.length - b.length).flatMap((own) => [...Map.groupBy(own, ({ file }) => withoutEnding(file.slice(file.indexOf('/')))).values()].flat());
}

function withoutEnding(path: string): string {
  return path.replace(/(?:\/index)?\.\w+$|\/$/, '');
}
