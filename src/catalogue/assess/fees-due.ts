import { endedBefore, holdsOn, overlap, type Lasting } from '../model/lasting.ts';
import type { Fee } from '../model/service-parts.ts';
import { daysAfter } from './days.ts';
import type { Answer } from './rule.ts';

/** Fees of a service on one day: those due on it; where none is, those that are due first afterwards, else those that were due last. */
export interface DueFees<Due> {
  standing: 'due' | 'to-come' | 'over';
  fees: readonly Due[];
  /** The first or the last day on which they are due, where they are not on the day that was asked for. */
  on?: string;
}

/** The fees that are due on a day (year-month-day); without a day, all of them. */
export function feesDue<Due extends Lasting>(fees: readonly Due[], day: string | undefined): DueFees<Due> {
  if (day === undefined) return { standing: 'due', fees };
  const dueOn = (one: string) => fees.filter((fee) => holdsOn(fee, one));
  const due = dueOn(day);
  if (due.length > 0) return { standing: 'due', fees: due };
  const first = fees.flatMap(({ from }) => (from !== undefined && from > day ? from : [])).sort()[0];
  if (first !== undefined) return { standing: 'to-come', fees: dueOn(first), on: first };
  const last = fees.flatMap(({ to }) => to ?? []).sort().at(-1);
  return last === undefined ? { standing: 'over', fees } : { standing: 'over', fees: dueOn(last), on: last };
}

/** Why none of the fees is to be paid on a day: the next is still to come, or the last has ended; undefined where one is in force. */
export function withoutFeeInForce(fees: readonly Lasting[], day: string): Answer['reason'] {
  const { standing, on } = feesDue(fees, day);
  if (on === undefined) return undefined;
  return standing === 'to-come' ? { code: 'fee-to-come', values: { next: on } } : { code: 'fee-ended', values: { since: daysAfter(on, 1) } };
}

/** The fees that have not ended; all of them where every one has. A fee stays in the entry when another follows it, and how it was paid helps nobody any more. */
export function stillPaid<Paid extends Lasting>(fees: readonly Paid[], day: string): readonly Paid[] {
  const notEnded = fees.filter((fee) => !endedBefore(fee, day));
  return notEnded.length > 0 ? notEnded : fees;
}

/** Whether a fee is one of several amounts for the same case. An amount that follows another one is due in its place: on no day is there anything to choose. */
export function isOneOfSeveral(fee: Pick<Fee, 'when' | 'from' | 'to'>, fees: readonly Pick<Fee, 'when' | 'from' | 'to'>[]): boolean {
  return fees.some((other) => other !== fee && other.when === fee.when && overlap(other, fee));
}
