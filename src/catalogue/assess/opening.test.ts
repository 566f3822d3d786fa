import { describe, expect, it } from 'vitest';
import type { Hours } from '../model/institution.ts';
import type { Holidays } from './deadline.ts';
import { momentIn, openingAt } from './opening.ts';

const holidays: Holidays = { from: '2026-01-01', to: '2027-12-31', off: new Map([['2026-12-25', 'certain'], ['2027-03-09', 'expected']]) };
const week: Hours[] = [{ days: ['mo', 'tu', 'we', 'th', 'fr'], opens: '08:00', closes: '16:00' }];
const at = (day: string, time: string, hours: readonly Hours[] = week) => openingAt(hours, { day, time }, holidays);

describe('a moment in Kosovo', () => {
  it.each([
    ['2026-11-28T23:30:00Z', { day: '2026-11-29', time: '00:30' }],
    ['2026-07-01T22:00:00Z', { day: '2026-07-02', time: '00:00' }],
    ['2026-03-29T00:59:00Z', { day: '2026-03-29', time: '01:59' }],
    ['2026-03-29T01:00:00Z', { day: '2026-03-29', time: '03:00' }],
  ])('%s', (instant, moment) => {
    expect(momentIn(new Date(instant))).toEqual(moment);
  });
});

describe('an office', () => {
  it('is open until it closes', () => {
    expect(at('2026-11-30', '08:00')).toEqual({ state: 'open', until: '16:00', expectedHoliday: false });
    expect(at('2026-11-30', '16:00')).toMatchObject({ state: 'closed', opens: { day: '2026-12-01', time: '08:00' } });
  });

  it('that is closed says when it opens: today, tomorrow, or after the weekend and the holiday', () => {
    expect(at('2026-11-30', '07:10')).toMatchObject({ state: 'closed', opens: { day: '2026-11-30', time: '08:00' } });
    expect(at('2026-12-24', '17:00')).toMatchObject({ state: 'closed', opens: { day: '2026-12-28', time: '08:00' } });
    expect(at('2026-12-25', '10:00')).toMatchObject({ state: 'closed', holiday: true });
  });

  it('on a day off that is only expected says so', () => {
    expect(at('2027-03-09', '10:00')).toMatchObject({ state: 'open', expectedHoliday: true });
  });

  it('whose days nobody has stated is never called open or closed', () => {
    expect(at('2026-11-28', '10:00', [{ opens: '08:00', closes: '16:00' }])).toEqual({ state: 'days-not-stated', within: true, opens: '08:00', closes: '16:00' });
    expect(at('2026-11-28', '18:00', [{ opens: '08:00', closes: '16:00' }])).toMatchObject({ within: false });
  });

  it('keeps the hours of the season, and has none outside it', () => {
    const summer: Hours[] = [{ days: ['mo'], opens: '07:00', closes: '15:00', from: '2026-06-01', to: '2026-08-31' }];
    expect(at('2026-07-06', '07:30', summer)).toMatchObject({ state: 'open', until: '15:00' });
    expect(at('2026-11-30', '07:30', summer)).toBeUndefined();
  });

  it('keeps the hours of the season in the place of its usual ones, on the days that the season names', () => {
    const shorter: Hours[] = [...week, { days: ['mo', 'tu', 'we', 'th'], opens: '08:00', closes: '14:00', from: '2026-07-01', to: '2026-08-31' }];
    expect(at('2026-07-06', '13:00', shorter)).toMatchObject({ state: 'open', until: '14:00' });
    expect(at('2026-07-06', '15:00', shorter)).toMatchObject({ state: 'closed', opens: { day: '2026-07-07', time: '08:00' } });
    expect(at('2026-07-03', '15:00', shorter)).toMatchObject({ state: 'open', until: '16:00' });
    expect(at('2026-11-30', '15:00', shorter)).toMatchObject({ state: 'open', until: '16:00' });
    expect(at('2026-07-06', '09:00', [...week, { opens: '10:00', closes: '14:00', from: '2026-07-01', to: '2026-08-31' }])).toEqual({ state: 'days-not-stated', within: false, opens: '10:00', closes: '14:00' });
  });

  it('that pauses at noon opens again the same day', () => {
    expect(at('2026-11-30', '12:30', [{ days: ['mo'], opens: '08:00', closes: '12:00' }, { days: ['mo'], opens: '13:00', closes: '16:00' }])).toMatchObject({ state: 'closed', opens: { day: '2026-11-30', time: '13:00' } });
  });
});
