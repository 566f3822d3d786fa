import { enableCompileCache } from 'node:module';
import { parentPort, workerData } from 'node:worker_threads';
import { pagesOf } from './astro-app.ts';
import { finisherOf, print, type Printed, type Sheet } from './print.ts';
import { takeOver } from './reading.ts';
import type { Said, ThreadData } from './threads.ts';

// One of several threads that print the pages of a site: it says that it is free, and gets its next sheets.
const { out, compiled, handed, finishing, ...bundle } = workerData as ThreadData;
if (compiled !== undefined) enableCompileCache(compiled);
if (handed) takeOver(handed);
const pages = await pagesOf(bundle);
const finisher = await finisherOf(finishing);
const say = (said: Said): void => parentPort!.postMessage(said);

// What a route hands to its pages is known by asking it for its paths: before its first page, which else would count as having read what the route asks for.
const routes = new Map<string, ReadonlyMap<string, unknown>>();
async function propsOf({ route: { route, component }, pathname }: Sheet): Promise<unknown> {
  const name = `${component} ${route}`;
  let known = routes.get(name);
  if (!known) routes.set(name, (known = new Map((await pages.paths((other) => other.route === route && other.component === component)).map((path) => [path.pathname, path.props]))));
  return known.get(pathname);
}

say({ printed: [] });
parentPort!.on('message', async (taken: Sheet[]) => {
  const printed: Printed[] = [];
  for (const sheet of taken) {
    try {
      printed.push(await print({ ...sheet, props: await propsOf(sheet) }, out, pages, finisher));
    } catch (fault) {
      return say({ fault: fault instanceof Error ? fault : new Error(String(fault)) });
    }
  }
  return say({ printed });
});
