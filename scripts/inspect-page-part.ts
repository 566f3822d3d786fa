import { parentPort } from 'node:worker_threads';
import { inspectInTurn, type Inspecting } from './inspect-page.ts';
import { givenHere } from './threads.ts';

// One of several threads that inspect the pages of a site.
await inspectInTurn(await givenHere<Inspecting>(), (found) => parentPort!.postMessage(found), async () => undefined);
