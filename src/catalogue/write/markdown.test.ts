import { expect, test } from 'vitest';
import { htmlOf } from './markdown.ts';

const words = { footnotes: 'Footnotes', backToText: 'Back to the text' };

test('headings start at h3 and leave no gap', () => {
  expect(htmlOf('# A\n\n### B\n\n# C', words)).toBe('<h3>A</h3>\n<h4>B</h4>\n<h3>C</h3>');
  expect(htmlOf('##### Deep', words)).toBe('<h3>Deep</h3>');
});

test('raw HTML, script addresses and event handlers never come through', () => {
  const html = htmlOf('<script>alert(1)</script><img src=x onerror=alert(1)>\n\n[x](javascript:alert(1)) [y](data:text/html,x)', words);
  expect(html).not.toMatch(/script|onerror|data:/);
});

test('a table scrolls within a region that is reached by key and called by the heads of its columns', () => {
  const html = htmlOf('| *Lloji* | Taksa |\n|---|---|\n| a | 1 |', words, (text) => text.toUpperCase());
  expect(html).toMatch(/^<section class="scroll" tabindex="0" aria-label="LLOJI, TAKSA"><table>.*<\/table><\/section>$/s);
  expect(htmlOf('| | |\n|---|---|\n| a | 1 |', words)).toMatch(/^<table>/);
});

test('regions of tables with the same heads are told apart by their names, and so are those of another text on the page', () => {
  const table = '| Lloji | Taksa |\n|---|---|\n| a | 1 |';
  const namesOf = (html: string) => [...html.matchAll(/aria-label="([^"]*)"/g)].map(([, name]) => name);
  expect(namesOf(htmlOf(`${table}\n\nX\n\n> ${table.replaceAll('\n', '\n> ')}\n\nX\n\n${table.replace('Taksa', 'Taksa (2)')}\n\nX\n\n${table}`, words))).toEqual(['Lloji, Taksa', 'Lloji, Taksa (2)', 'Lloji, Taksa (2) (2)', 'Lloji, Taksa (3)']);
  expect(namesOf(htmlOf(`${table}\n\nX\n\n${table}`, { ...words, apart: { id: 'tr', name: 'Türkçe' } }))).toEqual(['Türkçe: Lloji, Taksa', 'Türkçe: Lloji, Taksa (2)']);
});

test('a column keeps its side by a class, for the attribute of Markdown’s renderer is no longer HTML', () => {
  const html = htmlOf('| a | b | c | d |\n|---|:--|:-:|--:|\n| 1 | 2 | 3 | 4 |', words);
  expect(html).not.toContain('align');
  expect(html.match(/<td[^>]*>/g)).toEqual(['<td>', '<td>', '<td class="at-middle">', '<td class="at-end">']);
  expect(html.match(/<th[^>e]*>/g)).toEqual(['<th>', '<th>']);
});

test('a box of a task list is a sign, not a control without a name', () => {
  const html = htmlOf('- [ ] Kërkesa\n- [x] Kopja\n\n  - [ ] brenda', words);
  expect(html).not.toContain('<input');
  expect(html.match(/[☐☑] \S+?(?=<)/g)).toEqual(['☐ Kërkesa', '☑ Kopja', '☐ brenda']);
});

test('the notes of a text stand under a heading of their own, not within its last part', () => {
  expect(htmlOf('# A\n\n## B\n\nText.[^1]\n\n[^1]: Note.', words)).toContain('<h3 id="footnote-label">Footnotes</h3>');
});

test('a number is not broken within a link, words are, and a link without words says its address', () => {
  expect(htmlOf('[038 200 100](tel:+38338200100)', words)).toBe('<p><a href="tel:+38338200100">038\u00A0200\u00A0100</a></p>');
  expect(htmlOf('[call us now](tel:+38338200100)', words)).toBe('<p><a href="tel:+38338200100" class="in-words">call us now</a></p>');
  expect(htmlOf('[](https://a.example/)', words)).toBe('<p><a href="https://a.example/">https://a.example/</a></p>');
  expect(htmlOf('# A\n\n##\n\nText', words)).toBe('<h3>A</h3>\n\n<p>Text</p>');
});

test('a footnote and its mark lead to each other', () => {
  const html = htmlOf('Text.[^1]\n\n[^1]: Note.', words);
  const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
  const targets = [...html.matchAll(/href="#([^"]+)"/g)].map(([, target]) => target);
  expect(targets).toHaveLength(2);
  expect(new Set(ids)).toEqual(new Set([...ids, ...targets]));
  expect(html).toContain('Footnotes</h3>');
});

test('words are written in the script of the reader, code and addresses are not', () => {
  expect(htmlOf('abc `abc` [abc](https://abc.example/)', words, (text) => text.toUpperCase())).toBe('<p>ABC <code>abc</code> <a href="https://abc.example/">ABC</a></p>');
});
