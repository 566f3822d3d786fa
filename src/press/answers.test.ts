import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Catalogue, Service } from '../catalogue/model/catalogue.ts';
import { entriesWith, type keys } from '../catalogue/model/look-up.ts';
import { endReading, startReading, watchedAs } from '../catalogue/model/reads.ts';
import { askFirst, entryOf, institutionsIn, ofEach, ofEachInTurn, view, viewFor, type Sources } from '../catalogue/model/views.ts';
import { filesBelow, readTextNow, remove, temporaryFolder, writeWhole } from '../disk.ts';
import { answersOf, askNobody, keptViews, unknowable, type Answers } from './answers.ts';

let file = '';
beforeEach(async () => { file = join(await temporaryFolder(), 'views.json'); });
afterEach(async () => { askNobody(); await remove(join(file, '..')); });

let made: string[] = [];
const titlesIn = view('test-titles', ({ services }, institution) => {
  made.push(institution);
  return entriesWith(services, 'institution', institution).map(({ texts }) => texts.sq?.title);
});
view('test-list', (of) => {
  made.push('list');
  return ofEach(of, titlesIn).flat().sort();
}, { keeps: 'noted' });

const textsIn = view('test-texts', ({ services }, institution) => {
  made.push(`texts of ${institution}`);
  return { bytes: new TextEncoder().encode(entriesWith(services, 'institution', institution).map(({ texts }) => texts.sq?.body).join('\n')) };
}, { keeps: 'apart' });

const wordsIn = view('test-words', ({ services }, institution): readonly string[] => {
  made.push(`words of ${institution}`);
  return entriesWith(services, 'institution', institution).map(({ texts }) => texts.sq?.title ?? '');
}, { keeps: 'filed' });

const namesIn = view('test-names', ({ services }, institution): Readonly<Record<string, { name?: string | undefined }>> => {
  made.push(`names of ${institution}`);
  return Object.fromEntries(entriesWith(services, 'institution', institution).map(({ id, texts }) => [id, { name: texts.sq?.title }]));
}, { byEntry: true });

const service = (institution: string, id: string, title: string, body = '') => ({ institution, id, facts: {}, texts: { sq: { title, body } } }) as unknown as Service;

/** One run over some services: what the list says, and what was made for it. */
async function run(all: readonly Service[], ask: (answers: Answers, of: Sources) => string = (answers) => answers.to('view test-list')): Promise<{ answer: string; made: string[] }> {
  made = [];
  const services = watchedAs('services', all);
  const of = { catalogue: {} as Catalogue, services };
  const answers = await answersOf(() => ({
    start: () => undefined, end: () => [], ground: [], view: (question) => viewFor(of, question), institutions: () => institutionsIn(services),
    answer: (question) => { const [, by, ...rest] = question.split(' ') as [string, keyof typeof keys, ...string[]]; return entriesWith(all, by, rest.join(' ')); },
  }), 'program', file);
  const answer = ask(answers, of);
  const seen = made;
  await answers.note();
  return { answer, made: seen };
}

const before = [service('a', 'x', 'Leje'), service('b', 'x', 'Taksë'), service('c', 'x', 'Vërtetim')];

test('what a list says is not made again while nothing changed, nor where what changed stands in no list', async () => {
  const first = await run(before);
  expect(first.made).toEqual(['list', 'a', 'b', 'c']);
  expect(await run(before)).toEqual({ answer: first.answer, made: [] });
  // Its value is at hand too, without being made.
  expect(await run(before, () => JSON.stringify(keptViews.valueOf('view test-list', 'noted')))).toEqual({ answer: '["Leje","Taksë","Vërtetim"]', made: [] });
  expect(await run([before[0]!, service('b', 'x', 'Taksë', 'Another text.'), before[2]!])).toEqual({ answer: first.answer, made: ['b'] });
});

test('a list is made again where an entry of it changed, came, went or moved to another institution', async () => {
  const first = await run(before);
  for (const after of [[before[0]!, service('b', 'x', 'Tarifë'), before[2]!], [...before, service('d', 'x', 'Dëshmi')], before.slice(1), [service('c', 'x', 'Vërtetim')]]) {
    const again = await run(after);
    expect(again.made).toContain('list');
    expect(again.answer).not.toBe(first.answer);
  }
  // The answer is that of the first run again, whatever was noted meanwhile.
  expect((await run(before)).answer).toBe(first.answer);
});

