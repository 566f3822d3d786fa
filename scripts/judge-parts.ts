import { availableParallelism } from 'node:os';
import { setImmediate as turn } from 'node:timers/promises';
import { Worker } from 'node:worker_threads';
import { assess } from '#catalogue/assess/assess.ts';
import type { Catalogue, Institution, Service } from '#catalogue/model/catalogue.ts';
import { compare, inOrder, type Problem } from '#catalogue/model/problem.ts';
import { isOfInstitution, namesIn, readerOf, type CatalogueReader, type Names, type Rest } from '#catalogue/read/catalogue.ts';
import { readYaml } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFilesFor, largestFile, readKnown } from '#src/content.ts';
import { listFolder, readListed, type ListedFile } from '#src/disk.ts';
import { notFormatted } from './not-formatted.ts';

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

/** From so many files on, a second thread is worth its start. */
const enoughForThreads = 8000;

/** What there is to do in a content folder; undefined where there is no such folder. */
export function workIn(folder: string, today: string, findings = true): Work | undefined {
  const listed = listFolder(folder);
  if (!listed) return undefined;
  const own = Map.groupBy(listed.filter(({ path }) => isOfInstitution(path)), ({ path }) => path.split('/')[1]);
  return { folder, today, findings, names: namesIn(listed), shared: listed.filter(({ path }) => !isOfInstitution(path)), institutions: [...own.values()].sort((a, b) => b.length - a.length) };
}

/** A reader that has read what all institutions share; one of them says what is wrong with it. */
export async function readerFor({ folder, shared, names }: Work, isFirst = true): Promise<CatalogueReader> {
  const files = readKnown(folder, shared);
  return readerOf([...files, ...(await houseFilesFor(files))], names, { look: notFormatted, quiet: !isFirst });
}

/** Reads and judges an institution whose files are given. What is found of it rests on its own files and on what all share. */
export function judgePart({ read }: Pick<CatalogueReader, 'read'>, files: readonly ListedFile[], { folder, today, findings: asked }: Pick<Work, 'folder' | 'today' | 'findings'>): JudgedPart {
  const part = read(readKnown(folder, files));
  const { catalogue, findings, inventory, reports } = assess(part.catalogue, today, { placed: asked });
  return { id: files[0]!.path.split('/')[1]!, problems: [...part.problems, ...part.linked], ...(asked ? { findings, inventory } : { findings: [], inventory: [] }), reports, ...keptOf(catalogue), rest: part.rest };
}

// Places and words were needed only while judging.
function keptOf({ institutions, services }: Catalogue): Pick<JudgedPart, 'institutions' | 'services'> {
  return {
    institutions: institutions.map((institution) => ({ ...institution, places: {} })),
    services: services.map(({ id, institution, folder, facts: { concept, status, unit } }) => ({ id, institution, folder, texts: {}, places: {}, inherited: [], facts: { status, ...(concept === undefined ? {} : { concept }), ...(unit === undefined ? {} : { unit }) } })),
  };
}

/** What was said of each institution, as one: the same as if all had been read and judged together. */
export function together({ shared, conclude }: Pick<CatalogueReader, 'shared' | 'conclude'>, parts: readonly JudgedPart[], { folder, names, today }: Pick<Work, 'folder' | 'names' | 'today'>): Omit<CheckResult, 'folder'> {
  const sorted = parts.toSorted((a, b) => compare(a.id, b.id));
  const all = <Item>(of: (part: JudgedPart) => readonly Item[]) => sorted.flatMap((part) => [...of(part)]);
  const rest = conclude(sorted.map((part) => part.rest), (path) => readYaml(readListed(folder, [{ path }], largestFile)[0]!).value);
  return {
    catalogue: { ...assess(shared.catalogue, today).catalogue, institutions: all(({ institutions }) => institutions), services: all(({ services }) => services).sort((a, b) => compare(`${a.institution}/${a.id}`, `${b.institution}/${b.id}`)) },
    problems: inOrder([...names.problems, ...shared.problems, ...shared.linked, ...all<Problem>(({ problems }) => problems), ...rest]),
    findings: all(({ findings }) => findings), inventory: all(({ inventory }) => inventory), reports: all(({ reports }) => reports),
  };
}

/** Reads and judges a content folder institution by institution, a large one in several threads; undefined where there is no institution in it. */
export async function judgeInParts(folder: string, today: string, findings?: boolean): Promise<Omit<CheckResult, 'folder'> | undefined> {
  const work = workIn(folder, today, findings);
  if (!work || work.names.institutions.length === 0) return undefined;
  const { reader, parts } = await partsOf(work);
  return together(reader, parts, work);
}

/** Reads and judges all institutions of some work, each for itself. */
export async function partsOf(work: Work): Promise<{ reader: CatalogueReader; parts: JudgedPart[] }> {
  const count = work.shared.length + work.institutions.reduce((sum, files) => sum + files.length, 0);
  const threads = process.env.KATALOGU_THREADS !== undefined ? Number(process.env.KATALOGU_THREADS) + 1 : count < enoughForThreads ? 1 : availableParallelism();
  const next = new Int32Array(new SharedArrayBuffer(4));
  const parts: JudgedPart[] = [];
  const others = Array.from({ length: Math.max(0, Math.min(threads, work.institutions.length) - 1) }, () => elsewhere({ work, next }, (part) => parts.push(part)));
  const reader = await readerFor(work);
  // A copy holds its own words, as one from another thread does; those that were read hold the whole text of their file.
  await Promise.all([...others, judgeInTurn(reader, work, next, (part) => parts.push(structuredClone(part)))]);
  return { reader, parts };
}

/** Judges one institution after the other, as long as there is one that no other thread has taken. */
export async function judgeInTurn(reader: CatalogueReader, work: Work, next: Int32Array, give: (part: JudgedPart) => void): Promise<void> {
  for (let index = Atomics.add(next, 0, 1); index < work.institutions.length; index = Atomics.add(next, 0, 1)) {
    give(judgePart(reader, work.institutions[index]!, work));
    // What other threads have sent is taken in meanwhile.
    await turn();
  }
}

function elsewhere(given: { work: Work; next: Int32Array }, take: (part: JudgedPart) => void): Promise<void> {
  const worker = new Worker(new URL('./judge-part.ts', import.meta.url), { workerData: given });
  return new Promise((done, reject) => {
    worker.on('message', take);
    worker.once('error', reject);
    worker.once('exit', (code) => (code === 0 ? done() : reject(new Error(`A thread that judges ended with ${code}.`))));
  });
}
