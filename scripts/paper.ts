import { join } from 'node:path';
import { chromium, type Route } from 'playwright-core';
import type { Route as LanguageRoute } from '#languages/languages.ts';
import { readBytes } from '#src/disk.ts';
import { browser } from './browser.ts';

/** A page of the site that is printed: where it is read, and the file that its PDF becomes. */
export interface Sheet {
  path: string;
  file: string;
}

/** The sheets of an institution in a language: its poster, its leaflet, its services. */
export function sheetsOf(route: LanguageRoute, institution: string, services: readonly string[]): Sheet[] {
  const { path } = route;
  return [
    { path: `${path}/posters/${institution}/`, file: `${path}/${institution}/poster.pdf` },
    { path: `${path}/leaflets/${institution}/`, file: `${path}/${institution}/leaflet.pdf` },
    ...services.map((service) => ({ path: `${path}/${institution}/${service}/`, file: `${path}/${institution}/services/${service}.pdf` })),
  ];
}

/** Prints pages of a built site one after the other with the project's Chromium; `day` is the date that the files carry. The pages are read under the address they are published at, so that their links lead there, but every file comes from the folder. */
export async function* printed(out: string, root: string, sheets: readonly Sheet[], day: string): AsyncGenerator<{ sheet: Sheet; pdf: Uint8Array }> {
  const chrome = await chromium.launch({ ...(await browser()), chromiumSandbox: false });
  try {
    const context = await chrome.newContext({ javaScriptEnabled: false, colorScheme: 'light' });
    await context.route('**', (route) => fromFolder(route, out, root));
    const page = await context.newPage();
    for (const sheet of sheets) {
      const response = await page.goto(`${root}/${sheet.path}`);
      if (!response?.ok()) throw new Error(`${sheet.path}: ${response?.status() ?? 0}`);
      yield { sheet, pdf: steady(await page.pdf({ preferCSSPageSize: true, tagged: true, outline: true }), day) };
    }
  } finally {
    await chrome.close();
  }
}

async function fromFolder(route: Route, out: string, root: string): Promise<void> {
  const { origin, pathname } = new URL(route.request().url());
  const address = `${origin}${pathname}`;
  const file = decodeURIComponent(address.slice(root.length + 1)).replace(/(^|\/)$/, '$1index.html');
  const type = types[file.slice(file.lastIndexOf('.') + 1)];
  // The network has no part in this.
  if (!address.startsWith(`${root}/`) || type === undefined) return route.abort();
  const bytes = await readBytes(join(out, file));
  return route.fulfill(bytes ? { body: Buffer.from(bytes), contentType: type } : { status: 404, body: '' });
}

const types: Readonly<Record<string, string>> = { html: 'text/html; charset=utf-8', css: 'text/css; charset=utf-8', svg: 'image/svg+xml', woff2: 'font/woff2' };

/** A PDF whose bytes rest on its page alone: its dates are set to a day, and its marks, which Chromium counts over all pages that it has drawn, are counted from one. No byte moves, so its table of places stays right. */
export function steady(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const stamp = `D:${day.replaceAll('-', '')}000000`;
  const mark = /(?<=\(node)\d{8}(?=\))/g;
  const counted = new Map([...new Set(text.match(mark))].sort().map((found, index) => [found, String(index + 1).padStart(8, '0')]));
  return Buffer.from(text.replace(/(?<=\/(?:Creation|Mod)Date \()D:\d{14}/g, stamp).replace(mark, (found) => counted.get(found)!), 'latin1');
}
