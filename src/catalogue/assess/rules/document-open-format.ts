import { openFormats } from '../../model/published-document.ts';
import { ofDocuments } from '../holdings.ts';
import type { DocumentRule } from '../rule.ts';

/** Each document is in a format that any program can read and a computer can use again. */
export const documentOpenFormat: DocumentRule = {
  name: 'document-open-format',
  judge: (holding) => ofDocuments(holding, 'format', ({ format }) => format !== undefined && openFormats.has(format)),
  examples: [
    { outcome: 'met', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, format: 'ods' }] },
    { outcome: 'partial', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, format: 'csv' }, { id: 'budget-2025', title: { sq: 'Buxheti' }, format: 'pdf' }] },
    { outcome: 'missing', documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, format: 'pdf' }] },
    { outcome: 'missing' },
  ],
};
