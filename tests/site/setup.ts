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

interface Served { address: string; dist: string; end(): Promise<void> }

// Each project loads this module for itself; the site is one for all of them.
const shared = globalThis as { kataloguServed?: { site: Promise<Served>; users: number } | undefined };

/** Builds the pilot catalogue once, as `npm run build` does, and serves it with the production headers. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const served = (shared.kataloguServed ??= { site: builtAndServed(), users: 0 });
  served.users++;
  const { address, dist, end } = await served.site;
  project.provide('address', address);
  project.provide('dist', dist);
  return async () => {
    if (--served.users === 0) await end();
  };
}

async function builtAndServed(): Promise<Served> {
  const folder = await temporaryFolder();
  const dist = join(folder, 'dist');
  await promisify(execFile)(process.execPath, ['scripts/build.ts', '--out', dist, '--today', '2026-11-22', '--lang', 'en'], { maxBuffer: 1 << 26, env: { ...process.env, KATALOGU_THREADS: '1' } });
  const { server, address } = await serveFolder(dist, 0);
  return {
    address, dist,
    async end() {
      server.closeAllConnections();
      server.close();
      await remove(folder);
    },
  };
}
