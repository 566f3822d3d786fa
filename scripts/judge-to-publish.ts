import { setImmediate as turn } from 'node:timers/promises';
import { resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import { inForceOn } from '#catalogue/assess/in-force.ts';
import { inOrder } from '#catalogue/model/problem.ts';
import type { CatalogueReader } from '#catalogue/read/catalogue.ts';
import { readYaml, type SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFolder, largestFile, readKnown, type Packed } from '#src/content.ts';
import { readListed, type ListedFile } from '#src/disk.ts';
import { packed } from '#src/kept/packed.ts';
import { groundOf, keptParts, type KeptParts } from '#src/kept/parts.ts';
import { partsIn, wholeOf } from '#src/kept/whole.ts';
import { elsewhere, othersFor } from './further-threads.ts';
import { judge } from './judge.ts';
import { filesIn, idOf, readerFor, sharedOf, workIn, type Work } from './judge-parts.ts';

/** So many files that are not known are read sooner by two threads. */
const enoughForThreads = 2500;

/** What a site is made from; `packed` is the same for other threads, where it was read institution by institution. */
export interface Published extends CheckResult { packed?: Packed }

/**
 * Reads and judges a content folder for a site: whole, institution by institution. What was made of an institution that did not change is taken from `kept`,
 * a folder for passing files; undefined: nothing is taken and nothing is kept. The same as if all had been read and judged at once.
 */
export async function judgeToPublish(folder: string, today: string, kept: string | undefined): Promise<Published> {
  const at = resolve(folder);
  const work = workIn(at, today);
  if (!work || work.names.institutions.length === 0) return judge(folder, today);
  const shared = await sharedOf(work);
  const reader = await readerFor(work, true, shared, { kept });
  const parts = await partsOf(work, kept, shared, async () => reader);
  return { ...together(reader, parts, work), folder };
}

/** Has everything kept that the pages of a folder are made from, so that a preview need not begin with reading all of it. */
export async function keepJudged(folder: string, today: string, kept: string): Promise<void> {
  const work = workIn(resolve(folder), today);
  if (!work) return;
  const shared = await sharedOf(work);
  await partsOf(work, kept, shared, () => readerFor(work, true, shared, { kept }));
}

async function partsOf(work: Work, kept: string | undefined, shared: readonly SourceFile[], reader: () => Promise<CatalogueReader>): Promise<Uint8Array[]> {
  const { folder, today, names } = work;
  const ground = await groundOf(houseFolder, { today, shared, names });
  const store = kept === undefined ? undefined : keptParts(kept, folder, ground);
  const parts = work.institutions.map((files) => store?.get(idOf(files), files));
  const missing = parts.flatMap((part, index) => (part ? [] : [index]));
  if (missing.length > 0) await makeAll(await reader(), { work, kept, ground }, missing, ({ index, bytes }) => { parts[index] = bytes; });
  await store?.tidyUp();
  return parts as Uint8Array[];
}

/** What a thread needs to read and judge some institutions of a folder. */
export interface Given { work: Work; kept: string | undefined; ground: string; missing: readonly number[]; next: Int32Array }
/** An institution by its number among those of the work, as bytes. */
export interface Made { index: number; bytes: Uint8Array }

/** Reads and judges what is missing, as long as there is an institution that no other thread has taken. */
export async function makeInTurn(reader: Pick<CatalogueReader, 'read'>, { work, kept, ground, missing, next }: Given, give: (made: Made) => void): Promise<void> {
  const store = kept === undefined ? undefined : keptParts(kept, work.folder, ground);
  for (let turnOf = Atomics.add(next, 0, 1); turnOf < missing.length; turnOf = Atomics.add(next, 0, 1)) {
    const index = missing[turnOf]!;
    give({ index, bytes: make(reader, work, work.institutions[index]!, store) });
    // What other threads have sent is taken in meanwhile.
    await turn();
  }
}

// As bytes also where nothing is kept: the words of what was read hold the whole text of their file, a copy holds its own.
function make({ read }: Pick<CatalogueReader, 'read'>, { folder, today }: Work, listed: readonly ListedFile[], store: KeptParts | undefined): Uint8Array {
  const id = idOf(listed);
  store?.look(id, listed);
  const files = readKnown(folder, listed);
  const { catalogue, problems, linked, addresses, rest } = read(files);
  const { findings, inventory, reports } = assess(catalogue, today);
  const { institutions, services, files: stored, answers } = catalogue;
  const bytes = packed({ id, problems: [...problems, ...linked], catalogue: { institutions, services, ...(stored ? { files: stored } : {}), ...(answers ? { answers } : {}) }, addresses, rest, findings, inventory, reports });
  store?.put(id, files, bytes);
  return bytes;
}

// Here and, where much is missing, in further threads.
async function makeAll(reader: CatalogueReader, given: Omit<Given, 'missing' | 'next'>, missing: readonly number[], give: (made: Made) => void): Promise<void> {
  const whole: Given = { ...given, missing, next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = othersFor(missing, filesIn(missing.map((index) => given.work.institutions[index]!)) < enoughForThreads);
  await Promise.all([...elsewhere('./judge-to-publish-part.ts', whole, threads, give), makeInTurn(reader, whole, give)]);
}

/** What was said of each institution, as one. */
function together({ shared, common, conclude }: CatalogueReader, packed: readonly Uint8Array[], { folder, names, today }: Work): Omit<Published, 'folder'> {
  const [parts, judgedBy] = [partsIn(packed), { ...common, catalogue: inForceOn(common.catalogue, today) }];
  const rest = conclude(parts.map((part) => part.rest), (path) => readYaml(readListed(folder, [{ path }], largestFile)[0]!).value);
  return {
    ...wholeOf(judgedBy, parts),
    problems: inOrder([...names.problems, ...shared.problems, ...shared.linked, ...parts.flatMap(({ problems }) => problems), ...rest]),
    packed: { common: judgedBy, parts: packed },
  };
}
