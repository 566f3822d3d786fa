import { parentPort, workerData } from 'node:worker_threads';
import { inspectInTurn, type Inspecting } from './inspect-page.ts';

// One of several threads that inspect the pages of a site.
await inspectInTurn(workerData as Inspecting, (found) => parentPort!.postMessage(found), async () => undefined);
