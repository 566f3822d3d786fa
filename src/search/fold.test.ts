import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCyrillic } from '#languages/cyrillic.ts';
import { fold, soundOf, tokensOf } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Letërnjoftim', 'leternjoftim'], ['ÇERTIFIKATË', 'certifikate'],
    ['građevinska', 'gradevinska'], ['gradjevinska', 'gradevinska'], ['gradevinska', 'gradevinska'], ['Грађевинска', 'gradevinska'],
    ['Đakovica', 'dakovica'], ['Djakovica', 'dakovica'], ['ЂАКОВИЦА', 'dakovica'],
    ['lindjes', 'lindjes'], ['ćuprija', 'cuprija'], ['ћуприја', 'cuprija'], ['ključ', 'kljuc'], ['кључ', 'kljuc'], ['džep', 'dzep'], ['џеп', 'dzep'], ['Ǆep', 'dzep'], ['њива', 'njiva'],
    ['ışık', 'isik'], ['IŞIK', 'isik'], ['İzin', 'izin'], ['Doğum kaydı', 'dogum kaydi'],
    ['child’s', 'childs'], ["t'shkollës", 'te shkolles'], ['t’shkollës', 'te shkolles'], ['ﬁrma', 'firma'],
    ['let;rnjoftim', 'letrnjoftim'], ['gra]evinska', 'graevinska'], ['dr\\avljanstvo', 'dravljanstvo'], ['leje; taksi', 'leje; taksi'],
  ])('%s is read as %s', (typed, read) => expect(fold(typed)).toBe(read));

  test('a second time changes nothing', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => { expect(fold(fold(words))).toBe(fold(words)); })));

  test('Serbian is read alike in both scripts', () => {
    const word = fc.array(fc.constantFrom(...'abcčćdđefghijklmnoprsštuvzž', 'lj', 'nj', 'dž', 'dj'), { minLength: 1, maxLength: 12 }).map((letters) => letters.join(''));
    fc.assert(fc.property(word, (latin) => { expect(fold(toCyrillic(latin, { keepLatin: [], words: {} }))).toBe(fold(latin)); }));
  });
});

describe('tokensOf', () => {
  test('marks, emoji and signs are no words', () => expect(tokensOf('«Leje», 🙂 nr. 05/L-031!')).toEqual(['leje', 'nr', '05', 'l', '031']));
  test('any text gives words of letters and numbers only', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => { for (const token of tokensOf(words)) expect(token).toMatch(/^[\p{L}\p{N}]+$/u); })));
});

describe('soundOf', () => {
  test.each([
    ['certifikata', 'çertifikata', 'qertifikata'], ['taksi', 'taxi'], ['pasoš', 'pasosh', 'pasos'], ['uverenje', 'uvjerenje'], ['deteta', 'djeteta', 'dijeteta'], ['foto', 'photo'], ['licensa', 'licenza'], ['adresa', 'addressa'],
  ])('%s sounds like its other spellings', (...spellings) => expect(new Set(spellings.map((word) => soundOf(tokensOf(word)[0]!))).size).toBe(1));
  test('words that differ keep different sounds', () => expect(new Set(['leje', 'lindje', 'pas', 'pasaporta', 'karta', 'kuca'].map(soundOf)).size).toBe(6));
});
