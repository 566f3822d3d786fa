import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { copyFolder, readFolder, readTextFile, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { serveFolder } from '../../scripts/server.ts';

const copied = ['assets', 'sq/prishtina', 'sq/gjilan', 'sq/offline', 'sr-cyrl/prishtina', 'sr-cyrl/offline'];
const files = ['_headers', '404.html', 'service-worker.js', 'sq/index.html', 'sr-cyrl/index.html'];
/** Text that each build of a page carries, beside the style that fits it. */
const mark = '<main id="content">';

/** Two builds of a part of the built site, told apart in every page and style, that take each other's place at one address. */
export interface Versions {
  address: string;
  /** Serves a build, or answers everything with a fault of the server; nothing at all with `stop`. */
  serve(build: 1 | 2 | 'fault'): Promise<void>;
  stop(): Promise<void>;
  /** Takes a file from the second build. */
  without(file: string): Promise<void>;
  remove(): Promise<void>;
}

export async function twoVersions(dist: string): Promise<Versions> {
  const folder = await temporaryFolder();
  for (const build of [1, 2] as const) await alteredCopy(dist, join(folder, String(build)), build);
  let server: Server | undefined;
  let port = 0;
  const stop = async () => {
    const running = server;
    server = undefined;
    await new Promise<void>((stopped) => { if (running) { running.close(() => stopped()); running.closeAllConnections(); } else stopped(); });
  };
  const versions: Versions = {
    address: '',
    async serve(build) {
      await stop();
      if (build === 'fault') {
        server = createServer((_, response) => { response.writeHead(500, { 'content-type': 'text/html' }).end('<h1>500</h1>'); });
        await new Promise<void>((listening) => { server!.listen(port, '127.0.0.1', listening); });
        return;
      }
      const served = await serveFolder(join(folder, String(build)), port);
      server = served.server;
      port = Number(new URL(served.address).port);
      versions.address = served.address;
    },
    stop,
    without: (file) => remove(join(folder, '2', file)),
    remove: async () => { await stop(); await remove(folder); },
  };
  return versions;
}

// Each build has its own name for the style sheet, as another content would give it, and its own id.
async function alteredCopy(dist: string, folder: string, build: 1 | 2): Promise<void> {
  for (const part of copied) await copyFolder(join(dist, part), join(folder, part));
  for (const file of files) await writeWhole(join(folder, file), (await readTextFile(join(dist, file)))!);
  const all = (await readFolder(folder))!;
  const sheets = all.flatMap(({ path }) => /^assets\/(.+)\.css$/.exec(path)?.[1] ?? []);
  for (const { path, bytes } of all) {
    const text = Buffer.from(bytes).toString('utf8');
    if (/\.(?:br|gz)$/.test(path)) await remove(join(folder, path));
    else if (path.endsWith('.css')) {
      await remove(join(folder, path));
      await writeWhole(join(folder, path.replace(/\.css$/, `${build}.css`)), `${text}:root{--build:${build}}`);
    } else if (path.endsWith('.html')) {
      const renamed = sheets.reduce((html, sheet) => html.replaceAll(`/assets/${sheet}.css`, `/assets/${sheet}${build}.css`), text);
      await writeWhole(join(folder, path), renamed.replace(mark, mark.replace('>', ` data-build="${build}">`)));
    }
  }
  // Else the browser's own cache would answer for five minutes, and no failure would be seen.
  await writeWhole(join(folder, '_headers'), (await readTextFile(join(folder, '_headers')))!.replace('public, max-age=300', 'no-cache'));
  const worker = join(folder, 'service-worker.js');
  await writeWhole(worker, (await readTextFile(worker))!.replace('"id":"', `"id":"${build} `));
}
