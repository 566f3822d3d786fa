import { readFileSync } from 'node:fs';
import ICAL from 'ical.js';
import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, barriers, closeBrowser, listenedTo, open, phone, reader, routes } from './reader.ts';

afterAll(closeBrowser);

const passport = 'ministry-internal-affairs/passport/';
const residence = 'ministry-internal-affairs/permanent-residence-permit/';
const permit = 'prishtina/construction-permit/';
const list = '.checklist';
const bring = `${list} [data-part=bring] > li`;
const said = (page: Page, part: string) => page.locator(`${list} [data-part=${part}]`).innerText();
const unfold = (page: Page) => page.locator(`${list} > summary`).click();

describe('my checklist', () => {
  it('lists the documents of those conditions that apply, keeps them in the address alone, and finds them again', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('en', passport));
    const requests: string[] = [];
    page.on('request', (request) => requests.push(request.url()));
    const all = await page.locator('#documents ~ ul.documents > li').count();
    await unfold(page);
    expect(await page.locator(bring).count()).toBeLessThan(all);
    await page.getByLabel('for renewal').check();
    const mine = await page.locator(bring).allInnerTexts();
    expect(mine.some((line) => line.startsWith('Passport – for viewing'))).toBe(true);
    expect(new URL(page.url()).hash).toBe('#checklist&when=renewal');
    expect(await said(page, 'said')).toContain('Documents: 1.');
    expect(await page.evaluate(() => document.activeElement?.getAttribute('value'))).toBe('renewal');
    expect(await page.locator('#documents ~ ul.documents > li').count()).toBe(all);
    await page.reload();
    expect(await page.locator(bring).allInnerTexts()).toEqual(mine);
    await page.evaluate(() => { location.hash = '#fees'; });
    expect(await page.locator(bring).allInnerTexts()).toEqual(mine);
    await page.getByRole('button', { name: 'Start again' }).click();
    expect(new URL(page.url()).hash).toBe('#checklist');
    expect(await page.locator(bring).count()).toBe(0);
    expect(requests.filter((url) => !url.startsWith(addressOf('en', passport)) && !/\.(?:css|js|svg|ico|woff2)$/.test(url))).toEqual([]);
    expect(await page.evaluate(() => [document.cookie, localStorage.length, sessionStorage.length])).toEqual(['', 0, 0]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('reckons with Kosovo’s day and with both ways of counting, whatever the zone of the clock', async () => {
    for (const timezoneId of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
      const context = await reader({ timezoneId });
      const page = await context.newPage();
      // Half past midnight of the 29th in Kosovo.
      await page.clock.setFixedTime(new Date('2026-11-28T23:30:00Z'));
      await page.goto(addressOf('en', `${residence}#checklist&fees=work&decided=2026-12-18`));
      expect(await page.getByLabel('Day on which you apply').inputValue()).toBe('2026-11-29');
      const answer = await said(page, 'answer');
      expect(answer).toContain('28 January 2027 (if calendar days count)');
      expect(answer).toMatch(/26 February 2027 \(if only working days count\)\. It depends on a holiday/);
      expect(await said(page, 'appeal')).toContain('26 December 2026 (if calendar days count). That is no working day');
      expect(await said(page, 'pay')).toBe('€100');
      await context.close();
    }
  });

  it('never adds several amounts unasked, and asks how many units', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('sq', `${permit}#checklist`));
    expect(await said(page, 'pay')).toMatch(/^njërën nga: 9,36\s€ për m², 20\s€ për m²/);
    await page.locator(`${list} [data-fee=under-350]`).fill('120.5');
    expect(await said(page, 'pay')).toMatch(/1127,88\s€/);
    expect(new URL(page.url()).hash).toBe('#checklist&fees=under-350*120.5');
    // The source gives hours, and no days.
    expect(await page.locator('[data-office="0"]').innerText()).toMatch(/orarit; burimi nuk thotë cilat ditë/);
    await context.close();
  });

  it.each(routes)('says in words, beside the field and tied to it, what was filled in wrongly, and once it is right says so no more: $path', async (route) => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf(route, `${permit}#checklist`));
    const [number, date] = [page.locator(`${list} [data-fee=under-350]`), page.locator(`${list} [name=applied]`)];
    const faultOf = (field: typeof number) => field.evaluate((input) => {
      const said = document.getElementById(input.getAttribute('aria-describedby') ?? '');
      return [input.getAttribute('aria-invalid'), said?.textContent ?? '', said?.checkVisibility() ?? false, said?.closest('[lang]')!.getAttribute('lang') ?? ''];
    });
    const asked = async (field: typeof number, keys: string) => {
      await field.focus();
      await field.fill('');
      await page.keyboard.type(keys);
      await field.evaluate((input: HTMLInputElement) => input.blur());
      return faultOf(field);
    };
    const twoDigits = route.language === 'sq' ? 'dy shifra' : route.language === 'en' ? 'two digits' : route.path === 'sr' ? 'dve cifre' : 'две цифре';
    for (const wrong of ['1.234', '-3', '1e3', '9999999999']) {
      expect(await asked(number, wrong), wrong).toEqual(['true', expect.stringContaining(twoDigits), true, route.tag]);
      // It is announced, and nothing wrong gets into the sum or into the address.
      expect(await said(page, 'said')).toContain(twoDigits);
      expect(new URL(page.url()).hash).toBe('#checklist');
    }
    expect(await asked(number, '12.5')).toEqual([null, '', false, '']);
    expect(new URL(page.url()).hash).toBe('#checklist&fees=under-350*12.5');
    expect(await asked(number, '')).toEqual([null, '', false, '']);

    await page.goto(addressOf(route, `${residence}#checklist`));
    const answer = await said(page, 'answer');
    // The 31st of February, and a year beyond: in the order of the fields of this browser.
    for (const wrong of ['02312027', '12312500']) {
      expect(await asked(date, wrong), wrong).toEqual(['true', expect.stringContaining('2099'), true, route.tag]);
      // No answer is reckoned from a day that is none.
      expect(await said(page, 'answer')).toContain('2099');
    }
    // Left empty, it is today again.
    expect(await asked(date, '')).toEqual([null, '', false, '']);
    expect(await said(page, 'answer')).toBe(answer);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('says of a last day that it has passed, and puts nothing of a foreign address into the calendar or on paper', async () => {
    const context = await reader({ acceptDownloads: true });
    const { page } = await open(context, addressOf('en', `${residence}?from=spam#checklist&applied=2026-01-05&decided=2026-02-30&note=call-this-number`));
    expect(await said(page, 'answer')).toContain('That day has passed.');
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator(`${list} [data-part=dates]`).click()]);
    const calendar = readFileSync(await download.path(), 'utf8').replace(/\r\n /g, '');
    expect(calendar).toContain('#checklist&applied=2026-01-05');
    expect(calendar).not.toMatch(/spam|call-this|02-30/);
    await page.evaluate(() => { window.print = () => {}; });
    await page.locator(`${list} [data-part=print]`).click();
    expect(await page.locator('.sheet').innerText()).not.toMatch(/spam|call-this/);
    await context.close();
  });

  it('hands over a calendar with the dates, which a calendar reads', async () => {
    const context = await reader({ acceptDownloads: true });
    const { page } = await open(context, addressOf('sr', `${residence}#checklist&applied=2026-11-30&decided=2026-12-18`));
    const [download] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: 'Sačuvajte datume u kalendar' }).click()]);
    expect(download.suggestedFilename()).toBe('ministry-internal-affairs-permanent-residence-permit.ics');
    const events = new ICAL.Component(ICAL.parse(readFileSync(await download.path(), 'utf8')) as unknown[]).getAllSubcomponents('vevent').map((event) => new ICAL.Event(event));
    expect(events.map(({ startDate }) => startDate.toString())).toEqual(['2027-01-29', '2027-03-01', '2026-12-26', '2026-12-31']);
    expect(events[0]!.summary).toMatch(/^Poslednji dan za odgovor: /);
    await context.close();
  });

  it('prints the chosen list alone, with its address and the day', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('en', `${passport}#checklist&when=renewal`));
    await page.emulateMedia({ media: 'print' });
    expect(await page.locator(list).isVisible()).toBe(false);
    await page.evaluate(() => { window.print = () => {}; });
    await page.locator(`${list} [data-part=print]`).evaluate((button: HTMLButtonElement) => button.click());
    const sheet = await page.locator('body').innerText();
    expect(sheet).toContain('#checklist&when=renewal');
    expect(sheet).toContain('Passport – for viewing');
    expect(sheet).toMatch(/Printed on \d+ \S+ \d{4}/);
    expect(sheet).not.toContain('Police report');
    await page.evaluate(() => dispatchEvent(new Event('afterprint')));
    expect(await page.locator('body').innerText()).toContain('Police report');
    // Some browsers never say that they have printed.
    for (const times of [1, 2]) {
      await page.locator(`${list} [data-part=print]`).evaluate((button: HTMLButtonElement) => button.click());
      expect(await page.locator('body > .sheet').count(), `printed ${times} times`).toBe(1);
    }
    await page.evaluate(() => dispatchEvent(new Event('pointerdown')));
    expect(await page.locator('body').innerText()).toContain('Police report');
    await context.close();
  });
});

