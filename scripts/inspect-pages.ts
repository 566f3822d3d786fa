import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { setImmediate as turn } from 'node:timers/promises';
import { readBytesNow, readTextFile } from '#src/disk.ts';
import { brokenLinks } from './inner-links.ts';
import { inspectInTurn, type Fault, type Inspecting, type PageFound } from './inspect-page.ts';
import { elsewhere, othersFor } from './further-threads.ts';

/** A file and its length in bytes, in some sense. */
export interface Weighed { path: string; bytes: number }

/** What was found on all pages of a site, in the order of their paths. */
export interface PagesFound {
  count: number;
  /** Of the pages of services: HTML and what they wait for. */
  weights: Weighed[];
  scripts: Weighed[];
  foreign: Fault[];
  invalid: Fault[];
  broken: Fault[];
}

/** So many pages are inspected sooner by several threads. */
const enoughForThreads = 300;

/** Inspects every page of a site, each for itself, in several threads where they are many. */
export async function inspectPages(out: string, base: string, files: readonly Weighed[]): Promise<PagesFound> {
  const paths = files.map(({ path }) => path);
  const pages = paths.filter((path) => path.endsWith('.html'));
  const lengthAt = (ending: string) => paths.filter((path) => path.endsWith(ending)).map((path) => [`${base}/${path}`, readBytesNow(join(out, path))] as const);
  const given: Inspecting = {
    out, base, pages, next: new Int32Array(new SharedArrayBuffer(4)), allowed: (await readTextFile(join(out, '_headers'))) ?? '',
    styles: new Map(lengthAt('.css').map(([address, bytes]) => [address, gzipSync(bytes).length])), scripts: loadedWith(new Map(lengthAt('.js'))),
  };
  const services = new Set(paths.flatMap((path) => /^api\/v1\/services\/(.+)\.json$/.exec(path)?.[1] ?? []));
  const found: PagesFound = { count: pages.length, weights: [], scripts: [], foreign: [], invalid: [], broken: [] };
  // Of every address the first page that leads there.
  const links = new Map<string, string>();
  const take = ({ page, weight, script, foreign, invalid, links: met }: PageFound): void => {
    if (services.has(page.split('/').slice(1, -1).join('/'))) found.weights.push({ path: page, bytes: weight });
    found.scripts.push({ path: page, bytes: script });
    found.foreign.push(...foreign);
    found.invalid.push(...invalid);
    for (const link of met) if (!links.has(link) || page < links.get(link)!) links.set(link, page);
  };
  await Promise.all(pages.length > enoughForThreads ? elsewhere('./inspect-page-part.ts', given, othersFor(pages, false) + 1, take) : [inspectInTurn(given, take, turn)]);
  const byPath = (a: Weighed, b: Weighed) => (a.path < b.path ? -1 : 1);
  // Faults of one page come together, in their order.
  const inOrder = (faults: Fault[]) => faults.map((fault) => ({ fault, page: fault.where.replace(/:\d+:\d+$/, '') })).sort((a, b) => (a.page < b.page ? -1 : a.page > b.page ? 1 : 0)).map(({ fault }) => fault);
  return { ...found, weights: found.weights.sort(byPath), scripts: found.scripts.sort(byPath), foreign: inOrder(found.foreign), invalid: inOrder(found.invalid), broken: await brokenLinks({ out, base, files: new Set(paths), links }) };
}

/** The heaviest of some files, and those that are over what is allowed. */
export function heaviestOf(weighed: readonly Weighed[], allowed: number | ((path: string) => number)): { heaviest: Weighed; found: Fault[] } {
  const limitOf = typeof allowed === 'number' ? () => allowed : allowed;
  const sorted = weighed.toSorted((a, b) => b.bytes - a.bytes || (a.path < b.path ? -1 : 1));
  return { heaviest: sorted[0] ?? { path: '–', bytes: 0 }, found: sorted.filter(({ path, bytes }) => bytes > limitOf(path)).map(({ path, bytes }) => ({ where: path, what: `${bytes} B` })) };
}

/** What each script brings: itself and those which these import at once. */
function loadedWith(scripts: ReadonlyMap<string, Uint8Array>): Map<string, Map<string, number>> {
  const load = (address: string, seen: Map<string, number>): Map<string, number> => {
    const bytes = scripts.get(address);
    if (!bytes || seen.has(address)) return seen;
    seen.set(address, gzipSync(bytes).length);
    for (const [, from] of Buffer.from(bytes).toString('utf8').matchAll(/(?:^|[;}\s])import\s*(?:[\w${}*,\s]+from\s*)?["']([^"']+)["']/g)) load(new URL(from!, `http://site${address}`).pathname, seen);
    return seen;
  };
  return new Map([...scripts.keys()].map((address) => [address, load(address, new Map())]));
}
