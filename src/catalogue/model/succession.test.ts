import { describe, expect, test } from 'vitest';
import type { Catalogue, Service } from './catalogue.ts';
import { formerInstitutions, formerServices, lostAddresses, replacedWith, replacementOf } from './succession.ts';

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

  test('those of a service that was renamed between two names of its institution', () => {
    expect(leads([institution('a', ['first', 'second'])], service('a/permission', { formerIds: ['second/permit'] }))).toEqual(['first/permission → a/permission', 'first/permit → a/permission', 'second/permission → a/permission', 'second/permit → a/permission']);
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

describe('an address is lost by a change', () => {
  const gone = (name: string) => { const [of, id] = name.split('/') as [string, string]; return { institution: of, service: id, kind: 'removed' as const }; };
  const renamed = (from: string, to: string) => { const [[was, old], [of, id]] = [from.split('/'), to.split('/')] as [[string, string], [string, string]]; return { institution: of, service: id, kind: 'renamed' as const, was: { institution: was, service: old } }; };
  const town = [institution('town')];

  test('where its service is there no more, or is called otherwise, and nobody says what it was called', () => {
    const before = { institutions: town, services: [service('town/permit'), service('town/licence')] };
    expect(lostAddresses(before, { institutions: town, services: [service('town/permission')] }, [gone('town/licence'), renamed('town/permit', 'town/permission')])).toEqual([{ id: 'town/licence' }, { id: 'town/permit', now: 'town/permission' }]);
    expect(lostAddresses(before, { institutions: town, services: [service('town/permission', { formerIds: ['town/permit', 'town/licence'] })] }, [gone('town/licence'), renamed('town/permit', 'town/permission')])).toEqual([]);
  });

  test('once for an institution that became another, and for those of its services that changed their names meanwhile', () => {
    const before = { institutions: [institution('office')], services: [service('office/permit'), service('office/licence'), service('office/extract')] };
    const after = (formerIds?: string[]) => ({ institutions: [institution('agency', formerIds)], services: [service('agency/permit'), service('agency/licences')] });
    const changes = [renamed('office/permit', 'agency/permit'), renamed('office/licence', 'agency/licences'), gone('office/extract')];
    expect(lostAddresses(before, after(), changes)).toEqual([{ id: 'office', now: 'agency' }, { id: 'office/licence', now: 'agency/licences' }]);
    expect(lostAddresses(before, after(['office']), changes)).toEqual([{ id: 'office/extract' }, { id: 'office/licence', now: 'agency/licences' }]);
  });

  test('where a former one is told no more, also in the place of a newer one', () => {
    const before = { institutions: [institution('town', ['village'])], services: [service('town/permit', { formerIds: ['town/licence'] })] };
    const anew = (formerIds: string[]) => ({ institutions: [institution('town', ['village'])], services: [service('town/permission', { formerIds })] });
    expect(lostAddresses(before, { institutions: town, services: [service('town/permit')] }, [])).toEqual([{ id: 'town/licence', now: 'town/permit' }, { id: 'village', now: 'town' }]);
    expect(lostAddresses(before, anew(['town/permit']), [renamed('town/permit', 'town/permission')])).toEqual([{ id: 'town/licence', now: 'town/permission' }]);
    expect(lostAddresses(before, anew([]), [renamed('town/permit', 'town/permission')])).toEqual([{ id: 'town/licence', now: 'town/permission' }, { id: 'town/permit', now: 'town/permission' }]);
    expect(lostAddresses(before, anew(['town/permit', 'town/licence']), [renamed('town/permit', 'town/permission')])).toEqual([]);
    // What went comes back with all its addresses; where another bears a former one, nothing is lost.
    expect(lostAddresses(before, { institutions: before.institutions, services: [] }, [gone('town/permit')])).toEqual([{ id: 'town/permit' }]);
    expect(lostAddresses(before, { ...before, services: [service('town/permit'), service('town/licence')] }, [])).toEqual([]);
  });

  test('where an institution that was called otherwise is called otherwise again', () => {
    const before = { institutions: [institution('office', ['bureau'])], services: [service('office/permit')] };
    const after = (formerIds: string[]) => ({ institutions: [institution('agency', formerIds)], services: [service('agency/permit')] });
    expect(lostAddresses(before, after(['office']), [renamed('office/permit', 'agency/permit')])).toEqual([{ id: 'bureau', now: 'agency' }]);
    expect(lostAddresses(before, after([]), [renamed('office/permit', 'agency/permit')])).toEqual([{ id: 'bureau', now: 'agency' }, { id: 'office', now: 'agency' }]);
  });

  test('never where a service is new, withdrawn, or cannot be read', () => {
    const state = { institutions: town, services: [service('town/permit')] };
    expect(lostAddresses(state, state, (['new', 'withdrawn', 'unreadable', 'changed'] as const).map((kind) => ({ institution: 'town', service: 'permit', kind })))).toEqual([]);
  });
});
