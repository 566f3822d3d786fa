import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, renameSync, rmSync, statSync, symlinkSync, utimesSync, writeFileSync } from 'node:fs';
import { execFileSync } from 'node:child_process';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isFolder, isWithin, keepTimes, readFolder, replaceFolder, watchFolder, writeNew, writeWhole } from './disk.ts';

let folder: string;
beforeEach(() => { folder = mkdtempSync(join(tmpdir(), 'katalogu-disk-')); });
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const at = (...parts: string[]) => join(folder, ...parts);

test.each([['a', 'a'], ['a', 'a/b'], ['a', 'a/..b'], ['a', 'a/b/../c'], ['..a', '..a/b'], ['.', 'a']])('within %s is %s', (outer, path) => {
  expect(isWithin(at(outer), at(path))).toBe(true);
  expect(isWithin(relative(process.cwd(), at(outer)), at(path))).toBe(true);
});

test.each([['a', '.'], ['a', 'ab'], ['a', '..a'], ['a', 'a/..'], ['a', 'a/../b'], ['a/b', 'a'], ['a', '../a']])('not within %s is %s', (outer, path) => {
  expect(isWithin(at(outer), at(path))).toBe(false);
});

describe('reading a folder', () => {
  test('gives every file below it, sorted, with forward slashes', async () => {
    for (const path of ['b.yaml', 'a/z.yaml', 'a/b.yaml', 'B.yaml']) { mkdirSync(at('a'), { recursive: true }); writeFileSync(at(path), path); }
    expect((await readFolder(folder))!.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes)])).toEqual([['B.yaml', 'B.yaml'], ['a/b.yaml', 'a/b.yaml'], ['a/z.yaml', 'a/z.yaml'], ['b.yaml', 'b.yaml']]);
  });

  test('leaves out what git and editors keep for themselves', async () => {
    for (const hidden of ['.git', 'node_modules']) { mkdirSync(at(hidden)); writeFileSync(at(hidden, 'x'), ''); }
    expect(await readFolder(folder)).toEqual([]);
  });

  test('names a link and follows it nowhere, not even in a circle', async () => {
    symlinkSync(folder, at('circle'));
    symlinkSync(at('nothing'), at('lost'));
    expect((await readFolder(folder))!.map(({ path, fault, bytes }) => ({ path, fault, length: bytes.length }))).toEqual([{ path: 'circle', fault: 'symbolic-link', length: 0 }, { path: 'lost', fault: 'symbolic-link', length: 0 }]);
  });

  test('waits at no pipe and no socket, and reads nothing larger than was asked for', async () => {
    execFileSync('mkfifo', [at('pipe')]);
    const server = createServer();
    await new Promise<void>((resolve) => { server.listen(at('socket'), resolve); });
    writeFileSync(at('large'), 'x'.repeat(20));
    writeFileSync(at('small'), 'x');
    const read = await readFolder(folder, { largest: 10 });
    server.close();
    expect(read!.map(({ path, fault, size }) => [path, fault, size])).toEqual([['large', 'file-too-large', 20], ['pipe', 'special-file', undefined], ['small', undefined, undefined], ['socket', 'special-file', undefined]]);
  });

  test('names a file that goes, grows or becomes a link while it is read, and reads the others', async () => {
    // So many files that those at the end are still to be read when these change.
    for (let index = 0; index < 3000; index++) writeFileSync(at(`a${String(index).padStart(4, '0')}`), 'x'.repeat(2000));
    for (const name of ['z-goes', 'z-link', 'z-pipe']) writeFileSync(at(name), 'x');
    const reading = readFolder(folder);
    await new Promise((resolve) => setTimeout(resolve, 12));
    rmSync(at('z-goes'));
    rmSync(at('z-link'));
    symlinkSync('/etc/hostname', at('z-link'));
    rmSync(at('z-pipe'));
    execFileSync('mkfifo', [at('z-pipe')]);
    const changed = (await reading)!.filter(({ path }) => path.startsWith('z')).map(({ path, fault, bytes }) => [path, fault, bytes.length]);
    // Whenever each was reached: a fault with no bytes, or the file as it had been; never what the link leads to.
    for (const [path, fault, length] of changed) expect([`${path} changing-file 0`, `${path} symbolic-link 0`, `${path} special-file 0`, `${path} undefined 1`]).toContain(`${path} ${fault} ${length}`);
  });

  test('gives a file without bytes where the name is no text: nobody can open it, and its name is refused', async () => {
    writeFileSync(Buffer.from([...Buffer.from(`${folder}/`), 0xff, 0xfe]), 'x');
    expect((await readFolder(folder))!.find(({ path }) => path.includes('\uFFFD'))).toEqual({ path: '\uFFFD\uFFFD', bytes: new Uint8Array(0) });
  });

  test('gives nothing where there is no folder', async () => {
    writeFileSync(at('file'), '');
    expect([await readFolder(at('nowhere')), await readFolder(at('file')), await isFolder(at('file'))]).toEqual([undefined, undefined, false]);
  });
});

