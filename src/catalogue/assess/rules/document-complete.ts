import { ofDocuments } from '../holdings.ts';
import type { DocumentRule } from '../rule.ts';

/** Of each document the title, the day or period, and the address are stated. */
export const documentComplete: DocumentRule = {
  name: 'document-complete',
  // A title is always there, so a document that is named is never wholly without.
  judge: (holding) => ofDocuments(holding, 'date', ({ date, period, url }) => (date ?? period) !== undefined && url !== undefined, () => 'partial'),
  examples: [
    { outcome: 'met', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, period: '2026', url: 'https://example.org/budget' }] },
    { outcome: 'partial', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, url: 'https://example.org/budget' }] },
    { outcome: 'missing' },
  ],
};
