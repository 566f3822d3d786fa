/** Opens the search in a page: engine and names are fetched side by side, once, when the reader first goes to the box. */
import type { Searcher } from './search.ts';

let finder: Promise<Searcher> | undefined;

/** The finder for the names at an address. What could not be loaded is tried again the next time. */
export function opened(address: string): Promise<Searcher> {
  if (finder) return finder;
  const names = fetch(address);
  finder = import('./search.ts').then(({ openNames }) => openNames(address, names));
  finder.catch(() => { finder = undefined; });
  // A failure is told by the finder, also where the engine failed first.
  names.catch(() => undefined);
  return finder;
}
