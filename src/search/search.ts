/** The engine as it is loaded into a page. `search-index/search.js` gives it to programs (README.md). */
import { finderOf, type Finder } from './finder.ts';
import type { Titles } from './titles.ts';

const known = new Map<string, Promise<Finder>>();

/** The finder for the names at an address, made once; `names` is the request, where it is under way already. */
export function openNames(address: string, names?: Promise<Response>): Promise<Finder> {
  let finder = known.get(address);
  if (!finder) {
    known.set(address, (finder = made(address, names ?? fetch(address))));
    finder.catch(() => known.delete(address));
  }
  return finder;
}

async function made(address: string, names: Promise<Response>): Promise<Finder> {
  const response = await names;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return finderOf((await response.json()) as Titles);
}
