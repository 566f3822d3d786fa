import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { closeBrowser, barriers, reader } from './reader.ts';
import { twoVersions, type Versions } from './versions.ts';

let site: Versions;
beforeAll(async () => { site = await twoVersions(inject('dist')); });
afterAll(async () => { await closeBrowser(); await site.remove(); });

const record = (page: Page) => page.evaluate(async () => {
  const name = (await caches.keys()).find((one) => one.endsWith(' pages'));
  const found = name === undefined ? undefined : await (await caches.open(name)).match('/offline-record');
  return (await found?.json()) as { on: boolean; pages: { way: string; files: string[] }[]; files: Record<string, number> } | undefined;
});
const ways = async (page: Page) => (await record(page))?.pages.map(({ way }) => way) ?? [];
const keptNames = (page: Page) => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => new URL(url).pathname)))).flat());
/** The build of a page and that of its style: they never differ. */
const builds = (page: Page) => page.evaluate(() => [document.querySelector('main')?.dataset.build, getComputedStyle(document.documentElement).getPropertyValue('--build').trim()]);
const notice = (page: Page) => page.locator('main > .kept');
const press = (page: Page, name: string | RegExp) => page.getByRole('button', { name }).click();
const today = () => new Intl.DateTimeFormat('sq-XK', { dateStyle: 'long', timeZone: 'Europe/Belgrade' }).format(new Date());

async function keepingReads(): Promise<{ context: BrowserContext; page: Page }> {
  await site.serve(1);
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`${site.address}sq/offline/`);
  await press(page, 'Ruaji faqet që i lexoj');
  await page.getByRole('status').getByText('Faqet që i lexoni ruhen').waitFor();
  return { context, page };
}

it('nothing is kept before a reader asks; then what is read is kept, and says from which day it is when there is no network', async () => {
  await site.serve(1);
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`${site.address}sq/prishtina/birth-extract/`);
  expect(await page.evaluate(async () => [await caches.keys(), (await navigator.serviceWorker.getRegistrations()).length])).toEqual([[], 0]);

  await page.goto(`${site.address}sq/offline/`);
  expect(await barriers(page)).toEqual([]);
  await press(page, 'Ruaji faqet që i lexoj');
  await page.getByRole('status').getByText('Faqet që i lexoni ruhen').waitFor();
  await page.goto(`${site.address}sq/prishtina/birth-extract/?x=1#fees`);
  expect(await notice(page).count()).toBe(0);
  await expect.poll(() => ways(page)).toEqual(['sq/prishtina/birth-extract/', 'sq/offline/', 'sq/']);

  await site.stop();
  await page.goto(`${site.address}sq/prishtina/birth-extract/`);
  expect(await notice(page).innerText()).toBe(`Jeni pa internet. Kjo faqe është e datës ${today()}.`);
  expect(await page.locator('h1').innerText()).toBe('Ekstrakti i lindjes');
  expect(await builds(page)).toEqual(['1', '1']);
  expect(await barriers(page)).toEqual([]);
  // What is not kept is answered with what is.
  await page.goto(`${site.address}sq/gjilan/`);
  expect(await notice(page).innerText()).toBe('Jeni pa internet, dhe kjo faqe nuk është ruajtur në këtë pajisje.');
  expect(await page.locator('[data-kept] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')))).toEqual(['/sq/prishtina/birth-extract/', '/sq/']);
  expect(await barriers(page)).toEqual([]);

  // So is the address of the site alone, which people know by heart; and a slash that is missing is put there.
  expect((await page.goto(site.address))?.status()).toBe(503);
  expect(await page.locator('[data-kept] a').first().getAttribute('href')).toBe('/sq/prishtina/birth-extract/');
  await page.goto(`${site.address}sq/prishtina/birth-extract`);
  expect(new URL(page.url()).pathname).toBe('/sq/prishtina/birth-extract/');

  // A fault of the server is not the reader’s fault.
  await site.serve('fault');
  await page.goto(`${site.address}sq/prishtina/birth-extract/`);
  expect(await notice(page).innerText()).toMatch(/^Katalogu për momentin nuk përgjigjet\. Kjo faqe/);
  expect((await page.goto(`${site.address}sq/gjilan/`))?.status()).toBe(500);

  await site.serve(1);
  await page.goto(`${site.address}sq/offline/`);
  await press(page, 'Fshi gjithçka nga kjo pajisje');
  await page.getByRole('status').getByText('U fshi').waitFor();
  expect(await keptNames(page)).toEqual([]);
  await context.close();
});

