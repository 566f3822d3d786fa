import { setImmediate } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { expect, test } from 'vitest';
import { watchedAs } from '#catalogue/model/reads.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import { fewFieldsOf, fewOf } from '#catalogue/model/few-fields.ts';
import { listWhenAsked, serviceWhenAsked } from './when-asked.ts';

const items = [{ id: 'a' }, { id: 'b' }, { id: 'c' }];

test('a list says how long it is without being filled, also through a list that notes who looks', () => {
  let filled = 0;
  const list = listWhenAsked(() => { filled++; return [...items]; }, items.length);
  expect([list.length, watchedAs('items', list).length, Array.isArray(list)]).toEqual([3, 3, true]);
  expect(filled).toBe(0);
  expect([list[1], list[0]]).toEqual([items[1], items[0]]);
  expect(filled).toBe(1);
});

test('a list that is filled when asked is to everybody the list that it would have been', () => {
  for (const around of [(list: readonly { id: string }[]) => list, (list: readonly { id: string }[]) => watchedAs('items', list)]) {
    const list = around(listWhenAsked(() => [...items], items.length, { again: true }));
    expect([...list]).toEqual(items);
    expect(JSON.stringify(list)).toBe(JSON.stringify(items));
    expect([list.map(({ id }) => id).join(), list.slice(1).length, list.at(-1)?.id, 1 in list, 3 in list, Object.keys(list).join()]).toEqual(['a,b,c', 2, 'c', true, false, '0,1,2']);
    expect(list.concat([{ id: 'd' }])).toHaveLength(4);
    expect(Object.getOwnPropertyDescriptor(list, 'length')?.value).toBe(3);
  }
});

test('a service is found by its few fields without being taken out, and is then to everybody the service that it would have been', () => {
  const whole = { id: 'x', institution: 'a', folder: 'institutions/a/services/x', facts: { status: 'confirmed', concept: 'y', fees: [] }, texts: { sq: { title: 'Leje' } }, inherited: ['fees'] } as unknown as Service;
  const places = { title: { file: 'sq.md', line: 2, column: 1 } };
  const around: ((service: Service) => unknown)[] = [(service) => ({ ...service }), (service) => JSON.parse(JSON.stringify(service)), (service) => structuredClone(service), (service) => Object.fromEntries(Object.entries(service))];
  for (const look of around) {
    let [taken, placed] = [0, 0];
    const service = serviceWhenAsked(fewFieldsOf(whole), Object.keys(whole).join(' '), () => { taken++; return structuredClone(whole); }, () => { placed++; return places; });
    expect([service.id, service.institution, fewOf(service).facts.status, fewOf(service).facts.concept]).toEqual(['x', 'a', 'confirmed', 'y']);
    expect(taken).toBe(0);
    expect(service.texts.sq?.title).toBe('Leje');
    expect(service.facts).toBe(service.facts);
    expect([taken, placed]).toEqual([1, 0]);
    expect(look(service)).toStrictEqual({ ...whole, places });
    expect(Object.keys(look(service) as object)).toEqual([...Object.keys(whole), 'places']);
  }
});

test('a service whose form is a file says so among its few fields, another is not burdened with its forms', () => {
  const withForms = (forms: unknown) => fewFieldsOf({ id: 'x', institution: 'a', facts: { status: 'confirmed', forms } } as never).facts.forms;
  expect(withForms([{ id: 'f', file: 'files/f.pdf' }])).toHaveLength(1);
  expect([withForms([{ id: 'f', url: 'https://example.org/f' }]), withForms('none'), withForms(undefined)]).toEqual([undefined, undefined, undefined]);
});

test('services that nobody asked for lately are let go when memory is wanted, and are the same when they are taken out again', async () => {
  let taken = 0;
  const made = (id: string) => serviceWhenAsked({ id, institution: 'a', facts: { status: 'confirmed' } } as never, 'id institution facts', () => { taken++; return { id, institution: 'a', facts: { status: 'confirmed', fees: 'none' } } as never; }, () => ({}));
  const [first, ...others] = Array.from({ length: 600 }, (_, index) => made(`x${index}`));
  for (const service of [first!, ...others]) expect(service.facts.fees).toBe('none');
  expect([first!.facts.fees, taken]).toEqual(['none', 600]);
  await setImmediate();
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  expect(first).toEqual({ id: 'x0', institution: 'a', facts: { status: 'confirmed', fees: 'none' }, places: {} });
  expect(taken).toBe(601);
});
