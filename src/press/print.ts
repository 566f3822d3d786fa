import { join } from 'node:path';
import { writeInto } from '../disk.ts';
import type { Pages, Route } from './astro-app.ts';
import { reading } from './reading.ts';

/** One page or file to be printed: its path within the site, the address that is asked, its file in the output folder, the route that answers, and what that hands to it. */
export interface Sheet {
  pathname: string;
  url: string;
  file: string;
  route: Pick<Route, 'component' | 'route'>;
  props?: unknown;
}

/** Asks a route for its answer and writes it down. Gives what was read for it; undefined where nobody notes that. */
export async function print(sheet: Sheet, out: string, pages: Pages): Promise<readonly string[] | undefined> {
  const noting = reading();
  noting?.start();
  const answer = await pages.answer(sheet);
  if (answer === undefined) throw new Error(`${sheet.pathname} answers with nothing that is simply written; KATALOGU_PRESS=0 leaves it to Astro.`);
  const reads = noting?.end();
  writeInto(join(out, sheet.file), answer);
  return reads;
}
