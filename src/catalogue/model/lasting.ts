/** What holds from one day (year-month-day) to another, both of them included; without the first since ever, without the last until further notice. */
export interface Lasting {
  from?: string | undefined;
  to?: string | undefined;
}

/** Whether something holds on a day. */
export function holdsOn({ from, to }: Lasting, day: string): boolean {
  return (from === undefined || from <= day) && (to === undefined || day <= to);
}

/** Whether something has ended when a day begins. */
export function endedBefore({ to }: Lasting, day: string): boolean {
  return to !== undefined && to < day;
}

/** Whether there is a day on which both hold. */
export function overlap(one: Lasting, other: Lasting): boolean {
  return !endsBeforeOther(one, other) && !endsBeforeOther(other, one);
}

const endsBeforeOther = (one: Lasting, { from }: Lasting): boolean => from !== undefined && endedBefore(one, from);

/** Whether something holds for a time alone, as the hours of a season do. */
export function isForATime({ from, to }: Lasting): boolean {
  return from !== undefined || to !== undefined;
}
