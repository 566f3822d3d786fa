/** The engine in a worker, seen from the page. */
import type { Answers, Results } from './answers.ts';
import type { Message, Question, Reply } from './search-worker.ts';

// A worker that has not begun by then, with the names there, is given up.
const patience = 5000;

/** What answers in it. `undefined` is no longer wanted: another question of its kind followed. Of the box the last question alone counts, and it looks to that itself; of the page several may be under way. */
export interface Asked extends Pick<Answers, 'mark' | 'propose'> {
  find(...given: Parameters<Answers['find']>): Promise<Results | undefined>;
}

/** A worker on its way: it fetches its script while the page fetches the names. */
export interface Apart {
  /** What answers, once the worker has the names. Rejects where it does not start or cannot read them. */
  with(names: ArrayBuffer): Promise<Asked>;
  /** What the worker fetched, which the page does not see by itself. */
  fetched(): Promise<readonly string[]>;
  stop(): void;
}

/** Starts a worker for the names at an address; `undefined` where there are no workers. `broke` is called when it dies. */
export function startApart(address: string, broke: () => void): Apart | undefined {
  let worker: Worker;
  try {
    worker = new Worker(new URL('./search-worker.ts', import.meta.url), { type: 'module' });
  } catch {
    return undefined;
  }
  const waiting = new Map<number, { resolve(answer: unknown): void; reject(fault: Error): void }>();
  const answerTo = (turn: number): Promise<unknown> => new Promise((resolve, reject) => { waiting.set(turn, { resolve, reject }); });
  const send = (message: Message): void => worker.postMessage(message);
  let last = 0;
  const ask = <Answer>(name: Question['ask']) => (...given: unknown[]): Promise<Answer> => {
    const turn = ++last;
    send({ turn, ask: name, given });
    return answerTo(turn) as Promise<Answer>;
  };
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    for (const { reject } of waiting.values()) reject(new Error('The worker broke.'));
    worker.terminate();
    broke();
  });
  worker.addEventListener('message', ({ data }: MessageEvent<Reply>) => {
    const { resolve, reject } = waiting.get(data.turn)!;
    waiting.delete(data.turn);
    if ('fault' in data) reject(new Error(data.fault)); else resolve(data.answer);
  });
  const begun = answerTo(0);
  // It may break before anything waits for it.
  begun.catch(() => undefined);
  send({ address });
  return {
    async with(names) {
      send({ names });
      const mark = await Promise.race([begun, new Promise<never>((_, reject) => { setTimeout(() => reject(new Error('The worker did not start.')), patience); })]);
      return { mark: mark as Asked['mark'], propose: ask('propose'), find: ask('find') };
    },
    fetched: ask('fetched'),
    stop: () => worker.terminate(),
  };
}
