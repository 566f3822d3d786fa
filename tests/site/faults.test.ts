import { spawn } from 'node:child_process';
import { readdirSync, symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';

let folder = '';
let dist = '';
const faulty = pathToFileURL(resolve('tests/site/faulty-disk.mjs')).href;
const cache = resolve('node_modules/.cache');
const broken = resolve('node_modules/.astro/data-store.json');
/** What builds of this process tree leave in the cache; those of others that run beside are theirs. */
const leftIn = (before: readonly string[]) => readdirSync(cache).filter((name) => name.startsWith('site-') && !before.includes(name));

beforeAll(async () => {
  folder = await temporaryFolder();
  dist = join(folder, 'dist');
  // An earlier site, as small as one can be: what matters is that it stays.
  await writeWhole(join(dist, 'build.json'), '{"generator":"katalogu"}\n');
  await writeWhole(join(dist, 'index.html'), 'the earlier site');
});
afterAll(async () => { await remove(folder); await remove(broken); });

function build({ env = {}, stopAt, signal, out = dist, more = [] }: { env?: Record<string, string>; stopAt?: string; signal?: NodeJS.Signals; out?: string; more?: readonly string[] } = {}): Promise<{ code: number | string; err: string }> {
  return new Promise((done) => {
    const child = spawn(process.execPath, ['scripts/build.ts', '--out', out, '--content', 'tests/sites/sparse', '--today', '2026-11-22', '--lang', 'en', ...more], { env: { ...process.env, ...env }, stdio: ['ignore', 'ignore', 'pipe'] });
    let err = '';
    let told = false;
    child.stderr.on('data', (part: Buffer) => {
      err += part.toString();
      if (stopAt === undefined || told || !err.includes(stopAt)) return;
      told = true;
      setTimeout(() => child.kill(signal), 50);
    });
    child.once('close', (code, killed) => done({ code: code ?? killed!, err }));
  });
}

async function expectTheEarlierSite(): Promise<void> {
  expect(await readTextFile(join(dist, 'index.html'))).toBe('the earlier site');
  expect((await readFolder(dist))!.map(({ path }) => path)).toEqual(['build.json', 'index.html']);
}

const [rendering, indexing, publishing] = ['[2/4]', '[3/4]', '[4/4]'];
// The others, some seconds each: KATALOGU_FAULTS=all npx vitest run --project alone tests/site/faults.test.ts
const all = process.env.KATALOGU_FAULTS === 'all';
const some = <Case>(cases: readonly Case[], usual: number): readonly Case[] => (all ? cases : cases.slice(0, usual));

it.each(some([
  ['the pages', '/sq/index.html', 'ENOSPC', 'The disk is full'], ['the record', '/build.json', 'ENOSPC', 'The disk is full'], ['the search index', '/search-index/', 'EDQUOT', 'The disk is full'], ['the packed files', '.html.br', 'ENOSPC', 'The disk is full'], ['the folder of passing files', 'node_modules/.cache/site-', 'EROFS', 'The disk can only be read'], ['the folder beside the site', 'dist.part-', 'EACCES', 'There is no permission'],
] as const, 1))('a disk that refuses %s leaves the earlier site whole and says what to do', async (_, at, code, words) => {
  const before = readdirSync(cache);
  const { code: ended, err } = await build({ env: { NODE_OPTIONS: `--import=${faulty}`, FAULT_AT: at, FAULT_CODE: code } });
  expect(ended, err).toBe(2);
  expect(err).toContain(words);
  expect(err).toContain('is untouched');
  expect(err).not.toContain('fault of our program');
  await expectTheEarlierSite();
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(leftIn(before)).toEqual([]);
});

it.each(some([['SIGTERM', rendering], ['SIGINT', publishing], ['SIGTERM', indexing], ['SIGTERM', publishing], ['SIGTERM', '[1/4]']] as const, 1))('a build that is told to stop (%s, step %s) leaves nothing of itself', async (signal, stopAt) => {
  const before = readdirSync(cache);
  const { code, err } = await build({ stopAt, signal });
  expect(code, err).toBe(signal);
  // Before the first page there is nothing that could have been touched.
  if (stopAt !== '[1/4]') expect(err).toContain('is untouched');
  await expectTheEarlierSite();
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(leftIn(before)).toEqual([]);
});

it('a build that is refused ends at once what it began beside it', async () => {
  const before = readdirSync(cache);
  const foreign = join(folder, 'foreign');
  await writeWhole(join(foreign, 'letter.txt'), 'not a site');
  try {
    // It is over only when the process that bundles has let go of the terminal as well.
    const { code, err } = await build({ out: foreign, more: ['--no-cache'] });
    expect(code, err).toBe(2);
    expect(err).toContain('is not a site built by this program');
    expect(leftIn(before)).toEqual([]);
  } finally {
    await remove(foreign);
  }
});

it('a build that is killed leaves the earlier site whole, and the next one clears away what it left', async () => {
  const before = readdirSync(cache);
  for (const stopAt of some([indexing, rendering, publishing], 1)) {
    const { code } = await build({ stopAt, signal: 'SIGKILL' });
    expect(code).toBe('SIGKILL');
    await expectTheEarlierSite();
  }
  expect(readdirSync(folder).length).toBeGreaterThan(1);
  // Nor does a cache that is broken stand in the way.
  await writeWhole(broken, '{"broken":');
  for (const kept of readdirSync(join(cache, 'bundles'))) await writeWhole(join(cache, 'bundles', kept, 'bundle.json'), '{"broken":');
  const { code, err } = await build();
  expect(code, err).toBe(0);
  expect(readdirSync(folder)).toEqual(['dist']);
  expect(leftIn(before)).toEqual([]);
  expect((await readTextFile(join(dist, 'index.html')))!).toContain('<html');
});

it.runIf(all)('two builds at once into one folder both end well, and one whole site stands', async () => {
  const ended = await Promise.all([build(), build()]);
  expect(ended.map(({ code }) => code)).toEqual([0, 0]);
  expect(readdirSync(folder)).toEqual(['dist']);
  const { recordFor, differencesIn } = await import('../../scripts/integrity.ts');
  expect(await differencesIn(dist, (await recordFor(dist))!.record)).toEqual({ missing: [], changed: [], extra: [] });
});

it.runIf(all)('a site is built without a repository, and where git is not installed', async () => {
  const bin = join(folder, 'bin');
  await writeWhole(join(bin, 'placeholder'), '');
  symlinkSync(process.execPath, join(bin, 'node'));
  const { code, err } = await build({ env: { PATH: bin } });
  expect(code, err).toBe(0);
  expect(await readTextFile(join(dist, 'build.json'))).toContain('"commit":null');
  await remove(bin);
});
