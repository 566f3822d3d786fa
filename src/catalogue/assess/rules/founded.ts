import { leftOut, type Rule } from '../rule.ts';

/** The time limit names the act that it rests on; a limit without one may be a default. */
export const founded: Rule = {
  name: 'founded',
  judge({ service, today }) {
    const decision = service.facts.timeLimit?.decision;
    if (!decision) return leftOut(service, 'timeLimit.decision', today);
    return { outcome: decision.act === undefined ? 'missing' : 'met', field: 'timeLimit.decision' };
  },
  examples: [
    { outcome: 'met', facts: { timeLimit: { decision: { days: 7, act: 'law-06-l-081' } } } },
    { outcome: 'missing', facts: { timeLimit: { decision: { days: 30 } } } },
    { outcome: 'unknown', facts: { unseen: ['timeLimit'] } },
  ],
};
