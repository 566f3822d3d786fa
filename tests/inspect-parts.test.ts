import fc from 'fast-check';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { lengthsOf, openInPieces, remove, temporaryFolder } from '#src/disk.ts';
import { inspectPages } from '../scripts/inspect-pages.ts';
import { itemsInSlices } from '../scripts/json-slices.ts';

async function inFolder<Result>(files: Readonly<Record<string, string>>, work: (folder: string) => Promise<Result>): Promise<Result> {
  const folder = await temporaryFolder();
  try {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    return await work(folder);
  } finally {
    await remove(folder);
  }
}

const page = (body: string) => `<!doctype html>\n<html lang="sq"><head><title>Një faqe</title></head><body>${body}</body></html>\n`;

const linked = {
  'index.html': page('<p><a href="/sq/">a</a> <a href="/sq/#there">b</a> <a href="/id/one">c</a> <a href="https://elsewhere.example/none">d</a></p><p id="own"><a href="#own">e</a> <a href="#">f</a> <a href="sq/list?q=x#ë">g</a></p>'),
  'sq/index.html': page('<p id="there"><a href="../">a</a></p>'),
  'sq/list.html': page('<p id="ë">a</p>'),
  'api/one.json': '{}',
  _redirects: '/id/* /api/:splat.json 303\n',
};
const brokenIn = (files: Readonly<Record<string, string>>, base = '') => inFolder(files, async (folder) => (await inspectPages(folder, base, await lengthsOf(folder, () => true))).broken.map(({ where, what }) => `${where}: ${what}`));

test('links to pages, to places within them and by way of redirects lead somewhere', async () => {
  expect(await brokenIn(linked)).toEqual([]);
});

test('a link that leads nowhere is named once, with the first page that has it, and so is a place that is on no page', async () => {
  const files = { ...linked, 'en/index.html': page('<p><a href="/sq/#nowhere">a</a> <a href="#mine">b</a> <a href="/id/two">c</a> <img src="/picture.png" alt="d"></p>'), 'sr/index.html': page('<p><a href="/id/two">c</a></p>') };
  expect(await brokenIn(files)).toEqual(['/en/: /en/#mine (#)', '/en/: /id/two (404)', '/en/: /picture.png (404)', '/en/: /sq/#nowhere (#)']);
});

test('in a site below a folder a link without that folder leads nowhere', async () => {
  expect(await brokenIn({ 'index.html': page('<p><a href="/katalogu/">a</a> <a href="/">b</a></p>') }, '/katalogu')).toEqual(['/katalogu/: / (404)']);
});

test('scripts, handlers and files of other hosts within a page are found, with their page, in the order of pages', async () => {
  const found = await inFolder({ 'b/index.html': page('<p onclick="x()">a</p><script>x()</script>'), 'a/index.html': page('<img src="//elsewhere.example/p.png" alt="a"><style>p{}</style><template><a href="javascript:x">b</a></template>') }, async (folder) => inspectPages(folder, '', await lengthsOf(folder, () => true)));
  expect(found.foreign.map(({ where, what }) => `${where} ${what}`)).toEqual(['a/index.html //elsewhere.example/p.png', 'a/index.html <style>', 'a/index.html javascript:x', 'b/index.html p onclick=', 'b/index.html <script>']);
});

test('a place within a page may begin with a digit, as the id of a service may; one that stands twice on a page is refused', async () => {
  const found = await inFolder({ 'index.html': page('<p id="112-call">a</p><p id="c">c</p><p id="c">d</p>') }, async (folder) => inspectPages(folder, '', await lengthsOf(folder, () => true)));
  expect(found.invalid.map(({ what }) => what.split(' ')[0])).toEqual(['no-dup-id']);
});

test('an object that ends with a list, read in slices, is the same object, for any words and any length of a slice', async () => {
  const value = fc.record({ name: fc.string({ unit: 'grapheme' }), more: fc.array(fc.oneof(fc.string(), fc.integer(), fc.constant({ a: [1, { b: '],}' }] }))) });
  await inFolder({}, async (folder) => {
    await fc.assert(fc.asyncProperty(fc.array(value, { maxLength: 8 }), fc.string(), fc.array(fc.string(), { maxLength: 2 }), fc.integer({ min: 1, max: 60 }), async (services, words, short, atATime) => {
      writeFileSync(join(folder, 'all.json'), `${JSON.stringify({ words, short: [], list: short.map(() => 1), services })}\n`);
      const file = openInPieces(join(folder, 'all.json'));
      try {
        const slices = [...itemsInSlices(file, Math.max(atATime, JSON.stringify(short.map(() => 1)).length))] as { first: number; value: { words: string; services: unknown[] } }[];
        expect(slices.flatMap((one) => one.value.services)).toEqual(services);
        for (const one of slices) expect(one.value).toMatchObject({ words, short: [], list: short.map(() => 1) });
        expect(slices.map(({ first }) => first)).toEqual(slices.map((_, index) => slices.slice(0, index).reduce((sum, one) => sum + one.value.services.length, 0)));
      } finally {
        file.close();
      }
    }), { numRuns: 100 });
  });
});
