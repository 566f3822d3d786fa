import type { InEachLanguage } from '#languages/languages.ts';
import type { Voice } from '#languages/voice.ts';
import { gapWords, quotedWith } from '#languages/gaps.ts';
import type { Finding, Outcome } from '../model/finding.ts';
import type { Requirement } from '../model/standard.ts';
import { messageOf, type Naming } from './finding-words.ts';

/** Words with the names of fields and files in them, which no script changes. */
export type Rich = readonly { text: string; code?: true; lang?: string }[];

/** Words with backticks as pieces: names of fields and files stay as they are written in every script. */
export function richOf(words: string, voice: Voice): Rich {
  return words.split('`').flatMap((text, index) => {
    if (text === '') return [];
    return [index % 2 === 1 ? { text, code: true as const } : { text: voice.write(text, voice.route.language).text }];
  });
}

/** The letters of rich words alone, for a title or a description. */
export function plainOf(rich: Rich): string {
  return rich.map(({ text }) => text).join('');
}

/** Words with backticks as plain letters, for a title, a note or a table. */
export function plainly(words: InEachLanguage, voice: Voice): string {
  return plainOf(richOf(words[voice.route.language], voice));
}

/** Words between the quotation marks of the reader's language. */
export function quoted(words: Rich, voice: Voice): Rich {
  const [before, after] = quotedWith[voice.route.language];
  return [{ text: before }, ...words, { text: after }];
}

/** What is the matter, in the reader's script; a sentence quoted from a text keeps the language it is in. */
export function messageInScript(finding: Finding, requirement: Requirement, voice: Voice, naming?: Naming): Rich {
  const message = messageOf(finding, requirement, voice.route.language, naming);
  const quoted = finding.reason?.values.sentence;
  if (typeof quoted !== 'string' || finding.language === undefined || !message.includes(quoted)) return richOf(message, voice);
  const [before = '', ...after] = message.split(quoted);
  return [...richOf(before, voice), voice.write(quoted, finding.language), ...richOf(after.join(quoted), voice)];
}

/** The title of a requirement, in the reader's words. */
export function titleOfRequirement(requirement: Requirement, voice: Voice): Rich {
  return richOf(requirement.words[voice.route.language].title, voice);
}

/** How much of a requirement is not there, as it is said before its title; nothing where nothing lacks. */
export function gapInWords(outcome: Outcome, voice: Voice): string {
  return outcome in gapWords ? voice.say(gapWords[outcome as keyof typeof gapWords]) : '';
}
