/** Numbers with a unit of time, also where the browser knows no Albanian. */
import type { TimeUnit } from './numbers.ts';

export type Unit = Exclude<TimeUnit, 'working-day'>;

/** The languages in which a number is asked for: browsers of Chromium know no Albanian, and Polish writes numbers and money as Albanian does. */
export const writtenAs = (locale: string): string[] => [locale, 'pl'];

// The words of a unit are another matter: Polish has its own.
const albanian: Readonly<Record<Unit, readonly [one: string, other: string]>> = { minute: ['minutë', 'minuta'], hour: ['orë', 'orë'], day: ['ditë', 'ditë'], week: ['javë', 'javë'], month: ['muaj', 'muaj'], year: ['vit', 'vjet'] };

/** What says a number with a unit in words: 30 ditë, 2 meseca, 1 hour. */
export function unitFormat(locale: string, unit: Unit): (number: number) => string {
  if (locale.startsWith('sq')) {
    const format = new Intl.NumberFormat(writtenAs(locale));
    return (number) => `${format.format(number)} ${albanian[unit][number === 1 ? 0 : 1]}`;
  }
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' });
  return (number) => format.format(number);
}
