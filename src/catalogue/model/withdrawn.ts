import type { Catalogue, Service } from './catalogue.ts';
import { fewOf } from './few-fields.ts';
import type { History } from './history.ts';
import { dayInKosovo } from './kosovo-day.ts';
import { entriesOf, serviceIn } from './look-up.ts';

/** Whether a service is no longer offered: it stands in no list any more, and keeps its addresses. */
export function isWithdrawn(service: Pick<Service, 'facts'>): boolean {
  return fewOf(service).facts.status === 'withdrawn';
}

/** The services of a list that are not withdrawn, in its order. */
export function stillOffered<Entry extends Pick<Service, 'facts'>>(services: readonly Entry[]): Entry[] {
  return services.filter((service) => !isWithdrawn(service));
}

/** A service that has an address: one that citizens are shown, or one that was withdrawn. */
export function serviceOrWithdrawn({ services, catalogue }: { services: readonly Service[]; catalogue: Pick<Catalogue, 'services'> }, institution: string | undefined, id: string | undefined): Service | undefined {
  return serviceIn({ services }, institution, id) ?? serviceIn(catalogue, institution, id);
}

/** The day since which a service is withdrawn, where the history saw it happen. */
export function withdrawnOn(history: Pick<History, 'entries'> | undefined, service: Pick<Service, 'institution' | 'id' | 'facts'>): string | undefined {
  if (!isWithdrawn(service) || history === undefined) return undefined;
  // Where it was offered again since, the history has not seen yet that it went once more.
  const last = entriesOf(history.entries, service).find(({ kind }) => kind === 'withdrawn' || kind === 'restored');
  return last?.kind === 'withdrawn' ? dayInKosovo(last.date) : undefined;
}
