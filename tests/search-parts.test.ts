import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { answersOf } from '#search/answers.ts';
import { finderOf, type Finder } from '#search/finder.ts';
import { longestQuestion } from '#search/fold.ts';
import { judgedQueries } from '#search/judged-queries.ts';
import { packNumbers, packRecords, placeOf, placesTogether, unpackNumbers, unpackRecords, type Head } from '#search/packed.ts';
import { partedOf } from '#search/parted.ts';
import { longestWhole, partsOf } from '#search/parts.ts';
import { publishedAs } from '#search/published.ts';
import { titlesOf, type Entry, type Titles } from '#search/titles.ts';
import { houseFolder, readContent } from '#src/content.ts';

// The index of the real names, cut into parts as that of a large catalogue is, beside the whole one.
const wholes = new Map<string, Titles>();
const finders = new Map<string, Finder>();
const parts = new Map<string, ReadonlyMap<string, string>>();

beforeAll(async () => {
  const { catalogue } = (await readContent(join(houseFolder, 'content')))!;
  for (const route of routes) {
    const titles = titlesOf(catalogue, voiceOf(route, catalogue.script), '');
    wholes.set(route.path, titles);
    finders.set(route.path, finderOf(titles));
    parts.set(route.path, partsOf(titles).files);
  }
});

const read = new Map<string, unknown>();

/** A part of a route as it is read: the same text is not read again for every question, since nobody writes into what was read. */
function partOf(path: string, name: string): unknown {
  const key = `${path} ${name}`;
  if (!read.has(key)) read.set(key, JSON.parse(parts.get(path)!.get(name)!));
  return read.get(key);
}

const opened = (path: string, get = async (name: string): Promise<unknown> => partOf(path, name)) => partedOf(partOf(path, 'head') as Head, get);

