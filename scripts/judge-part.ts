import { parentPort, workerData } from 'node:worker_threads';
import type { Given } from './judge-parts.ts';
import { keepCompiled } from './compiled.ts';
import { givenHere } from './threads.ts';

// One of several threads that read and judge a large content folder.
if ((workerData as { compiled: boolean }).compiled) keepCompiled();
const { judgeInTurn, readerFor, sharedOf } = await import('./judge-parts.ts');
const given = await givenHere<Given>();
const shared = await sharedOf(given.work);
await judgeInTurn(await readerFor(given.work, false, shared), shared, given, (bytes) => parentPort!.postMessage(bytes));
