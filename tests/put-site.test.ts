import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { filesBelow } from '#src/disk.ts';
import { growingSite, type EarlierFiles } from '#src/press/growing.ts';
import { siteAsItIs } from '#src/press/looking-over.ts';
import { endTurn, ownMark, tidyUp, turnOf } from '../scripts/leftovers.ts';
import { putSite } from '../scripts/put-site.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'katalogu-put-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => join(folder, ...parts);
function put(site: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(at(site, path)), { recursive: true });
    writeFileSync(at(site, path), text);
  }
}
const holds = async (site: string) => Object.fromEntries((await filesBelow(at(site))).map((path) => [path, readFileSync(at(site, path), 'utf8')]));

/** All that stands in the earlier site is what was noted. */
const noted: EarlierFiles = { stands: (path) => existsSync(at('dist', path)), formsOf: (path) => ['.br', '.gz'].map((form) => `${path}${form}`).filter((form) => existsSync(at('dist', form))), lengthOf: (path) => statSync(at('dist', path)).size, paths: () => Object.keys(earlier).sort() };
const earlier = { 'build.json': 'first', 'sq/index.html': 'ballina', 'sq/index.html.br': 'packed', 'sq/a/old/index.html': 'gone', 'assets/one.css': 'a' };
const fresh = { 'build.json': 'second', 'sq/a/new/index.html': 'e re', 'assets/two.css': 'b' };
const both = { 'build.json': 'second', 'sq/index.html': 'ballina', 'sq/index.html.br': 'packed', 'sq/a/new/index.html': 'e re', 'assets/two.css': 'b' };

function made(): ReturnType<typeof growingSite> {
  put('dist', earlier);
  put('part', fresh);
  const site = growingSite(at('part'), noted, siteAsItIs(at('dist')));
  site.keep('sq/index.html');
  return site;
}

async function markOfTheDead(): Promise<string> {
  const child = spawn(process.execPath, ['-e', '']);
  await new Promise((ended) => child.once('exit', ended));
  return ownMark().replace(/-\d+-/, `-${child.pid}-`);
}

describe('a site that is made over an earlier one', () => {
  test('has its new files, those that stay untouched, and nothing else, not even an empty folder', async () => {
    const site = made();
    const before = statSync(at('dist/sq/index.html')).ino;
    expect(await site.files()).toEqual({ fresh: ['assets/two.css', 'build.json', 'sq/a/new/index.html'], kept: ['sq/index.html', 'sq/index.html.br'] });
    expect((await site.measure(() => true)).map(({ path, bytes }) => [path, bytes])).toEqual(Object.entries(both).map(([path, text]) => [path, text.length]).sort());
    expect(await putSite(site, at('dist'), ownMark())).toBe(true);
    expect(await holds('dist')).toEqual(both);
    expect(statSync(at('dist/sq/index.html')).ino).toBe(before);
    expect(readdirSync(at('dist/sq/a'))).toEqual(['new']);
    expect(readdirSync(folder).filter((name) => name !== 'part')).toEqual(['dist']);
  });

  test('gives back what was written as it stands, so that it keeps its time; what says something else it keeps', async () => {
    const site = made();
    put('part', { 'assets/one.css': 'a', 'sq/a/old/index.html': 'another' });
    await site.settle();
    expect(await site.files()).toEqual({ fresh: ['assets/two.css', 'build.json', 'sq/a/new/index.html', 'sq/a/old/index.html'], kept: ['assets/one.css', 'sq/index.html', 'sq/index.html.br'] });
    expect(site.placeOf('assets/one.css')).toBe(at('dist/assets/one.css'));
    expect(site.placeOf('sq/a/old/index.html')).toBe(at('part/sq/a/old/index.html'));
  });

  test('is not put where another build has put its own meanwhile', async () => {
    for (const other of [() => { rmSync(at('dist'), { recursive: true }); put('dist', { 'sq/index.html': 'tjetër' }); }, () => { put('dist', { 'build.json': 'other' }); }]) {
      const site = made();
      other();
      const there = await holds('dist');
      expect(await putSite(site, at('dist'), ownMark())).toBe(false);
      expect(await holds('dist')).toEqual(there);
      expect(existsSync(turnOf(at('dist')))).toBe(false);
      rmSync(at('dist'), { recursive: true });
    }
  });

  test('takes the place of the earlier one whole where a file cannot be put into it', async () => {
    const site = made();
    put('part', { 'sq/a/old': 'a file where a folder stands' });
    expect(await putSite(site, at('dist'), ownMark())).toBe(true);
    expect(await holds('dist')).toEqual({ ...both, 'sq/a/old': 'a file where a folder stands' });
  });

  test.skipIf(process.getuid?.() === 0)('takes its place whole where a folder of it may not be written', async () => {
    const site = made();
    chmodSync(at('dist/assets'), 0o500);
    expect(await putSite(site, at('dist'), ownMark())).toBe(true);
    expect(await holds('dist')).toEqual(both);
  });

  test('waits for a build that is putting its own', async () => {
    const site = made();
    writeFileSync(turnOf(at('dist')), JSON.stringify({ mark: ownMark() }));
    const waiting = putSite(site, at('dist'), ownMark());
    await new Promise((later) => setTimeout(later, 60));
    expect(existsSync(at('dist/sq/a/new'))).toBe(false);
    rmSync(turnOf(at('dist')));
    expect(await waiting).toBe(true);
  });
});

describe('a build that was ended while it put its files', () => {
  const patch = () => ({ from: at('dist.part-x'), put: ['assets/two.css', 'sq/a/new/index.html', 'build.json'], gone: ['assets/one.css', 'sq/a/old/index.html'] });
  async function endedAfter(first: Readonly<Record<string, string>>): Promise<void> {
    put('dist', { ...earlier, ...first });
    mkdirSync(at('dist.part-x'));
    put('dist.part-x', Object.fromEntries(Object.entries(fresh).filter(([path]) => !Object.hasOwn(first, path))));
    writeFileSync(turnOf(at('dist')), JSON.stringify({ mark: await markOfTheDead(), patch: patch() }));
  }

  test('at any file, is brought to its end by the next one', async () => {
    const stages: Readonly<Record<string, string>>[] = [{}, { 'assets/two.css': 'b' }, { 'assets/two.css': 'b', 'sq/a/new/index.html': 'e re' }, fresh];
    for (const first of stages) {
      await endedAfter(first);
      expect(await tidyUp(at('dist'), at('cache'))).toBe('completed');
      expect(await holds('dist')).toEqual(both);
      expect(existsSync(turnOf(at('dist')))).toBe(false);
      for (const site of ['dist', 'dist.part-x']) rmSync(at(site), { recursive: true });
    }
  });

  test('takes nothing away where its new files are gone', async () => {
    await endedAfter({});
    rmSync(at('dist.part-x'), { recursive: true });
    await endTurn(turnOf(at('dist')));
    expect(await holds('dist')).toEqual(earlier);
  });

  test('and did not come to say what it changes, is waited for a while and then passed over', async () => {
    put('dist', earlier);
    writeFileSync(turnOf(at('dist')), '{"mark":');
    expect(await endTurn(turnOf(at('dist')))).toBe(false);
    utimesSync(turnOf(at('dist')), new Date(0), new Date(0));
    expect(await endTurn(turnOf(at('dist')))).toBe(true);
    expect(await holds('dist')).toEqual(earlier);
  });
});
