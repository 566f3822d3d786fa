import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { TestProject } from 'vitest/node';
import { remove, temporaryFolder } from '#src/disk.ts';
import { serveFolder } from '../../scripts/server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** Address of the served site, with a slash at the end. */
    address: string;
    /** Folder of the built site. */
    dist: string;
  }
}

/** Builds the pilot catalogue once, as `npm run build` does, and serves it with the production headers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const folder = await temporaryFolder();
  const dist = join(folder, 'dist');
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', dist, '--today', '2026-11-22', '--lang', 'en'], { maxBuffer: 1 << 26, env: { ...process.env, KATALOGU_THREADS: '1' } });
  const { server, address } = await serveFolder(dist, 0);
  project.provide('address', address);
  project.provide('dist', dist);
  return async () => {
    server.closeAllConnections();
    server.close();
    await remove(folder);
  };
}
