import { describe, expect, test } from 'vitest';
import { mergeOf, revisionsOf, type Fate } from './merge.ts';

const fee = (amount: number) => [{ id: 'issue', amount, currency: 'EUR' as const }];
type Fees = ReturnType<typeof fee> | 'none' | undefined;
const stating = (fees: Fees) => ({ facts: { status: 'unconfirmed' as const, ...(fees === undefined ? {} : { fees }) }, texts: {} });
/** What becomes of the fees: as they were at earlier imports, as they stand now, and as the file says. */
const fateOf = (earlier: readonly Fees[], ours: Fees, theirs: Fees, { silenceRemoves = false, onlyAdds = false } = {}): Fate | undefined => {
  const fields = new Map<string, unknown>(theirs === undefined ? [] : [['fees', theirs]]);
  return mergeOf(stating(ours), { fields, silenceRemoves: () => silenceRemoves, onlyAdds: () => onlyAdds }, earlier.map((fees) => revisionsOf(stating(fees)))).find(({ field }) => field === 'fees')?.fate;
};

describe('a fee that is imported over what stands there', () => {
  test.each<[string, readonly Fees[], Fees, Fees, Fate]>([
    ['is the same where both say the same, whatever was there before', [fee(1)], fee(2), fee(2), 'same'],
    ['is taken where nobody touched it since', [fee(1)], fee(1), fee(2), 'taken'],
    ['is taken where it stood so at any earlier import', [fee(1), fee(3)], fee(1), fee(2), 'taken'],
    ['stays where only the officer changed it', [fee(1)], fee(2), fee(1), 'kept'],
    ['stays, and is shown, where both changed it', [fee(1)], fee(2), fee(3), 'both-changed'],
    ['is taken where there was none before and is none now', [undefined], undefined, fee(2), 'taken'],
    ['is not taken again where the officer took it out', [fee(1)], undefined, fee(1), 'kept'],
    ['is shown where the officer took it out and the file says another', [fee(1)], undefined, fee(2), 'both-changed'],
    ['is taken where nothing is known of earlier imports and none stands there', [], undefined, fee(2), 'taken'],
    ['stays, and is shown, where nothing is known of earlier imports and another stands there', [], fee(1), fee(2), 'both-changed'],
    ['is not told apart from “none” by being no list', [fee(1)], fee(1), 'none', 'taken'],
    ['stays where the file says nothing', [fee(1)], fee(1), undefined, 'kept'],
  ])('%s', (_, earlier, ours, theirs, fate) => {
    expect(fateOf(earlier, ours, theirs)).toBe(fate);
  });

  test('is taken out by a file that could state it and does not, unless the officer wrote it since', () => {
    const silent = (earlier: readonly Fees[], ours: Fees) => fateOf(earlier, ours, undefined, { silenceRemoves: true });
    expect([silent([fee(1)], fee(1)), silent([undefined], fee(1)), silent([fee(1)], fee(2)), silent([], fee(1))]).toEqual(['removed', 'kept', 'both-changed', 'kept']);
  });

  test('is taken where it loses nothing of what stands there, but not where the officer took some of it out', () => {
    const adding = (earlier: readonly Fees[], ours: Fees, theirs: Fees) => fateOf(earlier, ours, theirs, { onlyAdds: true });
    expect([adding([], fee(1), fee(2)), adding([fee(3)], fee(1), fee(2)), adding([fee(2)], fee(1), fee(2))]).toEqual(['taken', 'taken', 'kept']);
  });
});

test('of a service that is not there yet all is taken, in the order of the fields', () => {
  const fields = new Map<string, unknown>([['sq.title', 'Leje'], ['fees', 'none']]);
  expect(mergeOf(undefined, { fields, silenceRemoves: () => true, onlyAdds: () => false }, [])).toEqual([{ field: 'fees', fate: 'taken', ours: undefined, theirs: 'none' }, { field: 'sq.title', fate: 'taken', ours: undefined, theirs: 'Leje' }]);
});
