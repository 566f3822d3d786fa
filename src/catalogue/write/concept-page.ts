import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Concept, Service } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { comparison, type Comparison } from './comparison.ts';
import { summaryOf, titleOf } from './names.ts';
import { offersIn } from '../model/look-up.ts';

/** The same service across institutions. */
export interface ConceptPage extends Comparison {
  id: string;
  title: Phrase;
  summary?: Phrase;
}

/** The page of a concept: who offers the service, and what differs. */
export function conceptPage(catalogue: Catalogue, concept: Concept, services: readonly Service[], reports: readonly Report[], voice: Voice): ConceptPage {
  const summary = summaryOf(concept, voice);
  return { id: concept.id, title: titleOf(concept, voice), ...(summary ? { summary } : {}), ...comparison(catalogue, offersOf(concept, services), reports, voice) };
}

/** The services that are instances of a concept. */
export function offersOf(concept: Concept, services: readonly Service[]): Service[] {
  return [...offersIn(services, concept.id)];
}
