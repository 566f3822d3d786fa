import { setImmediate as turn } from 'node:timers/promises';
import { assess } from '#catalogue/assess/assess.ts';
import { addsExactly, concludeCut } from '#catalogue/assess/cut.ts';
import type { Catalogue, Institution, Service } from '#catalogue/model/catalogue.ts';
import { compare, inOrder, type Problem } from '#catalogue/model/problem.ts';
import { isOfInstitution, namesIn, readerOf, type CatalogueReader, type Names, type Remembered, type Rest } from '#catalogue/read/catalogue.ts';
import { ofGroup, restTogether } from '#catalogue/read/cut.ts';
import { readYaml, type SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFolder, largestFile, readKnown, readWithOurs } from '#src/content.ts';
import { listFolder, readListed, standingIn, type ListedFile } from '#src/disk.ts';
import { bytesOfSums, sumsIn } from '#src/kept/sums.ts';
import { keptTrees, type Blobs } from '#src/kept/trees.ts';
import { keptLook } from '#src/kept/looked.ts';
import { contentOf, groundOf, keptParts, type KeptParts } from '#src/kept/parts.ts';
import { elsewhere, othersFor, threadOf, type Thread } from './further-threads.ts';
import { notFormatted } from './not-formatted.ts';
import { contentOfUnits, gathering, isCut, linesOf, unitsOf, type MadeUnit, type Unit } from './units.ts';

/** A content folder cut by institutions: each is read and judged for itself and let go, by whichever thread is free. */
export interface Work {
  folder: string;
  /** Year-month-day. */
  today: string;
  names: Names;
  /** What all institutions share: every thread reads it for itself. */
  shared: readonly ListedFile[];
  /** The files of each institution, those with the most files first. */
  institutions: readonly (readonly ListedFile[])[];
  /** Whether findings are asked for one by one, or only their sums. */
  findings: boolean;
}

/** What is kept of an institution that was judged. */
export type JudgedPart = { id: string } & Pick<CheckResult, 'problems' | 'findings' | 'reports'> & { inventory: CheckResult['findings']; institutions: readonly Institution[]; services: readonly Service[]; rest: Rest };

/** A folder for passing files in which is kept what was judged of each institution, from so many files on. */
export interface Kept { place: string; from?: number }

/** From so many files on, a second thread is worth its start. */
const enoughForThreads = 8000;
/** Facts, and a text in each of three languages. */
const filesOfService = 4;
/** A smaller folder is judged sooner than looked up. */
const enoughToKeep = 2000;

/** What there is to do in a content folder; undefined where there is no such folder. */
export function workIn(folder: string, today: string, findings = true): Work | undefined {
  const listed = listFolder(folder);
  if (!listed) return undefined;
  const own = Map.groupBy(listed.filter(({ path }) => isOfInstitution(path)), ({ path }) => path.split('/')[1]);
  return { folder, today, findings, names: namesIn(listed), shared: listed.filter(({ path }) => !isOfInstitution(path)), institutions: [...own.values()].sort((a, b) => b.length - a.length) };
}

/** What all institutions share, with what the program lends. */
export function sharedOf({ folder, shared }: Pick<Work, 'folder' | 'shared'>): Promise<SourceFile[]> {
  return readWithOurs(folder, shared);
}

/** A reader that has read what all institutions share; one of them says what is wrong with it, and takes from `kept` what was said of the same files before. */
export async function readerFor(work: Work, isFirst = true, shared?: readonly SourceFile[], { remembered, kept }: { remembered?: Remembered; kept?: string | undefined } = {}): Promise<CatalogueReader> {
  const looked = isFirst && kept !== undefined ? await keptLook(kept, houseFolder, notFormatted) : undefined;
  const reader = readerOf(shared ?? (await sharedOf(work)), work.names, { look: notFormatted, lookAtShared: looked?.look, quiet: !isFirst, remembered });
  looked?.keep();
  return reader;
}

/** Reads and judges an institution whose files are given. What is found of it rests on its own files and on what all share. */
export function judgePart({ read }: Pick<CatalogueReader, 'read'>, listed: readonly ListedFile[], asked: Pick<Work, 'folder' | 'today' | 'findings'>, store?: KeptParts): JudgedPart {
  return sumsIn(judgedUnit({ read }, { institution: 0, index: 0, of: 1, isFirst: true, files: listed }, asked, store).bytes);
}

/** The same of a unit, as bytes: what was read holds the whole text of its file, a copy holds its own words. */
export function judgedUnit({ read }: Pick<CatalogueReader, 'read'>, unit: Unit, { folder, today, findings: asked }: Pick<Work, 'folder' | 'today' | 'findings'>, store?: KeptParts): MadeUnit {
  const { institution, index, of, isFirst, files: listed } = unit;
  const id = idOf(listed);
  if (!isCut(unit)) store?.look(id, listed);
  const files = readKnown(folder, listed);
  const part = ofGroup(read(files), isFirst);
  const { catalogue, findings, inventory, reports } = assess(part.catalogue, today, { placed: asked, cut: isCut(unit) });
  const judged: JudgedPart = { id, problems: [...part.problems, ...part.linked], ...(asked ? { findings, inventory } : { findings: [], inventory: [] }), reports, ...keptOf(catalogue), rest: part.rest };
  const bytes = bytesOfSums(judged);
  if (!isCut(unit)) store?.put(id, contentOf(files), bytes);
  return { institution, index, of, bytes, lines: linesOf(unit, files, store !== undefined) };
}

