/** The search as it is loaded into a page, on the first focus of the box. `search-index/search.js` gives it to programs (README.md). */
import { finderOf, type Finder } from './finder.ts';
import type { Titles } from './titles.ts';

const opened = new Map<string, Promise<Finder>>();

/** The finder for the names at an address; loaded once. What could not be loaded is tried again the next time. */
export function openNames(address: string): Promise<Finder> {
  let finder = opened.get(address);
  if (!finder) opened.set(address, (finder = load(address).catch((fault: unknown) => { opened.delete(address); throw fault; })));
  return finder;
}

async function load(address: string): Promise<Finder> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return finderOf((await response.json()) as Titles);
}
