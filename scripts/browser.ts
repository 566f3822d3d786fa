import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { houseFolder } from '#src/content.ts';
import { exists, makeFolder, moveFolder, readTextFile, remove, writeWhole } from '#src/disk.ts';

/** How to start Chromium from its npm package alone; `CHROMIUM_PATH` names another. Nothing is downloaded. */
export interface Browser {
  executablePath: string;
  /** For the browser only: its library path must not reach other programs. */
  env: Record<string, string>;
}

/** Unpacks Chromium once beside the packages. Two processes may do so at once: each unpacks apart and the first one's folder stays. */
export async function browser(): Promise<Browser> {
  const environment = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  if (process.env.CHROMIUM_PATH) return { executablePath: process.env.CHROMIUM_PATH, env: environment };
  const source = join(houseFolder, 'node_modules/@sparticuz/chromium');
  const { version } = JSON.parse((await readTextFile(join(source, 'package.json')))!) as { version: string };
  const cache = join(houseFolder, 'node_modules/.cache');
  const folder = join(cache, `chromium-${version}`);
  if (!(await exists(join(folder, 'chromium')))) await unpack(source, cache, folder);
  return { executablePath: join(folder, 'chromium'), env: { ...environment, FONTCONFIG_FILE: join(folder, 'fonts.conf'), LD_LIBRARY_PATH: join(folder, 'al2023/lib') } };
}

/** Whether there is a Chromium to start: that of the packages, or the one that is named and really stands there. */
export async function chromiumIsThere(): Promise<boolean> {
  return exists(process.env.CHROMIUM_PATH ?? join(houseFolder, 'node_modules/@sparticuz/chromium/package.json'));
}

async function unpack(source: string, cache: string, folder: string): Promise<void> {
  const part = join(cache, `part-${randomBytes(4).toString('hex')}`);
  await makeFolder(part);
  const usual = process.env.TMPDIR;
  // The package unpacks into the temporary folder of the moment, under fixed names.
  process.env.TMPDIR = part;
  try {
    const { inflate } = await import('@sparticuz/chromium');
    await Promise.all(['chromium.br', 'fonts.tar.br', 'swiftshader.tar.br', 'al2023.tar.br'].map((file) => inflate(join(source, 'bin', file))));
  } finally {
    if (usual === undefined) delete process.env.TMPDIR;
    else process.env.TMPDIR = usual;
  }
  // Without its own font list every page would be rendered without any text.
  await writeWhole(join(part, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig><dir>${join(folder, 'fonts')}</dir><cachedir>${join(folder, 'fc-cache')}</cachedir></fontconfig>`);
  await moveFolder(part, folder).catch(async (fault: unknown) => {
    await remove(part);
    if (!(await exists(join(folder, 'chromium')))) throw fault;
  });
}
