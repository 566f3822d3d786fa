import { globSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseHTML } from 'linkedom';
import { afterAll, describe, expect, inject, it } from 'vitest';
import { placesOnPage } from '#catalogue/model/text.ts';
import { addressOf, barriers, closeBrowser, desktop, everyKind, open, pageKinds, phone, reader, routes, thinOut, type PageKind } from './reader.ts';

afterAll(closeBrowser);

// What differs by colours is the same in all languages; what differs by the width of the screen, or between the entries of a list, in all of a script.
const coloursIn = 'sq';
const widthsIn: ReadonlySet<string> = new Set([coloursIn, 'sr-cyrl']);

describe.each(routes)('in $name', (route) => {
  const [isWidened, isDarkened] = [widthsIn.has(route.path), route.path === coloursIn];
  it(`every page kind is accessible on a phone${isWidened ? ' and a desktop' : ''}${isDarkened ? ', in light and dark' : ''}, and never scrolls sideways on 320 pixels`, async () => {
    const found = await everyKind(route.path, { viewport: phone, axe: true }, async (page) => {
      const wrong: string[] = [];
      const rules = isDarkened ? 'all' : 'all but colours';
      const also = async (when: string, which: Parameters<typeof barriers>[1] = rules) => wrong.push(...(await barriers(page, which)).map((what) => `${when}: ${what}`));
      if (isWidened) wrong.push(...await barriers(page, rules));
      await page.setViewportSize({ width: 320, height: 640 });
      const [content, screen] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
      if (content! > screen!) wrong.push(`${content} px on ${screen} px`);
      await page.setViewportSize(phone);
      // Here the whole page was held to all rules; in the other conditions its look is, and two entries of a list look like all.
      await thinOut(page);
      if (!isWidened) return [...wrong, ...await barriers(page, rules)];
      await page.setViewportSize(desktop);
      await also(`on ${desktop.width} px`);
      if (!isDarkened) return wrong;
      await page.emulateMedia({ colorScheme: 'dark' });
      await also(`in the dark on ${desktop.width} px`, 'colours');
      await page.setViewportSize(phone);
      await also(`in the dark on ${phone.width} px`, 'colours');
      await page.emulateMedia({ colorScheme: 'light' });
      return wrong;
    });
    expect(found.join('\n')).toBe('');
  });

  it('every page says its language, its name and what it is about, and leads to itself in the other languages', () => {
    const titles = new Map<string, string>();
    const found = (Object.keys(pageKinds) as PageKind[]).flatMap((kind) => {
      const { document } = parseHTML(readFileSync(join(inject('dist'), route.path, pageKinds[kind], 'index.html'), 'utf8'));
      const named = (element: Element, ...names: readonly string[]) => names.map((name) => element.getAttribute(name)).find((value) => value);
      const said = {
        tag: document.documentElement.lang, headings: document.querySelectorAll('h1').length, title: document.title, about: document.querySelector('meta[name=description]')?.getAttribute('content') ?? '',
        alternates: [...document.querySelectorAll('link[rel=alternate][hreflang]')].map((link) => `${named(link, 'hreflang')} ${new URL(link.getAttribute('href')!, inject('address')).pathname}`),
        switches: [...document.querySelectorAll('a[hreflang], nav a[lang]')].map((link) => `${named(link, 'hreflang', 'lang')} ${link.getAttribute('href')}`),
      };
      const wrong: string[] = [];
      if (said.tag !== route.tag) wrong.push(`is in ${said.tag}`);
      if (said.headings !== 1) wrong.push(`has ${said.headings} headings of the first level`);
      if (said.title.length <= 5) wrong.push(`has the title “${said.title}”`);
      if (titles.has(said.title)) wrong.push(`has the title of ${titles.get(said.title)}`);
      titles.set(said.title, kind);
      if (said.about.length <= 20) wrong.push(`is about “${said.about}”`);
      for (const other of routes) {
        const itself = `${other.tag} /${other.path}/${pageKinds[kind]}`;
        if (!said.alternates.includes(itself)) wrong.push(`has no alternate ${itself}`);
        if (said.switches.find((link) => link.startsWith(`${other.tag} `)) !== itself) wrong.push(`does not lead to ${itself}`);
      }
      return wrong.map((what) => `${kind}: ${what}`);
    });
    expect(found.join('\n')).toBe('');
    expect(titles.size).toBe(Object.keys(pageKinds).length);
  });

  it('a service can be read without script', async () => {
    const context = await reader({ javaScriptEnabled: false });
    for (const path of [pageKinds['service with a concept'], pageKinds['service of a ministry'], pageKinds['service with many gaps']]) {
      const { page } = await open(context, addressOf(route, path));
      expect((await page.locator('main').innerText()).length).toBeGreaterThan(1200);
      await page.close();
    }
    await context.close();
  });
});

