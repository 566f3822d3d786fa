import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'src/languages/words');
const tables = readdirSync(folder).filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts')).map((name) => `#languages/words/${name}`);

// The peers of the benchmark are handed whole tables, of which they say what the pages say.
const sources = ['src', 'scripts'].flatMap((of) => readdirSync(join(root, of), { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:ts|tsx|astro|mdx)$/.test(entry.name) && entry.name !== 'bench-words.ts')
  .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'));

/** How a table is called in a text, where it is: by its own name, or as the text imports it. */
const calledIn = (text: string, table: string): string | undefined => (text.includes(table) ? (new RegExp(`\\b${table} as (\\w+)`).exec(text)?.[1] ?? table) : undefined);

/** The keys of a table that a text reads, or `any` where it hands the table on, or reads a key that is not known before. */
function keysRead(text: string, table: string): string[] {
  const name = calledIn(text, table);
  if (name === undefined) return [];
  const said = text.replace(/^import .*$/gm, '').replace(new RegExp(`export const ${name}\\b`, 'g'), '');
  return [...said.matchAll(new RegExp(`(?<![\\w$]|\\w\\.)${name}(?:\\.(\\w+))?(?!\\w)`, 'g'))].map(([, key]) => key ?? 'any');
}

test.each(tables)('every word of %s is said somewhere, if its table is read word by word', async (module) => {
  const silent = Object.entries(await import(module) as Record<string, unknown>).flatMap(([table, words]) => {
    if (typeof words !== 'object' || words === null || Array.isArray(words)) return [];
    const read = new Set(sources.flatMap((text) => keysRead(text, table)));
    return read.has('any') ? [] : Object.keys(words).filter((key) => !read.has(key)).map((key) => `${table}.${key}`);
  });
  expect(silent).toEqual([]);
});
