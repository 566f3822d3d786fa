import type { Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { serviceIn } from '../model/look-up.ts';
import { view, type Sources } from '../model/views.ts';
import { doorsOf } from './doors.ts';
import { guidedListOf, type Step } from './guided.ts';
import { voiceFor } from './voices.ts';

/** The service with the most to show, as an example of its parts: one whose sources contradict each other on the documents and that says how long it takes, else the first; undefined where there is none. */
export function exampleService({ catalogue, services }: Sources): Service | undefined {
  const [institution, id] = richest({ catalogue, services }).split('/');
  return serviceIn({ services }, institution, id);
}

const richest = view('example-service', ({ services }): string => {
  const shown = services.find(({ facts }) => facts.timeLimit?.practice !== undefined && facts.conflicts?.some(({ field }) => field.startsWith('documents'))) ?? services[0];
  return shown ? `${shown.institution}/${shown.id}` : '';
});

/** The steps of the first guided list that names a service which the catalogue does not have, as an example; none where there is no such list. */
export function exampleSteps(catalogue: Catalogue, services: readonly Service[], voice: Voice): readonly Step[] {
  return stepsWithGap({ catalogue, services }, voice.route.path);
}

const stepsWithGap = view('example-steps', ({ catalogue, services }, route): readonly Step[] => {
  const voice = voiceFor(catalogue, route);
  // One list after the other: to gather what stands under every event of life takes longer than the page.
  for (const { id } of doorsOf({ catalogue, services }, 'life-events', voice)) {
    const { steps } = guidedListOf(catalogue, services, id, voice);
    if (steps.some(({ group }) => !group)) return steps;
  }
  return [];
});
