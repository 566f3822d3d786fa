import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { filesBelow, fingerprint, remove, temporaryFolder } from '#src/disk.ts';
import { compressFolder } from '../scripts/compress.ts';

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
    const sums = await compressFolder(small, 'api.json');
    const all = await compressFolder(large, 'api.json');
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
    expect([...(await compressFolder(large, 'api.json')).keys()]).toEqual([]);
  } finally {
    await Promise.all([small, large].map(remove));
  }
});
