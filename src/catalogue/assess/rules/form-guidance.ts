import { leftOut, textsOf, type Rule } from '../rule.ts';

/** Where there is a form, how to fill it in. */
export const formGuidance: Rule = {
  name: 'form-guidance',
  judge({ service, today }) {
    const { forms } = service.facts;
    if (forms === 'none') return { outcome: 'not-applicable', field: 'forms' };
    if (textsOf(service).some(({ text }) => text.formGuidance !== undefined)) return { outcome: 'met', field: 'formGuidance' };
    return forms ? { outcome: 'missing', field: 'formGuidance' } : leftOut(service, 'forms', today);
  },
  examples: [
    { outcome: 'met', facts: { forms: [{ id: 'application', url: 'https://example.org/f.pdf' }] }, texts: { sq: { formGuidance: ['Shkruani emrin siç është në letërnjoftim.'] } } },
    { outcome: 'met', facts: {}, texts: { sq: { formGuidance: ['Shkruani emrin siç është në letërnjoftim.'] } } },
    { outcome: 'missing', facts: { forms: [{ id: 'application', url: 'https://example.org/f.pdf' }] } },
    { outcome: 'not-applicable', facts: { forms: 'none' } },
  ],
};
