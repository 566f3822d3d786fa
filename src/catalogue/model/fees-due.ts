import type { Fee } from './service-parts.ts';

/** Fees of a service on one day: those due on it; where none is, those that are to come, else those that were due before. */
export interface DueFees<Due> {
  standing: 'due' | 'to-come' | 'over';
  fees: readonly Due[];
}

/** The fees that are due on a day (year-month-day); without a day, all of them. */
export function feesDue<Due extends Pick<Fee, 'from' | 'to'>>(fees: readonly Due[], day: string | undefined): DueFees<Due> {
  if (day === undefined) return { standing: 'due', fees };
  const due = fees.filter(({ from, to }) => (from ?? day) <= day && day <= (to ?? day));
  if (due.length > 0) return { standing: 'due', fees: due };
  const toCome = fees.filter(({ from }) => from !== undefined && from > day);
  return toCome.length > 0 ? { standing: 'to-come', fees: toCome } : { standing: 'over', fees };
}
