import { afterAll, expect, it } from 'vitest';
import { addressOf, closeBrowser, open, reader } from './reader.ts';

afterAll(closeBrowser);

const shown = (selector: string) => `${selector}:visible`;

it('the published documents can be narrowed by state and language without script', async () => {
  const context = await reader({ javaScriptEnabled: false });
  const { page } = await open(context, addressOf('en', 'reports/gjilan/documents/'));
  const all = await page.locator(shown('.category')).count();
  expect(all).toBe(13);
  await page.getByLabel('partly met').check();
  expect(await page.locator(shown('.category')).evaluateAll((categories) => categories.map(({ id }) => id))).toEqual(['register-of-services']);
  await page.getByLabel('Serbian').check();
  expect(await page.locator(shown('.category')).count()).toBe(1);
  await page.getByLabel('missing').check();
  expect(await page.locator(shown('.category')).count()).toBe(0);
  expect(await page.locator('.nothing-so').isVisible()).toBe(true);
  await context.close();
});

it('what nobody has said is shown as not stated, with what to write', async () => {
  const context = await reader();
  const { page } = await open(context, addressOf('en', 'reports/prishtina/documents/#budget'));
  const budget = page.locator('#budget');
  expect(await budget.innerText()).toContain('Not stated.');
  // A share in which it counts as nothing has to say so.
  for (const part of [budget, page.locator('.score')]) expect(await part.innerText()).toContain('counts as missing');
  await budget.locator('summary').click();
  expect(await budget.innerText()).toContain('institutions/prishtina/documents.yaml');
  await context.close();
});
