import { enableCompileCache } from 'node:module';
import { join } from 'node:path';
import { houseFolder } from '#src/disk/house.ts';

/** What Node made of our files, kept for the next command: a third of a short command is reading TypeScript. It holds every piece against its source. */
export const compiledFolder = join(houseFolder, 'node_modules/.cache/compile');

/** Has Node keep it; only what is imported from now on. Where the folder cannot be written, nothing is kept. */
export function keepCompiled(): void {
  enableCompileCache(compiledFolder);
}
