import type { Language } from '#languages/languages.ts';
import { reportWordsWith } from '#languages/words/reports.ts';
import { countedOutcomes, type CountedThing } from '#languages/counted.ts';
import { valueWords } from '#languages/values.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import type { Counts, Outcome, Share } from '../model/finding.ts';
import { offersIn, reportOf } from '../model/look-up.ts';
import { view } from '../model/views.ts';

export interface NamedShare {
  id: string;
  name: string | Phrase;
  href?: string;
  score: number | null;
  /** “12 of 20 points” */
  points: string;
}

/** How many services there are of an outcome, in the reader's words. */
export interface CountOf {
  outcome: Outcome;
  count: number;
  word: string;
}

const shownOutcomes: readonly Outcome[] = ['met', 'partial', 'missing', 'unknown', 'not-applicable'];

/** How many there are of each outcome, in words; what is none is left out. */
export function countsInWords(counts: Counts, voice: Voice, of: CountedThing = 'service'): CountOf[] {
  return shownOutcomes.filter((outcome) => counts[outcome] > 0).map((outcome) => ({ outcome, count: counts[outcome], word: voice.say(countedOutcomes[outcome](counts[outcome], of)) }));
}

/** A share under its name. */
export function namedShare(id: string, name: string | Phrase, share: Share, voice: Voice, href?: string): NamedShare {
  return { id, name, ...(href ? { href } : {}), score: share.score, points: pointsOf(share, voice) };
}

/** “12 of 20 points” */
export function pointsOf(share: Share, voice: Voice): string {
  return voice.say(reportWordsWith.ofPoints(voice.number(share.won), voice.number(share.possible)));
}

/** Whether points were lost: then there is something to be written. */
export function isLacking({ won, possible }: Pick<Share, 'won' | 'possible'>): boolean {
  return won < possible;
}

export function nameOfLanguage(language: Language, voice: Voice): string {
  return voice.say(valueWords.procedureLanguage[language]);
}

/** The shares of the services that offer a concept, by address. Whoever shows them does not rest on the rest of those reports. */
export const sharesOfOffers = view('shares', ({ catalogue, reports = [] }, concept): Readonly<Record<string, number | null>> =>
  Object.fromEntries(offersIn(catalogue.services, concept).map(({ institution, id }) => [`${institution}/${id}`, reportOf(reports, institution)?.perService[id]?.score ?? null])));
