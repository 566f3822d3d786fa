/** Topics and life events that a question names: pages that lead to several services at once. Only their names are asked, and they are shown only where these fit well. */
import { languages, type Language } from '#languages/languages.ts';
import { weightOf } from './asking.ts';
import { sharesOf } from './fits.ts';
import { tokensOf } from './fold.ts';
import type { Names, Phrase } from './names.ts';
import type { Reading } from './readings.ts';
import { least, scale } from './scores.ts';
import type { Titles } from './titles.ts';
import { vocabularyOf } from './vocabulary.ts';

/** A topic or a life event, as the readers of a route call it. */
export interface Door { kind: 'topic' | 'lifeEvent'; name: string; href: string }

/** A name of a door, and how much of it has to be asked for. */
interface DoorName extends Pick<Phrase, 'terms' | 'length'> { door: Door; least: number }

const mostShown = 3;
const leastTyped = 4;

/** Makes what finds the doors that a question names, best first. */
export function doorsIn({ doors, topics }: Titles, all: readonly Names[], own: Language): (readings: readonly Reading[]) => Door[] {
  const listed = doors ? [
    ...doors.lifeEvents.map(({ id, words, steps }) => ({ door: { kind: 'lifeEvent', name: words[own], href: `${doors.before}life-events/${id}/` } as const, words, steps })),
    ...doors.topics.map((at) => topics[at]!).map(({ id, words }) => ({ door: { kind: 'topic', name: words[own], href: `${doors.before}topics/${id}/` } as const, words, steps: undefined })),
  ] : [];
  const inLanguage = languages.map((language) => {
    const vocabulary = vocabularyOf(language);
    const named = (door: Door, text: string, leastSaid: number): DoorName => {
      const terms = tokensOf(text).map((form) => ({ form, weight: weightOf(form, language) })).filter(({ weight }) => weight > 0);
      for (const { form } of terms) vocabulary.add(form, undefined, 0);
      return { door, terms, length: terms.reduce((sum, { weight }) => sum + weight, 0), least: leastSaid };
    };
    // What a step is called leads to its life event only where it is said in full.
    const names = listed.flatMap(({ door, words, steps }) => [named(door, words[language], least.saidOfDoor), ...(steps ?? []).map((step) => named(door, step[language], 1))]);
    return { vocabulary, names, share: language === own ? 1 : scale.otherLanguage };
  });
  return doorsFor;

  function doorsFor(readings: readonly Reading[]): Door[] {
    const fits = new Map<Door, number>();
    for (const { vocabulary, names, share } of inLanguage) for (const reading of readings) {
      const words = reading.map(({ text, typing, ...word }) => ({
        ...word, isPlace: namesPlace(text),
        // A word of the services is no slip for a word of these.
        qualities: new Map(vocabulary.match(text, typing && text.length >= leastTyped).filter(({ mended }) => !mended || !all.some(({ vocabulary: services }) => services.knows(text))).map(({ term, quality }) => [term.form, quality])),
      }));
      for (const { door, terms, length, least: leastSaid } of names) {
        const { said, asked } = sharesOf(terms, length, words.filter(({ isPlace, qualities }) => !isPlace || terms.some(({ form }) => qualities.has(form))));
        if (said >= least.saidByDoor && asked >= leastSaid) fits.set(door, Math.max(fits.get(door) ?? 0, said * (1 + asked) * share));
      }
    }
    return [...fits].sort(([, a], [, b]) => b - a).slice(0, mostShown).map(([door]) => door);
  }

  function namesPlace(text: string): boolean {
    return all.some(({ vocabulary }) => vocabulary.match(text, false).some(({ term, mended }) => !mended && term.places.size > 0));
  }
}
