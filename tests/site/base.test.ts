import { execFile } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { parse } from 'parse5';
import { copyFolder, fingerprint, readFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { differencesIn, recordFor } from '../../scripts/integrity.ts';
import { serveFolder } from '../../scripts/server.ts';
import { closeBrowser, reader } from './reader.ts';

const build = (...args: string[]) => promisify(execFile)(process.execPath, ['scripts/build.ts', '--today', '2026-11-22', '--lang', 'en', ...args], { maxBuffer: 1 << 26 });
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

it('words that try to leave the place they are put into stay there, in every page and block of data', async () => {
  const [content, dist] = [join(folder, 'hostile'), join(folder, 'hostile-site')];
  await copyFolder('tests/sites/complete', content);
  // Signs that nobody sees are refused before anything is built (tests/sites/broken/hidden-sign*).
  const title = '"</script><script>x</script><!-- <b> =cmd| & ]]>';
  const texts = (await readFolder(content))!.filter(({ path }) => /services\/[^/]+\/(?:sq|sr|en)\.md$/.test(path));
  for (const { path, bytes } of texts) await writeWhole(join(content, path), Buffer.from(bytes).toString('utf8').replace(/^title: .*$/m, () => `title: ${JSON.stringify(title)}`));
  await build('--out', dist, '--content', content);
  const services = texts.map(({ path }) => /institutions\/(.+)\/services\/([^/]+)\//.exec(path)!.slice(1).join('/'));
  expect(services.length).toBeGreaterThan(0);
  for (const path of ['sq', 'sr-cyrl', 'embed/en'].flatMap((part) => services.map((service) => `${part}/${service}/index.html`))) {
    const { scripts, data, headings } = partsOf(parse((await readTextFile(join(dist, path)))!) as unknown as HtmlNode);
    expect(scripts.filter((src) => src === undefined), path).toEqual([]);
    expect(headings[0], path).toContain(title.slice(0, 20));
    expect(data.map((text) => (JSON.parse(text) as { '@context': string })['@context']), path).toEqual(path.startsWith('embed') ? [] : ['https://schema.org']);
  }
});

interface HtmlNode { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: HtmlNode[] }

// The sources of scripts that run, the texts of those that are data, and the headings of the first level.
function partsOf(node: HtmlNode): { scripts: (string | undefined)[]; data: string[]; headings: string[] } {
  const own = { scripts: [] as (string | undefined)[], data: [] as string[], headings: [] as string[] };
  const attribute = (wanted: string) => node.attrs?.find(({ name }) => name === wanted)?.value;
  const text = (inner: HtmlNode): string => inner.value ?? (inner.childNodes ?? []).map(text).join('');
  // The data of the checklist are no script either; they must be whole.
  if (node.nodeName === 'script' && attribute('type') === 'application/json') JSON.parse(text(node));
  else if (node.nodeName === 'script') (attribute('type') === 'application/ld+json' ? own.data.push(text(node)) : own.scripts.push(attribute('src')));
  if (node.nodeName === 'h1') own.headings.push(text(node));
  for (const inner of (node.childNodes ?? []).map(partsOf)) { own.scripts.push(...inner.scripts); own.data.push(...inner.data); own.headings.push(...inner.headings); }
  return own;
}

it('content with a problem builds nothing and leaves the last good site as it was', async () => {
  const dist = join(folder, 'kept');
  await build('--out', dist, '--content', 'tests/sites/complete');
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
  const [here, there] = [join(folder, 'kept'), join(folder, 'elsewhere')];
  await promisify(execFile)(process.execPath, [join(program, 'scripts/build.ts'), '--today', '2026-11-22', '--out', there, '--content', join(folder, 'linked')], {
    cwd: program, maxBuffer: 1 << 26, env: { ...process.env, TZ: 'Pacific/Kiritimati', LANG: 'sr_RS.UTF-8', LC_ALL: 'sr_RS.UTF-8', NODE_OPTIONS: `--import=${pathToFileURL(resolve('tests/site/another-day.mjs')).href}` },
  });
  const [first, second] = await Promise.all([here, there].map(async (dist) => (await recordFor(dist))!));
  const differing = Object.keys({ ...first!.record.files, ...second!.record.files }).filter((path) => first!.record.files[path] !== second!.record.files[path]);
  expect(differing).toEqual([]);
  expect(second!.text).toBe(first!.text);
  expect(Object.keys(first!.record.files).length).toBeGreaterThan(1000);
  for (const [dist, { record }] of [[here, first!], [there, second!]] as const) expect(await differencesIn(dist, record)).toEqual({ missing: [], changed: [], extra: [] });
  const spread = Object.values(await Promise.all([here, there].map((dist) => readFolder(dist)))).map((files) => files!.map(({ path, bytes }) => [path, fingerprint(bytes)]));
  expect(spread[1]).toEqual(spread[0]);
});

it('a folder that holds anything but a site of ours is never replaced', async () => {
  await expect(build('--out', 'tests')).rejects.toMatchObject({ code: 2 });
  await expect(build('--out', '.')).rejects.toMatchObject({ code: 2 });
});
