import type { Fee } from './service-parts.ts';

/** Fees of a service on one day: those due on it; where none is, those that are due first afterwards, else those that were due last. */
export interface DueFees<Due> {
  standing: 'due' | 'to-come' | 'over';
  fees: readonly Due[];
}

/** The fees that are due on a day (year-month-day); without a day, all of them. */
export function feesDue<Due extends Pick<Fee, 'from' | 'to'>>(fees: readonly Due[], day: string | undefined): DueFees<Due> {
  if (day === undefined) return { standing: 'due', fees };
  const dueOn = (one: string) => fees.filter(({ from, to }) => (from ?? one) <= one && one <= (to ?? one));
  const due = dueOn(day);
  if (due.length > 0) return { standing: 'due', fees: due };
  const first = fees.flatMap(({ from }) => (from !== undefined && from > day ? from : [])).sort()[0];
  if (first !== undefined) return { standing: 'to-come', fees: dueOn(first) };
  const last = fees.flatMap(({ to }) => to ?? []).sort().at(-1);
  return { standing: 'over', fees: last === undefined ? fees : dueOn(last) };
}
