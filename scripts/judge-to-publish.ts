import { setImmediate as turn } from 'node:timers/promises';
import { resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import { addsExactly, concludeCut } from '#catalogue/assess/cut.ts';
import { inForceOn } from '#catalogue/assess/in-force.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { inOrder } from '#catalogue/model/problem.ts';
import type { CatalogueReader } from '#catalogue/read/catalogue.ts';
import { ofGroup } from '#catalogue/read/cut.ts';
import { readYaml, type SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFolder, largestFile, readKnown, type Packed } from '#src/content.ts';
import { readListed } from '#src/disk.ts';
import { packed, packedTogether } from '#src/kept/packed.ts';
import { contentOf, groundOf, keptParts, type KeptParts } from '#src/kept/parts.ts';
import { partsIn, wholeOf } from '#src/kept/whole.ts';
import { elsewhere, othersFor } from './further-threads.ts';
import { judge } from './judge.ts';
import { filesIn, idOf, readerFor, sharedOf, workIn, type Work } from './judge-parts.ts';
import { contentOfUnits, gathering, isCut, linesOf, unitsOf, type MadeUnit, type Unit } from './units.ts';

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
  if (missing.length > 0) {
    const own = await reader();
    await makeAll(own, { work, kept, ground }, missing, gathering((units) => {
      const [{ institution, bytes }] = units as [MadeUnit];
      parts[institution] = units.length === 1 ? bytes : fromUnits(own, work, units, store);
    }));
  }
  await store?.tidyUp();
  return parts as Uint8Array[];
}

/** What a thread needs to read and judge some institutions of a folder. */
export interface Given { work: Work; kept: string | undefined; ground: string; units: readonly Unit[]; next: Int32Array }

/** Reads and judges what is missing, as long as there is a unit that no other thread has taken. */
export async function makeInTurn(reader: Pick<CatalogueReader, 'read'>, { work, kept, ground, units, next }: Given, give: (made: MadeUnit) => void): Promise<void> {
  const store = kept === undefined ? undefined : keptParts(kept, work.folder, ground);
  for (let turnOf = Atomics.add(next, 0, 1); turnOf < units.length; turnOf = Atomics.add(next, 0, 1)) {
    give(madeUnit(reader, work, units[turnOf]!, store));
    // What other threads have sent is taken in meanwhile.
    await turn();
  }
}

/** Reads and judges a unit. As bytes also where nothing is kept: the words of what was read hold the whole text of their file, a copy holds its own. */
export function madeUnit({ read }: Pick<CatalogueReader, 'read'>, { folder, today }: Work, unit: Unit, store?: KeptParts): MadeUnit {
  const { institution, index, of, isFirst, files: listed } = unit;
  const id = idOf(listed);
  if (!isCut(unit)) store?.look(id, listed);
  const files = readKnown(folder, listed);
  const { catalogue, problems, linked, addresses, rest } = ofGroup(read(files), isFirst);
  const { findings, inventory, reports } = assess(catalogue, today, { cut: isCut(unit) });
  const { institutions, services, files: stored, answers } = catalogue;
  const bytes = packed({ id, problems: [...problems, ...linked], catalogue: { institutions, services, ...(stored ? { files: stored } : {}), ...(answers ? { answers } : {}) }, addresses, rest, findings, inventory, reports });
  if (!isCut(unit)) store?.put(id, contentOf(files), bytes);
  return { institution, index, of, bytes, lines: linesOf(unit, files, store !== undefined) };
}

/** An institution of which the units were read and judged each for itself: the same as if it had been read whole. */
export function fromUnits({ read, common }: Pick<CatalogueReader, 'read' | 'common'>, work: Work, units: readonly MadeUnit[], store?: KeptParts): Uint8Array {
  const listed = work.institutions[units[0]!.institution]!;
  if (!addsExactly(common.catalogue)) return madeUnit({ read }, work, { institution: units[0]!.institution, index: 0, of: 1, isFirst: true, files: listed }, store).bytes;
  const bytes = packedTogether(units.map((unit) => unit.bytes), ({ institutions }, services, reports) => concludeCut({ ...common.catalogue, institutions, services: services as Catalogue['services'] }, reports, work.today));
  store?.put(idOf(listed), contentOfUnits(listed, units), bytes);
  return bytes;
}

// Here and, where much is missing, in further threads.
async function makeAll(reader: CatalogueReader, given: Omit<Given, 'units' | 'next'>, missing: readonly number[], give: (made: MadeUnit) => void): Promise<void> {
  const whole: Given = { ...given, units: unitsOf(given.work.institutions, missing), next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = othersFor(whole.units, filesIn(missing.map((index) => given.work.institutions[index]!)) < enoughForThreads);
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