it('a browser that hands over an error in place of none shows what was kept, as Firefox does', async () => {
  const { context, page } = await keepingReads();
  await context.serviceWorkers()[0]!.evaluate(() => {
    const worker = self as unknown as { FetchEvent: { prototype: { preloadResponse: Promise<Response | undefined> } } };
    const { get } = Object.getOwnPropertyDescriptor(worker.FetchEvent.prototype, 'preloadResponse')!;
    Object.defineProperty(worker.FetchEvent.prototype, 'preloadResponse', { get() { return (get!.call(this) as Promise<Response | undefined>).catch(() => Response.error()); } });
  });
  await page.goto(`${site.address}sq/prishtina/taxi-permit/`);
  await expect.poll(() => ways(page)).toContain('sq/prishtina/taxi-permit/');
  await site.stop();
  await page.goto(`${site.address}sq/prishtina/taxi-permit/`);
  expect(await notice(page).innerText()).toMatch(/^Jeni pa internet\. Kjo faqe/);
  await page.goto(`${site.address}sq/gjilan/`);
  expect(await notice(page).innerText()).toMatch(/^Jeni pa internet, dhe kjo faqe nuk/);
  await context.close();
});

it('two builds are never mixed: each kept page stays with the style and scripts of its own build, with and without the network', async () => {
  const { context, page } = await keepingReads();
  const other = await context.newPage();
  for (const way of ['taxi-permit', 'birth-extract']) {
    await page.goto(`${site.address}sq/prishtina/${way}/`);
    await expect.poll(() => ways(page)).toContain(`sq/prishtina/${way}/`);
  }
  await other.goto(`${site.address}sq/prishtina/taxi-permit/`);

  await site.serve(2);
  // The page in the other tab is of the first build, whose files are gone from the server; its script and style still answer.
  const own = await other.evaluate(() => document.querySelector<HTMLLinkElement>('link[rel=stylesheet]')!.href);
  expect(await other.evaluate(async (address) => (await fetch(address)).status, own)).toBe(200);
  await page.goto(`${site.address}sq/prishtina/birth-extract/`);
  expect(await builds(page)).toEqual(['2', '2']);
  await expect.poll(async () => (await record(page))!.pages.find(({ way }) => way.endsWith('birth-extract/'))!.files.filter((file) => file.endsWith('2.css')).length).toBeGreaterThan(0);

  await site.stop();
  for (const [way, build] of [['taxi-permit', '1'], ['birth-extract', '2']] as const) {
    await page.goto(`${site.address}sq/prishtina/${way}/`);
    expect(await builds(page), way).toEqual([build, build]);
    expect(await notice(page).count()).toBe(1);
  }

  const style = (await record(page))!.pages.find(({ way }) => way.endsWith('birth-extract/'))!.files.filter((file) => file.endsWith('.css'));
  await context.close();

  // A build that is not whole, as in the middle of a publication: the kept page of the first one is not touched.
  for (const file of style) await site.without(file);
  const late = await keepingReads();
  await late.page.goto(`${site.address}sq/prishtina/taxi-permit/`);
  await expect.poll(() => ways(late.page)).toContain('sq/prishtina/taxi-permit/');
  await site.serve(2);
  await late.page.goto(`${site.address}sq/prishtina/taxi-permit/`);
  expect(await builds(late.page)).toEqual(['2', '']);
  // The worker does one after the other: when it answers a wish, it has tried to keep the page.
  await late.page.evaluate(() => new Promise((answered) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = answered;
    navigator.serviceWorker.controller!.postMessage({ ask: 'on', route: 'sq' }, [port2]);
  }));
  await site.stop();
  await late.page.goto(`${site.address}sq/prishtina/taxi-permit/`);
  expect(await builds(late.page)).toEqual(['1', '1']);
  await late.context.close();
});

it('an institution is kept whole, in the script of its reader, or not at all where the device is full', async () => {
  await site.serve(1);
  const context = await reader();
  const page = await context.newPage();
  await page.goto(`${site.address}sr-cyrl/prishtina/`);
  await page.getByText('Читајте и без интернета').click();
  await page.getByText(/^Страница: 8\. Заузимају: 0,\d/).waitFor();
  expect(await barriers(page)).toEqual([]);
  const limit = async (quotaSize?: number) => (await context.newCDPSession(page)).send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, ...(quotaSize === undefined ? {} : { quotaSize }) });
  await limit(60_000);
  await press(page, 'Сачувај ову институцију на мом уређају');
  await page.getByRole('status').getByText('нема довољно места').waitFor();
  expect((await ways(page)).filter((way) => way.includes('prishtina'))).toEqual([]);

  await limit();
  await press(page, 'Сачувај ову институцију на мом уређају');
  await page.getByRole('status').getByText('Странице можете').waitFor();
  expect((await ways(page)).filter((way) => way.startsWith('sr-cyrl/prishtina/'))).toHaveLength(8);
  await site.stop();
  await page.goto(`${site.address}sr-cyrl/prishtina/taxi-permit/`);
  expect(await notice(page).innerText()).toMatch(/^Нисте на интернету\. Ова страница је од \d+\. [а-јњџћ]+ \d{4}\.$/);

  await site.serve(1);
  await page.goto(`${site.address}sr-cyrl/prishtina/`);
  await page.getByText('Читајте и без интернета').click();
  await press(page, 'Обриши ову институцију са мог уређаја');
  await page.getByRole('status').getByText('Обрисано').waitFor();
  expect(await ways(page)).toEqual([]);
  await context.close();
});

