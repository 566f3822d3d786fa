import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { filesBelow, readBytes, readFolder, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { buildTextIndex } from '../scripts/text-index.ts';

let catalogue: Catalogue;
let folder: string;
let kept: string;
let plain: Awaited<ReturnType<typeof readFolder>>;
let runs = 0;

/** The files of the index, made into a folder of its own. */
async function madeOf(of: Catalogue, from?: string): Promise<Awaited<ReturnType<typeof readFolder>>> {
  const out = join(folder, `site-${++runs}`);
  await buildTextIndex({ catalogue: of, out, base: '', kept: from });
  return readFolder(out);
}

beforeAll(async () => {
  folder = await temporaryFolder();
  kept = join(folder, 'kept');
  ({ catalogue } = (await readContent(join(houseFolder, 'content')))!);
  plain = await madeOf(catalogue);
});
afterAll(() => remove(folder));

test('the index of texts lies in files with their compressed forms, and what a later build may use gives the same', async () => {
  expect(plain!.map(({ path }) => path).filter((path) => path.startsWith('search-index/texts/sq/'))).toEqual([expect.stringMatching(/\/[0-9a-f]{10}\.json$/), expect.stringMatching(/\.json\.br$/), expect.stringMatching(/\.json\.gz$/)]);
  expect(await madeOf(catalogue, kept)).toEqual(plain);
  expect(await madeOf(catalogue, kept)).toEqual(plain);
});

test('what is kept gives no other site once it is cut, changed or gone', async () => {
  const paths = await filesBelow(kept);
  expect(paths.length).toBeGreaterThan(6);
  for (const [number, path] of paths.entries()) {
    const bytes = (await readBytes(join(kept, path)))!;
    if (number % 3 === 0) await remove(join(kept, path));
    else await writeWhole(join(kept, path), number % 3 === 1 ? bytes.slice(0, bytes.length / 2) : bytes.map((byte, at) => (at === 40 ? byte ^ 1 : byte)));
  }
  expect(await madeOf(catalogue, kept)).toEqual(plain);
});

test('what was kept of one language is nothing to another', async () => {
  await madeOf(catalogue, kept);
  const [albanian, english] = [join(kept, 'sq.txt'), join(kept, 'en.txt')];
  await writeWhole(english, (await readBytes(albanian))!);
  expect(await madeOf(catalogue, kept)).toEqual(plain);
});

test('after an edit the files of a word that changed are new, and those that nothing names are not kept', async () => {
  await madeOf(catalogue, kept);
  const before = await filesBelow(kept);
  const [first, ...others] = catalogue.services;
  const edited = { ...catalogue, services: [{ ...first!, texts: { ...first!.texts, en: { ...first!.texts.en!, body: 'Bring a helicopter.' } } }, ...others] };
  const now = await madeOf(edited, kept);
  expect(now).toEqual(await madeOf(edited));
  const name = ({ path }: { path: string }): boolean => path.startsWith('search-index/texts/sq/');
  expect(now!.filter(name)).toEqual(plain!.filter(name));
  expect((await filesBelow(kept)).length).toBe(before.length);
});
