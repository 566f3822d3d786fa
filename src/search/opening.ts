/** Opens the search in a page: engine and names are fetched side by side, once, when the reader first goes to the box. The engine works in a thread of its own or, where that cannot be, in the page. */
import { keepSearch } from '#src/offline/register.ts';
import { startApart, type Asked } from './apart.ts';
import type { Titles } from './titles.ts';

let answers: Promise<Asked> | undefined;
let inPage = false;

/** What answers for the names at an address. What could not be loaded is tried again the next time. */
export function opened(address: string, names?: ArrayBuffer): Promise<Asked> {
  if (answers) return answers;
  answers = made(address, names);
  answers.catch(() => { answers = undefined; });
  return answers;
}

/** Opens the names that have this mark, past what the browser keeps of earlier ones; a fault where they are others still. */
export async function openedAnew(address: string, mark: string): Promise<void> {
  const names = await namesAt(new URL(address, location.href).href, 'reload');
  // Before anything is begun: while a site is put in its place, every question would leave a worker behind.
  if ((JSON.parse(new TextDecoder().decode(names)) as Pick<Titles, 'mark'>).mark !== mark) throw new Error('The site is being built anew.');
  answers = undefined;
  await opened(address, names);
}

async function made(way: string, given?: ArrayBuffer): Promise<Asked> {
  const address = new URL(way, location.href).href;
  const keep = (fetched?: () => Promise<readonly string[]>): void => keepSearch(way.slice(0, way.indexOf('search-index/')), fetched);
  let begun = false;
  // The next question opens the engine anew, in the page.
  const apart = inPage ? undefined : startApart(address, () => { inPage = true; if (begun) answers = undefined; });
  const names = given ?? await namesAt(address).catch((fault: unknown) => { apart?.stop(); throw fault; });
  if (apart && !inPage) {
    try {
      const { mark, propose, find } = await apart.with(names);
      begun = true;
      keep(apart.fetched);
      // What it was asked when it broke is asked again, in the page.
      const again = async <Answer>(fault: unknown, ask: (answers: Asked) => Promise<Answer>): Promise<Answer> => { if (!inPage) throw fault; return ask(await opened(way)); };
      return {
        mark,
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

async function namesAt(address: string, cache: RequestCache = 'default'): Promise<ArrayBuffer> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return response.arrayBuffer();
}