/** An institution of which the units were judged each for itself: the same as if it had been judged whole. */
export function fromUnits({ read, common }: Pick<CatalogueReader, 'read' | 'common'>, work: Work, listed: readonly ListedFile[], units: readonly MadeUnit[], store?: KeptParts): JudgedPart {
  if (!addsExactly(common.catalogue)) return judgePart({ read }, listed, work, store);
  const parts = units.map(({ bytes }) => sumsIn<JudgedPart>(bytes));
  const { id, institutions } = parts[0]!;
  const services = parts.flatMap((part) => part.services);
  const { obligations, inventory, reports } = concludeCut({ ...common.catalogue, institutions, services }, parts.flatMap((part) => part.reports), work.today);
  const whole: JudgedPart = { id, problems: parts.flatMap(({ problems }) => problems), ...(work.findings ? { findings: [...parts.flatMap(({ findings }) => findings), ...obligations], inventory } : { findings: [], inventory: [] }), reports, institutions, services, rest: restTogether(parts.map(({ rest }) => rest)) };
  store?.put(id, contentOfUnits(listed, units), bytesOfSums(whole));
  return whole;
}

/** The institution that a file belongs to. */
export const institutionOf = (path: string): string => path.split('/')[1]!;

/** The institution that some files belong to. */
export const idOf = (listed: readonly ListedFile[]): string => institutionOf(listed[0]!.path);

/** What is kept of a catalogue: places and words were needed only while judging. */
export function keptOf({ institutions, services }: Catalogue): Pick<JudgedPart, 'institutions' | 'services'> {
  return {
    institutions: institutions.map((institution) => ({ ...institution, places: {} })),
    services: services.map(({ id, institution, folder, facts: { concept, status, unit, formerIds } }) => ({ id, institution, folder, texts: {}, places: {}, inherited: [], facts: { status, ...(concept === undefined ? {} : { concept }), ...(unit === undefined ? {} : { unit }), ...(formerIds === undefined ? {} : { formerIds }) } })),
  };
}

/** What was said of each institution, as one: the same as if all had been read and judged together. */
export function together({ shared, conclude }: Pick<CatalogueReader, 'shared' | 'conclude'>, parts: readonly JudgedPart[], work: Pick<Work, 'folder' | 'names' | 'today'>, rest: readonly Problem[] = restOf({ conclude }, parts, work)): Omit<CheckResult, 'folder'> {
  const { names, today } = work;
  const sorted = parts.toSorted((a, b) => compare(a.id, b.id));
  const all = <Item>(of: (part: JudgedPart) => readonly Item[]) => sorted.flatMap((part) => [...of(part)]);
  return {
    catalogue: { ...assess(shared.catalogue, today).catalogue, institutions: all(({ institutions }) => institutions), services: all(({ services }) => services).sort((a, b) => compare(`${a.institution}/${a.id}`, `${b.institution}/${b.id}`)) },
    problems: inOrder([...names.problems, ...shared.problems, ...shared.linked, ...all<Problem>(({ problems }) => problems), ...rest]),
    findings: all(({ findings }) => findings), inventory: all(({ inventory }) => inventory), reports: all(({ reports }) => reports),
  };
}

/** What is wrong with all institutions together; of those in `files`, which are others than in the folder, the source is taken from there. */
export function restOf({ conclude }: Pick<CatalogueReader, 'conclude'>, parts: readonly { rest: Rest }[], { folder }: Pick<Work, 'folder'>, files: readonly SourceFile[] = []): Problem[] {
  return conclude(parts.map((part) => part.rest), (path) => readYaml(files.find((file) => file.path === path) ?? readListed(folder, [{ path }], largestFile)[0]!).value);
}

/** Reads and judges a content folder institution by institution, a large one in several threads; undefined where there is no institution in it. What was judged before is taken from what is kept, where nothing that it rests on has changed. */
export async function judgeInParts(folder: string, today: string, findings?: boolean, kept?: Kept): Promise<Omit<CheckResult, 'folder'> | undefined> {
  return aheadOf(folder, findings === false ? kept : undefined, async (begun) => {
    const work = workIn(folder, today, findings);
    if (!work || work.names.institutions.length === 0) return undefined;
    const { reader, parts } = await partsOf(work, kept, begun);
    return together(reader, parts, work);
  });
}

/** Does something with further threads that load what they need while a folder is listed, for all of it will have to be judged. There are none where it is small, or where most may be known. */
export async function aheadOf<Done>(folder: string, kept: Kept | undefined, work: (begun: readonly Thread[]) => Promise<Done>): Promise<Done> {
  const isKnown = kept !== undefined && (await standingIn(kept.place)).length > 0;
  const begun = isKnown ? [] : Array.from({ length: othersFor(...servicesIn(folder)) }, () => threadOf('./judge-part.ts'));
  try {
    return await work(begun);
  } finally {
    // Those that had nothing to do.
    for (const one of begun) void one.stop();
  }
}

