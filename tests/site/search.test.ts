import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import type { Titles } from '#search/titles.ts';
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

it('without script the box gives way to the A–Z, and the search page leads there first', async () => {
  const context = await reader({ javaScriptEnabled: false });
  for (const [path, place] of [['', '.by-letter'], ['search/?q=pasos', '.notice']] as const) {
    const { page } = await open(context, addressOf('sr', path));
    const link = page.locator(`main ${place} a[href="/sr/a-z/"]`);
    expect(await link.innerText()).toBe('Pronađite po prvom slovu');
    expect(await page.locator('form[role=search]').isVisible()).toBe(false);
    await link.click();
    await page.waitForURL(/\/sr\/a-z\/$/);
  }
  await context.close();
});

describe('the results', () => {
  it('stand under the life event and the topic that the question names, and are not sure after the question is sent', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('sr-cyrl', 'search/?q=biznis'));
    const doors = page.locator('#results [data-part=doors] a');
    await doors.first().waitFor();
    expect(await doors.allInnerTexts()).toEqual(['Тема: Пословање', 'Животни догађај: Отварам предузеће']);
    expect(await page.locator('#results [role=status]').innerText()).toMatch(/^Нисмо сигурни/);
    const input = page.locator('main input[type=search]');
    await input.fill('лична карта');
    await expect.poll(() => doors.count()).toBe(0);
    await page.goto(addressOf('en', 'search/'));
    const status = page.locator('#results [role=status]');
    await page.locator('main input[type=search]').fill('tax');
    await expect.poll(() => status.innerText()).toBe('1 service');
    await page.locator('main input[type=search]').press('Enter');
    await expect.poll(() => status.innerText()).toMatch(/^We are not sure/);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('go on where “more” is pressed twice at once', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('sq', 'search/?audience=citizen'));
    const results = page.locator('#results ol > li');
    const status = page.locator('#results [role=status]');
    await expect.poll(() => results.count()).toBe(10);
    const before = await status.textContent();
    await page.locator('#results [data-part=more]').evaluate((more) => { (more as HTMLElement).click(); (more as HTMLElement).click(); });
    await expect.poll(() => results.count()).toBeGreaterThan(10);
    expect(await status.textContent()).toBe(before);
    const addresses = await results.evaluateAll((items) => items.map((item) => item.querySelector('a')!.href));
    expect(new Set(addresses).size).toBe(addresses.length);
    expect(complaints.filter(isOwn)).toEqual([]);
    await context.close();
  });

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

  it('leave every choice open again once the question is gone, and keep the choice where a slip is mended', async () => {
    const { page } = await open(await reader(), addressOf('sq', 'search/?q=pasaporta'));
    await page.locator('#results ol > li').first().waitFor();
    const gjilan = page.locator('select[name=institution] option[value=gjilan]');
    const before = async () => [await gjilan.isDisabled(), await gjilan.textContent()];
    await expect.poll(before).toEqual([true, 'Komuna e Gjilanit (0)']);
    await page.locator('input[name=q]').fill('');
    await expect.poll(before).toEqual([false, 'Komuna e Gjilanit (10)']);
    await page.goto(addressOf('sq', 'search/?q=leje+ndertmi&institution=gjilan'));
    expect(new URL(await page.locator('[data-part=corrected] a').evaluate((link) => (link as HTMLAnchorElement).href)).searchParams.get('institution')).toBe('gjilan');
    await page.context().close();
  });

  it('stand there as many as before when the reader comes back, at the same place', async () => {
    const { page } = await open(await reader(), addressOf('sq', 'search/?q=leje'));
    const results = page.locator('#results ol > li');
    await page.locator('#results [data-part=more]').click();
    await expect.poll(() => results.count()).toBeGreaterThan(10);
    const [count, last] = [await results.count(), results.last().locator('a').first()];
    await last.scrollIntoViewIfNeeded();
    const name = await last.textContent();
    // A click of the test would scroll the page once more.
    const height = await last.evaluate((link) => { (link as HTMLElement).click(); return scrollY; });
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await expect.poll(() => results.count()).toBe(count);
    expect(await results.last().locator('a').first().textContent()).toBe(name);
    await expect.poll(async () => Math.abs((await page.evaluate<number>('scrollY')) - height)).toBeLessThan(50);
    // And stays there.
    await page.waitForTimeout(300);
    expect(Math.abs((await page.evaluate<number>('scrollY')) - height)).toBeLessThan(50);
    await page.locator('input[name=q]').fill('leje ');
    await page.locator('#results [data-part=more]').waitFor();
    expect(await results.count()).toBe(10);
    await page.context().close();
  });

  it('keep their question where the browser resets the field on the way back, as Safari does', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('sq', 'search/?q=leje'));
    const results = page.locator('#results ol > li');
    await results.first().waitFor();
    const field = page.locator('main input[name=q]');
    // What Safari does to a field with autocomplete="off" when it brings a page back from memory: the value is that of the attribute.
    const resetField = () => field.evaluate((input: HTMLInputElement) => { input.value = input.defaultValue; });
    await resetField();
    expect(await field.inputValue()).toBe('leje');
    await field.fill('certifikata');
    await expect.poll(() => page.url()).toMatch(/\?q=certifikata$/);
    await resetField();
    await field.press('Escape');
    await page.getByText('Ngushtoni rezultatet').click();
    await page.locator('select[name=institution]').selectOption('gjilan');
    await expect.poll(() => page.url()).toMatch(/\?q=certifikata&institution=gjilan$/);
    await context.close();
  });

  it('are not needed for the way back: where nothing was asked, the lists stand at the same height', async () => {
    const { page } = await open(await reader(), addressOf('sq', 'search/'));
    const link = page.locator('.other-ways a').nth(10);
    await link.scrollIntoViewIfNeeded();
    const height = await link.evaluate((one) => { scrollTo({ top: 600, behavior: 'instant' }); (one as HTMLElement).click(); return scrollY; });
    expect(height).toBeGreaterThan(300);
    await page.waitForURL((url) => !url.pathname.endsWith('/search/'));
    await page.goBack();
    await expect.poll(async () => Math.abs((await page.evaluate<number>('scrollY')) - height)).toBeLessThan(50);
    await page.context().close();
  });

  it('say of every place where official sources contradict each other on what was asked', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('sq', 'search/?q=sa+zgjat+certifikata+e+lindjes'));
    await page.locator('#results ol > li').first().waitFor();
    expect(await page.locator('#results [data-part=others] li').allInnerTexts()).toEqual(expect.arrayContaining(['Komuna e Gjilanit – 30 ditë (burimet nuk përputhen)']));
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

  it('found inside the texts take the focus from the button that asked for them; where there are none, it stays', async () => {
    const context = await reader();
    const focused = async (query: string): Promise<Locator> => {
      const { page } = await open(context, addressOf('en', `search/?q=${query}`));
      const status = page.locator('#results [role=status]');
      const button = page.locator('#results [data-part=inside]');
      await button.waitFor();
      const before = await status.textContent();
      await button.focus();
      await page.keyboard.press('Enter');
      await expect.poll(() => status.textContent()).not.toBe(before);
      return page.locator(':focus');
    };
    expect(await (await focused('parcel')).evaluate((link) => link.matches('#results ol > li > h3 > a'))).toBe(true);
    expect(await (await focused('weapon')).getAttribute('data-part')).toBe('inside');
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

    // The names of the build before, in whose place others stand meanwhile: one fewer, so that every number is another.
    let asked = 0;
    await context.route('**/search-index/names/sr-cyrl.json', async (route) => {
      const answer = await route.fetch();
      const { entries: [, ...entries], ...titles } = await answer.json() as Titles;
      await route.fulfill(asked++ > 0 ? { response: answer } : { response: answer, json: { ...titles, mark: '0000000000', entries } });
    });
    await page.reload();
    await results.first().waitFor();
    expect(asked).toBe(1);
    await page.locator('#results [data-part=inside]').click();
    await expect.poll(() => results.count()).toBe(found.length);
    expect(await results.evaluateAll((items) => items.map((item) => item.querySelector('a')!.getAttribute('href')))).toEqual(found);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('leave no worker behind for each question, as long as names and texts are of two builds', async () => {
    const context = await reader();
    let asked = 0;
    await context.route('**/search-index/names/sq.json', async (route) => {
      asked++;
      const answer = await route.fetch();
      await route.fulfill({ response: answer, json: { ...await answer.json() as Titles, mark: '0000000000' } });
    });
    const { page } = await open(context, addressOf('sq', 'search/'));
    for (const [times, question] of ['qumeshti', 'shkollë', 'testament'].entries()) {
      await page.locator('input[name=q]').fill(question);
      await expect.poll(() => asked).toBeGreaterThanOrEqual(times + 2);
      await page.waitForTimeout(300);
    }
    expect(page.workers().length).toBeLessThanOrEqual(1);
    await context.close();
  });

  it('say that the texts were not searched where their index fails or hangs, and offer to try again', async () => {
    const context = await reader({ serviceWorkers: 'block' });
    let answers: 'fails' | 'hangs' | 'comes' = 'fails';
    await context.route(/search-index\/en\.json/, (route) => (answers === 'comes' ? route.continue() : answers === 'fails' ? route.abort() : undefined));
    const page = await context.newPage();
    await page.clock.install();
    const [status, button] = [page.locator('#results [role=status]'), page.locator('#results [data-part=inside]')];
    // Of the names none answers, so the texts are asked without being told to.
    await page.goto(addressOf('en', 'search/?q=zzyzx'));
    await expect.poll(() => status.textContent()).toBe('No service was found by that name. The texts could not be searched, perhaps because of the connection. Try again with the button below.');
    answers = 'hangs';
    await button.click();
    expect(await status.textContent()).toBe('No service was found by that name. Searching inside the texts too…');
    await page.clock.fastForward(16_000);
    await expect.poll(() => status.textContent()).toMatch(/^No service was found by that name\. The texts could not be searched/);
    answers = 'comes';
    await button.click();
    await expect.poll(() => status.textContent()).toMatch(/^No service was found\. Try another word/);
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

it('a telephone that gets no newer browser than of 2023 is proposed and answered to, and its address keeps the question', async () => {
  // What Chrome 119 or Safari 16 lacks, the last ones of many a cheap or old telephone.
  const older = `for (const [owner, name] of [[URL, 'canParse'], [Map, 'groupBy'], [Object, 'groupBy'], [URLSearchParams.prototype, 'size']]) delete owner[name];
    if (globalThis.document) {
      delete HTMLFormElement.prototype.requestSubmit;
      for (const name of Object.getOwnPropertyNames(Element.prototype)) if (name === 'role' || name.startsWith('aria')) delete Element.prototype[name];
    }`;
  const context = await reader({ serviceWorkers: 'block' });
  await context.addInitScript(older);
  const scripts: string[] = [];
  await context.route('**/assets/*.js', async (route) => {
    const response = await route.fetch();
    const text = await response.text();
    scripts.push(text);
    await route.fulfill({ response, body: route.request().url().includes('search-worker') ? older + text : text });
  });
  const { page, complaints } = await open(context, addressOf('sq', ''));
  const box = page.getByRole('combobox');
  await box.click();
  await page.keyboard.type('certifikata', { delay: 20 });
  await page.getByRole('option').first().waitFor();
  expect(await box.getAttribute('aria-expanded')).toBe('true');
  // From the field to the last option, which leads to all results.
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('Enter');
  await page.locator('#results ol > li').first().waitFor();
  await page.locator('main input[type=search]').fill('parcela');
  await expect.poll(() => page.url()).toMatch(/\?q=parcela$/);
  await page.locator('#results [data-part=inside]').click();
  await page.locator('#results [data-part=excerpt] mark').first().waitFor();
  await page.goto(addressOf('sr-cyrl', 'search/?q=парцела'));
  await page.locator('#results [data-part=inside]').click();
  await page.locator('#results [data-part=excerpt] mark').first().waitFor();
  expect(complaints.filter(isOwn)).toEqual([]);
  // A script with a lookbehind is none before Safari 16.4: not a line of it runs.
  expect(scripts.length).toBeGreaterThan(5);
  expect(scripts.filter((script) => /\(\?<[!=]/.test(script))).toEqual([]);
  await context.close();
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

it('programs search in the folder of a built site without a server, whole or in parts', async () => {
  const served = await servedInParts(inject('dist'));
  for (const folder of [inject('dist'), served.folder]) {
    const door = pathToFileURL(join(folder, 'search-index/search.js')).href;
    const said = execFileSync(process.execPath, ['--input-type=module', '-e', `import { search, doors } from ${JSON.stringify(door)}; console.log(JSON.stringify([await search('sa kushton pasaporta', { ui: 'sq', limit: 1 }), await doors('po ndërtoj', { ui: 'sq' })]));`], { encoding: 'utf8' });
    const [results, named] = JSON.parse(said) as [unknown[], unknown[]];
    expect(results).toMatchObject([{ url: '/sq/ministry-internal-affairs/passport/', sure: true }]);
    expect(named).toContainEqual(expect.objectContaining({ kind: 'lifeEvent' }));
  }
  await served.stop();
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
  // Where the letters come slowly, the first of them is answered by itself before.
  await expect.poll(() => options.first().textContent()).toMatch(/^Pajisja me pasaport/);
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
