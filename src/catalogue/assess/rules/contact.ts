import { leftToInstitution, officesNamed } from '../../model/contact.ts';
import { isContradicted } from '../../model/openness.ts';
import { leftOut, type Rule } from '../rule.ts';

/** Whom to ask, where and when: an office with a telephone or mailbox, an address and hours. */
export const contact: Rule = {
  name: 'contact',
  judge({ service, institution, today }) {
    const named = service.facts.contact;
    if (named === undefined) return leftOut(service, 'contact', today);
    const offices = officesNamed(institution.facts, [named].flat());
    const said = [...offices, leftToInstitution(offices, institution.facts)];
    const whom = offices.some((office) => office.phone ?? office.email);
    const where = said.some(({ address }) => address);
    const when = said.some(({ hours }) => hours);
    if (whom && where && when) return isContradicted(service.facts, 'contact', today) ? { outcome: 'partial', field: 'contact', reason: { code: 'contradicted' } } : { outcome: 'met', field: 'contact' };
    return { outcome: whom || where || when ? 'partial' : 'missing', field: 'contact', reason: { code: 'contact-incomplete', values: { whom: Number(whom), where: Number(where), when: Number(when) } } };
  },
  examples: [
    { outcome: 'met', facts: { contact: 'counter' }, institution: { offices: [{ id: 'counter', phone: '038 200 100', address: { street: 'Rruga A' }, hours: [{ opens: '08:00', closes: '16:00' }] }] } },
    { outcome: 'partial', facts: { contact: 'counter' }, institution: { offices: [{ id: 'counter', phone: '038 200 100' }] } },
    { outcome: 'partial', facts: { contact: 'counter', conflicts: [{ field: 'contact', note: 'two-numbers' }] }, institution: { offices: [{ id: 'counter', phone: '038 200 100', address: { street: 'Rruga A' }, hours: [{ opens: '08:00', closes: '16:00' }] }] } },
    { outcome: 'missing', facts: {}, institution: {} },
  ],
};
