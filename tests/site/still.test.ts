import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, expect, it } from 'vitest';
import { addressOf, closeBrowser, desktop, phone, reader } from './reader.ts';

afterAll(closeBrowser);

/** How much of what was drawn moved (Layout Shift) while a page came over a slow line. */
async function movedOn(path: string, options: BrowserContextOptions, until: (page: Page) => Promise<unknown>): Promise<number> {
  const context = await reader(options);
  const page = await context.newPage();
  const line = await context.newCDPSession(page);
  await line.send('Network.enable');
  await line.send('Network.emulateNetworkConditions', { offline: false, latency: 300, downloadThroughput: 60_000, uploadThroughput: 60_000 });
  await page.addInitScript('globalThis.moved = 0; new PerformanceObserver((list) => { for (const { value } of list.getEntries()) globalThis.moved += value; }).observe({ type: "layout-shift", buffered: true });');
  await page.goto(path);
  await until(page);
  // What moves, moves in the frames that follow.
  await page.waitForTimeout(500);
  const moved = await page.evaluate('globalThis.moved') as number;
  await context.close();
  return moved;
}

it.each([['something is found', 'q=taksi', phone], ['something is found', 'q=leje', desktop], ['nothing is found', 'q=qumeshti', phone], ['a filter alone is asked for', 'topic=construction', phone], ['nothing is asked', '', phone]] as const)('a search over a slow line moves nothing that was drawn: %s (%s)', async (_, asked, viewport) => {
  expect(await movedOn(addressOf('sq', `search/?${asked}`), { viewport }, (page) => page.locator('.other-ways').waitFor())).toBeLessThan(0.01);
});

it('the other ways of finding come also where the script of the search never does', async () => {
  const context = await reader();
  await context.route('**/*.js', (route) => route.abort());
  const page = await context.newPage();
  await page.goto(addressOf('sq', 'search/?q=taksi'));
  await page.locator('.other-ways').waitFor();
  await context.close();
});

it.each([['prishtina', 'construction-permit-payment'], ['prishtina', 'construction-permit-ask'], ['gjilan', 'residence-change-wrong-wrong']])('a letter that was asked for is drawn where it stays: %s #%s', async (institution, id) => {
  expect(await movedOn(addressOf('sq', `ask/${institution}/#${id}`), {}, (page) => page.locator(`[id="${id}"]`).waitFor())).toBeLessThan(0.01);
});
