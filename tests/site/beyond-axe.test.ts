import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, closeBrowser, desktop, everyKind, open, pageKinds, reader } from './reader.ts';

// What axe cannot see. The pages of one language and of the other script: what is held here rests on layout and markup, which all languages share.
afterAll(closeBrowser);

// What somebody hears who goes from heading to heading, or from link to link: no level is skipped, one link text leads to one place, another script is marked as such.
const heard = (page: Page): Promise<string[]> => page.evaluate(() => {
  const wrong: string[] = [];
  const levels = [...document.querySelectorAll('h1, h2, h3, h4, h5, h6')].map((heading) => Number(heading.tagName[1]));
  if (levels[0] !== 1 || levels.filter((level) => level === 1).length !== 1) wrong.push(`begins with h${levels[0]}`);
  levels.forEach((level, index) => { if (level > (levels[index - 1] ?? 1) + 1) wrong.push(`h${levels[index - 1]} is followed by h${level}`); });
  // What is said when it changes stands there before, empty: a screen reader does not watch what is not drawn.
  for (const place of document.querySelectorAll('[role=status]')) if (getComputedStyle(place).display === 'none') wrong.push(`not watched: ${place.outerHTML.slice(0, 80)}`);
  const places = new Map<string, Set<string>>();
  let title = '';
  for (const element of document.querySelectorAll<HTMLElement>('main :is(h1, h2, h3, h4, h5, h6, dl:not(.facts) > div > dt, dl > dt, summary, caption, a[href])')) {
    if (!(element instanceof HTMLAnchorElement)) { title = element.textContent; continue; }
    // What is read out with the link: its words, those of the list entry or row it stands in, and the title above it.
    const link = element;
    const around = link.closest('li, tr, dd, p, h2, h3, h4');
    const cell = link.closest('td');
    const column = cell?.closest('table')?.querySelector(`thead th:nth-child(${cell.cellIndex + 1})`)?.textContent ?? '';
    const row = link.closest('tr')?.querySelector('th')?.textContent ?? '';
    const said = `${link.textContent} | ${around?.textContent ?? ''} | ${title} | ${column} | ${row}`.replace(/\s+/g, ' ').trim();
    if (!link.textContent?.trim() && !link.getAttribute('aria-label')) wrong.push(`a link without words to ${link.href}`);
    places.set(said, (places.get(said) ?? new Set()).add(link.href));
  }
  for (const [said, hrefs] of places) if (hrefs.size > 1) wrong.push(`“${said.slice(0, 60)}” leads to ${[...hrefs].map((href) => new URL(href).pathname).join(' and ')}`);
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = texts.nextNode(); node; node = texts.nextNode()) {
    const script = /\p{Script=Cyrillic}{3}/u.test(node.nodeValue ?? '');
    const tag = node.parentElement!.closest('[lang]')?.getAttribute('lang');
    if (script && tag !== 'sr-Cyrl' && !node.parentElement!.closest('script, [translate=no]')) wrong.push(`Cyrillic in ${tag}: ${node.nodeValue!.trim().slice(0, 50)}`);
  }
  return wrong;
});

// What has the focus is seen, outlined and uncovered, and it goes as one reads.
const focused = async (page: Page): Promise<string[]> => {
  // After a key the browser shows the focus for what is focused by script too.
  await page.keyboard.press('Tab');
  return page.evaluate(() => {
    const wrong: string[] = [];
    for (const element of document.querySelectorAll<HTMLElement>('body *')) {
      const { order, flexDirection } = getComputedStyle(element);
      if (order !== '0' || flexDirection.endsWith('-reverse') || element.tabIndex > 0) wrong.push(`out of order: ${element.outerHTML.slice(0, 80)}`);
    }
    const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter((element) => element.checkVisibility() && !element.matches(':disabled'));
    // On a long page every seventh of the links in lists stands for the others.
    const looked = all.length < 120 ? all : all.filter((_, index) => index < 40 || index % 7 === 0);
    for (const element of looked) {
      element.focus();
      if (document.activeElement !== element) { wrong.push(`not focused: ${element.outerHTML.slice(0, 80)}`); continue; }
      const drawn = [element, element.nextElementSibling, element.parentElement].filter((one): one is HTMLElement => one instanceof HTMLElement).some((one) => getComputedStyle(one).outlineStyle !== 'none');
      if (!drawn) wrong.push(`no outline: ${element.outerHTML.slice(0, 80)}`);
      const box = element.getClientRects()[0]!;
      const [x, y] = [box.left + Math.min(box.width, 40) / 2, Math.max(box.top, 0) + Math.min(box.height, 40) / 2];
      if (box.bottom < 0 || y > innerHeight) { wrong.push(`out of sight at ${Math.round(y)}: ${element.outerHTML.slice(0, 80)}`); continue; }
      const top = document.elementFromPoint(x, y);
      if (top && !element.contains(top) && !top.contains(element) && !(element instanceof HTMLInputElement && element.labels?.length)) wrong.push(`covered by ${top.outerHTML.slice(0, 60)}: ${element.outerHTML.slice(0, 80)}`);
    }
    return wrong;
  });
};

