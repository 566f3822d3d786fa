import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { handOver, houseFolder } from '#src/content.ts';
import { makeFolder, remove } from '#src/disk.ts';
import { keepCompiled } from './compiled.ts';
import { ownMark } from './leftovers.ts';

// One run of what is measured: the pages of a site and nothing else. Arguments: content, output, the day, the routes that are wanted, and whether what earlier runs kept may be used.
const [content, out, today, routes, kept] = process.argv.slice(2) as [string, string, string, string?, string?];
if (kept === 'kept') keepCompiled();
const { beginPages, earlierSite, environmentOf, judgedFolder, printPages } = await import('./render.ts');
const { putSite } = await import('./put-site.ts');
const { judgeToPublish } = await import('./judge-to-publish.ts');
const made = join(houseFolder, 'node_modules/.cache', `bench-${randomBytes(4).toString('hex')}`);
Object.assign(process.env, environmentOf({ content, today, base: '' }), routes ? { KATALOGU_ROUTES: routes } : {});
try {
  await makeFolder(`${out}.part`);
  const earlier = kept === 'kept' ? earlierSite(out) : undefined;
  const begun = await beginPages({ made, noCache: kept !== 'kept' });
  const { catalogue, findings, inventory = [], reports, packed } = await judgeToPublish(content, today, kept === 'kept' ? judgedFolder(content) : undefined);
  handOver({ folder: content, today, catalogue, findings, inventory, reports, packed });
  const { site, note } = await printPages({ made, begun, out: `${out}.part`, base: '', noCache: kept !== 'kept', earlier });
  await site.settle();
  await note();
  await putSite(site, out, ownMark());
} finally {
  await remove(made);
  await remove(`${out}.part`);
}
