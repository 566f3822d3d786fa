import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { slopeOf } from '../scripts/bench-serve.ts';
import { shelfOf, type Held } from '../scripts/shelf.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalogu-shelf-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const textOf = async (file: Promise<Held | object | undefined>) => { const found = await file; return found && 'content' in found ? Buffer.from(found.content).toString() : found; };
const limits = { largest: 100, all: 2_000, entries: 3, milliseconds: 1000 };

test('a file is looked at once a second, however often it is asked for, and so is one that is not there', async () => {
  let now = 0;
  const find = shelfOf(folder, limits, () => now);
  expect(await find('new.txt')).toBeUndefined();
  writeFileSync(join(folder, 'new.txt'), 'one');
  expect(await find('new.txt')).toBeUndefined();
  now = 1000;
  expect(await textOf(find('new.txt'))).toBe('one');
  writeFileSync(join(folder, 'new.txt'), 'two');
  now = 1999;
  expect(await textOf(find('new.txt'))).toBe('one');
  now = 2000;
  expect(await textOf(find('new.txt'))).toBe('two');
});

test('a large file is never held, an empty one is', async () => {
  writeFileSync(join(folder, 'large.txt'), 'x'.repeat(101));
  writeFileSync(join(folder, 'empty.txt'), '');
  const find = shelfOf(folder, limits);
  const open = (await find('large.txt'))!;
  expect('close' in open && open.bytes).toBe(101);
  if ('close' in open) await open.close();
  expect(await textOf(find('empty.txt'))).toBe('');
});

test('what was asked for longest ago makes room: neither many files nor many guesses fill the memory', async () => {
  for (const name of ['a', 'b', 'c', 'd']) writeFileSync(join(folder, name), name);
  const find = shelfOf(folder, limits, () => 0);
  const first = await find('a');
  await find('b');
  await find('c');
  expect(await find('a')).toBe(first);
  await find('d');
  await find('guess');
  expect(await find('a')).toBe(first);
  const second = await find('b');
  for (let guess = 0; guess < 100; guess++) await find(`${guess}${'x'.repeat(80)}`);
  expect(await find('b')).not.toBe(second);
});

test('how much a figure grows is the slope of the line through all of them', () => {
  expect(slopeOf([1, 3, 5, 7])).toBe(2);
  expect(slopeOf([5, 5, 5])).toBe(0);
  expect(slopeOf([4, 6, 4, 6, 5])).toBeCloseTo(0.2);
  expect([slopeOf([]), slopeOf([9])]).toEqual([0, 0]);
});
