import { parentPort } from 'node:worker_threads';
import { givenHere } from './further-threads.ts';
import { inspectInTurn, type Inspecting } from './inspect-page.ts';

// One of several threads that inspect the pages of a site.
await inspectInTurn(await givenHere<Inspecting>(), (found) => parentPort!.postMessage(found), async () => undefined);
