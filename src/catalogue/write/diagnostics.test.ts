import { describe, expect, test } from 'vitest';
import { asAnnotation, asExcerpt, asLine, inWords, pathIn, printable } from './diagnostics.ts';
import type { Problem } from '../model/problem.ts';

const problem = (given: Partial<Problem> = {}): Problem => ({ code: 'unknown-field', severity: 'error', file: 'a/service.yaml', line: 14, column: 5, values: { thing: 'fee', field: 'legalBasi', nearest: 'legalBasis', fields: '' }, ...given });
const shown = (given: Partial<Problem>) => asExcerpt(inWords(problem(given), 'en'), 'en', 'content');

describe('a problem in the terminal', () => {
  test('shows what, where, the line, and what to write', () => {
    expect(shown({ excerpt: { text: '    legalBasi: Law', length: 9 } })).toBe([
      'error[unknown-field] a fee has no field “legalBasi”',
      '  --> content/a/service.yaml:14:5',
      '   |',
      '14 |     legalBasi: Law',
      '   |     ^^^^^^^^^ write “legalBasis”',
      '',
    ].join('\n'));
  });

  test('keeps its mark under the fault where the line begins with tabs', () => {
    expect(shown({ column: 2, excerpt: { text: '\tlegalBasi: Law', length: 9 } }).split('\n')[4]).toBe('   | \t^^^^^^^^^ write “legalBasis”');
  });

  test('shows of a very long line only the part that is meant', () => {
    const [, , , line, mark] = shown({ column: 5001, excerpt: { text: `${'x'.repeat(5000)}legalBasi${'y'.repeat(5000)}`, length: 9 } }).split('\n');
    expect(line!.length).toBeLessThan(140);
    expect(line!.slice(mark!.indexOf('^'), mark!.lastIndexOf('^') + 1)).toBe('legalBasi');
  });

  test('is one line for an editor', () => {
    expect(asLine(inWords(problem(), 'en'), 'content/')).toBe('content/a/service.yaml:14:5: error unknown-field: a fee has no field “legalBasi” – write “legalBasis”');
  });
});

describe('words from a file', () => {
  test('show the characters that would steer the terminal', () => {
    expect(printable('a\u001b[31mb\nc\u202ed\te')).toBe('a\\u{1b}[31mb\\u{a}c\\u{202e}d\te');
  });

  test.each([
    ['a soft hyphen', 'ko\u00admuna', 'ko\\u{ad}muna'], ['tag letters', 'a\u{e0041}\u{e0042}', 'a\\u{e0041}\\u{e0042}'], ['private use', 'a\ue000\u{f0000}', 'a\\u{e000}\\u{f0000}'], ['isolates', '\u2066a\u2069', '\\u{2066}a\\u{2069}'], ['a mark of direction', 'a\u200eb\u061c', 'a\\u{200e}b\\u{61c}'],
    ['joiners between letters', 'a\u200db\u200c', 'a\\u{200d}b\\u{200c}'], ['a selector on a letter', 'a\ufe01', 'a\\u{fe01}'], ['fillers', '\u3164\u2800', '\\u{3164}\\u{2800}'], ['half a sign', '\ud800', '\\u{d800}'], ['no sign at all', 'a\ufffe', 'a\\u{fffe}'], ['a heap of marks', 'e\u0301\u0302\u0303\u0304', 'e\\u{301}\\u{302}\\u{303}\\u{304}'],
  ])('show what nobody would see: %s', (_, words, shown) => {
    expect(printable(words)).toBe(shown);
    expect(printable(shown)).toBe(shown);
  });

  test.each(['👩‍⚕️ ☎️ 1️⃣ 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}', 'ç ë č ž đ', '9,36\u00a0€', 'Општина \ufffd', 'e\u0301'])('stay as they are where every sign shows: %s', (words) => {
    expect(printable(words)).toBe(words);
  });

  test('cannot begin a command of a GitHub runner', () => {
    expect(printable('  ::error::x ##[error]y')).toBe('  \\u{3a}:error::x \\u{23}#[error]y');
    expect(asAnnotation('error', 'a,b:c', 1, 2, 't::u', 'm\n::error::x')).toBe('::error file=a%2Cb%3Ac,line=1,col=2,title=t%3A%3Au::m\\u{a}::error::x');
  });
});

test('a path is shown as the user named the folder', () => {
  expect([pathIn('content/', 'a.yaml'), pathIn('content', '.')]).toEqual(['content/a.yaml', 'content']);
});
