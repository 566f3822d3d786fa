import { expect, test } from 'vitest';
import { watchedAs } from '#catalogue/model/reads.ts';
import { listWhenAsked } from './when-asked.ts';

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('a list says how long it is without being filled, also through a list that notes who looks', () => {
  let filled = 0;
  const list = listWhenAsked(() => { filled++; return [...items]; }, items.length);
  expect([list.length, watchedAs('items', list).length, Array.isArray(list)]).toEqual([3, 3, true]);
  expect(filled).toBe(0);
  expect(list[1]).toBe(items[1]);
  expect(filled).toBe(1);
});

test('a list that is filled when asked is to everybody the list that it would have been', () => {
  for (const around of [(list: readonly { id: string }[]) => list, (list: readonly { id: string }[]) => watchedAs('items', list)]) {
    const list = around(listWhenAsked(() => [...items], items.length, { again: true }));
    expect([...list]).toEqual(items);
    expect(JSON.stringify(list)).toBe(JSON.stringify(items));
    expect([list.map(({ id }) => id).join(), list.slice(1).length, list.at(-1)?.id, 1 in list, 3 in list, Object.keys(list).join()]).toEqual(['a,b,c', 2, 'c', true, false, '0,1,2']);
    expect(list.concat([{ id: 'd' }])).toHaveLength(4);
    expect(Object.getOwnPropertyDescriptor(list, 'length')?.value).toBe(3);
  }
});
