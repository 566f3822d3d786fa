import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { daysAfter, daysBetween } from './days.ts';
import { isWorkingDay, lastDays, weekdayOf, type Holidays } from './deadline.ts';

const listed = (off: Record<string, 'certain' | 'expected'> = {}, from = '2000-01-01', to = '2099-12-31'): Holidays => ({ from, to, off: new Map(Object.entries(off)) });
const one = (span: Parameters<typeof lastDays>[0], start: string, holidays = listed()) => {
  const answers = lastDays(span, start, holidays);
  expect(answers).toHaveLength(1);
  return answers[0]!;
};

describe('the last day of a time limit', () => {
  it('does not count the first day', () => {
    expect(one({ days: 1, count: 'calendar' }, '2026-11-30')).toEqual({ day: '2026-12-01', counted: 'calendar' });
  });

  it('ends a month later on the same date, or on the last day of a shorter month', () => {
    expect(one({ months: 1 }, '2026-01-31').day).toBe('2026-02-28');
    expect(one({ months: 1 }, '2028-01-31').day).toBe('2028-02-29');
    expect(one({ months: 12 }, '2028-02-29').day).toBe('2029-02-28');
    expect(one({ months: 3 }, '2026-11-30').day).toBe('2027-02-28');
  });

  it('counts through a leap day', () => {
    expect(one({ days: 2, count: 'calendar' }, '2028-02-27').day).toBe('2028-02-29');
    expect(one({ days: 2, count: 'calendar' }, '2027-02-27').day).toBe('2027-03-01');
  });

  it('is not moved by the change of summer time', () => {
    expect(one({ days: 1, count: 'calendar' }, '2026-03-28').day).toBe('2026-03-29');
    expect(one({ days: 2, count: 'calendar' }, '2026-10-24').day).toBe('2026-10-26');
  });

  it('reads hours as whole days, up to the end of the next', () => {
    expect(one({ hours: 48 }, '2026-11-27').day).toBe('2026-11-29');
    expect(one({ hours: 2 }, '2026-11-27').day).toBe('2026-11-28');
    expect(one({ hours: 25 }, '2026-11-27').day).toBe('2026-11-29');
    expect(one({ hours: 24, count: 'working' }, '2026-11-27').day).toBe('2026-11-30');
  });

  it('leaves weekends and days off out of working days', () => {
    expect(one({ days: 5, count: 'working' }, '2026-12-23', listed({ '2026-12-25': 'certain', '2027-01-01': 'certain' }))).toEqual({ day: '2026-12-31', counted: 'working' });
  });

  it('gives both where the source does not say which days count', () => {
    expect(lastDays({ days: 5 }, '2026-11-27', listed())).toEqual([{ day: '2026-12-02', counted: 'calendar' }, { day: '2026-12-04', counted: 'working' }]);
  });

  it('says when it rests on a day off that is only expected, also on one just after it', () => {
    const eid = listed({ '2027-03-09': 'expected' });
    expect(one({ days: 3, count: 'working' }, '2027-03-05', eid)).toEqual({ day: '2027-03-11', counted: 'working', doubt: 'expected' });
    expect(one({ days: 1, count: 'working' }, '2027-03-05', eid)).toEqual({ day: '2027-03-08', counted: 'working', doubt: 'expected' });
    expect(one({ days: 1, count: 'working' }, '2027-03-03', eid).doubt).toBeUndefined();
  });

  it('says when it lies where no days off are listed', () => {
    expect(one({ days: 3, count: 'working' }, '2026-12-30', listed({}, '2026-01-01', '2026-12-31')).doubt).toBe('beyond');
    expect(one({ days: 3, count: 'working' }, '2025-12-30', listed({}, '2026-01-01', '2026-12-31')).doubt).toBe('beyond');
  });

  it('says when a calendar limit ends on a closed day, and when it is only expected to be closed', () => {
    const endingOn = (off: Record<string, 'certain' | 'expected'>) => one({ days: 1, count: 'calendar' }, '2026-12-24', listed(off));
    expect(one({ days: 1, count: 'calendar' }, '2026-11-27')).toEqual({ day: '2026-11-28', counted: 'calendar', endsOn: 'weekend' });
    expect(endingOn({ '2026-12-25': 'certain' })).toEqual({ day: '2026-12-25', counted: 'calendar', endsOn: 'holiday' });
    expect(endingOn({ '2026-12-25': 'expected' })).toEqual({ day: '2026-12-25', counted: 'calendar', endsOn: 'holiday', doubt: 'expected' });
  });
});

describe('laws of counting', () => {
  const day = fc.integer({ min: 0, max: 36_000 }).map((after) => daysAfter('2000-01-01', after));
  const someHolidays = fc.array(fc.tuple(fc.integer({ min: 0, max: 400 }), fc.constantFrom('certain' as const, 'expected' as const)), { maxLength: 20 });
  const around = (start: string, off: readonly (readonly [number, 'certain' | 'expected'])[]) => listed(Object.fromEntries(off.map(([after, how]) => [daysAfter(start, after), how])), '1999-01-01', '2199-12-31');

  it('a limit in working days ends on a working day, with exactly so many between', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 90 }), someHolidays, (start, days, off) => {
      const holidays = around(start, off);
      const { day: last } = one({ days, count: 'working' }, start, holidays);
      expect(isWorkingDay(last, holidays)).toBe(true);
      const between = Array.from({ length: daysBetween(start, last) }, (_, index) => daysAfter(start, index + 1));
      expect(between.filter((one) => isWorkingDay(one, holidays))).toHaveLength(days);
    }));
  });

  it('working days never end before as many calendar days, and a day off never brings the end forward', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 90 }), someHolidays, (start, days, off) => {
      const [calendar, working] = lastDays({ days }, start, around(start, off));
      expect(working!.day >= calendar!.day).toBe(true);
      expect(working!.day >= one({ days, count: 'working' }, start).day).toBe(true);
    }));
  });

  it('a later start never ends earlier, and a longer limit never sooner', () => {
    fc.assert(fc.property(day, fc.integer({ min: 1, max: 40 }), fc.constantFrom('days', 'hours', 'months'), fc.constantFrom('calendar' as const, 'working' as const), (start, length, unit, count) => {
      const end = (from: string, long: number) => one({ [unit]: long, count }, from).day;
      expect(end(daysAfter(start, 1), length) >= end(start, length)).toBe(true);
      expect(end(start, length + 1) >= end(start, length)).toBe(true);
      expect(end(start, length) > start).toBe(true);
    }));
  });

  it('seven days later is the same weekday', () => {
    fc.assert(fc.property(day, (start) => { expect(weekdayOf(daysAfter(start, 7))).toBe(weekdayOf(start)); }));
    expect(weekdayOf('2026-11-28')).toBe(6);
    expect(weekdayOf('2026-11-29')).toBe(7);
  });
});
