import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { languages, routes } from '#languages/languages.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { readBytes, readFolder, remove } from '#src/disk.ts';
import { buildSearchIndex, type Contents } from './build-index.ts';
import { openIndex } from './open-index.ts';
import { recordsOf } from './records.ts';

// The real services, asked as readers ask. The browser's side runs here too: only the network is replaced, by the disk.
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

const opened = (route: string) => openIndex(`${pathToFileURL(out)}/search-index/${routes.find(({ path }) => path === route)!.language}/`, route);

async function answers(route: string, question: string): Promise<{ hrefs: string[]; partly: boolean }> {
  const index = await opened(route);
  const { found, partly } = await index.ask(question);
  return { hrefs: (await index.show(found)).map(({ href }) => href), partly };
}

describe('everyday questions', () => {
  test.each([
    ['sq', 'leternjoftim', 'identity-card'], ['sq', 'letërnjoftimin', 'identity-card'], ['sq', 'pasaporte', 'passport'], ['sq', 'sa kushton pasaporta', 'passport'],
    ['sq', 'certifikata e lindjes', 'birth-'], ['sq', 'leje ndertimi gjilan', 'gjilan/construction-permit/'], ['sq', 'taxi', 'taxi'], ['sq', 'taksi', 'taxi'],
    ['sq', 'birth certificate', 'birth-'], ['sq', 'лична карта', 'identity-card'],
    ['sr', 'лична карта', 'identity-card'], ['sr', 'licna karta', 'identity-card'], ['sr', 'lična karta', 'identity-card'], ['sr', 'koliko košta lična karta', 'identity-card'],
    ['sr', 'građevinska dozvola', 'construction-permit/'], ['sr', 'gradjevinska dozvola', 'construction-permit/'], ['sr', 'грађевинска дозвола', 'construction-permit/'],
    ['sr-cyrl', 'грађевинска дозвола', 'construction-permit/'], ['sr-cyrl', 'gradjevinska', 'construction-permit'], ['sr', 'такси', 'taxi'],
    ['en', 'birth certificate', 'birth-'], ['en', 'how much does a passport cost', 'passport'], ['en', 'taksi', 'taxi'], ['en', 'letërnjoftim', 'identity-card'],
  ])('in %s, “%s” finds %s first', async (route, question, service) => {
    const [first] = (await answers(route, question)).hrefs;
    expect(first).toMatch(new RegExp(`^/catalogue/${route}/`));
    expect(first).toContain(service);
  });

  test('a word that no service has does not empty the list, and the reader is told', async () => {
    const { hrefs, partly } = await answers('sq', 'pasaporta zzzqqq');
    expect(hrefs[0]).toContain('passport');
    expect(partly).toBe(true);
  });

  test.each(['', '?!', '🙂', 'zzzqqq', 'x'.repeat(10_000), '"', '__proto__', 'ergh'])('“%s” is answered calmly', async (question) => {
    expect((await answers('en', question)).hrefs.length).toBeLessThan(10);
  });
});

describe.each(languages)('every title in %s', (language) => {
  test('finds its service among the first three, as it stands, without marks, in capitals, in either script', async () => {
    const index = await opened(language);
    for (const [number, { shown, id }] of recordsOf(catalogue, language, '').entries()) {
      const title = shown[language]!.title.text;
      for (const text of new Set(Object.values(shown).map((one) => one.title.text))) {
        for (const typed of [text, text.toUpperCase(), text.normalize('NFD').replace(/\p{M}/gu, '')]) {
          const { found } = await index.ask(typed);
          // Several institutions may give their services the same title.
          const first = await index.show(found.slice(0, 3));
          expect(found.includes(number) && first.some((one) => one.title.text === title), `“${typed}” should find ${id}, found ${first.map(({ href }) => href).join(', ')}`).toBe(true);
        }
      }
    }
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

  test('the numbers of a facet are those of its services', async () => {
    const contents = JSON.parse(new TextDecoder().decode((await readBytes(join(out, 'search-index/sq/contents.json')))!)) as Contents;
    const records = recordsOf(catalogue, 'sq', '');
    for (const [institution, numbers] of Object.entries(contents.facets.institution)) expect(numbers.every((number) => records[number]!.id.startsWith(`${institution}/`))).toBe(true);
  });

  test('a catalogue without services gives an index that finds nothing', async () => {
    const empty = await mkdtemp(join(tmpdir(), 'search-'));
    await buildSearchIndex({ catalogue: { ...catalogue, services: [] }, out: empty, base: '' });
    const index = await openIndex(`${pathToFileURL(empty)}/search-index/sr/`, 'sr-cyrl');
    expect(await index.ask('pasoš')).toEqual({ found: [], partly: false });
    await remove(empty);
  }, 60_000);

  test('a lost index is a fault, not an empty answer', async () => {
    await expect(openIndex(`${pathToFileURL(out)}/search-index/xx/`, 'xx')).rejects.toThrow();
  });
});
