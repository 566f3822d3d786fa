import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { inflateSync } from 'node:zlib';
import type { Locator, Page } from 'playwright-core';
import decodeQR from 'qr/decode.js';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { readBytes, readFolder, readTextFile, remove, temporaryFolder } from '#src/disk.ts';
import { addressOf, barriers, closeBrowser, everyKind, open, reader, routes } from './reader.ts';

afterAll(closeBrowser);

const list = async <Name extends string>(name: Name) => (JSON.parse((await readTextFile(join(inject('dist'), `api/v1/${name}.json`)))!) as Record<Name, { id: string }[]>)[name].map(({ id }) => id);
const sheetsIn = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0;
/** Every letter that a PDF can be searched for: those of the tables which its embedded fonts carry. */
function lettersIn(pdf: Uint8Array): string {
  const text = Buffer.from(pdf).toString('latin1');
  const tables = [...text.matchAll(/stream\r?\n([\s\S]*?)\r?\nendstream/g)].flatMap(([, stream]) => { try { return [inflateSync(Buffer.from(stream!, 'latin1')).toString('latin1')]; } catch { return []; } }).filter((stream) => stream.includes('begincmap'));
  return tables.flatMap((table) => [...table.matchAll(/<([0-9A-F]{4})> <([0-9A-F]{4})> <([0-9A-F]{4})>|<[0-9A-F]{4}> <([0-9A-F]{4})>/gi)].map(([, from, to, first, one]) => (one !== undefined ? String.fromCharCode(parseInt(one, 16)) : Array.from({ length: parseInt(to!, 16) - parseInt(from!, 16) + 1 }, (_, step) => String.fromCharCode(parseInt(first!, 16) + step)).join('')))).join('');
}

/** What a telephone reads from a code as it is drawn. */
async function scanned(code: Locator): Promise<string> {
  const picture = (await code.screenshot()).toString('base64');
  const blank = await code.page().context().newPage();
  const { width, height, data } = await blank.evaluate(async (png) => {
    const image = await createImageBitmap(new Blob([Uint8Array.from(atob(png), (sign) => sign.charCodeAt(0))]));
    const pen = new OffscreenCanvas(image.width, image.height).getContext('2d')!;
    pen.drawImage(image, 0, 0);
    return { width: image.width, height: image.height, data: [...pen.getImageData(0, 0, image.width, image.height).data] };
  }, picture);
  await blank.close();
  return decodeQR({ width, height, data: Uint8ClampedArray.from(data) });
}

it('every service in every language prints on at most two sheets of A4', async () => {
  const waiting = (await list('services')).flatMap((id) => routes.map(({ path }) => `${path}/${id}/`));
  expect(waiting.length).toBeGreaterThan(160);
  const longer: string[] = [];
  await Promise.all([1, 2].map(async () => {
    const context = await reader({ javaScriptEnabled: false });
    const page = await context.newPage();
    for (let path = waiting.pop(); path; path = waiting.pop()) {
      await page.goto(`${inject('address')}${path}`);
      const sheets = sheetsIn(await page.pdf({ format: 'A4' }));
      if (sheets === 0 || sheets > 2) longer.push(`${path}: ${sheets}`);
    }
    await context.close();
  }));
  expect(longer).toEqual([]);
});

it('on paper nothing stands that can only be pressed, on any kind of page', async () => {
  const pressed = (page: Page) => page.emulateMedia({ media: 'print' }).then(() => page.locator('button, input, select, .letters').filter({ visible: true }).evaluateAll((all) => all.map((one) => one.outerHTML.slice(0, 100))));
  // The page that shows how the catalogue looks shows its field and its button on paper too.
  const found = await everyKind('sq', {}, async (page, kind) => { const left = await pressed(page); await page.emulateMedia({ media: null }); return kind === 'design' ? [] : left; });
  const context = await reader();
  for (const [path, until] of [['ask/prishtina/#birth-extract-silence', '.copy button'], ['search/?q=leje', '[data-part=inside]']] as const) {
    const { page } = await open(context, addressOf('sq', path));
    await page.locator(until).filter({ visible: true }).first().waitFor();
    found.push(...await pressed(page));
  }
  await context.close();
  expect(found).toEqual([]);
});

