import { daysOff, type DayOff, type Feast } from '../assess/holidays.ts';
import { formatRecord } from './format.ts';

/** Days off of some years, as they are written into `vocabularies/holidays.yaml`. */
export function daysOffAsYaml(feasts: readonly Feast[]): string {
  return daysOff(feasts).map(lineOf).join('');
}

/** The list of holidays with further years at its end; what editors have corrected and noted before stays as it is. */
export function withYears(text: string, to: string, feasts: readonly Feast[]): string {
  return `${text.replace(/^to: .*$/m, `to: ${to}`).replace(/\n*$/, '\n')}${daysOffAsYaml(feasts)}`;
}

const lineOf = (day: DayOff): string => formatRecord('holidays', { days: [day] }).split('\n').slice(1).filter(Boolean).join('\n').concat('\n');
