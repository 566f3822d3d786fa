import { parentPort } from 'node:worker_threads';
import type { Both } from './judge-both.ts';
import { givenHere } from './further-threads.ts';
import { judgeInTurn, readerFor, sharedOf, type Given } from './judge-parts.ts';

// One of several threads that read and judge a large content folder, as it is or also as it was.
const given = await givenHere<Given | Both>();
const give = (made: unknown): void => { parentPort!.postMessage(made); };
if ('oldNames' in given) {
  const { readersOf, twiceInTurn } = await import('./judge-both.ts');
  await twiceInTurn(await readersOf(given), given, give);
} else {
  const shared = await sharedOf(given.work);
  await judgeInTurn(await readerFor(given.work, false, shared), shared, given, give);
}
