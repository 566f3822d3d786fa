import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { parse } from 'parse5';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { filesBelow, readTextFile, remove, temporaryFolder } from '#src/disk.ts';
import { commandOfHugo } from '../../scripts/bench-build.ts';
import { peerFolders, writeForPeers } from '../../scripts/bench-peers.ts';
import { readHistory } from '../../scripts/history.ts';

// The benchmark compares times, and that says something only as long as all print the same.
const execute = promisify(execFile);
let [folder, pages] = ['', 0];
beforeAll(async () => {
  folder = await temporaryFolder();
  pages = await writeForPeers('content', join(folder, 'peers'), '2026-11-22', await readHistory('content'));
});
afterAll(() => remove(folder));

interface HtmlNode { tagName?: string; nodeName: string; attrs?: { name: string; value: string }[]; childNodes?: HtmlNode[]; value?: string }

/** The elements of a page with their attributes and texts, in their order; without what a finished site carries within (styles) and the names that bundling gives files. */
function elementsOf(html: string): string[] {
  const found: string[] = [];
  const visit = ({ tagName, nodeName, attrs = [], childNodes = [], value }: HtmlNode): void => {
    if (tagName === 'style' || (tagName === 'link' && attrs.some(({ value: rel }) => rel === 'stylesheet'))) return;
    if (nodeName === '#text' && value!.trim() !== '') found.push(value!.replace(/\s+/g, ' ').trim());
    if (tagName) found.push(`<${[tagName, ...attrs.map(({ name, value: said }) => `${name}="${name === 'src' ? said.replace(/\.[^.]+\.js$/, '') : said}"`).sort()].join(' ')}>`);
    for (const child of childNodes) visit(child);
    if (tagName) found.push(`</${tagName}>`);
  };
  visit(parse(html) as unknown as HtmlNode);
  return found;
}

const followed = 'what changes on a page of ours changes in bench/templates too, and what it newly says in scripts/bench-*.ts';

/** Where a page of a peer says something else than ours: the first difference. */
async function differingFrom(printed: string): Promise<string[]> {
  const paths = (await filesBelow(printed)).filter((path) => path.endsWith('index.html'));
  expect(paths.length).toBe(pages);
  const found: string[] = [];
  for (const path of paths) {
    const [ours, theirs] = await Promise.all([join(inject('dist'), path), join(printed, path)].map(async (file) => elementsOf((await readTextFile(file)) ?? '')));
    const at = ours!.findIndex((element, index) => element !== theirs![index]);
    if (at !== -1 || ours!.length !== theirs!.length) found.push(`${path}: ${ours![at]} ≠ ${theirs![at]}`);
  }
  return found;
}

test('the floor of the benchmark prints what the site prints, element by element', async () => {
  const { content, floor } = peerFolders(join(folder, 'peers'));
  const out = join(folder, 'floor');
  await Promise.all([0, 1].map((part) => execute(process.execPath, ['scripts/bench-floor.ts', content, floor, out, String(part), '2'])));
  expect((await differingFrom(out)).slice(0, 20), followed).toEqual([]);
});

test('Hugo prints what the site prints, where it is installed', async ({ skip }) => {
  const out = join(folder, 'hugo');
  const { hugo } = await commandOfHugo(join(folder, 'peers'), out);
  if (!hugo) return skip('Hugo is not installed, so that nobody has looked whether it still prints the same pages: apt-get install hugo');
  const [program, ...rest] = hugo[0]!;
  await execute(program!, rest);
  expect((await differingFrom(out)).slice(0, 20), followed).toEqual([]);
});
