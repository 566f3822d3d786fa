import { isContradicted } from '../../model/openness.ts';
import { leftOut, textsOf, type Rule } from '../rule.ts';

/** What one receives, and for how long it is valid. */
export const output: Rule = {
  name: 'output',
  judge({ service }) {
    const what = service.facts.output?.type !== undefined || textsOf(service).some(({ text }) => text.output !== undefined);
    const howLong = service.facts.output?.validity !== undefined;
    if (!what && !howLong) return leftOut(service, 'output');
    if (isContradicted(service.facts, 'output')) return { outcome: 'partial', field: 'output', reason: { code: 'contradicted' } };
    return { outcome: what && howLong ? 'met' : 'partial', field: 'output' };
  },
  examples: [
    { outcome: 'met', facts: { output: { type: 'certificate', validity: 'unlimited' } } },
    { outcome: 'partial', facts: { output: { type: 'certificate' } } },
    { outcome: 'missing', facts: {} },
  ],
};
