import { isContradicted } from '../../model/openness.ts';
import { fieldStating, outputsOf, wordsOfOutput } from '../../model/several.ts';
import { leftOut, textsOf, type Rule } from '../rule.ts';

/** What one receives, and for how long it is valid; of several things each of them. */
export const output: Rule = {
  name: 'output',
  judge({ service, today }) {
    const field = fieldStating(service.facts, 'output');
    const outputs = outputsOf(service).map((one) => ({ what: one.type !== undefined || textsOf(service).some(({ text }) => wordsOfOutput(text, one) !== undefined), howLong: one.validity !== undefined }));
    if (!outputs.some(({ what, howLong }) => what || howLong)) return leftOut(service, field, today);
    if (isContradicted(service.facts, field, today)) return { outcome: 'partial', field, reason: { code: 'contradicted' } };
    const without = outputs.filter(({ what, howLong }) => !what || !howLong).length;
    if (without === 0) return { outcome: 'met', field };
    return { outcome: 'partial', field, ...(outputs.length > 1 ? { reason: { code: 'some-without' as const, values: { without, all: outputs.length } } } : {}) };
  },
  examples: [
    { outcome: 'met', facts: { output: { type: 'certificate', validity: 'unlimited' } } },
    { outcome: 'partial', facts: { output: { type: 'certificate' } } },
    { outcome: 'met', facts: { outputs: [{ id: 'permit', type: 'permit', validity: 'P1Y' }, { id: 'card', validity: 'P1Y' }] }, texts: { sq: { outputs: { card: 'Letërnjoftimi për të huaj.' } } } },
    { outcome: 'partial', facts: { outputs: [{ id: 'permit', type: 'permit', validity: 'P1Y' }, { id: 'card', type: 'identity-document' }] } },
    { outcome: 'missing', facts: { outputs: [{ id: 'permit' }, { id: 'card' }] } },
    { outcome: 'missing', facts: {} },
  ],
};
