import type { ObligationRule } from '../rule.ts';
import { isWithdrawn } from '../../model/withdrawn.ts';

/** A service that the institution must offer has an entry. A number of services is held against the entries and the debts that are known by name. */
export const described: ObligationRule = {
  name: 'described',
  judge({ obligation, entries, known, described: having }) {
    if (obligation.atLeast !== undefined) {
      const lacking = Math.max(0, obligation.atLeast - known);
      if (lacking === 0) return { outcome: 'met', lacking };
      return { outcome: having > 0 ? 'partial' : 'missing', lacking, reason: { code: 'fewer-described', values: { described: having, least: obligation.atLeast, lacking } } };
    }
    if (entries.length === 0) return { outcome: 'missing', lacking: 1, reason: { code: 'no-entry' } };
    return { outcome: entries.every(isWithdrawn) ? 'not-applicable' : 'met', lacking: 0 };
  },
  examples: [
    { outcome: 'met', obligation: { id: 'birth-certificate' }, entries: [{ id: 'birth-certificate', facts: { status: 'unconfirmed' } }] },
    { outcome: 'missing', obligation: { id: 'birth-certificate' }, entries: [] },
    { outcome: 'not-applicable', obligation: { id: 'birth-certificate' }, entries: [{ id: 'birth-certificate', facts: { status: 'withdrawn' } }] },
    { outcome: 'partial', obligation: { id: 'register', atLeast: 21 }, known: 9, described: 7 },
    { outcome: 'met', obligation: { id: 'register', atLeast: 21 }, known: 21, described: 21 },
  ],
};
