import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Service } from '../model/catalogue.ts';
import { factChangesBetween } from './fact-changes.ts';

const service = (facts: object, texts: object = {}): Service => ({ id: 'permit', institution: 'trial', facts: { status: 'confirmed', ...facts }, texts, places: {}, inherited: [], folder: 'institutions/trial/services/permit' } as Service);
const changes = (before: object, after: object) => factChangesBetween(service(before), service(after));
const inWords = (before: object | undefined, after: object | undefined) => factChangesBetween(service({}, { sr: before }), service({}, { sr: after }));
const fee = (amount: number, more: object = {}) => ({ id: 'issue', amount, currency: 'EUR', ...more });

describe('a fact', () => {
  test.each([
    ['a fee that rose', { fees: [fee(2)] }, { fees: [fee(3)] }, [{ field: 'fees', change: 'changed', before: fee(2), after: fee(3) }]],
    ['a document that is no longer asked for', { documents: [{ id: 'id-card' }, { id: 'photo' }] }, { documents: [{ id: 'photo' }] }, [{ field: 'documents', change: 'removed', before: { id: 'id-card' } }]],
    ['one of two forms of a document', { documents: [{ id: 'id-card', form: 'copy' }, { id: 'id-card', form: 'original' }] }, { documents: [{ id: 'id-card', form: 'copy' }] }, [{ field: 'documents', change: 'removed', before: { id: 'id-card', form: 'original' } }]],
    ['free of charge, where nothing was said', {}, { fees: 'none' }, [{ field: 'fees', change: 'added', after: 'none' }]],
    ['a fee where it was free of charge', { fees: 'none' }, { fees: [fee(2)] }, [{ field: 'fees', change: 'added', after: fee(2) }, { field: 'fees', change: 'removed', before: 'none' }]],
    ['a part of a field', { timeLimit: { decision: { days: 30 }, practice: 'P1D' } }, { timeLimit: { decision: { days: 15 }, practice: 'P1D' } }, [{ field: 'timeLimit.decision', change: 'changed', before: { days: 30 }, after: { days: 15 } }]],
    ['a word of a list', { topics: ['a', 'b'] }, { topics: ['b', 'c'] }, [{ field: 'topics', change: 'removed', before: 'a' }, { field: 'topics', change: 'added', after: 'c' }]],
    ['another order', { topics: ['a', 'b'] }, { topics: ['b', 'a'] }, [{ field: 'topics', change: 'changed' }]],
    ['the same fields in another order', { fees: [fee(2)] }, { fees: [{ currency: 'EUR', amount: 2, id: 'issue' }] }, []],
    ['one contact or several', { contact: 'hall' }, { contact: ['hall', 'desk'] }, [{ field: 'contact', change: 'added', after: 'desk' }]],
    ['a source that was read again', { sources: [{ url: 'https://a.example', seen: '2026-01-01' }, { url: 'https://b.example' }] }, { sources: [{ url: 'https://b.example' }, { url: 'https://a.example', seen: '2026-11-01' }] }, [{ field: 'sources', change: 'changed', before: { url: 'https://a.example', seen: '2026-01-01' }, after: { url: 'https://a.example', seen: '2026-11-01' } }]],
    ['one more article of an act', { legalBasis: [{ act: 'law', article: '1' }] }, { legalBasis: [{ act: 'law', article: '1' }, { act: 'law', article: '2' }] }, [{ field: 'legalBasis', change: 'added', after: { act: 'law', article: '2' } }]],
    ['an appeal to the same body within other days', { appeal: [{ body: 'court', days: 8 }] }, { appeal: [{ body: 'court', days: 15 }] }, [{ field: 'appeal', change: 'changed', before: { body: 'court', days: 8 }, after: { body: 'court', days: 15 } }]],
    ['who acts in the steps', { steps: [{ by: 'applicant' }] }, { steps: [{ by: 'institution' }] }, [{ field: 'steps', change: 'changed' }]],
  ])('%s', (_what, before, after, expected) => {
    expect(changes(before, after)).toEqual(expected);
  });
});

describe('words', () => {
  test.each([
    ['a summary is only said to have changed', { summary: 'Staro' }, { summary: 'Novo' }, [{ field: 'summary', change: 'changed', language: 'sr' }]],
    ['a title is shown', { title: 'Staro' }, { title: 'Novo' }, [{ field: 'title', change: 'changed', before: 'Staro', after: 'Novo', language: 'sr' }]],
    ['a whole text is one change', undefined, { title: 'Novo', summary: 'Novo' }, [{ field: 'text', change: 'added', language: 'sr' }]],
    ['what a translation was made from is no change for readers', { translatedFrom: { language: 'sq', revision: 'aaaa' } }, { translatedFrom: { language: 'sq', revision: 'bbbb' } }, []],
  ])('%s', (_what, before, after, expected) => {
    expect(inWords(before, after)).toEqual(expected);
  });
});

describe('laws', () => {
  const entry = fc.record({ id: fc.constantFrom('a', 'b'), amount: fc.integer({ min: 0, max: 2 }) });
  const list = fc.option(fc.oneof(fc.constant('none'), fc.array(entry, { minLength: 1, maxLength: 3 })), { nil: undefined });
  const record = fc.record({ facts: fc.record({ fees: list, topics: fc.option(fc.uniqueArray(fc.constantFrom('x', 'y', 'z'), { minLength: 1 }), { nil: undefined }), silence: fc.option(fc.constantFrom('granted', 'refused'), { nil: undefined }) }), texts: fc.record({ sq: fc.option(fc.record({ title: fc.string(), summary: fc.option(fc.string(), { nil: undefined }) }), { nil: undefined }) }) }).map(({ facts, texts }) => service(JSON.parse(JSON.stringify(facts)), JSON.parse(JSON.stringify(texts))));

  test('nothing has changed in what is the same, and something in what is not', () => {
    fc.assert(fc.property(record, record, (a, b) => {
      expect(factChangesBetween(a, structuredClone(a))).toEqual([]);
      const differ = JSON.stringify([a.facts, a.texts]) !== JSON.stringify([b.facts, b.texts]);
      expect(factChangesBetween(a, b).length > 0).toBe(differ);
    }));
  });

  test('the way back takes away what the way there added', () => {
    const back = { added: 'removed', removed: 'added', changed: 'changed' } as const;
    const sorted = (those: readonly object[]) => those.map((one) => JSON.stringify(Object.fromEntries(Object.entries(one).sort()))).sort();
    fc.assert(fc.property(record, record, (a, b) => {
      const turned = factChangesBetween(b, a).map(({ before, after, change, ...rest }) => ({ ...rest, change: back[change], ...(after === undefined ? {} : { before: after }), ...(before === undefined ? {} : { after: before }) }));
      expect(sorted(factChangesBetween(a, b))).toEqual(sorted(turned));
    }));
  });
});

test('words in a language that the institution added change like others', () => {
  const [before, after] = [{ tr: { title: 'İzin', steps: ['Bir.'] } }, { tr: { title: 'İzin', steps: ['İki.'] }, bs: { title: 'Dozvola' } }].map((further) => ({ ...service({}), further }));
  expect(factChangesBetween(before!, after!).map(({ field, change, language }) => [field, change, language])).toEqual([['steps', 'changed', 'tr'], ['text', 'added', 'bs']]);
});
