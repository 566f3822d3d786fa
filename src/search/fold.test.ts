import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { toCyrillic } from '#languages/cyrillic.ts';
import { fold, longestQuestion, readQuestion, rootOf, rootsOf, tokensOf } from './fold.ts';

describe('fold', () => {
  test.each([
    ['Letërnjoftim', 'leternjoftim'], ['ÇERTIFIKATË', 'certifikate'],
    ['građevinska', 'gradevinska'], ['gradjevinska', 'gradevinska'], ['gradevinska', 'gradevinska'], ['Грађевинска', 'gradevinska'],
    ['Đakovica', 'dakovica'], ['Djakovica', 'dakovica'], ['ЂАКОВИЦА', 'dakovica'],
    ['ćuprija', 'cuprija'], ['ћуприја', 'cuprija'], ['ključ', 'kljuc'], ['кључ', 'kljuc'], ['džep', 'dzep'], ['џеп', 'dzep'], ['Ǆep', 'dzep'], ['њива', 'njiva'],
    ['child’s', 'childs'], ["t'shkollës", 'te shkolles'], ['t’shkollës', 'te shkolles'], ['ﬁrma', 'firma'],
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

describe('rootOf', () => {
  test.each([
    ['pasaporta', 'pasaportë', 'pasaportën', 'pasaportës', 'pasaportave'], ['certifikata', 'certifikatën', 'certifikatave'], ['ndërtim', 'ndërtimi', 'ndërtimit', 'ndërtimin'],
    ['pasoš', 'pasoša', 'pasošem', 'пасош'], ['dozvola', 'dozvole', 'dozvolu', 'dozvolom', 'дозвола'], ['građevinska', 'građevinsku', 'građevinskoj', 'gradjevinske'],
    ['leje', 'leja', 'lejes'], ['certificate', 'certificates'], ['permit', 'permits'],
  ])('%s and its other forms meet', (...forms) => expect(new Set(forms.flatMap(tokensOf).map(rootOf)).size).toBe(1));

  test('words that differ stay apart', () => expect(new Set(['pasoš', 'pasaporta', 'pas', 'lindje', 'leje', 'lije'].flatMap(tokensOf).map(rootOf)).size).toBe(6));
  test('something always remains', () => fc.assert(fc.property(fc.string({ unit: 'binary' }), (words) => { for (const token of tokensOf(words)) expect(rootOf(token)).not.toBe(''); })));
});

describe('readQuestion', () => {
  test.each([
    ['sa kushton pasaporta?', ['pasaport']], ['Koliko košta lična karta', ['licn', 'kart']], ['How much does a passport cost', ['passport']],
    ['Ku mund ta marr certifikatën e lindjes', ['certifikat', 'lind']],
  ])('“%s” asks for %j', (typed, roots) => expect(readQuestion(typed)).toEqual(roots));

  test('only words that tell nothing: all are asked', () => expect(readQuestion('sa kushton')).toEqual(['sa', 'kushton']));
  test('nothing typed, nothing asked', () => expect(readQuestion(' !!! 🙂 ')).toEqual([]));
  test('a word said twice is asked once', () => expect(readQuestion('leje leja lejes')).toEqual(['lej']));
  test('a question of any length is read in few words', () => fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 2000 }), (typed) => {
    const roots = readQuestion(typed);
    expect(roots.length).toBeLessThanOrEqual(12);
    expect(roots.join('').length).toBeLessThanOrEqual(longestQuestion * 20);
  })));
  test('what the index holds and what is asked agree', () => expect(rootsOf('Certifikata e lindjes')).toEqual(readQuestion('CERTIFIKATA e lindjes')));
});
