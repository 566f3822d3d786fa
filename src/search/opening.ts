/** Opens the search in a page: engine and names are fetched side by side, once, when the reader first goes to the box. The engine works in a thread of its own or, where that cannot be, in the page. */
import { keepSearch } from '#src/offline/register.ts';
import { startApart, type Asked } from './apart.ts';

let answers: Promise<Asked> | undefined;
let inPage = false;

/** What answers for the names at an address. What could not be loaded is tried again the next time. */
export function opened(address: string): Promise<Asked> {
  if (answers) return answers;
  answers = made(address).catch(async (fault) => {
    const now = await addressNow();
    if (now === undefined || now === address) throw fault;
    return made(now);
  });
  answers.catch(() => { answers = undefined; });
  return answers;
}

/** Where the names lie now that have this mark, with what answers for them opened there; a fault where there are none. */
export async function openedAnew(mark: string): Promise<string> {
  const now = await addressNow();
  if (!now?.includes(`/${mark}.json`)) throw new Error('The site is being built anew.');
  answers = undefined;
  await opened(now);
  return now;
}

async function made(way: string): Promise<Asked> {
  const address = new URL(way, location.href).href;
  const keep = (fetched?: () => Promise<readonly string[]>): void => keepSearch(way.slice(0, way.indexOf('search-index/')), fetched);
  let begun = false;
  // The next question opens the engine anew, in the page.
  const apart = inPage ? undefined : startApart(address, () => { inPage = true; if (begun) answers = undefined; });
  const names = await namesAt(address).catch((fault: unknown) => { apart?.stop(); throw fault; });
  if (apart && !inPage) {
    try {
      const { propose, find } = await apart.with(names);
      begun = true;
      keep(apart.fetched);
      // What it was asked when it broke is asked again, in the page.
      const again = async <Answer>(fault: unknown, ask: (answers: Asked) => Promise<Answer>): Promise<Answer> => { if (!inPage) throw fault; return ask(await opened(way)); };
      return {
        propose: (...given) => propose(...given).catch((fault: unknown) => again(fault, (other) => other.propose(...given))),
        find: (...given) => find(...given).catch((fault: unknown) => again(fault, (other) => other.find(...given))),
      };
    } catch {
      apart.stop();
      inPage = true;
    }
  }
  const { answersOf, openNames } = await import('./search.ts');
  const answering = answersOf(await openNames(address, Promise.resolve(new Response(names))));
  keep();
  return answering;
}

async function namesAt(address: string): Promise<ArrayBuffer> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}

/** Where the names lie now: the site may have been built anew since this page was read. */
async function addressNow(): Promise<string | undefined> {
  const page = await fetch(location.pathname, { cache: 'reload' });
  return /data-names="([^"]+)"/.exec(await page.text())?.[1];
}