// Text of twice the size, wider spacing, no motion: the look of the page is another afterwards.
const enlarged = (page: Page): Promise<string[]> => page.evaluate(() => {
  const wrong: string[] = [];
  const root = document.documentElement;
  const wide = (what: string) => { if (root.scrollWidth > root.clientWidth) wrong.push(`${what}: ${root.scrollWidth} px on ${root.clientWidth} px`); };
  // A poster and a leaflet are sheets of paper: their size is given, and long titles are cut by design.
  const cut = (what: string) => {
    for (const element of document.querySelectorAll<HTMLElement>('main *, header *, footer *')) {
      const style = getComputedStyle(element);
      if (element.clientHeight > 0 && style.overflow === 'hidden' && !element.classList.contains('quiet') && !element.closest('.quiet, svg, .sheet') && element.scrollHeight > element.clientHeight + 1) wrong.push(`${what} cuts ${element.outerHTML.slice(0, 80)}`);
    }
  };
  if (getComputedStyle(root).scrollBehavior !== 'auto' || document.getAnimations().length > 0) wrong.push('moves');
  root.style.fontSize = '200%';
  wide('200 %');
  cut('200 %');
  root.style.fontSize = '';
  // WCAG 1.4.12: line height 1.5, paragraphs 2, letters 0.12, words 0.16 times the size of the letters. Set through the object model, which the policy of the page allows.
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    element.style.lineHeight = '1.5';
    element.style.letterSpacing = '.12em';
    element.style.wordSpacing = '.16em';
    if (element.matches('p')) element.style.marginBottom = '2em';
  }
  wide('spacing');
  cut('spacing');
  return wrong;
});

const languages = ['sq', 'sr-cyrl'] as const;

