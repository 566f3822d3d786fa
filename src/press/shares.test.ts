import { expect, test } from 'vitest';
import { sharesOf, takeAway, takeFrom, type End } from './shares.ts';

// A row of choices that looks like chance and is the same every time.
function* choices(seed: number): Generator<End> {
  for (let state = seed; ; state = (state * 1103515245 + 12345) & 0x7fffffff) yield state & 0x10000 ? 'front' : 'back';
}

test('whoever takes from whichever end, every sheet is taken once, and both ends meet', () => {
  for (const count of [0, 1, 23, 24, 25, 47, 48, 49, 1000, 1001]) {
    for (let seed = 1; seed <= 20; seed++) {
      const [shares, all, ends] = [sharesOf(count), [] as number[], choices(seed)];
      for (const end of ends) {
        const share = takeFrom(end, shares, count);
        if (!share) break;
        for (let index = share[0]; index < share[1]; index++) all.push(index);
      }
      expect(all.toSorted((a, b) => a - b)).toEqual(Array.from({ length: count }, (_, index) => index));
      // Nothing comes back, however often somebody asks.
      expect([takeFrom('front', shares, count), takeFrom('back', shares, count)]).toEqual([undefined, undefined]);
    }
  }
});

test('the front is taken in its order from the first, the back towards it from the last', () => {
  const shares = sharesOf(100);
  expect([takeFrom('front', shares, 100), takeFrom('back', shares, 100), takeFrom('front', shares, 100), takeFrom('back', shares, 100), takeFrom('back', shares, 100)]).toEqual([[0, 24], [76, 100], [24, 48], [52, 76], [48, 52]]);
});

test('once something went wrong nobody takes anything more', () => {
  const shares = sharesOf(100);
  takeFrom('front', shares, 100);
  takeAway(shares);
  expect([takeFrom('front', shares, 100), takeFrom('back', shares, 100)]).toEqual([undefined, undefined]);
});
