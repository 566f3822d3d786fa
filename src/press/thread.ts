import { setImmediate } from 'node:timers/promises';
import { parentPort, workerData } from 'node:worker_threads';
import { takeOver } from '../kept/whole.ts';
import { pagesOf, type Held } from './astro-app.ts';
import { print, waysOf, type Sheet } from './print.ts';
import { takeFrom } from './shares.ts';
import type { NumberedPrinted, Order, Said, ThreadData } from './threads.ts';

// One of several threads that print the pages of a site: it loads what it prints from, is told the sheets, takes of them as long as there are any, and tells of each what is known of it.
const { out, handed, finishing, packing, ...bundle } = workerData as ThreadData;
const say = (said: Said): void => parentPort!.postMessage(said);
try {
  say({ ended: true, held: await printShares() });
} catch (fault) {
  say({ fault: fault instanceof Error ? fault : new Error(String(fault)) });
}

async function printShares(): Promise<Held> {
  // It may come before everything is loaded.
  const told = new Promise<Order>((tell) => { parentPort!.once('message', tell); });
  if (handed) takeOver(handed);
  const pages = await pagesOf(bundle);
  const ways = await waysOf(finishing, packing);
  // What a route hands to its pages is known by asking it for its paths: before its first page, which else would count as having read what the route asks for.
  const routes = new Map<Sheet['route'], ReadonlyMap<string, unknown>>();
  const propsOf = async ({ route: asked, pathname }: Sheet): Promise<unknown> => {
    let known = routes.get(asked);
    if (!known) routes.set(asked, (known = new Map((await pages.paths(({ route, component }) => route === asked.route && component === asked.component)).map((path) => [path.pathname, path.props]))));
    return known.get(pathname);
  };
  const { sheets, shares, noted, packed, held } = await told;
  pages.trust(held);
  const asked = packed ? ways : { ...ways, packer: undefined };
  const numbers = new Map<string, number>();
  for (let share = takeFrom('back', shares, sheets.length); share; share = takeFrom('back', shares, sheets.length)) {
    const printed: NumberedPrinted[] = [];
    const questions: string[] = [];
    for (const sheet of sheets.slice(...share)) {
      const { reads, ...more } = await print({ ...sheet, props: await propsOf(sheet) }, out, pages, asked, noted);
      printed.push({ ...more, reads: reads && Uint32Array.from(reads, (question) => {
        const number = numbers.get(question) ?? numbers.size;
        if (number === numbers.size) questions.push(question);
        numbers.set(question, number);
        return number;
      }) });
    }
    say({ from: share[0], printed, questions });
    // What is held weakly is let go only between two turns.
    await setImmediate();
  }
  return pages.held();
}
