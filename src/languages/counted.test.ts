import { describe, expect, test } from 'vitest';
import { countedOutcomes, type CountedThing } from './counted.ts';
import { toCyrillic } from './cyrillic.ts';

const said = (count: number, of: CountedThing = 'service') => Object.values(countedOutcomes).map((words) => words(count, of));

describe('how many have an answer agrees with the number', () => {
  test.each([
    [1, ['e plotësuar', 'e plotësuar pjesërisht', 'mungon', 'nuk zbatohet', 'e panjohur']],
    [2, ['të plotësuara', 'të plotësuara pjesërisht', 'mungojnë', 'nuk zbatohen', 'të panjohura']],
    [21, ['të plotësuara', 'të plotësuara pjesërisht', 'mungojnë', 'nuk zbatohen', 'të panjohura']],
  ])('in Albanian: %i', (count, words) => { expect(said(count).map(({ sq }) => sq)).toEqual(words); });

  test.each([
    [1, ['ispunjena', 'delimično ispunjena', 'nedostaje', 'ne primenjuje se', 'nepoznata']],
    [3, ['ispunjene', 'delimično ispunjene', 'nedostaju', 'ne primenjuju se', 'nepoznate']],
    [9, ['ispunjeno', 'delimično ispunjeno', 'nedostaje', 'ne primenjuje se', 'nepoznato']],
    [12, ['ispunjeno', 'delimično ispunjeno', 'nedostaje', 'ne primenjuje se', 'nepoznato']],
    [21, ['ispunjena', 'delimično ispunjena', 'nedostaje', 'ne primenjuje se', 'nepoznata']],
  ])('in Serbian, of services: %i', (count, words) => { expect(said(count).map(({ sr }) => sr)).toEqual(words); });

  test('in Serbian, of data sets', () => {
    expect([1, 2, 5].map((count) => said(count, 'data-set').map(({ sr }) => sr)[0])).toEqual(['ispunjen', 'ispunjena', 'ispunjeno']);
  });

  test('in Cyrillic', () => { expect(said(3).map(({ sr }) => toCyrillic(sr, { keepLatin: [], words: {} }))).toEqual(['испуњене', 'делимично испуњене', 'недостају', 'не примењују се', 'непознате']); });
});
