import type { Rule } from '../rule.ts';

/** The institution has confirmed the entry. */
export const confirmed: Rule = {
  name: 'confirmed',
  judge: ({ service }) => ({ outcome: service.facts.status === 'confirmed' ? 'met' : service.facts.status === 'unconfirmed' ? 'missing' : 'not-applicable', field: 'status' }),
  examples: [
    { outcome: 'met', facts: { status: 'confirmed' } },
    { outcome: 'missing', facts: { status: 'unconfirmed' } },
    { outcome: 'not-applicable', facts: { status: 'suspended' } },
  ],
};
