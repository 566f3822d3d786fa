import { deadlinesOf } from '../../model/several.ts';
import type { Text } from '../../model/text.ts';
import { textsOf, type Rule } from '../rule.ts';

// A number is tried from its first digit alone: from each of its digits, a long row of them would take hours.
const amount = /(?<!\d)\d+(?:[.,]\d+)?\s*(?:€|EUR\b|euro\b|evra\b|evro\b)|€\s*\d/iu;
const days = /(?<!\d)\d+\s*(?:ditë|ditëve|dana|dan|days?|muaj|meseci|months?)(?!\p{L})/iu;

/** Fee and days stand as data, not only inside prose where no machine and no other language finds them. */
export const structured: Rule = {
  name: 'structured',
  judge({ service }) {
    const prose = textsOf(service).map(({ text }) => proseOf(text)).join('\n');
    const facts = [
      { field: 'fees', stated: service.facts.fees !== undefined, inProse: amount.test(prose) },
      { field: 'timeLimit', stated: service.facts.timeLimit?.decision !== undefined || deadlinesOf(service.facts).length > 0, inProse: days.test(prose) },
    ];
    const judged = facts.filter((fact) => fact.stated || fact.inProse);
    if (judged.length === 0) return { outcome: 'unknown' };
    const hidden = judged.filter((fact) => !fact.stated);
    if (hidden.length === 0) return { outcome: 'met' };
    return { outcome: hidden.length === judged.length ? 'missing' : 'partial', field: hidden[0]!.field, reason: { code: 'in-prose', values: { field: hidden[0]!.field } } };
  },
  examples: [
    { outcome: 'met', facts: { fees: [{ id: 'issue', amount: 2, currency: 'EUR' }] }, texts: { en: { steps: ['Pay 2 EUR.'] } } },
    { outcome: 'missing', facts: {}, texts: { en: { steps: ['Pay 2 EUR.'] } } },
    { outcome: 'unknown', facts: {}, texts: { en: { steps: ['Pay at the counter.'] } } },
  ],
};

function proseOf(text: Text): string {
  return [text.summary, ...(text.steps ?? []), text.notes?.fees, text.notes?.timeLimit, text.body].filter(Boolean).join('\n');
}
