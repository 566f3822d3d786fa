import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { institutionFacts } from '#catalogue/model/institution.ts';
import { readYaml } from '#catalogue/read/source.ts';
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

test('the hours of the example in the guide are hours as an institution writes them', () => {
  const examples = (['sq', 'sr', 'en'] as const).map((language) => /```yaml\n( {2}- id: civil-status-office\n[\s\S]*?)```/.exec(readFileSync(join(import.meta.dirname, language, 'correcting.mdx'), 'utf8'))?.[1]);
  expect(new Set(examples).size, 'one example in three languages').toBe(1);
  const source = readYaml({ path: 'institutions/x/institution.yaml', bytes: new TextEncoder().encode(`offices:\n${examples[0]}`) });
  expect(source.problems).toEqual([]);
  expect(institutionFacts.shape.offices.safeParse((source.value!.value as { offices: unknown }).offices).error).toBeUndefined();
});
