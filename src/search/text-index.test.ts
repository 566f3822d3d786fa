import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import { languages, routeOf, type Language, type Route } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { houseFolder, readContent } from '#src/content.ts';
import { openInside, type Inside } from './inside.ts';
import { judgedQueries, sharesBy } from './judged-queries.ts';
import { keptAsText, keptFrom } from './kept-texts.ts';
import { namesOf } from './published.ts';
import { textIndexOf } from './text-index.ts';
import { fileOf, type TextHead, type TextWords } from './text-packed.ts';
import { textFiles, wordsOf } from './text-parts.ts';

// The texts of the real services, asked as the browser asks them: only the network is replaced.
let catalogue: Catalogue;
const made = new Map<Language, Map<string, string>>();

beforeAll(async () => {
  ({ catalogue } = (await readContent(join(houseFolder, 'content')))!);
  for (const language of languages) made.set(language, textIndexOf(catalogue, language, '').files);
});

const opened = (path: Route['path'], files = made.get(routeOf(path)!.language)!): Promise<Inside> => openInside(path, async (name) => JSON.parse(files.get(name)!) as unknown);

async function idsOf(path: Route['path'], question: string): Promise<string[]> {
  const { ids } = namesOf(catalogue, voiceOf(routeOf(path)!, catalogue.script), '');
  return (await (await opened(path)).ask(question)).map(([entry, offer]) => ids[entry]![offer]!);
}

describe('inside the texts', () => {
  test.each([
    ['sq', 'procesverbali taksi', 'taxi-permit'], ['sr', 'lični broj u sistemu', 'certificate'], ['sr-cyrl', 'уверење о држављанству', 'citizenship-certificate'], ['en', 'owner of the parcel construction', 'construction'],
  ] as const)('in %s, “%s” finds %s', async (path, question, service) => {
    expect((await idsOf(path, question)).slice(0, 5).join(' ')).toContain(service);
  });

  test.each([['a slip of the finger', 'procesvrebali'], ['other letters for the same sound', 'proçesverbali'], ['capitals', 'PROCESVERBALI']])('%s finds the same', async (_, typed) => {
    expect((await idsOf('sq', typed)).slice(0, 3)).toEqual((await idsOf('sq', 'procesverbali')).slice(0, 3));
  });

  test.each(['', '?!', '🙂', 'zzzqqq', 'x'.repeat(10_000), '"', '__proto__', 'ergh'])('“%s” is answered calmly', async (question) => {
    expect((await idsOf('en', question)).length).toBeLessThan(10);
  });

  test('the judged questions are answered by the texts alone, in both Serbian scripts alike', async () => {
    const concepts = new Map(catalogue.services.map(({ institution, id, facts }) => [`${institution}/${id}`, facts.concept ?? id]));
    const answered = await Promise.all(judgedQueries(parse(readFileSync(join(houseFolder, 'tests/search/queries.yaml'), 'utf8')) as Parameters<typeof judgedQueries>[0]).map(async (judged) => {
      const groups = [...new Set((await idsOf(judged.ui as Route['path'], judged.query)).map((id) => [id, id.split('/')[1]!, concepts.get(id)!].find((name) => judged.right.includes(name)) ?? concepts.get(id)!))];
      return { ...judged, place: groups.findIndex((id) => judged.right.includes(id)) + 1, sure: false };
    }));
    const [all] = sharesBy(answered, () => 'all');
    expect(all!.first).toBeGreaterThanOrEqual(0.84);
    expect(all!.three).toBeGreaterThanOrEqual(0.91);
    const places = (ui: string) => answered.filter((one) => one.ui === ui).map(({ query, place }) => [query, place]);
    expect(places('sr-cyrl')).toEqual(places('sr'));
  });
});

