import { parentPort, workerData } from 'node:worker_threads';
import type { Given } from './judge-parts.ts';
import { keepCompiled } from './compiled.ts';

// One of several threads that read and judge a large content folder.
const { compiled, ...begun } = workerData as Given & { compiled: boolean };
if (compiled) keepCompiled();
const { givenHere, judgeInTurn, readerFor, sharedOf } = await import('./judge-parts.ts');
// One that was started ahead of its work is told it later.
const given = 'work' in begun ? begun : await givenHere<Given>();
const shared = await sharedOf(given.work);
await judgeInTurn(await readerFor(given.work, false, shared), shared, given, (bytes) => parentPort!.postMessage(bytes));
