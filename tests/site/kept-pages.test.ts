import { randomBytes } from 'node:crypto';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFolder, filesBelow, markOf, moveFolder, readTextFile, readTextNow, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { handOver } from '#src/content.ts';
import { judgeToPublish } from '../../scripts/judge-to-publish.ts';
import { ownMark } from '../../scripts/leftovers.ts';
import { putSite } from '../../scripts/put-site.ts';
import { environmentOf } from '../../scripts/begin.ts';
import { printFrom } from '../../src/press/astro.ts';
import { bundleOf, type Ready } from '../../src/press/bundle.ts';
import { notesIn, type Notes } from '../../src/press/notes.ts';
import { sumsOf } from './sums.ts';

// A small site is printed again and again over itself, and held against one that was printed from nothing. The bundle is the one that the site of all tests was printed from.
let [folder, content, out, notes, copies] = ['', '', '', '', ''];
let bundle: Ready;
let day = '2026-11-22';
const routes = String.raw`^/(?!ns|schemas|guide|\[lang\]/guide|api/v1/\[\.\.\.file\]\.xlsx|\[lang\]/(leaflets|posters|data|ask|reports/(open-data|documents|quarters)))`;

beforeAll(async () => {
  folder = await temporaryFolder();
  [content, out, notes] = ['content', 'out', 'notes.json'].map((name) => join(folder, name)) as [string, string, string];
  // What a bundle imports of packages is found from below the program alone.
  copies = resolve('node_modules/.cache', `copies-${randomBytes(4).toString('hex')}`);
  bundle = await bundleOf({ house: resolve('.'), kept: resolve('node_modules/.cache/bundles'), passing: join(copies, 'bundle') });
  await copyFolder('tests/sites/complete', content);
  await copyFolder('content/standard', join(content, 'standard'));
  await remove(join(content, 'standard/obligations.yaml'));
  await copyFolder(join(content, 'institutions/example'), join(content, 'institutions/other'));
});
afterAll(async () => { handOver(undefined); await remove(folder); await remove(copies); });

// A program keeps what it has loaded, so each state of the content is printed by a copy that has loaded nothing: over the earlier site, and then whole.
let printed = 0;
async function print(over: string, whole: string): Promise<void> {
  const copy = join(copies, String(printed++));
  await copyFolder(join(bundle.entry, '..'), copy);
  Object.assign(process.env, environmentOf({ content, today: day, base: '' }), { KATALOGU_ROUTES: routes });
  // As a build does it: from what is kept of institutions that did not change.
  const { catalogue, findings, inventory = [], reports, packed } = await judgeToPublish(content, day, join(folder, 'judged'));
  handOver({ folder: content, today: day, catalogue, findings, inventory, reports, packed });
  const own = { ...bundle, entry: join(copy, bundle.entry.split(/[\\/]/).at(-1)!) };
  const { site, note } = await printFrom(own, { out: over, base: '', earlier: { site: out, notes } });
  await note();
  expect(await putSite(site, out, ownMark())).toBe(true);
  await printFrom(own, { out: whole, base: '', earlier: undefined });
  await remove(copy);
}

/** Prints over the earlier site and from nothing; gives the pages that did not stay. */
async function printedAnew(): Promise<string[]> {
  const before = new Map((await filesBelow(out)).map((path) => [path, markOf(join(out, path))]));
  const cold = join(folder, 'cold');
  await print(`${out}.part`, cold);
  const [kept, fresh] = await Promise.all([out, cold].map(sumsOf));
  expect(kept).toEqual(fresh);
  expect(Object.keys(fresh!).length).toBeGreaterThan(150);
  await remove(cold);
  return Object.keys(fresh!).filter((path) => path.endsWith('.html') && markOf(join(out, path)) !== before.get(path));
}

const service = (path: string) => `institutions/example/services/${path}`;
async function edit(path: string, from: string | RegExp, to: string): Promise<void> {
  const before = readTextNow(join(content, path));
  const after = before.replace(from, to);
  expect(after, path).not.toBe(before);
  await writeWhole(join(content, path), after);
}