it('the code of a printed service leads to its address, and is black on white in the dark too', async () => {
  const context = await reader({ colorScheme: 'dark' });
  for (const [route, path] of [['sr-cyrl', 'ministry-internal-affairs/identity-card/'], ['sq', 'gjakova/citizenship-certificate/']] as const) {
    const { page } = await open(context, addressOf(route, path));
    expect(await page.locator('.qr').isVisible()).toBe(false);
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    expect(await scanned(page.locator('.qr'))).toBe(await page.locator('link[rel=canonical]').getAttribute('href'));
    expect(await page.locator('footer .paper').innerText()).toContain(await scanned(page.locator('.qr')));
    await page.close();
  }
  await context.close();
});

it.each(['', 'prishtina/', 'prishtina/birth-extract/', 'search/'])('on paper the head of a page stands below the name of the site: /sq/%s', async (path) => {
  const context = await reader();
  const { page } = await open(context, addressOf('sq', path));
  await page.emulateMedia({ media: 'print' });
  const [name, content, first] = await page.evaluate(() => ['.brand', 'main', 'main > :is(.hero, .page-head)'].map((selector) => document.querySelector(selector)!.getBoundingClientRect()));
  expect(content!.top).toBeGreaterThanOrEqual(name!.bottom);
  expect(first!.top).toBeGreaterThanOrEqual(content!.top);
  await context.close();
});