it('every place that a text may lead to is there on the page of every service that is offered', () => {
  const { services } = JSON.parse(readFileSync(join(inject('dist'), 'api/v1/services.json'), 'utf8')) as { services: { id: string; facts: { status: string } }[] };
  const lacking = services.filter(({ facts }) => facts.status !== 'withdrawn').flatMap(({ id }) => {
    const html = readFileSync(join(inject('dist'), 'en', id, 'index.html'), 'utf8');
    return placesOnPage.filter((place) => !html.includes(` id="${place}"`)).map((place) => `${id}#${place}`);
  });
  expect(services.length).toBeGreaterThan(20);
  expect(lacking).toEqual([]);
});

it('where sources contradict each other on what one receives, the page says so at a glance', () => {
  const contradicted = globSync('content/institutions/*/services/*/service.yaml').filter((file) => /field: outputs?\b/.test(readFileSync(file, 'utf8')));
  const silent = contradicted.flatMap((file) => routes.map(({ path }) => join(path, file.split('/')[2]!, file.split('/')[4]!))).filter((page) => {
    const { document } = parseHTML(readFileSync(join(inject('dist'), page, 'index.html'), 'utf8'));
    return document.querySelector('.glance dl > div:last-child .doubt') === null;
  });
  expect(silent).toEqual([]);
});

it('where it is known why nothing is stated, that stands in place of what is said anywhere', () => {
  const { document } = parseHTML(readFileSync(join(inject('dist'), 'en/ministry-infrastructure/truck-certificate/index.html'), 'utf8'));
  const section = [...document.querySelectorAll('.state.missing')].map(({ textContent }) => textContent!.replace(/\s+/g, ' '));
  expect(section.filter((words) => words.includes('the form is not available'))).toEqual([expect.stringMatching(/^\s*Not stated\. The registry says that the form is not available\. It does not say whether one is needed\.\s?Ask the institution/)]);
  expect([...document.querySelectorAll('p.soft')].filter(({ textContent }) => textContent!.includes('the form is not available'))).toEqual([]);
});