describe.each(languages)('%s', (language) => {
  it('with a finger every control is at least 44 pixels high, on a phone of 320 pixels with text of twice the size or wider spacing nothing scrolls sideways but a table within its own region', async () => {
    const found = await everyKind(language, { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true }, async (page) => page.evaluate(() => {
      const wrong: string[] = [];
      for (const contents of document.querySelectorAll<HTMLDetailsElement>('.toc details')) contents.open = true;
      const seen = (element: HTMLElement) => element.getClientRects().length > 0 && getComputedStyle(element).visibility !== 'hidden';
      for (const control of document.querySelectorAll<HTMLElement>('button, select, input:not([type=checkbox], [type=radio], [type=hidden]), summary, header a, footer nav a, footer li a, .letters a, .crumbs a, .toc a')) {
        if (seen(control) && !control.closest('.quiet') && control.getBoundingClientRect().height < 43.5) wrong.push(`${Math.round(control.getBoundingClientRect().height)} px: ${control.outerHTML.slice(0, 90)}`);
      }
      const root = document.documentElement;
      const wide = (what: string) => { if (root.scrollWidth > root.clientWidth) wrong.push(`${what}: ${root.scrollWidth} px`); };
      root.style.fontSize = '200%';
      wide('200 %');
      // Who has no finger to push with reaches a region by key, and hears what it is.
      for (const element of document.querySelectorAll<HTMLElement>('body *')) {
        const scrolls = /auto|scroll/.test(getComputedStyle(element).overflowX) && element.scrollWidth > element.clientWidth + 1;
        const named = element.ariaLabel || document.getElementById(element.getAttribute('aria-labelledby') ?? '')?.textContent?.trim();
        // A row of links of a named list of ways moves with whichever has the focus.
        const linked = element.closest('nav')?.ariaLabel && [...element.children].every((item) => item.querySelector('a'));
        if (scrolls && seen(element) && !element.matches('input, textarea, select') && !(element.tabIndex === 0 && named) && !linked) wrong.push(`scrolls, but is out of reach: ${element.outerHTML.slice(0, 90)}`);
      }
      root.style.fontSize = '';
      for (const element of document.querySelectorAll<HTMLElement>('body *')) Object.assign(element.style, { lineHeight: '1.5', letterSpacing: '.12em', wordSpacing: '.16em' });
      wide('spacing');
      return wrong;
    }));
    expect(found.join('\n')).toBe('');
  });

  it('every page kind is heard in order, worked by keyboard, and read with larger text, wider spacing and no motion', async () => {
    const found = await everyKind(language, { viewport: { width: 1280, height: 600 }, reducedMotion: 'reduce' }, async (page) => {
      const wrong = [...await heard(page), ...await focused(page)];
      await page.setViewportSize(desktop);
      wrong.push(...await enlarged(page));
      // The same script on all pages, whatever their language.
      if (language !== 'sq') return wrong;
      await page.evaluate(() => (document.activeElement as HTMLElement).blur());
      await page.keyboard.press('/');
      const arrived = await page.waitForFunction(() => document.activeElement?.id === 'q', undefined, { timeout: 15_000 }).then(() => true, () => false);
      return arrived ? wrong : [...wrong, `a slash leads to ${page.url()}, and not into the search`];
    });
    expect(found.join('\n')).toBe('');
  });
});

