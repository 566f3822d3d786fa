import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCyrillic } from './cyrillic.ts';
import { alphabetOf, readInLatin, toLatin } from './latin.ts';

const cyrillic = 'АБВГДЂЕЖЗИЈКЛЉМНЊОПРСТЋУФХЦЧЏШ';
const latin = 'A B V G D Đ E Ž Z I J K L Lj M N Nj O P R S T Ć U F H C Č Dž Š'.split(' ');

describe('Serbian of Cyrillic letters, in Latin ones', () => {
  test('has each letter, small and capital', () => {
    expect([...cyrillic].map(toLatin)).toEqual(latin);
    expect([...cyrillic.toLowerCase()].map(toLatin)).toEqual(latin.map((letter) => letter.toLowerCase()));
  });

  test.each([
    ['Његош', 'Njegoš'], ['ЊЕГОШ', 'NJEGOŠ'], ['Љубав и Џеп', 'Ljubav i Džep'], ['ДОЗВОЛА ЗА ПОЉ', 'DOZVOLA ZA POLJ'], ['Љ. Петровић', 'Lj. Petrović'], ['обј. 12/Њ', 'obj. 12/Nj'],
  ])('%s is %s', (written, read) => { expect(toLatin(written)).toBe(read); });

  test('keeps what is no Serbian Cyrillic', () => {
    expect(toLatin('Закон br. 05/L-031, ёжик Î')).toBe('Zakon br. 05/L-031, ёžik Î');
  });

  test('comes back from Cyrillic as it was, word for word', () => {
    const word = fc.constantFrom('dozvola', 'Građevinska', 'ljubav', 'Čaček', 'žalba', 'ŠUMA', 'njiva', 'rok', 'Đak', 'pećina');
    fc.assert(fc.property(fc.array(word, { maxLength: 6 }), (words) => {
      expect(toLatin(toCyrillic(words.join(' '), { keepLatin: [], words: {} }))).toBe(words.join(' '));
    }));
  });

  test('is read in Latin where a text is Cyrillic, not where a Latin text quotes some', () => {
    expect(readInLatin('Захтев за дозволу (pdf)')).toBe('Zahtev za dozvolu (pdf)');
    expect(readInLatin('Na tabli piše „Захтев“, levo.')).toBe('Na tabli piše „Захтев“, levo.');
    expect(readInLatin('Zahtev')).toBe('Zahtev');
  });
});

test.each([
  ['Zahtev za dozvolu 5 €', 'latin'], ['Kërkesë për leje, 1.º', 'latin'], ['', 'latin'], ['Захтев за дозволу', 'serbian-cyrillic'], ['ЗАХТЕВ и request', 'serbian-cyrillic'],
  ['Zаhtev', 'mixed'], ['заявление', 'other'], ['ЁЖИК', 'other'], ['αίτηση', 'other'],
])('the alphabet of “%s” is %s', (words, alphabet) => { expect(alphabetOf(words)).toBe(alphabet); });