describe('whatever goes wrong', () => {
  it('of nonsense in the address the plain list remains', async () => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf('en', passport));
    await unfold(page);
    const plain = await page.locator(`${list} [data-part=list]`).innerText();
    for (const hash of ['#checklist&when=<script>alert(1)</script>,__proto__&fees=x*9&applied=2026-13-45', '#checklist&%E0%A4%A=%&&&', '#checklist&applied=']) {
      await page.evaluate((wanted) => { location.hash = wanted; }, hash);
      expect(await page.locator(`${list} [data-part=list]`).innerText()).toBe(plain);
    }
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('without script the whole list stands there, and nothing that does not work', async () => {
    const context = await reader({ javaScriptEnabled: false });
    const { page } = await open(context, addressOf('en', passport));
    expect(await page.locator(list).isVisible()).toBe(false);
    expect(await page.locator('#documents ~ ul.documents > li:visible').count()).toBe(8);
    await context.close();
  });

  it('a script that fails at the beginning or half way leaves the page whole', async () => {
    for (const half of [false, true]) {
      const context = await reader();
      const page = await context.newPage();
      const faults: string[] = [];
      page.on('pageerror', (fault) => faults.push(String(fault)));
      if (!half) await page.addInitScript(() => { JSON.parse = () => { throw new Error('broken'); }; });
      await page.goto(addressOf('en', passport));
      await unfold(page);
      if (half) {
        await page.evaluate(() => { Element.prototype.replaceChildren = () => { throw new Error('broken'); }; });
        await page.getByLabel('for renewal').check();
      }
      expect(await page.locator(`${list} [data-part=plain]`).isVisible()).toBe(true);
      expect(await page.locator(`${list} input:visible`).count()).toBe(0);
      expect(await page.locator('#documents ~ ul.documents > li:visible').count()).toBe(8);
      expect(faults).toEqual([]);
      await context.close();
    }
  });

  it('documents that the page says once more, in a language that the institution added, are no part of the list and do not end it', async () => {
    const context = await reader();
    const { page, complaints } = await listenedTo(context);
    await page.route(`**/${passport}`, async (route) => {
      const response = await route.fetch();
      const html = (await response.text()).replace('<h2 id="sources">', '<section lang="tr" id="tr"><h2>Türkçe</h2><h3>Belgeler</h3><div lang="en"><ul class="documents"><li><strong>Passport</strong> – <span lang="tr">yenilemek için</span></li></ul></div></section>$&');
      await route.fulfill({ response, body: html });
    });
    await page.goto(addressOf('en', `${passport}#checklist&when=renewal`));
    expect(await page.locator('#tr ul.documents').count()).toBe(1);
    expect(await page.locator(bring).allInnerTexts()).toEqual([expect.stringMatching(/^Passport – for viewing/)]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('forty documents with titles of two thousand letters fit a narrow screen', async () => {
    const context = await reader({ viewport: { width: 320, height: 640 } });
    const page = await context.newPage();
    await page.route(`**/${passport}`, async (route) => {
      const response = await route.fetch();
      const title = `${'Vërtetim i gjatë '.repeat(117)}${'x'.repeat(11)}`;
      const html = (await response.text()).replace(/<ul class="documents">.*?<\/ul>/s, `<ul class="documents">${`<li><strong>${title}</strong></li>`.repeat(40)}</ul>`).replace(/"documents":\[[^\]]*\]/, `"documents":[${Array.from({ length: 40 }, () => 'null').join()}]`);
      await route.fulfill({ response, body: html });
    });
    await page.goto(addressOf('sq', `${passport}#checklist`));
    expect(await page.locator(bring).count()).toBe(40);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    await context.close();
  });
});

describe('for everybody', () => {
  it.each(routes)('no barriers when unfolded, at 320 px, in light, dark and forced colours: $path', async (route) => {
    const context = await reader({ viewport: { ...phone, width: 320 } });
    const { page, complaints } = await open(context, addressOf(route, `${residence}#checklist&fees=work&decided=2026-12-18`));
    expect(await page.locator(bring).count()).toBeGreaterThan(3);
    expect(await barriers(page)).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark' });
    expect(await barriers(page, 'colours')).toEqual([]);
    await page.emulateMedia({ forcedColors: 'active' });
    expect(await barriers(page, 'colours')).toEqual([]);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await page.locator('.bar').evaluate((bar) => bar.getBoundingClientRect().height), 'sign, search and menu in one line').toBeLessThan(60);
    const small = await page.locator(`${list} :is(summary, button, label, input:not([type=checkbox]))`).evaluateAll((targets) => targets.filter((target) => target.getClientRects().length > 0 && target.getBoundingClientRect().height < 43.9).map(({ outerHTML }) => outerHTML.slice(0, 80)));
    expect(small).toEqual([]);
    expect(complaints).toEqual([]);
    await context.close();
  });

  it('works with the keyboard alone, and the place of the page does not jump', async () => {
    const context = await reader();
    const { page } = await open(context, addressOf('en', passport));
    await page.locator(`${list} > summary`).focus();
    await page.keyboard.press('Enter');
    await page.locator(`${list} input`).first().waitFor();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Space');
    // Asked of the page itself: the driver learns of a changed address later.
    const hash = () => page.evaluate(() => location.hash);
    await expect.poll(hash).toBe('#checklist&when=under-16');
    const top = () => page.locator(`${list} input`).first().evaluate((input) => Math.round(input.getBoundingClientRect().top));
    // The browser brings what has the focus into view, and takes its time.
    await expect.poll(async () => {
      const at = await top();
      await page.waitForTimeout(200);
      return at < phone.height && (await top()) === at;
    }).toBe(true);
    const before = await top();
    await page.keyboard.press('Space');
    await expect.poll(hash).toBe('#checklist');
    expect(await top()).toBe(before);
    await context.close();
  });
});
