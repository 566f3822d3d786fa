import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Concept, Service } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { addressOf, summaryOf, titleOf } from './names.ts';
import { glanceOf, servicePage, type Glance, type Part } from './service-page.ts';
import { offersIn, reportOf } from '../model/look-up.ts';

/** One institution's way of offering a service, as the comparison shows it. */
export interface ConceptRow {
  institution: string;
  title: Phrase;
  href: string;
  fee: Glance;
  timeLimit: Glance;
  /** How many documents; `more` when the copy that was read breaks off within the list. */
  documents: { state: Part<unknown>['state']; count: number; more: boolean; contradicted: boolean };
  forms: { state: Part<unknown>['state']; count: number; contradicted: boolean };
  appeal: { state: Part<unknown>['state']; text: string; contradicted: boolean };
  share: number | null;
}

/** The same service across institutions. */
export interface ConceptPage {
  id: string;
  title: Phrase;
  summary?: Phrase;
  rows: readonly ConceptRow[];
}

/** The page of a concept: who offers the service, and what differs. */
export function conceptPage(catalogue: Catalogue, concept: Concept, services: readonly Service[], reports: readonly Report[], voice: Voice): ConceptPage {
  const summary = summaryOf(concept, voice);
  return {
    id: concept.id, title: titleOf(concept, voice), ...(summary ? { summary } : {}),
    rows: offersOf(concept, services).map((service) => rowOf(catalogue, service, reports, voice)).sort((a, b) => voice.compare(a.institution, b.institution)),
  };
}

/** The services that are instances of a concept. */
export function offersOf(concept: Concept, services: readonly Service[]): Service[] {
  return [...offersIn(services, concept.id)];
}

function rowOf(catalogue: Catalogue, service: Service, reports: readonly Report[], voice: Voice): ConceptRow {
  const page = servicePage(catalogue, service, voice);
  const { fee, timeLimit } = glanceOf(catalogue, service, voice);
  const contradicted = (part: Part<unknown>) => part.conflicts.length > 0;
  return {
    institution: page.institution.text, title: page.title, href: addressOf.service(voice, service), fee, timeLimit,
    documents: { state: page.documents.state, count: page.documents.value?.length ?? 0, more: service.facts.unseen?.includes('documents') === true, contradicted: contradicted(page.documents) },
    forms: { state: page.forms.state, count: page.forms.value?.length ?? 0, contradicted: contradicted(page.forms) },
    appeal: { state: page.appeal.state, text: (page.appeal.value ?? []).map(({ body, length }) => [body, length].filter(Boolean).join(', ')).join('; '), contradicted: contradicted(page.appeal) },
    share: reportOf(reports, service.institution)?.perService[service.id]?.score ?? null,
  };
}
