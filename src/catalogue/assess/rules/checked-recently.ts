import { monthsBefore } from '../days.ts';
import type { Rule } from '../rule.ts';

/** The entry was checked within so many months before today. */
export const checkedRecently: Rule = {
  name: 'checked-recently',
  judge({ service, today }, params) {
    const checked = service.facts.review?.checked;
    if (checked === undefined) return { outcome: 'missing', field: 'review' };
    // A check that lies ahead has not been made.
    if (checked > today) return { outcome: 'missing', field: 'review', reason: { code: 'checked-ahead', values: { checked } } };
    const oldest = monthsBefore(today, Number(params.months ?? 12));
    return checked >= oldest ? { outcome: 'met', field: 'review' } : { outcome: 'missing', field: 'review', reason: { code: 'checked-long-ago', values: { checked } } };
  },
  examples: [
    { outcome: 'met', params: { months: 12 }, facts: { review: { checked: '2026-06-01' } } },
    { outcome: 'missing', params: { months: 12 }, facts: { review: { checked: '2024-06-01' } } },
    { outcome: 'missing', params: { months: 12 }, facts: {} },
    { outcome: 'missing', params: { months: 12 }, facts: { review: { checked: '2999-01-01' } } },
  ],
};
