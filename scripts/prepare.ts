import { join } from 'node:path';
import { beginPages, cache } from './begin.ts';
import { ownMark, withPassing } from './leftovers.ts';

// Run by npm once the packages are there (`prepare` in package.json): has the program bundled, and Node keep what it makes of our TypeScript, so that the first check and the first build begin as later ones do.
const made = join(cache, `site-${ownMark()}`);
await withPassing([made], async (stopping) => {
  const bundle = await beginPages({ made, noCache: false });
  stopping.addEventListener('abort', () => { void bundle?.stop(); });
  await Promise.all([bundle?.ready, import('#catalogue/write/check.ts'), import('./judge.ts'), import('./render.ts')]);
  // Where it cannot be done now, the first build does it, and says what is wrong.
}).catch(() => undefined);
