/** How well the names of an entry fit a question. */
import type { Met, Names, Phrase, Trace } from './names.ts';
import type { Word } from './readings.ts';
import { scale } from './scores.ts';

/** A word of a reading, matched: what it is worth, and what it finds. */
export interface Asked extends Trace { given: number; worth: number }

/** What the best name adds to a score, and whether the question says it wholly. */
export interface Fit { bonus: number; whole: boolean; phrase: Phrase | undefined }

// Used again for every name: nothing is made while a reader types.
const best = new Float64Array(256);

/** The most that a name can add where such a share of the question is met: the formulas of fitOf and guessOf, with everything else at its best. */
export function mostBonus(share: number, complete: boolean, named: boolean, seen: boolean): number {
  const fit = scale.phrase * share * share + 0.06;
  if (!seen) return fit + (share > 0.89 ? scale.wholeSynonym : 0);
  return fit + (named || complete ? scale.whole : scale.within);
}

/** The name of an entry that fits best, or how well it may fit where the names are not here. */
export function bestName(names: Names, number: number, words: readonly (Met | undefined)[], asked: readonly Asked[], folded: string): Fit {
  const named = names.phrases.get(number);
  if (!named) return { ...guessOf(words, asked), phrase: undefined };
  let top: Fit = { bonus: 0, whole: false, phrase: undefined };
  for (const phrase of named) {
    const fit = fitOf(phrase, words, asked, folded);
    if (fit && fit.bonus > top.bonus) top = { ...fit, phrase };
  }
  return top;
}

/** How well the best name of an entry may fit, by its words alone: whether it is worth having. */
function guessOf(words: readonly (Met | undefined)[], questions: readonly Asked[]): { bonus: number; whole: boolean } {
  let [asked, answered, said] = [0, 0, 0];
  for (let position = 0; position < questions.length; position++) {
    const { worth, given } = questions[position]!;
    const word = words[position];
    if (word?.placed) continue;
    asked += worth;
    if (!word || word.length === Infinity) continue;
    answered += worth * word.quality * given;
    said += 1 / word.length;
  }
  if (answered === 0) return { bonus: 0, whole: false };
  const fit = (answered / asked) * (0.55 + 0.45 * Math.min(1, said));
  return { bonus: scale.phrase * fit * fit + (fit > 0.9 ? scale.wholeSynonym : 0), whole: fit > 0.9 };
}

/** How well a name fits the question: how much of the question it answers, and how much of it the question says. */
function fitOf({ terms, length, folded: name, isTitle }: Phrase, words: readonly (Met | undefined)[], questions: readonly Asked[], folded: string): { bonus: number; whole: boolean } | undefined {
  let [asked, answered, missed] = [0, 0, false];
  best.fill(0, 0, terms.length);
  for (let position = 0; position < questions.length; position++) {
    const { worth, given, qualities } = questions[position]!;
    const word = words[position];
    let quality = 0;
    if (word) for (let at = 0; at < terms.length; at++) {
      const known = qualities.get(terms[at]!.form);
      if (known === undefined) continue;
      const value = known * given;
      if (value > best[at]!) best[at] = value;
      if (value > quality) quality = value;
    }
    // Where the service is offered is no part of its name.
    if (quality === 0 && word?.placed) continue;
    if (quality === 0) missed = true;
    asked += worth;
    answered += worth * quality;
  }
  if (answered === 0) return undefined;
  let [covered, unclear] = [0, false];
  for (let at = 0; at < terms.length; at++) {
    const { weight } = terms[at]!;
    if (best[at]! > 0) covered += weight;
    if (best[at]! > 0 && best[at]! < 0.8) unclear = true;
  }
  const fit = (answered / asked) * (0.55 + (0.45 * covered) / length);
  const said = name === folded ? (isTitle ? scale.whole : scale.wholeSynonym)
    // In another form, or with a slip: građevinsku dozvolu.
    : covered === length && !missed ? scale.inflected * (answered / asked) ** 2
    : folded.length > 2 && name.startsWith(folded) ? (isTitle ? scale.beginning : scale.beginningSynonym)
    // Said word for word, those included that only join: koliko nas ima u kući.
    : name.includes(' ') && isWithin(folded, name) ? scale.within : 0;
  return { bonus: scale.phrase * fit * fit + said + (isTitle ? 0.05 : 0), whole: covered === length && !unclear };
}

/** How much of what was asked a name says, and how much of the name was asked for. */
export function sharesOf(terms: Phrase['terms'], length: number, words: readonly (Pick<Word, 'weight' | 'quality' | 'part'> & { qualities: ReadonlyMap<string, number> })[]): { said: number; asked: number } {
  let [all, said] = [0, 0];
  const met = new Set<string>();
  for (const { weight, quality, part = 1, qualities } of words) {
    const having = terms.filter(({ form }) => qualities.has(form));
    for (const { form } of having) met.add(form);
    all += weight * part;
    said += weight * part * quality * Math.max(0, ...having.map(({ form }) => qualities.get(form)!));
  }
  return { said: all === 0 ? 0 : said / all, asked: terms.reduce((sum, { form, weight }) => sum + (met.has(form) ? weight : 0), 0) / length };
}

function isWithin(question: string, name: string): boolean {
  const at = question.indexOf(name);
  const end = at + name.length;
  return at >= 0 && (at === 0 || question[at - 1] === ' ') && (end === question.length || question[end] === ' ');
}
