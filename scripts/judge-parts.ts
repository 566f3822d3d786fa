import { availableParallelism } from 'node:os';
import { resolve } from 'node:path';
import { Worker } from 'node:worker_threads';
import { assess } from '#catalogue/assess/assess.ts';
import type { Institution, Service } from '#catalogue/model/catalogue.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import { compare, inOrder, type Problem } from '#catalogue/model/problem.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFilesFor, largestFile } from '#src/content.ts';
import { filesBelow, readFolder } from '#src/disk.ts';
import { notFormatted } from './not-formatted.ts';

/** Institutions that one thread reads and judges; what stands outside of `institutions/` every thread reads for itself. */
export interface Part { folder: string; today: string; institutions: readonly string[]; elsewhere: { institutions: readonly string[]; services: readonly string[] }; isFirst: boolean }
type Judged = Pick<CheckResult, 'problems' | 'findings' | 'inventory' | 'reports' | 'catalogue'>;

/** From so many files on, a second thread is worth its start. */
const enoughForThreads = 8000;

/** Cuts a content folder into as many parts as asked for, with about as many files each. */
export function partsOf(folder: string, paths: readonly string[], today: string, wished: number): Part[] {
  const files = Map.groupBy(paths.filter((path) => path.startsWith('institutions/') && path.split('/').length > 2), (path) => path.split('/')[1]!);
  const parts = Array.from({ length: Math.min(wished, files.size) }, () => ({ institutions: [] as string[], files: 0 }));
  for (const [institution, own] of [...files].sort(([, a], [, b]) => b.length - a.length)) {
    const lightest = parts.reduce((a, b) => (b.files < a.files ? b : a));
    lightest.institutions.push(institution);
    lightest.files += own.length;
  }
  const found = (pattern: RegExp, others: ReadonlySet<string>) => paths.flatMap((path) => { const [, institution, id] = pattern.exec(path) ?? []; return institution !== undefined && others.has(institution) ? [id ?? institution] : []; });
  return parts.map(({ institutions }, index) => {
    const others = new Set([...files.keys()].filter((id) => !institutions.includes(id)));
    return { folder, today, institutions, isFirst: index === 0, elsewhere: { institutions: found(/^institutions\/([^/]+)\/institution\.yaml$/, others), services: found(/^institutions\/([^/]+)\/services\/([^/]+)\/service\.yaml$/, others) } };
  });
}

/** Reads and judges one part. An institution's findings rest on its own files and on what all share, so parts can be judged apart. */
export async function judgePart({ folder, today, institutions, elsewhere, isFirst }: Part): Promise<Judged> {
  const own = new Set(institutions);
  const isOurs = (path: string) => !path.startsWith('institutions/') || own.has(path.split('/')[1]!) || (isFirst && path.split('/').length === 2 && !elsewhere.institutions.includes(path.split('/')[1]!));
  const files: SourceFile[] = (await readFolder(folder, { largest: largestFile, wanted: isOurs }))!;
  const read = readCatalogue([...files, ...(await houseFilesFor(files))], notFormatted, elsewhere);
  const { catalogue, findings, inventory, reports } = assess(read.catalogue, today);
  return { catalogue, findings, inventory, reports, problems: isFirst ? read.problems : read.problems.filter(({ file }) => own.has(/^institutions\/([^/]+)\//.exec(file)?.[1] ?? '')) };
}

/** What the parts say, as one: the same as if one had read and judged all. */
export function together(parts: readonly Judged[], folder: string): CheckResult {
  const all = <Item>(of: (part: Judged) => readonly Item[]) => parts.flatMap((part) => [...of(part)]);
  const byService = (a: Finding, b: Finding) => compare(a.institution, b.institution) || compare(a.subject ?? '', b.subject ?? '') || compare(a.service, b.service);
  return {
    folder,
    catalogue: {
      ...parts[0]!.catalogue,
      institutions: all(({ catalogue }) => catalogue.institutions).sort((a, b) => compare(a.id, b.id)),
      services: all(({ catalogue }) => catalogue.services).sort((a, b) => compare(`${a.institution}/${a.id}`, `${b.institution}/${b.id}`)),
    },
    problems: inOrder(all<Problem>(({ problems }) => problems)),
    findings: all(({ findings }) => findings).sort(byService), inventory: all(({ inventory }) => inventory ?? []).sort(byService),
    reports: all(({ reports }) => reports).sort((a, b) => compare(a.institution, b.institution)),
  };
}

/** Reads and judges a large content folder in several threads; undefined where one does it as fast. */
export async function judgeInThreads(folder: string, today: string): Promise<CheckResult | undefined> {
  const threads = process.env.KATALOGU_THREADS === undefined ? availableParallelism() : Number(process.env.KATALOGU_THREADS) + 1;
  const paths = threads > 1 ? await filesBelow(resolve(folder)) : [];
  if (paths.length < enoughForThreads && process.env.KATALOGU_THREADS === undefined) return undefined;
  const [first, ...others] = partsOf(resolve(folder), paths, today, threads);
  if (!first || others.length === 0) return undefined;
  const judged = await Promise.all([...others.map(elsewhere), judgePart(first)]);
  return together([judged.at(-1)!, ...judged.slice(0, -1)], folder);
}

async function elsewhere(part: Part): Promise<Judged> {
  const worker = new Worker(new URL('./judge-part.ts', import.meta.url), { workerData: part });
  return new Promise((resolvePart, reject) => {
    worker.once('message', resolvePart);
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`A thread that judges ended with ${code}.`)));
  });
}

/** What is sent from one thread to another: places were needed only while judging. */
export function light({ catalogue, ...judged }: Judged): Judged {
  const without = <Placed extends Institution | Service>(one: Placed): Placed => ({ ...one, places: {} });
  return { ...judged, catalogue: { ...catalogue, concepts: [], addresses: new Map(), links: new Map(), snapshots: [], openData: [], institutions: catalogue.institutions.map(without), services: catalogue.services.map(({ conceptTexts: _, ...service }) => without(service as Service)) } };
}
