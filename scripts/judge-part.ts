import { parentPort, workerData } from 'node:worker_threads';
import { judgeInTurn, readerFor, type Work } from './judge-parts.ts';

// One of several threads that read and judge a large content folder.
const { work, next } = workerData as { work: Work; next: Int32Array };
await judgeInTurn(await readerFor(work, false), work, next, (part) => parentPort!.postMessage(part));
