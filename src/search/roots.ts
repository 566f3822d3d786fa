/** Words as the index of texts holds them and is asked for them: stems of the words that tell something. */
import type { Language } from '#languages/languages.ts';
import { weightOf, weightsOf } from './asking.ts';
import { longestQuestion, tokensOf } from './fold.ts';
import { stemIn } from './stems.ts';

const mostRoots = 12;

// A word of one or two letters begins too many others; a number is never too short.
const tells = (token: string, language: Language): boolean => weightOf(token, language) > 0 && (token.length > 2 || /\p{N}/u.test(token));

// A catalogue has few different words, and says them often.
const known: Readonly<Record<Language, Map<string, string>>> = { sq: new Map(), sr: new Map(), en: new Map() };

/** A text as the index holds it. */
export function rootsOf(words: string, language: Language): string[] {
  const roots = known[language];
  return tokensOf(words).flatMap((token) => {
    let root = roots.get(token);
    if (root === undefined) roots.set(token, (root = tells(token, language) ? stemIn[language](token) : ''));
    return root === '' ? [] : root;
  });
}

/** A word of a question as the index is asked for it, and how much it counts. */
export interface Root { root: string; weight: number }

/** What a reader typed, as the index is asked: each root once. Where nothing tells, all words are asked. */
export function readQuestion(typed: string, language: Language): Root[] {
  const tokens = tokensOf(typed.slice(0, longestQuestion));
  const weights = weightsOf(tokens, language);
  const telling = tokens.flatMap((token, place) => (tells(token, language) && weights[place]! > 0 ? [{ root: stemIn[language](token), weight: weights[place]! }] : []));
  const roots = telling.length > 0 ? telling : tokens.map((root) => ({ root, weight: 1 }));
  return [...new Map(roots.map((one) => [one.root, one])).values()].slice(0, mostRoots);
}
