import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cut } from './a-z.ts';

const name = (text: string) => ({ name: { text }, links: [] }) as never;
const letters = (sizes: readonly number[]) => sizes.map((size, index) => ({ letter: String.fromCharCode(65 + index), id: `letter-${String.fromCharCode(97 + index)}`, names: Array.from({ length: size }, (_, number) => name(`${index} ${number}`)) }));

test('a short list is one page, as it always was', () => {
  const whole = letters([3, 2]);
  expect(cut(whole, 5, 1)).toEqual({ letters: [{ letter: 'A', id: 'letter-a', count: 3 }, { letter: 'B', id: 'letter-b', count: 2 }], pages: [{ path: '', letters: whole }] });
});

test('a long list has a page for each letter, and its first page still has every letter as a place', () => {
  const { letters: over, pages } = cut(letters([3, 5]), 7, 4);
  expect(over.map(({ path }) => path)).toEqual(['a/', 'b/']);
  expect(pages.map(({ path, letters: own }) => [path, own.map(({ id, names }) => [id, names.length])])).toEqual([['', [['letter-a', 0], ['letter-b', 0]]], ['a/', [['letter-a', 3]]], ['b/', [['letter-b', 3]]], ['b/2/', [['letter-b', 2]]]]);
  expect(pages[3]!.alone).toEqual({ letter: 'B', path: 'b/', part: { number: 2, of: 2 } });
});

test('no name is lost or twice, and no page is longer than it may be', () => {
  fc.assert(fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { maxLength: 20 }), fc.integer({ min: 1, max: 40 }), (sizes, most) => {
    const all = letters(sizes);
    const { pages } = cut(all, most, most);
    expect(pages.flatMap(({ letters: own }) => own.flatMap(({ names }) => names))).toEqual(all.flatMap(({ names }) => names));
    for (const { letters: own } of pages) expect(own.reduce((sum, { names }) => sum + names.length, 0)).toBeLessThanOrEqual(most);
    expect(new Set(pages.map(({ path }) => path)).size).toBe(pages.length);
  }));
});
