import { isAbsolute, join, relative, sep } from 'node:path';
import { exists, filesBelow, fingerprint, isWithin, makeFolder, markAsUsed, moveFolder, readBytesNow, readTextFile, remove, standingIn, writeWhole } from '../disk.ts';
import type { Bundle, PageKeys } from './astro-app.ts';
import { bundleApart } from './bundle-apart.ts';

/** A bundle that is ready to print from, and the files that a browser fetches beside the pages: styles, scripts, icons. */
export interface Ready extends Bundle {
  /** The same for the same program; undefined where nothing is kept. */
  key: string | undefined;
  files: readonly { path: string; bytes: Uint8Array }[];
}

export interface BundleWish {
  /** Folder of the program. */
  house: string;
  /** Folder in which bundles are kept; undefined: none is used and none is kept. */
  kept: string | undefined;
  /** Folder for passing use, below the folder of the program; whoever asks takes it away. */
  passing: string;
}

/** Makes a bundle of the program in `house`: what browsers fetch into one folder, what prints pages into another. It may be told to stop. */
export type Bundling = (house: string, client: string, server: string, stopping?: AbortSignal) => Promise<Bundle & { sources: readonly string[] }>;

/** A bundle that is at hand or being made. */
export interface BegunBundle {
  ready: Promise<Ready>;
  /** Nobody wants it any more. What it is made in may be taken away then. */
  stop(): Promise<void>;
}

interface Noted { entry: string; pages: PageKeys; files: Record<string, string> }

const noteName = 'bundle.json';
/** So many are kept: of some branches or settings that take turns. */
const keptAtMost = 6;

/** What Astro made of the program: kept from an earlier build where nothing of the program has changed since, else made now. */
export async function bundleOf(wish: BundleWish, make?: Bundling): Promise<Ready> {
  return (await beginBundle(wish, make)).ready;
}

/** The same, where something else can be done meanwhile: it is known then whether one is kept, else one is being made. */
export async function beginBundle({ house, kept, passing }: BundleWish, make: Bundling = bundleApart): Promise<BegunBundle> {
  const program = kept === undefined ? undefined : await programIn(house);
  const place = program && join(kept!, program.key);
  const known = place && (await readKept(place, program.key));
  if (known) return { ready: Promise.resolve(known), stop: async () => undefined };
  const stopping = new AbortController();
  const ready = make(house, join(passing, 'client'), join(passing, 'server'), stopping.signal).then((made) => keepMade(made, { house, kept, passing }, program));
  // Whoever waits for it is told.
  ready.catch(() => undefined);
  return {
    ready,
    async stop() {
      stopping.abort();
      await ready.catch(() => undefined);
    },
  };
}

async function keepMade({ entry, pages, sources }: Awaited<ReturnType<Bundling>>, { house, kept, passing }: BundleWish, program: Awaited<ReturnType<typeof programIn>> | undefined): Promise<Ready> {
  const files = Object.fromEntries((await filesBelow(passing)).map((path) => [path, fingerprint(readBytesNow(join(passing, path)))]));
  await writeNote(passing, { entry, pages, files });
  // What went in unseen would not change the key: such a bundle serves this once.
  const isWhole = program !== undefined && sources.every((path) => isOutside(house, path) || program.files.has(relative(house, path).split(sep).join('/')));
  if (!isWhole || (await programIn(house)).key !== program.key) return (await readKept(passing, undefined))!;
  return (await keep(passing, join(kept!, program.key), kept!, program.key)) ?? (await readKept(passing, program.key))!;
}

