import type { Catalogue, Institution, Service } from '../model/catalogue.ts';
import { compare } from '../model/problem.ts';
import { daysAfter } from './days.ts';
import { nextCheckOf } from './unchecked.ts';
import { servicesOf } from '../model/look-up.ts';
import { stillOffered } from '../model/withdrawn.ts';

/** Something that a day brings about: an entry has to be checked again, a fee or the hours of an office cease to hold. */
export interface Dated {
  what: 'check' | 'fee' | 'hours';
  institution: string;
  service?: string;
  /** Id of the fee, or of the office; left out for the institution's own hours. */
  part?: string;
  /** The first day on which somebody has to act: the day of a check, the last day of a fee or of hours. */
  due: string;
  field: string;
  file: string;
  line: number;
}

/** How many days ahead a date becomes a task. */
const daysAhead: Readonly<Record<Dated['what'], number>> = { check: 30, fee: 90, hours: 30 };

/** Every date that an institution has to keep, past and to come, the oldest first. Withdrawn services have none. */
export function datesOf(catalogue: Catalogue, institution: Institution, today: string): Dated[] {
  const own = stillOffered(servicesOf(catalogue.services, institution.id));
  return [...own.flatMap((service) => [...checkOf(catalogue, service, today), ...endingFeesOf(service)]), ...endingHoursOf(institution)]
    .sort((a, b) => compare(a.due, b.due) || compare(a.what, b.what) || compare(a.service ?? '', b.service ?? '') || compare(a.part ?? '', b.part ?? ''));
}

/** Whether a date is near enough, or past, to be worked on. */
export function isNear({ what, due }: Dated, today: string): boolean {
  return due <= daysAfter(today, daysAhead[what]);
}

function checkOf(catalogue: Catalogue, service: Service, today: string): Dated[] {
  const due = nextCheckOf(catalogue, service, today);
  return due === undefined ? [] : [{ what: 'check', institution: service.institution, service: service.id, due, field: 'review', ...placeIn(service, 'review') }];
}

// A fee that ends while another takes its place, on the next day at the latest, says already what comes after it.
function endingFeesOf(service: Service): Dated[] {
  const fees = typeof service.facts.fees === 'object' ? service.facts.fees : [];
  return fees.flatMap((fee) => {
    const { to } = fee;
    if (to === undefined) return [];
    const latest = daysAfter(to, 1);
    const followed = fees.some((other) => other !== fee && other.from !== undefined && other.from > (fee.from ?? '') && other.from <= latest && (other.to === undefined || other.to > to) && other.when === fee.when && other.per === fee.per);
    return followed ? [] : [{ what: 'fee' as const, institution: service.institution, service: service.id, part: fee.id, due: to, field: 'fees', ...placeIn(service, 'fees') }];
  });
}

function endingHoursOf({ id, facts, places }: Institution): Dated[] {
  const placeOf = (field: string) => ({ file: places[field]?.file ?? `institutions/${id}/institution.yaml`, line: places[field]?.line ?? 1 });
  const all = [{ part: undefined, hours: facts.hours, field: 'hours' }, ...(facts.offices ?? []).map((office) => ({ part: office.id, hours: office.hours, field: 'offices' }))];
  return all.flatMap(({ part, hours = [], field }) => {
    const last = hours.map(({ to }) => to).filter((to) => to !== undefined).sort().at(-1);
    // Where some hours hold without end, the others were an exception that is over.
    if (last === undefined || hours.some(({ to }) => to === undefined)) return [];
    return [{ what: 'hours' as const, institution: id, ...(part === undefined ? {} : { part }), due: last, field: `institution.${field}`, ...placeOf(field) }];
  });
}

/** Where a field of a service stands, or would stand. */
export function placeIn(service: Pick<Service, 'places' | 'folder'>, field: string): { file: string; line: number } {
  const place = service.places[field] ?? service.places[field.split('.')[0]!];
  return { file: place?.file ?? `${service.folder}/service.yaml`, line: place?.line ?? 1 };
}
