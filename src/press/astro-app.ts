/*
 * The one place that leans on what Astro does not promise: how its bundle is taken out before Astro prints, and how pages are got out of it afterwards. Seen with Astro 7.3.4.
 *
 * - While `astro build` asks a prerenderer for its paths, the bundle lies in `.prerender/` of the output folder (where that is below the working folder), its entry is `prerender-entry.*.mjs` and exports `app` (astro/dist/entrypoints/prerender.js, core/build/static-build.js). An answer of no paths leaves Astro nothing to print.
 * - `StaticPaths` asks the routes of an app for their paths (astro/dist/runtime/prerender/static-paths.js); the bundle’s entry is made to hand it out.
 * - `app.render(request, { routeData })` answers; it asks `setInternals` for the style sheets of a page by its key, and `setOptions` for scripts that integrations add to every page; we have none (astro/dist/core/build/environment.js).
 * - What lies around a page in that answer (a request, a state, middleware, a response, a stream) costs more than many a page. `direct.ts` leaves it out, with two more pieces that the bundle’s entry hands out (`inside`).
 *
 * When a new Astro changes this, the test “printed pages are those that Astro prints” fails. Until it is mended, KATALOGU_PRESS=0 has Astro print everything.
 */
import type { AstroIntegration } from 'astro';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { filesBelow, moveFolder } from '../disk.ts';
import { bodyOf, directly, type Direct, type Inside } from './direct.ts';

/** What Astro knows of a route; `type` is `page`, `endpoint` or `redirect`. */
export interface Route { component: string; route: string; type: string }
/** By Astro's own key: the style sheets of a page. */
export type PageKeys = readonly (readonly [string, { styles: readonly unknown[] }])[];
/** What Astro made of the program: the file that its pages are entered by, and what it keeps beside it of each page. */
export interface Bundle { entry: string; pages: PageKeys }

type StaticPaths = new (of: Pick<App, 'routeCache' | 'getComponentByRoute'> & { manifest: Pick<App['manifest'], 'routes'> }) => { getAll(): Promise<{ pathname: string; route: Route }[]> };

