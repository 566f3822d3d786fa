import { expect, test } from 'vitest';
import { asMarkdownText, inMarkdown, richInMarkdown } from './markdown-text.ts';

test('words of people stay readable words', () => {
  expect(asMarkdownText('Leje për ndërtim, 1 € (neni 5)')).toBe('Leje për ndërtim, 1 € \\(neni 5\\)');
  expect(['- a', '1. a', '= a', '    a', 'a - 1. b'].map(asMarkdownText)).toEqual(['\\- a', '1\\. a', '\\= a', ' a', 'a - 1. b']);
  expect(asMarkdownText('@aip see #12 at https://a.b & <b>')).toBe('@&#8203;aip see \\#&#8203;12 at https:&#8203;//a.b &amp; \\<b\\>');
});

test('names of fields and files in our sentences are code, and what stands in the backticks of people is not', () => {
  expect(inMarkdown('Shkruani `fees: none` te `sq.md` (falas).')).toBe('Shkruani `fees: none` te `sq.md` \\(falas\\).');
  expect(inMarkdown('`timeLimit: { decision: { days: 15 } }`')).toBe('`timeLimit: { decision: { days: 15 } }`');
  expect(inMarkdown('a `<b>` c `d')).toBe('a \\`\\<b\\>\\` c \\`d');
  expect(richInMarkdown([{ text: 'Napišite ' }, { text: 'form', code: true }, { text: ' *' }])).toBe('Napišite `form` \\*');
});
