import { holdsOn } from '#catalogue/model/lasting.ts';
import type { FeeData } from '#catalogue/write/checklist.ts';
import type { Choices } from './state.ts';

/** What a reader pays, as far as the data can say. */
export interface Total {
  sum: number;
  /** The amounts that were added up. */
  parts: readonly number[];
  /** Amounts of which the reader has not said which are theirs, or how many times. */
  open: readonly FeeData[];
}

/** Adds up the fees that apply on a day. Several amounts for one case are added only where the reader says so; until then the smallest is the least that is due. */
export function totalOf(fees: readonly FeeData[], { when, fees: chosen }: Choices, on: string): Total {
  const applying = fees.filter((fee) => (fee.when === undefined || when.has(fee.when)) && holdsOn(fee, on));
  const parts: number[] = [];
  const open: FeeData[] = [];
  let least = 0;
  for (const group of new Set(applying.map((fee) => fee.when))) {
    const alike = applying.filter((fee) => fee.when === group);
    const due = alike.length === 1 && alike[0]!.per === undefined ? alike : alike.filter(({ id }) => chosen.has(id));
    parts.push(...due.map(({ id, amount, per }) => cents(amount * (per === undefined ? 1 : chosen.get(id)!))));
    if (due.length > 0) continue;
    open.push(...alike);
    least += alike.every(({ per }) => per === undefined) ? Math.min(...alike.map(({ amount }) => amount)) : 0;
  }
  return { sum: cents(parts.reduce((all, part) => all + part, least)), parts, open };
}

const cents = (amount: number): number => Math.round(amount * 100) / 100;
