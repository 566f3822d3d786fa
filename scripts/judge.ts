import { execFile } from 'node:child_process';
import { relative, resolve } from 'node:path';
import { promisify } from 'node:util';
import { assess } from '#catalogue/assess/assess.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFilesFor, readContent } from '#src/content.ts';
import { WrongUse } from './command.ts';

const git = promisify(execFile);

/** Reads and judges a content folder, for every command that needs its problems, findings and reports. */
export async function judge(folder: string, today: string, since?: string): Promise<CheckResult> {
  const read = await readContent(resolve(folder));
  if (!read) throw new WrongUse(commandWords.noFolder(folder));
  const result: CheckResult = { ...read, ...assess(read.catalogue, today), folder };
  return since === undefined ? result : onlyTouched(result, folder, today, since);
}

async function onlyTouched(result: CheckResult, folder: string, today: string, since: string): Promise<CheckResult> {
  const { files, touched } = await filesAt(resolve(folder), since);
  const { catalogue: old, problems: oldProblems } = readCatalogue([...files, ...(await houseFilesFor(files))]);
  // A change may break a file that it does not touch: a problem is the change's when the old state did not have it.
  const known = new Set(oldProblems.map(withoutLine));
  const { findings, reports } = assess(old, today);
  const shared = [...touched].some((path) => /^(?:standard|vocabularies)\//.test(path));
  const concepts = new Set([...touched].flatMap((path) => /^concepts\/([^/]+)\//.exec(path)?.[1] ?? []));
  const services = new Set(result.catalogue.services.filter((service) => shared || [...touched].some((path) => path.startsWith(`${service.folder}/`) || path === `institutions/${service.institution}/institution.yaml`) || concepts.has(service.facts.concept ?? '')).map((service) => `${service.institution}/${service.id}`));
  return {
    ...result,
    problems: result.problems.filter((problem) => touched.has(problem.file) || !known.has(withoutLine(problem))),
    findings: result.findings.filter((finding) => services.has(`${finding.institution}/${finding.service}`)),
    inventory: result.inventory.filter((finding) => shared || touched.has(`institutions/${finding.institution}/documents.yaml`) || touched.has(`institutions/${finding.institution}/institution.yaml`)),
    reports: result.reports,
    before: { findings, reports, ref: since },
  };
}

function withoutLine({ file, code, values }: Problem): string {
  return JSON.stringify([file, code, values]);
}

/** The content folder as a commit has it, and the files that differ from it now. */
async function filesAt(folder: string, ref: string): Promise<{ files: SourceFile[]; touched: Set<string> }> {
  const inFolder = async (...args: string[]) => (await git('git', ['-C', folder, ...args], { encoding: 'buffer', maxBuffer: 1 << 30 })).stdout;
  try {
    const commit = (await inFolder('rev-parse', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`)).toString().trim();
    const top = (await inFolder('rev-parse', '--show-toplevel')).toString().trim();
    const prefix = relative(top, folder);
    const listed = (await inFolder('ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.')).toString().split('\0').filter(Boolean);
    const blobs = listed.flatMap((line) => {
      const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
      return hash && path ? [{ hash, path: path.slice(prefix ? prefix.length + 1 : 0) }] : [];
    });
    const contents: SourceFile[] = [];
    for (const { hash, path } of blobs) contents.push({ path, bytes: await inFolder('cat-file', 'blob', hash) });
    const changed = (await inFolder('diff', '--name-only', '-z', '--relative', commit, '--', '.')).toString().split('\0');
    const untracked = (await inFolder('ls-files', '--others', '--exclude-standard', '-z', '--', '.')).toString().split('\0');
    return { files: contents, touched: new Set([...changed, ...untracked].filter(Boolean)) };
  } catch (fault) {
    if (fault instanceof WrongUse) throw fault;
    throw new WrongUse(commandWords.noRevision(ref));
  }
}
