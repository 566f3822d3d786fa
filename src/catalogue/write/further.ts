import { furtherLanguages, ownNames, type FurtherLanguage, type InEachLanguage } from '#languages/languages.ts';
import type { Phrase, Voice } from '#languages/voice.ts';
import { borrowedHeadings, furtherHeadings, furtherParts, type FurtherPart } from '#languages/words/further.ts';
import { serviceHeadings } from '#languages/words/service.ts';
import { bodyWords } from '#languages/words/site.ts';
import type { Service } from '../model/catalogue.ts';
import { metaOf } from '../model/field.ts';
import { textWords, type Text } from '../model/text.ts';
import type { MarkdownWords } from './markdown.ts';

/** What a page shows of a text in a language that the institution added: as it is written, under headings of that language. */
export interface FurtherText {
  language: FurtherLanguage;
  /** What its speakers call the language. */
  name: string;
  title: string;
  summary?: string;
  parts: readonly { heading: Phrase; lines: readonly string[]; inOrder: boolean }[];
  /** Markdown. */
  body?: string;
}

/** The texts of a service in languages beside those of the site. */
export function furtherTexts({ further = {} }: Pick<Service, 'further'>, voice: Voice): FurtherText[] {
  return furtherLanguages.flatMap((language): FurtherText[] => {
    const text = further[language];
    if (!text) return [];
    const parts = furtherParts.flatMap((part) => {
      const lines = linesOf(text[part]);
      return lines.length === 0 ? [] : [{ heading: headingOf(part, language, voice), lines, inOrder: part === 'steps' }];
    });
    return [{ language, name: ownNames[language], title: text.title ?? ownNames[language], ...(text.summary === undefined ? {} : { summary: text.summary }), parts, ...(text.body === undefined ? {} : { body: text.body }) }];
  });
}

/** What stands around the free text of such a language: its footnotes are headed as its notes are, and their addresses and the names of its tables are its own, beside those of another text on the page. */
export function wordsAround(language: FurtherLanguage, voice: Voice): MarkdownWords {
  return { footnotes: headingOf('notes', language, voice), backToText: { text: voice.say(bodyWords.backToText), lang: voice.route.tag }, apart: { id: language, name: ownNames[language] } };
}

function headingOf(part: FurtherPart, language: FurtherLanguage, voice: Voice): Phrase {
  const own = furtherHeadings[language]?.[part];
  if (own !== undefined) return { text: own, lang: language };
  const borrowed: Readonly<Record<string, InEachLanguage | undefined>> = { ...borrowedHeadings, ...serviceHeadings };
  // Several things that one receives stand under the heading of one.
  return { text: voice.say(borrowed[part] ?? metaOf(textWords.shape[part === 'outputs' ? 'output' : part])!.label), lang: voice.route.tag };
}

function linesOf(words: Text[FurtherPart]): readonly string[] {
  if (words === undefined || words === 'none') return [];
  return typeof words === 'string' ? [words] : Array.isArray(words) ? words : Object.values(words);
}
