import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { readFolder, readTextFile, remove, temporaryFolder } from '#src/disk.ts';

const build = (...args: string[]) => promisify(execFile)(process.execPath, ['scripts/build.ts', '--today', '2026-11-22', '--lang', 'en', ...args], { maxBuffer: 1 << 26 });
let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(() => remove(folder));

it('a site published below a path keeps every inner address below it, for any content folder', async () => {
  const dist = join(folder, 'based');
  await build('--out', dist, '--content', 'tests/sites/complete', '--base', '/catalogue/', '--site', 'https://example.org');
  const pages = (await readFolder(dist))!.filter((file) => /\.(?:html|xml)$/.test(file.path));
  expect(pages.length).toBeGreaterThan(20);
  const outside = pages.flatMap((page) => [...Buffer.from(page.bytes).toString('utf8').matchAll(/(?:href|src|action|data-index)="(\/[^"]*)"|<loc>([^<]*)<\/loc>/g)]
    .map(([, inner, absolute]) => inner ?? absolute!)
    .filter((address) => !address.startsWith('/catalogue/') && !address.startsWith('https://example.org/catalogue/'))
    .map((address) => `${page.path}: ${address}`));
  expect([...new Set(outside)].slice(0, 10)).toEqual([]);
});

it('content with a problem builds nothing and leaves the last good site as it was', async () => {
  const dist = join(folder, 'kept');
  await build('--out', dist, '--content', 'tests/sites/complete');
  const before = await readTextFile(join(dist, 'build.json'));
  await expect(build('--out', dist, '--content', 'tests/sites/broken/unknown-field/content')).rejects.toMatchObject({ code: 1 });
  expect(await readTextFile(join(dist, 'build.json'))).toBe(before);
  expect((await readFolder(folder))!.some((file) => file.path.includes('.part-'))).toBe(false);
});

it('a folder that holds anything but a site of ours is never replaced', async () => {
  await expect(build('--out', 'tests')).rejects.toMatchObject({ code: 2 });
  await expect(build('--out', '.')).rejects.toMatchObject({ code: 2 });
});
