import { join, resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import { changesBetween } from '#catalogue/assess/changes.ts';
import { staleFieldsIn } from '#catalogue/assess/stale-fields.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { State } from '#catalogue/model/change.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import type { Problem } from '#catalogue/model/problem.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { linksPath } from '#catalogue/write/links-file.ts';
import { commandWords } from '#languages/words/commands.ts';
import { houseFilesFor, houseFolder, readContent } from '#src/content.ts';
import { fingerprint } from '#src/disk.ts';
import { WrongUse } from './command.ts';
import { judgeInParts, type Kept } from './judge-parts.ts';
import { judgeSince } from './judge-since.ts';
import { notFormatted } from './not-formatted.ts';
import { readRevision, type Look } from './revision.ts';

/** Reads and judges a content folder, for every command that needs its problems, findings and reports. */
export async function judge(folder: string, today: string, since?: string): Promise<CheckResult> {
  const read = await readContent(resolve(folder), notFormatted);
  if (!read) throw new WrongUse(commandWords.noFolder(folder));
  const now = stateOf(read, today);
  const { catalogue, problems, findings, inventory, reports } = now;
  return since === undefined ? { catalogue, problems, findings, inventory: inventory ?? [], reports, folder } : onlyTouched(now, folder, today, since);
}

/** The same for the check alone, which needs no places and addresses afterwards, nor always the findings one by one: no institution is kept in memory whole, and of an earlier state only what may differ is judged. What was judged before is taken from what is kept. */
export async function judgeForCheck(folder: string, today: string, { since, look, findings, kept }: { since?: string | undefined; look?: Look | undefined; findings?: boolean; kept?: Kept | undefined } = {}): Promise<CheckResult> {
  if (since !== undefined) return (await judgeSince(folder, today, since, kept, findings, look)) ?? judge(folder, today, since);
  const judged = await judgeInParts(resolve(folder), today, findings, kept);
  return judged ? { ...judged, folder } : judge(folder, today);
}

/** Where is kept what a check said of the institutions of a content folder. */
export function checkedFolder(folder: string): string {
  return join(houseFolder, 'node_modules/.cache/checked', fingerprint(resolve(folder)).slice(0, 16));
}

/** What was read of a state, judged on a day; who only sums findings up needs none of them placed, and some services of an institution can be judged alone (`cut`, see assess). */
export function stateOf(read: { catalogue: Catalogue; problems: readonly Problem[] }, today: string, asked: { placed?: boolean; cut?: boolean } = {}): State {
  const { catalogue, findings, inventory, reports } = assess(read.catalogue, today, asked);
  return { problems: read.problems, catalogue, findings, inventory, reports, stale: staleFieldsIn(catalogue) };
}

async function onlyTouched(now: State, folder: string, today: string, since: string): Promise<CheckResult> {
  const { files: filesOf, touched, prefix } = await readRevision(resolve(folder), since);
  const files = await filesOf();
  const old = stateOf(readCatalogue([...files, ...(await houseFilesFor(files))]), today);
  return { ...whatChanged(old, now, touched), folder, catalogue: now.catalogue, reports: now.reports, before: { catalogue: old.catalogue, findings: old.findings, reports: old.reports, ref: since, prefix } };
}

/** What a change of some files does, of two states judged on the same day. */
export function whatChanged(old: State, now: State, touched: ReadonlySet<string>): Required<Pick<CheckResult, 'change' | 'problems' | 'findings' | 'inventory'>> {
  const change = changesBetween(old, now, [...touched]);
  // A change may break a file that it does not touch: a problem is the change's when the old state did not have it.
  const known = new Set(old.problems.map(withoutLine));
  const shared = [...touched].some((path) => /^(?:standard|vocabularies)\//.test(path));
  const concepts = new Set([...touched].flatMap((path) => /^concepts\/([^/]+)\//.exec(path)?.[1] ?? []));
  const folders = new Set([...touched].map((path) => path.slice(0, path.lastIndexOf('/'))));
  const services = new Set(now.catalogue.services.filter((service) => shared || isTouched(service.folder, folders) || touched.has(`institutions/${service.institution}/institution.yaml`) || concepts.has(service.facts.concept ?? '')).map((service) => `${service.institution}/${service.id}`));
  const changed = new Set(change.findings.map(({ finding }) => finding));
  // Another record of the links judges services anew whose own files are as they were.
  if (touched.has(linksPath)) for (const service of judgedAnew(old.findings, now.findings)) services.add(service);
  return {
    change,
    problems: now.problems.filter((problem) => touched.has(problem.file) || (problem.code !== 'not-formatted' && !known.has(withoutLine(problem)))),
    findings: now.findings.filter((finding) => services.has(`${finding.institution}/${finding.service}`) || changed.has(finding)),
    inventory: (now.inventory ?? []).filter((finding) => shared || touched.has(`institutions/${finding.institution}/documents.yaml`) || touched.has(`institutions/${finding.institution}/institution.yaml`)),
  };
}

// A file may lie deeper than it should.
function isTouched(folder: string, folders: ReadonlySet<string>): boolean {
  return folders.has(folder) || [...folders].some((touched) => touched.startsWith(`${folder}/`));
}

function judgedAnew(before: readonly Finding[], after: readonly Finding[]): string[] {
  const answerOf = ({ outcome, reason }: Finding) => JSON.stringify([outcome, reason]);
  const nameOf = ({ institution, service, requirement }: Finding) => `${institution}/${service}/${requirement}`;
  const old = new Map(before.map((finding) => [nameOf(finding), answerOf(finding)]));
  return after.filter((finding) => old.has(nameOf(finding)) && old.get(nameOf(finding)) !== answerOf(finding)).map(({ institution, service }) => `${institution}/${service}`);
}

function withoutLine({ file, code, values }: Problem): string {
  return JSON.stringify([file, code, values]);
}
