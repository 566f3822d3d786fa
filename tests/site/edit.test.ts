import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { remove, temporaryFolder } from '#src/disk.ts';
import { browser } from '../../scripts/browser.ts';
import { pdf } from '../stored-samples.ts';
import { barriers } from './reader.ts';

// A pilot municipality with two of its services, and the common descriptions; standard and word lists are the program's own.
let folder = '';
let content = '';
let editing: ChildProcess;
let start = '';
let chrome: Browser;
let context: BrowserContext;

const service = (id: string) => join(content, 'institutions/prishtina/services', id);
const fileOf = (id: string, name = 'service.yaml') => readFileSync(join(service(id), name), 'utf8');
const changedLines = (before: string, after: string) => after.split('\n').filter((line, index) => line !== before.split('\n')[index]);

beforeAll(async () => {
  folder = await temporaryFolder();
  content = join(folder, 'content');
  for (const part of ['concepts', 'institutions/prishtina/institution.yaml', 'institutions/prishtina/services/birth-extract', 'institutions/prishtina/services/taxi-permit']) {
    mkdirSync(join(content, part, '..'), { recursive: true });
    cpSync(join('content', part), join(content, part), { recursive: true });
  }
  // Astro serves nothing to a process that it takes for a test.
  const { VITEST: _vitest, NODE_ENV: _mode, ...env } = process.env;
  editing = spawn(process.execPath, ['scripts/edit.ts', '--content', content, '--port', '4377', '--today', '2026-11-22', '--lang', 'sq'], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  start = await new Promise((found, lost) => {
    let said = '';
    editing.stdout!.on('data', (chunk: Buffer) => { said += chunk.toString(); const [address] = /http:\S+key=\S+/.exec(said) ?? []; if (address) found(address); });
    editing.once('exit', () => lost(new Error(said)));
  });
  chrome = await chromium.launch({ ...(await browser()), chromiumSandbox: false });
  context = await chrome.newContext({ viewport: { width: 1366, height: 900 } });
  context.setDefaultTimeout(120_000);
  const first = await context.newPage();
  const modules: string[] = [];
  first.on('request', (request) => { if (request.resourceType() === 'script') modules.push(new URL(request.url()).pathname); });
  await first.goto(start);
  await first.getByRole('heading', { level: 1 }).waitFor();
  expect(first.url(), 'the key leaves the address').not.toContain('key=');
  expect(modules.filter((path) => /^\/(?:src|node_modules\/(?!vite\/)).*\.[jt]s$/.test(path)), 'the form is one file').toEqual(['/src/edit/start.ts']);
  await first.close();
});
afterAll(async () => {
  await chrome?.close();
  editing?.kill();
  await remove(folder);
});

const opened = async (query: string, lang = 'sq'): Promise<Page> => {
  const page = await context.newPage();
  await page.goto(new URL(`/edit/${lang}/${query}`, start).href);
  await page.getByRole('heading', { level: 1 }).waitFor();
  return page;
};
const group = (page: Page, field: string) => page.locator(`#f-${field}`);
const soon = { timeout: 60_000 };
const save = async (page: Page, button = 'Ruaj') => {
  await page.getByRole('button', { name: button, exact: true }).click();
  await page.locator('.result .notice').first().waitFor();
};

describe('the form', () => {
  it('makes a service in Albanian, with two documents and a fee, tells what is missing, and takes the Serbian text', async () => {
    const page = await opened('');
    await page.getByLabel('Institucioni').selectOption({ label: 'Komuna e Prishtinës' });
    await page.getByLabel('Titulli në shqip').fill('Leje për shfrytëzimin e trotuarit');
    expect(await page.getByLabel('Identifikuesi').inputValue()).toBe('leje-per-shfrytezimin-e-trotuarit');
    await page.getByRole('button', { name: 'Hape formularin' }).click();
    await page.getByRole('heading', { level: 1, name: 'Leje për shfrytëzimin e trotuarit' }).waitFor();

    const documents = group(page, 'facts-documents');
    await documents.getByLabel('Ja çfarë').check();
    await documents.getByLabel('Dokumenti', { exact: true }).first().selectOption({ label: 'letërnjoftim' });
    await documents.getByLabel('Forma').first().selectOption({ label: 'kopje' });
    await documents.getByRole('button', { name: /^Shto/ }).click();
    await documents.getByLabel('Dokumenti', { exact: true }).nth(1).selectOption({ index: 3 });
    const fees = group(page, 'facts-fees');
    await fees.getByLabel('Ja çfarë').check();
    await fees.getByLabel('Shuma').fill('12,5');
    await group(page, 'text-fees').getByLabel(/^Shqip/).fill('shqyrtimi i kërkesës');
    await save(page);
    const result = page.locator('.result');
    await expect.poll(() => result.innerText(), soon).toContain('U ruajt.');
    expect(await result.innerText()).toMatch(/Plotësia: \d+/);
    const id = 'leje-per-shfrytezimin-e-trotuarit';
    expect(fileOf(id)).toMatch(/^status: unconfirmed\ndocuments:\n {2}- \{ id: id-card, form: copy \}\n {2}- \{ id: [a-z-]+ \}\nfees:\n {2}- \{ id: issue, amount: 12.5, currency: EUR \}\n$/);
    expect(fileOf(id, 'sq.md')).toBe('---\ntitle: Leje për shfrytëzimin e trotuarit\nfees:\n  issue: shqyrtimi i kërkesës\n---\n');

    // What is missing leads to its field.
    await result.getByText(/^Çfarë mungon ende/).click();
    await result.getByRole('link', { name: /serb/i }).first().click();
    expect(await page.evaluate(() => document.activeElement?.id)).toMatch(/^in-sr-/);
    await page.locator('#in-sr-title').fill('Dozvola za korišćenje trotoara');
    await page.locator('#in-sr-fees-issue').fill('razmatranje zahteva');
    await page.locator('#f-sr-title').getByLabel('Përkthimi është i saktë').check();
    await save(page);
    await expect.poll(() => fileOf(id, 'sr.md'), soon).toMatch(/^---\ntitle: Dozvola za korišćenje trotoara\nfees:\n {2}issue: razmatranje zahteva\ntranslatedFrom:\n {2}language: sq\n {2}fields:\n {4}title: "?[0-9a-f]{8}"?\n---\n$/);

    // The page beside the form says it too, in the other script as well.
    await page.goto(new URL(`/sr-cyrl/prishtina/${id}/`, start).href);
    expect(await page.locator('main').innerText()).toMatch(/Дозвола за коришћење тротоара[\s\S]*12,50/);
    await page.close();
  });

  it('corrects the hours of an institution and adds an office, on a narrow screen, with the names that are left out told', async () => {
    const at = join(content, 'institutions/prishtina/institution.yaml');
    const text = () => readFileSync(at, 'utf8');
    const before = text();
    const page = await opened('?offices=prishtina');
    await page.setViewportSize({ width: 360, height: 800 });
    await page.locator('#in-hours-0-closes').fill('15:00');
    await save(page);
    await expect.poll(() => changedLines(before, text()), soon).toEqual(['  - { opens: "08:00", closes: "15:00" }']);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360);

    await page.locator('#in-offices-add').focus();
    await page.keyboard.press('Enter');
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toMatch(/^in-offices-\d+-names-sq$/);
    await page.keyboard.type('Zyra e Mëngjesit');
    await page.getByRole('button', { name: 'Kontrollo', exact: true }).first().click();
    await page.locator('.result').getByRole('link', { name: /“Emrat \(serbisht, anglisht\)” nuk është plotësuar/ }).click();
    await expect.poll(() => page.evaluate(() => document.activeElement?.id), soon).toMatch(/^in-offices-\d+-names-sr$/);
    await page.keyboard.type('Jutarnja kancelarija');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Morning office');
    await save(page);
    await expect.poll(text, soon).toContain('  - id: zyra-e-mengjesit\n    names: { sq: Zyra e Mëngjesit, sr: Jutarnja kancelarija, en: Morning office }\n');
    await expect.poll(() => page.locator('.result').innerText(), soon).not.toContain('Plotësia');

    await page.locator('#in-phone').fill('038');
    await save(page);
    await expect.poll(() => page.locator('.result').innerText(), soon).toMatch(/U ruajt\.[\s\S]*Puna nuk ka mbaruar[\s\S]*“038” nuk është numër telefoni/);
    await page.locator('#in-phone').fill('');
    await save(page);
    await expect.poll(() => page.locator('.result').innerText(), soon).not.toContain('Puna nuk ka mbaruar');
    await page.close();
  }, 240_000);

  it('corrects a fee, by keyboard alone: one line of one file', async () => {
    const before = fileOf('birth-extract');
    const page = await opened('?service=prishtina/birth-extract', 'sr');
    await page.getByRole('link', { name: 'Takse i plaćanje' }).focus();
    await page.keyboard.press('Enter');
    const isThere = (id: string) => page.evaluate((wanted) => document.activeElement?.id === wanted, id);
    for (let presses = 0; presses < 12 && !(await isThere('in-fees-0-amount')); presses++) await page.keyboard.press('Tab');
    expect(await isThere('in-fees-0-amount')).toBe(true);
    await page.keyboard.press('ControlOrMeta+a');
    await page.keyboard.type('1,50');
    for (let presses = 0; presses < 400 && !(await page.evaluate(() => document.activeElement?.textContent === 'Sačuvaj')); presses++) await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('Enter');
    await expect.poll(() => changedLines(before, fileOf('birth-extract')), soon).toEqual(['  - { id: issue, amount: 1.5, currency: EUR, payment: [cash] }']);
    await expect.poll(() => page.evaluate(() => document.activeElement?.className), soon).toBe('result');
    for (const name of ['sq.md', 'sr.md', 'en.md']) expect(fileOf('birth-extract', name)).toBe(readFileSync(join('content/institutions/prishtina/services/birth-extract', name), 'utf8'));

    // A second save without a change touches nothing.
    const saved = fileOf('birth-extract');
    await save(page, 'Sačuvaj');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('nijedna datoteka nije dirana');
    expect(fileOf('birth-extract')).toBe(saved);
    await page.close();
  });

  it('saves no list in which a row is empty above others, and says so at its field', async () => {
    const before = fileOf('birth-extract', 'en.md');
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const first = page.locator('#in-en-steps-0');
    const words = await first.inputValue();
    await first.fill('');
    await save(page, 'Save');
    await page.getByRole('alert').filter({ hasText: 'Not saved: a row is empty' }).waitFor();
    expect(await page.locator('#f-en-steps .message').allInnerTexts()).toEqual([expect.stringContaining('Steps, row 1 (English): it is empty') as string]);
    expect(fileOf('birth-extract', 'en.md')).toBe(before);
    await first.fill(words);
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('no file was touched');
    await page.close();
  });

  it('loses nothing to a slip between the three answers', async () => {
    const page = await opened('?service=prishtina/birth-extract', 'sr');
    const turn = async (field: string, ...answers: string[]) => { for (const answer of answers) await group(page, field).getByLabel(answer, { exact: true }).check(); };
    await turn('facts-fees', 'Nema', 'Nije navedeno', 'Evo šta');
    await turn('text-eligibility', 'Nema', 'Evo šta');
    expect(await page.locator('#in-sq-eligibility-0').inputValue()).toContain('regjistrin e lindjeve');
    await save(page, 'Sačuvaj');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('nijedna datoteka nije dirana');
    await page.close();
  });

  it('asks what replaces a service once it is withdrawn, among those that are offered', async () => {
    const before = fileOf('taxi-permit');
    const page = await opened('?service=prishtina/taxi-permit');
    await group(page, 'facts-status').waitFor();
    expect(await group(page, 'facts-replacedBy').count()).toBe(0);
    await group(page, 'facts-status').getByRole('combobox').selectOption('withdrawn');
    const choice = group(page, 'facts-replacedBy').getByRole('combobox');
    expect(await choice.locator('option').evaluateAll((options) => options.map((option) => (option as HTMLOptionElement).value))).not.toContain('prishtina/taxi-permit');
    await choice.selectOption('prishtina/birth-extract');
    await save(page);
    expect(changedLines(before, fileOf('taxi-permit')).filter(Boolean)).toEqual(['status: withdrawn', 'replacedBy: prishtina/birth-extract']);
    const list = await opened('');
    expect(await list.locator('.services li', { hasText: 'Leje për taksi' }).locator('span').allInnerTexts(), 'in place of its points').toEqual(['E hequr']);
    await list.close();
    writeFileSync(join(service('taxi-permit'), 'service.yaml'), before);
    await page.close();
  });

  it('brings back a row that was removed by mistake, until something else of the field changes', async () => {
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const [documents, steps] = [group(page, 'facts-documents'), group(page, 'text-steps')];
    const second = await page.locator('#in-sq-steps-1').inputValue();
    await steps.getByRole('button', { name: /^Remove: .* 2$/ }).click();
    await documents.getByRole('button', { name: /^Remove: .* 1$/ }).click();
    await expect.poll(() => documents.getByRole('status').innerText(), soon).toMatch(/^Removed: .* 1\. Undo$/);
    await documents.getByRole('button', { name: 'Undo' }).click();
    await steps.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('#in-sq-steps-1').inputValue(), soon).toBe(second);
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('no file was touched');
    await steps.getByRole('button', { name: /^Remove: .* 2$/ }).click();
    await page.locator('#in-en-steps-0').fill('Ask for it');
    await expect.poll(() => steps.getByRole('button', { name: 'Undo' }).count(), soon).toBe(0);
    await page.close();
  });

  it('brings back a row without touching a language that says that there is none', async () => {
    const files = (['sq.md', 'sr.md'] as const).map((name) => ({ path: join(service('birth-extract'), name), before: readFileSync(join(service('birth-extract'), name), 'utf8') }));
    for (const [index, { path, before }] of files.entries()) writeFileSync(path, before.replace(/^eligibility:\n.*\n/m, `eligibility: ${['[të rriturit, prindërit]', 'none'][index]}\n`));
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const conditions = group(page, 'text-eligibility');
    await conditions.getByRole('button', { name: /^Remove: .* 2$/ }).click();
    await conditions.getByRole('button', { name: 'Undo' }).click();
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('no file was touched');
    await page.close();
    for (const { path, before } of files) writeFileSync(path, before);
  });

  it('takes a condition for said as soon as the officer goes on, and asks what 1.500 means', async () => {
    const before = fileOf('birth-extract');
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const document = group(page, 'facts-documents').getByRole('listitem').nth(1);
    await document.getByLabel('When it is asked for', { exact: true }).selectOption('+');
    await document.getByLabel('The condition in words').fill('if you apply for another');
    await page.locator('#in-fees-0-amount').fill('1.500');
    await save(page, 'Save');
    await expect.poll(() => group(page, 'facts-fees').locator('.message').allInnerTexts(), soon).toEqual([expect.stringContaining('write 1.50, or 1500 if thousands are meant') as string]);
    await expect.poll(() => fileOf('birth-extract'), soon).toContain('{ id: birth-register-entry, form: for-viewing, when: if-you-apply-for-another }');
    expect(fileOf('birth-extract', 'en.md')).toContain('if-you-apply-for-another: if you apply for another');
    writeFileSync(join(service('birth-extract'), 'service.yaml'), before);
    cpSync('content/institutions/prishtina/services/birth-extract/en.md', join(service('birth-extract'), 'en.md'));
    await page.close();
  });

  it('keeps a length of time that is no number as it was written, and says so at its field', async () => {
    const before = fileOf('birth-extract');
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const shortest = page.locator('#in-timeLimit-practice-min');
    // Firefox lets any letter into a field of numbers, then hands over nothing; Chromium does so with an “e”.
    await shortest.fill('');
    await shortest.pressSequentially('2e');
    await save(page, 'Save');
    await expect.poll(() => group(page, 'facts-timeLimit').locator('.message').allInnerTexts(), soon).toEqual([expect.stringContaining('“PT2eM” is not a length of time') as string]);
    expect(await shortest.inputValue()).toBe('2e');
    await shortest.fill('2');
    await save(page, 'Save');
    await expect.poll(() => fileOf('birth-extract'), soon).toContain('practice: { min: PT2M, max: PT15M }');
    writeFileSync(join(service('birth-extract'), 'service.yaml'), before);
    await page.close();
  });

  it('shows the languages of a row beside each other, with its number, and a long name whole', async () => {
    const page = await opened('?service=prishtina/birth-extract', 'en');
    for (const width of [1280, 1024]) {
      await page.setViewportSize({ width, height: 900 });
      const tops = await Promise.all(['sq', 'sr', 'en'].map(async (language) => (await page.locator(`#in-${language}-steps-1`).boundingBox())!.y));
      expect(new Set(tops).size, `${width}`).toBe(1);
      expect((await page.locator('#in-documents-0-id').boundingBox())!.width).toBeGreaterThan(300);
    }
    expect((await group(page, 'text-steps').locator('.row-name').nth(1).boundingBox())!.width).toBeGreaterThan(5);
    await page.close();
  });

  it('moves who acts together with the step, and brings both back', async () => {
    const before = fileOf('birth-extract');
    writeFileSync(join(service('birth-extract'), 'service.yaml'), before.replace(/\nsteps:\n(?: {2}- .*\n)+/, '\nsteps:\n  - { by: applicant }\n  - { by: institution }\n  - { by: applicant, channel: counter }\n  - { by: institution }\n'));
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const steps = group(page, 'text-steps');
    await steps.getByRole('button', { name: /^Down: .* 2$/ }).click();
    expect(await page.locator('#in-steps-1-by').inputValue()).toBe('applicant');
    expect(await page.locator('#in-steps-1-channel').inputValue()).toBe('counter');
    await steps.getByRole('button', { name: /^Remove: .* 1$/ }).click();
    await expect.poll(() => page.locator('#in-steps-0-channel').inputValue(), soon).toBe('counter');
    await steps.getByRole('button', { name: 'Undo' }).click();
    await steps.getByRole('button', { name: /^Up: .* 3$/ }).click();
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('no file was touched');
    await page.close();
    writeFileSync(join(service('birth-extract'), 'service.yaml'), before);
  });

  it('says that an institution has a service already, and leaves the common title to the common description', async () => {
    const list = await opened('', 'en');
    await list.getByRole('button', { name: 'Open the form' }).click();
    expect(await list.locator('.new-service .message').allInnerTexts()).toEqual(['Choose the institution.', 'Write the title in Albanian.']);
    await list.getByLabel('Institution', { exact: true }).selectOption('prishtina');
    await list.getByLabel('Common description').selectOption('birth-certificate');
    expect(await list.locator('.new-service [role=status] a').getAttribute('href')).toBe('?service=prishtina/birth-extract');
    await list.getByLabel('Common description').selectOption('');
    await list.getByLabel('Title in Albanian').fill('Taxi permit');
    expect(await list.locator('#new-id').inputValue(), 'no second one under a number').toBe('taxi-permit');
    expect(await list.locator('.new-service [role=status] a').getAttribute('href')).toBe('?service=prishtina/taxi-permit');
    await list.getByRole('button', { name: 'Open the form' }).click();
    expect(await list.locator('.new-service .message').allInnerTexts()).toEqual(['This institution already has a service with this id. Open it by the link above, or write another id.']);
    await list.getByLabel('Title in Albanian').fill('');
    await list.getByLabel('Common description').selectOption('birth-certificate');
    await list.getByRole('button', { name: 'Open the form' }).click();
    await list.getByRole('heading', { level: 1, name: 'Birth certificate' }).waitFor();
    await save(list, 'Save');
    await expect.poll(() => existsSync(service('birth-certificate')) && readdirSync(service('birth-certificate')), soon).toEqual(['service.yaml']);
    await list.close();
    rmSync(service('birth-certificate'), { recursive: true });
  });

  it('takes the words of a fee away with the fee, and calls a form without an address by its number', async () => {
    const files = ['service.yaml', 'sq.md', 'sr.md', 'en.md'].map((name) => ({ name, before: fileOf('birth-extract', name) }));
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const fees = group(page, 'facts-fees');
    await fees.getByRole('button', { name: /^Remove: .* 1$/ }).click();
    await expect.poll(() => group(page, 'text-fees').locator('textarea').count(), soon).toBe(0);
    await fees.getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => page.locator('#in-en-fees-issue').inputValue(), soon).toBe('issuing the extract');
    await fees.getByLabel('There is none').check();
    await save(page, 'Save');
    await expect.poll(() => fileOf('birth-extract'), soon).toContain('fees: none');
    for (const name of ['sq.md', 'sr.md', 'en.md']) expect(fileOf('birth-extract', name)).not.toMatch(/^fees:|fees\.issue/m);
    expect(await page.locator('.result').innerText()).not.toContain('Worth a look');
    await group(page, 'facts-forms').getByLabel('This').check();
    expect(await group(page, 'text-forms').locator('.row-name').innerText()).toBe('Form 1');
    await page.close();
    for (const { name, before } of files) writeFileSync(join(service('birth-extract'), name), before);
  });

  it('makes rows of a list that is pasted from a text program', async () => {
    const page = await opened('?service=prishtina/birth-extract', 'en');
    await page.getByRole('button', { name: 'Add a line: Steps' }).click();
    const row = page.locator('#in-en-steps-4');
    await row.evaluate((area) => { const clipboardData = new DataTransfer(); clipboardData.setData('text/plain', '•\tBring the form\r\n•\tWait for a call'); area.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true })); });
    await expect.poll(() => page.locator('#in-en-steps-5').inputValue(), soon).toBe('Wait for a call');
    expect(await row.inputValue()).toBe('Bring the form');
    await page.close();
  });

  it('tells why nothing is saved over files that cannot be read or are gone, and goes on when they are mended', async () => {
    const [before, page] = [fileOf('taxi-permit'), await opened('?service=prishtina/taxi-permit', 'en')];
    await page.locator('#in-en-title').fill('Taxi permit (E)');
    writeFileSync(join(service('taxi-permit'), 'service.yaml'), `${before}sources:\n\t- x\n`);
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toMatch(/Not saved[\s\S]*service\.yaml:\d+[\s\S]*use two spaces instead/);
    expect(await page.locator('.result').innerText()).not.toContain('The files are in order');
    const other = await opened('?service=prishtina/taxi-permit', 'en');
    expect(await other.locator('#editor').innerText()).toMatch(/All services[\s\S]*cannot be opened/);
    await other.close();
    writeFileSync(join(service('taxi-permit'), 'service.yaml'), before);
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toMatch(/Saved|go together/);
    const words = ['service.yaml', 'sq.md', 'sr.md', 'en.md'].map((name) => [name, fileOf('taxi-permit', name)] as const);
    await page.locator('#in-en-title').fill('Taxi permit (F)');
    rmSync(service('taxi-permit'), { recursive: true });
    await save(page, 'Save');
    await page.getByText('The service has been removed in the meantime').waitFor();
    await save(page, 'Save');
    await expect.poll(() => fileOf('taxi-permit', 'en.md'), soon).toContain('Taxi permit (F)');
    for (const [name, text] of words) expect(fileOf('taxi-permit', name).length, name).toBeGreaterThan(text.length - 40);
    await page.close();
  });

  it('shows both versions when two people changed the same field, and loses neither', async () => {
    const [one, other] = [await opened('?service=prishtina/taxi-permit'), await opened('?service=prishtina/taxi-permit', 'en')];
    await one.locator('#in-sq-title').fill('Leje për taksi (A)');
    await one.locator('#in-sr-title').fill('Dozvola za taksi (A)');
    await one.locator('#in-timeLimit-decision-days').fill('20');
    await save(one);
    await expect.poll(() => fileOf('taxi-permit', 'sq.md'), soon).toContain('Leje për taksi (A)');
    await other.locator('#in-sq-title').fill('Leje për taksi (B)');
    await other.locator('#in-en-title').fill('Taxi permit (B)');
    await other.locator('#in-timeLimit-decision-days').fill('25');
    await save(other, 'Save');
    const conflict = other.locator('.conflict');
    await conflict.waitFor();
    expect(await conflict.innerText()).toMatch(/\(B\)[\s\S]*\(A\)/);
    expect(fileOf('taxi-permit', 'en.md')).not.toContain('(B)');
    expect(await other.locator('#in-sr-title').inputValue()).toBe('Dozvola za taksi (A)');
    expect(await conflict.innerText(), 'under the names that an officer knows').toMatch(/Legal limit for the decision: Days: 25[\s\S]*Legal limit for the decision: Days: 20/);
    for (const choice of await conflict.getByLabel(/^The other’s/).all()) await choice.check();
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => fileOf('taxi-permit', 'en.md'), soon).toContain('Taxi permit (B)');
    await one.reload();
    await one.locator('#in-sq-title').fill('Leje për taksi (C)');
    await other.locator('#in-sq-title').fill('Leje për taksi (D)');
    await save(one);
    await expect.poll(() => fileOf('taxi-permit', 'sq.md'), soon).toContain('(C)');
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await conflict.getByLabel(/^The other’s/).check();
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await other.getByText('Nothing has changed').waitFor();
    expect(await conflict.count(), 'nothing is left to decide').toBe(0);
    await one.locator('#in-sq-title').fill('Leje për taksi (A)');
    await save(one);
    await expect.poll(() => fileOf('taxi-permit', 'sq.md'), soon).toContain('(A)');
    expect(fileOf('taxi-permit', 'sq.md')).toContain('Leje për taksi (A)');
    await one.close();
    await other.close();
  });

  it('leads to the offices of an institution of which nothing is described yet', async () => {
    cpSync('content/institutions/gjilan/institution.yaml', join(content, 'institutions/gjilan/institution.yaml'));
    const page = await opened('');
    await page.getByRole('link', { name: 'Zyrat, telefonat dhe orari: Komuna e Gjilanit', exact: true }).click();
    await page.getByRole('heading', { level: 1, name: 'Zyrat, telefonat dhe orari' }).waitFor();
    expect(await page.locator('.lead').innerText()).toBe('Komuna e Gjilanit');
    await page.close();
    rmSync(join(content, 'institutions/gjilan'), { recursive: true });
  });

  it('of a list, two people are asked only about the document that both changed', async () => {
    const before = fileOf('taxi-permit');
    const [one, other] = [await opened('?service=prishtina/taxi-permit'), await opened('?service=prishtina/taxi-permit', 'en')];
    const write = async (page: Page, form: string, added: string) => {
      const documents = group(page, 'facts-documents');
      const rows = documents.locator('.form-rows > li');
      await page.locator('#in-documents-0-form').selectOption(form);
      await page.locator('#in-documents-add').click();
      await page.locator(`#in-documents-${(await rows.count()) - 1}-id`).selectOption(added);
    };
    await write(one, 'original', 'passport');
    await save(one);
    await expect.poll(() => fileOf('taxi-permit'), soon).toContain('id: passport');
    await write(other, 'verified-copy', 'birth-certificate');
    await save(other, 'Save');
    const conflict = other.locator('.conflict');
    await conflict.locator('fieldset').waitFor();
    expect(await conflict.locator('fieldset').count()).toBe(1);
    expect(await conflict.innerText()).not.toMatch(/passport|birth certificate/i);
    await conflict.getByLabel(/^The other’s/).check();
    await other.getByRole('button', { name: 'Save', exact: true }).click();
    await expect.poll(() => fileOf('taxi-permit'), soon).toContain('id: birth-certificate');
    expect(fileOf('taxi-permit')).toContain('id: passport');
    expect(fileOf('taxi-permit')).not.toContain('verified-copy');
    await other.close();
    await one.close();
    writeFileSync(join(service('taxi-permit'), 'service.yaml'), before);
  });

  it('keeps everything when a save fails half way, and offers it again after a crash', async () => {
    const before = fileOf('taxi-permit');
    rmSync(join(service('taxi-permit'), 'en.md'));
    // A draft that an earlier story left behind would wait for a decision first.
    const list = await opened('');
    await list.evaluate(() => localStorage.clear());
    await list.close();
    const page = await opened('?service=prishtina/taxi-permit');
    // A folder stands where the last of the files has to go.
    mkdirSync(join(service('taxi-permit'), 'en.md'));
    await group(page, 'facts-silence').getByRole('combobox').selectOption({ index: 1 });
    await page.locator('#in-en-title').fill('Taxi permit (C)');
    await save(page);
    await page.getByRole('alert').filter({ hasText: 'Nuk u ruajt' }).waitFor();
    expect(fileOf('taxi-permit')).toBe(before);
    expect(await page.locator('#in-en-title').inputValue()).toBe('Taxi permit (C)');
    await expect.poll(() => page.evaluate(() => localStorage.getItem('katalogu-edit:prishtina/taxi-permit')), soon).toContain('Taxi permit (C)');
    await page.close({ runBeforeUnload: false });

    const again = await opened('?service=prishtina/taxi-permit');
    await again.getByRole('button', { name: 'Vazhdo me to' }).click();
    await expect.poll(() => again.locator('#in-en-title').inputValue(), soon).toBe('Taxi permit (C)');
    rmSync(join(service('taxi-permit'), 'en.md'), { recursive: true });
    await save(again);
    await expect.poll(() => changedLines(before, fileOf('taxi-permit')).length, soon).toBeGreaterThan(0);
    // One file is put after the other.
    await expect.poll(() => fileOf('taxi-permit', 'en.md'), soon).toContain('Taxi permit (C)');
    await again.close();
  });

  it('asks about what somebody else wrote in the same place since a draft was kept, also after it was opened twice', async () => {
    const at = join(content, 'institutions/prishtina/institution.yaml');
    const before = readFileSync(at, 'utf8');
    const page = await opened('?offices=prishtina');
    const phones = (index: number) => page.locator(`#in-offices-${index}-phone`);
    await phones(1).fill('038 111 111');
    await page.locator('#in-offices-add').click();
    await page.locator('input:focus').fill('Zyra e Re');
    const keptIn = () => page.evaluate(() => localStorage.getItem('katalogu-edit:prishtina/') ?? '');
    await expect.poll(keptIn, soon).toContain('Zyra e Re');
    const theirs = before.replace('  - id: civil-status-office\n    unit: dir-general-administration\n', '$&    phone: 038 999 999\n').replace('  - id: admission-office\n', '  - id: admission-office\n    phone: 038 222 222\n');
    writeFileSync(at, theirs);
    for (const _time of [1, 2]) {
      await page.reload();
      await page.getByRole('button', { name: 'Vazhdo me to' }).waitFor();
      // Longer than it takes to keep what is on the screen.
      await page.waitForTimeout(500);
    }
    await page.getByRole('button', { name: 'Vazhdo me to' }).click();
    const asked = page.locator('.conflict fieldset');
    await expect.poll(() => asked.count(), soon).toBe(1);
    expect(await asked.locator('legend').innerText()).toBe('Zyrat: Zyra e Gjendjes Civile');
    expect(await asked.innerText()).toMatch(/038 111 111[\s\S]*038 999 999/);
    expect(await phones(3).inputValue(), 'what does not touch is taken over').toBe('038 222 222');
    const rows = page.locator('#in-offices-rows > li');
    const all = await rows.count();
    await asked.getByLabel(/E tjetrit/).check();
    await expect.poll(() => phones(1).inputValue(), soon).toBe('038 999 999');
    expect(await rows.count(), 'the new office and all others are still there').toBe(all);
    await rows.last().getByRole('button', { name: /^Hiq/ }).first().click();
    await expect.poll(() => rows.count(), soon).toBe(all - 1);
    await page.getByRole('button', { name: 'Ruaj', exact: true }).click();
    await expect.poll(() => page.locator('.save-bar').innerText(), soon).toContain('Nuk ka ndryshime');
    expect(readFileSync(at, 'utf8')).toBe(theirs);
    writeFileSync(at, before);
    await page.close();
  }, 120_000);

  it('leads back to a new service that was never saved, and loses nothing of what was written at two times', async () => {
    const list = await opened('');
    await list.evaluate(() => localStorage.clear());
    await list.getByLabel('Institucioni').selectOption({ label: 'Komuna e Prishtinës' });
    await list.getByLabel('Titulli në shqip').fill('Leje për stendë');
    await list.getByRole('button', { name: 'Hape formularin' }).click();
    await list.locator('#in-sq-summary').fill('Stendë në shesh.');
    const kept = (page: Page) => page.evaluate(() => localStorage.getItem('katalogu-edit:prishtina/leje-per-stende'));
    await expect.poll(() => kept(list), soon).toContain('Stendë në shesh.');
    await list.close({ runBeforeUnload: false });

    // Nobody decides at first: what is written stands beside what was kept.
    const again = await opened('');
    const unsaved = again.getByRole('region', { name: 'Shërbime të reja, ende të paruajtura' });
    await unsaved.getByRole('link', { name: 'Leje për stendë' }).click();
    await again.locator('#in-en-title').fill('Stall permit');
    await expect.poll(() => kept(again), soon).toMatch(/Stall permit/);
    expect(await kept(again)).toContain('Stendë në shesh.');
    await again.getByRole('button', { name: 'Vazhdo me to' }).click();
    await expect.poll(() => again.locator('#in-sq-summary').inputValue(), soon).toBe('Stendë në shesh.');
    expect(await again.locator('#in-en-title').inputValue()).toBe('Stall permit');
    await again.close({ runBeforeUnload: false });

    // What is saved undecided leaves the rest kept.
    const third = await opened('?service=prishtina/leje-per-stende&title=Leje+p%C3%ABr+stend%C3%AB');
    await third.getByRole('button', { name: 'Vazhdo me to' }).waitFor();
    await save(third);
    await expect.poll(() => fileOf('leje-per-stende', 'sq.md'), soon).toContain('title: Leje për stendë');
    await third.waitForTimeout(600);
    expect(await kept(third)).toContain('Stendë në shesh.');
    await third.close({ runBeforeUnload: false });
    const known = await opened('');
    await known.getByRole('listitem').filter({ hasText: 'ndryshime të paruajtura' }).filter({ hasText: 'Leje për stendë' }).waitFor();
    rmSync(service('leje-per-stende'), { recursive: true });
    await known.evaluate(() => localStorage.clear());
    await known.close();
  });

  it('asks for the token of a forge also where the browser keeps nothing', async () => {
    const page = await context.newPage();
    await page.addInitScript(() => { for (const name of ['sessionStorage', 'localStorage']) Object.defineProperty(window, name, { get() { throw new DOMException('The operation is insecure.', 'SecurityError'); } }); });
    await page.route(/\/edit\/sq\/\?/, async (route) => { const answer = await route.fetch(); await route.fulfill({ response: answer, body: (await answer.text()).replace('data-backend="local"', 'data-backend="https://github.com/owner/name"') }); });
    await page.route(/^https:\/\/api\.github\.com\//, (route) => route.abort());
    await page.goto(new URL('/edit/sq/?service=prishtina/taxi-permit', start).href);
    await page.locator('#token').fill('github_pat_1');
    await page.getByLabel('Mbaje derisa ta mbyll skedën').check();
    expect(await page.locator('#token').inputValue()).toBe('github_pat_1');
    await page.close();
  });

  it('stores the form of an entry that is nowhere on the web, and says at its field what cannot be stored', async () => {
    const before = fileOf('birth-extract');
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const forms = group(page, 'facts-forms');
    await forms.getByLabel('This').check();
    const file = forms.getByLabel('A file from this device');
    await file.setInputFiles({ name: 'Kërkesa 2026.pdf', mimeType: 'application/pdf', buffer: Buffer.from('MZ') });
    await forms.getByRole('alert').waitFor();
    await file.setInputFiles({ name: 'Kërkesa 2026.pdf', mimeType: 'application/pdf', buffer: Buffer.from(pdf) });
    await expect.poll(() => page.locator('#in-forms-0-file').inputValue(), soon).toBe('kerkesa-2026.pdf');
    expect(await forms.getByRole('alert').count()).toBe(0);
    await save(page, 'Save');
    await expect.poll(() => fileOf('birth-extract'), soon).toContain('forms:\n  - { id: application, file: kerkesa-2026.pdf }');
    expect(await page.locator('.result').innerText()).toContain('The files are in order.');
    expect(readFileSync(join(content, 'institutions/prishtina/files/kerkesa-2026.pdf')).equals(Buffer.from(pdf))).toBe(true);
    await page.close();
    writeFileSync(join(service('birth-extract'), 'service.yaml'), before);
    rmSync(join(content, 'institutions/prishtina/files'), { recursive: true });
  });

  it('says that there is no such institution, and not that the program does not answer', async () => {
    for (const query of ['?offices=nobody', '?service=nobody/permit', '?offices=..']) {
      const page = await opened(query);
      await page.getByRole('alert').filter({ hasText: 'Nuk ka institucion të tillë.' }).waitFor();
      await page.close();
    }
  });

  it('says in the officer’s language and script that the form could not be opened, and offers to try again', async () => {
    const page = await context.newPage();
    await page.route('**/edit/catalogue.json', (route) => route.abort());
    await page.goto(new URL('/edit/sr-cyrl/', start).href);
    await page.getByRole('alert').filter({ hasText: 'Образац није отворен' }).waitFor();
    await page.unroute('**/edit/catalogue.json');
    await page.getByRole('button', { name: 'Покушај поново' }).click();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await page.close();
  });

  it('proposes what was saved before too, and says where there is nothing to propose', async () => {
    const git = (...args: string[]) => execFileSync('git', ['-C', folder, '-c', 'user.name=a', '-c', 'user.email=a@example.org', ...args], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-qm', 'Before');
    const page = await opened('?service=prishtina/birth-extract', 'en');
    const result = page.locator('.result');
    const propose = page.getByLabel('Keep it also as a proposal (a branch in git)');
    await propose.check();
    await save(page, 'Save');
    await expect.poll(() => result.innerText(), soon).toContain('Nothing has changed');
    await propose.uncheck();
    await page.locator('#in-en-title').fill('Birth extract (D)');
    await save(page, 'Save');
    await expect.poll(() => result.innerText(), soon).toContain('Saved.');
    // As if on another day: what was saved is still no part of any proposal.
    await page.reload();
    await page.getByRole('heading', { level: 1 }).waitFor();
    await propose.check();
    await save(page, 'Save');
    await expect.poll(() => result.innerText(), soon).toContain('edit/prishtina-birth-extract-2026-11-22');
    expect(git('show', '--format=%B', 'edit/prishtina-birth-extract-2026-11-22')).toMatch(/What changed:\*\* `en\.title`[\s\S]*\+title: Birth extract \(D\)/);
    await page.close();
  });

  it('writes a text in a language that the institution added, beside the own one, and shows it on the page', async () => {
    const institution = join(content, 'institutions/prishtina/institution.yaml');
    const before = readFileSync(institution, 'utf8');
    writeFileSync(institution, before.replace('languages: [sq, sr]', 'languages: [sq, sr, tr]'));
    const page = await opened('?service=prishtina/taxi-permit', 'en');
    await page.getByRole('radio', { name: 'Turkish', exact: true }).check();
    expect(await page.locator('.element.of-text .columns').first().locator('.tongue').allTextContents()).toEqual(['English: Title', 'Turkish: Title']);
    await page.locator('#in-tr-title').fill('Taksi izni');
    await page.locator('#f-tr-title').getByLabel('The translation is right').check();
    await save(page, 'Save');
    await expect.poll(() => page.locator('.result').innerText(), soon).toContain('Saved.');
    expect(fileOf('taxi-permit', 'tr.md')).toMatch(/^---\ntitle: Taksi izni\ntranslatedFrom:\n {2}language: sq\n {2}fields:\n {4}title: "?[0-9a-f]{8}"?\n---\n$/);
    expect(await page.locator('#in-tr-title').getAttribute('lang')).toBe('tr');
    expect(await barriers(page)).toEqual([]);
    await page.setViewportSize({ width: 360, height: 800 });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
    await page.goto(new URL('/en/prishtina/taxi-permit/', start).href);
    expect(await page.locator('#tr h2').innerText()).toBe('Türkçe: Taksi izni');
    await page.close();
    writeFileSync(institution, before);
    rmSync(join(service('taxi-permit'), 'tr.md'));
  });

  it('can be used by everyone: no violation on the list and the form, wide and narrow', async () => {
    for (const query of ['', '?service=prishtina/birth-extract']) {
      const page = await opened(query);
      expect(await barriers(page), query).toEqual([]);
      await page.setViewportSize({ width: 360, height: 800 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
      await page.close();
    }
  });

  it.each(['sq', 'sr', 'sr-cyrl', 'en'])('shows every choice of a language whole on a common telephone (%s)', async (lang) => {
    const page = await opened('?service=prishtina/birth-extract', lang);
    await page.setViewportSize({ width: 360, height: 800 });
    const choices = await page.locator('.tongues label').evaluateAll((labels) => labels.map((label) => { const { right, top } = label.getBoundingClientRect(); return { right, top }; }));
    expect(choices.map(({ right }) => right <= 360)).toEqual([true, true, true, true]);
    expect(new Set(choices.map(({ top }) => top)).size, 'one line').toBe(1);
    await page.close();
  });
});

describe('the backend', () => {
  const ask = (path: string, init: RequestInit = {}) => fetch(new URL(path, start), { redirect: 'manual', ...init });
  it('answers nobody without the key, no other page, and no path but a service’s', async () => {
    const key = new URL(start).searchParams.get('key')!;
    const cookie = `katalogu-edit-${new URL(start).port}=${key}`;
    const origin = new URL(start).origin;
    const body = JSON.stringify({ institution: 'prishtina', service: 'taxi-permit', files: { 'service.yaml': 'status: withdrawn\n' }, base: '', title: '', text: '' });
    const post = { method: 'POST', body, headers: { cookie, origin, 'content-type': 'application/json' } };
    expect((await ask('/edit/api/service/?institution=prishtina&service=taxi-permit')).status).toBe(403);
    expect((await ask('/edit/api/service/?institution=prishtina&service=taxi-permit', { headers: { cookie } })).status).toBe(200);
    expect((await ask('/edit/api/service/?institution=..&service=..', { headers: { cookie } })).status).toBe(400);
    expect((await ask('/edit/api/save/', { ...post, headers: { ...post.headers, origin: 'http://127.0.0.1:1' } })).status).toBe(403);
    expect((await ask('/edit/api/save/', { ...post, headers: { ...post.headers, 'content-type': 'text/plain' } })).status).toBe(404);
    expect((await ask('/edit/api/save/', { ...post, body: body.replace('service.yaml', '../../x.yaml') })).status).toBe(400);
    expect((await ask('/edit/api/save/', { ...post, body: body.padEnd(600_000) })).status).toBe(413);
    expect(await (await ask('/edit/api/save/', post)).json()).toMatchObject({ outcome: 'conflict' });
  });
});
