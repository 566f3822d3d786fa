import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { stylesWithin } from '#catalogue/write/styles-within.ts';
import { routes } from '#languages/languages.ts';
import { readTextFile, readTextNow, writeWhole } from '#src/disk.ts';
import type { Finisher, Finishing } from '#src/press/print.ts';

const atOnce = 16;

/** Which pages carry their style sheets, and where those are read. */
interface Carried { out: string; base: string; services: readonly string[] }

const isRoute: ReadonlySet<string> = new Set(routes.map(({ path }) => path));

/** Lets the pages of services carry their style sheets while they are printed (src/press/print.ts); says what each carries. */
export function finisher({ out, base, services }: Carried): Finisher {
  const known = new Set(services);
  const sheetAt = sheetsIn(out, base);
  return {
    concerns(file) {
      const [route, institution, service, name, more] = file.split('/');
      return name === 'index.html' && more === undefined && isRoute.has(route!) && known.has(`${institution}/${service}`);
    },
    finish(before) {
      const { html, styles } = stylesWithin(before, sheetAt);
      return { html, said: styles };
    },
  };
}

/** The same, as it is handed to the press; `allowed` is what the policy has to allow once all pages are printed. */
export function carryingStyles(data: Carried): { finishing: Finishing & { said(styles: readonly string[]): void }; allowed(): string[] } {
  const carried = new Set<string>();
  return {
    finishing: { module: import.meta.url, data, said: (styles) => { for (const style of styles) carried.add(style); } },
    allowed: () => [...carried].map(sourceOf).sort(),
  };
}

function sheetsIn(out: string, base: string): (address: string) => string | undefined {
  const sheets = new Map<string, string>();
  return (address) => {
    if (!address.startsWith(`${base}/assets/`)) return undefined;
    if (!sheets.has(address)) sheets.set(address, readTextNow(join(out, address.slice(base.length))).trimEnd());
    return sheets.get(address);
  };
}

/** Lets every page of a service that stands already carry its style sheets, so that it is seen with its first bytes; gives what the policy has to allow for that, sorted. Why, and what it costs: src/styles/README.md. */
export async function carryStyles(out: string, base: string, services: readonly string[]): Promise<string[]> {
  const sheetAt = sheetsIn(out, base);
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
