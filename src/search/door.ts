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
    // A program may ask the folder of the site as well, without a server; Node's fetch reads no files.
    "const inFolder = async (address) => new Response(await process.getBuiltinModule('fs/promises').readFile(new URL(address)));",
    "const opened = (ui) => openNames(new URL(names[String(ui).toLowerCase()] ?? names.sq, import.meta.url).href, undefined, import.meta.url.startsWith('file:') ? inFolder : undefined);",
    'export async function search(query, { ui, limit } = {}) {', '  return (await opened(ui)).results(query, limit);', '}',
    'export async function doors(query, { ui } = {}) {', '  return (await opened(ui)).doors(query);', '}', '',
  ].join('\n'));
}
