import type { HolidaysFacts } from '../model/holidays.ts';
import { formatRecord } from './format.ts';

/** The list of holidays with further years at its end; what editors have corrected and noted before stays as it is. */
export function withYears(text: string, to: string, days: HolidaysFacts['days']): string {
  return `${text.replace(/^to: .*$/m, `to: ${to}`).replace(/\n*$/, '\n')}${days.map(lineOf).join('')}`;
}

const lineOf = (day: HolidaysFacts['days'][number]): string => `${formatRecord('holidays', { days: [day] }).split('\n').slice(1).filter(Boolean).join('\n')}\n`;
