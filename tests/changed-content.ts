/** A repository with two tiny sites and a change of them, and what a check says of it. */
import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll } from 'vitest';
import type { CheckResult } from '#catalogue/write/check.ts';
import { asPullRequest } from '#catalogue/write/pull-request.ts';
import type { Language } from '#languages/languages.ts';
import { judge } from '../scripts/judge.ts';
import { siteFolder, today } from './judged.ts';

export const root = join(import.meta.dirname, '..');
export const temporary = mkdtempSync(join(tmpdir(), 'katalogu-pull-request-'));
afterAll(() => rmSync(temporary, { recursive: true, force: true }));
export const golden = (name: string) => join(import.meta.dirname, 'golden', name);

export const example = 'institutions/example';
export const extract = `${example}/services/extract`;
export const tree = `${example}/services/tree-permit`;
export const bare = 'institutions/bare/services/licence';

export const quiet = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { encoding: 'utf8', env: quiet, stdio: ['ignore', 'pipe', 'ignore'] });
}

export type Edit = (text: string) => string;
let folders = 0;

/** A repository with the complete and the sparse site below `content/`, one commit, and then what a test changes. */
export function repository(files: Readonly<Record<string, string | Edit | null>> = {}, before: Readonly<Record<string, string | Edit | null>> = {}): string {
  const folder = join(temporary, `${++folders}`);
  const content = join(folder, 'content');
  cpSync(untouched, folder, { recursive: true });
  if (Object.keys(before).length > 0) {
    change(content, before);
    git(folder, 'commit', '--quiet', '--all', '--amend', '-m', 'first');
  }
  change(content, files);
  return content;
}

const untouched = join(temporary, 'untouched');
for (const site of ['complete', 'sparse']) cpSync(siteFolder(site), join(untouched, 'content'), { recursive: true });
for (const args of [['init', '--quiet', '--initial-branch=main'], ['add', '.'], ['commit', '--quiet', '-m', 'first']]) git(untouched, ...args);

export function change(content: string, files: Readonly<Record<string, string | Edit | null>>): void {
  for (const [path, text] of Object.entries(files)) {
    const at = join(content, path);
    if (text === null) rmSync(at, { recursive: true });
    else {
      mkdirSync(dirname(at), { recursive: true });
      writeFileSync(at, typeof text === 'string' ? text : text(readFileSync(at, 'utf8')));
    }
  }
}

export const replaced = (from: string | RegExp, to: string): Edit => (text) => {
  const result = text.replace(from, to);
  if (result === text) throw new Error(`nothing to replace: ${String(from)}`);
  return result;
};
export const judged = (content: string, since = 'HEAD') => judge(content, today, since);
export const summary = async (content: string, language: Language = 'en') => asPullRequest({ ...(await judged(content)), folder: 'content' }, language, isThereIn(content));
/** Which files there are, as the command asks the disk. */
export const isThereIn = (content: string) => ({ isThere: (file: string) => existsSync(join(content, file)) });
export const kinds = (result: CheckResult) => result.change!.services.map(({ institution, service, kind }) => `${institution}/${service} ${kind}`);
export const opened = (result: CheckResult) => result.change!.findings.map(({ kind, finding }) => `${kind} ${finding.service} ${finding.requirement}`);
export const section = (text: string, heading: string) => text.split(/^### /m).find((part) => part.startsWith(heading)) ?? '';

export const feeDeleted = { [`${extract}/service.yaml`]: replaced(/^fees:\n.*\n/m, ''), [`${extract}/sq.md`]: replaced(/^fees:\n(?: .*\n)+/m, ''), [`${extract}/sr.md`]: replaced(/^fees:\n(?: .*\n)+/m, ''), [`${extract}/en.md`]: replaced(/^fees:\n(?: .*\n)+/m, '') };
export const summaryChanged = { [`${tree}/sq.md`]: replaced('Ju lejon të prisni një dru në oborrin tuaj.', 'Ju lejon të prisni një dru në pronën tuaj.') };
export const broken = { [`${tree}/service.yaml`]: replaced('unit: gardens', 'unit: [gardens') };
export const mixed = { ...feeDeleted, ...summaryChanged, [`${bare}/service.yaml`]: (text: string) => `${text}fees: none\nforms: none\n`, 'institutions/bare/services/permit/service.yaml': 'status: unconfirmed\n', 'institutions/bare/services/permit/sq.md': '---\ntitle: Leje\n---\n' };
