import { readdirSync, readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, test } from 'vitest';
import { siteWords } from '#languages/words/site.ts';
import { listWords } from '#languages/words/lists.ts';

const root = join(import.meta.dirname, '..');

/** What readers and officers are shown: interface words, guides, texts and requirements, without the names that people type. */
const shown = ['src/languages', 'src/guides', 'content'].flatMap((folder) => readdirSync(join(root, folder), { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile() && /\.(?:ts|mdx?|yaml)$/.test(entry.name) && !/\.test\.ts$|everyday-words|README/.test(entry.name)).map((entry) => {
  const path = join(entry.parentPath, entry.name);
  return { path: relative(root, path), text: readFileSync(path, 'utf8').replace(/^alsoCalled:\n(?: +- .*\n)+/gm, '') };
}));

// What slipped in once, and the word that stands in its place everywhere else.
test.each([
  ['ngjarje jetësore', /ngjarj\p{L}* në jetë|raste\p{L}* të jetës/iu],
  ['životni događaj', /životn\p{L}* prilik/iu],
  ['transport', /(?<!\p{L})bartj/iu],
  ['e-postë', /(?<!\p{L})e-mail(?:i|in|it|e|et)(?!\p{L})/iu],
  ['Pyetni', /(?<!\p{L})Pyesni(?!\p{L})/u],
  ['thuhet, shënohet, gjendet', /(?<!\p{L})(?:siç|ashtu|ku|(?:në|nën|te) (?!vend )[^.,;:“”]{1,40}) shkruan(?!\p{L})/iu],
])('“%s” is said in one way', (_word, slip) => {
  expect(shown.flatMap(({ path, text }) => text.split('\n').flatMap((line, index) => (slip.test(line) ? [`${path}:${index + 1} ${slip.exec(line)![0]}`] : [])))).toEqual([]);
});

test('topics and life events are called on the pages as their lists are', () => {
  expect([siteWords.topics, siteWords.lifeEvents]).toEqual([listWords.topics, listWords['life-events']]);
});