describe('watching a folder', () => {
  let told: string[];
  let watched: ReturnType<typeof watchFolder>;
  const soon = { timeout: 20_000 };
  beforeEach(() => { mkdirSync(at('content/a/b/c'), { recursive: true }); writeFileSync(at('content/a/b/c/x'), '1'); told = []; watched = watchFolder(at('content'), (path) => told.push(path)); });
  afterEach(() => watched.stop());
  // What was told of is forgotten first, so that the next change is the only one.
  const isTold = async (change: () => void, path: string) => {
    await expect.poll(() => { const before = told.length; return new Promise((done) => { setTimeout(() => done(told.length === before), 50); }); }, soon).toBe(true);
    told = [];
    change();
    await expect.poll(() => told, soon).toContain(path);
  };

  test('tells of a file that changes, and of one in a folder that came later', async () => {
    await isTold(() => writeFileSync(at('content/a/b/c/x'), '2'), 'a/b/c/x');
    await isTold(() => mkdirSync(at('content/d/e'), { recursive: true }), 'd');
    await isTold(() => writeFileSync(at('content/d/e/x'), ''), 'd/e/x');
  });

  test.each(['content/a/b/c', 'content/a/b', 'content/a', 'content'])('goes on telling when %s is replaced whole', async (path) => {
    for (const time of ['once', 'twice']) {
      cpSync(at(path), at('new'), { recursive: true });
      await isTold(() => { renameSync(at(path), at(`old-${time}`)); renameSync(at('new'), at(path)); }, path === 'content' ? '' : path.slice('content/'.length));
      await isTold(() => writeFileSync(at('content/a/b/c/x'), time), 'a/b/c/x');
      // The old one is nobody's concern any more.
      await isTold(() => { writeFileSync(at(`old-${time}`, 'y'), ''); writeFileSync(at('content/y'), ''); }, 'y');
      expect(new Set(told)).toEqual(new Set(['y']));
      rmSync(at('content/y'));
    }
  });

  test('sees a folder that is away for a while, and tells nobody once it is stopped', async () => {
    await isTold(() => renameSync(at('content'), at('away')), '');
    await isTold(() => renameSync(at('away'), at('content')), '');
    await isTold(() => writeFileSync(at('content/a/b/c/x'), '3'), 'a/b/c/x');
    expect(watched.sees).toBe(true);
    watched.stop();
    told = [];
    writeFileSync(at('content/a/b/c/x'), '4');
    await new Promise((done) => { setTimeout(done, 100); });
    expect(told).toEqual([]);
  });
});

describe('writing', () => {
  test('a new file never writes over another', async () => {
    expect(await writeNew(at('deep', 'a'), 'first')).toBe(true);
    expect(await writeNew(at('deep', 'a'), 'second')).toBe(false);
    expect(readFileSync(at('deep', 'a'), 'utf8')).toBe('first');
  });

  test('a whole file leaves no half behind', async () => {
    mkdirSync(at('a'));
    writeFileSync(at('a', 'inside'), '');
    await expect(writeWhole(at('a'), 'text')).rejects.toThrow();
    expect(readdirSync(folder)).toEqual(['a']);
    await writeWhole(at('b'), 'text');
    expect(readdirSync(folder).sort()).toEqual(['a', 'b']);
  });

  test('a finished folder takes the place of the older one', async () => {
    for (const name of ['old', 'new']) { mkdirSync(at(name)); writeFileSync(at(name, name), ''); }
    await replaceFolder(at('new'), at('old'));
    expect(readdirSync(at('old'))).toEqual(['new']);
    expect(readdirSync(folder)).toEqual(['old']);
  });

  test('a file that did not change keeps its time, one that was touched after the record does not', async () => {
    for (const [path, text] of [['old/same', 'a'], ['old/touched', 'a'], ['old/record', ''], ['new/same', 'a'], ['new/touched', 'a'], ['new/other', 'b']] as const) { mkdirSync(at(path, '..'), { recursive: true }); writeFileSync(at(path), text); }
    const day = (number: number) => new Date(Date.UTC(2026, 0, number));
    for (const [path, number] of [['old/same', 1], ['old/record', 2], ['old/touched', 3], ['new/same', 9], ['new/touched', 9], ['new/other', 9]] as const) utimesSync(at(path), day(number), day(number));
    await keepTimes(at('old'), at('new'), ['same', 'touched', 'other'], 'record');
    expect(['same', 'touched', 'other'].map((path) => statSync(at('new', path)).mtime)).toEqual([day(1), day(9), day(9)]);
    await keepTimes(at('nowhere'), at('new'), ['other'], 'record');
    expect(statSync(at('new', 'other')).mtime).toEqual(day(9));
  });

  test('the older folder stays when the new one does not come', async () => {
    mkdirSync(at('old'));
    writeFileSync(at('old', 'page'), 'text');
    await expect(replaceFolder(at('never'), at('old'))).rejects.toThrow();
    expect(existsSync(at('old', 'page'))).toBe(true);
    expect(readdirSync(folder)).toEqual(['old']);
  });
});
