import { expect, it } from 'vitest';
import { daysOff, type Feast } from './holidays.ts';

const feasts = (...days: string[]): Feast[] => days.map((day) => ({ name: 'feast', day, expected: false }));
const off = (...days: string[]) => daysOff(feasts(...days)).map(({ date }) => date);

// The official calendars of these years: rks-gov.net (2014, 2018, 2019) and the Ministry of Internal Affairs (2022); Easter is its Monday by the law.
it.each([
  ['2018', ['2018-01-01', '2018-01-02', '2018-01-07', '2018-02-17', '2018-04-02', '2018-04-09', '2018-04-09', '2018-05-01', '2018-05-09', '2018-06-15', '2018-08-21', '2018-12-25'],
    ['2018-01-01', '2018-01-02', '2018-01-08', '2018-02-19', '2018-04-02', '2018-04-09', '2018-05-01', '2018-05-09', '2018-06-15', '2018-08-21', '2018-12-25']],
  ['2019', ['2019-01-01', '2019-01-02', '2019-01-07', '2019-02-17', '2019-04-09', '2019-04-22', '2019-04-29', '2019-05-01', '2019-05-09', '2019-06-04', '2019-08-11', '2019-12-25'],
    ['2019-01-01', '2019-01-02', '2019-01-07', '2019-02-18', '2019-04-09', '2019-04-22', '2019-04-29', '2019-05-01', '2019-05-09', '2019-06-04', '2019-08-12', '2019-12-25']],
  ['2022', ['2022-01-01', '2022-01-02', '2022-01-07', '2022-02-17', '2022-04-09', '2022-04-18', '2022-04-25', '2022-05-01', '2022-05-02', '2022-05-09', '2022-07-09', '2022-12-25'],
    ['2022-01-03', '2022-01-04', '2022-01-07', '2022-02-17', '2022-04-11', '2022-04-18', '2022-04-25', '2022-05-02', '2022-05-03', '2022-05-09', '2022-07-11', '2022-12-26']],
])('the days off of %s are those of its official calendar', (_, given, wanted) => {
  expect(off(...given)).toEqual(wanted);
});

it('a day off that was moved, or that follows the moon, is only expected', () => {
  expect(daysOff([{ name: 'eid', day: '2027-03-09', expected: true }, { name: 'europe', day: '2027-05-09', expected: false }])).toEqual([
    { date: '2027-03-09', name: 'eid', expected: true },
    { date: '2027-05-10', name: 'europe', insteadOf: '2027-05-09', expected: true },
  ]);
});
