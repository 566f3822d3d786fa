/** Words as the index of texts holds them and is asked for them: stems of the words that tell something. */
import type { Language } from '#languages/languages.ts';
import { weightOf } from './asking.ts';
import { longestQuestion, tokensOf } from './fold.ts';
import { stemIn } from './stems.ts';

const mostRoots = 12;

// A word of one or two letters begins too many others; a number is never too short.
const tells = (token: string): boolean => weightOf(token) > 0 && (token.length > 2 || /\p{N}/u.test(token));

/** A text as the index holds it. */
export function rootsOf(words: string, language: Language): string[] {
  return tokensOf(words).filter(tells).map(stemIn[language]);
}

/** What a reader typed, as the index is asked: each root once. Where nothing tells, all words are asked. */
export function readQuestion(typed: string, language: Language): string[] {
  const question = typed.slice(0, longestQuestion);
  const roots = rootsOf(question, language);
  return [...new Set(roots.length > 0 ? roots : tokensOf(question))].slice(0, mostRoots);
}
