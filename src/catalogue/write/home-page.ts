import { servicesOf } from '../model/look-up.ts';
import { ofEach, view } from '../model/views.ts';
import { doorsOf, type Door } from './doors.ts';
import { firstServices, type FirstService } from './first-services.ts';
import { institutionsByType } from './institution-page.ts';
import { voiceFor } from './voices.ts';

/** What the first page of a route shows. */
export interface HomePage {
  services: number;
  /** Those that have a service. */
  institutions: number;
  lifeEvents: readonly Door[];
  topics: readonly Door[];
  first: readonly FirstService[];
  types: ReturnType<typeof institutionsByType>;
}

/** The first page of a route. */
export const homePage = view('home', (of, route): HomePage => {
  const { catalogue, services, reports = [] } = of;
  const voice = voiceFor(catalogue, route);
  const counts = ofEach(of, count);
  return {
    services: counts.reduce((sum, own) => sum + own, 0), institutions: counts.length,
    lifeEvents: doorsOf(of, 'life-events', voice), topics: doorsOf(of, 'topics', voice),
    first: firstServices(catalogue, services, voice, 6), types: institutionsByType(catalogue, services, reports, voice),
  };
});

const count = view('count', ({ services }, institution): number => servicesOf(services, institution).length);
