import type { Phrase, Voice } from '#languages/voice.ts';
import { browseWordsWith } from '#languages/words/browse.ts';
import type { Catalogue, Concept, Service } from '../model/catalogue.ts';
import type { Report } from '../model/finding.ts';
import { comparison, type Comparison } from './comparison.ts';
import { summaryOf, titleOf } from './names.ts';
import { inPages, keptWith, mostOnPage } from './paging.ts';
import { conceptIn, offersIn } from '../model/look-up.ts';
import { view } from '../model/views.ts';
import { voiceFor } from './voices.ts';

/** The same service across institutions. */
export interface ConceptPage extends Comparison {
  id: string;
  title: Phrase;
  summary?: Phrase;
}

/** The page of a concept: who offers the service, and what differs. It is made once for all its pages and for the list of concepts. */
export function conceptPage(catalogue: Catalogue, concept: Concept, services: readonly Service[], reports: readonly Report[], voice: Voice): ConceptPage {
  return keptWith(services, `concept ${concept.id} ${voice.route.path}`, () => {
    const summary = summaryOf(concept, voice);
    return { id: concept.id, title: titleOf(concept, voice), ...(summary ? { summary } : {}), ...comparison(catalogue, offersOf(concept, services), reports, voice) };
  });
}

/** The services that are instances of a concept. */
export function offersOf(concept: Concept, services: readonly Service[]): Service[] {
  return [...offersIn(services, concept.id)];
}

/** On how many pages the institutions that offer it are held against each other. */
export function rowPages(concept: Concept, services: readonly Service[]): number {
  return Math.max(1, Math.ceil(offersIn(services, concept.id).length / mostOnPage.rows));
}

/** All concepts in reading order, in pages. */
export function conceptsInPages(catalogue: Catalogue, services: readonly Service[], voice: Voice): { concept: Concept; title: Phrase }[][] {
  return keptWith(services, `concepts ${voice.route.path}`, () => inPages(catalogue.concepts.map((concept) => ({ concept, title: titleOf(concept, voice) })).sort((a, b) => voice.compare(a.title.text, b.title.text)), mostOnPage.concepts));
}

/** What the list of concepts says of one: who offers it, and what they ask for it. */
export const conceptLine = view('concept-line', ({ catalogue, services, reports = [] }, route, id: string): { summary?: Phrase; foot: string } => {
  const voice = voiceFor(catalogue, route);
  const { rows, facts, summary } = conceptPage(catalogue, conceptIn(catalogue, id)!, services, reports, voice);
  const who = rows.length > 4 ? voice.say(browseWordsWith.institutions(rows.length)) : rows.map((row) => row.text).join(' · ');
  const said = facts.flatMap(({ fact, sentence }) => (rows.length > 1 && (fact === 'fee' || fact === 'timeLimit') ? [sentence] : []));
  return { ...(summary ? { summary } : {}), foot: [who, said.join(' ')].filter(Boolean).join(' – ') };
}, { keeps: 'noted' });