test('a long text is kept in a file of its own, and made again where something in it changed or its file is damaged', async () => {
  const folder = file.replace('.json', '.pieces');
  const whole = (_: Answers, of: Sources) => [...ofEachInTurn(of, textsIn)].map(({ bytes }) => new TextDecoder().decode(bytes)).join('|');
  askFirst(keptViews);
  try {
    const texts = [service('a', 'x', 'Leje', 'Një'), service('b', 'x', 'Taksë', 'Dy'), service('c', 'x', 'Vërtetim', 'Tri')];
    expect(await run(texts, whole)).toEqual({ answer: 'Një|Dy|Tri', made: ['texts of a', 'texts of b', 'texts of c'] });
    expect(await run(texts, whole)).toEqual({ answer: 'Një|Dy|Tri', made: [] });
    expect(await run([texts[0]!, service('b', 'x', 'Taksë', 'Katër'), texts[2]!], whole)).toEqual({ answer: 'Një|Katër|Tri', made: ['texts of b'] });
    for (const path of await filesBelow(folder)) await writeWhole(join(folder, path), 'nothing of the kind');
    expect((await run([texts[0]!, service('b', 'x', 'Taksë', 'Katër'), texts[2]!], whole)).answer).toBe('Një|Katër|Tri');
    // What no view asks for any more is thrown away.
    expect((await run(texts.slice(0, 1), whole)).answer).toBe('Një');
    expect(await filesBelow(folder)).toHaveLength(1);
  } finally {
    askFirst(undefined);
  }
});

test('what is kept in a file is read once a run, however often it is asked for, and not made where nothing of it changed', async () => {
  askFirst(keptViews);
  try {
    const folder = file.replace('.json', '.pieces');
    const twice = (_: Answers, of: Sources) => {
      const first = ofEach(of, wordsIn).flat();
      rmSync(folder, { recursive: true });
      return [...first, ...ofEach(of, wordsIn).flat()].join();
    };
    const once = (_: Answers, of: Sources) => ofEach(of, wordsIn).flat().join();
    expect(await run(before, once)).toEqual({ answer: 'Leje,Taksë,Vërtetim', made: ['words of a', 'words of b', 'words of c'] });
    expect(await run(before, twice)).toEqual({ answer: 'Leje,Taksë,Vërtetim,Leje,Taksë,Vërtetim', made: [] });
    await run(before, once);
    expect(await run([before[0]!, service('b', 'x', 'Tarifë'), before[2]!], once)).toEqual({ answer: 'Leje,Tarifë,Vërtetim', made: ['words of b'] });
  } finally {
    askFirst(undefined);
  }
});

test('who asks for one entry of a record rests on that alone, and nothing is made where its record stands', async () => {
  const services = [service('a', 'x', 'Leje'), service('a', 'y', 'Taksë'), service('b', 'x', 'Vërtetim')];
  const three = (answers: Answers) => ['a x', 'a y', 'b x', 'a nobody'].map((entry) => answers.to(`entry test-names ${entry}`)).join(' ');
  const first = await run(services, three);
  expect(first.made).toEqual(['names of a', 'names of b']);
  expect(new Set(first.answer.split(' ')).size).toBe(4);
  expect(await run(services, three)).toEqual({ answer: first.answer, made: [] });
  const after = await run([services[0]!, service('a', 'y', 'Tarifë'), services[2]!], three);
  expect(after.made).toEqual(['names of a']);
  expect(after.answer.split(' ').map((answer, place) => answer === first.answer.split(' ')[place])).toEqual([true, false, true, true]);
  // It is noted as one question.
  startReading();
  expect(entryOf({ catalogue: {} as Catalogue, services }, namesIn, ['a'], 'y')).toEqual({ name: 'Taksë' });
  expect([...endReading()]).toEqual(['entry test-names a y']);
  expect((await run(services, (answers) => answers.to('entry test-titles a 0'))).answer.startsWith(unknowable)).toBe(true);
});

test('damaged notes are none, and a view that nobody knows has changed for all anybody knows', async () => {
  const first = await run(before);
  await writeWhole(file, readTextNow(file).replace('Leje', 'Lejë'));
  expect(await run(before)).toEqual({ answer: first.answer, made: ['list', 'a', 'b', 'c'] });
  expect((await run(before, (answers) => answers.to('view nobody knows'))).answer.startsWith(unknowable)).toBe(true);
});
