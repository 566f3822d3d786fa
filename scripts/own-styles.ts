import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { stylesWithin } from '#catalogue/write/styles-within.ts';
import { routes } from '#languages/languages.ts';
import { readTextFile, readTextNow, writeWhole } from '#src/disk.ts';

const atOnce = 16;

/** Lets every page of a service carry its style sheets, so that it is seen with its first bytes; gives what the policy has to allow for that, sorted. Why, and what it costs: src/styles/README.md. */
export async function carryStyles(out: string, base: string, services: readonly string[]): Promise<string[]> {
  const sheets = new Map<string, string>();
  const sheetAt = (address: string): string | undefined => {
    if (!address.startsWith(`${base}/assets/`)) return undefined;
    if (!sheets.has(address)) sheets.set(address, readTextNow(join(out, address.slice(base.length))).trimEnd());
    return sheets.get(address);
  };
  const allowed = new Map<string, string>();
  const pages = routes.flatMap((route) => services.map((service) => join(out, route.path, service, 'index.html'))).values();
  await Promise.all(Array.from({ length: atOnce }, async () => {
    for (const page of pages) {
      const before = await readTextFile(page);
      const { html, styles } = stylesWithin(before ?? '', sheetAt);
      if (html !== before && styles.length > 0) await writeWhole(page, html);
      for (const style of styles) if (!allowed.has(style)) allowed.set(style, sourceOf(style));
    }
  }));
  return [...allowed.values()].sort();
}

/** How a policy names a style sheet that stands within a page. */
export function sourceOf(style: string): string {
  return `'sha256-${createHash('sha256').update(style).digest('base64')}'`;
}
