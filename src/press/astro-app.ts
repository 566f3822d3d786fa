/*
 * The one place that leans on what Astro does not promise: how a thread gets the pages out of the bundle that `astro build` made. Seen with Astro 7.3.4.
 *
 * - The bundle lies in `.prerender/` of the output folder, its entry is `prerender-entry.*.mjs` and exports `app` (astro/dist/entrypoints/prerender.js).
 * - `app.render(request, { routeData })` answers; it asks `setInternals` for the style sheets of a page by its key, and `setOptions` for scripts that integrations add to every page; we have none (astro/dist/core/build/environment.js).
 *
 * When a new Astro changes this, the test “pages printed in threads are those that Astro prints” fails. Until it is mended, KATALOGU_THREADS=0 prints everything in the first thread, through the public interface alone.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { filesBelow } from '../disk.ts';

interface Route { component: string; route: string }
interface App {
  manifest: { routes: { routeData: Route }[] };
  logger: { options: { destination: unknown } };
  setInternals(internals: unknown): void;
  setOptions(options: unknown): void;
  render(request: Request, options: { routeData: Route }): Promise<Response>;
}

/** The file that Astro's bundle is entered by; undefined where there is none. */
export async function entryIn(out: string, house: string): Promise<string | undefined> {
  // Beside the output when that lies below the working folder, else in `.astro/`.
  const folder = join(out.startsWith(house) ? out : join(house, '.astro'), '.prerender');
  const name = (await filesBelow(folder)).find((candidate) => /^prerender-entry\..*\.mjs$/.test(candidate));
  return name && join(folder, name);
}

/** Answers requests from the bundle, by the route that Astro found for them. */
export async function appOf(entry: string, pages: readonly (readonly [string, unknown])[]): Promise<(request: Request, route: { component: string; pattern: string }) => Promise<Response>> {
  const { app } = (await import(pathToFileURL(entry).href)) as { app: App };
  app.setInternals({ pagesByKeys: new Map(pages), entrySpecifierToBundleMap: new Map() });
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination: app.logger.options.destination } } });
  const routes = new Map(app.manifest.routes.map(({ routeData }) => [`${routeData.component} ${routeData.route}`, routeData]));
  return (request, { component, pattern }) => {
    const routeData = routes.get(`${component} ${pattern}`);
    if (!routeData) throw new Error(`The bundle has no route ${pattern} of ${component}.`);
    return app.render(request, { routeData });
  };
}
