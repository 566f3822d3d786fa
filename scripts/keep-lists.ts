import { join } from 'node:path';
import type { FormerInstitution, FormerService } from '#catalogue/model/succession.ts';
import { routes } from '#languages/languages.ts';
import { writeWhole } from '#src/disk.ts';
import type { GrowingSite } from '#src/press/growing.ts';

/** Writes, for each institution and language, which pages a reader keeps with it and how many bytes they are: known only now that they stand. A page that only leads on is none; whoever keeps an institution under a name that it had before is told the one of today. */
export async function writeKeepLists(site: GrowingSite, institutions: readonly string[], former: readonly FormerService[] = [], earlier: readonly FormerInstitution[] = []): Promise<void> {
  const page = new RegExp(`^(?:${routes.map(({ path }) => path).join('|')})/[^/]+/(?:[^/]+/)?index\\.html$`);
  const lists = new Map<string, [string, number][]>(routes.flatMap(({ path }) => institutions.map((id) => [`${path}/${id}`, []])));
  const leadsOn = new Set(former.map(({ institution, id }) => `${institution}/${id}`));
  const listOf = (path: string) => lists.get(path.split('/').slice(0, 2).join('/'));
  const measured = await site.lengths((path) => page.test(path) && listOf(path) !== undefined && !leadsOn.has(path.split('/').slice(1, 3).join('/')));
  for (const { path, bytes } of measured) listOf(path)!.push([path.slice(0, -'index.html'.length), bytes]);
  const write = (route: string, id: string, list: object) => writeWhole(join(site.part, `${route}/offline/${id}.json`), `${JSON.stringify(list)}\n`);
  for (const [institution, pages] of lists) {
    const [route, id] = institution.split('/') as [string, string];
    pages.sort(([a], [b]) => (a < b ? -1 : 1));
    await write(route, id, { pages });
    for (const { id: before } of earlier.filter(({ now }) => now === id)) await write(route, before, { pages, now: institution });
  }
}
