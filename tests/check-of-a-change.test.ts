import { cpSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type CheckResult } from '#catalogue/write/check.ts';
import { largestFile } from '#src/content.ts';
import { WrongUse } from '../scripts/command.ts';
import { judge } from '../scripts/judge.ts';
import { readRevision } from '../scripts/revision.ts';
import { said, today } from './judged.ts';
import { command, expectWrongUse, passingFolder, put, ran } from './ran.ts';

const { contentLike } = passingFolder('change');
const sites = join(import.meta.dirname, 'sites');
const check = (folder: string, ...args: string[]) => command('check', ['--content', folder, '--today', today, ...args]);
const bare = 'institutions/bare/services/licence';

describe.concurrent('a check of a change', () => {
  const git = (folder: string, ...args: string[]) => ran('git', ['-C', folder, '-c', 'user.name=Test', '-c', 'user.email=test@example.org', '-c', 'commit.gpgsign=false', ...args], { env: { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' } });
  /** A repository whose content lies in a folder of its own, with one commit. */
  async function repository(): Promise<string> {
    const folder = contentLike(undefined);
    cpSync(join(sites, 'complete'), join(folder, 'content'), { recursive: true });
    cpSync(join(sites, 'sparse'), join(folder, 'content'), { recursive: true });
    for (const args of [['init', '--quiet'], ['add', '.'], ['commit', '--quiet', '-m', 'first']]) expect((await git(folder, ...args)).code).toBe(0);
    return join(folder, 'content');
  }
  const since = (folder: string) => judge(folder, today, 'HEAD');
  const scoreOf = (reports: CheckResult['reports'], id: string) => reports.find(({ institution }) => institution === id)!.score!;

  test('that changes nothing finds nothing, and the shares are what they were', async () => {
    const { problems, findings, reports, before } = await since(await repository());
    expect({ problems, findings, ref: before!.ref }).toEqual({ problems: [], findings: [], ref: 'HEAD' });
    expect(before!.reports).toEqual(reports);
  });

  test('reads no file of the state before that is larger than any file may be, and those behind it all the same', async () => {
    const folder = await repository();
    const text = join(folder, bare, 'sq.md');
    const sound = readFileSync(text, 'utf8');
    put(folder, { [`${bare}/sq.md`]: sound + 'x'.repeat(largestFile), [`${bare}/film.mp4`]: 'x'.repeat(largestFile) });
    await git(folder, 'add', '.');
    await git(folder, 'commit', '--quiet', '-m', 'large');
    const { files, paths } = await readRevision(folder, 'HEAD');
    const read = new Map((await files()).map(({ path, bytes, fault, size }) => [path, [bytes.length, fault, size]]));
    expect([...read.keys()]).toEqual(paths);
    expect(read.get(`${bare}/sq.md`)).toEqual([0, 'file-too-large', sound.length + largestFile]);
    expect(read.get(`${bare}/film.mp4`)).toEqual([0, undefined, undefined]);
    for (const [path, [length]] of read) if (!path.startsWith(`${bare}/sq.md`) && !path.endsWith('.mp4')) expect(length, path).toBe(statSync(join(folder, path)).size);
    writeFileSync(text, sound);
    rmSync(join(folder, bare, 'film.mp4'));
    expect((await since(folder)).problems).toEqual([]);
  });

  test('shows only the services that it touches, with before and after', async () => {
    const folder = await repository();
    put(folder, { [`${bare}/service.yaml`]: 'status: unconfirmed\nfees: none\nforms: none\n' });
    const { findings, reports, before } = await since(folder);
    expect(new Set(findings.map(({ institution, service }) => `${institution}/${service}`))).toEqual(new Set(['bare/licence']));
    expect(scoreOf(reports, 'bare')).toBeGreaterThan(scoreOf(before!.reports, 'bare'));
    expect(scoreOf(reports, 'example')).toBe(scoreOf(before!.reports, 'example'));
    const { code, out } = await check(folder, '--since', 'HEAD');
    expect(code).toBe(0);
    expect(out).toMatch(/Bare Agency .*\(7% → \d+%\)/);
    expect(out).not.toMatch(/Example .*→/);
  });

  test('counts a new file before it is known to git, and a concept’s instances when the concept changes', async () => {
    const folder = await repository();
    put(folder, { 'institutions/bare/services/permit/service.yaml': 'status: unconfirmed\n', 'institutions/bare/services/permit/sq.md': '---\ntitle: Leje\n---\n', 'concepts/extract/en.md': '---\ntitle: Extract\n---\n' });
    const { findings } = await since(folder);
    expect(new Set(findings.map(({ institution, service }) => `${institution}/${service}`))).toEqual(new Set(['bare/permit', 'example/extract']));
  });

  test('of the link record shows the services that it judges anew', async () => {
    const folder = await repository();
    put(folder, { 'monitoring/links.yaml': 'checked: 2026-11-21\nlinks:\n  - { url: "https://example.org/trees/form", checked: 2026-11-21, state: broken, status: 404, since: 2026-11-21 }\n  - { url: "https://example.org/extract", checked: 2026-11-21, state: works }\n' });
    const { findings } = await since(folder);
    expect(new Set(findings.map(({ service }) => service))).toEqual(new Set(['tree-permit']));
    expect(findings.find(({ requirement }) => requirement === 'links-work')).toMatchObject({ outcome: 'missing', file: 'institutions/example/services/tree-permit/service.yaml', line: 22 });
  });

  test('reports the problems of the files it touches', async () => {
    const folder = await repository();
    put(folder, { [`${bare}/service.yaml`]: 'status: unknown\n' });
    const { problems } = await since(folder);
    expect(problems.map(({ file }) => file)).toEqual([`${bare}/service.yaml`]);
  });

  test('opens in Markdown what the change opens, and no more', async () => {
    const folder = await repository();
    put(folder, { 'institutions/example/services/tree-permit/en.md': '---\ntitle: Permit to fell a tree\n---\n' });
    const out = await said(folder, 'markdown', 'en', 'HEAD');
    const opened = out.split('### ').find((part) => part.startsWith('What got worse'))!.split('\n').filter((line) => line.startsWith('- **'));
    expect(opened).toHaveLength(1);
    expect(opened[0]).toContain('tree-permit/en.md');
    expect(out).not.toContain('licence');
  });

  test('refuses a commit that git does not know, and takes none for an option of git', async () => {
    const folder = await repository();
    for (const ref of ['no-such-commit', '--help', '-x', '--output=x', 'HEAD; echo', '']) await expect(judge(folder, today, ref), ref).rejects.toBeInstanceOf(WrongUse);
    expectWrongUse(await check(folder, '--since=--output=x'));
  });

  test('refuses a folder outside of git', async () => {
    await expect(judge(contentLike('sparse'), today, 'HEAD')).rejects.toBeInstanceOf(WrongUse);
  });
});