describe('an index in parts', () => {
  test('gives the same first answer as the whole one', async () => {
    const table = parse(readFileSync(join(import.meta.dirname, 'search/queries.yaml'), 'utf8')) as Parameters<typeof judgedQueries>[0];
    const judged = judgedQueries(table).filter(({ right }, number) => right.length > 0 && number % 10 === 0);
    const other: string[] = [];
    for (const { ui, query } of judged) {
      const [answer] = await opened(ui).results(query, 3);
      if (answer?.url !== finders.get(ui)!.results(query, 3)[0]?.url) other.push(`${ui} ${query}`);
    }
    expect(1 - other.length / judged.length, other.join('\n')).toBeGreaterThanOrEqual(0.98);
  });

  test('is fetched only as far as a question needs it, and never twice', async () => {
    const fetched: string[] = [];
    const finder = opened('sq', async (name) => { fetched.push(name); return JSON.parse(parts.get('sq')!.get(name)!) as unknown; });
    await finder.ask('pasaporta');
    expect(fetched).toContain('words/p');
    expect(fetched.filter((name) => name.startsWith('words/')).length).toBeLessThan(4);
    const before = fetched.length;
    await finder.ask('pasaporta');
    expect(fetched.length).toBe(before);
  });

  test('answers a question with a word that many institutions bear, and names none whose name was not fetched', async () => {
    const { institutions, entries, ...rest } = wholes.get('sq')!;
    // Offices in so many towns that they lie in more files than a question fetches.
    const offices = Array.from({ length: placesTogether * 8 }, (_, number) => ({ ...institutions[0]!, id: `office-${number}`, name: `Zyra e Punësimit ${number}` }));
    const own = { ...institutions[0]!, id: 'unlike', name: 'Tjetër' };
    const others = Array.from({ length: placesTogether * 9 }, (_, number) => ({ ...own, id: `unlike-${number}` }));
    const whole = [...institutions, ...offices, ...others];
    // What they offer answers another question.
    const question = 'pasaporta zyra';
    const answering = new Set(finders.get('sq')!.ask(question).hits.map(({ number }) => number));
    const other = entries.findIndex((_, number) => !answering.has(number));
    const { files } = partsOf({ ...rest, institutions: whole, entries: entries.map((entry, number) => (number === other ? { ...entry, offers: whole.map((_, at) => ({ ...entry.offers[0]!, at })) } : entry)) });
    const get = async (name: string): Promise<unknown> => JSON.parse(files.get(name)!) as unknown;
    const { answers, places } = await answersOf(partedOf(await get('head') as Head, get)).find({ question, limits: {}, own: [], from: 0, most: 10 });
    expect(answers.length).toBeGreaterThan(0);
    for (const { name, href } of places) expect([name, href].every((one) => one.length > 0)).toBe(true);
  });

  test('shows of an answer what the whole index shows', async () => {
    const parted = opened('en');
    const { hits: [hit] } = await parted.ask('birth certificate', { wanted: 5, whole: true });
    await parted.complete([hit!]);
    const { hits: [same] } = finders.get('en')!.ask('birth certificate');
    expect(hit!.offers.map(({ id, fees, timeLimit, documents }) => ({ id, fees, timeLimit, state: documents.state }))).toEqual(same!.offers.map(({ id, fees, timeLimit, documents }) => ({ id, fees, timeLimit, state: documents.state })));
    expect(hit!.title).toEqual(same!.title);
  });

  test('names the topics and life events that the whole index names, and fetches no entry for them', async () => {
    const fetched: string[] = [];
    const parted = opened('sq', async (name) => { fetched.push(name); return partOf('sq', name); });
    for (const question of ['regjistrimi i biznesit', 'transport', 'leternjoftim']) expect(await parted.doors(question), question).toEqual(finders.get('sq')!.doors(question));
    expect(fetched.filter((name) => name.startsWith('entries/'))).toEqual([]);
  });

  test('a part that is lost rejects, and is asked for again', async () => {
    let lost = true;
    const finder = opened('sq', async (name) => { if (lost) throw new Error(name); return JSON.parse(parts.get('sq')!.get(name)!) as unknown; });
    await expect(finder.results('pasaporta')).rejects.toThrow();
    lost = false;
    expect((await finder.results('pasaporta'))[0]!.url).toContain('passport');
  });

  test.each(['', '!!!', '😀😀', '\u0000\u0007', 'x'.repeat(10_000), 'пасош pasoš 護照', '<img src=x onerror=alert(1)>', '__proto__', 'constructor', '５'])('“%s” gets a calm answer', async (question) => {
    expect(Array.isArray(await opened('sq').results(question))).toBe(true);
  });

  test('a filter without a question is answered where there are more institutions than one part holds', async () => {
    const titles = wholes.get('sq')!;
    const [offered, ...others] = titles.entries as [Entry, ...Entry[]];
    const institutions = Array.from({ length: 200 }, (_, place) => ({ ...titles.institutions[0]!, id: `i${place}`, name: `Institucioni ${place}` }));
    const { files } = partsOf({ ...titles, institutions, entries: [{ ...offered, offers: institutions.map((__, at) => ({ ...offered.offers[0]!, at })) }, ...others] });
    const finder = partedOf(JSON.parse(files.get('head')!) as Head, async (name) => JSON.parse(files.get(name)!) as unknown);
    const { total, answers, counts } = await answersOf(finder).find({ question: '', limits: { institution: 'i150' }, own: [], from: 0, most: 10 });
    expect([total, answers.map(({ name }) => name)]).toEqual([1, ['Institucioni 150']]);
    expect(counts.institution.get('i199')).toBe(1);
  });

  test('of the institutions that a question names those of its tellingest word are fetched, not every office of a kind', async () => {
    const titles = wholes.get('sq')!;
    const [offered, ...others] = titles.entries as [Entry, ...Entry[]];
    const town = 160;
    const institutions = Array.from({ length: 640 }, (_, place) => ({ ...titles.institutions[0]!, id: `i${place}`, name: `${place % 13 === 0 ? 'Observatori' : 'Arkivi'}${place === town ? ' Brezovicë' : ''}`, elsewhere: titles.institutions[0]!.elsewhere.map(() => '') }));
    const { files } = partsOf({ ...titles, institutions, entries: [{ ...offered, offers: institutions.map((__, at) => ({ ...offered.offers[0]!, at })) }, ...others] });
    const placesFetched = async (question: string): Promise<string[]> => {
      const fetched: string[] = [];
      await partedOf(JSON.parse(files.get('head')!) as Head, async (name) => { fetched.push(name); return JSON.parse(files.get(name)!) as unknown; }).ask(question, { wanted: 0 });
      return fetched.filter((name) => name.startsWith('places/'));
    };
    expect(await placesFetched('observatori ')).toEqual([]);
    expect(await placesFetched('observatori brezovicë ')).toEqual([`places/${Math.floor(town / placesTogether)}`]);
  });

  test('is published under names that say what stands there: what did not change is the same file, and the opening file, called alike for ever, leads to every part', () => {
    const titles = wholes.get('sr')!;
    const changed = { ...titles, entries: titles.entries.map((entry, number) => (number === 3 ? { ...entry, compare: '/drugde/' } : entry)) };
    const [before, now] = [titles, changed].map((one) => { const { head, files } = partsOf(one); return new Map([...files].map(([name, text]) => [name === 'head' ? 'sr' : placeOf(head, name), text])); }) as [Map<string, string>, Map<string, string>];
    expect([...now.keys()].filter((place) => !before.has(place))).toEqual([expect.stringMatching(/^sr\/entries\/[0-9a-f]{10}$/)]);
    for (const [place, text] of now) expect(text === before.get(place)).toBe(place !== 'sr' && before.has(place));
    expect(partsOf(titles).head.mark).not.toBe(partsOf(changed).head.mark);
  });

  test('what was found inside the texts is fetched by the number of its entry', async () => {
    const finder = opened('sr');
    const number = publishedAs(wholes.get('sr')!).ids.findIndex((ids) => ids.includes('prishtina/taxi-permit'));
    const [hit, ...others] = await finder.bring([number]);
    expect(others).toEqual([]);
    expect(hit!.offers.some((offer) => finder.hrefOf(offer).endsWith('/prishtina/taxi-permit/'))).toBe(true);
  });

  test('is made only of a catalogue that is too large for one file, and alike each time', () => {
    const titles = wholes.get('sr')!;
    expect([...publishedAs(titles).files.keys()]).toEqual(['sr']);
    expect(JSON.parse(publishedAs(titles).files.get('sr')!)).toMatchObject({ mark: publishedAs(titles).mark, route: 'sr' });
    const entries = Array.from({ length: Math.ceil(longestWhole / JSON.stringify(titles.entries).length) }, () => titles.entries).flat();
    const large = publishedAs({ ...titles, entries });
    expect([...large.files.keys()].filter((name) => !name.startsWith('sr/'))).toEqual(['sr']);
    expect((JSON.parse(large.files.get('sr')!) as Head).mark).toBe(large.mark);
    expect(publishedAs({ ...titles, entries })).toEqual(large);
  });
});

describe('what is written short', () => {
  test('numbers are read as they were written', () => {
    fc.assert(fc.property(fc.uniqueArray(fc.nat(100_000)), fc.nat(25), (numbers, mark) => {
      const rising = numbers.sort((a, b) => a - b).map((number) => [number, mark] as const);
      expect(unpackNumbers(packNumbers(rising))).toEqual(rising);
    }));
  });

  test('records are read as they were written', () => {
    fc.assert(fc.property(fc.array(fc.record({ at: fc.nat(3), text: fc.string() })), (records) => { expect(unpackRecords(packRecords(records, ['at', 'text']))).toEqual(records); }));
  });
});

test('of ten thousand characters the first two hundred are asked', () => {
  for (const question of ['leje ndërtimi '.repeat(800), 'x'.repeat(10_000), '🙂'.repeat(5_000), 'ъ'.repeat(10_000)]) {
    expect(finders.get('sq')!.results(question)).toEqual(finders.get('sq')!.results(question.slice(0, longestQuestion)));
  }
});
