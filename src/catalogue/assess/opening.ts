import type { Hours } from '../model/institution.ts';
import { holdsOn, isForATime } from '../model/lasting.ts';
import { weekdayOf, type Holidays } from './deadline.ts';
import { daysAfter } from './days.ts';

/** A moment in Kosovo: its day and its time, whatever the clock's own zone. */
export interface Moment {
  day: string;
  time: string;
}

/** Whether an office is open at a moment. Hours without days are never taken for every day. */
export type Opening =
  | { state: 'open'; until: string; expectedHoliday: boolean }
  | { state: 'closed'; opens?: Moment; holiday: boolean; expectedHoliday: boolean }
  | { state: 'days-not-stated'; within: boolean; opens: string; closes: string };

const weekdays = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'] as const;
const farthest = 14;

/** The day and time in Kosovo of an instant. */
export function momentIn(instant: Date): Moment {
  const parts = Object.fromEntries(new Intl.DateTimeFormat('en', { timeZone: 'Europe/Belgrade', hourCycle: 'h23', year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' }).formatToParts(instant).map(({ type, value }) => [type, value]));
  return { day: `${parts.year!.padStart(4, '0')}-${parts.month}-${parts.day}`, time: `${parts.hour}:${parts.minute}` };
}

/** Whether an office with these hours is open; undefined where no hours hold on that day's season. */
export function openingAt(hours: readonly Hours[], now: Moment, holidays: Holidays): Opening | undefined {
  if (!hours.some((time) => holdsOn(time, now.day))) return undefined;
  const today = timesOn(now.day, hours);
  const within = today.find((time) => time.opens <= now.time && now.time < time.closes);
  const withoutDays = today.find(({ days }) => days === undefined);
  if (withoutDays) {
    const { opens, closes } = within ?? withoutDays;
    return { state: 'days-not-stated', within: within !== undefined, opens, closes };
  }
  const expectedHoliday = holidays.off.get(now.day) === 'expected';
  const holiday = holidays.off.get(now.day) === 'certain';
  if (within && !holiday) return { state: 'open', until: within.closes, expectedHoliday };
  const opens = nextOpening(hours, now, holidays);
  return { state: 'closed', ...(opens ? { opens } : {}), holiday, expectedHoliday };
}

function nextOpening(hours: readonly Hours[], now: Moment, holidays: Holidays): Moment | undefined {
  for (let ahead = 0; ahead <= farthest; ahead += 1) {
    const day = daysAfter(now.day, ahead);
    if (holidays.off.has(day)) continue;
    const next = timesOn(day, hours).flatMap(({ days, opens }) => (days === undefined ? [] : opens)).sort().find((opens) => ahead > 0 || opens > now.time);
    if (next !== undefined) return { day, time: next };
  }
  return undefined;
}

// The hours of a season stand in the place of the usual ones on the days that they name; where no source names the days, they may be of any.
function timesOn(day: string, hours: readonly Hours[]): Hours[] {
  const weekday = weekdays[weekdayOf(day) - 1]!;
  const times = hours.filter((time) => holdsOn(time, day) && (time.days === undefined || time.days.includes(weekday)));
  const ofSeason = times.filter(isForATime);
  return ofSeason.length > 0 ? ofSeason : times;
}
