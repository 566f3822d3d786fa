import type { Catalogue, Service } from '../model/catalogue.ts';
import type { FeedbackReason, FeedbackRow } from '../model/feedback.ts';
import { compare } from '../model/problem.ts';
import { servicesOf } from '../model/look-up.ts';

/** What readers told of a service for one reason: how often, from which month to which, and how often since somebody last checked the entry. */
export interface Told {
  institution: string;
  service: string;
  reason: FeedbackReason;
  part?: NonNullable<FeedbackRow['part']>;
  count: number;
  /** Of these, since the entry was last checked: what is older a check has settled. */
  open: number;
  from: string;
  to: string;
}

/** What readers told an institution, most often first. Months that lie ahead are not counted. */
export function toldOf(catalogue: Pick<Catalogue, 'services' | 'feedback'>, institution: string, today: string): Told[] {
  const rows = (catalogue.feedback ?? []).filter((row) => row.institution === institution && row.month <= today.slice(0, 7));
  const serviceOf = new Map(servicesOf(catalogue.services, institution).map((service) => [service.id, service]));
  return [...Map.groupBy(rows, ({ service, reason, part }) => JSON.stringify([service, reason, part ?? ''])).values()].map((same): Told => {
    const { service, reason, part } = same[0]!;
    const checked = checkedMonth(serviceOf.get(service), today);
    const months = same.map(({ month }) => month).sort(compare);
    const sum = (some: readonly FeedbackRow[]) => some.reduce((total, { count }) => total + count, 0);
    return { institution, service, reason, ...(part === undefined ? {} : { part }), count: sum(same), open: sum(same.filter(({ month }) => month >= checked)), from: months[0]!, to: months.at(-1)! };
  }).sort((a, b) => b.open - a.open || b.count - a.count || compare(a.service, b.service) || compare(a.reason, b.reason) || compare(a.part ?? '', b.part ?? ''));
}

// Within the month of a check nobody can say what came before it: all of that month stays open.
function checkedMonth(service: Service | undefined, today: string): string {
  const checked = service?.facts.review?.checked ?? '';
  return checked > today ? '' : checked.slice(0, 7);
}
