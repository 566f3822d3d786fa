import { expect, test } from 'vitest';
import { routeOf } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { doorsOf } from './doors.ts';
import { firstServices } from './first-services.ts';
import { guidedListOf } from './guided.ts';

const voice = voiceOf(routeOf('sq')!, { keepLatin: [], words: {} });
const words = (text: string) => ({ sq: text, sr: text, en: text });
const service = (institution: string, id: string, facts: object = {}): Service => ({ id, institution, facts: { status: 'unconfirmed', ...facts }, texts: { sq: { title: `${id} ${institution}` } }, places: {}, inherited: [], folder: '' }) as unknown as Service;
const catalogueOf = (services: Service[], steps: object[], obligations: object[] = []): Catalogue => ({
  institutions: [{ id: 'a', facts: { names: words('Komuna A') } }, { id: 'b', facts: { names: words('Komuna B') } }], services, obligations,
  concepts: [{ id: 'permit', facts: {}, texts: { sq: { title: 'Leje' } }, places: {} }],
  vocabularies: { topics: new Map(), 'life-events': new Map([['building', { words: words('Po ndërtoj'), steps }]]), units: new Map(), documents: new Map([['plan-copy', { words: words('Kopja e planit'), issuedBy: 'plan' }]]) },
}) as unknown as Catalogue;

const plan = service('a', 'plan', { audience: ['citizen'] });
const permits = [service('a', 'permit', { concept: 'permit', audience: ['citizen'] }), service('b', 'build', { concept: 'permit', audience: ['citizen'] })];
const use = service('b', 'use', { lifeEvents: ['building'] });
const all = [use, ...permits, plan];
const steps = [{ service: 'plan', gives: words('Kërkohet për lejen.') }, { names: words('Kushtet'), when: words('në disa komuna') }, { service: 'permit' }];

test('steps stand in the order of the list, with all who offer each, and what is missing is named openly', () => {
  const list = guidedListOf(catalogueOf(all, steps), all, 'building', voice);
  expect(list.steps.map(({ title, when, gives, group }) => [title.text, when, gives, group?.services.map(({ href }) => href)])).toEqual([
    ['plan a', undefined, 'Kërkohet për lejen.', ['/sq/a/plan/']],
    ['Kushtet', 'në disa komuna', undefined, undefined],
    ['Leje', undefined, undefined, ['/sq/a/permit/', '/sq/b/build/']],
  ]);
});

test('a service that is marked with the event and is no step stands after the steps, none stands twice', () => {
  expect(guidedListOf(catalogueOf(all, steps), all, 'building', voice).others.map(({ services }) => services.map(({ href }) => href))).toEqual([['/sq/b/use/']]);
});

test('a lent list shows no steps to a folder that has none of its services', () => {
  const list = guidedListOf(catalogueOf([use], steps), [use], 'building', voice);
  expect(list.steps).toEqual([]);
  expect(list.others).toHaveLength(1);
});

test('a step need not be marked with its event to be counted for its door', () => {
  expect(doorsOf({ catalogue: catalogueOf(all, steps), services: all }, 'life-events', voice)).toMatchObject([{ id: 'building', services: 4, steps: 3 }]);
});

test('a door announces as many steps as its list shows: none of a lent list whose services the folder does not have, and only those it has', () => {
  for (const [services, shown] of [[[use], undefined], [[use, plan], 2], [all, 3]] as const) {
    const catalogue = catalogueOf([...services], steps);
    expect(doorsOf({ catalogue, services }, 'life-events', voice)[0]?.steps).toBe(shown);
    expect(guidedListOf(catalogue, services, 'building', voice).steps).toHaveLength(shown ?? 0);
  }
});

test('what to begin with: a document that other services ask for weighs one for each of them, and asking twice counts once', () => {
  const asking = ['x', 'y', 'z'].map((id) => service('a', id, { documents: [{ id: 'plan-copy' }, { id: 'plan-copy', when: 'again' }] }));
  const catalogue = catalogueOf([...all, ...asking], steps, [{ id: 'permit', concept: 'permit', types: ['municipality'] }]);
  expect(firstServices(catalogue, [...all, ...asking], voice, 1)).toMatchObject([{ title: { text: 'plan a' }, neededFor: 3, expected: false }]);
  // Nobody needs a document for the service that issues it.
  const own = { ...plan, facts: { ...plan.facts, documents: [{ id: 'plan-copy' }] } } as unknown as Service;
  expect(firstServices(catalogueOf([own, use, ...permits], steps), [own, use, ...permits], voice, 4).find(({ title }) => title.text === 'plan a')?.neededFor).toBe(0);
});

test('what to begin with: what is expected of every municipality and offered by most comes before what one offers', () => {
  const catalogue = catalogueOf(all, steps, [{ id: 'permit', concept: 'permit', types: ['municipality'] }]);
  expect(firstServices(catalogue, all, voice, 1)).toMatchObject([{ title: { text: 'Leje' }, expected: true }]);
  expect(firstServices(catalogue, all, voice, 2).map(({ expected }) => expected)).toEqual([true, false]);
});
