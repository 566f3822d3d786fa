/** How surely an entry answers: whether it is what was asked for, or only the closest there is. */
import { sharesOf } from './fits.ts';
import { tracedIn, type Names, type Trace } from './names.ts';
import type { Ranked } from './ranking.ts';
import type { Reading, Word } from './readings.ts';
import { least, weights } from './scores.ts';

// Of two words the other one says too little, unless what is done stands before them: nxjerrja e certifikatës së martesës.
const leastExchanged = { alone: 3, afterDeed: 2 };

/** Judges answers by the names of all languages. A question that the reader has sent is `finished`: its last word is no longer the beginning of another. */
export function judgeIn(all: readonly Names[]): (answer: Ranked, finished: boolean) => boolean {
  return isSure;

  function isSure({ number, reading, told, whole }: Ranked, finished: boolean): boolean {
    const words = finished ? reading.map((word) => ({ ...word, typing: false })) : reading;
    const even = evenlyTold(words, number);
    if (saysAnother(words, number)) return false;
    // A name said wholly, within more than it says: less is enough, but not a name that stands for one everyday word of several.
    if (whole) return told >= least.sureOfName && even >= (words.some(({ part }) => part !== undefined) ? least.sureOfExchanged : least.sureOfName);
    return told >= least.sure && even > least.sure && isNamed(words, number);
  }

  /** The share of the question that an entry has in any language, its rare words counting no more than the others: martesë alone does not answer certifikata e martesës. */
  function evenlyTold(words: Reading, number: number): number {
    let [asked, told] = [0, 0];
    for (const word of words) {
      const met = all.flatMap((names) => traceOf(names, word).met.get(number) ?? []).sort((a, b) => b.quality - a.quality)[0];
      // Where the service is offered does not say that it is the one, and a word still being typed may become any.
      if (met?.offered || (!met && word.typing && !all.some(({ vocabulary }) => vocabulary.knows(word.text)))) continue;
      const weight = word.weight * (word.part ?? 1);
      asked += weight;
      // Nor does what it is about: a topic has many services.
      if (met && !met.placed) told += weight * word.quality * met.quality;
    }
    return asked === 0 ? 1 : told / asked;
  }

  /** Whether one name brings the words together: regjistrimi i taksisë and veturë, two names of one service, are no registration of a car, unless one of the words is what the service is about. Of a long name a good part has to be said: a school is no driving school. A single word that the service is not about, and that no title of it has, has to be a name by itself: marriage alone asks for no residence after marriage. */
  function isNamed(words: Reading, number: number): boolean {
    const met = words.map((word) => all.flatMap((names) => traceOf(names, word).met.get(number) ?? []));
    const asking = words.filter((_, at) => met[at]!.length === 0 || met[at]!.some(({ placed }) => !placed));
    const isCentral = met.flat().some(({ strongest }) => strongest > weights.title);
    const inEach = all.map((names) => ({ phrases: names.phrases.get(number) ?? [], traced: asking.map((word) => ({ ...word, ...traceOf(names, word) })) }));
    const isOfTitle = inEach.some(({ phrases, traced }) => phrases.some(({ terms, isTitle }) => isTitle && traced.some(({ qualities }) => terms.some(({ form }) => qualities.has(form)))));
    const isAside = asking.length === 1 && !isCentral && !isOfTitle;
    return inEach.some(({ phrases, traced }) => phrases.some(({ terms, length }) => {
      const { said, asked } = sharesOf(terms, length, traced);
      if (isAside) return asked >= least.saidAside;
      return asked > least.saidOfName || ((isCentral || said > least.sure) && asked >= least.saidOfLongName);
    }));
  }

  /** Whether the question is a title but for one word, and the service has nothing of that word: izvod iz matične knjige venčanih is not that of births. */
  function saysAnother(words: Reading, number: number): boolean {
    const met = words.map((word) => all.flatMap((names) => traceOf(names, word).met.get(number) ?? []));
    const asking = words.map((word, at) => ({ ...word, isStrange: met[at]!.length === 0 && !word.typing })).filter(({ weight }, at) => weight === 1 && !met[at]!.some(({ offered }) => offered));
    if (!asking.some(({ isStrange }) => isStrange)) return false;
    return all.some((names) => {
      const said = asking.map((word) => ({ ...word, ...traceOf(names, word) }));
      return names.phrases.get(number)?.some(({ terms, isTitle }) => isTitle && exchangesOne(terms.filter(({ weight }) => weight === 1).map(({ form }) => form), said));
    });
  }
}

/** Whether words say a title but for one of its own, in whose place a strange one stands. */
function exchangesOne(title: readonly string[], said: readonly { isStrange: boolean; qualities: Trace['qualities'] }[]): boolean {
  const unsaid = title.filter((form) => !said.some(({ qualities }) => qualities.has(form)));
  // The first word says what is done, in many ways: rinovimi, pajisja.
  if (title.length < leastExchanged.afterDeed || unsaid.length !== 1 || unsaid[0] === title[0]) return false;
  const isEnough = (from: number): boolean => from > 0 || title.length >= leastExchanged.alone;
  return said.some((_, from) => isEnough(from) && title.every((form, at) => (form === unsaid[0] ? said[from + at]?.isStrange : said[from + at]?.qualities.has(form))));
}

const traceOf = (names: Names, { text, typing }: Word): Trace => tracedIn(names, text, typing);
