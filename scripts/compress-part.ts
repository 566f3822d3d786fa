import { parentPort, workerData } from 'node:worker_threads';
import { packInTurn, type Packing } from './packing.ts';

// One of several threads that pack the files of a site.
await packInTurn(workerData as Packing, (sums) => parentPort!.postMessage(sums), async () => undefined);
