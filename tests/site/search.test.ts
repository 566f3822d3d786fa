import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { servedInParts } from '../../scripts/in-parts.ts';
import { addressOf, closeBrowser, isOwn, open, reader, type Opened } from './reader.ts';

afterAll(closeBrowser);

// query → a part of the address that must be among the first three results
const queries: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  sq: [['letërnjoftim', 'identity-card'], ['leternjoftim', 'identity-card'], ['LETËRNJOFTIM', 'identity-card'], ['pasaporte', 'passport'], ['certifikata e lindjes', 'birth'], ['sa kushton pasaporta', 'passport'], ['leje ndertimi gjilan', 'gjilan/construction-permit'], ['taksi', 'taxi-permit'], ['patente shofer', 'driving-licence'], ['kopje e planit', 'copy-of-plan']],
  sr: [['lična karta', 'identity-card'], ['licna karta', 'identity-card'], ['лична карта', 'identity-card'], ['pasoš', 'passport'], ['građevinska dozvola', 'construction-permit'], ['gradjevinska dozvola', 'construction-permit'], ['koliko košta pasoš', 'passport'], ['vozacka dozvola', 'driving-licence']],
  'sr-cyrl': [['лична карта', 'identity-card'], ['licna karta', 'identity-card'], ['грађевинска дозвола', 'construction-permit'], ['возачка дозвола', 'driving-licence'], ['пасош', 'passport'], ['уверење о држављанству', 'citizenship-certificate']],
  en: [['identity card', 'identity-card'], ['passport', 'passport'], ['birth certificate', 'birth'], ['building permit', 'construction-permit'], ['taxi', 'taxi-permit'], ['how much is a passport', 'passport'], ['leternjoftim', 'identity-card']],
};

describe.each(Object.entries(queries))('on the pages in %s', (route, wanted) => {
  let opened: Opened;
  // One reader asks them all, as what was asked before changes nothing.
  beforeAll(async () => { opened = await open(await reader(), addressOf(route, 'search/')); });
  afterAll(() => opened.page.context().close());

  it.each(wanted)('“%s” finds %s among the first three', async (query, address) => {
    const { page, complaints } = opened;
    await page.goto(addressOf(route, `search/?q=${encodeURIComponent(query)}`));
    const results = page.locator('#results ol > li');
    await results.first().waitFor({ timeout: 20_000 });
    const first = await results.evaluateAll((items) => items.slice(0, 3).map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
    expect(first.some((href) => href.startsWith(`/${route}/`) && href.includes(address)), first.join(' ')).toBe(true);
    expect(complaints.splice(0).filter(isOwn)).toEqual([]);
  });
});

it('a strange query gets a calm answer and runs nothing', async () => {
  const context = await reader();
  await Promise.all(['', '!!!', '😀😀', 'x'.repeat(10_000), '<img src=x onerror=alert(1)>', 'qwxzvbn'].map(async (query) => {
    const { page, complaints } = await open(context, addressOf('sq', 'search/'));
    let dialogs = 0;
    page.on('dialog', (dialog) => { dialogs++; void dialog.dismiss(); });
    await page.locator('main input[type=search]').fill(query);
    await page.locator('main input[type=search]').press('Enter');
    await page.waitForTimeout(1500);
    expect([dialogs, ...complaints], query.slice(0, 40)).toEqual([0]);
    expect(await page.locator('h1').isVisible()).toBe(true);
  }));
  await context.close();
});

it('without script the search leads to the A–Z', async () => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf('sr', 'search/?q=pasos'));
  expect(await page.locator('main a[href^="/sr/a-z/"]').count()).toBeGreaterThan(0);
  await context.close();
});