/** Everything of the program that enters a bundle, as one key. What the pages ask for while they are printed (content, day, address, …: the settings of src/site.ts) is no part of it. */
export async function programIn(house: string, environment: Readonly<Record<string, string | undefined>> = process.env): Promise<{ key: string; files: ReadonlySet<string> }> {
  const below = async (folder: string) => (await filesBelow(join(house, folder))).map((path) => `${folder}/${path}`);
  const enters = (path: string) => !/\.test\.ts$|(?:^|\/)README\.md$/.test(path);
  const files = [...(await below('src')).filter(enters), ...await below('public'), ...(await standingIn(house)).filter(({ name, kind }) => kind === 'file' && /^(?:astro\.config\.\w+|package\.json|package-lock\.json|tsconfig\.json|\.env.*)$/.test(name)).map(({ name }) => name)];
  const installed = 'node_modules/.package-lock.json';
  if (await exists(join(house, installed))) files.push(installed);
  // Vite and Astro hand variables with these names to the pages; of ours, the configuration reads the base and whether there is an editor.
  const variables = Object.entries(environment).filter(([name]) => /^(?:VITE|PUBLIC|ASTRO)_/.test(name) && name !== 'ASTRO_TELEMETRY_DISABLED').sort(([a], [b]) => (a < b ? -1 : 1));
  const settings = { form: 1, node: process.version, platform: process.platform, architecture: process.arch, house, mode: environment.NODE_ENV ?? '', base: environment.KATALOGU_BASE ?? '', editor: Boolean(environment.KATALOGU_EDITOR), variables };
  return { key: fingerprint(JSON.stringify([settings, files.map((path) => [path, fingerprint(readBytesNow(join(house, path)))])])), files: new Set(files) };
}

// Made-up modules have no path, and what is installed is counted by the lock file.
const isOutside = (house: string, path: string): boolean => !isAbsolute(path) || !isWithin(house, path) || /(?:^|[\\/])(?:node_modules|\.astro)[\\/]/.test(relative(house, path));

// The first line is the fingerprint of the rest: a record that was written by half is no record.
async function writeNote(folder: string, noted: Noted): Promise<void> {
  const text = JSON.stringify(noted);
  await writeWhole(join(folder, noteName), `${fingerprint(text)}\n${text}`);
}

/** A kept bundle, every byte of it looked at; what is damaged is thrown away. */
async function readKept(folder: string, key: string | undefined): Promise<Ready | undefined> {
  if (!(await exists(folder))) return undefined;
  try {
    const note = (await readTextFile(join(folder, noteName))) ?? '';
    const [sum, text] = [note.slice(0, 64), note.slice(65)];
    if (fingerprint(text) !== sum) throw new Error(`${folder} is damaged.`);
    const { entry, pages, files } = JSON.parse(text) as Noted;
    const found = (await filesBelow(folder)).filter((path) => path !== noteName).map((path) => ({ path, bytes: readBytesNow(join(folder, path)) }));
    if (found.length !== Object.keys(files).length || found.some(({ path, bytes }) => files[path] !== fingerprint(bytes))) throw new Error(`${folder} is damaged.`);
    markAsUsed(join(folder, noteName));
    return { key, entry: join(folder, 'server', entry), pages, files: found.flatMap(({ path, bytes }) => (path.startsWith('client/') ? [{ path: path.slice('client/'.length), bytes }] : [])) };
  } catch {
    // Where it cannot be taken away, this build makes its own and keeps none.
    await remove(folder).catch(() => undefined);
    return undefined;
  }
}

// Another build may have kept the same meanwhile: then its bundle stays, and ours is used and goes.
async function keep(passing: string, place: string, kept: string, key: string): Promise<Ready | undefined> {
  try {
    await makeFolder(kept);
    await moveFolder(passing, place);
  } catch {
    return undefined;
  }
  const all = (await standingIn(kept)).filter(({ kind }) => kind === 'folder');
  const used = await Promise.all(all.map(async ({ name, changed }) => ({ name, used: (await standingIn(join(kept, name))).find((file) => file.name === noteName)?.changed ?? changed })));
  for (const { name } of used.sort((a, b) => b.used.getTime() - a.used.getTime()).slice(keptAtMost)) await remove(join(kept, name));
  return readKept(place, key);
}
