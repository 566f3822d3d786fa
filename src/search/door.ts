import { join } from 'node:path';
import { routes } from '#languages/languages.ts';
import { readFolder, writeWhole } from '#src/disk.ts';
import { namesAddress } from './published.ts';

/** Writes `search-index/search.js` into the folder of a built site: `search(query, { ui, limit })` and `doors(query, { ui })` for programs, out of the very module that the search box uses. */
export async function buildDoor(out: string): Promise<void> {
  const engine = ((await readFolder(join(out, 'assets'))) ?? []).map(({ path }) => path).find((path) => /^search\.[\w-]+\.js$/.test(path));
  if (engine === undefined) return;
  const names = Object.fromEntries(routes.flatMap((route) => [...new Set([route.path, route.tag.toLowerCase()])].map((ui) => [ui, `..${namesAddress(route.path)}`])));
  await writeWhole(join(out, 'search-index/search.js'), [
    `import { openNames } from '../assets/${engine}';`,
    `const names = ${JSON.stringify(names)};`,
    'export async function search(query, { ui, limit } = {}) {', '  const finder = await openNames(new URL(names[String(ui).toLowerCase()] ?? names.sq, import.meta.url).href);', '  return finder.results(query, limit);', '}',
    'export async function doors(query, { ui } = {}) {', '  const finder = await openNames(new URL(names[String(ui).toLowerCase()] ?? names.sq, import.meta.url).href);', '  return finder.doors(query);', '}', '',
  ].join('\n'));
}
