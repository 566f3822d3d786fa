import type { Fee } from '../model/service-parts.ts';
import { daysAfter } from './days.ts';
import type { Answer } from './rule.ts';

/** Why none of the fees is to be paid on a day (year-month-day): the next is still to come, or the last has ended; undefined where one is in force. */
export function withoutFeeInForce(fees: readonly Pick<Fee, 'from' | 'to'>[], today: string): Answer['reason'] {
  if (fees.some(({ from, to }) => (from === undefined || from <= today) && (to === undefined || to >= today))) return undefined;
  const [next] = fees.flatMap(({ from }) => (from !== undefined && from > today ? [from] : [])).sort();
  if (next !== undefined) return { code: 'fee-to-come', values: { next } };
  const last = fees.flatMap(({ to }) => to ?? []).sort().at(-1);
  return last === undefined ? undefined : { code: 'fee-ended', values: { since: daysAfter(last, 1) } };
}
