import { expect, test } from 'vitest';
import type { ChecklistData } from '#catalogue/write/checklist.ts';
import { answerInWords, appealInWords, dayInWords, feesInWords, holidaysIn } from './in-words.ts';

const words: ChecklistData['words'] = { atLeast: 'At least #', oneOf: 'One of: #', added: '(#)', noFeeForYou: 'Nothing', feesMissing: 'Not stated', timeMissing: 'Not stated', both: 'Ask which', calendar: 'Calendar days: #', working: 'Working days: #', passed: 'Passed.', giveDecision: 'within #', feedAnswer: 'Answer: #', complete: 'Once it is complete.' };
const data: ChecklistData = { documents: 'none', fetched: [], fees: null, appeal: [], hours: [], holidays: { from: '2026-01-01', to: '2027-12-31', off: '' }, date: '# # #', months: 'January February March April May June July August September October November December', money: '12.345,50 €', words };
const told = { data, holidays: holidaysIn(data), title: 'Permit', today: '2026-11-22' };

test('a sum with several amounts open says what is least, what they are, and how many', () => {
  const chosen = { when: new Set<string>(), fees: new Map<string, number>() };
  expect(feesInWords(data, chosen, '2026-11-22')).toEqual(['Not stated']);
  expect(feesInWords({ ...data, fees: [{ id: 'a', amount: 1234.5 }] }, chosen, '2026-11-22')).toEqual(['1234,50 €']);
  expect(feesInWords({ ...data, fees: [{ id: 'a', amount: 12_345 }, { id: 'b', amount: 3, per: 'a page' }] }, chosen, '2026-11-22')).toEqual(['One of: 12.345 €, 3 € a page']);
});

test('days whose count is open are both said, and both go into the calendar', () => {
  const { lines, days } = answerInWords({ ...told, data: { ...data, limit: { days: 10, from: 'complete-application' } } }, '2026-11-02');
  expect(lines).toEqual(['Calendar days: 12 November 2026. Passed.', 'Working days: 16 November 2026. Passed.', 'Ask which', 'Once it is complete.']);
  expect(days.map(({ day, title }) => [day, title])).toEqual([['2026-11-12', 'Answer: Permit'], ['2026-11-16', 'Answer: Permit']]);
});

test('without a decision an appeal says its length alone, and no day', () => {
  expect(appealInWords(told, { body: 'The commission', length: '30 days', days: 30 }, undefined)).toEqual({ lines: ['The commission: within 30 days'], days: [] });
  expect(dayInWords(data, '2026-03-01')).toBe('1 March 2026');
});