// How many services there are, by the names of their folders alone, and whether they are few.
function servicesIn(folder: string): [{ length: number }, boolean] {
  let services = 0;
  listFolder(folder, (path) => {
    const depth = path.split('/').length;
    if (depth === 4) services++;
    return path.startsWith('institutions') && depth < (path.endsWith('/services') ? 4 : 3);
  });
  return [{ length: services }, services * filesOfService < enoughForThreads];
}

/** What git says of the files of a folder: what it calls all files of an institution together, where they are as they were committed, and each of them. */
export interface Committed { treeOf(files: readonly ListedFile[]): string | undefined; blobOf: Blobs }

/** All institutions of some work but those that are left apart, each judged for itself, or known from an earlier time; with how many had to be judged, and where they are kept. */
export async function partsOf(work: Work, kept?: Kept, begun: readonly Thread[] = [], apart: ReadonlySet<string> = new Set(), git?: Committed): Promise<{ place: string | undefined; reader: CatalogueReader; shared: readonly SourceFile[]; remembered: Remembered; parts: JudgedPart[]; judged: number }> {
  const remembered: Remembered = new WeakMap();
  const parts: JudgedPart[] = [];
  const known = (bytes: Uint8Array): void => { parts.push(sumsIn(bytes)); };
  const isLarge = filesIn(work.institutions) + work.shared.length >= (kept?.from ?? enoughToKeep);
  // Findings one by one would fill the disk.
  const place = isLarge && !work.findings ? kept?.place : undefined;
  let shared: readonly SourceFile[] | undefined;
  const wanted = work.institutions.filter((listed) => !apart.has(idOf(listed)));
  let missing: Work['institutions'] = wanted;
  if (place !== undefined && (await standingIn(place)).length > 0) {
    shared = await sharedOf(work);
    const store = await storeFor(work, shared, place);
    const trees = git && keptTrees(place, work.folder);
    missing = wanted.filter((listed) => {
      const tree = git?.treeOf(listed);
      const bytes = store.get(idOf(listed), listed, tree === undefined ? undefined : trees!.heldIn(idOf(listed), tree, listed)?.content);
      if (bytes) known(bytes);
      return bytes === undefined;
    });
    trees?.learn(work.institutions.map(idOf), git!.blobOf);
    await store.tidyUp(apart);
  }
  const given: Given = { work, units: unitsOf(missing, [...missing.keys()]), kept: place, next: new Int32Array(new SharedArrayBuffer(4)) };
  // Of several units what they are put together with is there once this thread has read what all share.
  const cut: (readonly MadeUnit[])[] = [];
  const take = gathering<MadeUnit>((units) => { if (units.length === 1) known(units[0]!.bytes); else cut.push(units); });
  // What a large institution is known by has to be asked for before anybody reads it.
  const large = place === undefined ? [] : given.units.filter(isCut);
  const store = large.length === 0 ? undefined : await storeFor(work, (shared ??= await sharedOf(work)), place!);
  for (const { institution } of large) store!.look(idOf(missing[institution]!), missing[institution]!);
  const others = elsewhere('./judge-part.ts', given, othersFor(given.units, filesIn(missing) + work.shared.length < enoughForThreads), take, begun);
  shared ??= await sharedOf(work);
  const reader = await readerFor(work, true, shared, { remembered, kept: place });
  await Promise.all([...others, judgeInTurn(reader, shared, given, take)]);
  for (const units of cut) parts.push(fromUnits(reader, work, missing[units[0]!.institution]!, units, store));
  return { place, reader, shared, remembered, parts, judged: missing.length };
}

/** What a thread needs to judge some institutions. */
export interface Given { work: Work; units: readonly Unit[]; kept: string | undefined; next: Int32Array }

/** Judges one unit after the other, as long as there is one that no other thread has taken. */
export async function judgeInTurn(reader: CatalogueReader, shared: readonly SourceFile[], { work, units, kept, next }: Given, give: (made: MadeUnit) => void): Promise<void> {
  const store = kept === undefined || units.length === 0 ? undefined : await storeFor(work, shared, kept);
  for (let index = Atomics.add(next, 0, 1); index < units.length; index = Atomics.add(next, 0, 1)) {
    give(judgedUnit(reader, units[index]!, work, store));
    // What other threads have sent is taken in meanwhile.
    await turn();
  }
}

/** How many of several files of each institution there are. */
export const filesIn = (institutions: readonly (readonly ListedFile[])[]): number => institutions.reduce((sum, files) => sum + files.length, 0);

/** What is kept of the institutions of a folder, as long as what all of them share says the same. */
export async function storeFor({ folder, today, names, findings }: Work, shared: readonly SourceFile[], kept: string): Promise<KeptParts> {
  return keptParts(kept, folder, await groundOf(houseFolder, { today, shared, names, asked: { findings } }));
}
