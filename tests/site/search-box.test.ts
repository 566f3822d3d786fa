import type { BrowserContext } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, closeBrowser, open, reader } from './reader.ts';

afterAll(closeBrowser);

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

  it('tells who does not see the list how many proposals there are, none too', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('en', ''));
    const said = page.locator('[data-part=suggested]');
    const box = page.getByRole('combobox');
    for (const [question, count] of [['passport', /^Suggestions: [1-9]/], ['zebra extract wedding', /^We are not sure\. These services come closest\. Suggestions: [1-9]/], ['zzzzzzzz', /^Suggestions: 0\./]] as const) {
      await box.fill(question);
      await expect.poll(() => said.textContent()).toMatch(count);
    }
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

  it('proposes the life event and the topic that a question names, before the services', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('sq', ''));
    await page.getByRole('combobox').click();
    await page.keyboard.type('biznes', { delay: 20 });
    const options = page.getByRole('option');
    await options.filter({ hasText: 'Hap biznes' }).waitFor();
    expect((await options.allInnerTexts()).slice(0, 2).map((text) => text.split('\n'))).toEqual([['Biznesi', 'Tema'], ['Hap biznes', 'Ngjarje jetësore']]);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForURL(/\/sq\/life-events\/opening-a-business\/$/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leads to all results, and costs at most 26 kB and three requests until then', async () => {
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
    expect((await Promise.all(sizes)).reduce((sum, size) => sum + size, 0)).toBeLessThan(26_000);
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

  it('stays a plain form with a cut index, and proposes once it can be read', async () => {
    const context = await reader();
    await context.route('**/search-index/names/**', (route) => route.fulfill({ body: '{"route":"sq","entr', contentType: 'application/json' }));
    const { page, complaints } = await open(context, addressOf('sq', ''));
    await page.getByRole('combobox').click();
    await page.keyboard.type('pasap', { delay: 20 });
    await page.waitForTimeout(800);
    expect(await page.getByRole('option').count()).toBe(0);
    expect(complaints).toEqual([]);
    await context.unroute('**/search-index/names/**');
    await page.keyboard.type('o', { delay: 20 });
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

  it('answers without the network, or where that hangs, once it has been used', async () => {
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
    await context.setOffline(false);
    let hangs = false;
    await context.route('**/search-index/names/en.json', () => new Promise(() => { hangs = true; }));
    await page.reload();
    await page.getByRole('combobox').click();
    await page.keyboard.type('passp', { delay: 20 });
    await page.getByRole('option').first().waitFor();
    expect(hangs).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});
