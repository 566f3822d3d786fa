import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesBelow, fingerprint, remove, temporaryFolder } from '#src/disk.ts';
import { compressFolder } from '../scripts/compress.ts';
import { packAhead } from '../scripts/pack-ahead.ts';

const isApi = (path: string): boolean => path === 'api.json';
// Words that do not repeat, so that they stay long.
const text = (seed: number, length: number) => Array.from({ length }, (_, index) => fingerprint(`${seed} ${index}`)).join(' ');

test('every text of a site is packed both ways, in one thread or in several, to the same bytes, and the sums are those of the files', async () => {
  const [small, large] = [await temporaryFolder(), await temporaryFolder()];
  try {
    const files = Object.fromEntries([1, 2, 3, 4].map((seed) => [`${seed}.html`, text(seed, 100)]));
    for (const folder of [small, large]) for (const [path, content] of Object.entries({ ...files, 'short.html': 'a', 'picture.png': text(9, 100), 'api.json': text(8, 50) })) writeFileSync(join(folder, path), content);
    // So much that further threads take part.
    mkdirSync(join(large, 'more'));
    for (const seed of [20, 21]) writeFileSync(join(large, `more/${seed}.txt`), text(seed, 100_000));
    const sums = await compressFolder(small, isApi);
    const all = await compressFolder(large, isApi);
    expect((await filesBelow(small)).filter((path) => /\.(?:br|gz)$/.test(path))).toEqual(Object.keys(files).flatMap((path) => [`${path}.br`, `${path}.gz`]));
    for (const [path, sum] of sums) {
      expect(fingerprint(readFileSync(join(small, path)))).toBe(sum);
      expect(all.get(path)).toBe(sum);
    }
    for (const seed of [20, 21]) {
      const plain = readFileSync(join(large, `more/${seed}.txt`));
      expect(brotliDecompressSync(readFileSync(join(large, `more/${seed}.txt.br`))).equals(plain)).toBe(true);
      expect(gunzipSync(readFileSync(join(large, `more/${seed}.txt.gz`))).equals(plain)).toBe(true);
      expect(all.get(`more/${seed}.txt`)).toBe(fingerprint(plain));
    }
    // What stands packed is left.
    expect([...(await compressFolder(large, isApi)).keys()]).toEqual([]);
  } finally {
    await Promise.all([small, large].map(remove));
  }
});

test('a long file is packed while others are still made, to the same bytes; what the earlier site has already, and what is short or no text, is left', async () => {
  const [site, out] = [await temporaryFolder(), await temporaryFolder()];
  try {
    for (const [folder, seed] of [[site, 1], [out, 2]] as const) for (const [path, content] of Object.entries({ 'long.csv': text(seed, 10_000), 'same.csv': text(3, 10_000), 'short.csv': text(seed, 100), 'picture.png': text(seed, 10_000) })) writeFileSync(join(folder, path), content);
    const ahead = packAhead(out, site);
    for (const path of await filesBelow(out)) ahead.take(path);
    const sums = await ahead.done();
    expect([...sums.keys()].sort()).toEqual(['long.csv', 'long.csv.br', 'long.csv.gz']);
    for (const [path, sum] of sums) expect(fingerprint(readFileSync(join(out, path)))).toBe(sum);
    expect((await filesBelow(out)).filter((path) => /\.(?:br|gz)$/.test(path))).toEqual(['long.csv.br', 'long.csv.gz']);
    // The same as without it.
    const before = readFileSync(join(out, 'long.csv.br'));
    for (const form of ['br', 'gz']) rmSync(join(out, `long.csv.${form}`));
    const all = await compressFolder(out, ahead.has);
    expect([...all.keys()].sort()).toEqual(['short.csv', 'short.csv.br', 'short.csv.gz']);
    await compressFolder(out);
    expect(readFileSync(join(out, 'long.csv.br')).equals(before)).toBe(true);
  } finally {
    await Promise.all([site, out].map(remove));
  }
});
