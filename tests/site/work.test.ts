import { afterAll, expect, it } from 'vitest';
import { addressOf, closeBrowser, desktop, open, pageKinds, reader } from './reader.ts';

afterAll(closeBrowser);

const list = pageKinds['work list'];

it('the work list narrows by a choice without script, and shows as many tasks as the choice says', async () => {
  const context = await reader({ viewport: desktop, javaScriptEnabled: false });
  const { page } = await open(context, addressOf('sr-cyrl', list));
  const shown = async (): Promise<number> => {
    let tasks = 0;
    for (const group of await page.locator('.work .group').all()) {
      if (!(await group.isVisible())) continue;
      if ((await group.getAttribute('open')) === null) await group.locator('summary').click();
      for (const line of await group.locator('.tasks > li').all()) if (await line.isVisible()) tasks++;
    }
    return tasks;
  };
  for (const name of ['kind', 'who', 'dimension']) {
    const choice = page.locator(`.choice:has(input[name=${name}]:not([value=""]))`).first();
    const said = Number((await choice.locator('small').textContent())!.replace(/\D/g, ''));
    await choice.locator('input').check({ force: true });
    expect(await shown(), name).toBe(said);
    await page.locator(`input[name=${name}][value=""]`).check({ force: true });
  }
  await context.close();
}, 120_000);

it('the keyboard reaches the choices, moves among them and sees where it is', async () => {
  const context = await reader({ viewport: desktop });
  const { page, complaints } = await open(context, addressOf('sq', list));
  await page.locator('.narrow input:checked').first().focus();
  await page.keyboard.press('ArrowRight');
  const focused = page.locator('.narrow input:focus');
  expect(await focused.isChecked()).toBe(true);
  expect(await focused.evaluate((input) => getComputedStyle(input.nextElementSibling!).outlineStyle)).toBe('solid');
  expect(await page.locator('.work .group:visible').count()).toBeLessThan(await page.locator('.work .group').count());
  expect(complaints).toEqual([]);
  await context.close();
});

it.each([['work.ics', /^text\/calendar; ?charset=utf-8$/i, 'BEGIN:VCALENDAR'], ['work.csv', /^text\/csv; ?charset=utf-8$/i, '\uFEFF']])('the list is had as %s with its own media type', async (file, type, begins) => {
  const answer = await fetch(addressOf('sq', `reports/gjilan/${file}`));
  expect(answer.status).toBe(200);
  expect(answer.headers.get('content-type')).toMatch(type);
  expect(Buffer.from(await answer.arrayBuffer()).toString('utf8').startsWith(begins)).toBe(true);
});