it('in colours that the reader chose for the whole device nothing vanishes, in light and dark: letters, frames of controls, drawings, the focus', async () => {
  const found = await everyKind('sq', { viewport: desktop, forcedColors: 'active' }, async (page) => {
    // After a key the browser shows the focus for what is focused by script too.
    await page.keyboard.press('Tab');
    const look = () => page.evaluate(() => {
      const wrong: string[] = [];
      const paper = document.createElement('canvas').getContext('2d', { willReadFrequently: true })!;
      const channels = (colour: string): readonly number[] => { paper.clearRect(0, 0, 1, 1); paper.fillStyle = colour; paper.fillRect(0, 0, 1, 1); return [...paper.getImageData(0, 0, 1, 1).data]; };
      const light = (colour: string) => channels(colour).slice(0, 3).map((value) => value / 255).map((value) => (value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4)).reduce((sum, value, at) => sum + value * [0.2126, 0.7152, 0.0722][at]!, 0);
      const contrast = (one: string, other: string) => { const [a, b] = [light(one), light(other)]; return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05); };
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'Canvas';
      const canvas = getComputedStyle(probe).color;
      probe.remove();
      const name = (element: Element) => element.outerHTML.slice(0, 90);
      const seen = (element: Element) => element.checkVisibility({ checkVisibilityCSS: true }) && !element.closest('.quiet');
      const isClear = (colour: string) => channels(colour)[3] === 0;
      const framed = (element: Element) => { const style = getComputedStyle(element); return style.borderTopStyle !== 'none' && parseFloat(style.borderTopWidth) >= 1 && contrast(style.borderTopColor, canvas) >= 3; };

      for (const control of document.querySelectorAll('button, input:not([type=checkbox], [type=radio]), select, textarea, .tag')) if (seen(control) && !framed(control)) wrong.push(`no frame: ${name(control)}`);
      // A picture behind letters keeps its own colours: small ornaments do no harm, a whole ground does.
      for (const element of document.querySelectorAll<HTMLElement>('body, body *')) {
        const style = getComputedStyle(element);
        if (element.closest('svg') || !seen(element)) continue;
        const filled = style.borderImageSource !== 'none' || (style.backgroundImage !== 'none' && style.backgroundSize === 'auto' && style.backgroundRepeat === 'repeat');
        if (filled && element.textContent!.trim() !== '') wrong.push(`its own ground: ${name(element)}`);
        const letters = [...element.childNodes].some((node) => node.nodeType === Node.TEXT_NODE && node.nodeValue!.trim() !== '');
        const ground = isClear(style.backgroundColor) ? canvas : style.backgroundColor;
        if (letters && style.forcedColorAdjust === 'none' && contrast(style.color, ground) < 4.5) wrong.push(`letters ${style.color}: ${name(element)}`);
      }
      // The colours of drawings are not forced: each of their strokes or areas has to stand out by itself, or one of them within a shape.
      for (const drawing of document.querySelectorAll('svg')) {
        if (!seen(drawing) || getComputedStyle(drawing).forcedColorAdjust === 'none') continue;
        const shapes = [...drawing.querySelectorAll('path, rect, circle, line, polyline, polygon, use, text')];
        const stands = (shape: Element) => { const { fill, stroke } = getComputedStyle(shape); return [fill, stroke].some((colour) => colour !== 'none' && !isClear(colour) && contrast(colour, canvas) >= 3); };
        const drawn = shapes.filter((shape) => { const { fill, stroke } = getComputedStyle(shape); return fill !== 'none' || stroke !== 'none'; });
        if (drawn.length > 0 && !drawn.some(stands)) wrong.push(`nothing of it stands out: ${name(drawing)}`);
        for (const words of drawing.querySelectorAll('text')) if (!stands(words)) wrong.push(`words in a drawing: ${name(words)}`);
      }
      const all = [...document.querySelectorAll<HTMLElement>('a[href], button, input, select, textarea, summary')].filter((element) => seen(element) && !element.matches(':disabled'));
      for (const element of all.filter((_, index) => index < 25 || index % 11 === 0)) {
        element.focus();
        const shown = [element, element.nextElementSibling, element.parentElement].filter((one): one is HTMLElement => one instanceof HTMLElement).map((one) => getComputedStyle(one)).find((style) => style.outlineStyle !== 'none');
        if (!shown || contrast(shown.outlineColor, canvas) < 3) wrong.push(`focus ${shown?.outlineColor ?? 'not shown'}: ${name(element)}`);
      }
      return wrong;
    });
    const light = await look();
    await page.emulateMedia({ colorScheme: 'dark', forcedColors: 'active' });
    const dark = await look();
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'active' });
    return [...light.map((what) => `light: ${what}`), ...dark.map((what) => `dark: ${what}`)];
  });
  expect(found.join('\n')).toBe('');
});

// A first visit over a slow network is read in the device's own letters, which are wider than ours.
it.each(['with the letters of the headings', 'before they have come'])('on a phone of 360 pixels the answers of a service stand on the first screen, together with its name, %s', async (when) => {
  const context = await reader({ viewport: { width: 360, height: 780 } });
  if (when === 'before they have come') await context.route('**/*.woff2', (route) => route.abort());
  const paths = [pageKinds['service with a concept'], pageKinds['service of a ministry'], pageKinds['service with many gaps']];
  const page = await context.newPage();
  for (const language of ['sq', 'sr', 'sr-cyrl', 'en']) {
    for (const path of paths) {
      await page.goto(addressOf(language, path));
      const [name, ...answers] = await page.evaluate(() => ['h1', ...[1, 2, 3, 4, 5, 6, 7].map((place) => `.glance dl > div:nth-child(${place}) dt`)].map((selector) => document.querySelector(selector)!.getBoundingClientRect().bottom));
      expect(name).toBeGreaterThan(0);
      for (const bottom of answers) expect(bottom, `${language}/${path}`).toBeLessThan(780);
    }
  }
  await context.close();
});

