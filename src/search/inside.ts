import type { Contents } from './build-index.ts';
import { readQuestion } from './fold.ts';
import { rank, ranking } from './ranking.ts';
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
  const [contents, { createInstance }] = await Promise.all([readJson<Contents>(`${address}contents.json`, 'no-cache'), import(/* @vite-ignore */ `${address}pagefind.js`) as Promise<PagefindModule>]);
  if (contents.records === 0) return emptyIndex(contents);
  // A worker would cost a further file, and five seconds before Pagefind notices that it cannot start.
  const pagefind = createInstance({ basePath: address, noWorker: true, ranking });
  const files = contents.results[route]!;
  const all = Array.from({ length: contents.records }, (_, number) => number);
  const pages = new Map<string, Promise<Shown[]>>();
  const page = (file: string): Promise<Shown[]> => {
    if (!pages.has(file)) pages.set(file, readJson<Shown[]>(`${address}${file}`));
    return pages.get(file)!;
  };
  // Without words Pagefind returns all records in the order asked for: that tells which number is behind each of its ids.
  const numbers = new Map((await pagefind.search(null, { sort: { number: 'asc' } })).results.map(({ id }, number) => [id, number]));
  // Pagefind swallows the loss of a file. Before saying that there is nothing, see that the index can be reached and is still this one.
  const stillThere = async (): Promise<void> => {
    if ((await readJson<Contents>(`${address}contents.json`, 'no-cache')).index !== contents.index) throw new Error('The site was built anew.');
  };
  const answersTo = async (roots: string) => (await pagefind.search(roots)).results;
  return {
    facets: contents.facets, all,
    async ask(typed) {
      const roots = readQuestion(typed);
      if (roots.length === 0) return { found: [], partly: false };
      const alone = await Promise.all(roots.map(answersTo));
      // Pagefind joins words by AND, so a word that no service has is left out of the question.
      const known = roots.filter((_, position) => alone[position]!.length > 0);
      const together = known.length > 1 ? await answersTo(known.join(' ')) : [];
      const found = rank(together, alone).flatMap((id) => numbers.get(id) ?? []);
      if (found.length === 0) await stillThere();
      return { found, partly: found.length > 0 && (known.length < roots.length || (known.length > 1 && together.length === 0)) };
    },
    show: (found) => Promise.all(found.map(async (number) => (await page(files[Math.floor(number / contents.perFile)]!))[number % contents.perFile]!)),
  };
}

const emptyIndex = ({ facets }: Contents): SearchIndex => ({ facets, all: [], ask: async () => ({ found: [], partly: false }), show: async () => [] });

async function readJson<Value>(address: string, cache: RequestCache = 'default'): Promise<Value> {
  const response = await fetch(address, { cache });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Value;
}
