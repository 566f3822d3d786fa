import { isContradictedAlone } from '../../model/openness.ts';
import { leftOut, shareOf, type Rule } from '../rule.ts';

/** Each required document says whether the original, a copy or a verified copy is asked for. */
export const documentForms: Rule = {
  name: 'document-forms',
  judge({ service, today }) {
    const { documents } = service.facts;
    if (documents === 'none') return { outcome: 'not-applicable', field: 'documents' };
    if (!documents) return leftOut(service, 'documents', today);
    const having = documents.filter((document) => document.form !== undefined || document.fetched).length;
    const outcome = shareOf(having, documents.length);
    if (outcome === 'met' && isContradictedAlone(service.facts, 'documents.form', today)) return { outcome: 'partial', field: 'documents', reason: { code: 'contradicted', values: { field: 'documents.form' } } };
    return { outcome, field: 'documents', ...(outcome === 'met' ? {} : { reason: { code: 'some-without' as const, values: { without: documents.length - having, all: documents.length } } }) };
  },
  examples: [
    { outcome: 'met', facts: { documents: [{ id: 'id-card', form: 'copy' }] } },
    { outcome: 'partial', facts: { documents: [{ id: 'id-card', form: 'copy' }, { id: 'passport' }] } },
    { outcome: 'missing', facts: { documents: [{ id: 'id-card' }] } },
    { outcome: 'partial', facts: { documents: [{ id: 'id-card', form: 'copy' }], conflicts: [{ field: 'documents.form', note: 'verified-or-plain-copy' }] } },
    { outcome: 'not-applicable', facts: { documents: 'none' } },
  ],
};
