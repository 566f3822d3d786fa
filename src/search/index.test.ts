import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { languages } from '#languages/languages.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { readBytes, readFolder, remove } from '#src/disk.ts';
import { buildSearchIndex } from './build-index.ts';
import { openInside } from './inside.ts';

// The texts of the real services. The browser's side runs here too: only the network is replaced, by the disk.
let catalogue: Catalogue;
let out: string;
let built: Awaited<ReturnType<typeof buildSearchIndex>>;

beforeAll(async () => {
  vi.stubGlobal('fetch', async (address: string) => {
    const bytes = await readBytes(fileURLToPath(address.replace(/\?.*$/, '')));
    return bytes ? new Response(Buffer.from(bytes)) : new Response('', { status: 404 });
  });
  ({ catalogue } = (await readContent(join(houseFolder, 'content')))!);
  out = await mkdtemp(join(tmpdir(), 'search-'));
  built = await buildSearchIndex({ catalogue, out, base: '/catalogue/' });
}, 60_000);

afterAll(async () => {
  vi.unstubAllGlobals();
  await remove(out);
});

const inside = (language: (typeof languages)[number]) => openInside(`${pathToFileURL(out)}/search-index/${language}/`, language);

describe('inside the texts', () => {
  test.each([
    ['sq', 'procesverbali taksi', 'taxi-permit'], ['sr', 'lični broj u sistemu', 'certificate'], ['sr', 'уверење о држављанству', 'citizenship-certificate'], ['en', 'owner of the parcel construction', 'construction'],
  ] as const)('in %s, “%s” finds %s', async (language, question, service) => {
    expect((await (await inside(language)).ask(question)).slice(0, 5).join(' ')).toContain(service);
  });

  test.each(['', '?!', '🙂', 'zzzqqq', 'x'.repeat(10_000), '"', '__proto__', 'ergh'])('“%s” is answered calmly', async (question) => {
    expect((await (await inside('en')).ask(question)).length).toBeLessThan(10);
  });

  test('a lost index is a fault, not an empty answer', async () => {
    await expect(openInside(`${pathToFileURL(out)}/search-index/xx/`, 'sq')).rejects.toThrow();
  });
});

describe('the files', () => {
  test('two builds are the same, byte for byte', async () => {
    const again = await mkdtemp(join(tmpdir(), 'search-'));
    await buildSearchIndex({ catalogue, out: again, base: '/catalogue' });
    expect(await readFolder(again)).toEqual(await readFolder(out));
    await remove(again);
  }, 60_000);

  test('each language has every service that citizens are shown', () => {
    const shown = catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn').length;
    expect(built.map(({ language, records }) => [language, records])).toEqual(languages.map((language) => [language, shown]));
  });

  test('a catalogue without services gives an index that finds nothing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'search-'));
    await buildSearchIndex({ catalogue: { ...catalogue, services: [] }, out: empty, base: '' });
    expect(await (await openInside(`${pathToFileURL(empty)}/search-index/sr/`, 'sr')).ask('pasoš')).toEqual([]);
    await remove(empty);
  }, 60_000);
});
