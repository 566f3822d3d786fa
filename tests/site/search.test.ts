import { afterAll, describe, expect, it } from 'vitest';
import { addressOf, closeBrowser, open, reader } from './reader.ts';

afterAll(closeBrowser);

// query → a part of the address that must be among the first three results
const queries: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  sq: [['letërnjoftim', 'identity-card'], ['leternjoftim', 'identity-card'], ['LETËRNJOFTIM', 'identity-card'], ['pasaporte', 'passport'], ['certifikata e lindjes', 'birth'], ['sa kushton pasaporta', 'passport'], ['leje ndertimi gjilan', 'gjilan/construction-permit'], ['taksi', 'taxi-permit'], ['patente shofer', 'driving-licence'], ['kopje e planit', 'copy-of-plan']],
  sr: [['lična karta', 'identity-card'], ['licna karta', 'identity-card'], ['лична карта', 'identity-card'], ['pasoš', 'passport'], ['građevinska dozvola', 'construction-permit'], ['gradjevinska dozvola', 'construction-permit'], ['koliko košta pasoš', 'passport'], ['vozacka dozvola', 'driving-licence']],
  'sr-cyrl': [['лична карта', 'identity-card'], ['licna karta', 'identity-card'], ['грађевинска дозвола', 'construction-permit'], ['возачка дозвола', 'driving-licence'], ['пасош', 'passport'], ['уверење о држављанству', 'citizenship-certificate']],
  en: [['identity card', 'identity-card'], ['passport', 'passport'], ['birth certificate', 'birth'], ['building permit', 'construction-permit'], ['taxi', 'taxi-permit'], ['how much is a passport', 'passport'], ['leternjoftim', 'identity-card']],
};

describe.each(Object.entries(queries))('on the pages in %s', (route, wanted) => {
  it.each(wanted)('“%s” finds %s among the first three', async (query, address) => {
    const context = await reader();
    const { page, complaints } = await open(context, addressOf(route, `search/?q=${encodeURIComponent(query)}`));
    const results = page.locator('#results ol > li');
    await results.first().waitFor({ timeout: 20_000 });
    const first = await results.evaluateAll((items) => items.slice(0, 3).map((item) => item.querySelector('a')?.getAttribute('href') ?? ''));
    expect(first.some((href) => href.startsWith(`/${route}/`) && href.includes(address)), first.join(' ')).toBe(true);
    expect(complaints).toEqual([]);
    await context.close();
  });
});

it.each(['', '!!!', '😀😀', 'x'.repeat(10_000), '<img src=x onerror=alert(1)>', 'qwxzvbn'])('a strange query (%#) gets a calm answer and runs nothing', async (query) => {
  const context = await reader();
  const { page, complaints } = await open(context, addressOf('sq', 'search/'));
  let dialogs = 0;
  page.on('dialog', (dialog) => { dialogs++; void dialog.dismiss(); });
  await page.locator('main input[type=search]').fill(query);
  await page.locator('main input[type=search]').press('Enter');
  await page.waitForTimeout(1500);
  expect(dialogs).toBe(0);
  expect(complaints).toEqual([]);
  expect(await page.locator('h1').isVisible()).toBe(true);
  await context.close();
});

it('without script the search leads to the A–Z', async () => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf('sr', 'search/?q=pasos'));
  expect(await page.locator('main a[href^="/sr/a-z/"]').count()).toBeGreaterThan(0);
  await context.close();
});
