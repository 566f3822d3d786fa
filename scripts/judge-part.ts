import { parentPort, workerData } from 'node:worker_threads';
import type { Given } from './judge-parts.ts';
import { keepCompiled } from './compiled.ts';

// One of several threads that read and judge a large content folder.
const { compiled, ...given } = workerData as Given & { compiled: boolean };
if (compiled) keepCompiled();
const { judgeInTurn, readerFor, sharedOf } = await import('./judge-parts.ts');
const shared = await sharedOf(given.work);
await judgeInTurn(await readerFor(given.work, false, shared), shared, given, (bytes) => parentPort!.postMessage(bytes));
