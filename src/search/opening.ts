/** Opens the search in a page: engine and names are fetched side by side, once, when the reader first goes to the box. */
import { keepSearch } from '#src/offline/register.ts';
import type { Searcher } from './search.ts';

let finder: Promise<Searcher> | undefined;

/** The finder for the names at an address. What could not be loaded is tried again the next time. */
export function opened(address: string): Promise<Searcher> {
  if (finder) return finder;
  const names = fetch(address);
  finder = import('./search.ts').then(({ openNames }) => openNames(address, names).catch(async (fault) => {
    const now = await addressNow();
    if (now === undefined || now === address) throw fault;
    return openNames(now);
  }));
  finder.then(() => keepSearch(address.slice(0, address.indexOf('search-index/'))), () => { finder = undefined; });
  // A failure is told by the finder, also where the engine failed first.
  names.catch(() => undefined);
  return finder;
}

/** Where the names lie now: the site may have been built anew since this page was read. */
async function addressNow(): Promise<string | undefined> {
  const page = await fetch(location.pathname, { cache: 'reload' });
  return /data-names="([^"]+)"/.exec(await page.text())?.[1];
}
