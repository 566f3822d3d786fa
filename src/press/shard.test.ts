import fc from 'fast-check';
import { expect, test } from 'vitest';
import { shardIn, shardOf } from './shard.ts';

test('every file belongs to exactly one part, and the parts are about as large', () => {
  fc.assert(fc.property(fc.string(), fc.integer({ min: 1, max: 999 }), (file, of) => { const shard = shardOf(file, of); expect(Number.isInteger(shard) && shard >= 1 && shard <= of).toBe(true); }));
  const sizes = [0, 0, 0];
  for (let number = 0; number < 3000; number++) sizes[shardOf(`sq/prishtina/service-${number}/index.html`, 3) - 1]!++;
  for (const size of sizes) expect(size).toBeGreaterThan(900);
});

test('a part is written i/n, and nothing else is one', () => {
  expect(shardIn('2/3')).toEqual({ shard: 2, of: 3 });
  expect(['', '0/3', '4/3', '1/0', '1', '1/', '-1/3', '1/3/3', '01/3', '1.5/3', ' 1/3', '1/1000', '1e0/3'].map(shardIn)).toEqual(Array.from({ length: 13 }, () => undefined));
});
