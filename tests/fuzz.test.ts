import { expect, test } from 'vitest';
import { mutated } from './fuzz/mutate.ts';
import { look } from './fuzz/oracle.ts';
import { randomOf } from './fuzz/random.ts';
import { seedsOf } from './fuzz/seeds.ts';

/*
 * A short run with a fixed number, so that it says the same every time; `npm run fuzz -- --minutes N` goes on from any other.
 * What it finds becomes a broken site, or a line of the tests beside the code.
 */
test('the reader keeps its promises on files that nobody would write', async () => {
  const random = randomOf(8);
  const seeds = await seedsOf();
  const failed: string[] = [];
  for (let attempt = 0; attempt < 250; attempt++) {
    const { path, bytes } = random.of(seeds);
    const tried = attempt % 3 === 0 ? bytes : mutated(bytes, random, random.of(seeds).bytes);
    await look(path, tried).catch((fault: unknown) => failed.push(`${path}: ${String(fault)}\n${JSON.stringify(tried.toString('utf8')).slice(0, 600)}`));
  }
  expect(failed).toEqual([]);
});

test('a table, which scrolls within a region of its own, breaks no promise', async () => {
  const body = '---\ntitle: Leje\n---\n\n| Lloji | Taksa |\n| :-- | --: |\n| Shtëpi | 9.36 |\n';
  await expect(look('institutions/trial/services/permit/sq.md', new TextEncoder().encode(body))).resolves.toBeUndefined();
});
