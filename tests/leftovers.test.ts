import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { languages } from '#languages/languages.ts';
import { machineWords } from '#languages/words/machine.ts';
import { replaceFolder } from '#src/disk.ts';
import { endTurn, ownMark, tidyUp, turnOf, withPassing } from '../scripts/leftovers.ts';
import { machineFault } from '../scripts/machine-faults.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'katalogu-left-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => join(folder, ...parts);
const put = (name: string, text = name) => { mkdirSync(at(name), { recursive: true }); writeFileSync(at(name, 'page'), text); };
const aged = (name: string) => { put(name); const then = new Date(Date.now() - 2 * 86_400_000); utimesSync(at(name), then, then); };

/** The mark of a process that has ended. */
async function markOfTheDead(): Promise<string> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((ended) => child.once('exit', ended));
  return ownMark().replace(/-\d+-/, `-${child.pid}-`);
}

describe('what a build left that was ended in the middle', () => {
  test('is taken away by the next, and nothing else is', async () => {
    const dead = await markOfTheDead();
    const foreign = `ffffffff-1-${'0'.repeat(8)}`;
    const kept = ['dist', `dist.part-${ownMark()}`, `dist.part-${foreign}`, 'dist.part-of-mine', 'dist.part-deadbeef', `distant.part-${dead}`, `dist.partly-${dead}`, 'cache', `mine-${dead}`];
    for (const name of kept) put(name);
    for (const name of [`dist.part-${dead}`, `dist.old-${dead}`, `cache/site-${dead}`]) put(name);
    writeFileSync(at('cache', `site-${dead}.history.json`), '{}');
    aged(`dist.part-ffffffff-2-${'0'.repeat(8)}`);
    expect(await tidyUp(at('dist'), at('cache'))).toBeUndefined();
    expect(readdirSync(folder).sort()).toEqual([...kept].sort());
    expect(readdirSync(at('cache'))).toEqual(['page']);
  });

  test('is put back where the earlier site was taken down and the next not put up', async () => {
    const dead = await markOfTheDead();
    put(`dist.old-${dead}`, 'the earlier site');
    put(`dist.part-${dead}`);
    expect(await tidyUp(at('dist'), at('cache'))).toBe('restored');
    expect(readdirSync(folder)).toEqual(['dist']);
    expect(readFileSync(at('dist', 'page'), 'utf8')).toBe('the earlier site');
  });

  test('of a build that is still at work is left to it', async () => {
    put(`dist.old-${ownMark()}`);
    expect(await tidyUp(at('dist'), at('cache'))).toBeUndefined();
    expect(readdirSync(folder)).toHaveLength(1);
  });

  test('is taken away also where it bears the number of this process, as after the restart of a container', async () => {
    const own = ownMark();
    const earlier = own.replace(/[0-9a-f]{8}$/, '00000000');
    for (const name of [`dist.part-${own}`, `dist.part-${earlier}`]) put(name);
    writeFileSync(turnOf(at('dist')), JSON.stringify({ mark: own }));
    expect(await endTurn(turnOf(at('dist'))), 'its own').toBe(false);
    writeFileSync(turnOf(at('dist')), JSON.stringify({ mark: earlier }));
    expect(await tidyUp(at('dist'), at('cache'))).toBe('completed');
    expect(readdirSync(folder)).toEqual([`dist.part-${own}`]);
  });

  test.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)('does not exist where it was told to stop (%s)', async (signal) => {
    const passing = at('passing');
    const child = spawn(process.execPath, ['--input-type=module', '-e', `
      const { withPassing } = await import(${JSON.stringify(join(import.meta.dirname, '../scripts/leftovers.ts'))});
      const { mkdirSync, writeFileSync } = await import('node:fs');
      await withPassing([${JSON.stringify(passing)}], async () => { mkdirSync(${JSON.stringify(passing)}); for (let i = 0; i < 50; i++) writeFileSync(${JSON.stringify(passing)} + '/' + i, ''); console.log('begun'); setInterval(() => {}, 1000); await new Promise(() => {}); }, () => console.log('stopped'));
    `], { cwd: join(import.meta.dirname, '..'), stdio: ['ignore', 'pipe', 'inherit'] });
    let said = '';
    child.stdout.on('data', (part: Buffer) => { said += part.toString(); if (said === 'begun\n') child.kill(signal); });
    const by = await new Promise((ended) => child.once('exit', (_code, killed) => ended(killed)));
    expect(said).toBe('begun\nstopped\n');
    // Ended by the signal itself, as shells and supervisors expect: they see 128 and its number.
    expect(by).toBe(signal);
    expect(existsSync(passing)).toBe(false);
  });

  test('goes when the work fails, and the fault is told', async () => {
    await expect(withPassing([at('passing')], async () => { put('passing'); throw new Error('no'); })).rejects.toThrow('no');
    expect(readdirSync(folder)).toEqual([]);
  });
});

test('of many builds that finish at once one stays, whole, and nothing beside it', async () => {
  put('dist', 'first');
  for (let one = 0; one < 12; one++) { put(`part-${one}`, String(one)); writeFileSync(at(`part-${one}`, 'second'), String(one)); }
  // In processes of their own, as two builds are.
  const children = Array.from({ length: 4 }, (_, at4) => spawn(process.execPath, ['--input-type=module', '-e', `
    const { replaceFolder } = await import(${JSON.stringify(join(import.meta.dirname, '../src/disk.ts'))});
    for (const one of [0, 1, 2]) await replaceFolder(${JSON.stringify(folder)} + '/part-' + (${at4} * 3 + one), ${JSON.stringify(at('dist'))});
  `], { stdio: 'inherit' }));
  expect(await Promise.all(children.map((child) => new Promise((ended) => child.once('exit', ended))))).toEqual([0, 0, 0, 0]);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(readFileSync(at('dist', 'second'), 'utf8')).toBe(readFileSync(at('dist', 'page'), 'utf8'));
}, 60_000);

test('a finished folder that never came takes nothing down', async () => {
  put('dist');
  await expect(replaceFolder(at('never'), at('dist'))).rejects.toThrow();
  expect(readdirSync(folder)).toEqual(['dist']);
});

describe('what the machine refuses', () => {
  const fault = (code: string, message = code) => Object.assign(new Error(message), { code, path: '/srv/dist/sq/index.html' });

  test('is told as such, with the place and what to do, in three languages', () => {
    for (const code of Object.keys(machineWords)) for (const language of languages) {
      const words = machineFault(fault(code))![language];
      expect(words.length).toBeGreaterThan(40);
      expect(words).not.toContain(code);
    }
    expect(machineFault(fault('ENOSPC'))!.en).toBe('The disk is full; this was not written: /srv/dist/sq/index.html. Free some space and run this again.');
  });

  test('is found where another program wrapped it', () => {
    expect(machineFault(new Error('The page failed', { cause: fault('EACCES') }))!.en).toContain('permission');
    expect(machineFault(new Error("ENOSPC: no space left on device, write '/a/b'"))!.en).toContain('/a/b');
    expect(machineFault(new Error("EROFS: read-only file system, mkdir '/a/b'"))!.en).toContain('only be read: /a/b');
    expect(machineFault(new Error('io error: No space left on device (os error 28)'))!.en).toContain('full');
  });

  test('is not seen in a fault of ours', () => {
    for (const ours of [new Error('x is not a function'), new TypeError('EVERYTHING: is wrong'), fault('ENOENT'), fault('constructor'), 'ENOSPC', undefined]) expect(machineFault(ours)).toBeUndefined();
  });
});
