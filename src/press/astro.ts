import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { fileURLToPath } from 'node:url';
import { existsNow, fingerprint, readTextNow, writeInto } from '../disk.ts';
import { bytesSentOn } from '../kept/whole.ts';
import { answersOf, askNobody, keepMeanwhile } from './answers.ts';
import { pagesOf, type Path } from './astro-app.ts';
import { bundleOf, type BegunBundle, type BundleWish, type Ready } from './bundle.ts';
import { keepFewNotes } from './few-notes.ts';
import { growingSite, type GrowingSite } from './growing.ts';
import { keptPages, type KeptPages } from './kept-pages.ts';
import { beginLookingOver, type LookedOver } from './looking-over.ts';
import { listed, withProps, type Listed } from './listed.ts';
import { print, waysOf, type Finishing, type Sheet, type Ways } from './print.ts';
import { beginReading, reading, type Reading } from './reading.ts';
import { shardOf, type Shard } from './shard.ts';
import { endThreads, printAll, startThreads, type Thread } from './threads.ts';

export interface PressWish extends BundleWish {
  /** The bundle, where it was begun before. */
  begun?: BegunBundle | undefined;
  /** The folder that pages are printed into; nobody looks into it yet. */
  out: string;
  /** Path within the address of the site, such as `/catalogue`; empty for the root. */
  base: string;
  /** Only this part of the pages; what browsers fetch besides is in every part. */
  shard?: Shard | undefined;
  /** The site as it stands, whose pages may be kept, the file in which is noted what each rests on, and what was found there where that was begun before; undefined: all pages are printed. */
  earlier: { site: string; notes: string; lookedOver?: LookedOver | undefined } | undefined;
  /** Told of each file once it stands with nothing put beside it, while others are still being made. */
  written?: ((file: string) => void) | undefined;
  /** What is done to some pages before they are written; `said` is told what that says of each, of pages that stand too. */
  finishing?: (Finishing & { said(words: readonly string[]): void }) | undefined;
  /** A passing folder for what is made once and asked for several times, where nothing is kept; whoever named it takes it away. */
  meanwhile?: string | undefined;
  /** The module whose `packer` puts something beside every file (print.ts), where nothing of the earlier site stays in its place. */
  packing?: string | undefined;
}

/** A site whose pages are printed; other files may be added to it. */
export interface PrintedSite {
  site: GrowingSite;
  /** Notes for the next time what each page rests on, once all files are as they will stay. */
  note(): Promise<void>;
  /** Whether a file of the earlier site is the one that was noted. */
  isNoted(file: string): boolean;
  /** The SHA-256 of what was printed, by its path, as far as it is known. */
  sums: ReadonlyMap<string, string>;
}

/** Fewer pages are printed sooner than another thread has read the catalogue. */
export const enoughForThreads = 1000;

/** From so many bytes on, what was judged of institutions makes more pages than that. */
const enoughToBegin = 16 * 1024 * 1024;

/** Prints a site: the pages are Astro's own, from a bundle that is kept until something of the program changes, and go straight to their files, in several threads where they are many. */
export async function printSite(wish: PressWish): Promise<PrintedSite> {
  return printFrom(await (wish.begun?.ready ?? bundleOf(wish)), wish);
}

type FromBundle = Omit<PressWish, keyof BundleWish | 'begun'>;
/** Further threads for so many pages. */
interface Threads { of(sheets: number): readonly Thread[]; end(): Promise<void> }

/** The same from a bundle that is at hand. */
export async function printFrom(bundle: Ready, wish: FromBundle): Promise<PrintedSite> {
  const finishing = wish.finishing && { module: wish.finishing.module, data: wish.finishing.data };
  const threads = threadsFor({ out: wish.out, entry: bundle.entry, pages: bundle.pages, finishing, packing: wish.packing }, wish.shard !== undefined || (wish.earlier !== undefined && existsNow(wish.earlier.notes)));
  // Else memory that was used once grows up to fourfold before V8 looks what of it is still needed. At 5,000 services 100 saved 0.6 of 2.0 GB for 6 % more work, and 65 saves another 0.07 of 1.26 for 3–6 %; 50 costs 20 %.
  setFlagsFromString('--heap-growing-percent=65');
  try {
    return await printWith(threads, await waysOf(finishing, wish.packing), bundle, wish);
  } finally {
    setFlagsFromString('--heap-growing-percent=0');
    await threads.end();
  }
}

