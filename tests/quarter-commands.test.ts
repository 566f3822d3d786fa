import { appendFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ownFiles } from '#src/content.ts';
import { readCommit } from '../scripts/revision.ts';
import { siteFolder } from './judged.ts';
import { command, expectWrongUse, passingFolder, ran } from './ran.ts';

const site = siteFolder('quarters');
const { folder: temporary, contentLike } = passingFolder('quarters');
const snapshot = (...args: string[]) => command('snapshot', args);
const report = (...args: string[]) => command('report', ['--today', '2026-11-22', ...args]);
const ownContent = () => contentLike('quarters');
const permit = (folder: string) => join(folder, 'institutions', 'tiny', 'services', 'permit', 'service.yaml');
const fileOf = (folder: string, quarter: string) => join(folder, 'monitoring', quarter, 'catalogue.yaml');

describe.concurrent('a snapshot', () => {
  test('is written once, and left alone when nothing has changed', async () => {
    const folder = ownContent();
    rmSync(fileOf(folder, '2026-q4'));
    const first = await snapshot('--quarter', '2026-Q4', '--content', folder);
    expect(first.code, first.err).toBe(0);
    expect(first.out).toMatch(/Written: .*2026-q4.catalogue\.yaml[\s\S]*2026-12-31[\s\S]*Tiny Municipality/);
    const before = statSync(fileOf(folder, '2026-q4')).mtimeMs;
    const again = await snapshot('--quarter', '2026-q4', '--content', folder, '--lang', 'sq');
    expect(again.out).toContain('nuk u shkrua asgjë');
    expect(statSync(fileOf(folder, '2026-q4')).mtimeMs).toBe(before);
  });

  test('is judged on the last day of the quarter, or on a day within it', async () => {
    const days = await Promise.all([['--quarter', '2026-Q3'], ['--quarter', '2026-Q4', '--today', '2026-11-22']].map((args) => snapshot(...args, '--content', site, '--out', '-')));
    expect(days.map(({ out }) => /^date: (.*)$/m.exec(out)?.[1])).toEqual(['2026-09-30', '2026-11-22']);
  });

  test('of a quarter that has not ended says so, wherever it is written, and not afterwards', async () => {
    const folder = ownContent();
    for (const out of [[], ['--out', '-']]) {
      const kept = await snapshot('--quarter', '2026-Q4', '--today', '2026-11-22', '--content', folder, ...out, '--lang', 'en');
      expect(out.length === 0 ? kept.out : kept.err).toContain('Note: the quarter 2026-q4 has not ended yet (last day: 2026-12-31)');
    }
    const ended = await snapshot('--quarter', '2026-Q4', '--today', '2026-12-31', '--content', folder, '--lang', 'en');
    expect(ended.out + ended.err).not.toContain('has not ended');
  });

  test('of a quarter before the first version of the standard says by which it was judged all the same, to whoever runs it and in the file', async () => {
    const folder = ownContent();
    const kept = await snapshot('--quarter', '2025-Q1', '--content', folder);
    expect(kept.out).toContain('Note: on 2025-03-31 no version of the standard was in force. Version 1, in force from');
    expect(readFileSync(fileOf(folder, '2025-q1'), 'utf8')).toMatch(/^standard: 1\nstandardFrom: \d{4}-\d\d-\d\d$/m);
    const printed = await snapshot('--quarter', '2025-Q1', '--content', folder, '--out', '-', '--lang', 'sr');
    expect(printed.err).toContain('nijedna verzija standarda nije bila na snazi');
    expect((await snapshot('--quarter', '2026-Q4', '--content', folder, '--out', '-')).out).not.toContain('standardFrom');
  });

  test('is of the quarter of the day where none is named', async () => {
    const [named, ofDay] = await Promise.all([['--quarter', '2026-Q3', '--today', '2026-08-15'], ['--today', '2026-08-15']].map((args) => snapshot(...args, '--content', site, '--out', '-')));
    expect(ofDay).toEqual(named);
    expect(ofDay!.out).toContain('2026-q3');
  });

  test.each([['--quarter', '2026'], ['--quarter', '2026-Q5'], ['--quarter', '2999-Q1'], ['--quarter', '2026-Q4', '--today', '2026-09-30'], ['--quarter', '2026-Q4', '--today', '2027-01-01'], ['--quarter', '2026-Q3', '--ref', 'no-such-ref'], ['--quarter', '2026-Q3', '--content', '/nowhere-at-all']])('refuses %j %j %j %j', async (...args) => {
    expectWrongUse(await snapshot('--content', site, ...args.filter((arg) => arg !== undefined)));
  });

  test('is not taken of content with problems, which are shown with their place', async () => {
    const folder = ownContent();
    appendFileSync(permit(folder), 'fee: 2\n');
    const before = readFileSync(fileOf(folder, '2026-q4'), 'utf8');
    const { code, err, out } = await snapshot('--quarter', '2026-Q4', '--content', folder);
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toMatch(/unknown-field[\s\S]*permit\/service\.yaml:4:1[\s\S]*Nothing was kept/);
    expect(readFileSync(fileOf(folder, '2026-q4'), 'utf8')).toBe(before);
  });

  test('that was damaged is written anew', async () => {
    const folder = ownContent();
    const whole = (await snapshot('--quarter', '2026-Q4', '--content', folder, '--out', '-')).out;
    writeFileSync(fileOf(folder, '2026-q4'), whole.replace('won: 11', 'won: 1'));
    expect((await snapshot('--quarter', '2026-Q4', '--content', folder)).code).toBe(0);
    expect(readFileSync(fileOf(folder, '2026-q4'), 'utf8')).toBe(whole);
  });

  test('is refused in words where a folder stands in the place of its file, and where no git knows the commit', async () => {
    const folder = ownContent();
    const inPlace = await snapshot('--quarter', '2026-Q4', '--content', folder, '--out', folder, '--lang', 'sr');
    expectWrongUse(inPlace);
    expect(inPlace.err.trim()).toBe(`Na mestu datoteke je fascikla: ${folder}. Navedite datoteku.`);
    const unknown = await snapshot('--quarter', '2026-Q4', '--content', folder, '--ref', 'HEAD', '--lang', 'en');
    expectWrongUse(unknown);
    expect(unknown.err).toContain(`The folder ${folder} is not in a git repository, so git knows no earlier state of it.`);
  });

  test('of a commit stays the same bytes, whatever happens to the files since', async () => {
    const repository = ownContent();
    const git = (...args: string[]) => ran('git', ['-c', 'user.name=Trial', '-c', 'user.email=trial@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: repository });
    await git('init', '-q');
    await git('add', '-A');
    expect((await git('commit', '-qm', 'As it was')).code).toBe(0);
    const of = (ref?: string) => snapshot('--quarter', '2026-Q4', '--content', repository, '--out', '-', ...(ref ? ['--ref', ref] : []));
    const [commit, tree] = [await of('HEAD'), await of()];
    expect(commit.code, commit.err).toBe(0);
    expect(commit.out).toBe(tree.out);
    writeFileSync(permit(repository), 'status: unconfirmed\n');
    expect((await of('HEAD')).out).toBe(commit.out);
    expect((await of()).out).not.toBe(commit.out);
    await git('commit', '-qam', 'Poorer');
    expect((await of('HEAD~1')).out).toBe(commit.out);
    expect((await of('HEAD')).out).toBe((await of()).out);
  });

  test('of a commit reads no file that no rule names, and none that is larger than any may be', async () => {
    const repository = ownContent();
    const git = (...args: string[]) => ran('git', ['-c', 'user.name=Trial', '-c', 'user.email=trial@example.org', '-c', 'commit.gpgsign=false', ...args], { cwd: repository });
    mkdirSync(join(repository, 'institutions/tiny/files'), { recursive: true });
    writeFileSync(join(repository, 'institutions/tiny/files/form.pdf'), new Uint8Array(5_000_000));
    writeFileSync(join(repository, 'video.mp4'), new Uint8Array(1000));
    await git('init', '-q');
    await git('add', '-A');
    expect((await git('commit', '-qm', 'Large')).code).toBe(0);
    const files = await readCommit(repository, 'HEAD');
    const told = (path: string) => { const { bytes, fault, size } = files.find((file) => file.path === path)!; return [bytes.length, fault, size]; };
    expect([told('institutions/tiny/files/form.pdf'), told('video.mp4')]).toEqual([[0, 'file-too-large', 5_000_000], [0, undefined, undefined]]);
    expect(files).toEqual(await ownFiles(repository));
  });
});

describe.concurrent('a report', () => {
  test('of today comes as JSON, CSV and Markdown', async () => {
    const [json, one, csv, markdown] = await Promise.all([['--format', 'json'], ['--format', 'json', '--institution', 'tiny'], ['--format', 'csv', '--institution', 'tiny'], ['--institution', 'tiny', '--lang', 'sr']].map((args) => report('--content', site, ...args)));
    expect((JSON.parse(json!.out) as { institution: string }[]).map(({ institution }) => institution)).toEqual(['other', 'tiny']);
    expect(JSON.parse(one!.out)).toMatchObject({ institution: 'tiny', judgedOn: '2026-11-22', standard: 2 });
    expect(csv!.out.split('\r\n').filter(Boolean).slice(1).every((line) => line.startsWith('tiny,'))).toBe(true);
    expect(markdown!.out).toMatch(/^# Mala opština/);
  });

  test('of a quarter comes as JSON, CSV and Markdown', async () => {
    const [json, csv, markdown] = await Promise.all(['json', 'csv', 'markdown'].map((format) => report('--content', site, '--quarter', '2026-Q4', '--institution', 'tiny', '--format', format)));
    expect(JSON.parse(json!.out)).toMatchObject({ quarter: '2026-q4', standard: 2, institutions: [{ id: 'tiny' }] });
    expect(csv!.out).toContain('2026-q4,tiny,score,score,Score,0.2500,0.5625,0.3077,0.8000');
    expect(markdown!.out).toMatch(/^# Tiny Municipality: report for the fourth quarter of 2026\n/);
  });

  test('is written to a folder, one file each', async () => {
    const out = join(temporary, 'reports');
    const { code, err } = await report('--content', site, '--quarter', '2026-Q4', '--format', 'markdown', '--out', out, '--lang', 'sq');
    expect(code, err).toBe(0);
    expect(readdirSync(out).sort()).toEqual(['all-2026-q4.md', 'other-2026-q4.md', 'tiny-2026-q4.md']);
    expect(existsSync(join(out, 'tiny-2026-q4.md')) && readFileSync(join(out, 'tiny-2026-q4.md'), 'utf8')).toMatch(/^# Komuna e vogël: raporti për tremujorin e katërt/);
  });

  test.each([['--format', 'pdf'], ['--institution', 'nobody'], ['--quarter', '2025-Q1'], ['--quarter', 'last']])('refuses %s %s', async (option, value) => {
    expectWrongUse(await report('--content', site, option, value));
  });

  test('is not given of content with problems', async () => {
    const folder = ownContent();
    appendFileSync(permit(folder), 'fee: 2\n');
    expect((await report('--content', folder)).code).toBe(1);
  });
});
