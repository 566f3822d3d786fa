import { join } from 'node:path';
import { houseFolder, listFolder, readFolder, readListed, readTextFile, type ListedFile } from './disk.ts';
import { readCatalogue, type Common, type Look } from '#catalogue/read/catalogue.ts';
import { noteRead } from '#catalogue/model/reads.ts';
import { kindOf } from '#catalogue/read/folders.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { Finding, Report } from '#catalogue/model/finding.ts';
import type { History } from '#catalogue/model/history.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import type { SourceFile } from '#catalogue/read/source.ts';

export { houseFolder };

/** No kind of file of a content folder may be larger; beyond that the disk is not even asked for its bytes. */
export const largestFile = 4 * 1024 * 1024;

/** The files of a content folder, with our standard and word lists for what it leaves out. */
export async function contentFiles(folder: string): Promise<SourceFile[] | undefined> {
  // A page that reads files itself rests on what nobody watches.
  noteRead('disk', '*');
  const listed = listFolder(folder);
  return listed && readWithOurs(folder, listed);
}

/** The files of a content folder alone, in the same way; undefined when there is no such folder. What is not wanted is named and not read. */
export async function ownFiles(folder: string, wanted: (path: string) => boolean = isKnown): Promise<SourceFile[] | undefined> {
  const listed = listFolder(folder);
  return listed && readKnown(folder, listed, wanted);
}

/** Reads listed files, with our standard and word lists for what they leave out. */
export async function readWithOurs(folder: string, listed: readonly ListedFile[]): Promise<SourceFile[]> {
  const files = readKnown(folder, listed);
  return [...files, ...(await houseFilesFor(files))];
}

/** Whether some rule names a file, so that it is read. */
export const isKnown = (path: string): boolean => !['unknown', 'ignored'].includes(kindOf(path).kind);

/** Reads those files that some rule names; others are refused by their name, and of a folder that was never meant nothing is read. */
export function readKnown(folder: string, listed: readonly ListedFile[], wanted: (path: string) => boolean = isKnown): SourceFile[] {
  return listed.flatMap((file) => (file.fault || wanted(file.path) ? readListed(folder, [file], largestFile) : [{ path: file.path, bytes: new Uint8Array(0) }]));
}

/** Reads a content folder; undefined when there is no such folder. A folder without `standard/` or without a word list is judged by ours. */
export async function readContent(folder: string, look?: Look): Promise<{ catalogue: Catalogue; problems: Problem[] } | undefined> {
  const files = await contentFiles(folder);
  return files && readCatalogue(files, look);
}

/** A content folder, read and judged on a day; `packed` is the same for other threads. */
export interface Handed { folder: string; today: string; catalogue: Catalogue; findings: readonly Finding[]; inventory: readonly Finding[]; reports: readonly Report[]; packed?: Packed | undefined }

/** A catalogue as it goes from thread to thread: what its institutions have in common, and each of them as bytes that all threads look into (src/kept/packed.ts). */
export interface Packed { common: Common; parts: readonly Uint8Array[] }

// Pages are bundled with modules of their own: only what belongs to the whole process is seen by both.
const hands = globalThis as { kataloguHanded?: Handed | undefined; kataloguAhead?: Promise<unknown> | undefined };

/** Has the pages of this process wait for what a command does before they first read a folder that is edited: it judges with more threads than a page has. */
export function judgeAhead(done: Promise<unknown>): void {
  hands.kataloguAhead = done.catch(() => undefined);
}

/** When that is done. A page then reads for itself whatever is not there. */
export async function judgedAhead(): Promise<void> {
  await hands.kataloguAhead;
}

/** Hands what a command has read and judged to the pages that it prints in the same process: what was checked is what is published, and nothing is read twice. */
export function handOver(judged: Handed | undefined): void {
  hands.kataloguHanded = judged;
}

/** What was handed over; of a folder and day, where these are named. */
export function handedOver(folder?: string, today?: string): Handed | undefined {
  const { kataloguHanded: handed } = hands;
  return folder === undefined || (handed?.folder === folder && handed.today === today) ? handed : undefined;
}

/** The program's own standard and word lists, for what the given files lack. */
export async function houseFilesFor(files: readonly Pick<SourceFile, 'path'>[]): Promise<SourceFile[]> {
  const has = new Set(files.map((file) => file.path));
  // Obligations name the institutions and concepts of their own folder: nobody else's stand in for them.
  const obligations = 'standard/obligations.yaml';
  // What data sets are judged by is lent on its own, like a word list.
  const isStandard = (path: string) => path.startsWith('standard/') && path !== 'standard/data-quality.yaml';
  // The inventory names kinds of documents, which are asked of all: ours stands in with the standard, and a folder may put its own in the place of ours alone.
  const hasStandard = files.some((file) => isStandard(file.path) && file.path !== obligations && file.path !== 'standard/inventory.yaml');
  const ours = await Promise.all(['standard', 'vocabularies'].map(async (area) => ((await readFolder(join(houseFolder, 'content', area))) ?? []).map((file) => ({ ...file, path: `${area}/${file.path}` }))));
  return ours.flat().filter((file) => file.path !== obligations && !has.has(file.path) && !(hasStandard && isStandard(file.path))).map((file) => ({ ...file, house: true }));
}

/** The history that a command wrote down for the pages; undefined when it wrote none. */
export async function readHistoryFile(path: string | undefined): Promise<History | undefined> {
  const text = path ? await readTextFile(path) : undefined;
  return text === undefined ? undefined : (JSON.parse(text) as History);
}
