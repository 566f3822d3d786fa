import { parentPort, workerData } from 'node:worker_threads';
import { judgePart, light, type Part } from './judge-parts.ts';

// One of several threads that read and judge a large content folder.
parentPort!.postMessage(light(await judgePart(workerData as Part)));
