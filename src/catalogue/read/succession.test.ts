import { expect, test } from 'vitest';
import type { Targets } from './link.ts';
import { formerIdsInUse } from './succession.ts';

test('ten thousand services look for former ids that are in use among all by going through all once, and not at all where none has any', () => {
  let times = 0;
  const services = Object.assign(Array.from({ length: 10_000 }, (_, index) => `town/service-${index}`), { [Symbol.iterator]: function* (this: string[]) { times++; for (let at = 0; at < this.length; at++) yield this[at]!; } });
  const targets: Targets = new Map([['services', services]]);
  const source = { problem: (code: string, path: readonly PropertyKey[]) => ({ code, path }) };
  const found = (own: string, formerIds?: string[]) => formerIdsInUse({ value: { formerIds }, source } as unknown as Parameters<typeof formerIdsInUse>[0], own, targets);
  for (let index = 0; index < 100; index++) expect(found(`town/service-${index}`)).toEqual([]);
  expect(times).toBe(0);
  for (let index = 0; index < 100; index++) expect(found(`town/service-${index}`, ['town/licence'])).toEqual([]);
  expect(found('town/service-1', ['town/licence', 'town/service-2'])).toEqual([{ code: 'former-id-in-use', path: ['formerIds', 1] }]);
  expect(times).toBe(1);
});