it.each(['sq', 'sr', 'sr-cyrl', 'en'])('an empty question is answered in words beside the field, and a pasted page is said to be cut: %s', async (language) => {
  const context = await reader();
  for (const path of [pageKinds.home, pageKinds.search]) {
    const { page, complaints } = await open(context, addressOf(language, path));
    await page.click('form[role=search] button[type=submit]');
    const [invalid, words, focused, announced, visible] = await page.evaluate(() => {
      const field = document.querySelector('#q')!;
      const said = document.getElementById(field.getAttribute('aria-describedby')!.split(' ').at(-1)!)!;
      return [field.getAttribute('aria-invalid'), said.textContent, document.activeElement === field, document.querySelector('[data-part=suggested]')!.textContent, said.checkVisibility()];
    });
    expect([invalid, focused, visible]).toEqual(['true', true, true]);
    expect(words).toBe(announced);
    expect(new URL(page.url()).pathname).toBe(new URL(addressOf(language, path)).pathname);
    await page.keyboard.insertText('x'.repeat(10_000));
    expect(await page.locator('#q').getAttribute('aria-invalid')).toBeNull();
    expect(await page.locator('.fault').innerText()).toContain('200');
    await page.fill('#q', 'pasaport');
    expect(await page.locator('.fault').count()).toBe(0);
    expect(complaints).toEqual([]);
    await page.close();
  }
  await context.close();
});

it('a finger reaches the answers of a service that lead down its page: 44 pixels', async () => {
  const context = await reader({ viewport: { width: 360, height: 780 }, hasTouch: true });
  for (const path of ['prishtina/birth-extract/', 'gjakova/citizenship-certificate/']) {
    const { page } = await open(context, addressOf('sq', path));
    const missed = await page.locator('.glance a').evaluateAll((links) => links.filter((link) => {
      const { left, top, width, height } = link.getBoundingClientRect();
      return [-21.5, 21.5].some((away) => document.elementFromPoint(left + width / 2, top + height / 2 + away) !== link);
    }).map((link) => link.textContent));
    expect(missed, path).toEqual([]);
    expect(await page.locator('.glance a').count()).toBeGreaterThan(1);
  }
  await context.close();
});

it('a command in the guide is not broken between the hyphens of an option, at any width of a telephone', async () => {
  const context = await reader();
  const { page } = await open(context, addressOf('sr-cyrl', 'guide/correcting/'));
  for (let width = 320; width <= 420; width += 10) {
    await page.setViewportSize({ width, height: 800 });
    const broken = await page.locator('.prose :not(pre) > code').evaluateAll((codes) => codes.flatMap((code) => {
      const walk = document.createTreeWalker(code, NodeFilter.SHOW_TEXT);
      const torn: string[] = [];
      while (walk.nextNode()) for (const { index } of walk.currentNode.textContent!.matchAll(/--/g)) {
        const hyphens = document.createRange();
        hyphens.setStart(walk.currentNode, index);
        hyphens.setEnd(walk.currentNode, index + 2);
        if (new Set([...hyphens.getClientRects()].map(({ top }) => top)).size > 1) torn.push(code.textContent!);
      }
      return torn;
    }));
    expect(broken, `${width} px`).toEqual([]);
  }
  await context.close();
});

it.each([360, 390])('a table of several quarters fits a telephone of %i pixels, and stays a table', async (width) => {
  const context = await reader({ viewport: { width, height: 800 } });
  const { page } = await open(context, addressOf('sr-cyrl', 'reports/gjilan/2026-q4/'));
  // The pilot has kept one quarter; with three and a target each row is as long as it can be.
  const table = page.locator('.quarter table').first();
  await table.evaluate((element) => {
    element.classList.add('over-time');
    for (const row of element.querySelectorAll('tr')) {
      const figure = row.lastElementChild!;
      figure.after(...[1, 2, 3].map(() => figure.cloneNode(true)));
      const trend = figure.cloneNode() as HTMLElement;
      trend.className = 'trend';
      trend.textContent = row.closest('thead') ? 'Промена' : 'пад за 26 процентних поена';
      row.append(trend);
    }
  });
  expect(await table.evaluate((element) => { const region = element.closest('.scroll')!; return region.scrollWidth - region.clientWidth; })).toBeLessThanOrEqual(1);
  const [name, figure, trend] = await Promise.all(['th', '.number', '.trend'].map((cell) => table.locator(`tbody tr:first-child > ${cell}`).first().boundingBox()));
  expect(figure!.y).toBeGreaterThanOrEqual(name!.y + name!.height - 1);
  expect(trend!.y).toBeGreaterThanOrEqual(figure!.y + figure!.height - 1);
  expect(await page.getByRole('table').first().getByRole('rowheader').count()).toBeGreaterThan(0);
  await context.close();
});
