import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { countedOutcomes, type CountedThing } from './counted.ts';
import { toCyrillic } from './cyrillic.ts';
import { problemWords } from './problems.ts';
import { browseWordsWith } from './words/browse.ts';
import { checkWords } from './words/check.ts';
import { commandWords } from './words/commands.ts';
import { namesWordsWith } from './words/names.ts';
import { pullRequestWords } from './words/pull-request.ts';
import { quarterWordsWith } from './words/quarters.ts';

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

describe('what is counted agrees with its number', () => {
  test.each([
    [21, '9 od najmanje 21 usluge (samo opisi: 56%)'],
    [24, '9 od najmanje 24 usluge (samo opisi: 56%)'],
    [27, '9 od najmanje 27 usluga (samo opisi: 56%)'],
  ])('services owed in Serbian: %i', (owed, words) => { expect(checkWords.ofOwed(9, owed, '56%').sr).toBe(words); });

  test.each([[1, '1 usluga'], [3, '3 usluge'], [8, '8 usluga']])('services of an institution in Serbian: %i', (count, words) => { expect(checkWords.services(count).sr).toBe(words); });

  test.each([[201, 'ima 201 znak;'], [203, 'ima 203 znaka;'], [212, 'ima 212 znakova;']])('signs of a text in Serbian: %i', (length, words) => {
    expect(problemWords.sr.problems['text-too-long'].says({ field: 'summary', length, maximum: 200 })).toContain(words);
  });

  test('services that are hard to find, in Serbian', () => { expect([21, 42, 45].map((all) => namesWordsWith.summary(3, all).sr)).toEqual(['Teško se nalaze: 3 od 21 usluge.', 'Teško se nalaze: 3 od 42 usluge.', 'Teško se nalaze: 3 od 45 usluga.']); });

  // An institution may publish its own folder alone.
  test('one institution with one service', () => {
    const said = [browseWordsWith.homeLead(1, 1), pullRequestWords.touchesAll(1, 1)];
    for (const { sq, en } of said) expect([sq, en]).toEqual([expect.stringMatching(/(?<!\d)1 shërbim (?:nga|në) 1 institucion\b/), expect.stringMatching(/(?<!\d)1 service of 1 institution\b/)]);
  });

  test('one answer, one file, one field', () => {
    expect(quarterWordsWith.answered(1, 5)).toMatchObject({ sq: 'Ka dhënë përgjigje 1 nga 5 institucionet që e morën.', en: '1 of the 5 institutions that received it has answered.' });
    expect(commandWords.written(1)).toMatchObject({ sq: '1 skedar u shkrua.', en: '1 file written.' });
    expect(commandWords.recordedTexts(1, 1)).toMatchObject({ sq: 'U shënua 1 fushë në 1 skedar.', en: '1 field recorded in 1 file.' });
    expect(commandWords.translationState(1, 1, 1).sq).toBe('1 përkthim: 1 fushë e vjetruar, 1 e pashënuar.');
  });
});

test('what stands beside a number in Serbian is chosen in one place', () => {
  const makers = readdirSync(import.meta.dirname, { recursive: true, encoding: 'utf8' }).filter((name) => /(?<!\.test)\.ts$/.test(name) && /PluralRules\(/.test(readFileSync(`${import.meta.dirname}/${name}`, 'utf8')));
  expect(makers).toEqual(['counted.ts']);
});
