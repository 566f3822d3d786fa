import { describe, expect, test } from 'vitest';
import { withoutFeeInForce } from './fees-in-force.ts';

const today = '2026-11-21';

describe('fees of which none is to be paid today', () => {
  test('are not found where one has neither beginning nor end, or holds from or until this very day', () => {
    for (const holding of [{}, { from: '2026-01-01' }, { from: today }, { to: today }, { from: today, to: today }, { to: '2026-12-31' }]) {
      expect(withoutFeeInForce([{ to: '2025-12-31' }, holding, { from: '2027-01-01' }], today)).toBeUndefined();
    }
  });

  test('say from when the next is to be paid, the soonest of those to come', () => {
    const fees = [{ from: '2028-01-01' }, { from: '2025-01-01', to: '2025-12-31' }, { from: '2026-11-22', to: '2027-12-31' }];
    expect(withoutFeeInForce(fees, today)).toEqual({ code: 'fee-to-come', values: { next: '2026-11-22' } });
  });

  test('say since when there is none: the day after the last of them ended', () => {
    const fees = [{ from: '2026-01-01', to: '2026-11-20' }, { to: '2025-12-31' }];
    expect(withoutFeeInForce(fees, today)).toEqual({ code: 'fee-ended', values: { since: today } });
  });

  test('are not found where there is no fee at all', () => {
    expect(withoutFeeInForce([], today)).toBeUndefined();
  });
});
