import { chromium, type Page } from 'playwright-core';
import type { Route } from '#languages/languages.ts';
import { browser } from './browser.ts';

/** A page of the site that is printed: where it is read, and the file that its PDF becomes. */
export interface Sheet {
  path: string;
  file: string;
}

/** The sheets of an institution in a language: its poster, its leaflet, its services. */
export function sheetsOf(route: Route, institution: string, services: readonly string[]): Sheet[] {
  const { path } = route;
  return [
    { path: `${path}/posters/${institution}/`, file: `${path}/${institution}/poster.pdf` },
    { path: `${path}/leaflets/${institution}/`, file: `${path}/${institution}/leaflet.pdf` },
    ...services.map((service) => ({ path: `${path}/${institution}/${service}/`, file: `${path}/${institution}/services/${service}.pdf` })),
  ];
}

/** Prints pages of a served site one after the other with the project's Chromium; `day` is the date that the files carry. */
export async function* printed(address: string, sheets: readonly Sheet[], day: string): AsyncGenerator<{ sheet: Sheet; pdf: Uint8Array }> {
  const chrome = await chromium.launch({ ...(await browser()), chromiumSandbox: false });
  try {
    const page = await (await chrome.newContext({ javaScriptEnabled: false, colorScheme: 'light' })).newPage();
    for (const sheet of sheets) yield { sheet, pdf: await pdfOf(page, `${address}${sheet.path}`, day) };
  } finally {
    await chrome.close();
  }
}

/** A page as a tagged PDF. The same page gives the same bytes. */
export async function pdfOf(page: Page, address: string, day: string): Promise<Uint8Array> {
  const response = await page.goto(address);
  if (!response?.ok()) throw new Error(`${address}: ${response?.status() ?? 0}`);
  return steady(await page.pdf({ preferCSSPageSize: true, printBackground: false, tagged: true, outline: true }), day);
}

/** A PDF whose bytes rest on its page alone: its dates are set to a day, and its marks, which Chromium counts over all pages that it has drawn, are counted from one. No byte moves, so its table of places stays right. */
export function steady(pdf: Uint8Array, day: string): Uint8Array {
  const text = Buffer.from(pdf).toString('latin1');
  const stamp = `D:${day.replaceAll('-', '')}000000`;
  const mark = /(?<=\(node)\d{8}(?=\))/g;
  const counted = new Map([...new Set(text.match(mark))].sort().map((found, index) => [found, String(index + 1).padStart(8, '0')]));
  return Buffer.from(text.replace(/(?<=\/(?:Creation|Mod)Date \()D:\d{14}/g, stamp).replace(mark, (found) => counted.get(found)!), 'latin1');
}
