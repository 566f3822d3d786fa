import type { Rule } from '../rule.ts';

/** A day is set for the next check, and it has not passed. */
export const nextCheck: Rule = {
  name: 'next-check',
  judge({ service, today }) {
    const next = service.facts.review?.next;
    if (next === undefined) return { outcome: 'missing', field: 'review' };
    return next >= today ? { outcome: 'met', field: 'review' } : { outcome: 'partial', field: 'review', reason: { code: 'next-check-passed', values: { next } } };
  },
  examples: [
    { outcome: 'met', facts: { review: { checked: '2026-06-01', next: '2027-06-01' } } },
    { outcome: 'partial', facts: { review: { checked: '2025-06-01', next: '2025-12-01' } } },
    { outcome: 'missing', facts: { review: { checked: '2026-06-01' } } },
  ],
};
