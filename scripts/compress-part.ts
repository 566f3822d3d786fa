import { parentPort } from 'node:worker_threads';
import { packInTurn, type Packing } from './packing.ts';
import { givenHere } from './threads.ts';

// One of several threads that pack the files of a site.
await packInTurn(await givenHere<Packing>(), (sums) => parentPort!.postMessage(sums), async () => undefined);
