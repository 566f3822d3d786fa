import { parentPort } from 'node:worker_threads';
import { givenHere } from './further-threads.ts';
import { packInTurn, type Packing } from './packing.ts';

// One of several threads that pack the files of a site.
await packInTurn(await givenHere<Packing>(), (sums) => parentPort!.postMessage(sums), async () => undefined);
