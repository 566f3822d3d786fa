import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { copyFolder, exists, filesBelow, readTextFile, remove, standingIn, temporaryFolder, writeWhole } from '../disk.ts';
import { bundleOf, programIn, type Bundling } from './bundle.ts';

// A program of four files, and a bundler that says what it was given: what Astro makes of the real one is seen by tests/site/press.test.ts.
let folder: string;
let house: string;
let made: number;
let sources: string[];
beforeEach(async () => {
  folder = await temporaryFolder();
  house = join(folder, 'house');
  made = 0;
  sources = [join(house, 'src/page.astro'), '\0virtual', 'node:path', join(house, 'node_modules/zod/index.js')];
  for (const [path, text] of Object.entries({ 'src/page.astro': 'a page', 'src/page.test.ts': 'a test', 'public/icon.svg': '<svg/>', 'astro.config.mjs': 'settings', 'package-lock.json': '{}' })) await writeWhole(join(house, path), text);
});
afterEach(() => remove(folder));

const bundler: Bundling = async (_house, client, server) => {
  made++;
  await writeWhole(join(client, 'assets/site.css'), await readTextFile(join(house, 'src/page.astro')) ?? '');
  await writeWhole(join(server, 'prerender-entry.x.mjs'), 'export const app = {};');
  return { entry: 'prerender-entry.x.mjs', pages: [['page', { styles: [] }]], sources };
};
const build = (kept: string | undefined = join(folder, 'kept')) => {
  const passing = join(folder, `passing-${Math.random()}`);
  return bundleOf({ house, kept, passing }, bundler);
};
const place = async (): Promise<string> => join(folder, 'kept', (await programIn(house)).key);
const textsOf = ({ files }: Awaited<ReturnType<typeof build>>) => files.map(({ path, bytes }) => [path, Buffer.from(bytes).toString()]);

describe('a bundle is kept until something of the program changes', () => {
  test('a second build makes none, and has the same files', async () => {
    const [first, second] = [await build(), await build()];
    expect(made).toBe(1);
    expect(textsOf(second)).toEqual([['assets/site.css', 'a page']]);
    expect(second).toEqual(first);
    expect(await exists(second.entry)).toBe(true);
  });

  test.each([['a component', 'src/page.astro'], ['a new component', 'src/other.astro'], ['a public file', 'public/icon.svg'], ['the settings of Astro', 'astro.config.mjs'], ['what is installed', 'package-lock.json'], ['a file of variables', '.env.production'], ['what npm put there', 'node_modules/.package-lock.json']])('%s makes another', async (_, path) => {
    const before = await programIn(house);
    await writeWhole(join(house, path), 'changed');
    expect((await programIn(house)).key).not.toBe(before.key);
  });

  test('neither a test nor the day, the content or the address does', async () => {
    const before = await programIn(house, { KATALOGU_TODAY: '2026-11-22' });
    await writeWhole(join(house, 'src/page.test.ts'), 'changed');
    expect((await programIn(house, { KATALOGU_TODAY: '2026-11-23', KATALOGU_CONTENT: 'elsewhere', KATALOGU_SITE: 'https://example.org' })).key).toBe(before.key);
  });

  test.each([{ KATALOGU_BASE: '/catalogue' }, { KATALOGU_EDITOR: 'local' }, { NODE_ENV: 'development' }, { PUBLIC_COLOUR: 'red' }])('what enters from the environment makes another: %o', async (environment) => {
    expect((await programIn(house, environment)).key).not.toBe((await programIn(house, {})).key);
  });

  test('a program at another place makes its own: paths stand in a bundle', async () => {
    await copyFolder(house, join(folder, 'elsewhere'));
    expect((await programIn(join(folder, 'elsewhere'))).key).not.toBe((await programIn(house)).key);
  });

  test('no page asks Astro for what is no part of the key', async () => {
    // The address of the site, and whatever stands in the environment while Astro bundles: pages have them from the settings of src/site.ts.
    const own = (await filesBelow('src')).filter((path) => /\.(?:astro|ts|mdx|js)$/.test(path) && !path.startsWith('press/') && !path.endsWith('.test.ts'));
    const asking = [];
    for (const path of own) asking.push(...[...((await readTextFile(join('src', path))) ?? '').matchAll(/Astro\.(?:site|url|request|generator)\b|import\.meta\.env|astro:env/g)].map(([found]) => `${path}: ${found}`));
    expect(asking).toEqual([]);
    expect(own.length).toBeGreaterThan(300);
  });

  test('of many only those used last are kept', async () => {
    for (let count = 0; count < 9; count++) {
      await writeWhole(join(house, 'src/page.astro'), `version ${count}`);
      expect(textsOf(await build())).toEqual([['assets/site.css', `version ${count}`]]);
    }
    expect((await standingIn(join(folder, 'kept'))).length).toBe(6);
    await build();
    expect(made).toBe(9);
  });
});

describe('what is kept never stands in the way', () => {
  test.each([
    ['a changed file', async (at: string) => writeWhole(join(at, 'client/assets/site.css'), 'another page')],
    ['a file too many', async (at: string) => writeWhole(join(at, 'client/assets/more.css'), '')],
    ['a file too few', async (at: string) => remove(join(at, 'client/assets/site.css'))],
    ['a changed program', async (at: string) => writeWhole(join(at, 'server/prerender-entry.x.mjs'), '')],
    ['a record cut off', async (at: string) => writeWhole(join(at, 'bundle.json'), (await readTextFile(join(at, 'bundle.json')))!.slice(0, -9))],
    ['a record changed', async (at: string) => writeWhole(join(at, 'bundle.json'), (await readTextFile(join(at, 'bundle.json')))!.replace('"page"', '"pagf"'))],
    ['no record', async (at: string) => remove(join(at, 'bundle.json'))],
  ])('%s: it is thrown away and made anew', async (_, damage) => {
    const first = await build();
    await damage(await place());
    expect(await build()).toEqual(first);
    expect(made).toBe(2);
    await build();
    expect(made).toBe(2);
  });

  test('what went in unseen is not kept: a change of it would not be seen either', async () => {
    sources.push(join(house, 'elsewhere/words.ts'));
    expect(textsOf(await build())).toEqual([['assets/site.css', 'a page']]);
    await build();
    expect(made).toBe(2);
    expect(await filesBelow(join(folder, 'kept'))).toEqual([]);
  });

  test('without a cache nothing is used and nothing is kept', async () => {
    await build();
    await bundleOf({ house, kept: undefined, passing: join(folder, 'passing') }, bundler);
    expect(made).toBe(2);
    expect((await standingIn(join(folder, 'kept'))).length).toBe(1);
  });

  test('where nothing can be kept, the site is built all the same', async () => {
    await writeWhole(join(folder, 'kept'), 'no folder');
    expect(textsOf(await build())).toEqual([['assets/site.css', 'a page']]);
  });

  test('two builds at once both end well, and one bundle is kept', async () => {
    const [first, second] = await Promise.all([build(), build()]);
    expect(textsOf(first)).toEqual(textsOf(second));
    expect((await standingIn(join(folder, 'kept'))).length).toBe(1);
    expect(made).toBe(2);
    await build();
    expect(made).toBe(2);
  });
});