it('how to pay is not known yet, and not unsaid, where the copy that was read breaks off at the fees', () => {
  const { document } = parseHTML(readFileSync(join(inject('dist'), 'en/prishtina/construction-permit/index.html'), 'utf8'));
  const states = [...document.querySelectorAll('.state')].filter(({ textContent }) => textContent!.includes('How and where do I pay?'));
  expect(states.map(({ className, textContent }) => [className, /^\s*Not known yet\./.test(textContent!)])).toEqual([['state unseen', true]]);
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

it.each(['home', 'search', 'service with a concept'] as const)('what got into a page all the same does not run, asks nobody, and is heard of (%s)', async (kind) => {
  const context = await reader();
  const { page, complaints } = await open(context, addressOf('sq', pageKinds[kind]));
  expect(complaints).toEqual([]);
  const ran = await page.evaluate(async () => {
    document.body.insertAdjacentHTML('beforeend', '<img src="/nothing.png" onerror="window.ran = 1"><a id="in" href="javascript:window.ran=2">x</a><iframe srcdoc="<script>parent.ran = 3</script>"></iframe><iframe src="https://evil.example/"></iframe><p style="position:fixed">x</p><base href="https://evil.example/"><form action="https://evil.example/"></form>');
    const script = document.createElement('script');
    script.textContent = 'window.ran = 4';
    document.body.append(script);
    document.querySelector<HTMLAnchorElement>('#in')!.click();
    document.querySelector<HTMLFormElement>('form[action^="https://evil"]')!.submit();
    const away = await fetch('https://evil.example/').then(() => 'asked', () => 'refused');
    await new Promise((later) => setTimeout(later, 200));
    return [(window as unknown as { ran?: number }).ran ?? 0, away, document.baseURI.startsWith('https://evil'), getComputedStyle(document.querySelector('p[style]')!).position];
  });
  expect(ran).toEqual([0, 'refused', false, 'static']);
  // What was refused is told a moment later.
  const refused = () => complaints.flatMap((words) => /^refused by the policy: (\S+)/.exec(words)?.[1] ?? []);
  await expect.poll(refused).toEqual(expect.arrayContaining(['script-src-attr', 'script-src-elem', 'style-src-attr', 'base-uri', 'form-action', 'connect-src', 'frame-src']));
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

describe('the page of a service is seen with its first bytes', () => {
  const services = [pageKinds['service with a concept'], pageKinds['service of a ministry'], pageKinds['service with many gaps'], 'ministry-internal-affairs/permanent-residence-permit/'];
  // What a server may send before it hears that anything arrived: ten segments (RFC 6928), less what its headers take.
  const firstFlight = 10 * 1460;

  it.each(['sq', 'sr-cyrl'])('nothing else has to arrive before its largest paint, which is text: %s', async (language) => {
    const context = await reader();
    for (const path of services) {
      const page = await context.newPage();
      const asked: string[] = [];
      // Whatever else the page asks for never comes.
      await page.route('**/*', (route) => { if (route.request().isNavigationRequest()) return route.continue(); asked.push(route.request().url()); return undefined; });
      await page.goto(addressOf(language, path), { waitUntil: 'commit' });
      const seen = await page.evaluate(() => new Promise<{ text: string; image: boolean; bar: string; deep: string }>((resolve) => {
        new PerformanceObserver((list) => {
          const { element, url } = list.getEntries().at(-1) as PerformanceEntry & { element: Element; url: string };
          const bar = document.querySelector('.top')!;
          resolve({ text: element.textContent!.trim(), image: url !== '', bar: getComputedStyle(bar).backgroundColor, deep: getComputedStyle(document.documentElement).getPropertyValue('--deep') });
        }).observe({ type: 'largest-contentful-paint', buffered: true });
      }));
      expect(seen.image).toBe(false);
      expect(seen.text.length).toBeGreaterThan(3);
      // As the style sheets wish it, although none was fetched.
      expect(seen.bar).toBe(`rgb(${[1, 3, 5].map((at) => parseInt(seen.deep.slice(at, at + 2), 16)).join(', ')})`);
      expect(asked.length).toBeGreaterThan(0);
      const response = await fetch(addressOf(language, path), { headers: { 'accept-encoding': 'gzip' } });
      const headers = [...response.headers].reduce((sum, [name, value]) => sum + name.length + value.length + 4, 0);
      const bytes = readFileSync(join(inject('dist'), language, path, 'index.html.gz')).length;
      expect(bytes + headers, `${language}/${path}`).toBeLessThanOrEqual(firstFlight);
      await page.close();
    }
    await context.close();
  });

  it('a server that still sends an older policy shows it as well, a little later', async () => {
    const context = await reader();
    const page = await context.newPage();
    const address = addressOf('sq', services[0]!);
    await page.route(address, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, headers: { ...response.headers(), 'content-security-policy': "default-src 'none'; style-src 'self'" } });
    });
    await page.goto(address);
    const look = () => page.evaluate(() => [...document.querySelectorAll('.top, h1, .glance, .steps > li, .toc, .bottom')].map((element) => { const { backgroundColor, font, borderTop } = getComputedStyle(element); return [backgroundColor, font, borderTop, element.getBoundingClientRect().height]; }));
    const older = await look();
    await page.unroute(address);
    await page.goto(address);
    expect(await look()).toEqual(older);
    await context.close();
  });
});
