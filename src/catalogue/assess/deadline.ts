import { daysAfter, monthsAfter } from './days.ts';

/** A length of time as a file states it; without `count` its source does not say which days count. */
export interface Span {
  days?: number | undefined;
  hours?: number | undefined;
  months?: number | undefined;
  count?: 'calendar' | 'working' | undefined;
}

/** Days off between two days: what stands outside them nobody has listed. */
export interface Holidays {
  from: string;
  to: string;
  /** Each day off, and whether it is certain or only expected (a feast that follows the moon, a day off moved from a weekend). */
  off: ReadonlyMap<string, 'certain' | 'expected'>;
}

/** The last day of a time limit, under one way of counting. */
export interface LastDay {
  day: string;
  /** Which days were counted; left out where it makes no difference (months). */
  counted?: 'calendar' | 'working';
  /** Why the day is not certain: it rests on a holiday that is only expected, or lies where no holidays are listed. */
  doubt?: 'expected' | 'beyond';
  /** The limit ends on a day on which offices are closed; whether it then ends a day later, no record says. */
  endsOn?: 'weekend' | 'holiday';
}

/** The last day of a time limit that begins on a day: one answer for each way of counting that the source leaves open. The first day is not counted. */
export function lastDays(span: Span, start: string, holidays: Holidays): LastDay[] {
  if (span.months !== undefined) return [calendarDay(monthsAfter(start, span.months), undefined, holidays)];
  // Two days are 48 hours; a part of a day is answered by the end of the next.
  const days = span.days ?? Math.ceil((span.hours ?? 0) / 24);
  const calendar = calendarDay(daysAfter(start, days), 'calendar', holidays);
  const working = (): LastDay => ({ ...afterWorkingDays(start, days, holidays), counted: 'working' });
  if (span.count === 'working') return [working()];
  // Hours run on through the night and the weekend.
  return span.count === 'calendar' || span.hours !== undefined ? [calendar] : [calendar, working()];
}

/** Monday is 1, Sunday 7. */
export function weekdayOf(day: string): number {
  return new Date(`${day}T00:00:00Z`).getUTCDay() || 7;
}

/** Whether a day is neither a Saturday or Sunday nor a day off. */
export function isWorkingDay(day: string, holidays: Holidays): boolean {
  return weekdayOf(day) < 6 && !holidays.off.has(day);
}

function calendarDay(day: string, counted: 'calendar' | undefined, holidays: Holidays): LastDay {
  const closed = weekdayOf(day) > 5 ? 'weekend' as const : holidays.off.has(day) ? 'holiday' as const : undefined;
  return { day, ...(counted ? { counted } : {}), ...(closed ? { endsOn: closed } : {}), ...(closed === 'holiday' && holidays.off.get(day) === 'expected' ? { doubt: 'expected' as const } : {}) };
}

function afterWorkingDays(start: string, days: number, holidays: Holidays): LastDay {
  let day = start;
  for (let left = days; left > 0; ) {
    day = daysAfter(day, 1);
    if (isWorkingDay(day, holidays)) left -= 1;
  }
  if (start < holidays.from || day > holidays.to) return { day, doubt: 'beyond' };
  // A feast that comes a day earlier or later than expected moves the last day if it lies at either end, too.
  const expected = [...holidays.off].some(([off, how]) => how === 'expected' && off >= start && off <= daysAfter(day, 1));
  return expected ? { day, doubt: 'expected' } : { day };
}
