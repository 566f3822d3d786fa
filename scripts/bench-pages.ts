import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { houseFolder } from '#src/content.ts';
import { moveFolder, remove } from '#src/disk.ts';
import { environmentOf } from './render.ts';

// One run of what is measured: the pages of a site and nothing else. Arguments: content, output, the day, and the routes that are wanted.
const [content, out, today, routes] = process.argv.slice(2) as [string, string, string, string | undefined];
const made = join(houseFolder, 'node_modules/.cache', `bench-${randomBytes(4).toString('hex')}`);
Object.assign(process.env, environmentOf({ content, today, base: '' }), { ASTRO_TELEMETRY_DISABLED: '1', ...(routes ? { KATALOGU_ROUTES: routes } : {}) });
try {
  const { build } = await import('astro');
  await build({ root: houseFolder, outDir: made, logLevel: 'error' });
  await moveFolder(made, out);
} finally {
  await remove(made);
}
