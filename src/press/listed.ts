import { nameOf, type Pages, type Path, type Route } from './astro-app.ts';
import type { KeptPages } from './kept-pages.ts';
import type { Reading } from './reading.ts';

/** A page that there is; `isAsBefore`: its route was not asked, because it would say what it said. */
export interface Listed extends Path { isAsBefore: boolean }

/** The pages of all routes that are wanted. A route is asked only where something changed that it asked for: to ask it loads its component and all that this names. `earlier` is known once a route was asked that reads the catalogue. */
export async function listed(pages: Pages, wanted: (route: Route) => boolean, earlier: () => Promise<{ kept: KeptPages; reading: Reading } | undefined>): Promise<Listed[]> {
  const all: Listed[] = [];
  for (const route of pages.routes.filter(wanted)) {
    const [name, known] = [nameOf(route), await earlier()];
    const before = known?.kept.pathsOf(name);
    if (before) {
      all.push(...before.map((pathname) => ({ pathname, route, isAsBefore: true })));
      continue;
    }
    known?.reading.start();
    const paths = await pages.paths((other) => other === route);
    if (known) known.kept.asked(name, paths.map(({ pathname }) => pathname), known.reading.end());
    all.push(...paths.map((path) => ({ ...path, isAsBefore: false })));
  }
  return all;
}

/** Asks the routes of pages that are to be printed although they were not asked before: what they hand to them. `handedNothing` knows of pages that were handed nothing, and are not now. */
export async function withProps<Any extends { pathname: string; file: string; route: Pick<Route, 'component' | 'route'>; isAsBefore: boolean; props?: unknown }>(pages: Pages, sheets: readonly Any[], handedNothing: (file: string) => boolean): Promise<Any[]> {
  const needed = new Set(sheets.filter(({ isAsBefore, file }) => isAsBefore && !handedNothing(file)).map(({ route }) => nameOf(route)));
  if (needed.size === 0) return [...sheets];
  const given = new Map((await pages.paths((route) => needed.has(nameOf(route)))).map(({ pathname, route, props }) => [`${nameOf(route)} ${pathname}`, props]));
  return sheets.map((sheet) => (sheet.isAsBefore && !handedNothing(sheet.file) ? { ...sheet, props: given.get(`${nameOf(sheet.route)} ${sheet.pathname}`) } : sheet));
}
