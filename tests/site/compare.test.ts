import { afterAll, expect, inject, it } from 'vitest';
import { addressOf, barriers, closeBrowser, desktop, open, pageKinds, phone, reader, routes } from './reader.ts';

afterAll(closeBrowser);

const permit = 'concepts/construction-permit/';
const gaps = pageKinds['service with many gaps'];

it('without script the comparison says what differs, shows what is chosen, and never offers an order that it cannot make', async () => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf('en', permit));
  expect(await page.locator('.different dd').first().innerText()).toMatch(/^No institution states the fee clearly\./);
  expect(await page.locator('#order').isVisible()).toBe(false);
  const shown = () => page.locator('.compared tbody tr:visible th').allInnerTexts();
  expect(await shown()).toHaveLength(3);
  await page.locator('#show-time').check({ force: true });
  expect(await shown()).toEqual(['Municipality of Gjakova', 'Municipality of Gjilan']);
  await context.close();
});

it('on a phone each institution is a card that is still a row of a table, and the page does not scroll sideways', async () => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf('sq', permit));
  expect(await page.getByRole('row').count()).toBe(4);
  expect(await page.getByRole('rowheader').first().innerText()).toContain('Gjakovës');
  const cells = await page.locator('.compared tbody tr').first().locator('td').evaluateAll((all) => all.map((cell) => cell.getBoundingClientRect().left));
  expect(new Set(cells).size, 'one below the other').toBe(1);
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(phone.width);
  await context.close();
});

it('with script the table is sorted by keyboard, and the address keeps order and choice; nonsense in it chooses nothing', async () => {
  const context = await reader({ viewport: desktop });
  const { page, complaints } = await open(context, addressOf('en', permit));
  const names = () => page.locator('.compared tbody tr:visible th').allInnerTexts();
  await page.locator('#order').focus();
  await page.keyboard.press('End');
  expect((await names())[0], 'the most complete first').toBe('Municipality of Gjilan');
  expect(new URL(page.url()).search).toBe('?order=share');
  await page.goto(addressOf('en', `${permit}?show=fee&order=time`));
  expect(await names()).toEqual(['Municipality of Prishtina']);
  expect(await page.locator('[data-part=status]').innerText()).toBe('Showing 1 of 3');
  await page.goto(addressOf('en', `${permit}?show=%22%3E%3Cscript&order=toString`));
  expect(await names()).toHaveLength(3);
  expect(complaints).toEqual([]);
  await context.close();
});

it.each(routes)('every gap leads to the one question that it asks, and no question is without its gap: $name', async (route) => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf(route, gaps));
  const asked = await page.locator('.state .ask a').evaluateAll((links) => links.map((link) => link.getAttribute('href')!.split('#')[1]!));
  expect(asked.length).toBeGreaterThan(5);
  expect(await page.locator('main form').count()).toBe(0);
  await page.locator('.ask a[href$="-appeal"]').press('Enter');
  const shown = (within: string) => page.locator(`${within} li[id]:visible`).evaluateAll((lines) => lines.map(({ id }) => id));
  await expect.poll(() => page.locator('.ready > section:visible').count(), { message: 'of all services, this one', timeout: 20_000 }).toBe(1);
  const letter = '[id="citizenship-certificate-ask"]';
  expect(await shown(letter)).toEqual(['citizenship-certificate-appeal']);
  await page.locator(`${letter} .every a`).click();
  expect((await shown(letter)).sort()).toEqual([...asked].sort());
  await page.goto(addressOf(route, gaps));
  await page.locator('.reasons a').nth(2).press('Enter');
  await expect.poll(() => page.locator('[id^="citizenship-certificate-wrong-"]:visible').count(), { timeout: 20_000 }).toBe(1);
  expect(await page.locator('[data-part=copy]:visible').count()).toBe(0);
  await context.close();
});

it('the button copies the letter as it is shown, and says so; where there is no clipboard it selects the text', async () => {
  const context = await reader();
  await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(inject('address')).origin });
  const { page, complaints } = await open(context, addressOf('sq', 'ask/gjakova/#citizenship-certificate-appeal'));
  expect(await barriers(page)).toEqual([]);
  // Safari leaves no line empty between the paragraphs of innerText.
  await page.locator('[id=citizenship-certificate-ask] [data-part=letter]').evaluate((letter: HTMLElement) => Object.defineProperty(letter, 'innerText', { value: letter.innerText.replace(/\n+/g, '\n') }));
  await page.locator('[id=citizenship-certificate-ask] button').press('Enter');
  await expect.poll(() => page.locator('[id=citizenship-certificate-ask] [role=status]').innerText()).toBe('Teksti u kopjua.');
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  expect(copied).toContain('Ku mund të ankohem dhe brenda sa ditësh?');
  expect(copied).toContain('nr. 06/L-081');
  expect(copied).not.toContain('Çfarë duhet të bëj, me radhë?');
  expect(copied).toMatch(/^Të nderuar,\n\nSipas ligjit [^\n]+:\n\nKu mund të ankohem dhe brenda sa ditësh\?\n\n[^\n]/);
  await page.evaluate(() => Object.defineProperty(navigator, 'clipboard', { value: undefined }));
  await page.locator('[id=citizenship-certificate-ask] button').press('Enter');
  await expect.poll(() => page.locator('[id=citizenship-certificate-ask] [role=status]').innerText()).toMatch(/^Teksti u përzgjodh/);
  expect(await page.evaluate(() => String(getSelection()))).toContain('nr. 06/L-081');
  expect(complaints).toEqual([]);
  await context.close();
});

it('on paper there is neither request nor complaint', async () => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf('sr', gaps));
  await page.emulateMedia({ media: 'print' });
  expect(await page.locator('.reasons, #wrong').filter({ visible: true }).count()).toBe(0);
  await context.close();
});