describe('posters and leaflets', () => {
  /** Whether everything on a poster stands on its one sheet. */
  const whole = (page: Page) => page.locator('.poster').evaluate((poster) => {
    const [sheet, foot, table] = [poster, poster.querySelector('footer')!, poster.querySelector('table')!].map((part) => part.getBoundingClientRect()) as [DOMRect, DOMRect, DOMRect];
    return [foot.bottom <= sheet.bottom + 1, table.bottom <= foot.top + 1, table.right <= sheet.right + 1];
  });

  it('a poster is one sheet with everything on it, in each language and for each institution', async () => {
    const context = await reader({ javaScriptEnabled: false, viewport: { width: 703, height: 1028 } });
    const page = await context.newPage();
    await page.emulateMedia({ media: 'print' });
    for (const institution of await list('institutions')) {
      for (const { path } of routes) {
        await page.goto(addressOf(path, `posters/${institution}/`));
        expect(sheetsIn(await page.pdf({ preferCSSPageSize: true })), `${path} ${institution}`).toBe(1);
        expect(await whole(page), `${path} ${institution}`).toEqual([true, true, true]);
      }
    }
    await context.close();
  });

  it('a poster stays one sheet where titles have two thousand letters and there are as many services as it shows', async () => {
    const context = await reader({ viewport: { width: 703, height: 1028 }, bypassCSP: true });
    for (const [route, lines] of [['sq', 10], ['sq', 18], ['en', 12]] as const) {
      const { page } = await open(context, addressOf(route, 'posters/gjilan/'));
      await page.evaluate((count) => {
        const rows = document.querySelector('.poster tbody')!;
        if (count > 10) document.querySelector('.poster')!.classList.add('dense');
        if (count > 10) for (const code of document.querySelectorAll('.poster td.code, .poster thead th:first-child')) code.remove();
        while (rows.children.length < count) rows.append(rows.firstElementChild!.cloneNode(true));
        for (const title of document.querySelectorAll('.poster :is(.title, .name)')) title.textContent = 'Çertifikatë '.repeat(170);
      }, lines);
      await page.emulateMedia({ media: 'print' });
      expect(await whole(page), `${route} ${lines}`).toEqual([true, true, true]);
      await page.close();
    }
    await context.close();
  });

  it('a poster speaks both official languages, and each of its codes leads to the page that stands beside it', async () => {
    const context = await reader({ colorScheme: 'dark', viewport: { width: 900, height: 1000 } });
    const { page, complaints } = await open(context, addressOf('sr-cyrl', 'posters/prishtina/'));
    expect(await page.locator('.poster .name').allInnerTexts()).toEqual(['Општина Приштина', 'Komuna e Prishtinës']);
    expect(await barriers(page)).toEqual([]);
    const codes = page.locator('.poster .qr');
    const [own, first] = [await scanned(codes.nth(0)), await scanned(codes.nth(1))];
    expect(new URL(own).pathname).toBe('/sr-cyrl/prishtina/');
    await page.goto(`${inject('address')}${new URL(first).pathname.slice(1)}`);
    expect(await page.locator('h1').innerText()).toBe('Грађевинска дозвола');
    await page.goto(addressOf('sq', 'leaflets/gjilan/'));
    expect(await barriers(page)).toEqual([]);
    expect(await page.locator('.leaflet section').count()).toBe(10);
    await page.setViewportSize({ width: 320, height: 640 });
    for (const sheet of ['leaflets', 'posters']) {
      await page.goto(addressOf('en', `${sheet}/ministry-internal-affairs/`));
      expect(await page.evaluate(() => document.documentElement.scrollWidth), sheet).toBeLessThanOrEqual(320);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });
});

describe('npm run leaflets', () => {
  const leaflets = (...args: string[]) => promisify(execFile)(process.execPath, ['scripts/leaflets.ts', '--out', inject('dist'), '--lang', 'en', ...args]);

  it('prints tagged files with title, language and our letters, twice the same', async () => {
    const folder = await temporaryFolder();
    const [first, second] = [join(folder, 'a'), join(folder, 'b')];
    const { stdout, stderr } = await leaflets('--institution', 'ministry-infrastructure', '--in', 'sq', '--in', 'sr-cyrl', '--to', first);
    expect(stdout).toBe(`20 PDF files were written to ${first}.\n`);
    expect(stderr).toContain('[20/20] sr-cyrl/ministry-infrastructure/services/');
    await leaflets('--institution', 'ministry-infrastructure', '--in', 'sr-cyrl', '--to', second);
    const files = (await readFolder(first))!;
    for (const { path, bytes } of (await readFolder(second))!) expect(Buffer.compare(Buffer.from(bytes), Buffer.from((await readBytes(join(first, path)))!)), path).toBe(0);
    for (const { path, bytes } of files) {
      const pdf = Buffer.from(bytes).toString('latin1');
      expect(pdf, path).toMatch(/\/MarkInfo <<[^>]*\/Marked true/);
      expect(pdf, path).toContain(path.startsWith('sq') ? '/Lang (sq)' : '/Lang (sr-Cyrl)');
      expect(pdf, path).toMatch(/\/Title (?:\(|<FEFF)/);
      expect(pdf, path).toContain('/FontFile2');
      // A link on paper leads to the published site, never to the machine that printed it.
      expect((pdf.match(/\/URI \([^)]*\)/g) ?? []).filter((link) => /localhost|127\.0\.0\.1/.test(link)), path).toEqual([]);
      if (path.includes('/services/')) expect(pdf, path).toMatch(/\/URI \(https:\/\/katalogu\.example\//);
    }
    // Serbian in Latin script stands on the Albanian poster.
    for (const [language, letters] of [['sq/', 'ëçčšž'], ['sr-cyrl/', 'ђњћжш']] as const) {
      const found = new Set(files.filter(({ path }) => path.startsWith(language)).flatMap(({ bytes }) => [...lettersIn(bytes)]));
      expect([...letters].filter((letter) => !found.has(letter)), language).toEqual([]);
    }
    expect(files.map(({ path }) => path).filter((path) => /(?:poster|leaflet)\.pdf$/.test(path))).toHaveLength(4);
    await remove(folder);
  });

  it('says what to do where there is no site, no such institution, no such language or no browser', async () => {
    const refused = async (expected: RegExp, args: string[], env = {}) => {
      const fault = await promisify(execFile)(process.execPath, ['scripts/leaflets.ts', '--lang', 'en', ...args], { env: { ...process.env, ...env } }).catch((thrown: { code: number; stderr: string }) => thrown);
      expect(fault).toMatchObject({ code: 2 });
      expect(fault.stderr).toMatch(expected);
    };
    await refused(/There is no built site in tests/, ['--out', 'tests']);
    await refused(/There is no institution “nowhere”\. There are: /, ['--out', inject('dist'), '--institution', 'nowhere']);
    await refused(/--in: “de” is not known; possible are sq, sr, sr-cyrl, en/, ['--out', inject('dist'), '--in', 'de']);
    await refused(/The browser that prints the pages is missing.*CHROMIUM_PATH/, ['--out', inject('dist'), '--institution', 'gjilan'], { CHROMIUM_PATH: '/nowhere/chromium' });
  });
});

it('what is printed is black, also for a reader of dark pages, and no word is larger than the headings', async () => {
  const found = await everyKind('sq', { colorScheme: 'dark' }, async (page, kind) => {
    await page.emulateMedia({ media: 'print', colorScheme: 'dark' });
    const wrong = await page.evaluate(() => {
      // That of a heading in src/styles/paper.css: 11 points.
      const heading = 11 / 72 * 96;
      const colourless = (colour: string) => { const [red, green, blue] = colour.match(/[\d.]+/g) ?? []; return colour === 'none' || (red === green && green === blue); };
      return [...document.querySelectorAll('main *')].filter((element) => element.checkVisibility() && !element.closest('img, picture, .specimen, .swatches, .sheet, .qr')).flatMap((element) => {
        const { color, fill, stroke, borderTopColor, fontSize } = getComputedStyle(element);
        const inked = element instanceof SVGElement ? [fill, stroke] : [color, borderTopColor];
        return [...(inked.every(colourless) ? [] : [`${inked.join(' ')}: ${element.outerHTML.slice(0, 80)}`]), ...(element.textContent!.trim() !== '' && !element.closest('.score-figure, h1, h2, h3, h4') && parseFloat(fontSize) > heading ? [`${fontSize}: ${element.outerHTML.slice(0, 80)}`] : [])];
      }).slice(0, 3);
    });
    await page.emulateMedia({ media: null });
    return kind === 'design' ? [] : wrong;
  });
  expect(found).toEqual([]);
});

it.each([['sq', 'prishtina/construction-permit/'], ['sr-cyrl', 'ministry-internal-affairs/passport/'], ['en', 'gjakova/birth-registration/']])('the code of a printed service covers nothing and stays within the sheet: %s/%s', async (route, path) => {
  const context = await reader({ viewport: { width: 695, height: 1000 } });
  const { page } = await open(context, addressOf(route, path));
  await page.emulateMedia({ media: 'print' });
  const [code, glance, head] = await Promise.all(['main > .code', '.glance', 'h1'].map((part) => page.locator(part).boundingBox()));
  expect(glance!.y).toBeGreaterThanOrEqual(code!.y + code!.height);
  expect(head!.y).toBeLessThan(code!.y + code!.height);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(695);
  await context.close();
});

it('a row, a letter and an office are not torn between two sheets', async () => {
  const context = await reader();
  for (const [path, parts] of [['prishtina/', ['.rows > div', '.list > li', '.cards > li']], ['ask/prishtina/', ['.letter']], ['concepts/taxi-permit/', ['.rows > div', 'tbody tr']]] as const) {
    const { page } = await open(context, addressOf('sq', path));
    await page.emulateMedia({ media: 'print' });
    for (const part of parts) expect(await page.locator(part).first().evaluate((element) => getComputedStyle(element).breakInside), `${path} ${part}`).toBe('avoid');
    await page.close();
  }
  await context.close();
});
