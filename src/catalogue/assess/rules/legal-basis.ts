import { isContradicted } from '../../model/openness.ts';
import { leftOut, shareOf, type Rule } from '../rule.ts';

/** The acts that the service rests on, each with its address in the Official Gazette, none of them replaced. */
export const legalBasis: Rule = {
  name: 'legal-basis',
  judge({ service, acts, today }) {
    const basis = service.facts.legalBasis;
    if (!basis) return leftOut(service, 'legalBasis', today);
    const replaced = basis.find(({ act }) => acts.get(act)?.replacedBy !== undefined);
    if (replaced) return { outcome: 'partial', field: 'legalBasis', reason: { code: 'act-replaced', values: { act: acts.get(replaced.act)?.number ?? replaced.act } } };
    if (isContradicted(service.facts, 'legalBasis', today)) return { outcome: 'partial', field: 'legalBasis', reason: { code: 'contradicted' } };
    const withAddress = basis.filter(({ act }) => acts.get(act)?.url !== undefined).length;
    // An act that is named is worth something even before its address is known.
    return shareOf(withAddress, basis.length) === 'met' ? { outcome: 'met', field: 'legalBasis' } : { outcome: 'partial', field: 'legalBasis', reason: { code: 'act-without-address', values: { without: basis.length - withAddress, all: basis.length } } };
  },
  examples: [
    { outcome: 'met', facts: { legalBasis: [{ act: 'law-with-address' }] } },
    { outcome: 'partial', facts: { legalBasis: [{ act: 'law-without-address' }] } },
    { outcome: 'missing', facts: {} },
    { outcome: 'unknown', facts: { unseen: ['legalBasis'] } },
  ],
};
