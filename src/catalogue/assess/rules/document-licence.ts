import { ofDocuments } from '../holdings.ts';
import type { DocumentRule } from '../rule.ts';

/** Of each document it is stated under which licence it may be used again. */
export const documentLicence: DocumentRule = {
  name: 'document-licence',
  judge: (holding) => ofDocuments(holding, 'licence', ({ licence }) => licence !== undefined),
  examples: [
    { outcome: 'met', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, licence: 'CC-BY-4.0' }] },
    { outcome: 'missing', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' } }] },
    { outcome: 'missing', documents: 'none' },
  ],
};
