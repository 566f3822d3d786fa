import { describe, expect, test } from 'vitest';
import { asAnnotation, asExcerpt, asLine, asMarkdownText, inWords, pathIn, printable } from './diagnostics.ts';
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

  test('cannot begin a command of a GitHub runner', () => {
    expect(printable('  ::error::x ##[error]y')).toBe('  \\u{3a}:error::x \\u{23}#[error]y');
    expect(asAnnotation('error', 'a,b:c', 1, 2, 't::u', 'm\n::error::x')).toBe('::error file=a%2Cb%3Ac,line=1,col=2,title=t%3A%3Au::m\\u{a}::error::x');
  });

  test('stay readable words in Markdown', () => {
    expect(asMarkdownText('Leje për ndërtim, 1 € (neni 5)')).toBe('Leje për ndërtim, 1 € \\(neni 5\\)');
    expect(asMarkdownText('@aip see #12 at https://a.b & <b>')).toBe('@&#8203;aip see \\#&#8203;12 at https:&#8203;//a.b &amp; \\<b\\>');
  });
});

test('a path is shown as the user named the folder', () => {
  expect([pathIn('content/', 'a.yaml'), pathIn('content', '.')]).toEqual(['content/a.yaml', 'content']);
});
