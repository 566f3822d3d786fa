import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { daysOff } from '#catalogue/assess/holidays.ts';
import { withYears } from '#catalogue/write/holidays.ts';
import { feastsOf } from '../scripts/holidays.ts';
import { file, judgedFiles } from './judged.ts';

/** Days off as the Government published them: rks-gov.net for 2018 and 2019, the Ministry of Internal Affairs for 2022, the Government for 2024. */
const official: Readonly<Record<number, string>> = {
  2018: '01-01 01-02 01-08 02-19 04-02 04-09 05-01 05-09 06-15 08-21 12-25',
  2019: '01-01 01-02 01-07 02-18 04-09 04-22 04-29 05-01 05-09 06-04 08-12 12-25',
  2022: '01-03 01-04 01-07 02-17 04-11 04-18 04-25 05-02 05-03 05-09 07-11 12-26',
  2024: '01-01 01-02 01-08 02-19 04-01 04-09 04-10 05-01 05-06 05-09 06-17 12-25',
};

test.each(Object.entries(official))('what the library and the law give for %s is the official calendar', (year, days) => {
  expect(daysOff(feastsOf(Number(year), Number(year))).map(({ date }) => date.slice(5)).join(' ')).toBe(days);
});

const text = readFileSync(join(import.meta.dirname, '..', 'content', 'vocabularies', 'holidays.yaml'), 'utf8');
const read = (holidays: string) => judgedFiles([file('vocabularies/holidays.yaml', holidays)]).problems.filter((problem) => problem.code !== 'empty-content');

test('further years stand after those that editors have corrected, which stay as they are', () => {
  const corrected = text.replace('date: 2027-03-09, name: eid-al-fitr, expected: true', 'date: 2027-03-10, name: eid-al-fitr');
  const longer = withYears(corrected, '2032-12-31', daysOff(feastsOf(2031, 2032)));
  expect(longer.startsWith(corrected.replace('to: 2030-12-31', 'to: 2032-12-31').trimEnd())).toBe(true);
  expect(longer).toContain('\n  - { date: 2031-01-01, name: new-year }\n');
  expect(read(longer)).toEqual([]);
});

test('no year lacks a feast of the law: New Year on two days, and each of the ten others at least once', () => {
  for (let year = 2026; year <= 2045; year += 1) {
    const names = feastsOf(year, year).map(({ name }) => name);
    expect(new Set(names).size, String(year)).toBe(11);
    expect(names.filter((name) => name === 'new-year').length, String(year)).toBe(2);
  }
});
