import type { Contents } from './build-index.ts';
import { readQuestion } from './fold.ts';
import { questionsOf, rank, ranking } from './ranking.ts';
import type { Shown } from './records.ts';

/** The index of a language, as the browser asks it. Records go by their number. */
export interface SearchIndex {
  facets: Contents['facets'];
  /** Every record, by title. */
  all: readonly number[];
  /** The records that answer what was typed, best first. */
  ask(typed: string): Promise<{ found: number[]; partly: boolean }>;
  /** What the results show. */
  show(found: readonly number[]): Promise<Shown[]>;
}

interface Pagefind {
  search(words: string | null, options?: { sort?: Record<string, 'asc'> }): Promise<{ results: { id: string; score: number }[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; ranking: typeof ranking }): Pagefind;
}

/** Loads the index at an address such as `/search-index/sq/`, to be shown on a route. */
export async function openIndex(address: string, route: string): Promise<SearchIndex> {
  const [contents, pagefind] = await Promise.all([readJson<Contents>(`${address}contents.json`, 'no-cache'), loadPagefind(address)]);
  const files = contents.results[route]!;
  const all = Array.from({ length: contents.records }, (_, number) => number);
  const pages = new Map<string, Promise<Shown[]>>();
  const page = (file: string): Promise<Shown[]> => {
    if (!pages.has(file)) pages.set(file, readJson<Shown[]>(`${address}${file}`));
    return pages.get(file)!;
  };
  // Without words Pagefind returns all records in the order asked for: that tells which number is behind each of its ids.
  const numbers = new Map(contents.records === 0 ? [] : (await pagefind.search(null, { sort: { number: 'asc' } })).results.map(({ id }, number) => [id, number]));
  return {
    facets: contents.facets, all,
    async ask(typed) {
      const answers = contents.records === 0 ? [] : await Promise.all(questionsOf(readQuestion(typed)).map(async (question) => (await pagefind.search(question)).results));
      const { ids, partly } = rank(answers);
      return { found: ids.flatMap((id) => numbers.get(id) ?? []), partly };
    },
    show: (found) => Promise.all(found.map(async (number) => (await page(files[Math.floor(number / contents.perFile)]!))[number % contents.perFile]!)),
  };
}

async function loadPagefind(address: string): Promise<Pagefind> {
  const pagefind = (await import(/* @vite-ignore */ `${address}pagefind.js`)) as PagefindModule;
  // A worker would cost a further file, and five seconds before Pagefind notices that it cannot start.
  return pagefind.createInstance({ basePath: address, noWorker: true, ranking });
}

async function readJson<Value>(address: string, cache: RequestCache = 'default'): Promise<Value> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Value;
}
