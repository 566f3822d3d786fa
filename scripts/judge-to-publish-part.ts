import { parentPort } from 'node:worker_threads';
import { givenHere } from './further-threads.ts';
import { readerFor } from './judge-parts.ts';
import { makeInTurn, type Given } from './judge-to-publish.ts';

// One of several threads that read and judge a large content folder for a site.
const given = await givenHere<Given>();
await makeInTurn(await readerFor(given.work, false), given, (made) => parentPort!.postMessage(made));
