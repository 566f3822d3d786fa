/** The engine in a thread of its own (apart.ts starts it): however long a question takes, the page is free. */
import { answersOf, openNames } from './search.ts';

/** What the page sends: the address of the names at once, their bytes when they are there, then questions, each with a number that grows. */
export type Message = { address: string } | { names: ArrayBuffer } | Question;
export interface Question { turn: number; ask: 'propose' | 'find' | 'fetched'; given: readonly unknown[] }
/** What it gets: the answer to each question, by its number; that to the opening, the mark of the names, has the number 0. A question that another of its kind followed is no longer wanted: its answer is undefined. */
export type Reply = { turn: number } & ({ answer: unknown } | { fault: string });

let answers: Promise<ReturnType<typeof answersOf>>;
let arrive: (names: ArrayBuffer) => void;
const names = new Promise<Response>((resolve) => { arrive = (bytes) => resolve(new Response(bytes)); });
const latest = { propose: 0, find: 0 };

addEventListener('message', ({ data }: MessageEvent<Message>) => {
  if ('names' in data) arrive(data.names);
  else if ('address' in data) void reply(0, async () => (await (answers = openNames(data.address, names).then(answersOf))).mark);
  else void reply(data.turn, () => answerTo(data));
});

async function answerTo({ turn, ask, given }: Question): Promise<unknown> {
  if (ask === 'fetched') return [location.href, ...performance.getEntriesByType('resource').map(({ name }) => name)];
  latest[ask] = turn;
  const goesOn = (): boolean => latest[ask] === turn;
  // Letters that were typed meanwhile are waiting: only the last question is worth an answer.
  await new Promise((resolve) => { setTimeout(resolve); });
  if (!goesOn()) return undefined;
  const asked = (await answers)[ask] as (...given: readonly unknown[]) => Promise<unknown>;
  const answer = await asked(...given, goesOn);
  // What was left half way found nothing, which says nothing.
  return goesOn() ? answer : undefined;
}

async function reply(turn: number, work: () => Promise<unknown>): Promise<void> {
  try { postMessage({ turn, answer: await work() } satisfies Reply); } catch (fault) { postMessage({ turn, fault: String(fault) } satisfies Reply); }
}
