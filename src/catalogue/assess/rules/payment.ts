import { isContradictedAlone, isUnseen } from '../../model/openness.ts';
import { stillPaid, withoutFeeInForce } from '../fees-due.ts';
import { leftOut, shareOf, type Rule } from '../rule.ts';

/** Where there is a fee, how and where to pay it; of those that have ended only where no other is left. */
export const payment: Rule = {
  name: 'payment',
  judge({ service, today }) {
    const { fees } = service.facts;
    if (fees === 'none') return { outcome: 'not-applicable', field: 'fees' };
    if (!fees) return leftOut(service, 'fees', today);
    const payable = stillPaid(fees.filter((fee) => fee.amount > 0), today);
    if (payable.length === 0) return { outcome: 'not-applicable', field: 'fees' };
    const all = payable.length;
    const having = payable.filter((fee) => fee.payment !== undefined || fee.account !== undefined).length;
    // The rest of the table of fees, which the copy does not show, may say it.
    if (having < all && isUnseen(service.facts, 'fees')) return { outcome: 'unknown', field: 'fees', reason: { code: 'breaks-off' } };
    if (having < all) return { outcome: shareOf(having, all), field: 'fees', reason: { code: 'some-without', values: { without: all - having, all } } };
    if (['fees.payment', 'fees.account'].some((field) => isContradictedAlone(service.facts, field, today))) return { outcome: 'partial', field: 'fees', reason: { code: 'contradicted' } };
    // Who may pay in another way has been told how and where.
    const without = payable.filter(({ payment: ways, account }) => account === undefined && ways!.every((way) => way === 'bank-transfer')).length;
    const reason = without > 0 ? { code: 'transfer-without-account' as const, values: { without, all } } : withoutFeeInForce(payable, today);
    return reason ? { outcome: 'partial', field: 'fees', reason } : { outcome: 'met', field: 'fees' };
  },
  examples: [
    { outcome: 'met', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', payment: ['cash'] }] } },
    { outcome: 'met', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', payment: ['bank-transfer'], account: '1000430070003710' }] } },
    { outcome: 'partial', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', payment: ['bank-transfer'] }] } },
    { outcome: 'partial', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', payment: ['cash'], to: '2026-06-30' }] } },
    { outcome: 'met', facts: { fees: [{ id: 'issue-before', amount: 2, currency: 'EUR', to: '2025-12-31' }, { id: 'issue', amount: 1, currency: 'EUR', payment: ['cash'], from: '2026-01-01' }] } },
    { outcome: 'missing', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR' }] } },
    { outcome: 'partial', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR', payment: ['cash'] }], conflicts: [{ field: 'fees.payment', note: 'counter-or-bank' }] } },
    { outcome: 'unknown', facts: { fees: [{ id: 'issue', amount: 1, currency: 'EUR' }], unseen: ['fees'] } },
    { outcome: 'not-applicable', facts: { fees: 'none' } },
  ],
};
