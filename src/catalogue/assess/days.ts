/** The day so many months before another, both year-month-day. A day that the earlier month lacks becomes its last. */
export function monthsBefore(day: string, months: number): string {
  // Asked of every service with the day of judging.
  if (last?.day !== day || last.months !== months) last = { day, months, before: reckoned(day, months) };
  return last.before;
}

let last: { day: string; months: number; before: string } | undefined;

function reckoned(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = new Date(Date.UTC(year, month - 1 - months, 1));
  const lastDate = new Date(Date.UTC(first.getUTCFullYear(), first.getUTCMonth() + 1, 0)).getUTCDate();
  first.setUTCDate(Math.min(date, lastDate));
  return first.toISOString().slice(0, 10);
}

/** The last day of a year, a quarter, a month or a span of years: 2026, 2026-q1, 2026-03, 2026/2028. */
export function lastDayOf(period: string): string {
  const [year, part] = period.split('/').at(-1)!.split('-') as [string, string?];
  const month = part === undefined ? 12 : part.startsWith('q') ? Number(part.slice(1)) * 3 : Number(part);
  return new Date(Date.UTC(Number(year), month, 0)).toISOString().slice(0, 10);
}

/** The day so many months after another. */
export function monthsAfter(day: string, months: number): string {
  return monthsBefore(day, -months);
}

/** The day so many days after another. */
export function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + days * dayLong).toISOString().slice(0, 10);
}

/** How many days lie between two days, counted from the first. */
export function daysBetween(first: string, second: string): number {
  return Math.round((Date.parse(`${second}T00:00:00Z`) - Date.parse(`${first}T00:00:00Z`)) / dayLong);
}

const dayLong = 86_400_000;

/** The last day of a day, month or year: what is said less exactly is never held against it. */
export function endOf(date: string): string {
  const [year, month, day] = date.split('-').map(Number) as [number, number?, number?];
  if (day !== undefined) return date;
  return new Date(Date.UTC(year, month ?? 12, 0)).toISOString().slice(0, 10);
}
