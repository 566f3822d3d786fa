import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { chromium, type Browser, type BrowserContext, type BrowserContextOptions, type Page } from 'playwright-core';
import { inject } from 'vitest';
import { routes, type Route } from '#languages/languages.ts';
import { browser } from '../../scripts/browser.ts';

/** A page of each kind, as its address after the language. */
export const pageKinds = {
  home: '', institution: 'prishtina/', 'service with a concept': 'prishtina/birth-extract/', 'service of a ministry': 'ministry-internal-affairs/identity-card/', 'service with many gaps': 'gjakova/citizenship-certificate/', 'service with a long number of an act': 'prishtina/taxi-permit/',
  concept: 'concepts/birth-certificate/', concepts: 'concepts/', topic: 'topics/civil-status/', topics: 'topics/', 'life event': 'life-events/having-a-child/', 'life event with a step that is missing': 'life-events/driving-a-vehicle/', 'life events': 'life-events/', 'a–z': 'a-z/', search: 'search/',
  reports: 'reports/', report: 'reports/gjilan/', 'work list': 'reports/gjilan/work/', documents: 'reports/documents/', 'documents of an institution': 'reports/gjilan/documents/', 'quarterly reports': 'reports/quarters/', requirements: 'requirements/', requirement: 'requirements/fee-stated/', acts: 'acts/', act: 'acts/law-02-l-28/', design: 'guide/design/', 'accessibility statement': 'guide/accessibility/', data: 'data/', changes: 'changes/', 'open-data report': 'reports/open-data/', guide: 'guide/', 'field guide': 'guide/fields/', training: 'guide/training/', 'guide as one document': 'guide/print/', poster: 'posters/prishtina/', leaflet: 'leaflets/prishtina/', 'without internet': 'offline/',
} as const;

export type PageKind = keyof typeof pageKinds;

export const phone = { width: 360, height: 780 };
export const desktop = { width: 1280, height: 900 };

let launched: Promise<Browser> | undefined;

/** One Chromium for a test file; close it when the file is done. The pages of one reader share a process: a new one for each takes half as long again. */
export async function openBrowser(): Promise<Browser> {
  return (launched ??= browser().then((settings) => chromium.launch({ ...settings, chromiumSandbox: false, args: ['--renderer-process-limit=1'] })));
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

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const levels = { type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'] };
const colourRules = ['color-contrast', 'link-in-text-block'];
const axeRules = {
  all: { runOnly: levels },
  colours: { runOnly: { type: 'rule', values: colourRules } },
  'all but colours': { runOnly: levels, rules: Object.fromEntries(colourRules.map((rule) => [rule, { enabled: false }])) },
} as const;

/** What axe finds on a page: the rule and the first place of each. axe runs in the page itself, since @axe-core/playwright, made for frames we do not have, takes three times as long. */
export async function barriers(page: Page, rules: keyof typeof axeRules = 'all'): Promise<string[]> {
  if (!(await page.evaluate('"axe" in globalThis'))) await page.evaluate(axeSource);
  return page.evaluate(async (options) => {
    const { axe } = globalThis as unknown as { axe: { run: (context: Document, options: object) => Promise<{ violations: { id: string; nodes: { html: string }[] }[]; passes: unknown[] }> } };
    const { violations, passes } = await axe.run(document, options);
    return passes.length === 0 ? ['axe looked at nothing'] : violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 160)}`);
  }, axeRules[rules]);
}

/** Leaves two of each kind of entry in every list and table of a page: what holds for the look of two holds for the look of a thousand, and axe's time grows with their number. */
export async function thinOut(page: Page): Promise<void> {
  await page.evaluate(() => {
    const shapeOf = (element: Element): string => `${element.tagName}.${element.getAttribute('class') ?? ''}${element.hasAttribute('open') ? '!' : ''}(${[...element.children].map(shapeOf).join('')})`;
    for (const list of document.querySelectorAll('ul, ol, dl, tbody, main, main > div, section')) {
      const seen = new Map<string, number>();
      for (const entry of [...list.children].filter((child) => child.matches('li, tr, dl > div, .field, .category, .group, section, details'))) {
        const shape = shapeOf(entry);
        seen.set(shape, (seen.get(shape) ?? 0) + 1);
        if (seen.get(shape)! > 2) entry.remove();
      }
    }
  });
}

/** A page and everything it complained of since it was sent to its address. */
export interface Opened { page: Page; complaints: string[] }

/** Opens a page and gives it with everything it complained of. */
export async function open(context: BrowserContext, address: string): Promise<Opened> {
  const opened = await listenedTo(context);
  await opened.page.goto(address);
  return opened;
}

/** A page that is not sent anywhere yet, with everything it will complain of. */
export async function listenedTo(context: BrowserContext): Promise<Opened> {
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => { if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text()); });
  page.on('pageerror', (fault) => complaints.push(String(fault)));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  // What the policy refuses is heard also where the browser says nothing of it.
  await page.addInitScript(() => document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) => console.error(`refused by the policy: ${effectiveDirective} ${blockedURI}`)));
  return { page, complaints };
}

/** Whether a complaint is of the page that is open: what the one before had not fetched to its end is cut off when its reader goes on. */
export const isOwn = (complaint: string) => !complaint.endsWith('net::ERR_ABORTED');

/** Looks at every page kind of a language in two windows at a time, each in a process of its own, and gives what is wrong by kind. Where axe is asked on each, it is brought along once: sending it takes ten times as long as starting it. A page goes from one address to the next: a new one is a new process of the browser, which takes three times as long as loading does (so does “about:blank” between them). */
export async function everyKind(language: string, { axe, ...options }: BrowserContextOptions & { axe?: true }, look: (page: Page, kind: PageKind) => Promise<string[]>): Promise<string[]> {
  const waiting = Object.entries(pageKinds) as [PageKind, string][];
  const found: string[] = [];
  await Promise.all([1, 2].map(async () => {
    const context = await reader(options);
    if (axe) await context.addInitScript(axeSource);
    const { page, complaints } = await listenedTo(context);
    for (let next = waiting.shift(); next; next = waiting.shift()) {
      const [kind, path] = next;
      await page.goto(addressOf(language, path));
      const heard = (await look(page, kind)).concat(complaints.splice(0).filter(isOwn));
      found.push(...heard.map((what) => `${kind}: ${what}`));
    }
    await context.close();
  }));
  return found;
}

export { routes };