describe('the box', () => {
  it('proposes services while typing and is worked by keyboard alone', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('sq', ''));
    const box = page.getByRole('combobox');
    await box.click();
    await page.keyboard.type('leternj', { delay: 20 });
    const options = page.getByRole('option');
    await options.filter({ hasText: 'leternj' }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    expect(await options.first().getAttribute('aria-selected')).toBe('true');
    await page.keyboard.press('Escape');
    expect(await box.getAttribute('aria-expanded')).toBe('false');
    expect(await box.inputValue()).toBe('leternj');
    await page.keyboard.press('ArrowDown');
    expect(await box.getAttribute('aria-activedescendant')).toBe(await options.first().getAttribute('id'));
    await page.keyboard.press('Home');
    expect(await box.getAttribute('aria-activedescendant')).toBeNull();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/identity-card/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('names the closest services where it is not sure, and remembers questions only when asked, until they are deleted', async () => {
    const context = await reader({ viewport: { width: 320, height: 700 } });
    const { page, complaints } = await open(context, addressOf('sr-cyrl', 'gjilan/'));
    const kept = () => page.evaluate<string[]>('Object.values(localStorage)');
    await page.goto(addressOf('sr-cyrl', 'search/'), { referer: page.url() });
    await page.locator('h1').click();
    await page.keyboard.press('/');
    const box = page.getByRole('combobox');
    await expect.poll(() => box.evaluate((input) => input === input.ownerDocument.activeElement)).toBe(true);
    await box.fill('извод зебре на венчању');
    await page.getByRole('option').first().waitFor();
    expect(await page.getByRole('listbox').getAttribute('aria-label')).toMatch(/^Нисмо сигурни/);
    expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
    await box.fill('извод рођених');
    await box.press('Enter');
    const first = page.locator('#results ol > li').first().locator('a').first();
    // The institution from whose page the reader comes leads.
    await expect.poll(() => first.getAttribute('href')).toBe('/sr-cyrl/gjilan/birth-certificate/');
    expect(await kept()).toEqual([]);
    await page.getByRole('checkbox', { name: /^Запамти/ }).check();
    await box.press('Enter');
    await box.fill('');
    await page.getByRole('option', { name: 'извод рођених' }).waitFor();
    expect(await box.getAttribute('aria-expanded')).toBe('true');
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: /^Обриши/ }).click();
    expect((await kept()).join()).not.toContain('извод');
    await page.getByRole('checkbox', { name: /^Запамти/ }).uncheck();
    expect(await kept()).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads to all results, and costs at most 25 kB and three requests until then', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('sr-cyrl', ''));
    await page.waitForLoadState('networkidle');
    const fetched: string[] = [];
    const sizes: Promise<number>[] = [];
    // As they come over the wire: compressed by the build, handed out by the server.
    page.on('requestfinished', (request) => { fetched.push(request.url()); sizes.push(request.sizes().then(({ responseBodySize }) => responseBodySize)); });
    await page.getByRole('combobox').click();
    await page.keyboard.type('изводд', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    expect(fetched.length, fetched.join(' ')).toBeLessThanOrEqual(3);
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(25_000);
    await page.getByRole('option').last().click();
    await page.waitForURL(/\/sr-cyrl\/search\/\?q=/);
    await page.locator('#results ol > li').first().waitFor();
    await context.close();
  });
});

