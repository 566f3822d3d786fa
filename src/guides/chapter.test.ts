import { expect, test } from 'vitest';
import { asChapter } from './chapter.ts';

const chapters = ['writing', 'law'];

test('headings go one level down and carry the chapter in their ids', () => {
  expect(asChapter('<h2 id="words">Words</h2><h3 class="a" id="more">More</h3>', 'writing', chapters)).toBe('<h3 id="writing--words">Words</h3><h4 class="a" id="writing--more">More</h4>');
});

test('links to chapters stay in the document, all others lead out of it', () => {
  const linked = (href: string) => /href="([^"]*)"/.exec(asChapter(`<a href="${href}">`, 'writing', chapters))![1];
  expect(['#words', '../law/', '../law/#fee', '../fields/', '../fields/#document', '../../requirements/', 'https://gzk.rks-gov.net/'].map(linked))
    .toEqual(['#writing--words', '#law', '#law--fee', '../fields/', '../fields/#document', '../../requirements/', 'https://gzk.rks-gov.net/']);
});
