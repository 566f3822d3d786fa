import { parentPort, workerData } from 'node:worker_threads';
import { appOf } from './astro-app.ts';
import { print, type Sheet } from './print.ts';
import type { Said, ThreadData } from './threads.ts';

// One of several threads that print the pages of a site: it says that it is free, and gets its next sheets.
const { entry, out, pages } = workerData as ThreadData;
const answer = await appOf(entry, pages);
const say = (said: Said): void => parentPort!.postMessage(said);
say({ left: [] });
parentPort!.on('message', async (taken: [number, Sheet][]) => {
  const left: number[] = [];
  for (const [index, sheet] of taken) {
    try {
      if (!(await print(sheet, out, (request) => answer(request, sheet.route)))) left.push(index);
    } catch (fault) {
      return say({ fault: fault instanceof Error ? fault : new Error(String(fault)), pathname: sheet.pathname });
    }
  }
  return say({ left });
});