describe('the files', () => {
  test('hold every service that citizens are shown', () => {
    const shown = catalogue.services.filter(({ facts }) => facts.status !== 'withdrawn').length;
    for (const language of languages) expect((JSON.parse(made.get(language)!.get('head')!) as TextHead).count).toBe(shown);
  });

  test('a catalogue without services gives an index that finds nothing', async () => {
    expect(await (await opened('sr', textIndexOf({ ...catalogue, services: [] }, 'sr', '').files)).ask('pasoš')).toEqual([]);
  });

  test('of services that are changed, added and removed are the same as if nothing were kept', () => {
    const word = fc.constantFrom('leje', 'taksë', 'kadastër', 'qertifikatë', 'certifikatë', 'Ћирилица', '2024', 'constructor', '__proto__');
    const edits = fc.array(fc.oneof(
      fc.record({ kind: fc.constant('change' as const), which: fc.nat(), words: fc.array(word, { maxLength: 4 }) }), fc.record({ kind: fc.constant('change' as const), which: fc.nat(), words: fc.array(word, { maxLength: 4 }) }),
      fc.record({ kind: fc.constant('add' as const), which: fc.nat(), words: fc.array(word, { maxLength: 4 }) }), fc.record({ kind: fc.constant('remove' as const), which: fc.nat(), words: fc.constant([]) }),
    ), { minLength: 1, maxLength: 3 });
    let added = 0;
    const edited = (services: readonly Service[], { kind, which, words }: { kind: 'change' | 'add' | 'remove'; which: number; words: readonly string[] }): Service[] => {
      const at = which % services.length;
      const service = services[at]!;
      const said: Service = { ...service, texts: { ...service.texts, sq: { ...service.texts.sq!, body: words.join(' ') } } };
      return kind === 'remove' ? services.filter((_, place) => place !== at) : kind === 'add' ? [...services, { ...said, id: `${service.id}-${++added}` }] : services.with(at, said);
    };
    fc.assert(fc.property(fc.array(edits, { minLength: 1, maxLength: 3 }), (builds) => {
      let services: readonly Service[] = catalogue.services;
      let { kept } = textIndexOf(catalogue, 'sq', '');
      for (const build of builds) {
        services = build.reduce(edited, services);
        const now = textIndexOf({ ...catalogue, services }, 'sq', '', keptFrom(keptAsText(kept, 'p'), 'p'));
        const afresh = textIndexOf({ ...catalogue, services }, 'sq', '');
        expect([...now.files]).toEqual([...afresh.files]);
        expect(keptAsText(now.kept, 'p')).toBe(keptAsText(afresh.kept, 'p'));
        ({ kept } = now);
      }
    }), { numRuns: 12 });
  });

  test('what is kept is nothing once it is cut, changed or of another program', () => {
    const text = keptAsText(textIndexOf(catalogue, 'en', '').kept, 'p');
    expect(keptFrom(text, 'p')).toBeDefined();
    for (const [broken, program] of [[text.slice(0, -1), 'p'], [text.replace('passport', 'passqort'), 'p'], ['', 'p'], [text, 'q']] as const) expect(keptFrom(broken, program)).toBeUndefined();
  });

  test('of ten thousand services whose words are spread as in real texts stay small, and each word is found in one of them', () => {
    const random = randomFrom(7);
    const letters = 'aeioukrtlnsmpd';
    const spelt = (rank: number): string => (rank < letters.length ? '' : spelt(Math.floor(rank / letters.length) - 1)) + letters[rank % letters.length]!;
    // Zipf: the word of rank n is said by about one in n.
    const stems = () => new Map(Array.from({ length: 60 }, () => [`${spelt(Math.floor(20_000 ** random()))}x`, Math.floor(random() * 12)]));
    const services = Array.from({ length: 10_000 }, (_, place) => ({ print: String(place), mark: () => String(place), stems }));
    const files = textFiles(wordsOf(services), {}, [], {});
    const head = JSON.parse(files.get('head')!) as TextHead;
    const sizes = [...files].map(([name, text]) => [gzipSync(text).length, name] as const);
    expect(Math.max(...sizes.map(([size]) => size))).toBeLessThan(20_000);
    for (const [name, text] of files) if (name !== 'head') for (const stem of Object.keys(JSON.parse(text) as TextWords)) expect(fileOf(stem, head), stem).toBe(name);
  });
});

function randomFrom(seed: number): () => number {
  let state = seed;
  return () => (state = (state * 48_271) % 2_147_483_647) / 2_147_483_647;
}
