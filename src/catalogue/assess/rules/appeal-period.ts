import { leftOut, textsOf, type Rule } from '../rule.ts';

/** By when, and how, one may appeal. */
export const appealPeriod: Rule = {
  name: 'appeal-period',
  judge({ service }) {
    const { appeal } = service.facts;
    if (appeal === 'none') return { outcome: 'not-applicable', field: 'appeal' };
    if (!appeal) return leftOut(service, 'appeal');
    if (appeal.some((remedy) => remedy.days === undefined)) return { outcome: 'missing', field: 'appeal' };
    const saysHow = textsOf(service).some(({ text }) => text.appealHow !== undefined);
    return saysHow ? { outcome: 'met', field: 'appeal' } : { outcome: 'partial', field: 'appealHow', reason: { code: 'period-without-how' } };
  },
  examples: [
    { outcome: 'met', facts: { appeal: [{ body: 'second-instance', days: 30 }] }, texts: { sq: { appealHow: 'Me shkrim.' } } },
    { outcome: 'partial', facts: { appeal: [{ body: 'second-instance', days: 30 }] } },
    { outcome: 'missing', facts: { appeal: [{ body: 'second-instance' }] } },
    { outcome: 'not-applicable', facts: { appeal: 'none' } },
  ],
};
