import { join } from 'node:path';
import { fingerprint, writeInto, writePiecesInto } from '../disk.ts';
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

/** Makes what stands beside a file, such as its packed forms, while its bytes are at hand. Threads load it for themselves. */
export interface Packer { formsOf(file: string, bytes: Uint8Array): readonly (readonly [ending: string, bytes: Uint8Array])[] }

/** The SHA-256 of a file, by its path. */
export type Sum = readonly [path: string, sha256: string];

/** What is known of a sheet once it is printed: what was read for it (undefined where nobody notes that), what was said when it was finished, and the sums of its file and of what stands beside it (none where nothing is put beside files). */
export interface Printed { reads: readonly string[] | undefined; said: readonly string[]; sums: readonly Sum[] }

/** What is done to what is printed. */
export interface Ways { finisher: Finisher | undefined; packer: Packer | undefined }

/** The ways that were asked for: a finisher, and the module whose `packer` puts something beside files. */
export async function waysOf(finishing: Finishing | undefined, packing: string | undefined): Promise<Ways> {
  return {
    finisher: finishing && ((await import(finishing.module)) as { finisher(data: unknown): Finisher }).finisher(finishing.data),
    packer: packing === undefined ? undefined : ((await import(packing)) as { packer: Packer }).packer,
  };
}

/** What is longer goes to the disk piece by piece as it is made. */
const most = 1 << 20;

/** Asks a route for its answer and writes it down; `noted` says whether anybody wants to know what was read for it. */
export async function print(sheet: Sheet, out: string, pages: Pages, { finisher, packer }: Ways, noted: boolean): Promise<Printed> {
  const noting = noted ? reading() : undefined;
  noting?.start();
  const answer = await pages.answer(sheet);
  if (answer === undefined) throw new Error(`${sheet.pathname} answers with nothing that is simply written; KATALOGU_PRESS=0 leaves it to Astro.`);
  // What is made while it is written has read its last when it is written.
  const whole = typeof answer === 'string' || answer instanceof Uint8Array ? answer : await ifShort(answer);
  if (typeof whole !== 'string' && !(whole instanceof Uint8Array)) {
    const sha256 = await writePiecesInto(join(out, sheet.file), whole);
    return { reads: noting?.end(), said: [], sums: packer ? [[sheet.file, sha256]] : [] };
  }
  const reads = noting?.end();
  const { html: content, said } = finisher && typeof whole === 'string' && finisher.concerns(sheet.file) ? finisher.finish(whole) : { html: whole, said: [] };
  if (packer) return { reads, said, sums: writePacked(sheet.file, out, Buffer.from(content), packer) };
  writeInto(join(out, sheet.file), content);
  return { reads, said, sums: [] };
}

// A short answer whole; else all its pieces again.
async function ifShort(pieces: AsyncIterable<Uint8Array>): Promise<Uint8Array | AsyncIterable<Uint8Array>> {
  const [held, all] = [[] as Uint8Array[], pieces[Symbol.asyncIterator]()];
  for (let length = 0; length <= most;) {
    const { value, done } = await all.next();
    if (done) return Buffer.concat(held);
    held.push(value as Uint8Array);
    length += (value as Uint8Array).length;
  }
  return (async function* () {
    yield* held;
    for (let next = await all.next(); !next.done; next = await all.next()) yield next.value;
  })();
}

function writePacked(file: string, out: string, bytes: Uint8Array, packer: Packer): Sum[] {
  return [['', bytes] as const, ...packer.formsOf(file, bytes)].map(([ending, of]) => {
    writeInto(join(out, `${file}${ending}`), of);
    return [`${file}${ending}`, fingerprint(of)];
  });
}
