import { ofDocuments } from '../holdings.ts';
import type { DocumentRule } from '../rule.ts';

/** Documents of the category are published, each at an address where anybody can open it. */
export const documentPublished: DocumentRule = {
  name: 'document-published',
  // A document that is named is worth something even before its address is known.
  judge: (holding) => ofDocuments(holding, 'url', ({ url }) => url !== undefined, () => 'partial'),
  examples: [
    { outcome: 'met', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, url: 'https://example.org/budget' }] },
    { outcome: 'partial', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' } }] },
    { outcome: 'missing', documents: 'none' },
    { outcome: 'missing' },
  ],
};
