import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesBelow, remove, temporaryFolder } from '#src/disk.ts';
import { sumsOf } from './sums.ts';

let folder: string;
beforeAll(async () => { folder = await temporaryFolder(); });
afterAll(() => remove(folder));
const run = (name: string, ...args: string[]) => promisify(execFile)(process.execPath, [`scripts/${name}.ts`, ...args, '--lang', 'en'], { maxBuffer: 1 << 26 });

test('three parts, each made by itself and joined, are one build to the last byte', { timeout: 600_000 }, async () => {
  const dist = inject('dist');
  const places = [1, 2, 3].map((shard) => join(folder, String(shard)));
  for (const [index, place] of places.entries()) await run('build', '--shard', `${index + 1}/3`, '--out', place, '--today', '2026-11-22');
  await run('merge', '--out', join(folder, 'merged'), ...places.reverse());
  expect(await sumsOf(join(folder, 'merged'))).toEqual(await sumsOf(dist));
  for (const place of places) expect((await filesBelow(place)).length).toBeLessThan((await filesBelow(dist)).length / 2);
  // A part is never put in the place of a site, and no site in that of a part.
  await expect(run('build', '--shard', '1/3', '--out', join(folder, 'merged'))).rejects.toMatchObject({ code: 2 });
  await expect(run('build', '--out', places[0]!)).rejects.toMatchObject({ code: 2 });
  await expect(run('merge', '--out', places[0]!, ...places)).rejects.toMatchObject({ code: 2 });
});
