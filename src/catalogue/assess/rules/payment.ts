import { leftOut, shareOf, type Rule } from '../rule.ts';

/** Where there is a fee, how and where to pay it. */
export const payment: Rule = {
  name: 'payment',
  judge({ service }) {
    const { fees } = service.facts;
    if (fees === 'none') return { outcome: 'not-applicable', field: 'fees' };
    if (!fees) return leftOut(service, 'fees');
    const payable = fees.filter((fee) => fee.amount > 0);
    if (payable.length === 0) return { outcome: 'not-applicable', field: 'fees' };
    const having = payable.filter((fee) => fee.payment !== undefined || fee.account !== undefined).length;
    const outcome = shareOf(having, payable.length);
    return { outcome, field: 'fees', ...(outcome === 'met' ? {} : { reason: { code: 'some-without' as const, values: { without: payable.length - having, all: payable.length } } }) };
  },
  examples: [
    { outcome: 'met', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', payment: ['cash'] }] } },
    { outcome: 'missing', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR' }] } },
    { outcome: 'not-applicable', facts: { fees: 'none' } },
  ],
};
