import { describe, expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { revisionOf } from '../assess/revision.ts';
import { wordsAt } from '../assess/translations.ts';
import type { Service } from '../model/catalogue.ts';
import type { ServiceFacts } from '../model/service.ts';
import type { Text } from '../model/text.ts';
import { newerParts } from './newer-parts.ts';

const facts: ServiceFacts = { status: 'confirmed', documents: [{ id: 'id-card', when: 'abroad' }], fees: [{ id: 'issue', amount: 1, currency: 'EUR', when: 'abroad' }], conflicts: [{ field: 'timeLimit.decision', note: 'two-limits' }, { field: 'kind', note: 'two-kinds' }, { field: 'fees', note: 'settled', resolved: '2026-01-01' }] };
const source: Text = { title: 'Leje', steps: ['Ejani.'], when: { abroad: 'jashtë vendit' }, notes: { 'timeLimit.decision': 'a', unit: 'b', area: 'c', information: 'd' }, conflicts: { 'two-limits': 'a', 'two-kinds': 'b', settled: 'c' }, output: 'Letër.', body: 'Fjalë.' };
const voice = (path: string) => voiceOf(routes.find((route) => route.path === path)!, { keepLatin: [], words: {} });
/** A service whose Serbian text was made from the Albanian one, of which these fields have changed since. */
const service = (...changed: string[]): Service => {
  const fields = Object.fromEntries(['title', 'steps', 'when.abroad', 'notes.timeLimit.decision', 'notes.unit', 'notes.area', 'notes.information', 'conflicts.two-limits', 'conflicts.two-kinds', 'conflicts.settled', 'output', 'body', 'notes'].map((field) => [field, changed.includes(field) ? '00000000' : revisionOf(wordsAt(source, field))]));
  return { id: 'permit', institution: 'trial', folder: '', facts, texts: { sq: source, sr: { ...source, translatedFrom: { language: 'sq', fields } }, en: { title: 'Permit' } }, places: {}, inherited: [] };
};
const partsOf = (...changed: string[]) => Object.keys(newerParts(service(...changed), voice('sr'))).sort();

describe('a part of a page that is older than its source', () => {
  test.each([['title', ['summary']], ['steps', ['steps']], ['when.abroad', ['documents', 'fees']], ['notes.timeLimit.decision', ['timeLimit']], ['notes.unit', ['contact']], ['notes.area', ['sources']], ['notes.information', ['steps']], ['conflicts.two-limits', ['timeLimit']], ['conflicts.two-kinds', ['sources']], ['conflicts.settled', []], ['output', ['glance']], ['body', ['more']], ['notes', ['contact', 'sources', 'steps', 'timeLimit']]])('%s stands under %j', (field, parts) => {
    expect(partsOf(field)).toEqual(parts);
  });

  test('is marked for the readers of that language only, in both its scripts, and leads to the same part of the newer text', () => {
    const stale = service('steps', 'title');
    for (const path of ['sr', 'sr-cyrl']) expect(newerParts(stale, voice(path))).toEqual({ summary: { from: 'sq', href: '/sq/trial/permit/' }, steps: { from: 'sq', href: '/sq/trial/permit/#steps' } });
    for (const path of ['sq', 'en']) expect(newerParts(stale, voice(path))).toEqual({});
    const { sq: _source, ...texts } = stale.texts;
    expect(newerParts({ ...service('steps', 'title'), texts }, voice('sr')), 'where the text is not there').toEqual({});
    expect(newerParts({ ...service('steps', 'title'), texts: { ...texts, sq: { title: 'Leje' } } }, voice('sr')), 'where its steps are gone').toEqual({ summary: { from: 'sq', href: '/sq/trial/permit/' } });
  });

  test('is nothing where everything is fresh', () => {
    expect(partsOf()).toEqual([]);
  });
});
