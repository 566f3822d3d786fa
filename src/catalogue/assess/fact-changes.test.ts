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
