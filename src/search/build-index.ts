import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import { languages, routes, type Language } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { readFolder, writeWhole } from '#src/disk.ts';
import { textsOf, type TextRecord } from './texts.ts';
import { namesAddress, namesOf } from './published.ts';

/** Beside Pagefind's files: what the numbers of its records stand for. Always fetched fresh, so it names the index by fingerprint. */
export interface Contents {
  /** Pagefind's file of this index, named by fingerprint. */
  index: string;
  /** Ids of the services, by number. */
  records: readonly string[];
}

// Of what Pagefind makes we publish what our page asks for: no interfaces of its own, no worker, and no fragments, since results come from the index of names.
const published = [/^pagefind\.js$/, /^pagefind-entry\.json$/, /^[^/]+\.pf_meta$/, /^index\//, /^wasm\.unknown\.pagefind$/];

/** Makes `search-index/{sq,sr,en}/` in the folder of a built site, and the door through which programs search it. Both Serbian scripts share one index of texts. */
export async function buildSearchIndex({ catalogue, out, base }: { catalogue: Catalogue; out: string; base: string }): Promise<{ language: Language; records: number; bytes: number }[]> {
  try {
    const built = [];
    for (const language of languages) {
      const records = textsOf(catalogue, language);
      const files = await pagefindFiles(records);
      const contents: Contents = { index: files.find(({ path }) => path.endsWith('.pf_meta'))?.path ?? '', records: records.map(({ id }) => id) };
      files.push({ path: 'contents.json', content: new TextEncoder().encode(JSON.stringify(contents)) });
      for (const { path, content } of files) await writeWhole(join(out, 'search-index', language, path), content);
      built.push({ language, records: records.length, bytes: files.reduce((sum, { content }) => sum + content.length, 0) });
    }
    await writeDoor(catalogue, out, base.replace(/\/+$/, ''));
    return built;
  } finally {
    // Pagefind is a program of its own that would keep ours from ending.
    await close();
  }
}

/** `search-index/search.js`: `search(query, { ui, limit })` for programs, out of the very module that the search box uses. */
async function writeDoor(catalogue: Catalogue, out: string, base: string): Promise<void> {
  const engine = ((await readFolder(join(out, 'assets'))) ?? []).map(({ path }) => path).find((path) => /^search\.[\w-]+\.js$/.test(path));
  if (engine === undefined) return;
  const names = Object.fromEntries(routes.flatMap((route) => [...new Set([route.path, route.tag.toLowerCase()])].map((ui) => [ui, `..${namesAddress(namesOf(catalogue, voiceOf(route, catalogue.script), base))}`])));
  await writeWhole(join(out, 'search-index/search.js'), [
    `import { openNames } from '../assets/${engine}';`,
    `const names = ${JSON.stringify(names)};`,
    'export async function search(query, { ui, limit } = {}) {', '  const finder = await openNames(new URL(names[String(ui).toLowerCase()] ?? names.sq, import.meta.url).href);', '  return finder.results(query, limit);', '}', '',
  ].join('\n'));
}

interface File {
  path: string;
  content: Uint8Array;
}

async function pagefindFiles(records: readonly TextRecord[]): Promise<File[]> {
  // “unknown” has no stemmer: ours is in the words already, and Pagefind's Serbian one spoils folded words.
  const { index, errors } = await createIndex({ forceLanguage: 'unknown' });
  if (!index) throw new Error(`Pagefind did not start: ${errors.join('; ')}`);
  const faults: string[] = [];
  for (const [number, { id, text }] of records.entries()) {
    // The order is how the browser learns the number of each record. One sort and no filter: of two, Pagefind writes either first.
    faults.push(...(await index.addCustomRecord({ url: id, language: 'unknown', content: text, sort: { number: String(number) } })).errors);
  }
  const { files, errors: writing } = await index.getFiles();
  await index.deleteIndex();
  if (faults.length + writing.length > 0) throw new Error(`Pagefind could not index: ${[...faults, ...writing].join('; ')}`);
  return files.filter(({ path }) => published.some((pattern) => pattern.test(path)));
}
