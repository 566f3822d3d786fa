import { leftOut, shareOf, type Rule } from '../rule.ts';

/** Forms can be filled in on any computer: on the web, in an open format, or as a fillable PDF. */
export const openFormat: Rule = {
  name: 'open-format',
  judge({ service, today }) {
    const { forms } = service.facts;
    if (forms === 'none') return { outcome: 'not-applicable', field: 'forms' };
    if (!forms) return leftOut(service, 'forms', today);
    const open = forms.filter((form) => form.format === 'odt' || form.format === 'html' || form.format === 'online' || (form.format === 'pdf' && form.fillable)).length;
    const outcome = shareOf(open, forms.length);
    return { outcome, field: 'forms', ...(outcome === 'met' ? {} : { reason: { code: 'some-without' as const, values: { without: forms.length - open, all: forms.length } } }) };
  },
  examples: [
    { outcome: 'met', facts: { forms: [{ id: 'application', url: 'https://example.org/f', format: 'online' }] } },
    { outcome: 'missing', facts: { forms: [{ id: 'application', url: 'https://example.org/f.docx', format: 'docx' }] } },
    { outcome: 'not-applicable', facts: { forms: 'none' } },
  ],
};
