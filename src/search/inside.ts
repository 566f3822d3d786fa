import type { Language } from '#languages/languages.ts';
import type { Contents } from './build-index.ts';
import { rank, ranking } from './ranking.ts';
import { readQuestion } from './roots.ts';

/** The index of texts, as the browser asks it. */
export interface Inside {
  /** Ids of the services whose texts answer what was typed, best first. */
  ask(typed: string): Promise<string[]>;
}

interface Pagefind {
  search(words: string | null, options?: { sort?: Record<string, 'asc'> }): Promise<{ results: { id: string; score: number }[] }>;
}
interface PagefindModule {
  createInstance(options: { basePath: string; noWorker: boolean; ranking: typeof ranking }): Pagefind;
}

/** Loads the index of texts at an address such as `/search-index/sq/`. */
export async function openInside(address: string, language: Language): Promise<Inside> {
  const [contents, { createInstance }] = await Promise.all([readJson<Contents>(`${address}contents.json`), import(/* @vite-ignore */ `${address}pagefind.js`) as Promise<PagefindModule>]);
  if (contents.records.length === 0) return { ask: async () => [] };
  // A worker would cost a further file, and five seconds before Pagefind notices that it cannot start.
  const pagefind = createInstance({ basePath: address, noWorker: true, ranking });
  // Without words Pagefind returns all records in the order asked for: that tells which number is behind each of its ids.
  const ids = new Map((await pagefind.search(null, { sort: { number: 'asc' } })).results.map(({ id }, number) => [id, contents.records[number]!]));
  const answersTo = async (roots: string) => (await pagefind.search(roots)).results;
  return {
    async ask(typed) {
      const roots = readQuestion(typed, language);
      const alone = await Promise.all(roots.map(answersTo));
      // Pagefind joins words by AND, so a word that no service has is left out of the question.
      const known = roots.filter((_, position) => alone[position]!.length > 0);
      const together = known.length > 1 ? await answersTo(known.join(' ')) : [];
      const found = rank(together, alone).flatMap((id) => ids.get(id) ?? []);
      // Pagefind swallows the loss of a file. Before saying that there is nothing, see that the index can be reached and is still this one.
      if (found.length === 0 && roots.length > 0 && (await readJson<Contents>(`${address}contents.json`)).index !== contents.index) throw new Error('The site was built anew.');
      return found;
    },
  };
}

async function readJson<Value>(address: string): Promise<Value> {
  const response = await fetch(address, { cache: 'no-cache' });
  if (!response.ok) throw new Error(`${address}: ${response.status}`);
  return (await response.json()) as Value;
}
