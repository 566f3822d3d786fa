import { expect, test } from 'vitest';
import type { Service } from './catalogue.ts';
import { keysIn } from './look-up.ts';
import { endReading, startReading, watchedAs } from './reads.ts';

const service = (institution: string, id: string, topics?: string[]) => ({ institution, id, facts: { topics }, texts: {} }) as unknown as Service;

test('who asks a list for its keys rests on these alone, in the order of the list', () => {
  const services = watchedAs('services', [service('b', 'x', ['work', 'health']), service('a', 'y'), service('a', 'x', ['work'])]);
  startReading();
  expect(keysIn(services, 'address')).toEqual(['b/x', 'a/y', 'a/x']);
  expect(keysIn(services, 'topic')).toEqual(['work', 'health', 'work']);
  expect([...endReading()]).toEqual(['services keys address', 'services keys topic']);
});