async function printWith(threads: Threads, { finisher, packer }: Ways, bundle: Ready, wish: FromBundle): Promise<PrintedSite> {
  const { out, base, shard } = wish;
  for (const { path, bytes } of bundle.files) writeInto(join(out, path), bytes);
  beginReading(bundle.entry);
  const pages = await pagesOf(bundle);
  const answers = wish.earlier && bundle.key !== undefined ? await answersOf(() => reading()!, bundle.key, wish.earlier.notes.replace(/\.json$/, '.views.json')) : wish.meanwhile === undefined ? askNobody() : keepMeanwhile(reading, wish.meanwhile);
  // Of two routes with one address the first has it, and a file of the public folder stays: Astro's own rules.
  const taken = new Set(bundle.files.map(({ path }) => path));
  // A measurement may ask for some kinds of pages alone.
  const only = process.env.KATALOGU_ROUTES ? new RegExp(process.env.KATALOGU_ROUTES) : undefined;
  let earlier: KeptPages | undefined;
  const lookedOver = wish.earlier && (wish.earlier.lookedOver ?? beginLookingOver(wish.earlier));
  const known = async (): Promise<{ kept: KeptPages; reading: Reading } | undefined> => {
    const noting = reading();
    if (!wish.earlier || !answers || !noting) return undefined;
    earlier ??= await keptPages(noting, programOf(bundle.key!, wish), { ...wish.earlier, standing: await lookedOver!.standing() }, out, answers);
    return { kept: earlier, reading: noting };
  };
  const sheets: (Sheet & Pick<Listed, 'isAsBefore'>)[] = [];
  for (const path of await listed(pages, ({ route }) => only?.test(route) ?? true, known)) {
    const sheet = sheetOf(path, base);
    if (taken.has(sheet.file) || (shard && shardOf(sheet.file, shard.of) !== shard.shard)) continue;
    taken.add(sheet.file);
    sheets.push({ ...sheet, props: path.props, isAsBefore: path.isAsBefore });
  }
  await known();
  if (earlier) pages.trust(earlier.held());
  const [changed, kept]: [typeof sheets, typeof sheets] = [[], []];
  for (const sheet of sheets) (earlier?.mayStand(sheet.file, sheet.isAsBefore ? 'as it was' : { props: sheet.props }) ? kept : changed).push(sheet);
  // Few changes are put into the earlier site file by file; where most of it changes, a new one takes its place at once.
  const site = growingSite(out, earlier, kept.length > changed.length ? lookedOver!.over : undefined);
  const stands = kept.filter((sheet) => site.over !== undefined || earlier!.bring(sheet.file) || void changed.push(sheet));
  for (const { file } of stands) site.keep(file);
  const fresh = await withProps(pages, changed, (file) => earlier?.handedNothing(file) ?? false);
  const finished = new Set<string>();
  const sums = new Map<string, string>();
  // What is given back because it says what it said would be packed for nothing.
  const asked = { noted: earlier !== undefined, packed: site.over === undefined, held: pages.held() };
  const ways = { finisher, packer: asked.packed ? packer : undefined };
  await printAll(fresh, threads.of(fresh.length), asked, (sheet) => print(sheet, out, pages, ways, asked.noted), ({ file, props, route }, { reads, said, sums: own }) => {
    if (reads) earlier?.printed(file, props, reads);
    for (const [path, sum] of own) sums.set(path, sum);
    wish.written?.(file);
    if (!finisher?.concerns(file)) return;
    wish.finishing!.said(said);
    finished.add(route.component);
  }, (held) => pages.trust(held));
  // The pages of one component were finished alike, by the same program: one that stands speaks for all.
  for (const { file, route } of stands) {
    if (!finisher?.concerns(file) || finished.has(route.component)) continue;
    wish.finishing!.said(finisher.finish(readTextNow(site.placeOf(file))).said);
    finished.add(route.component);
  }
  return { site, sums, note: async () => {
    if (!earlier) return;
    await earlier.note(site, pages.held());
    await answers?.note();
    await keepFewNotes(wish.earlier!.notes);
  }, isNoted: (file) => earlier?.stands(file) ?? false };
}

// Where everything is surely to be printed, and is much, further threads load what they need while the paths are asked for. Else they begin when it is known how many pages there are.
function threadsFor(data: Parameters<typeof startThreads>[1], maybeFew: boolean): Threads {
  const { KATALOGU_THREADS: asked } = process.env;
  const wanted = (sheets: number): number => (asked === undefined ? (sheets < enoughForThreads ? 0 : availableParallelism() - 1) : Number(asked));
  const started = !maybeFew && asked === undefined && bytesSentOn() >= enoughToBegin ? startThreads(availableParallelism() - 1, data) : [];
  return {
    of(sheets) {
      started.push(...startThreads(wanted(sheets) - started.length, data));
      return started.slice(0, wanted(sheets));
    },
    end: () => endThreads(started),
  };
}

// What finishes pages is no part of the bundle, nor is what stands beside them.
function programOf(bundle: string, { finishing, packing }: Pick<FromBundle, 'finishing' | 'packing'>): string {
  return [bundle, ...[finishing?.module, packing].flatMap((module) => (module === undefined ? [] : fingerprint(readTextNow(fileURLToPath(module)))))].join(' ');
}

// A page is written into its folder, a file under its name. The host is nobody's: pages know their own address from the settings.
function sheetOf({ pathname, route: { component, route, type } }: Path, base: string): Sheet {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isPage = type === 'page';
  if (!/^[\w./~-]*$/.test(path) || /(?:^|\/)\.\.?(?:\/|$)/.test(path) || (!isPage && (type !== 'endpoint' || !/\.\w+$/.test(path)))) throw new Error(`${pathname} of ${component} is no page and no file that is simply written; KATALOGU_PRESS=0 leaves it to Astro.`);
  const file = path === '404' || path === '500' ? `${path}.html` : isPage ? `${path}${path && '/'}index.html` : path;
  return { pathname, file, url: `https://katalogu.example${base}/${isPage ? `${path}${path && '/'}` : pathname.replace(/^\//, '')}`, route: { component, route } };
}
