import { openConflicts } from '../../model/openness.ts';
import type { Rule } from '../rule.ts';

/** No contradiction between official sources is left open. */
export const noConflict: Rule = {
  name: 'no-conflict',
  judge({ service, today }) {
    const open = openConflicts(service.facts, today);
    return open.length === 0 ? { outcome: 'met' } : { outcome: 'missing', field: 'conflicts', reason: { code: 'contradicted' } };
  },
  examples: [
    { outcome: 'met', facts: {} },
    { outcome: 'met', facts: { conflicts: [{ field: 'fees', note: 'free-or-not', resolved: '2026-11-01' }] } },
    { outcome: 'missing', facts: { conflicts: [{ field: 'fees', note: 'free-or-not', resolved: '2099-10-15' }] } },
    { outcome: 'missing', facts: { conflicts: [{ field: 'fees', note: 'free-or-not' }] } },
  ],
};
