import { execFileSync } from 'node:child_process';
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { shortfallsOf } from '#catalogue/assess/required.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { shortfallLines } from '#catalogue/write/check-result.ts';
import { formatSource } from '#catalogue/write/format.ts';
import { WrongUse } from '../scripts/command.ts';
import { judge } from '../scripts/judge.ts';
import { refuseUnknown, requiredIn } from '../scripts/required.ts';
import { today } from './judged.ts';
import { change, feeDeleted, judged, mixed, quiet, repository, root, temporary } from './changed-content.ts';

describe('what is required', () => {
  const reports = (scores: Readonly<Record<string, number | null>>) => Object.entries(scores).map(([institution, score]) => ({ institution, score })) as unknown as CheckResult['reports'];
  const short = (flag: string, now: Readonly<Record<string, number | null>>, before?: Readonly<Record<string, number | null>>) => shortfallsOf([requiredIn(flag)!], reports(now), before && reports(before)).map(({ institution, than }) => `${institution} ${than}`);

  test('is one share for all, or one for each', () => {
    expect(short('0.6', { a: 0.6, b: 0.59, c: null })).toEqual(['b share']);
    expect(short('60%', { a: 0.6, b: 0.59 })).toEqual(['b share']);
    expect(short('a=0.6,b=50%,*=0.4', { a: 0.59, b: 0.5, c: 0.39 })).toEqual(['a share', 'c share']);
    expect(short('a=0.2,0.4', { a: 0.3, b: 0.3 })).toEqual(['b share']);
    expect(short('a=0.6', { a: 0.6, b: 0 })).toEqual([]);
  });

  test('is never to be lower than before', () => {
    expect(short('before', { a: 0.5, b: 0.4, c: 0.1 }, { a: 0.5, b: 0.41 })).toEqual(['b before']);
    expect(short('before,c=0.5', { a: 0.5, b: 0.4, c: 0.1 }, { a: 0.5, b: 0.41 })).toEqual(['b before', 'c share']);
    expect(short('before', { a: 0.1 + 0.2 }, { a: 0.3 })).toEqual([]);
    // The last service is gone: of one that owes services by law, and of one that owes none.
    expect(short('before', { a: 0, b: null }, { a: 0.2, b: 0.8 })).toEqual(['a before']);
  });

  test('adds up with what the standard says', () => {
    expect(shortfallsOf([requiredIn('0.5')!, { all: 0.4, institutions: { a: 0.7 }, neverLower: true }], reports({ a: 0.6, b: 0.45, c: 0.5 }), reports({ c: 0.6 })).map(({ institution, required, than }) => [institution, required, than])).toEqual([['a', 0.7, 'share'], ['b', 0.5, 'share'], ['c', 0.6, 'before']]);
  });

  test('may be written with blanks around what it says', () => {
    expect(requiredIn(' 60 % , a = 0.7, *= 5% , before ')).toEqual({ all: 0.05, institutions: { a: 0.7 }, neverLower: true });
    expect(requiredIn(' 60 % ')?.all).toBe(0.6);
  });

  test.each(['', 'much', '1.01', 'a=', 'a=x', 'a=0.5,', '=', '%', 'before,', '-1'])('refuses “%s”', (value) => {
    expect(() => requiredIn(value)).toThrow(WrongUse);
  });

  test.each([['0,4', '0.4'], ['prishtina=0,6', '0.6'], ['*=12,5%', '12.5'], ['a=0.5,0,4', '0.4']])('“%s” is told that a decimal has a point, in each language', (value, meant) => {
    const words = (() => { try { requiredIn(value); } catch (fault) { return (fault as WrongUse).words; } return undefined; })();
    for (const language of ['sq', 'sr', 'en'] as const) expect(words?.[language]).toContain(meant);
    expect(words?.en).toContain('written with a point');
  });

  test('of an institution that is not there is wrong use', async () => {
    const { catalogue } = await judged(repository());
    expect(() => refuseUnknown(requiredIn('nobody=0.5')!, catalogue, () => false)).toThrow(/nobody.*bare, example/);
    expect(() => refuseUnknown(requiredIn('constructor=0.5')!, catalogue, () => false)).toThrow(WrongUse);
    refuseUnknown(requiredIn('bare=0.5,*=0')!, catalogue, () => false);
  });

  test('stands also in the standard, and only counts the state before where there is one', async () => {
    const content = repository();
    for (const area of ['standard', 'vocabularies']) cpSync(join(root, 'content', area), join(content, area), { recursive: true });
    change(content, { 'standard/standard.yaml': (text) => formatSource('standard', `${text}require: { all: 0.01, institutions: { bare: 0.9 }, neverLower: true }\n`) });
    const { problems, catalogue, reports: now } = await judge(content, today);
    expect(problems.filter(({ file }) => file === 'standard/standard.yaml')).toEqual([]);
    expect(shortfallsOf([catalogue.standard!.require!], now)).toMatchObject([{ institution: 'bare', required: 0.9, than: 'share' }]);
  });

  test('is missed by a share that is said rounded down, as every share is', async () => {
    const { catalogue } = await judged(repository());
    const said = (score: number, required: number, than: 'share' | 'before') => shortfallLines({ catalogue, below: [{ institution: 'example', score, required, than }] }, 'en')[0];
    expect(said(150 / 152, 0.987, 'share')).toContain('completeness is 0.986; 0.987 is required');
    expect(said(0.29, 0.987, 'share')).toContain('is 0.290;');
    expect(said(0.6, 2 / 3, 'before')).toContain('completeness is 0.600; before the change it was 0.666');
    expect(said(0.98641, 0.98649, 'before')).toContain('completeness is 0.98641; before the change it was 0.98649');
  });

  const check = (content: string, ...args: string[]) => {
    try {
      return { code: 0, out: execFileSync(process.execPath, [join(root, 'scripts/check.ts'), '--content', content, '--today', today, ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'], env: { ...quiet, NODE_COMPILE_CACHE: join(temporary, 'compiled'), LANG: 'C', LC_ALL: 'C' } }), err: '' };
    } catch (fault) {
      const { status, stdout, stderr } = fault as { status: number; stdout: string; stderr: string };
      return { code: status, out: stdout, err: stderr };
    }
  };

  test('is said in the verdict, on the terminal and by the exit code', () => {
    const content = repository(feeDeleted);
    const fell = check(content, '--since', 'HEAD', '--require', 'before', '--format', 'markdown', '--lang', 'en');
    expect(fell.code).toBe(1);
    expect(fell.out).toMatch(/\*\*This change cannot be merged as it is: completeness is too low\.\*\* Municipality of Example: completeness is 0\.\d{3}; before the change it was 1\.000, and it may not fall\./);
    expect(fell.err).toContain('it may not fall');
    const text = check(content, '--since', 'HEAD', '--require', 'example=100%');
    expect(text.code).toBe(1);
    expect(text.out).toContain('100% is required');
    expect(check(content, '--since', 'HEAD', '--require', 'before,*=0.01', '--institution', 'bare').code).toBe(0);
  });

  test('is refused where it cannot be understood', () => {
    const content = repository();
    for (const args of [['--require', 'before'], ['--require', 'nobody=0.5'], ['--files', 'javascript:alert(1)'], ['--files', 'https://a.b/(c)']]) expect(check(content, ...args)).toMatchObject({ code: 2, out: '' });
  });

  test('the command speaks the institution’s language unless another is asked for', () => {
    const content = repository(feeDeleted);
    expect(check(content, '--since', 'HEAD', '--format', 'markdown').out).toContain('## Çfarë sjell ky ndryshim');
    expect(check(content, '--since', 'HEAD', '--format', 'markdown', '--lang', 'sr').out).toContain('## Šta donosi ova izmena');
    expect(check(repository(mixed), '--since', 'HEAD', '--format', 'markdown').out).toContain('## What this change does');
    expect(check(content, '--since', 'HEAD').out).toContain('No problems');
  });
});
