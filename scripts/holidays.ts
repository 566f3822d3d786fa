import Holidays from 'date-holidays';
import { daysAfter } from '#catalogue/assess/days.ts';
import type { Feast } from '#catalogue/assess/holidays.ts';

/** What the library's rules are in our list; it knows feasts, not what the law makes of them: the second of January and the Mondays of Easter are the law's (03/L-064, Article 2). */
const feastOfRule: Readonly<Record<string, { name: string; after?: number; andNext?: true; expected?: true }>> = {
  '01-01': { name: 'new-year', andNext: true },
  'julian 12-25': { name: 'orthodox-christmas' },
  '02-17': { name: 'independence-day' },
  '04-09': { name: 'constitution-day' },
  'easter': { name: 'catholic-easter', after: 1 },
  'orthodox': { name: 'orthodox-easter', after: 1 },
  '05-01': { name: 'labour-day' },
  '05-09': { name: 'europe-day' },
  '1 Shawwal': { name: 'eid-al-fitr', expected: true },
  '10 Dhu al-Hijjah': { name: 'eid-al-adha', expected: true },
  '12-25': { name: 'catholic-christmas' },
};

/** The feasts of Kosovo in some years, each on its own day. */
export function feastsOf(from: number, to: number): Feast[] {
  const known = new Holidays('XK');
  return Array.from({ length: to - from + 1 }, (_, index) => from + index).flatMap((year) => known.getHolidays(year).flatMap(({ rule, date }): Feast[] => {
    const feast = feastOfRule[rule];
    if (!feast) throw new Error(`The library of holidays has a rule that our list does not know: ${rule}`);
    const day = daysAfter(date.slice(0, 10), feast.after ?? 0);
    const one = { name: feast.name, day, expected: feast.expected === true };
    return feast.andNext ? [one, { ...one, day: daysAfter(day, 1) }] : [one];
  }));
}
