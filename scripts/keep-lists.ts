import { join } from 'node:path';
import type { FormerService } from '#catalogue/model/succession.ts';
import { routes } from '#languages/languages.ts';
import { writeWhole } from '#src/disk.ts';
import type { GrowingSite } from '#src/press/growing.ts';

/** Writes, for each institution and language, which pages a reader keeps with it and how many bytes they are: known only now that they stand. A page that only leads on is none. */
export async function writeKeepLists(site: GrowingSite, institutions: readonly string[], former: readonly FormerService[] = []): Promise<void> {
  const page = new RegExp(`^(?:${routes.map(({ path }) => path).join('|')})/[^/]+/(?:[^/]+/)?index\\.html$`);
  const lists = new Map<string, [string, number][]>(routes.flatMap(({ path }) => institutions.map((id) => [`${path}/${id}`, []])));
  const leadsOn = new Set(former.map(({ institution, id }) => `${institution}/${id}`));
  const listOf = (path: string) => lists.get(path.split('/').slice(0, 2).join('/'));
  const measured = await site.lengths((path) => page.test(path) && listOf(path) !== undefined && !leadsOn.has(path.split('/').slice(1, 3).join('/')));
  for (const { path, bytes } of measured) listOf(path)!.push([path.slice(0, -'index.html'.length), bytes]);
  for (const [institution, pages] of lists) {
    const [route, id] = institution.split('/');
    await writeWhole(join(site.part, `${route}/offline/${id}.json`), `${JSON.stringify({ pages: pages.sort(([a], [b]) => (a < b ? -1 : 1)) })}\n`);
  }
}
