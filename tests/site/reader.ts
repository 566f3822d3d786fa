import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { routes, type Route } from '#languages/languages.ts';
import { browser } from '../../scripts/browser.ts';

/** A page of each kind, as its address after the language. */
export const pageKinds = {
  home: '', institution: 'prishtina/', 'service with a concept': 'prishtina/birth-extract/', 'service of a ministry': 'ministry-internal-affairs/identity-card/', 'service with many gaps': 'gjakova/citizenship-certificate/',
  concept: 'concepts/birth-certificate/', concepts: 'concepts/', topic: 'topics/civil-status/', topics: 'topics/', 'life event': 'life-events/having-a-child/', 'life events': 'life-events/', 'a–z': 'a-z/', search: 'search/',
  reports: 'reports/', report: 'reports/gjilan/', 'work list': 'reports/gjilan/work/', documents: 'reports/documents/', 'documents of an institution': 'reports/gjilan/documents/', 'quarterly reports': 'reports/quarters/', requirements: 'requirements/', requirement: 'requirements/fee-stated/', data: 'data/', changes: 'changes/', 'open-data report': 'reports/open-data/', guide: 'guide/', 'field guide': 'guide/fields/',
} as const;

export const phone = { width: 360, height: 780 };
export const desktop = { width: 1280, height: 900 };

let launched: Promise<Browser> | undefined;

/** One Chromium for a test file; close it when the file is done. */
export async function openBrowser(): Promise<Browser> {
  return (launched ??= browser().then((settings) => chromium.launch({ ...settings, chromiumSandbox: false })));
}

/** Closes the Chromium of this test file. */
export async function closeBrowser(): Promise<void> {
  await (await launched)?.close();
  launched = undefined;
}

/** A fresh reader: no storage, no cookies, the wished screen and settings. */
export async function reader(options: BrowserContextOptions = {}): Promise<BrowserContext> {
  return (await openBrowser()).newContext({ viewport: phone, ...options });
}

/** Address of a page in a language. */
export function addressOf(route: Route | string, path: string): string {
  return `${inject('address')}${typeof route === 'string' ? route : route.path}/${path}`;
}

/** Opens a page and gives it with everything it complained of. */
export async function open(context: BrowserContext, address: string): Promise<{ page: Page; complaints: string[] }> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  await page.goto(address);
  return { page, complaints };
}

export { routes };
