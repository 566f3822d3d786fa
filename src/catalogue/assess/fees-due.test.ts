import { describe, expect, test } from 'vitest';
import { feesDue, isOneOfSeveral, withoutFeeInForce } from './fees-due.ts';

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

describe('the fees that are due on a day', () => {
  const [before, now, later] = [{ id: 'before', to: '2025-12-31' }, { id: 'now', from: '2026-01-01', to: '2026-12-31' }, { id: 'later', from: '2027-01-01' }];
  const idsOn = (fees: readonly { id: string; from?: string; to?: string }[], day: string | undefined) => {
    const { standing, fees: due, on } = feesDue(fees, day);
    return [standing, due.map(({ id }) => id).join(), on];
  };

  test('are those in force; where none is, the first to come, else the last that ended', () => {
    expect(idsOn([before, now, later], today)).toEqual(['due', 'now', undefined]);
    expect(idsOn([before, later], today)).toEqual(['to-come', 'later', '2027-01-01']);
    expect(idsOn([before, { id: 'older', to: '2020-12-31' }], today)).toEqual(['over', 'before', '2025-12-31']);
    expect(idsOn([before, now, later], undefined)).toEqual(['due', 'before,now,later', undefined]);
  });

  test('leave nothing to choose where one follows the other', () => {
    const fees = [before, now, later];
    expect(fees.map((fee) => isOneOfSeveral(fee, fees))).toEqual([false, false, false]);
    const alike = [now, { id: 'urgent', from: '2026-12-31' }, { id: 'abroad', when: 'abroad' }];
    expect(alike.map((fee) => isOneOfSeveral(fee, alike))).toEqual([true, true, false]);
  });
});
