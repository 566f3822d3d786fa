import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service } from '../model/catalogue.ts';
import { endReading, startReading, watchedAs } from '../model/reads.ts';
import { afterAddress, groupsInPages, inPages, keptWith, numbersAround, pageParams } from './paging.ts';

describe('a list in pages', () => {
  test('is whole, in its order, and no page is too long or much shorter than another', () => {
    fc.assert(fc.property(fc.array(fc.integer()), fc.integer({ min: 1, max: 50 }), (items, most) => {
      const pages = inPages(items, most);
      expect(pages.flat()).toEqual(items);
      const lengths = pages.map(({ length }) => length);
      expect(Math.max(...lengths)).toBeLessThanOrEqual(most);
      expect(Math.max(...lengths) - Math.min(...lengths)).toBeLessThanOrEqual(1);
    }));
  });

  test('a group that does not fit goes on on the next page', () => {
    const groups = [{ name: 'a', of: [1, 2, 3] }, { name: 'b', of: [4, 5] }, { name: 'c', of: [] as number[] }];
    const pages = groupsInPages(groups, ({ of }) => of, (group, of) => ({ ...group, of: [...of] }), 2);
    expect(pages).toEqual([[{ name: 'a', of: [1, 2] }], [{ name: 'a', of: [3] }], [{ name: 'b', of: [4, 5] }]]);
    expect(groupsInPages([], () => [], (group) => group, 2)).toEqual([[]]);
  });

  test('offers the first page, the last, and those around', () => {
    expect(numbersAround({ number: 1, of: 1 })).toEqual([1]);
    expect(numbersAround({ number: 3, of: 5 })).toEqual([1, 2, 3, 4, 5]);
    expect(numbersAround({ number: 10, of: 20 })).toEqual([1, 0, 8, 9, 10, 11, 12, 0, 20]);
    fc.assert(fc.property(fc.integer({ min: 1, max: 500 }), fc.integer({ min: 1, max: 500 }), (a, b) => {
      const [number, of] = [Math.min(a, b), Math.max(a, b)];
      const shown = numbersAround({ number, of });
      expect(shown.filter((one) => one > 0)).toEqual([...new Set(shown.filter((one) => one > 0))].sort((x, y) => x - y));
      expect(shown).toEqual(expect.arrayContaining([1, number, of]));
      expect(shown.length).toBeLessThanOrEqual(9);
    }));
  });

  test('has its own address for the first page, and a number after it for the others', () => {
    expect([1, 2, 15].map(afterAddress)).toEqual(['', '2/', '15/']);
    expect(pageParams(3)).toEqual([undefined, '2', '3']);
  });
});

test('every page of a list counts as having read what the list was made from, also the pages that only find it made', () => {
  const services = watchedAs('services', [{ id: 'a' }, { id: 'b' }] as unknown as Service[]);
  const readsOf = (): string[] => {
    startReading();
    expect(keptWith(services, 'ids', () => services.map(({ id }) => id))).toEqual(['a', 'b']);
    return [...endReading()];
  };
  // Paths are asked for before any page is printed.
  keptWith(services, 'ids', () => services.map(({ id }) => id));
  expect([readsOf(), readsOf()]).toEqual([['services *'], ['services *']]);
  let made = 0;
  for (let time = 0; time < 3; time++) keptWith(services, 'other', () => ++made);
  expect(made).toBe(1);
});
