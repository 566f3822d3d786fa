import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { languages, routes, type Language } from '#languages/languages.ts';
import { fingerprint, writeWhole } from '#src/disk.ts';
import { facetNames, recordsOf, type FacetName, type SearchRecord } from './records.ts';

/** Beside Pagefind's files: what the numbers of the records stand for. Always fetched fresh, so it names the rest by fingerprint. */
export interface Contents {
  /** Pagefind's file of this index, named by fingerprint. */
  index: string;
  records: number;
  /** Numbers of the records, by facet and value. */
  facets: Record<FacetName, Record<string, number[]>>;
  /** For each route, the files with what results show, `perFile` records each: a reader fetches those that hold results on the screen. */
  results: Record<string, string[]>;
  perFile: number;
}

const perFile = 100;

// Of what Pagefind makes we publish what our page asks for: no interfaces of its own, no worker, and no fragments, since results come from ours.
const published = [/^pagefind\.js$/, /^pagefind-entry\.json$/, /^[^/]+\.pf_meta$/, /^index\//, /^wasm\.unknown\.pagefind$/];

/** Makes `search-index/{sq,sr,en}/` in the folder of a built site. Both Serbian scripts share one index. */
export async function buildSearchIndex({ catalogue, out, base }: { catalogue: Catalogue; out: string; base: string }): Promise<{ language: Language; records: number; bytes: number }[]> {
  try {
    const built = [];
    for (const language of languages) {
      const records = recordsOf(catalogue, language, base.replace(/\/+$/, ''));
      const theirs = await pagefindFiles(records);
      const files = [...theirs, ...ownFiles(records, language, theirs.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '')];
      for (const { path, content } of files) await writeWhole(join(out, 'search-index', language, path), content);
      built.push({ language, records: records.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) });
    }
    return built;
  } finally {
    // Pagefind is a program of its own that would keep ours from ending.
    await close();
  }
}

interface File {
  path: string;
  content: Uint8Array;
}

async function pagefindFiles(records: readonly SearchRecord[]): Promise<File[]> {
  // “unknown” has no stemmer: ours is in the words already, and Pagefind's Serbian one spoils folded words.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const faults: string[] = [];
  for (const [number, { id, names, text }] of records.entries()) {
    // The order is how the browser learns the number of each record. One sort and no filter: of two, Pagefind writes either first.
    faults.push(...(await index.addCustomRecord({ url: id, language: 'unknown', content: text, meta: names, sort: { number: String(number) } })).errors);
  }
  const { files, errors: writing } = await index.getFiles();
  await index.deleteIndex();
  if (faults.length + writing.length > 0) throw new Error(`Pagefind could not index: ${[...faults, ...writing].join('; ')}`);
  return files.filter(({ path }) => published.some((pattern) => pattern.test(path)));
}

function ownFiles(records: readonly SearchRecord[], language: Language, index: string): File[] {
  const contents: Contents = { index, records: records.length, facets: { institution: {}, topic: {}, audience: {} }, results: {}, perFile };
  for (const [number, { facets }] of records.entries()) for (const name of facetNames) for (const value of facets[name]) (contents.facets[name][value] ??= []).push(number);
  const files: File[] = [];
  for (const { path: route } of routes.filter((candidate) => candidate.language === language)) {
    contents.results[route] = [];
    for (let from = 0; from < records.length; from += perFile) {
      const content = bytesOf(records.slice(from, from + perFile).map(({ shown }) => shown[route]));
      const path = `results/${route}-${from / perFile}.${fingerprint(content).slice(0, 10)}.json`;
      contents.results[route].push(path);
      files.push({ path, content });
    }
  }
  return [...files, { path: 'contents.json', content: bytesOf(contents) }];
}

function bytesOf(value: unknown): Uint8Array {
  return new TextEncoder().encode(JSON.stringify(value));
}
