import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readCatalogue } from '../read/catalogue.ts';
import { leafletOf, posterOf } from './paper.ts';

const file = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const madeOf = (facts: string, institution = '') => readCatalogue([
  file('institutions/trial/institution.yaml', `type: municipality\nnames: { sq: Komuna, sr: Opština, en: Town }\n${institution}`),
  file('institutions/trial/services/permit/service.yaml', `status: confirmed\n${facts}`), file('institutions/trial/services/permit/en.md', '---\ntitle: Permit\n---\n'),
]).catalogue;
const voice = (path: string) => voiceOf(routes.find((route) => route.path === path)!, { keepLatin: [], words: {} });
const whole = (address: string) => `https://katalogu.example${address}`;

test('a leaflet names what the reader brings, and counts a list that the institution fetches', () => {
  const broughtOf = (documents: string) => { const catalogue = madeOf(documents); return leafletOf(catalogue, catalogue.institutions[0]!, catalogue.services, voice('en'), whole).services[0]!.documents; };
  expect(broughtOf('documents: [{ id: form, form: original }, { id: card, fetched: true }]\n').value).toEqual([{ text: 'Form (original)', remarks: [] }]);
  expect(broughtOf('documents: [{ id: card, fetched: true }]\n')).toMatchObject({ state: 'stated', value: [], fetched: '1 document – the institution fetches it itself' });
  expect(broughtOf('documents: [{ id: card, fetched: true }, { id: deed, fetched: true }]\n').fetched).toBe('2 documents – the institution fetches them itself');
  expect(broughtOf('documents: [{ id: form }, { id: card, fetched: true }]\n').fetched).toBeUndefined();
  expect(broughtOf('documents: none\n').value).toBeUndefined();
});

test('a poster and a leaflet say what the institution is called today, where that is another name', () => {
  const paperOf = (institution: string) => {
    const catalogue = madeOf('', institution);
    return { poster: posterOf(catalogue, catalogue.institutions[0]!, catalogue.services, ['en', 'sq', 'sr'].map(voice), whole).nameToday, leaflet: leafletOf(catalogue, catalogue.institutions[0]!, catalogue.services, voice('en'), whole).nameToday };
  };
  expect(paperOf('successor: { names: { sq: Qyteti, sr: Grad, en: City } }\n')).toEqual({
    poster: [{ label: 'Name today', text: 'City', lang: 'en' }, { label: 'Emri i sotëm', text: 'Qyteti', lang: 'sq' }, { label: 'Današnji naziv', text: 'Grad', lang: 'sr-Latn' }], leaflet: 'City',
  });
  expect(paperOf('')).toEqual({ poster: [], leaflet: undefined });
});
