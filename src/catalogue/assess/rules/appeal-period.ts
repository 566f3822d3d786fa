import { isContradicted } from '../../model/openness.ts';
import { leftOut, shareOf, textsOf, type Rule } from '../rule.ts';

/** By when, and how, one may appeal. */
export const appealPeriod: Rule = {
  name: 'appeal-period',
  judge({ service, today }) {
    const { appeal } = service.facts;
    if (appeal === 'none') return { outcome: 'not-applicable', field: 'appeal' };
    if (!appeal) return leftOut(service, 'appeal', today);
    const without = appeal.filter((remedy) => remedy.days === undefined).length;
    if (without === appeal.length) return { outcome: 'missing', field: 'appeal' };
    if (without > 0) return { outcome: shareOf(appeal.length - without, appeal.length), field: 'appeal', reason: { code: 'some-without', values: { without, all: appeal.length } } };
    if (isContradicted(service.facts, 'appeal.days', today)) return { outcome: 'partial', field: 'appeal', reason: { code: 'contradicted' } };
    const saysHow = textsOf(service).some(({ text }) => text.appealHow !== undefined);
    return saysHow ? { outcome: 'met', field: 'appeal' } : { outcome: 'partial', field: 'appealHow', reason: { code: 'period-without-how' } };
  },
  examples: [
    { outcome: 'met', facts: { appeal: [{ body: 'second-instance', days: 30 }] }, texts: { sq: { appealHow: 'Me shkrim.' } } },
    { outcome: 'partial', facts: { appeal: [{ body: 'second-instance', days: 30 }] } },
    { outcome: 'partial', facts: { appeal: [{ body: 'second-instance', days: 30 }, { body: 'court' }] }, texts: { sq: { appealHow: 'Me shkrim.' } } },
    { outcome: 'partial', facts: { appeal: [{ body: 'second-instance', days: 30 }], conflicts: [{ field: 'appeal.days', note: 'thirty-or-fifteen-days' }] }, texts: { sq: { appealHow: 'Me shkrim.' } } },
    { outcome: 'met', facts: { appeal: [{ body: 'second-instance', days: 30 }], conflicts: [{ field: 'appeal.body', note: 'two-bodies' }] }, texts: { sq: { appealHow: 'Me shkrim.' } } },
    { outcome: 'missing', facts: { appeal: [{ body: 'second-instance' }] } },
    { outcome: 'not-applicable', facts: { appeal: 'none' } },
  ],
};
