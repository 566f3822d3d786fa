import type { InEachLanguage } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { view } from '../model/views.ts';
import { cardsUnder, groupsFrom, type ListedGroup } from './browse.ts';
import { doorOf, isOf, stepsShown, type Door } from './doors.ts';
import { inPages, keptWith, mostOnPage } from './paging.ts';
import { voiceFor } from './voices.ts';

/** One step of a guided list: a service of the catalogue with everyone who offers it, or the name of one that is not in it yet. */
export interface Step {
  title: Phrase;
  /** Whom it concerns, where that is not everybody. */
  when?: string;
  /** What it gives for what follows. */
  gives?: string;
  /** Absent where the catalogue does not have the service yet. */
  group?: ListedGroup;
}

/** The steps of a life event in their order, and what else the catalogue has for it. */
export interface GuidedList {
  steps: readonly Step[];
  others: readonly ListedGroup[];
}

/** The guided list of a life event; without steps where the word list gives none, or where the content has none of them. */
export function guidedListOf(catalogue: Catalogue, services: readonly Service[], event: string, voice: Voice): GuidedList {
  const planned = catalogue.vocabularies['life-events'].get(event)?.steps ?? [];
  const own = cardsUnder({ catalogue, services }, 'life-events', event, voice);
  const taken = new Map(planned.flatMap(({ service }) => (service === undefined ? [] : [[service, own.filter((candidate) => isOf(candidate, service))] as const])));
  const said = (words: InEachLanguage | undefined) => words && voice.say(words);
  const steps = stepsShown(planned, (service) => taken.get(service)!.length > 0).map(({ service, names, when, gives }): Step => {
    const [group] = groupsFrom(catalogue, service === undefined ? [] : taken.get(service)!, voice);
    return { title: group?.title ?? voice.write(names![voice.route.language], voice.route.language), ...(when ? { when: said(when)! } : {}), ...(gives ? { gives: said(gives)! } : {}), ...(group ? { group } : {}) };
  });
  const inSteps = new Set([...taken.values()].flat());
  return { steps, others: groupsFrom(catalogue, own.filter((card) => !inSteps.has(card)), voice) };
}

/** The same in pages: the steps stand on the first, whatever else there is goes on. */
export function guidedPages(catalogue: Catalogue, services: readonly Service[], event: string, voice: Voice): GuidedList[] {
  return keptWith(services, `life event ${event} ${voice.route.path}`, () => {
    const { steps, others } = guidedListOf(catalogue, services, event, voice);
    return inPages(others, mostOnPage.groups).map((own, index) => ({ steps: index === 0 ? steps : [], others: own }));
  });
}

/** One page of a life event, and how many it has. */
export const eventPage = view('event-page', ({ catalogue, services }, route, event: string, number: string): GuidedList & { door: Door; of: number } => {
  const voice = voiceFor(catalogue, route);
  const pages = guidedPages(catalogue, services, event, voice);
  return { ...pages[Number(number) - 1]!, door: doorOf({ catalogue, services }, 'life-events', event, voice)!, of: pages.length };
});
