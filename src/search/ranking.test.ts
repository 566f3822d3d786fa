import fc from 'fast-check';
import { expect, test } from 'vitest';
import { rank, type Answer } from './ranking.ts';

const answer = (id: string, score: number): Answer => ({ id, score });

test('a service that has all the words stands before those that have one', () =>
  expect(rank([answer('both', 10)], [[answer('first', 90), answer('both', 40)], [answer('second', 90), answer('both', 40)]])[0]).toBe('both'));

test('when no service has all the words, those with some of them are found', () =>
  expect(rank([], [[answer('a', 5)], [answer('b', 7), answer('a', 7)]])).toEqual(['a', 'b']));

test('what is far below the best is no answer', () => expect(rank([], [[answer('title', 100), answer('mention', 2)]])).toEqual(['title']));

test('no answers, no list', () => expect(rank([], [[], []])).toEqual([]));

test('equal answers stand in the order of their ids', () => expect(rank([], [[answer('b', 1), answer('a', 1)]])).toEqual(['a', 'b']));

test('each service is listed once, and only services that answer', () => {
  const answers = fc.array(fc.record({ id: fc.constantFrom('a', 'b', 'c', 'd'), score: fc.double({ min: 0, max: 1000, noNaN: true }) }), { maxLength: 6 });
  fc.assert(fc.property(answers, fc.array(answers, { maxLength: 5 }), (together, alone) => {
    const ids = rank(together, alone);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect([together, ...alone].flat().some((one) => one.id === id && one.score > 0)).toBe(true);
  }));
});
