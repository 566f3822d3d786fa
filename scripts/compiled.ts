import { enableCompileCache } from 'node:module';
import { join } from 'node:path';

/** What Node made of our files, kept for the next command: a third of a short command is reading TypeScript. It holds every piece against its source. */
// The folder of this program, as src/content.ts knows it; to ask there would read half of it before anything is kept.
export const compiledFolder = join(process.env.KATALOGU_HOME ?? process.cwd(), 'node_modules/.cache/compile');

/** Has Node keep it; only what is imported from now on. Where the folder cannot be written, nothing is kept. */
export function keepCompiled(): void {
  enableCompileCache(compiledFolder);
}
