import type { Catalogue } from '../model/catalogue.ts';
import { institutionIn, servicesOf } from '../model/look-up.ts';
import { compare } from '../model/problem.ts';
import { view } from '../model/views.ts';

type Days = readonly [first: string, last: string];

const daysOf = view('days-stated', ({ catalogue }, institution): Days | null => between([
  ...servicesOf(catalogue.services, institution).flatMap(({ facts }) => [facts.review?.checked, ...(facts.sources ?? []).map(({ seen }) => seen)]),
  ...(institutionIn(catalogue, institution)?.facts.sources ?? []).map(({ seen }) => seen),
]), { keeps: 'noted' });

/** The first and the last day that the entries themselves name: when they were checked, and when their sources were read. */
export function daysStated(catalogue: Catalogue): Days | undefined {
  return between(catalogue.institutions.flatMap(({ id }) => daysOf({ catalogue, services: catalogue.services }, id) ?? [])) ?? undefined;
}

function between(days: readonly (string | undefined)[]): Days | null {
  const stated = days.filter((day) => day !== undefined).sort(compare);
  return stated.length === 0 ? null : [stated[0]!, stated.at(-1)!];
}
