/** Ranks entries by what the readings of a question find in their names. */
import type { Language } from '#languages/languages.ts';
import { bestName, mostBonus, type Asked } from './fits.ts';
import { tokensOf } from './fold.ts';
import { tracedIn, type Met, type Names, type Phrase } from './names.ts';
import type { Reading, Word } from './readings.ts';
import { least, scale } from './scores.ts';
import { addUp, sumsFor } from './sums.ts';
import type { Titles } from './titles.ts';

/** An entry that answers: its score, the share of the question that it has, and by what it was found. */
export interface Ranked { number: number; score: number; coverage: number; told: number; phrase: Phrase | undefined; whole: boolean; words: readonly (Met | undefined)[]; names: Names; reading: Reading }

/** The best answers to a question, best first, and the institutions that it names. */
export interface Ranking { places: ReadonlySet<number>; kept: readonly Ranked[] }

/** Ranks the entries of an index; `entriesAt` says what each institution offers, as far as it is known. */
export function rankerIn(titles: Titles, all: readonly Names[], own: Language, entriesAt: ReadonlyMap<number, ReadonlySet<number>>): (question: string, readings: readonly Reading[]) => Ranking {
  // Used again for every reading.
  const sums = sumsFor(titles.count ?? titles.entries.length);
  return ranking;

  function ranking(question: string, readings: readonly Reading[]): Ranking {
    const folded = tokensOf(question).join(' ');
    const places = placesIn(readings[0]!);
    const ranked = (whole: boolean): Ranked[] => rankAll(readings, folded, places, whole).sort((a, b) => b.score - a.score || a.number - b.number);
    const promising = ranked(false);
    const top = promising[0]?.score ?? 0;
    const close = promising.filter(({ score, coverage }) => score >= least.shareOfBest * top && coverage >= least.shown);
    // What covers little is shown only where there is nothing better: no question ends in nothing that has one word in common with a name.
    const kept = close.length > 0 ? close : ranked(true).filter(({ coverage }) => coverage >= least.shownAlone).slice(0, 5);
    return { places, kept };
  }

  /** Institutions that a question names. */
  function placesIn(words: Reading): Set<number> {
    const places = new Set<number>();
    for (const { vocabulary } of all) for (const { text, weight } of words) {
      if (weight < 1) continue;
      for (const { term, quality, mended } of vocabulary.match(text, false)) if (!mended && quality >= 0.88 && term.places.size < titles.institutions.length / 2) for (const place of term.places) places.add(place);
    }
    return places;
  }

  /** The best of all readings in all languages, for every entry that has any of the words; without `whole` those are left out whose words say that they cannot come near the best. */
  function rankAll(readings: readonly Reading[], folded: string, places: ReadonlySet<number>, whole: boolean): Ranked[] {
    const found = new Map<number, Ranked>();
    const here = new Set([...places].flatMap((place) => [...(entriesAt.get(place) ?? [])]));
    let top = 0;
    for (const names of all) {
      const share = names.language === own ? 1 : scale.otherLanguage;
      // Entries that have every word as it stands: only those can have the question itself for a name.
      let complete: Set<number> | undefined;
      for (const reading of readings) {
        const asked = reading.map((word) => askedOf(names, word));
        const count = addUp(sums, asked);
        const total = asked.reduce((sum, { worth }) => sum + worth, 0);
        const first = complete === undefined;
        complete ??= new Set();
        for (let place = 0; place < count; place++) {
          const number = sums.entries[place]!;
          const isComplete = sums.met[number] === asked.length;
          // For the next reading.
          sums.met[number] = 0;
          if (first && isComplete) complete.add(number);
          const coverage = sums.covered[number]! / total;
          const base = sums.score[number]! * (1 - scale.coverage + scale.coverage * coverage);
          const before = found.get(number)?.score ?? 0;
          if (!whole) {
            const most = (base + mostBonus(sums.worth[number]! / total, isComplete, complete.has(number), names.phrases.has(number))) * share;
            if (most < before || most * scale.here < least.shareOfBest * top) continue;
          }
          // Where the service is offered does not say that it is the one: a flat to let in Prishtina.
          const told = sums.elsewhere[number]! < total ? (sums.covered[number]! - sums.elsewhereCovered[number]!) / (total - sums.elsewhere[number]!) : coverage;
          const words = asked.map(({ met }) => met.get(number));
          const fit = bestName(names, number, words, asked, folded);
          const score = (base + fit.bonus) * share;
          if (score > before) found.set(number, { number, score, coverage, told, phrase: fit.phrase, whole: fit.whole, words, names, reading });
          if (score > top) top = score;
        }
      }
    }
    for (const number of here) {
      const one = found.get(number);
      if (one) one.score *= scale.here;
    }
    return [...found.values()];
  }
}

function askedOf(names: Names, { text, weight, quality: given, typing }: Word): Asked {
  const trace = tracedIn(names, text, typing);
  return { ...trace, given, worth: weight * trace.rarity };
}
