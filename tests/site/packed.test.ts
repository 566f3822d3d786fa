import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { remove, temporaryFolder } from '#src/disk.ts';
import { sumsOf } from './sums.ts';

let folder: string;
beforeAll(async () => { folder = await temporaryFolder(); });
afterAll(() => remove(folder));

test('a site for hosts that pack files themselves has every file but the packed forms, and the next build puts them there', { timeout: 600_000 }, async () => {
  const [packed, out] = [await sumsOf(inject('dist')), join(folder, 'site')];
  const build = (...more: string[]) => promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', out, '--today', '2026-11-22', '--lang', 'en', ...more], { maxBuffer: 1 << 26 });
  const isForm = (path: string) => /\.(?:br|gz)$/.test(path);
  const others = (of: Readonly<Record<string, string>>) => Object.fromEntries(Object.entries(of).filter(([path]) => !isForm(path) && path !== 'build.json'));
  expect(Object.keys(packed).filter(isForm).length).toBeGreaterThan(1000);

  await build('--no-packed');
  const plain = await sumsOf(out);
  expect(Object.keys(plain).filter(isForm)).toEqual([]);
  expect(others(plain)).toEqual(others(packed));

  // What stands has no packed forms, so nothing of it may stay as it is.
  await build();
  expect(await sumsOf(out)).toEqual(packed);
});