describe('the box, when something is wrong', () => {
  it('answers anything that is typed calmly and at once, and runs nothing', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('sq', ''));
    page.on('dialog', (dialog) => { complaints.push('dialog'); void dialog.dismiss(); });
    const box = page.getByRole('combobox');
    await box.click();
    for (const typed of ['x'.repeat(10_000), 'leje ndërtimi '.repeat(800), '!?…«»', '😀👩‍👩‍👧', '\u0007\u200f\u202e', 'пасош pasoš 護照 جواز', '<img src=x onerror=alert(1)>', '"><script>alert(1)</script>', '__proto__']) {
      // Past the field’s own limit, as a script or an old browser might.
      await box.evaluate((field, text) => { (field as HTMLInputElement).removeAttribute('maxlength'); (field as HTMLInputElement).value = text; field.dispatchEvent(new Event('input', { bubbles: true })); }, typed);
      await page.waitForTimeout(150);
      expect(await page.locator('.options img, .options script').count()).toBe(0);
    }
    expect(complaints).toEqual([]);
    await box.fill('pasap');
    await page.getByRole('option').first().waitFor();
    await context.close();
  });

  it('stays a plain form with a cut index, and finds the names of a site that was built anew', async () => {
    const context = await reader();
    await context.route('**/search-index/names/**', (route) => route.fulfill({ body: '{"route":"sq","entr', contentType: 'application/json' }));
    const { page, complaints } = await open(context, addressOf('sq', ''));
    await page.getByRole('combobox').click();
    await page.keyboard.type('pasap', { delay: 20 });
    await page.waitForTimeout(800);
    expect(await page.getByRole('option').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.unroute('**/search-index/names/**');

    let old = true;
    await context.route(addressOf('sq', ''), async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: old ? text.replace(/(data-names="[^"]+\.)[0-9a-f]+\.json"/, '$10000000000.json"') : text });
      old = false;
    });
    await page.goto(addressOf('sq', ''));
    await page.getByRole('combobox').click();
    await page.keyboard.type('pasap', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await context.close();
  });

  it.each([
    ['there are no workers', async (context) => context.addInitScript(() => { delete (globalThis as { Worker?: unknown }).Worker; })],
    ['the worker cannot be fetched', async (context) => context.route('**/assets/search-worker*', (route) => route.abort())],
    ['the worker is not what it should be', async (context) => context.route('**/assets/search-worker*', (route) => route.fulfill({ body: '<!doctype html>', contentType: 'text/javascript' }))],
    ['the worker cannot read the names', async (context) => context.route('**/assets/search-worker*', (route) => route.fulfill({ body: "onmessage = ({ data }) => { if (data.names) postMessage({ turn: 0, fault: 'broken' }); };", contentType: 'text/javascript' }))],
    ['the worker breaks at the first question', async (context) => context.route('**/assets/search-worker*', (route) => route.fulfill({ body: 'onmessage = ({ data }) => { if (data.names) postMessage({ turn: 0 }); if (data.turn) throw new Error(); };', contentType: 'text/javascript' }))],
  ] satisfies [string, (context: BrowserContext) => Promise<unknown>][])('answers in the page itself where %s', async (_, hinder) => {
    const context = await reader();
    await hinder(context);
    const page = await context.newPage();
    const faults: string[] = [];
    page.on('pageerror', (fault) => faults.push(String(fault)));
    await page.goto(addressOf('sq', ''));
    await page.getByRole('combobox').click();
    await page.keyboard.type('pasap', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    await page.getByRole('combobox').press('Enter');
    await page.locator('#results ol > li').first().waitFor();
    expect(await page.locator('#results ol > li a').first().getAttribute('href')).toMatch(/\/passport\/$/);
    expect(faults).toEqual([]);
    await context.close();
  });

  it('answers without the network, once it has been used', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('en', ''));
    await page.getByRole('combobox').click();
    await page.keyboard.type('passp', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    const kept = (): Promise<string[]> => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat());
    await expect.poll(async () => (await kept()).filter((url) => /\/(?:search-index\/names|assets)\//.test(url)).length, { timeout: 20_000 }).toBeGreaterThanOrEqual(3);
    expect((await kept()).filter((url) => !/\/(?:search-index\/names|assets)\//.test(url))).toEqual([]);
    await page.reload();
    await context.setOffline(true);
    const workers: boolean[] = [];
    page.on('response', (response) => { if (response.url().includes('/names/')) workers.push(response.fromServiceWorker()); });
    await page.getByRole('combobox').click();
    await page.keyboard.type('passp', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    expect(workers).toEqual([true]);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('the results', () => {
  it.each([['sq', 'sa kushton certifikata e lindjes', '#fees'], ['sr-cyrl', 'колико траје грађевинска дозвола', '#timeLimit'], ['en', 'what documents for a passport', '#documents']])('in %s, “%s” is answered with the way to %s', async (route, query, section) => {
    const context = await reader();
    const { page } = await open(context, addressOf(route, `search/?q=${encodeURIComponent(query)}`));
    const answer = page.locator('#results ol > li').first().locator('.answer a');
    await answer.waitFor();
    const address = await answer.getAttribute('href');
    expect(address).toContain(section);
    await page.goto(new URL(address!, page.url()).href);
    expect(await page.locator(section).count()).toBe(1);
    await context.close();
  });

  it('are narrowed by institution, and the address keeps it', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('sq', 'search/?q=leje+ndertimi&institution=prishtina'));
    const results = page.locator('#results ol > li');
    await results.first().waitFor();
    for (const href of await results.evaluateAll((items) => items.map((item) => item.querySelector('a')!.getAttribute('href')))) expect(href).toContain('/prishtina/');
    expect(page.url()).toContain('institution=prishtina');
    await context.close();
  });

  it('hold no service twice, also with those found inside the texts', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('en', 'search/?q=parcel'));
    await page.locator('#results ol > li').first().waitFor();
    await page.locator('#results [data-part=inside]').click();
    await page.waitForTimeout(2500);
    const hrefs = await page.locator('#results ol a').evaluateAll((links) => links.map((link) => link.getAttribute('href')));
    expect(new Set(hrefs).size).toBe(hrefs.length);
    await context.close();
  });

  it('hold what the texts say by themselves, and with the names of a site that was built anew', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('sr-cyrl', 'search/?q=парцела'));
    const results = page.locator('#results ol > li');
    await results.first().waitFor();
    const before = await results.count();
    await page.locator('#results [data-part=inside]').click();
    await expect.poll(() => results.count()).toBeGreaterThan(before);
    // With the sentence that answers, in the script of the page.
    await page.locator('#results [data-part=excerpt] mark').first().waitFor();
    expect(await page.locator('#results [data-part=excerpt]:not([hidden])').first().textContent()).toMatch(/^[^a-zšđčćž]*парцел[^a-zšđčćž]*$/i);
    const found = await results.evaluateAll((items) => items.map((item) => item.querySelector('a')!.getAttribute('href')));

    // A page of the build before, with names that are still kept on the device.
    let old = true;
    await context.route('**/search/?q=*', async (route) => {
      const answer = await route.fetch();
      const text = await answer.text();
      await route.fulfill({ response: answer, body: old ? text.replace(/(data-names="[^"]+\.)[0-9a-f]+\.json"/, '$10000000000.json"') : text });
      old = false;
    });
    const names = await page.locator('form[role=search]').getAttribute('data-names');
    await context.route('**/sr-cyrl.0000000000.json', async (route) => route.fulfill({ response: await route.fetch({ url: new URL(names!, page.url()).href }) }));
    await page.reload();
    await results.first().waitFor();
    expect(old).toBe(false);
    await page.locator('#results [data-part=inside]').click();
    await expect.poll(() => results.count()).toBe(found.length);
    expect(await results.evaluateAll((items) => items.map((item) => item.querySelector('a')!.getAttribute('href')))).toEqual(found);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('an index that cannot be loaded is said calmly', async () => {
    const context = await reader();
    await context.route('**/search-index/**', (route) => route.abort());
    const page = await context.newPage();
    await page.goto(addressOf('sq', 'search/?q=pasaporta'));
    await expect.poll(() => page.locator('#results [role=status]').textContent()).toMatch(/nuk mundi të hapet/);
    await context.close();
  });
});

it('programs search through the built module', async () => {
  const context = await reader();
  const { page } = await open(context, addressOf('sr', 'search/'));
  const door = addressOf('', 'search-index/search.js').replace('//search', '/search');
  // As text: the test runner would make the import its own.
  const results = await page.evaluate<{ url: string; sure: boolean }[]>(`import(${JSON.stringify(door)}).then(({ search }) => search('колико кошта лична карта', { ui: 'sr-cyrl', limit: 3 }))`);
  expect(results[0]).toMatchObject({ url: '/sr-cyrl/ministry-internal-affairs/identity-card/', sure: true });
  expect(results.length).toBeLessThanOrEqual(3);
  await context.close();
});

it('names in parts answer in the box, on the search page with its filters, to programs, and without the network', async () => {
  const served = await servedInParts(inject('dist'));
  const context = await reader();
  const { page, complaints } = await open(context, `${served.address}sq/`);
  const fetched: string[] = [];
  page.on('request', (request) => { if (request.url().includes('/names/')) fetched.push(request.url().replace(/.*\/names\//, '').replace(/\.json$/, '')); });
  const box = page.getByRole('combobox');
  const options = page.getByRole('option');
  await box.click();
  await page.keyboard.type('pasap', { delay: 20 });
  await options.first().waitFor();
  expect(await options.first().textContent()).toMatch(/^Pajisja me pasaport/);
  expect(fetched.slice(0, 2)).toEqual([served.placed('head'), served.placed('words/p')]);
  expect(fetched.some((name) => name.startsWith('sq/entries/'))).toBe(true);
  await options.first().click();
  await page.waitForURL(/\/passport\/$/);
  expect(await page.locator('h1').textContent()).toMatch(/pasaport/i);
  const results = page.locator('#results ol > li');
  await page.goto(`${served.address}sq/search/?q=leje+ndertimi`);
  await results.first().waitFor();
  await page.locator('form[role=search] details').evaluate((details) => { (details as HTMLDetailsElement).open = true; });
  await page.locator('select[name=institution]').selectOption('prishtina');
  await expect.poll(() => results.first().locator('a').first().getAttribute('href')).toMatch(/\/prishtina\/construction-permit\/$/);
  await page.goto(`${served.address}sq/search/?q=parcela`);
  await results.first().waitFor();
  const named = await results.count();
  await page.locator('#results [data-part=inside]').click();
  await expect.poll(() => results.count()).toBeGreaterThan(named);
  await expect.poll(() => page.locator('#results [data-part=excerpt] mark').count()).toBe(2);
  // A filter without a question: the one thing that fetches all entries.
  await page.goto(`${served.address}sq/search/?institution=gjilan`);
  await results.first().waitFor();
  for (const href of await results.evaluateAll((items) => items.map((item) => item.querySelector('a')!.getAttribute('href')))) expect(href).toContain('/gjilan/');
  const [answer] = await page.evaluate<{ url: string; sure: boolean }[]>(`import('${served.address}search-index/search.js').then(({ search }) => search('sa kushton pasaporta', { ui: 'sq', limit: 1 }))`);
  expect(answer).toMatchObject({ url: '/sq/ministry-internal-affairs/passport/', sure: true });
  // What was used is kept; without the network it answers again.
  await page.goto(`${served.address}sq/`);
  await box.click();
  await page.keyboard.type('pasap', { delay: 20 });
  await options.first().waitFor();
  await expect.poll(() => page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)))).flat().filter((url) => /\/(?:words|entries)\//.test(url)).length), { timeout: 20_000 }).toBeGreaterThanOrEqual(2);
  await page.reload();
  await context.setOffline(true);
  await box.click();
  await page.keyboard.type('pasap', { delay: 20 });
  await options.first().waitFor();
  expect(complaints).toEqual([]);
  await context.close();
  await served.stop();
});
