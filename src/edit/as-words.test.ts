import { expect, test } from 'vitest';
import { editForm } from '#catalogue/write/edit-form.ts';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { linesOfField } from './as-words.ts';

const voice = voiceOf(routes.find(({ path }) => path === 'en')!, { keepLatin: [], words: {} });
const tools = { voice, choicesFrom: (list: string) => (list === 'documents' ? [{ value: 'id-card', label: 'Identity card' }] : list === 'payment-methods' ? [{ value: 'cash', label: 'cash' }] : []), conditions: [{ value: 'abroad', label: 'if you are abroad' }] };
const said = (field: string, value: unknown, part: 'facts' | 'text' = 'facts') => linesOfField(editForm(voice).flatMap(({ elements }) => elements).find((element) => element.part === part && element.field === field), value, tools);

test('a row is a line, under the names of the form, without the ids that nobody sees', () => {
  expect(said('fees', [{ id: 'issue', amount: 4.5, currency: 'EUR', payment: ['cash'] }, { id: 'renewal', amount: 2, currency: 'EUR', when: 'abroad' }])).toEqual([expect.stringMatching(/^Amount: 4\.5;.*Method of payment: cash/), expect.stringMatching(/^Amount: 2;.*When it is due: if you are abroad/)]);
  expect(said('fees', [{ id: 'issue', amount: 4, currency: 'EUR' }])[0]).not.toContain('issue');
  expect(said('documents', [{ id: 'id-card', fetched: true }])[0]).toMatch(/^Document: Identity card;.*: Yes/);
});

test('lengths of time, what is known not to be, and what is not stated', () => {
  expect(said('timeLimit', { decision: { days: 25 }, practice: { min: 'PT10M', max: 'PT15M' } })).toEqual(['Legal limit for the decision: Days: 25', 'How long it takes in practice: 10–15 minutes']);
  expect(said('output', { validity: 'unlimited' })).toEqual(['Validity: without end']);
  expect(said('fees', 'none')).toEqual(['There is none']);
  expect(said('fees', undefined)).toEqual([]);
});

test('words are said as they are written, and a choice by its name', () => {
  expect(said('steps', ['Apply.', 'Pay.'], 'text')).toEqual(['Apply.', 'Pay.']);
  expect(said('eligibility', 'none', 'text')).toEqual(['There is none']);
  expect(said('titleStatus', 'translated', 'text')).not.toEqual(['translated']);
  expect(said('summary', undefined, 'text')).toEqual([]);
});
