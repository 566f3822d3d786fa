import type { Catalogue, Service } from '../model/catalogue.ts';
import type { Standard } from '../model/standard.ts';
import { monthsAfter, monthsBefore } from './days.ts';

/** An entry that citizens are warned of: nobody ever checked it, or not for more months than the standard allows. */
export interface Unchecked {
  /** Day of the last check; left out where there was none. */
  checked?: string;
  months: number;
}

/** Whether citizens have to be told that nobody has checked an entry for long. Without such a term in the standard nobody is warned. */
export function uncheckedFor(catalogue: Pick<Catalogue, 'standard'>, service: Pick<Service, 'facts'>, today: string): Unchecked | undefined {
  const months = termOfChecks(catalogue.standard, 'warn');
  if (months === undefined) return undefined;
  const checked = lastCheckOf(service, today);
  if (checked === undefined) return { months };
  return checked < monthsBefore(today, months) ? { checked, months } : undefined;
}

/** The day on which an entry has to be checked again: the day that was set, or the last that the standard allows, whichever is sooner. */
export function nextCheckOf(catalogue: Pick<Catalogue, 'standard'>, service: Pick<Service, 'facts'>, today: string): string | undefined {
  const months = termOfChecks(catalogue.standard, 'months');
  const checked = lastCheckOf(service, today);
  const latest = checked === undefined || months === undefined ? undefined : monthsAfter(checked, months);
  return [service.facts.review?.next, latest].filter((day) => day !== undefined).sort()[0];
}

// A check that lies ahead has not been made.
function lastCheckOf({ facts }: Pick<Service, 'facts'>, today: string): string | undefined {
  const checked = facts.review?.checked;
  return checked === undefined || checked > today ? undefined : checked;
}

/** So many months, as the requirement of recent checks has them: after how many a check is late, or after how many citizens are warned. */
function termOfChecks(standard: Standard | undefined, term: 'months' | 'warn'): number | undefined {
  const months = standard?.requirements.find(({ rule }) => rule === 'checked-recently')?.with?.[term];
  return typeof months === 'number' ? months : undefined;
}
