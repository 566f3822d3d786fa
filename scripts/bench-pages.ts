import { makeFolder, remove } from '#src/disk.ts';
import { beginBuild, judgedFolder } from './begin.ts';

// One run of what is measured: the pages of a site and nothing else. Arguments: content, output, the day, the routes that are wanted; --anew where nothing may be used that earlier runs kept of the content, --no-cache where nothing at all may, so that the program is bundled again.
const [content, out, today, routes] = process.argv.slice(2) as [string, string, string, string];
const noCache = process.argv.includes('--no-cache');
const isAnew = noCache || process.argv.includes('--anew');
process.env.KATALOGU_ROUTES = routes;
const { mark, made, bundle } = await beginBuild({ content, today, noCache });
try {
  const [{ handOver }, { earlierSite, printPages }, { judgeToPublish }, { putSite }] = await Promise.all([import('#src/content.ts'), import('./render.ts'), import('./judge-to-publish.ts'), import('./put-site.ts')]);
  await makeFolder(`${out}.part`);
  const earlier = isAnew ? undefined : earlierSite(out);
  const { catalogue, findings, inventory = [], reports, packed } = await judgeToPublish(content, today, isAnew ? undefined : judgedFolder(content));
  handOver({ folder: content, today, catalogue, findings, inventory, reports, packed });
  const { site, note } = await printPages({ made, begun: bundle, out: `${out}.part`, base: '', noCache, earlier });
  await site.settle();
  await note();
  await putSite(site, out, mark);
} finally {
  await remove(made);
  await remove(`${out}.part`);
}