const routeNoted = ({ routes, questions }: Notes) => (wanted: string): string[] => Object.entries(routes).find(([name]) => name.endsWith(` ${wanted}`))![1][0].map((question) => questions[question]!);
const pageNoted = ({ files, questions, pages: { file, end, question } }: Notes) => (wanted: string): string[] => {
  const page = file.indexOf(files.indexOf(wanted));
  return [...question.subarray(page === 0 ? 0 : end[page - 1]!, end[page]!)].map((one) => questions[one]!);
};

test('a site that is printed over an earlier one is, to the last byte, the one that is printed from nothing', async () => {
  expect((await printedAnew()).length).toBeGreaterThan(100);
  expect(await printedAnew()).toEqual([]);

  await edit(service('tree-permit/sq.md'), /^title: .*$/m, 'title: Leja për prerjen e drurëve');
  const retitled = await printedAnew();
  expect(retitled).toEqual(expect.arrayContaining(['sq/example/tree-permit/index.html', 'sq/example/index.html', 'embed/sq/example/tree-permit/index.html', 'sq/a-z/index.html', 'en/reports/example/index.html']));
  // Pages that never speak of it stay: of another institution, of another service, of what rests on the program alone.
  for (const path of ['sq/other/tree-permit/index.html', 'sq/other/index.html', 'en/example/extract/index.html', 'en/offline/index.html', '404.html']) expect(retitled).not.toContain(path);

  // Routes that name services and institutions alone rest on their names. A page that is printed again rests on what stands on it, not on what its route asks.
  const noted = notesIn(await readTextFile(notes))!;
  const [ofRoute, ofPage] = [routeNoted(noted), pageNoted(noted)];
  expect(['/[lang]/[institution]/[service]', '/[lang]/[institution]', '/[lang]/reports/[institution]', '/embed/[lang]/[institution]/[service]'].map(ofRoute)).toEqual([['services keys address'], ['institutions keys id'], ['reports keys institution'], ['services keys address']]);
  expect(retitled.filter((path) => ofPage(path).some((question) => question.includes(' keys ')))).toEqual([]);

  // The other institution offers the same, and names the fee of this one.
  await edit(service('extract/service.yaml'), 'amount: 1.5', 'amount: 3');
  const dearer = await printedAnew();
  for (const path of ['sq/example/extract/index.html', 'sr-cyrl/other/extract/index.html', 'en/concepts/extract/index.html', 'en/example/tree-permit/index.html']) expect(dearer).toContain(path);
  expect(dearer).not.toContain('sq/other/tree-permit/index.html');

  // What is shown on its own page alone makes no list again; a topic that it leaves and one that it comes under are made again.
  await edit(service('tree-permit/en.md'), /^steps:\n {2}- /m, '$&First, ');
  const reworded = await printedAnew();
  expect(reworded).toContain('en/example/tree-permit/index.html');
  for (const path of ['en/a-z/index.html', 'en/topics/index.html', 'en/topics/construction/index.html', 'en/concepts/index.html']) expect(reworded).not.toContain(path);
  await edit(service('tree-permit/service.yaml'), 'topics: [construction]', 'topics: [transport]');
  const moved = await printedAnew();
  expect(moved).toEqual(expect.arrayContaining(['sq/topics/construction/index.html', 'sq/topics/transport/index.html', 'en/topics/index.html', 'sr/index.html']));
  expect(moved).not.toContain('sq/a-z/index.html');

  // A concept, an institution and a word list reach all who use them.
  await edit('institutions/other/institution.yaml', /sq: .*?([,}\n])/, 'sq: Institucioni tjetër$1');
  const renamed = await printedAnew();
  expect(renamed).toEqual(expect.arrayContaining(['sq/other/extract/index.html', 'sq/example/extract/index.html', 'sq/index.html']));
  expect(renamed).not.toContain('sq/example/tree-permit/index.html');
  await edit('concepts/extract/sr.md', /^summary: .*$/m, 'summary: Drugi sažetak.');
  await edit('concepts/extract/sr.md', /^title: .*$/m, 'title: Drugi naslov');
  expect(await printedAnew()).toEqual(expect.arrayContaining(['sr/other/extract/index.html', 'sr-cyrl/example/extract/index.html', 'sr/concepts/extract/index.html', 'sr/concepts/index.html', 'sr/a-z/index.html']));

  // Added, renamed, withdrawn, removed.
  await copyFolder(join(content, service('tree-permit')), join(content, service('hedge-permit')));
  expect(await printedAnew()).toEqual(expect.arrayContaining(['sq/example/hedge-permit/index.html', 'sq/example/index.html']));
  await moveFolder(join(content, service('hedge-permit')), join(content, service('bush-permit')));
  await edit(service('tree-permit/service.yaml'), 'status: confirmed', 'status: withdrawn');
  await printedAnew();
  expect(await readTextFile(join(out, 'sq/example/hedge-permit/index.html'))).toBeUndefined();
  // What it was called before, and what takes the place of a withdrawn one.
  await edit(service('bush-permit/service.yaml'), /$/, 'formerIds: [example/hedge-permit]\n');
  await edit(service('tree-permit/service.yaml'), /$/, 'replacedBy: example/bush-permit\n');
  expect(await printedAnew()).toEqual(expect.arrayContaining(['sq/example/hedge-permit/index.html', 'embed/en/example/hedge-permit/index.html', 'sr/example/tree-permit/index.html']));
  expect(await readTextFile(join(out, 'sq/example/hedge-permit/index.html'))).toContain('url=/sq/example/bush-permit/');
  await edit(service('bush-permit/sq.md'), /^title: .*$/m, 'title: Leja për shkurre');
  const replacing = await printedAnew();
  for (const path of ['sq/example/hedge-permit/index.html', 'sq/example/tree-permit/index.html']) expect(replacing).toContain(path);
  expect(replacing).not.toContain('sr/example/hedge-permit/index.html');
  await remove(join(content, service('extract')));
  expect(await printedAnew()).toEqual(expect.arrayContaining(['sq/other/extract/index.html', 'en/example/bush-permit/index.html']));

  // Another day, another standard and another word list are the ground of every page.
  day = '2026-11-23';
  const everything = await printedAnew();
  expect(everything.length).toBeGreaterThan(100);
  await edit('vocabularies/documents.yaml', /sq: /, 'sq: Një ');
  await edit('standard/requirements/fee-stated.yaml', 'level: must', 'level: should');
  expect((await printedAnew()).length).toBe(everything.length);
});