it('where the device is full, nothing is left of an institution that did not fit, and no page that was read gives way to it', async () => {
  const { context, page } = await keepingReads();
  for (const way of ['taxi-permit', 'birth-extract']) {
    await page.goto(`${site.address}sq/gjilan/${way === 'taxi-permit' ? way : 'legalisation'}/`);
    await expect.poll(async () => (await ways(page)).length).toBe(way === 'taxi-permit' ? 3 : 4);
  }
  await page.goto(`${site.address}sq/prishtina/`);
  await expect.poll(() => ways(page)).toContain('sq/prishtina/');
  await page.getByText('Lexojeni edhe pa internet').click();
  const usage = await page.evaluate(async () => (await navigator.storage.estimate()).usage!);
  await (await context.newCDPSession(page)).send('Storage.overrideQuotaForOrigin', { origin: new URL(site.address).origin, quotaSize: usage + 60_000 });
  await press(page, 'Ruaje këtë institucion në pajisjen time');
  await page.getByRole('status').getByText('nuk ka vend').waitFor();
  expect((await keptNames(page)).filter((name) => name.startsWith('/sq/')).map((name) => name.slice(1)).sort()).toEqual((await ways(page)).sort());
  await page.goto(`${site.address}sq/prishtina/taxi-permit/`);
  await expect.poll(() => ways(page)).toContain('sq/prishtina/taxi-permit/');
  expect(await ways(page)).toEqual(expect.arrayContaining(['sq/gjilan/taxi-permit/', 'sq/gjilan/legalisation/', 'sq/prishtina/']));
  await context.close();
});

it('who goes on reading while an institution is kept stays there; where the network hangs, what was kept can be deleted at once', async () => {
  const { context, page } = await keepingReads();
  await page.goto(`${site.address}sq/gjilan/`);
  await expect.poll(() => ways(page)).toContain('sq/gjilan/');
  let go = (): void => undefined;
  const released = new Promise<void>((resolve) => { go = resolve; });
  await context.route('**/sq/gjilan/taxi-permit/', async (route) => { await released; await route.continue(); });
  await page.getByText('Lexojeni edhe pa internet').click();
  const keep = page.getByRole('button', { name: 'Ruaje këtë institucion' });
  await keep.press('Enter');
  await page.getByRole('status').getByText('Po ruhet').waitFor();
  expect(await keep.evaluate((button) => document.activeElement === button)).toBe(true);
  await page.locator('.bottom a').last().focus();

  const other = await context.newPage();
  await other.goto(`${site.address}sq/offline/`);
  await press(other, 'Mos i ruaj më dhe fshiji');
  await other.getByRole('status').getByText('U fshi').waitFor();
  await page.getByRole('status').getByText('Nuk u ruajt').waitFor();
  expect(await other.locator('[data-kept]').first().innerText()).toMatch(/^Në këtë pajisje nuk është ruajtur/);
  go();

  await keep.press('Enter');
  await page.locator('.bottom a').last().focus();
  await page.getByRole('status').getByText('U ruajt').waitFor();
  expect(await page.locator('.bottom :focus').count()).toBe(1);
  // What was read goes, the institution stays, in the list too.
  await other.goto(`${site.address}sq/offline/`);
  await press(other, 'Ruaji faqet që i lexoj');
  await other.getByRole('status').getByText('Faqet që i lexoni ruhen').waitFor();
  await page.goto(`${site.address}sq/prishtina/`);
  await expect.poll(() => ways(page)).toContain('sq/prishtina/');
  await other.goto(`${site.address}sq/offline/`);
  await press(other, 'Mos i ruaj më dhe fshiji');
  await other.getByRole('status').getByText('U fshi').waitFor();
  const listed = await other.locator('[data-kept] a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
  expect(listed).toContain('/sq/gjilan/taxi-permit/');
  expect(listed).not.toContain('/sq/prishtina/');
  await context.close();
});

it('where the worker cannot be started or the record is broken, the pages read as ever', async () => {
  const { context, page } = await keepingReads();
  await page.evaluate(async () => { for (const name of await caches.keys()) if (name.endsWith(' pages')) await (await caches.open(name)).put('/offline-record', new Response('{"on":tr')); });
  // The worker forgets what it had read when it is stopped.
  const worker = await context.newCDPSession(page);
  await worker.send('ServiceWorker.enable');
  await worker.send('ServiceWorker.stopAllWorkers');
  expect((await page.goto(`${site.address}sq/prishtina/taxi-permit/`))?.status()).toBe(200);
  expect(await builds(page)).toEqual(['1', '1']);
  await context.close();

  const forbidden = await reader();
  await forbidden.addInitScript(() => { navigator.serviceWorker.register = () => Promise.reject(new DOMException('', 'SecurityError')); });
  const refused = await forbidden.newPage();
  await refused.goto(`${site.address}sq/offline/`);
  await press(refused, 'Ruaji faqet që i lexoj');
  await refused.getByRole('status').getByText('Nuk u ruajt').waitFor();
  await forbidden.close();
});
