import { expect, test } from 'vitest';
import { routeOf } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { aToZOf, otherNamesOf } from './a-z.ts';
import { byTopic, groupsOf, topicPages } from './browse.ts';

const voice = voiceOf(routeOf('sq')!, { keepLatin: [], words: {} });
const words = (text: string) => ({ sq: text, sr: text, en: text });
const service = (institution: string, id: string, title: string, facts: object = {}, alsoCalled: string[] = []): Service => ({ id, institution, facts: { status: 'unconfirmed', ...facts }, texts: { sq: { title, alsoCalled } }, places: {}, inherited: [], folder: '' }) as unknown as Service;
const catalogueOf = (services: Service[]): Catalogue => ({
  institutions: [{ id: 'a', facts: { names: words('Komuna A') } }, { id: 'b', facts: { names: words('Komuna B') } }], services,
  concepts: [{ id: 'taxi', facts: {}, texts: { sq: { title: 'Leje për taksi', summary: 'Për taksi.' } }, places: {} }],
  vocabularies: { topics: new Map([['transport', { words: words('Transporti') }]]), 'life-events': new Map(), units: new Map() },
}) as unknown as Catalogue;

test('a misspelling of a name is not shown beside the name', () => {
  const own = service('a', 'x', 'Certifikata e lindjes', {}, ['çertifikata e lindjes', 'qertifikata e lindjes', 'dëshmi e lindjes', 'deshmi e lindjes']);
  expect(otherNamesOf(catalogueOf([own]), own, voice).map(({ text }) => text)).toEqual(['dëshmi e lindjes']);
});

test('one name of two institutions stands once, with both, under its letter of two signs', () => {
  const services = [service('b', 'x', 'Shtetësia'), service('a', 'x', 'Shtetësia'), service('a', 'y', 'Autobusi', {}, ['shtetësia'])];
  const letters = aToZOf(catalogueOf(services), services, voice);
  expect(letters.map(({ letter, id, names }) => [letter, id, names.map(({ name, links }) => [name.text, links.map(({ href }) => href)])])).toEqual([
    ['A', 'letter-a', [['Autobusi', ['/sq/a/y/']]]],
    ['Sh', 'letter-sh', [['Shtetësia', ['/sq/a/x/', '/sq/a/y/', '/sq/b/x/']]]],
  ]);
});

test('services of one concept stand together and can be compared; a lone one keeps its own title', () => {
  const both = [service('b', 'x', 'Taksi në B', { concept: 'taxi' }), service('a', 'x', 'Taksi në A', { concept: 'taxi' })];
  const [together] = groupsOf(catalogueOf(both), both, voice);
  expect(together).toMatchObject({ title: { text: 'Leje për taksi' }, compare: { href: '/sq/concepts/taxi/' }, services: [{ institution: 'Komuna A' }, { institution: 'Komuna B' }] });
  expect(groupsOf(catalogueOf(both), [both[0]!], voice)[0]).toMatchObject({ title: { text: 'Taksi në B' }, services: [{ href: '/sq/b/x/' }] });
});

test('a service with several topics stands once, one without stands last', () => {
  const services = [service('a', 'x', 'X'), service('a', 'y', 'Y', { topics: ['transport', 'business'] })];
  expect(byTopic(catalogueOf(services), services, voice).map(({ topic, services: own }) => [topic, own.length])).toEqual([['Transporti', 1], ['', 1]]);
});

test('a concept that very many institutions offer names some of them in a list, and leads to where all are compared', () => {
  const many = Array.from({ length: 40 }, (_, number) => service(number % 2 === 0 ? 'a' : 'b', `x-${String(number).padStart(2, '0')}`, 'Taksi', { concept: 'taxi', topics: ['transport'] }));
  const [group] = groupsOf(catalogueOf(many), many, voice);
  expect([group!.services.length, group!.more, group!.compare]).toEqual([12, 28, { href: '/sq/concepts/taxi/' }]);
  const taxi = aToZOf(catalogueOf(many), many, voice).flatMap(({ names }) => names).find(({ name }) => name.text === 'Taksi');
  expect(taxi).toMatchObject({ name: { text: 'Taksi' }, links: [], all: { href: '/sq/concepts/taxi/', institutions: 40 } });
  // Without a shared description there is no such place, so all are named.
  const alone = many.map((one) => ({ ...one, facts: { ...one.facts, concept: undefined } })) as unknown as Service[];
  expect(aToZOf(catalogueOf(alone), alone, voice)[0]!.names[0]!.links).toHaveLength(40);
  expect(groupsOf(catalogueOf(alone), alone, voice)).toHaveLength(40);
});

test('the services of a topic stand in pages, each once', () => {
  const many = Array.from({ length: 130 }, (_, number) => service('a', `x-${number}`, `Leje ${number}`, { topics: ['transport'] }));
  const pages = topicPages(catalogueOf(many), many, 'transport', voice);
  expect(pages.map(({ length }) => length)).toEqual([43, 44, 43]);
  expect(new Set(pages.flat().map(({ services: own }) => own[0]!.href)).size).toBe(130);
});
