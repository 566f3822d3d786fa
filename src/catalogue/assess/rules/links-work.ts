import type { Rule } from '../rule.ts';

/** Every link answered at the last recorded check. The build asks no network: without a record nobody knows. */
export const linksWork: Rule = {
  name: 'links-work',
  judge({ service }) {
    const { forms, channels, sources } = service.facts;
    const links = [...(Array.isArray(forms) ? forms.map((form) => form.url) : []), ...(channels ?? []).flatMap((channel) => channel.url ?? []), ...(sources ?? []).map((source) => source.url)];
    return links.length === 0 ? { outcome: 'not-applicable' } : { outcome: 'unknown', reason: { code: 'never-checked-links', values: { count: links.length } } };
  },
  examples: [
    { outcome: 'unknown', facts: { sources: [{ url: 'https://rpapr.rks-gov.net/sq/licence?id=1232' }] } },
    { outcome: 'not-applicable', facts: {} },
  ],
};
