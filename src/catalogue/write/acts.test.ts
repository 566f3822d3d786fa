import { expect, test } from 'vitest';
import { routeOf } from '#languages/languages.ts';
import { actWordsWith } from '#languages/words/acts.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { actPage, actPages, actsByKind } from './acts.ts';

const voice = voiceOf(routeOf('en')!, { keepLatin: [], words: {} });
const words = (text: string) => ({ sq: text, sr: text, en: text });
const service = (institution: string, id: string, facts: object): Service => ({ id, institution, facts: { status: 'unconfirmed', ...facts }, texts: { en: { title: `Service ${id}` } }, places: {}, inherited: new Set() }) as unknown as Service;
const act = (name: string, more: object = {}) => ({ words: words(name), kind: 'law', ...more });
const catalogueOf = (services: Service[]): Catalogue => ({
  institutions: [{ id: 'b', facts: { names: words('Ministry') } }, { id: 'a', facts: { names: words('Commune') } }], services, concepts: [], links: new Map(),
  vocabularies: { acts: new Map([['old-law', act('Old law', { number: '1', replacedBy: 'new-law' })], ['new-law', act('New law', { url: 'https://gzk.example/2' })], ['decision', act('Decision', { kind: 'decision' })]]), units: new Map() },
  standard: { requirements: [{ id: 'fee-stated', basis: [{ act: 'new-law' }], words: { en: { title: 'The fee is stated' } } }] },
  obligations: [{ id: 'permit', names: words('Permit'), basis: [{ act: 'new-law', article: '3' }] }], inventory: [{ id: 'budget', words: words('The budget'), basis: [{ act: 'old-law' }] }],
}) as unknown as Catalogue;
const services = [
  service('b', 'y', { legalBasis: [{ act: 'old-law', article: '14' }], fees: [{ id: 'one', amount: 1, act: 'old-law' }, { id: 'two', amount: 2, act: 'old-law' }], timeLimit: { decision: { days: 3, act: 'new-law' } } }),
  service('a', 'x', { legalBasis: [{ act: 'old-law' }], fees: 'none', appeal: [{ act: 'old-law', article: '8' }], applicantDeadlines: [{ id: 'late', days: 5, act: 'old-law' }] }),
  service('a', 'z', { fees: 'none', appeal: 'none' }),
];
const catalogue = catalogueOf(services);

test('an act names each service that rests on it once, under its institution, with what of it does', () => {
  const { institutions, services: count, replacedBy } = actPage({ catalogue, services }, 'old-law', 1, voice);
  expect(count).toBe(2);
  expect(institutions.map(({ institution, services: own }) => [institution.text, own.map(({ title, href, parts }) => [title.text, href, parts])])).toEqual([
    ['Commune', [['Service x', '/en/a/x/', ['legal basis', 'the applicant’s own deadline', 'appeal, Article 8']]]],
    ['Ministry', [['Service y', '/en/b/y/', ['legal basis, Article 14', 'fee']]]],
  ]);
  expect(replacedBy).toMatchObject({ name: { text: 'New law' }, href: '/en/acts/new-law/' });
});

test('an act names what of the standard rests on it, and the act that it replaces', () => {
  const page = actPage({ catalogue, services }, 'new-law', 1, voice);
  expect(page).toMatchObject({ url: 'https://gzk.example/2', replaces: [{ href: '/en/acts/old-law/' }], requirements: [{ href: '/en/requirements/fee-stated/' }], obligations: [{ name: { text: 'Permit' }, place: 'Article 3' }], categories: [] });
  expect(page.institutions.flatMap(({ services: own }) => own.map(({ parts }) => parts))).toEqual([['time limit']]);
  expect(actPage({ catalogue, services }, 'old-law', 1, voice).categories).toEqual([{ name: expect.objectContaining({ text: 'The budget' }) }]);
});

test('an act that no service rests on is described without a number of services', () => {
  for (const language of ['sq', 'sr', 'en'] as const) {
    expect(actWordsWith.description('Ligji 1', 0)[language]).not.toMatch(/ 0 /);
    expect(actWordsWith.description('Ligji 1', 21)[language]).toMatch(/ 21 /);
  }
});

test('the list of acts says of each how many services rest on it, whether it was replaced, and whether its text has an address', () => {
  expect(actsByKind({ catalogue, services }, voice).map(({ kind, acts }) => [kind, acts.map(({ id, services: count, found, replaced }) => [id, count, found, replaced])])).toEqual([
    ['Laws', [['new-law', 1, true, false], ['old-law', 2, false, true]]],
    ['Decisions', [['decision', 0, false, false]]],
  ]);
});

test('an act on which very many services rest goes on on further pages, each service once', () => {
  const many = Array.from({ length: 400 }, (_, index) => service(index % 2 === 0 ? 'a' : 'b', `x-${String(index).padStart(3, '0')}`, { legalBasis: [{ act: 'decision' }] }));
  const of = { catalogue: catalogueOf(many), services: many };
  const pages = actPages(of).filter(({ act: one }) => one === 'decision');
  expect(pages.map(({ page }) => page)).toEqual([undefined, '2', '3']);
  const shown = pages.flatMap((_, index) => actPage(of, 'decision', index + 1, voice).institutions.flatMap(({ services: own }) => own.map(({ href }) => href)));
  expect([shown.length, new Set(shown).size]).toEqual([400, 400]);
  expect(actPage(of, 'decision', 1, voice)).toMatchObject({ services: 400, pages: 3 });
});
