import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { pagesOf } from './astro-app.ts';
import { print, type Sheet } from './print.ts';
import type { Said, ThreadData } from './threads.ts';

// One of several threads that print the pages of a site: it says that it is free, and gets its next sheets.
const { out, compiled, ...bundle } = workerData as ThreadData;
if (compiled !== undefined) enableCompileCache(compiled);
const pages = await pagesOf(bundle);
const say = (said: Said): void => parentPort!.postMessage(said);
say({ free: true });
parentPort!.on('message', async (taken: Sheet[]) => {
  for (const sheet of taken) {
    try {
      await print(sheet, out, pages);
    } catch (fault) {
      return say({ fault: fault instanceof Error ? fault : new Error(String(fault)) });
    }
  }
  return say({ free: true });
});
