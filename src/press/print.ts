import { join } from 'node:path';
import { writeInto } from '../disk.ts';
import type { Pages, Route } from './astro-app.ts';
import { reading } from './reading.ts';

/** One page or file to be printed: its path within the site, the address that is asked, its file in the output folder, and the route that answers. */
export interface Sheet {
  pathname: string;
  url: string;
  file: string;
  route: Pick<Route, 'component' | 'route'>;
}

/** Asks a route for its answer and writes it down. Gives what was read for it; undefined where nobody notes that. */
export async function print({ url, file, pathname, route }: Sheet, out: string, pages: Pages): Promise<readonly string[] | undefined> {
  const noting = reading();
  noting?.start();
  const response = await pages.answer(new Request(url), route);
  // The page for what is not found answers with its own number.
  if ((response.status >= 300 && response.status < 400) || !response.body) throw new Error(`${pathname} answers with ${response.status} and is not simply written; KATALOGU_PRESS=0 leaves it to Astro.`);
  const bytes = Buffer.from(await response.arrayBuffer());
  const reads = noting?.end();
  writeInto(join(out, file), bytes);
  return reads;
}
