/** The engine as it is loaded into a page. `search-index/search.js` gives it to programs (README.md). */
export { answersOf } from './answers.ts';
import { finderOf, type Finder } from './finder.ts';
import { placeOf, type Head } from './packed.ts';
import { partedOf, type PartedFinder } from './parted.ts';
import type { Titles } from './titles.ts';

/** Asks an index of names, whole or in parts: the latter answers when it has fetched what it needs. */
export type Searcher = Finder | PartedFinder;

const known = new Map<string, Promise<Searcher>>();

type Ask = (address: string) => Promise<Response>;

/** The finder for the names at an address, made once; made of `names`, where they are under way already. `ask` fetches where `fetch` cannot, as from a folder. */
export function openNames(address: string, names?: Promise<Response>, ask: Ask = fetch): Promise<Searcher> {
  let finder = known.get(address);
  if (!finder || names) {
    known.set(address, (finder = made(address, names ?? ask(address), ask)));
    finder.catch(() => known.delete(address));
  }
  return finder;
}

async function made(address: string, names: Promise<Response>, ask: Ask): Promise<Searcher> {
  const opening = await read<Titles | Head>(address, names);
  if (!('parts' in opening)) return finderOf(opening);
  return partedOf(opening, (name) => { const part = address.replace(/[^/]+$/, `${placeOf(opening, name)}.json`); return read(part, ask(part)); });
}

async function read<Value>(address: string, request: Promise<Response>): Promise<Value> {
  const response = await request;
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Value;
}
