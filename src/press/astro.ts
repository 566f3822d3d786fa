import type { AstroConfig, AstroIntegration, AstroPrerenderer } from 'astro';
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { entryIn } from './astro-app.ts';
import { filesBelow } from '../disk.ts';
import { print, type Sheet } from './print.ts';
import { shardIn, shardOf } from './shard.ts';
import { printAll } from './threads.ts';

type PathWithRoute = Awaited<ReturnType<AstroPrerenderer['getStaticPaths']>>[number];

/** Fewer pages are printed sooner than another thread has read the catalogue. */
const enoughForThreads = 2500;

/** Prints the pages of a site in several threads and straight to their files, in place of Astro's one page after the other. The pages are Astro's own; what is not simply written (redirects, the page for what is not found) stays with Astro. */
export function press(): AstroIntegration {
  let config: AstroConfig;
  let pages: ReadonlyMap<string, { styles: readonly unknown[] }> = new Map();
  return {
    name: 'katalogu-press',
    hooks: {
      'astro:config:done': (done) => { config = done.config; },
      'astro:build:setup': ({ pages: built, target }) => {
        if (target === 'server') pages = built;
      },
      'astro:build:start': ({ setPrerenderer }) => setPrerenderer((plain) => ({ ...plain, name: 'katalogu-press', getStaticPaths: () => printed(plain) })),
    },
  };

  async function printed(plain: AstroPrerenderer): Promise<PathWithRoute[]> {
    const paths = await plain.getStaticPaths();
    const [out, publicFolder] = [config.outDir, config.publicDir].map((url) => fileURLToPath(url)) as [string, string];
    const taken = new Set(await filesBelow(publicFolder));
    // A measurement may ask for some kinds of pages alone.
    const only = process.env.KATALOGU_ROUTES ? new RegExp(process.env.KATALOGU_ROUTES) : undefined;
    const part = shardIn(process.env.KATALOGU_SHARD ?? '');
    const left: PathWithRoute[] = [];
    const byFile = new Map<string, PathWithRoute>();
    const sheets: Sheet[] = [];
    for (const path of paths) {
      if (only && !only.test(path.route.route)) continue;
      const sheet = sheetOf(path, config);
      // What is not simply written is made in every part.
      if (part && sheet && shardOf(sheet.file, part.of) !== part.shard) continue;
      // Of two routes with one address the first has it, and a file of the public folder stays: Astro says so to whoever builds.
      const first = sheet && byFile.get(sheet.file);
      if (!sheet || first || taken.has(sheet.file)) {
        left.push(...(first ? [first] : []), path);
        continue;
      }
      byFile.set(sheet.file, path);
      sheets.push(sheet);
    }
    const entry = await entryIn(out, process.cwd());
    const wished = process.env.KATALOGU_THREADS === undefined ? (sheets.length < enoughForThreads ? 0 : availableParallelism() - 1) : Number(process.env.KATALOGU_THREADS);
    const data = { entry: entry ?? '', out, pages: [...pages].map(([key, { styles }]) => [key, { styles }] as const) };
    const unwritten = await printAll(sheets, entry === undefined ? 0 : wished, data, (sheet) => print(sheet, out, async (request) => {
      const answer = await plain.render(request, { routeData: byFile.get(sheet.file)!.route });
      return answer instanceof Response ? answer : answer.response;
    }));
    return [...left, ...unwritten.map(({ file }) => byFile.get(file)!)];
  }
}

// What is simply written: a page into its folder, a file under its name.
function sheetOf({ pathname, route }: PathWithRoute, { site, base }: Pick<AstroConfig, 'site' | 'base'>): Sheet | undefined {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isPage = route.type === 'page';
  if (!/^[\w./~-]*$/.test(path) || path === '404' || path === '500' || (!isPage && (route.type !== 'endpoint' || !/\.\w+$/.test(path)))) return undefined;
  const file = isPage ? `${path}${path && '/'}index.html` : path;
  return { pathname, file, url: new URL(`${base.replace(/\/$/, '')}${isPage ? `/${path}${path && '/'}` : `/${pathname.replace(/^\//, '')}`}`, site).href, route: { component: route.component, pattern: route.route } };
}
