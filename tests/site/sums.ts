import { join } from 'node:path';
import { filesBelow, fingerprint, readBytes } from '#src/disk.ts';

/** The sum of every file of a built site, by its path. */
export async function sumsOf(site: string): Promise<Record<string, string>> {
  return Object.fromEntries(await Promise.all((await filesBelow(site)).map(async (path) => [path, fingerprint((await readBytes(join(site, path)))!)] as const)));
}
