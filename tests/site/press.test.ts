import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesBelow, readBytes, remove, temporaryFolder } from '#src/disk.ts';

// The site that all other tests read is printed in threads, from the bundle that is kept where one is (see setup.ts); this one is made by Astro alone.
let folder: string;
beforeAll(async () => {
  folder = await temporaryFolder();
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', join(folder, 'dist'), '--today', '2026-11-22', '--lang', 'en'], { maxBuffer: 1 << 26, env: { ...process.env, KATALOGU_PRESS: '0' } });
});
afterAll(() => remove(folder));

test('printed pages are those that Astro prints, to the last byte', async () => {
  const dist = inject('dist');
  const compared = (path: string) => !/\.(?:br|gz)$/.test(path);
  const [plain, printed] = (await Promise.all([filesBelow(join(folder, 'dist')), filesBelow(dist)])).map((paths) => paths.filter(compared)) as [string[], string[]];
  expect(printed).toEqual(plain);
  expect(plain.length).toBeGreaterThan(1000);
  const differing: string[] = [];
  for (const path of plain) if (Buffer.compare(Buffer.from((await readBytes(join(folder, 'dist', path)))!), Buffer.from((await readBytes(join(dist, path)))!)) !== 0) differing.push(path);
  expect(differing).toEqual([]);
});
