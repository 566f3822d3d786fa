import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyFolder, fingerprint, readFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { differencesIn, recordFor } from '../../scripts/integrity.ts';
import { serveFolder } from '../../scripts/server.ts';
import { hostileWords, madeOf, textsIn, writeHarmless, writeHostile } from './hostile-words.ts';
import { closeBrowser, reader } from './reader.ts';

const build = (...args: string[]) => promisify(execFile)(process.execPath, ['scripts/build.ts', '--today', '2026-11-22', '--lang', 'en', '--no-packed', ...args], { maxBuffer: 1 << 26 });
let folder = '';

beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => { await closeBrowser(); await remove(folder); });

let based: Promise<string> | undefined;
/** A small site published below a path, built once. */
function siteBelowPath(): Promise<string> {
  const dist = join(folder, 'based');
  return (based ??= build('--out', dist, '--content', 'tests/sites/complete', '--base', '/catalogue/', '--site', 'https://example.org').then(() => dist));
}

it('a site published below a path keeps every inner address below it, for any content folder', async () => {
  const dist = await siteBelowPath();
  const pages = (await readFolder(dist))!.filter((file) => /\.(?:html|xml)$/.test(file.path));
  expect(pages.length).toBeGreaterThan(20);
  const outside = pages.flatMap((page) => [...Buffer.from(page.bytes).toString('utf8').matchAll(/(?:href|src|action|data-index)="(\/[^"]*)"|<loc>([^<]*)<\/loc>/g)]
    .map(([, inner, absolute]) => inner ?? absolute!)
    .filter((address) => !address.startsWith('/catalogue/') && !address.startsWith('https://example.org/catalogue/'))
    .map((address) => `${page.path}: ${address}`));
  expect([...new Set(outside)].slice(0, 10)).toEqual([]);
  // Static hosts read these two as they are.
  const rules = (await Promise.all(['_headers', '_redirects'].map(async (file) => (await readTextFile(join(dist, file)))!))).join('\n').split('\n').filter((line) => line.startsWith('/'));
  expect(rules.length).toBeGreaterThan(20);
  expect(rules.filter((rule) => !rule.startsWith('/catalogue/'))).toEqual([]);
});

it('a site below a path is installed and kept there, beside whatever else its host has', async () => {
  const dist = await siteBelowPath();
  // Else the browser's own cache would answer for five minutes.
  await writeWhole(join(dist, '_headers'), (await readTextFile(join(dist, '_headers')))!.replace('public, max-age=300', 'no-cache'));
  const { server, address } = await serveFolder(dist, 0, '/catalogue');
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`${address}en/example/`);
  const manifest = await page.evaluate(async () => (await fetch(document.querySelector<HTMLLinkElement>('link[rel=manifest]')!.href)).json()) as { id: string; start_url: string; scope: string; lang: string; icons: { src: string }[] };
  expect(manifest).toMatchObject({ id: '/catalogue/en/', start_url: '/catalogue/en/', scope: '/catalogue/', lang: 'en' });
  for (const { src } of manifest.icons) expect(await page.evaluate(async (icon) => (await fetch(icon)).status, src), src).toBe(200);
  await page.evaluate(() => caches.open('katalogu / pages'));
  await page.getByText('Read it without internet too').click();
  await page.getByRole('button', { name: 'Keep this institution on my device' }).click();
  await page.getByText('You can read the pages without internet.').waitFor();
  expect(await page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).map(({ scope }) => new URL(scope).pathname))).toEqual(['/catalogue/']);
  await new Promise<void>((stopped) => { server.close(() => stopped()); server.closeAllConnections(); });
  // A page that the browser itself has not seen comes from the store alone.
  await page.goto(`${address}en/example/tree-permit/`);
  expect(await page.locator('main > .kept').innerText()).toMatch(/^You are offline\. This page is from \d+ [A-Z][a-z]+ \d{4}\.$/);
  expect(await page.evaluate(() => getComputedStyle(document.documentElement).getPropertyValue('--ink'))).not.toBe('');
  // The store of the search is opened by whatever the worker answers, and named after its build.
  const stores = (await page.evaluate(() => caches.keys())).map((name) => name.replace(/(?<= search ).*/, '…')).sort();
  expect(stores).toEqual(['katalogu / pages', 'katalogu /catalogue files', 'katalogu /catalogue pages', 'katalogu /catalogue search …']);
  await context.close();
});

let plain: Promise<string> | undefined;
/** The same small site, at the root of its host. */
function plainSite(): Promise<string> {
  const dist = join(folder, 'kept');
  return (plain ??= build('--out', dist, '--content', 'tests/sites/complete').then(() => dist));
}

