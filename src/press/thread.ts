import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { pagesOf } from './astro-app.ts';
import { print, type Sheet } from './print.ts';
import type { Said, ThreadData } from './threads.ts';

// One of several threads that print the pages of a site: it says that it is free, and gets its next sheets.
const { out, compiled, ...bundle } = workerData as ThreadData;
if (compiled !== undefined) enableCompileCache(compiled);
const pages = await pagesOf(bundle);
// Else the first page of each route would count as having read what its route asks for its paths.
const paths = await pages.paths(process.env.KATALOGU_ROUTES ? new RegExp(process.env.KATALOGU_ROUTES) : undefined);
const nameOf = ({ route: { component, route }, pathname }: Pick<Sheet, 'route' | 'pathname'>): string => `${component} ${route} ${pathname}`;
const given = new Map(paths.flatMap((path) => (path.props === undefined ? [] : [[nameOf(path), path.props]])));
const say = (said: Said): void => parentPort!.postMessage(said);
say({ reads: [] });
parentPort!.on('message', async (taken: Sheet[]) => {
  const reads: (readonly string[] | undefined)[] = [];
  for (const sheet of taken) {
    try {
      reads.push(await print({ ...sheet, props: given.get(nameOf(sheet)) }, out, pages));
    } catch (fault) {
      return say({ fault: fault instanceof Error ? fault : new Error(String(fault)) });
    }
  }
  return say({ reads });
});
