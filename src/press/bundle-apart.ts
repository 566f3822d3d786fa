import { fork, type ChildProcess } from 'node:child_process';
import type { Bundling } from './bundle.ts';

/** What the process that bundles is told, and what it says; an error loses its code on the way (ENOSPC, say). */
export interface Bid { house: string; client: string; server: string }
export type Made = { made: Awaited<ReturnType<Bundling>> } | { fault: Error; code: unknown };

/** Has a process of its own bundle the program: so it is done while the content is read, and its memory is given back with it. It ends when nobody waits for it any more. */
export const bundleApart: Bundling = (house, client, server, stopping) => new Promise((resolve, reject) => {
  // What this process was started with (a measurement, a test) is not meant for that one.
  const bundling: ChildProcess = fork(new URL('./bundling.ts', import.meta.url), { cwd: house, execArgv: [], serialization: 'advanced', stdio: ['ignore', 2, 2, 'ipc'] });
  // The bundler's threads are waited for by an orderly exit, and one of them may wait for us: its files stand, so it is simply ended.
  const end = (): void => { bundling.kill('SIGKILL'); };
  let said: Made | undefined;
  bundling.once('message', (made: Made) => {
    said = made;
    end();
    // All its files stand; its memory is given back while they are read.
    if ('made' in said) resolve(said.made);
  });
  bundling.once('error', reject);
  bundling.once('exit', (code, signal) => {
    if (said && 'made' in said) return;
    reject(said ? Object.assign(said.fault, said.code === undefined ? {} : { code: said.code }) : new Error(`The process that bundles the program ended with ${code ?? signal}.`));
  });
  if (stopping?.aborted) end();
  stopping?.addEventListener('abort', end, { once: true });
  bundling.send({ house, client, server } satisfies Bid);
});
