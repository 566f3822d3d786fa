import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { addressOf, barriers, closeBrowser, desktop, open, pageKinds, phone, reader, routes } from './reader.ts';

afterAll(closeBrowser);

const kinds = Object.entries(pageKinds);

describe.each(routes)('in $name', (route) => {
  it.each(['light', 'dark'] as const)('every page kind is accessible on phone and desktop in the %s scheme', async (colorScheme) => {
    await Promise.all([phone, desktop].map(async (viewport) => {
      const context = await reader({ viewport, colorScheme });
      for (const [kind, path] of kinds) {
        const { page, complaints } = await open(context, addressOf(route, path));
        // In the dark only the colours are others: what does not depend on them was held to the rules in the light.
        expect(await barriers(page, colorScheme === 'dark' ? 'colours' : 'all'), `${kind} on ${viewport.width} px`).toEqual([]);
        expect(complaints.map((complaint) => `${kind}: ${complaint}`)).toEqual([]);
        await page.close();
      }
      await context.close();
    }));
  });

  it('every page says its language, its name and what it is about, and leads to itself in the other languages', async () => {
    const context = await reader();
    const titles = new Map<string, string>();
    for (const [kind, path] of kinds) {
      const { page } = await open(context, addressOf(route, path));
      expect(await page.locator('html').getAttribute('lang'), kind).toBe(route.tag);
      expect(await page.locator('h1').count(), kind).toBe(1);
      const title = await page.title();
      expect(title.length, kind).toBeGreaterThan(5);
      expect(titles.has(title), `${kind} has the title of ${titles.get(title)}`).toBe(false);
      titles.set(title, kind);
      expect((await page.locator('meta[name=description]').getAttribute('content'))?.length, kind).toBeGreaterThan(20);
      const alternates = await page.locator('link[rel=alternate][hreflang]').evaluateAll((links) => links.map((link) => [link.getAttribute('hreflang'), new URL((link as HTMLLinkElement).href).pathname]));
      for (const other of routes) expect(alternates, kind).toContainEqual([other.tag, `/${other.path}/${path}`]);
      for (const other of routes) expect(await page.locator(`a[hreflang="${other.tag}"], nav a[lang="${other.tag}"]`).first().getAttribute('href'), kind).toBe(`/${other.path}/${path}`);
      await page.close();
    }
    await context.close();
  });

  it('no page scrolls sideways on a screen of 320 pixels', async () => {
    const context = await reader({ viewport: { width: 320, height: 640 } });
    for (const [kind, path] of kinds) {
      const { page } = await open(context, addressOf(route, path));
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      expect(content, `${kind}: ${content} px on ${screen} px`).toBeLessThanOrEqual(screen!);
      await page.close();
    }
    await context.close();
  });

  it('a service can be read without script, and prints on at most two sheets of A4', async () => {
    const context = await reader({ javaScriptEnabled: false });
    for (const path of [pageKinds['service with a concept'], pageKinds['service of a ministry'], pageKinds['service with many gaps']]) {
      const { page } = await open(context, addressOf(route, path));
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(1200);
      const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
      expect(pdf.match(/\/Type\s*\/Page\b/g)?.length, path).toBeLessThanOrEqual(path === pageKinds['service of a ministry'] ? 3 : 2);
      await page.close();
    }
    await context.close();
  });
});

// As soon as a quarter is kept, its reports are held to what every page is held to, and to paper.
const keptQuarters = readdirSync(join(inject('dist'), 'sq', 'reports', 'quarters'), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }) => name).slice(-1);
it.each(keptQuarters)('the reports of the quarter %s are accessible, need no script, and print on at most five sheets of A4', async (quarter) => {
  const context = await reader({ javaScriptEnabled: false });
  const looked = await reader({ viewport: phone });
  for (const path of [`reports/gjilan/${quarter}/`, `reports/quarters/${quarter}/`]) {
    for (const route of routes) {
      const { page, complaints } = await open(looked, addressOf(route, path));
      expect(await barriers(page), `${route.path} ${path}`).toEqual([]);
      expect(complaints).toEqual([]);
      expect(await page.locator('svg.chart[role=img] > title').count()).toBeGreaterThan(0);
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);
      await page.close();
    }
    const { page } = await open(context, addressOf('sq', path));
    const pdf = (await page.pdf({ format: 'A4' })).toString('latin1');
    const sheets = pdf.match(/\/Type\s*\/Page\b/g)?.length ?? 0;
    expect(sheets > 0 && sheets <= 5, `${path}: ${sheets} sheets`).toBe(true);
    await page.close();
  }
  await Promise.all([context.close(), looked.close()]);
});

it('words are drawn with a font that has our letters', async () => {
  const context = await reader();
  const { page } = await open(context, addressOf('sr-cyrl', ''));
  expect(await page.locator('h1').evaluate((heading) => { const range = document.createRange(); range.selectNodeContents(heading); return range.getBoundingClientRect().width; })).toBeGreaterThan(60);
  await context.close();
});

it('a reader leaves no trace: no cookie, no storage, no request to another host', async () => {
  const context = await reader();
  const hosts = new Set<string>();
  context.on('request', (request) => hosts.add(new URL(request.url()).host));
  for (const path of [pageKinds.home, pageKinds['service with a concept'], pageKinds.search]) {
    const { page } = await open(context, addressOf('sq', path));
    expect(await page.evaluate(() => localStorage.length + sessionStorage.length)).toBe(0);
  }
  expect(await context.cookies()).toEqual([]);
  expect([...hosts]).toEqual([new URL(inject('address')).host]);
  await context.close();
});

it('the keyboard reaches the content first, sees where it is, and is never trapped', async () => {
  const context = await reader({ viewport: desktop });
  const { page } = await open(context, addressOf('sq', pageKinds['service with a concept']));
  await page.keyboard.press('Tab');
  const skip = page.locator(':focus');
  expect(await skip.getAttribute('href')).toBe('#content');
  expect(await skip.isVisible()).toBe(true);
  const seen = new Set<string>();
  for (let step = 0; step < 25; step++) {
    await page.keyboard.press('Tab');
    const focused = await page.evaluate(() => {
      const element = document.activeElement as HTMLElement;
      const style = getComputedStyle(element);
      const box = element.getBoundingClientRect();
      return { what: element.outerHTML.slice(0, 120), outlined: style.outlineStyle !== 'none' || style.boxShadow !== 'none', wide: box.width };
    });
    expect(focused.outlined, focused.what).toBe(true);
    seen.add(focused.what);
  }
  expect(seen.size).toBeGreaterThan(15);
  await context.close();
});

it('an address that does not exist is answered in every language', async () => {
  const context = await reader();
  const page = await context.newPage();
  const response = await page.goto(`${inject('address')}sq/nothing-here/`);
  expect(response?.status()).toBe(404);
  for (const route of routes) expect(await page.locator(`a[href="/${route.path}/"]`).count()).toBeGreaterThan(0);
  await context.close();
});