interface App {
  manifest: { base: string; routes: { routeData: Route }[] };
  /** What `getStaticPaths` of a route gave, in its order. */
  routeCache: { get(route: Route): { staticPaths: readonly { props?: unknown }[] } | undefined };
  logger: { options: { destination: unknown } };
  getComponentByRoute(route: Route): Promise<unknown>;
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

/** Has Astro bundle the program and print nothing. Gives the bundle, moved to a folder of its own, and every file of the program that went into it; what browsers fetch besides pages lies in `client`. */
export async function bundleInto(house: string, client: string, server: string): Promise<Bundle & { sources: string[] }> {
  // The bundler has its memory of the system in pieces of two megabytes, which have to be emptied first: with those of four kilobytes a bundle takes a fifth less of processor time and 120 MB less of memory (mimalloc within Rolldown reads this when it is loaded).
  process.env.MIMALLOC_ALLOW_THP ??= '0';
  const { build } = await import('astro');
  const sources = new Set<string>();
  let pages: ReadonlyMap<string, { styles: readonly unknown[] }> = new Map();
  let made: Bundle | undefined;
  const taking: AstroIntegration = {
    name: 'katalogu-press',
    hooks: {
      'astro:config:setup': ({ updateConfig }) => {
        // What prints pages is loaded once and thrown away: to look for code that never runs in it costs more than to load that.
        updateConfig({ vite: { environments: { prerender: { build: { rolldownOptions: { output: { minify: false } } } } }, plugins: [{
          name: 'katalogu-sources',
          // By a filter: a module that it is not for does not leave the bundler.
          transform: { filter: { id: /\/astro\/dist\/entrypoints\/prerender\.js$/ }, handler: (code) => code + inside },
          buildEnd() { for (const id of this.getModuleIds()) sources.add(id.replace(/[?#].*$/, '')); },
        }] } });
      },
      'astro:build:setup': ({ pages: built, target }) => { if (target === 'server') pages = built; },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer({
        name: 'katalogu-press',
        async getStaticPaths() {
          await moveFolder(join(client, '.prerender'), server);
          const entry = (await filesBelow(server)).find((name) => /^prerender-entry\..*\.mjs$/.test(name));
          if (entry) made = { entry, pages: [...pages].map(([key, { styles }]) => [key, { styles }] as const) };
          return [];
        },
        render: () => { throw new Error('Astro was to print nothing.'); },
      }),
    },
  };
  await build({ root: house, outDir: client, logLevel: 'error', integrations: [taking] });
  if (!made) throw new Error('Astro made no bundle that pages could be printed from.');
  return { ...made, sources: [...sources].map((id) => (id.startsWith('file:') ? fileURLToPath(id) : id)) };
}

// Of the same copy of Astro that the pages were bundled with: another would not know their slots.
const piecesInside = { FetchState: '../core/fetch/fetch-state.js', renderToString: '../runtime/server/render/astro/render.js', StaticPaths: '../runtime/prerender/static-paths.js' };
const inside = `\n${Object.entries(piecesInside).map(([name, path]) => `import { ${name} } from ${JSON.stringify(path)};`).join('\n')}\nexport const inside = { ${Object.keys(piecesInside).join(', ')} };\n`;

/** A page of a bundle; `props` is what its route hands it besides its path. */
export interface Path { pathname: string; route: Route; props?: unknown }

/** What is asked: an address, of the route that answers. */
export interface Asked { url: string; route: Pick<Route, 'component' | 'route'>; props?: unknown }
/** What is answered; undefined where that is nothing that is simply written down. */
export type Answer = string | Uint8Array | AsyncIterable<Uint8Array> | undefined;

/** The pages of a bundle: their paths, and the answer to each. */
export interface Pages {
  /** All routes, in the order in which they answer. */
  routes: readonly Route[];
  /** Those of the routes that are wanted. */
  paths(wanted: (route: Route) => boolean): Promise<Path[]>;
  answer(asked: Asked): Promise<Answer>;
  held(): Held;
  /** What was held so elsewhere, of the same program: it is not held again. */
  trust(held: Held): void;
}
/** The routes, by name (nameOf), of which a page was asked for both ways, and whether both gave the same. */
export type Held = ReadonlyMap<string, boolean>;

/** The name of a route. */
export const nameOf = ({ component, route }: Pick<Route, 'component' | 'route'>): string => `${component} ${route}`;

/** Opens a bundle for printing. */
export async function pagesOf({ entry, pages }: Bundle): Promise<Pages> {
  const { app, inside } = (await import(pathToFileURL(entry).href)) as { app: App; inside?: Inside & { StaticPaths: StaticPaths } };
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: app.logger.options.destination } } });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [nameOf(routeData), { routeData, direct: undefined as Promise<Direct | undefined> | undefined, asked: 0 }]));
  const held = new Map<string, boolean>();
  const throughAstro = async (url: string, routeData: Route): Promise<Answer> => {
    const response = await app.render(new Request(url), { routeData });
    // The page for what is not found answers with its own number.
    if ((response.status >= 300 && response.status < 400) || !response.body) return undefined;
    return routeData.type === 'page' ? response.text() : bodyOf(response.body);
  };
  return {
    routes: app.manifest.routes.map(({ routeData }) => routeData),
    async paths(wanted) {
      // That of the bundle is there already; another would be ninety modules to load.
      const { StaticPaths } = inside ?? (await import('astro/runtime/prerender/static-paths.js')) as unknown as { StaticPaths: StaticPaths };
      const routesOf = app.manifest.routes.filter(({ routeData }) => wanted(routeData));
      const asked = { manifest: { ...app.manifest, routes: routesOf }, routeCache: app.routeCache, getComponentByRoute: (route: Route) => app.getComponentByRoute(route) };
      const paths = await new StaticPaths(asked).getAll();
      return [...Map.groupBy(paths, ({ route }) => route)].flatMap(([route, own]) => {
        const given = app.routeCache.get(route)?.staticPaths ?? [];
        return own.map(({ pathname }, index) => ({ pathname, route, props: given[index]?.props }));
      });
    },
    async answer({ url, route, props }) {
      const name = nameOf(route);
      const found = routes.get(name);
      if (!found) throw new Error(`The bundle has no route ${route.route} of ${route.component}.`);
      const { routeData } = found;
      found.asked++;
      // The first page of a route is Astro's alone: many routes have no other.
      if (!inside || held.get(name) === false || (found.asked === 1 && !held.has(name))) return throughAstro(url, routeData);
      const direct = await (found.direct ??= directly(inside, app.manifest, routeData, await app.getComponentByRoute(routeData), new Request(url)).catch(() => undefined));
      if (!direct) return throughAstro(url, routeData);
      if (held.has(name)) return (await direct(url, props)) ?? throughAstro(url, routeData);
      // The second is asked for both ways. Where they differ, all of this route are.
      const [own, astros] = [await whole(await direct(url, props)), await whole(await throughAstro(url, routeData))];
      held.set(name, own !== undefined && astros !== undefined && Buffer.compare(Buffer.from(own), Buffer.from(astros)) === 0);
      return astros;
    },
    held: () => held,
    // Once found to differ, always.
    trust(before) { for (const [name, isAlike] of before) held.set(name, isAlike && held.get(name) !== false); },
  };
}

async function whole(answer: Answer): Promise<string | Uint8Array | undefined> {
  if (answer === undefined || typeof answer === 'string' || answer instanceof Uint8Array) return answer;
  const pieces: Uint8Array[] = [];
  for await (const piece of answer) pieces.push(piece);
  return Buffer.concat(pieces);
}
