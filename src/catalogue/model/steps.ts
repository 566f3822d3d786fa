import type { ServiceFacts } from './service.ts';

type StepFacts = NonNullable<ServiceFacts['steps']>;

/** Who acts in each of so many steps, and by which channel; nothing where it is stated of another number of steps, for then nobody knows which is whose. */
export function factsOfSteps({ steps }: Pick<ServiceFacts, 'steps'>, count: number): StepFacts {
  return steps?.length === count ? steps : [];
}