test('edits by chance change the same pages as printing from nothing does', async () => {
  let seed = 20261128;
  const chance = (below: number): number => (seed = (Math.imul(seed, 1103515245) + 12345) >>> 1) % below;
  for (let round = 0; round < 2; round++) {
    const files = (await filesBelow(content)).filter((path) => /services\/.*\/(?:sq|sr|en)\.md$|service\.yaml$|institution\.yaml$|^concepts\/|links\.yaml$/.test(path));
    const path = files[chance(files.length)]!;
    const lines = readTextNow(join(content, path)).split('\n');
    const at = 1 + chance(Math.max(1, lines.length - 2));
    // A line that goes, comes twice, or says something else: also what the check would refuse.
    const changed = [[], [lines[at]!, lines[at]!], [`${lines[at]!} më`]][chance(3)]!;
    await writeWhole(join(content, path), [...lines.slice(0, at), ...changed, ...lines.slice(at + 1)].join('\n'));
    await printedAnew();
  }
});

test('a page that somebody else changed, and notes that are damaged, are no pages of ours', async () => {
  const page = 'sq/other/index.html';
  await writeWhole(join(out, page), 'another page');
  await writeWhole(join(out, 'sq/a-z/index.html'), readTextNow(join(out, 'sq/a-z/index.html')).replace('Katalogu', 'Katalogo'));
  expect((await printedAnew()).sort()).toEqual(['sq/a-z/index.html', page].sort());
  await writeWhole(notes, readTextNow(notes).replace(/"questions":\["/, '$&x'));
  expect((await printedAnew()).length).toBeGreaterThan(100);
});
