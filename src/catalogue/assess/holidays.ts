import { weekdayOf } from './deadline.ts';
import { daysAfter } from './days.ts';

/** A feast on its own day. */
export interface Feast {
  name: string;
  day: string;
  /** Its day is only expected: it follows the moon. */
  expected: boolean;
}

/** A day off and the feast it is for; `insteadOf` where the feast itself falls on a weekend. */
export interface DayOff {
  date: string;
  name: string;
  insteadOf?: string;
  expected?: true;
}

/** Days off for feasts: a feast on a Saturday or Sunday gives the next working day that is still free (Law 03/L-064, Article 4); two feasts on one working day give one. */
export function daysOff(feasts: readonly Feast[]): DayOff[] {
  const days = new Map<string, DayOff>();
  const inOrder = [...feasts].sort((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
  for (const { name, day, expected } of inOrder) {
    if (weekdayOf(day) < 6 && !days.has(day)) days.set(day, { date: day, name, ...(expected ? { expected: true } : {}) });
  }
  for (const { name, day } of inOrder.filter((feast) => weekdayOf(feast.day) > 5)) {
    let date = day;
    while (weekdayOf(date) > 5 || days.has(date)) date = daysAfter(date, 1);
    // Whether the next working day is off has been disputed in the Assembly: nothing is certain before the year's official calendar.
    days.set(date, { date, name, insteadOf: day, expected: true });
  }
  return [...days.values()].sort((a, b) => (a.date < b.date ? -1 : 1));
}
