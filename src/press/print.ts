import { join } from 'node:path';
import { writeInto } from '../disk.ts';

/** One page or file to be printed: the part of the address behind the base, the route that answers it, and its file in the output folder. */
export interface Sheet {
  pathname: string;
  /** The address that is asked. */
  url: string;
  file: string;
  route: { component: string; pattern: string };
}

/** Asks a route for its answer and writes it down; false when the answer is none that is simply written, so that Astro has to deal with it. */
export async function print(sheet: Sheet, out: string, answer: (request: Request) => Promise<Response>): Promise<boolean> {
  const response = await answer(new Request(sheet.url));
  if (response.status !== 200 || !response.body) return false;
  writeInto(join(out, sheet.file), Buffer.from(await response.arrayBuffer()));
  return true;
}
