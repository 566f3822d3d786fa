import { join } from 'node:path';
import { writeInto, writePiecesInto } from '../disk.ts';
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

/** What is done to some pages before they are written, and what whoever wants it has to know of each. Threads load it for themselves. */
export interface Finisher {
  concerns(file: string): boolean;
  finish(html: string): { html: string; said: readonly string[] };
}
/** The module whose `finisher` makes one from some data. */
export interface Finishing { module: string; data: unknown }

/** What is known of a sheet once it is printed: what was read for it (undefined where nobody notes that), and what was said when it was finished. */
export interface Printed { reads: readonly string[] | undefined; said: readonly string[] }

/** The finisher that was asked for. */
export async function finisherOf(finishing: Finishing | undefined): Promise<Finisher | undefined> {
  return finishing && ((await import(finishing.module)) as { finisher(data: unknown): Finisher }).finisher(finishing.data);
}

/** Asks a route for its answer and writes it down; `noted` says whether anybody wants to know what was read for it. */
export async function print(sheet: Sheet, out: string, pages: Pages, finisher: Finisher | undefined, noted: boolean): Promise<Printed> {
  const noting = noted ? reading() : undefined;
  noting?.start();
  const answer = await pages.answer(sheet);
  if (answer === undefined) throw new Error(`${sheet.pathname} answers with nothing that is simply written; KATALOGU_PRESS=0 leaves it to Astro.`);
  // What is made while it is written has read its last when it is written.
  if (typeof answer !== 'string' && !(answer instanceof Uint8Array)) {
    await writePiecesInto(join(out, sheet.file), answer);
    return { reads: noting?.end(), said: [] };
  }
  const reads = noting?.end();
  const finished = finisher && typeof answer === 'string' && finisher.concerns(sheet.file) ? finisher.finish(answer) : { html: answer, said: [] };
  writeInto(join(out, sheet.file), finished.html);
  return { reads, said: finished.said };
}
