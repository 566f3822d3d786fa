import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { lookOver, type SeenFolder } from '../disk.ts';
import { answersOf, askNobody } from './answers.ts';
import { growingSite } from './growing.ts';
import { keptPages, type KeptPages } from './kept-pages.ts';
import { beginLookingOver } from './looking-over.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'katalogu-look-')); });
// A thread may still be writing down what it saw.
afterEach(() => { askNobody(); rmSync(folder, { recursive: true, force: true, maxRetries: 5 }); });
const at = (...parts: string[]) => join(folder, ...parts);
function put(path: string, text: string): void {
  mkdirSync(join(at(path), '..'), { recursive: true });
  writeFileSync(at(path), text);
}

const reading = { start: () => undefined, end: () => [], answer: (question: string) => [question], ground: [], view: () => undefined, institutions: () => [] };
async function pagesOver(): Promise<KeptPages> {
  const earlier = { site: at('dist'), notes: at('notes.json') };
  const answers = await answersOf(() => reading as never, 'program', at('views.json'));
  return keptPages(reading, 'program', { ...earlier, standing: await beginLookingOver(earlier).standing() }, at('part'), answers);
}

/** A site of three pages, which is put into its place and noted. */
async function noted(): Promise<void> {
  const pages = await pagesOver();
  for (const name of ['a', 'b', 'c']) {
    put(`part/${name}.html`, name);
    pages.printed(`${name}.html`, undefined, [`services address ${name}`]);
  }
  put('part/a.html.br', 'packed');
  await pages.note(growingSite(at('part'), pages), new Map());
  renameSync(at('part'), at('dist'));
}

test('pages stand as long as their files and packed forms are those that were noted', async () => {
  await noted();
  const before = await pagesOver();
  expect(['a', 'b', 'c'].map((name) => before.mayStand(`${name}.html`, 'as it was'))).toEqual([true, true, true]);
  expect([before.formsOf('a.html'), before.lengthOf('a.html.br'), before.paths()]).toEqual([['a.html.br'], 6, ['a.html', 'a.html.br', 'b.html', 'c.html']]);
  put('dist/a.html.br', 'other!');
  rmSync(at('dist/b.html'));
  symlinkSync(at('dist/c.html'), at('dist/b.html'));
  put('dist/stranger.html', 'd');
  const after = await pagesOver();
  expect(['a', 'b', 'c', 'stranger'].map((name) => after.mayStand(`${name}.html`, 'as it was'))).toEqual([false, false, true, false]);
  expect(after.paths()).toContain('stranger.html');
});

test('a file with the length and the time of the noted one is another one all the same', async () => {
  await noted();
  const long = new Date('2020-01-01');
  utimesSync(at('dist/c.html'), long, long);
  expect((await pagesOver()).mayStand('c.html', 'as it was')).toBe(false);
  rmSync(at('notes.json'));
  rmSync(at('dist'), { recursive: true });
  await noted();
  put('new.html', 'x');
  const { mtime, atime } = (await import('node:fs')).statSync(at('dist/b.html'));
  utimesSync(at('new.html'), atime, mtime);
  renameSync(at('new.html'), at('dist/b.html'));
  expect((await pagesOver()).mayStand('b.html', 'as it was')).toBe(false);
});

test('a site that another build put there since it was begun to be looked over is noticed, whenever it came', async () => {
  await noted();
  put('dist/build.json', 'first');
  const looked = beginLookingOver({ site: at('dist'), notes: at('notes.json') });
  expect(looked.over.isStill()).toBe(true);
  // File by file, the record last, before anybody here has asked for one.
  put('dist/c.html.new', 'z');
  renameSync(at('dist/c.html.new'), at('dist/c.html'));
  put('dist/build.json.new', 'other');
  renameSync(at('dist/build.json.new'), at('dist/build.json'));
  await looked.standing();
  expect(looked.over.isStill()).toBe(false);
});

test('a thread tells of a large site what is told here', async () => {
  for (let number = 0; number < 300; number++) put(`dist/${number % 7}/ë-${number}/index.html`, String(number));
  put('notes.json', 'x'.repeat(400_000));
  const apart = await beginLookingOver({ site: at('dist'), notes: at('notes.json') }).standing();
  const { paths, marks } = lookOver(at('dist'));
  expect(apart).toEqual({ paths, marks });
  expect(apart.paths).toHaveLength(300);
  expect((await beginLookingOver({ site: at('nowhere'), notes: at('notes.json') }).standing()).paths).toEqual([]);
});

test('a folder that holds what it held is not listed again, and what came, went or was moved is found', async () => {
  for (const name of ['a', 'b', 'c']) put(`dist/${name}/index.html`, name);
  const marksOfAll = (folders: readonly SeenFolder[]) => folders.map(([, mark]) => mark);
  // What changed just now may change once more without a trace.
  expect(marksOfAll(lookOver(at('dist')).folders)).toEqual(['', '', '', '']);
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
  try {
    const first = lookOver(at('dist'));
    expect(marksOfAll(first.folders)).not.toContain('');
    expect(lookOver(at('dist'), first.folders).folders.every((folder, place) => folder === first.folders[place])).toBe(true);
    put('dist/a/stranger.html', 'x');
    rmSync(at('dist/b/index.html'));
    put('dist/d/e/index.html', 'd');
    renameSync(at('dist/c'), at('dist/f'));
    const after = lookOver(at('dist'), first.folders);
    expect(after.paths).toEqual(['a/index.html', 'a/stranger.html', 'd/e/index.html', 'f/index.html']);
    expect(after).toEqual(lookOver(at('dist')));
  } finally {
    vi.useRealTimers();
  }
});

test('what a thread has seen of folders is kept beside the notes, and damaged is as good as none', async () => {
  for (const name of ['a', 'b']) put(`dist/${name}/index.html`, name);
  put('notes.json', 'x'.repeat(400_000));
  const look = async () => (await beginLookingOver({ site: at('dist'), notes: at('notes.json') }).standing()).paths;
  await look();
  await vi.waitFor(() => expect(readFileSync(at('notes.folders.json'), 'utf8')).toContain('"a"'));
  // Fresh folders are listed again in any case.
  put('dist/a/more.html', 'a');
  expect(await look()).toEqual(['a/index.html', 'a/more.html', 'b/index.html']);
  put('notes.folders.json', 'nothing of the kind');
  expect(await look()).toEqual(['a/index.html', 'a/more.html', 'b/index.html']);
});
