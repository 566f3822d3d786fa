import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { serviceWordsWith } from '#languages/words/service.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Catalogue, Service } from '../model/catalogue.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { serviceAsData } from './open-data.ts';
import { servicePage } from './service-page.ts';

const words = { sq: 'a', sr: 'b', en: 'c' };
const said = { title: 'a', asks: 'a', why: 'a', remedy: 'a', good: 'a', bad: 'a' };
const catalogue: Catalogue = {
  ...readCatalogue([]).catalogue, institutions: [{ id: 'trial', facts: { type: 'agency', names: words }, places: {} }],
  standard: { version: 1, inForceFrom: '2026-04-03', weights: { must: 3, should: 2, may: 1 }, partial: 0.5, dimensions: [{ id: 'timeliness', words, asks: words }], bands: [{ id: 'low', from: 0, words }], requirements: [{ id: 'checked-recently', dimension: 'timeliness', level: 'must', rule: 'checked-recently', with: { months: 12, warn: 18 }, words: { sq: said, sr: said, en: said } }] },
};
const entry = (checked: string | undefined, status: Service['facts']['status'] = 'confirmed'): Service => ({ id: 'permit', institution: 'trial', folder: 'institutions/trial/services/permit', facts: { status, ...(checked ? { review: { checked } } : {}) }, texts: { en: { title: 'Permit' } }, places: {}, inherited: [] });
const voice = (path: string) => voiceOf(routes.find((route) => route.path === path)!, { keepLatin: [], words: {} });
const told = (service: Service, path = 'en') => servicePage({ ...catalogue, day: '2026-11-21' }, service, voice(path)).unchecked;

test('the page of a service says when the last check was more than 18 months ago', () => {
  expect(told(entry('2025-05-20'))).toEqual({ checked: '20 May 2025', months: '18 months' });
  expect(told(entry('2025-05-21'))).toBeUndefined();
});

test('it says when nobody has checked the entry at all', () => {
  expect(told(entry(undefined))).toEqual({ months: '18 months' });
});

test('a withdrawn service needs no such warning', () => {
  expect(told(entry(undefined, 'withdrawn'))).toBeUndefined();
});

test.each([['sq', 'Kontrolluar për herë të fundit më 20 maj 2025: kanë kaluar më shumë se 18 muaj'], ['sr', 'Poslednja provera: 20. maja 2025. Prošlo je više od 18 meseci'], ['sr-cyrl', 'Последња провера: 20. маја 2025. Прошло је више од 18 месеци'], ['en', 'Last checked on 20 May 2025: more than 18 months ago']])('in %s it reads “%s”', (path, sentence) => {
  const { checked, months } = told(entry('2025-05-20'), path)!;
  expect(voice(path).say(serviceWordsWith.uncheckedTitle(checked!, months))).toBe(sentence);
});

test('the open data mark the same entries', () => {
  const of = (checked: string | undefined) => { const service = entry(checked); return serviceAsData({ catalogue, services: [service], findings: [], inventory: [], reports: [], today: '2026-11-21', root: 'https://example.org' }, service).stale; };
  expect([of('2025-05-20'), of(undefined), of('2026-11-01')]).toEqual([true, true, undefined]);
});
