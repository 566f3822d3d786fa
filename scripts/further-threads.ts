import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { parentPort, Worker, workerData } from 'node:worker_threads';

/** What a thread may hold of what was just made, in MB: with more it is no faster, and the whole an eighth larger. */
const youngest = 24;

/** How many further threads take part where so many things are to be done; none where they are few. */
export function othersFor({ length }: { length: number }, areFew: boolean): number {
  const threads = process.env.KATALOGU_THREADS !== undefined ? Number(process.env.KATALOGU_THREADS) + 1 : areFew ? 1 : availableParallelism();
  return Math.max(0, Math.min(threads, length) - 1);
}

/** A further thread: it begins to load its module at once, and works when it is told what. */
export interface Thread {
  /** Has it do its module's work with what is given, and takes what it sends; done when it has ended. */
  work<Sent>(given: object | undefined, take: (sent: Sent) => void): Promise<void>;
  /** Tells it something more. */
  tell(more: object): void;
  stop(): Promise<unknown>;
}

/** Starts a thread. What it is given to do, now or later, its module asks for with `givenHere`. */
export function threadOf(module: string, given: object = {}): Thread {
  const worker = new Worker(new URL(module, import.meta.url), { resourceLimits: { maxYoungGenerationSizeMb: youngest }, workerData: given });
  const ended = new Promise<void>((done, reject) => {
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? done() : reject(new Error(`A further thread ended with ${code}.`))));
  });
  // Whoever gives it work hears of a fault; one that was stopped has none.
  ended.catch(() => undefined);
  return { work: (given, take) => { worker.on('message', take); if (given) worker.postMessage(given); return ended; }, tell: (more) => worker.postMessage(more), stop: () => worker.terminate() };
}

/** What the thread that asks was given to do: with its start, or later. */
export async function givenHere<Given>(): Promise<Given> {
  if (Object.keys(workerData as object).length > 0) return workerData as Given;
  const [given] = (await once(parentPort!, 'message')) as [Given];
  return given;
}

/** Has further threads do what a module does with what it is given, and takes what each sends. */
export function elsewhere<Sent>(module: string, given: object, threads: number, take: (sent: Sent) => void, begun: readonly Thread[] = []): Promise<void>[] {
  for (const one of begun.slice(threads)) void one.stop();
  return Array.from({ length: threads }, (_, index) => (begun[index]?.work(given, take) ?? threadOf(module, given).work(undefined, take)));
}