it('words that try to leave the place they are put into stay there: every page is made of what a harmless one is made of', async () => {
  const [content, dist, harmlessContent, harmlessDist] = ['hostile', 'hostile-site', 'harmless', 'harmless-site'].map((name) => join(folder, name)) as [string, string, string, string];
  expect(await writeHostile(content)).toBeGreaterThan(600);
  await writeHarmless(harmlessContent);
  await build('--out', dist, '--content', content);
  await build('--out', harmlessDist, '--content', harmlessContent);
  const filesOf = async (site: string) => (await readFolder(site))!.map(({ path, bytes }) => ({ path, text: () => Buffer.from(bytes).toString('utf8') }));
  const pagesOf = (files: Awaited<ReturnType<typeof filesOf>>) => new Map(files.filter(({ path }) => path.endsWith('.html')).map(({ path, text }) => [path, madeOf(text())]));
  const files = await filesOf(dist);
  const [harmless, hostile] = [pagesOf(await filesOf(harmlessDist)), pagesOf(files)];
  expect([...hostile.keys()]).toEqual([...harmless.keys()]);
  // Elements of the bodies that only the hostile texts have, and the gain of a task, which only they leave open.
  const elements = new Set([...[...harmless.values()].flatMap((page) => [...page.elements]), 'a[href title]', 'pre[]', 'code[class]', 'b[class]']);
  const written = (await readFolder(content))!.flatMap(({ bytes }) => [...Buffer.from(bytes).toString('utf8').matchAll(/https:\/\/[^\s"'})]+/g)].map(([address]) => address.replace(/[?#].*$/, '')));
  const addresses = new Set([...[...harmless.values()].flatMap((page) => [...page.addresses]), ...written]);
  for (const [path, page] of hostile) {
    expect([...page.elements].filter((element) => !elements.has(element)), path).toEqual([]);
    expect([...page.addresses].filter((address) => !addresses.has(address)), path).toEqual([]);
    expect([...page.elements].filter((element) => /^[^[]*\[(?:[^\]]* )?(?:on|style)|^(?:base|object|embed)\b/.test(element)), path).toEqual([]);
    // Cyrillic pages write the words in Cyrillic letters, tags and all.
    const said = page.data.flatMap((text) => textsIn(JSON.parse(text))).filter((text) => text.includes('x()'));
    if (!path.includes('sr-cyrl')) expect(said.filter((text) => !text.includes(hostileWords)), path).toEqual([]);
    if (/^(?:sq|en)\/example\/[^/]+\/index\.html$/.test(path)) expect(said.length, path).toBeGreaterThan(5);
  }
  for (const { path, text } of files.filter((file) => /\.json(?:ld)?$/.test(file.path))) expect(() => JSON.parse(text()), path).not.toThrow();
});

it('content with a problem builds nothing and leaves the last good site as it was', async () => {
  const dist = await plainSite();
  const before = await readTextFile(join(dist, 'build.json'));
  await expect(build('--out', dist, '--content', 'tests/sites/broken/unknown-field/content')).rejects.toMatchObject({ code: 1 });
  expect(await readTextFile(join(dist, 'build.json'))).toBe(before);
  expect((await readFolder(folder))!.some((file) => file.path.includes('.part-'))).toBe(false);
});

it('the same commit gives the same bytes from another path, on another day, in another time zone and language', async () => {
  // The program itself at another place, under a name with a space; the content through a link, so that its history is the same.
  const program = join(folder, 'another place', 'katalogu');
  for (const path of ['src', 'scripts', 'public', 'schemas', 'content', 'package.json', 'package-lock.json', 'astro.config.mjs', 'tsconfig.json']) await copyFolder(path, join(program, path));
  symlinkSync(resolve('node_modules'), join(program, 'node_modules'));
  symlinkSync(resolve('tests/sites/complete'), join(folder, 'linked'));
  const [here, there] = [await plainSite(), join(folder, 'elsewhere')];
  await promisify(execFile)(process.execPath, [join(program, 'scripts/build.ts'), '--today', '2026-11-22', '--no-packed', '--out', there, '--content', join(folder, 'linked')], {
    cwd: program, maxBuffer: 1 << 26, env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'sr_RS.UTF-8', LC_ALL: 'sr_RS.UTF-8', NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/site/another-day.mjs')).href}` },
  });
  const [first, second] = await Promise.all([here, there].map(async (dist) => (await recordFor(dist))!));
  const differing = Object.keys({ ...first!.record.files, ...second!.record.files }).filter((path) => first!.record.files[path] !== second!.record.files[path]);
  expect(differing).toEqual([]);
  expect(second!.text).toBe(first!.text);
  expect(Object.keys(first!.record.files).length).toBeGreaterThan(500);
  for (const [dist, { record }] of [[here, first!], [there, second!]] as const) expect(await differencesIn(dist, record)).toEqual({ missing: [], changed: [], extra: [] });
  const spread = Object.values(await Promise.all([here, there].map((dist) => readFolder(dist)))).map((files) => files!.map(({ path, bytes }) => [path, fingerprint(bytes)]));
  expect(spread[1]).toEqual(spread[0]);
});

it('a folder that holds anything but a site of ours is never replaced', async () => {
  await expect(build('--out', 'tests')).rejects.toMatchObject({ code: 2 });
  await expect(build('--out', '.')).rejects.toMatchObject({ code: 2 });
});
