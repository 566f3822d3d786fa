import type { Text } from '../../model/text.ts';
import { textsOf, type Rule } from '../rule.ts';

const toleratedShare = 0.1;

/** Sentences that can be read at one go, in every language. */
export const shortSentences: Rule = {
  name: 'short-sentences',
  judge({ service }, params) {
    const most = Number(params.words ?? 25);
    const judged = textsOf(service).map(({ language, text }) => {
      const sentences = sentencesOf(text);
      return { language, sentences, long: sentences.filter((sentence) => isLong(sentence, most)) };
    }).filter(({ sentences }) => sentences.length > 0);
    if (judged.length === 0) return { outcome: 'unknown' };
    const worst = judged.sort((a, b) => b.long.length / b.sentences.length - a.long.length / a.sentences.length || (a.language < b.language ? -1 : 1))[0]!;
    if (worst.long.length === 0) return { outcome: 'met' };
    return {
      outcome: worst.long.length / worst.sentences.length <= toleratedShare ? 'partial' : 'missing', language: worst.language,
      reason: { code: 'long-sentences', values: { count: worst.long.length, most, sentence: `${worst.long[0]!.split(/\s+/).slice(0, 6).join(' ')} …` } },
    };
  },
  examples: [
    { outcome: 'met', params: { words: 8 }, texts: { en: { steps: ['Apply at the Civil Status Office.'] } } },
    { outcome: 'missing', params: { words: 8 }, texts: { en: { steps: ['Apply at the Civil Status Office with all of the documents that are listed in the law and in the instruction.'] } } },
    { outcome: 'met', params: { words: 8 }, texts: { en: { body: '## When you need it\n\n- to marry\n- to enrol a child at school\n- to apply for a passport\n\n| Copy | Price |\n|---|---|\n| first | 1 € |\n| each further one | 2 € |' } } },
    { outcome: 'missing', params: { words: 8 }, texts: { en: { body: 'A paragraph that runs on\nover the end of its line\nis one sentence all the same.' } } },
    { outcome: 'unknown', params: { words: 8 }, texts: {} },
  ],
};

// So many words have at least as many letters, and blanks between them.
function isLong(sentence: string, most: number): boolean {
  return sentence.length > 2 * most && sentence.split(/\s+/).length > most;
}

function sentencesOf(text: Text): string[] {
  const lines = [text.summary, ...[text.eligibility, text.steps, text.exclusions].flatMap((list) => (Array.isArray(list) ? list : [])), ...(text.body === undefined ? [] : blocksOf(text.body))];
  return lines.flatMap((line) => (line === undefined ? [] : /[.!?;]\s/.test(line) ? line.split(/(?<=[.!?;])\s+/) : line)).map((sentence) => sentence.trim()).filter(Boolean);
}

// A heading, an item of a list, a cell of a table and a paragraph end without a full stop too.
function blocksOf(body: string): string[] {
  return body
    .replace(/^[ \t>]*#{1,6}[ \t]+(.*)$/gm, '\n$1\n')
    .replace(/^[ \t]*\|.*$/gm, '\n$&\n')
    .replace(/^[ \t>]*(?:[-*+]|\d{1,9}[.)])[ \t]+/gm, '\n')
    .split(/\n\s*\n|\|/);
}
