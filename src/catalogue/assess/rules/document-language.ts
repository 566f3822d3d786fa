import type { Language } from '#languages/languages.ts';
import { ofDocuments } from '../holdings.ts';
import type { DocumentRule } from '../rule.ts';

/** Each document can be read in this language. */
export const documentLanguage: DocumentRule = {
  name: 'document-language',
  judge(holding, params) {
    const language = String(params.language) as Language;
    return { ...ofDocuments(holding, 'languages', ({ languages }) => languages?.includes(language) === true), language };
  },
  examples: [
    { outcome: 'met', params: { language: 'sr' }, documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, languages: ['sq', 'sr'] }] },
    { outcome: 'partial', params: { language: 'sr' }, documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' }, languages: ['sq', 'sr'] }, { id: 'budget-2025', title: { sq: 'Buxheti' }, languages: ['sq'] }] },
    { outcome: 'missing', params: { language: 'sr' }, documents: [{ id: 'budget-2026', title: { sq: 'Buxheti' } }] },
    { outcome: 'missing', params: { language: 'sr' }, documents: 'none' },
  ],
};
