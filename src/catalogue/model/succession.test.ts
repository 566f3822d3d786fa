import { describe, expect, test } from 'vitest';
import type { Catalogue, Service } from './catalogue.ts';
import { formerInstitutions, formerServices, replacedWith, replacementOf } from './succession.ts';

const service = (name: string, facts: object = {}) => { const [institution, id] = name.split('/'); return { institution, id, facts: { status: 'confirmed', ...facts } } as unknown as Service; };
const institution = (id: string, formerIds?: string[]) => ({ id, facts: formerIds ? { formerIds } : {} }) as unknown as Catalogue['institutions'][number];
const leads = (institutions: Catalogue['institutions'], ...services: Service[]) => formerServices({ institutions, services }).map(({ institution: at, id, now }) => `${at}/${id} → ${now.institution}/${now.id}`);

describe('a former address leads to one service of today', () => {
  test('that of a service that was renamed, or that another institution took over', () => {
    expect(leads([institution('a'), institution('b')], service('a/permit', { formerIds: ['a/licence', 'b/permit'] }), service('b/extract'))).toEqual(['a/licence → a/permit', 'b/permit → a/permit']);
  });

  test('those of all services of an institution that was renamed, also under what they were called before', () => {
    expect(leads([institution('a', ['old'])], service('a/permit', { formerIds: ['a/licence'] }), service('a/extract'))).toEqual(['a/licence → a/permit', 'old/extract → a/extract', 'old/licence → a/permit', 'old/permit → a/permit']);
  });

  test('those of two institutions that became one, where a service says itself which was which', () => {
    const [one, two] = [service('a/permit'), service('a/permit-two', { formerIds: ['second/permit'] })];
    expect(leads([institution('a', ['first', 'second'])], one, two)).toEqual(['first/permit → a/permit', 'first/permit-two → a/permit-two', 'second/permit → a/permit-two', 'second/permit-two → a/permit-two']);
    expect(formerInstitutions({ institutions: [institution('a', ['second', 'first'])] })).toEqual([{ id: 'first', now: 'a' }, { id: 'second', now: 'a' }]);
  });

  test('never that of a service of today', () => {
    expect(leads([institution('a')], service('a/permit', { formerIds: ['a/extract'] }), service('a/extract'))).toEqual([]);
  });
});

test('a withdrawn service is replaced by one, which knows what it replaces; one that is offered by none', () => {
  const [old, other, permit] = [service('a/old', { status: 'withdrawn', replacedBy: 'b/permit' }), service('a/other', { replacedBy: 'b/permit' }), service('b/permit')];
  const services = [old, other, permit];
  expect(replacementOf({ services }, old)).toBe(permit);
  expect([other, permit].map((one) => replacementOf({ services }, one))).toEqual([undefined, undefined]);
  expect(replacedWith({ services }, permit)).toEqual([old]);
});
