import { getCompileCacheDir } from 'node:module';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { readTextNow, writeInto } from '../disk.ts';
import { pagesOf, type Path } from './astro-app.ts';
import { answersOf, askNobody } from './answers.ts';
import { bundleOf, type BundleWish, type Ready } from './bundle.ts';
import { keptPages } from './kept-pages.ts';
import { finisherOf, print, type Finishing, type Sheet } from './print.ts';
import { reading } from './reading.ts';
import { shardOf, type Shard } from './shard.ts';
import { printAll } from './threads.ts';

export interface PressWish extends BundleWish {
  /** The folder that pages are printed into; nobody looks into it yet. */
  out: string;
  /** Path within the address of the site, such as `/catalogue`; empty for the root. */
  base: string;
  /** Only this part of the pages; what browsers fetch besides is in every part. */
  shard?: Shard | undefined;
  /** The site as it stands, whose pages may be kept, and the file in which is noted what each rests on; undefined: all pages are printed. */
  earlier: { site: string; notes: string } | undefined;
  /** What is done to some pages before they are written; `said` is told what that says of each, of pages that stand too. */
  finishing?: (Finishing & { said(words: readonly string[]): void }) | undefined;
}

/** Notes what each page rests on, once its file is as it will stay. */
export interface Note {
  /** Other files of the site may be noted too. */
  (besides?: readonly string[]): Promise<void>;
  /** Whether a file is that of the earlier site: one that was kept, or one that was noted besides. */
  stands(file: string): boolean;
}

/** Fewer pages are printed sooner than another thread has read the catalogue. */
export const enoughForThreads = 1000;

/** Prints a site: the pages are Astro's own, from a bundle that is kept until something of the program changes, and go straight to their files, in several threads where they are many. */
export async function printSite(wish: PressWish): Promise<Note> {
  return printFrom(await bundleOf(wish), wish);
}

/** The same from a bundle that is at hand. */
export async function printFrom(bundle: Ready, wish: Omit<PressWish, keyof BundleWish>): Promise<Note> {
  const { out, base, shard } = wish;
  for (const { path, bytes } of bundle.files) writeInto(join(out, path), bytes);
  const pages = await pagesOf(bundle);
  const answers = wish.earlier && bundle.key !== undefined ? await answersOf(() => reading()!, bundle.key, wish.earlier.notes.replace(/\.json$/, '.views.json')) : askNobody();
  // Of two routes with one address the first has it, and a file of the public folder stays: Astro's own rules.
  const taken = new Set(bundle.files.map(({ path }) => path));
  // A measurement may ask for some kinds of pages alone.
  const only = process.env.KATALOGU_ROUTES ? new RegExp(process.env.KATALOGU_ROUTES) : undefined;
  const sheets: Sheet[] = [];
  for (const path of await pages.paths(only && (({ route }) => only.test(route)))) {
    const sheet = sheetOf(path, base);
    if (taken.has(sheet.file) || (shard && shardOf(sheet.file, shard.of) !== shard.shard)) continue;
    taken.add(sheet.file);
    sheets.push({ ...sheet, props: path.props });
  }
  const noting = reading();
  const earlier = wish.earlier && bundle.key !== undefined && noting && answers ? await keptPages(noting, bundle.key, wish.earlier.site, out, wish.earlier.notes, answers) : undefined;
  const [fresh, kept]: [Sheet[], Sheet[]] = [[], []];
  for (const sheet of sheets) (earlier?.keep(sheet.file, sheet.props) ? kept : fresh).push(sheet);
  const threads = process.env.KATALOGU_THREADS === undefined ? (fresh.length < enoughForThreads ? 0 : availableParallelism() - 1) : Number(process.env.KATALOGU_THREADS);
  const finishing = wish.finishing && { module: wish.finishing.module, data: wish.finishing.data };
  const finisher = await finisherOf(finishing);
  const finished = new Set<string>();
  await printAll(fresh, threads, { out, entry: bundle.entry, pages: bundle.pages, compiled: getCompileCacheDir(), finishing }, (sheet) => print(sheet, out, pages, finisher), ({ file, props, route }, { reads, said }) => {
    if (reads) earlier?.printed(file, props, reads);
    if (!finisher?.concerns(file)) return;
    wish.finishing!.said(said);
    finished.add(route.component);
  });
  // The pages of one component were finished alike, by the same program: one that stands speaks for all.
  for (const { file, route } of kept) {
    if (!finisher?.concerns(file) || finished.has(route.component)) continue;
    wish.finishing!.said(finisher.finish(readTextNow(join(out, file))).said);
    finished.add(route.component);
  }
  return Object.assign(async (besides: readonly string[] = []) => { await earlier?.note(besides); if (earlier) await answers?.note(); }, { stands: (file: string) => earlier?.stands(file) ?? false });
}

// A page is written into its folder, a file under its name. The host is nobody's: pages know their own address from the settings.
function sheetOf({ pathname, route: { component, route, type } }: Path, base: string): Sheet {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isPage = type === 'page';
  if (!/^[\w./~-]*$/.test(path) || /(?:^|\/)\.\.?(?:\/|$)/.test(path) || (!isPage && (type !== 'endpoint' || !/\.\w+$/.test(path)))) throw new Error(`${pathname} of ${component} is no page and no file that is simply written; KATALOGU_PRESS=0 leaves it to Astro.`);
  const file = path === '404' || path === '500' ? `${path}.html` : isPage ? `${path}${path && '/'}index.html` : path;
  return { pathname, file, url: `https://katalogu.example${base}/${isPage ? `${path}${path && '/'}` : pathname.replace(/^\//, '')}`, route: { component, route } };
}
