import { join } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import { readCatalogue, type Look } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { checkAs, type CheckFormat, type CheckResult } from '#catalogue/write/check.ts';
import type { Language } from '#languages/languages.ts';
import { houseFilesFor } from '#src/content.ts';
import { readFolder } from '#src/disk.ts';
import { judge } from '../scripts/judge.ts';

/** The day on which all tests judge. */
export const today = '2026-11-21';

export const siteFolder = (name: string): string => join(import.meta.dirname, 'sites', name);

/** A content folder with what the program lends it: its standard and word lists. */
export async function filesOf(folder: string): Promise<SourceFile[]> {
  const files = (await readFolder(folder))!;
  return [...files, ...(await houseFilesFor(files))];
}

/** Files read and judged as a check does it. */
export function judgedFiles(files: readonly SourceFile[], look?: Look): CheckResult & { inventory: readonly Finding[] } {
  const read = readCatalogue(files, look);
  return { ...read, ...assess(read.catalogue, today), folder: 'content' };
}

export function file(path: string, text: string): SourceFile {
  return { path, bytes: new TextEncoder().encode(text) };
}

/** What a check says, without starting a process for it: the command itself is tested on its own. */
export const said = async (folder: string, format: CheckFormat = 'text', language: Language = 'en', since?: string) => checkAs(format, await judge(folder, today, since), language);
