import { pointsElsewhere, pointsToLaw } from '#languages/unsaid.ts';
import { textsOf, type Answer, type ReasonCode, type Rule } from '../rule.ts';

/** The summary is short, is not the title said twice, and is more than “see the law”. */
export const plainSummary: Rule = {
  name: 'plain-summary',
  judge({ service }, params) {
    const summaries = textsOf(service).filter(({ text }) => text.summary !== undefined);
    if (summaries.length === 0) return { outcome: 'missing', field: 'summary' };
    const most = Number(params.characters ?? 200);
    const faults = summaries.flatMap(({ language, text }): Answer[] => {
      const code = faultOf(text.summary!, text.title ?? '', most);
      return code ? [{ outcome: 'missing', language, field: 'summary', reason: { code, values: { length: text.summary!.length, most } } }] : [];
    });
    if (faults.length === 0) return { outcome: 'met', field: 'summary' };
    return { ...faults[0]!, outcome: faults.length === summaries.length ? 'missing' : 'partial' };
  },
  examples: [
    { outcome: 'met', params: { characters: 200 }, texts: { en: { title: 'Birth extract', summary: 'Proof from the register of births, used to put personal documents in order.' } } },
    { outcome: 'missing', params: { characters: 200 }, texts: { en: { title: 'Birth extract', summary: 'Birth extract.' } } },
    { outcome: 'missing', params: { characters: 200 }, texts: { en: { title: 'Permit', summary: 'According to the Law on Construction.' } } },
    { outcome: 'missing', params: { characters: 200 }, texts: { sq: { title: 'Leje', summary: 'Shihni Ligjin nr. 04/L-110 për ndërtim.' } } },
    { outcome: 'missing', params: { characters: 20 }, texts: { en: { title: 'Permit', summary: 'A permit that lets you build a house to standard.' } } },
  ],
};

function faultOf(summary: string, title: string, most: number): ReasonCode | undefined {
  if (summary.length > most) return 'summary-too-long';
  if (firstWord(summary) === firstWord(title) && plain(summary) === plain(title)) return 'summary-repeats-title';
  if (pointsToLaw(summary)) return 'summary-points-to-law';
  return pointsElsewhere(summary) ? 'points-elsewhere' : undefined;
}

// The quick question before the whole comparison: the first of the words that it would compare.
function firstWord(words: string): string | undefined {
  return /[\p{L}\p{N}]+/u.exec(words.toLowerCase())?.[0];
}

function plain(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
