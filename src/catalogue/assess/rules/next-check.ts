import { monthsAfter } from '../days.ts';
import type { Answer, Rule } from '../rule.ts';

const months = 12;

/** A day is set for the next check, at most so many months after the last, and it has not passed. */
export const nextCheck: Rule = {
  name: 'next-check',
  judge({ service, today }): Answer {
    const next = service.facts.review?.next;
    if (next === undefined) return { outcome: 'missing', field: 'review' };
    if (next < today) return { outcome: 'partial', field: 'review', reason: { code: 'next-check-passed', values: { next } } };
    return next <= monthsAfter(service.facts.review?.checked ?? today, months) ? { outcome: 'met', field: 'review' } : { outcome: 'partial', field: 'review', reason: { code: 'next-check-late', values: { next, months } } };
  },
  examples: [
    { outcome: 'met', facts: { review: { checked: '2026-06-01', next: '2027-06-01' } } },
    { outcome: 'partial', facts: { review: { checked: '2025-06-01', next: '2025-12-01' } } },
    { outcome: 'partial', facts: { review: { checked: '2026-06-01', next: '2099-04-15' } } },
    { outcome: 'missing', facts: { review: { checked: '2026-06-01' } } },
  ],
};
