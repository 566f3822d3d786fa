import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hasUnusualSigns, hiddenSignsIn, inOneAlphabet, mixedWordsIn, withoutHiddenSigns } from './signs.ts';

const kinds = (text: string) => hiddenSignsIn(text).map(({ kind, code, index }) => `${kind} ${code} ${index}`);

describe('a sign that a reader cannot see', () => {
  test.each([
    ['right-to-left override', 'a\u202Eb', ['direction U+202E 1'], 'ab'],
    ['isolate', 'a\u2066b\u2069', ['direction U+2066 1', 'direction U+2069 3'], 'ab'],
    ['zero-width space', 'tak\u200Bsa', ['invisible U+200B 3'], 'taksa'],
    ['joiner between letters', 'tak\u200Dsa', ['invisible U+200D 3'], 'taksa'],
    ['byte order mark inside', 'a\uFEFFb', ['invisible U+FEFF 1'], 'ab'],
    ['soft hyphen', 'ko\u00ADmuna', ['soft-hyphen U+00AD 2'], 'komuna'],
    ['Hangul filler', 'a\u3164b', ['invisible U+3164 1'], 'ab'],
    ['variation selector on a letter', 'a\uFE01b', ['invisible U+FE01 1'], 'ab'],
    ['tag letters', 'a\u{E0068}\u{E0069}', ['invisible U+E0068 1', 'invisible U+E0069 3'], 'a'],
    ['escape', 'a\u001B[2Jb', ['control U+001B 1'], 'a[2Jb'],
    ['next line', 'a\u0085b', ['line-end U+0085 1'], 'a b'],
    ['line separator after a blank', 'a \u2028b', ['line-end U+2028 2'], 'a b'],
    ['private use', 'a\uE000b', ['private U+E000 1'], 'a\uE000b'],
    ['replacement character', 'Op\uFFFDtina', ['lost U+FFFD 2'], 'Op\uFFFDtina'],
    ['a heap of marks', 'e\u0301\u0302\u0303\u0304\u0305', ['marks U+0301 1'], 'e\u0301\u0302\u0303\u0304\u0305'],
  ])('%s is found, and written as it should stand', (_, text, found, written) => {
    expect(kinds(text)).toEqual(found);
    expect(withoutHiddenSigns(text)).toBe(written);
  });

  test.each(['„Leja“ – “a” « b »', '038\u00A0200\u00A0100, 9,36\u00A0€', 'një\u2009m²', 'Ћирилица и латиница', 'è ç ë š đ ž', '☎️ 📞 👩‍⚕️ 👍🏽 🇽🇰 1️⃣ ❤️‍🔥 🏴\u{E0067}\u{E0062}\u{E0065}\u{E006E}\u{E0067}\u{E007F}', 'a\r\nb\tc', '\uFEFFa', 'Türkçe ğış', 'ă̂'])('%s holds none', (text) => {
    expect(kinds(text)).toEqual([]);
  });
});

describe('a word of two alphabets', () => {
  test.each([
    ['Cyrillic in Latin', 'tаksa', 'taksa'], ['Latin in Cyrillic', 'oпштина', 'општина'], ['Greek in Latin', 'kοmuna', 'komuna'], ['full width', 'ｔaksa', 'taksa'], ['bold of mathematics', '𝐭𝐚𝐤𝐬𝐚', 'taksa'], ['IPA', 'ɡjykata', 'gjykata'], ['Armenian', 'kօmuna', 'komuna'],
  ])('is found and written in one: %s', (_, word, meant) => {
    expect(mixedWordsIn(`Një ${word} është`)).toEqual([{ index: 4, word, meant }]);
    expect(inOneAlphabet(`Një ${word} është`)).toBe(`Një ${meant} është`);
  });

  test('is found where no alphabet has all of its shapes', () => {
    expect(mixedWordsIn('žалba')).toEqual([{ index: 0, word: 'žалba' }]);
  });

  test('is found where a whole word is in disguise', () => {
    expect(mixedWordsIn('Paguani оре te banka')).toEqual([{ index: 8, word: 'оре', meant: 'ope', whole: true }]);
  });

  test.each(['Зграда А, сат и оре', 'kΩ, 5 μm, Δt', 'COVID-а', 'Ulica „Кнез Милоша“ bb', 'Türkçe', 'https://rks-gоv.net', 'a@gоv.net', '日本 2026', 'Xhamia e Çarshisë'])('is not found in “%s”', (text) => {
    expect(mixedWordsIn(text)).toEqual([]);
  });
});

test('what is written instead stands as it is from then on', () => {
  fc.assert(fc.property(fc.string({ unit: 'binary', maxLength: 60 }), (text) => {
    const once = inOneAlphabet(withoutHiddenSigns(text));
    expect(inOneAlphabet(withoutHiddenSigns(once))).toBe(once);
  }), { numRuns: 500 });
});

test('what passes the quick question is a visible sign of Latin script, of no script, or a blank that people write', () => {
  for (let code = 0; code <= 0xffff; code++) {
    const sign = String.fromCharCode(code);
    if (hasUnusualSigns(sign) || /[\t\n\r]/.test(sign)) continue;
    expect(/^[\p{Script=Latin}\p{Script=Common}]$/u.test(sign) && !/[\p{C}\p{M}\p{Zl}\p{Zp}]/u.test(sign), `U+${code.toString(16)}`).toBe(true);
  }
  expect(hasUnusualSigns('\u{1F600}')).toBe(true);
});
