import { join } from 'node:path';
import { fingerprint, measureFiles, readTextFile, standingIn, isFolder } from '#src/disk.ts';

/** What a built site says of itself in `build.json`. */
export interface BuildRecord {
  generator: string;
  judgedOn: string;
  /** Version of the standard that it was judged by. */
  standard: number | null;
  services: number;
  /** The commit that the content stands at; null without git. */
  commit: string | null;
  /** Whether the content was changed since that commit. */
  changed: boolean;
  /** What else a build has to be told to give the same bytes: the address of the site, the Node that packs its files, and whether it does. */
  site: string | null;
  base: string;
  node: string;
  /** Whether packed forms (`.br`, `.gz`) stand beside the files. */
  packed: boolean;
  /** SHA-256 of every other file, by its path. */
  files: Readonly<Record<string, string>>;
}

/** The record of a site whose files were measured, in their order. */
export function recordOfBuild(said: Omit<BuildRecord, 'files'>, measured: readonly { path: string; sha256: string }[]): string {
  const files = measured.filter(({ path }) => path !== 'build.json');
  // A file a line: two builds can be compared with any tool.
  return `${JSON.stringify(said).slice(0, -1)},"files":{\n${files.map(({ path, sha256 }) => `${JSON.stringify(path)}:${JSON.stringify(sha256)}`).join(',\n')}\n}}\n`;
}

/** The record of a published copy; undefined where there is none, or none that names its files. */
export function recordIn(text: string | undefined): BuildRecord | undefined {
  try {
    const record = JSON.parse(text ?? '') as Partial<BuildRecord> | null;
    return record?.generator === 'katalogu' && typeof record.files === 'object' && record.files !== null && Object.entries(record.files).every(([path, sum]) => isInside(path) && /^[0-9a-f]{64}$/.test(sum)) ? record as BuildRecord : undefined;
  } catch {
    return undefined;
  }
}

/** The same of a text that is known to be what a build of ours wrote: of hundred thousands of files not each is looked at. */
export function ownRecordIn(text: string): BuildRecord {
  return JSON.parse(text) as BuildRecord;
}

/** The path within its address that a site was built for: who serves or inspects it need not say it again. */
export async function baseBuilt(folder: string): Promise<string> {
  const [said = ''] = ((await readTextFile(join(folder, 'build.json'))) ?? '').split(',"files":{', 1);
  try {
    return (JSON.parse(`${said}}`) as Partial<BuildRecord>).base ?? '';
  } catch {
    return '';
  }
}

/** Whether a path leads nowhere but into its folder: a record that was tampered with may say anything. */
export function isInside(path: string): boolean {
  return !/[\\\u0000]|(?:^|\/)\.{0,2}(?:\/|$)/.test(path);
}

/** The paths that two builds have alike, and those in which they differ, each sorted. */
export interface Between {
  same: string[];
  changed: string[];
  added: string[];
  removed: string[];
}

/** What a build changed of an earlier one, its own record among the files. */
export function betweenBuilds(earlier: BuildRecord, now: BuildRecord): Between {
  const [then, here] = [earlier, now].map((record) => ({ files: { ...record.files, 'build.json': fingerprint(JSON.stringify(record)) } }));
  return between(then!, here!);
}

/** What changed of the files of a build. */
export function between({ files: earlier }: Pick<BuildRecord, 'files'>, { files: now }: Pick<BuildRecord, 'files'>): Between {
  const paths = Object.keys(now).sort();
  const stood = (path: string) => Object.hasOwn(earlier, path);
  return {
    same: paths.filter((path) => stood(path) && earlier[path] === now[path]),
    changed: paths.filter((path) => stood(path) && earlier[path] !== now[path]),
    added: paths.filter((path) => !stood(path)),
    removed: Object.keys(earlier).filter((path) => !Object.hasOwn(now, path)).sort(),
  };
}

/** Where readers find a file of a site: a page at its folder. */
export function addressOfFile(path: string): string {
  return `/${path.split('/').map(encodeURIComponent).join('/').replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The addresses that caches have to forget when a build takes the place of an earlier one. A page that is new counts too: that it was missing may be remembered. */
export function addressesToForget({ changed, added, removed }: Between): string[] {
  // A packed twin has the address of its file; what is meant for the server has none.
  const seen = [...changed, ...added, ...removed].map((path) => path.replace(/\.(?:br|gz)$/, '')).filter((path) => !path.startsWith('_') && path !== '404.html');
  return [...new Set(seen)].map(addressOfFile).sort();
}

/** How a published copy differs from its record, by kind, each sorted. */
export interface Differences {
  missing: string[];
  changed: string[];
  extra: string[];
}

/** Holds a folder against a record. What stands there and is no plain file is extra too. */
export async function differencesIn(folder: string, { files }: BuildRecord): Promise<Differences> {
  const measured = new Map((await measureFiles(folder, () => true)).map(({ path, sha256 }) => [path, sha256]));
  const named = Object.keys(files);
  return {
    missing: named.filter((path) => !measured.has(path)).sort(),
    changed: named.filter((path) => measured.has(path) && measured.get(path) !== files[path]).sort(),
    extra: [...[...measured.keys()].filter((path) => path !== 'build.json' && !Object.hasOwn(files, path)), ...(await oddThingsIn(folder))].sort(),
  };
}

/** What stands in a folder and is neither file nor folder. */
export async function oddThingsIn(folder: string, within = ''): Promise<string[]> {
  const found = await standingIn(join(folder, within));
  return (await Promise.all(found.map(async ({ name, kind }) => (kind === 'folder' ? oddThingsIn(folder, `${within}${name}/`) : kind === 'file' ? [] : [`${within}${name}`])))).flat();
}

/** Holds a site that others serve against a record: what a reader is sent. What is meant for the server alone, and what is left out of it, cannot be seen from there. */
export async function differencesAt(site: string, { files }: BuildRecord, asked: (address: string) => Promise<Uint8Array | undefined>): Promise<Differences> {
  const seen = Object.keys(files).filter((path) => !/^_|\.(?:br|gz)$/.test(path) && path !== '404.html').sort();
  const differences: Differences = { missing: [], changed: [], extra: [] };
  const waiting = seen.values();
  await Promise.all(Array.from({ length: 8 }, async () => {
    for (const path of waiting) {
      const bytes = await asked(`${site}${addressOfFile(path)}`);
      if (!bytes) differences.missing.push(path);
      else if (fingerprint(bytes) !== files[path]) differences.changed.push(path);
    }
  }));
  return { missing: differences.missing.sort(), changed: differences.changed.sort(), extra: [] };
}

/** What a signature is put under: an in-toto statement (https://in-toto.io/Statement/v1) with SLSA provenance, unsigned. It holds no time and no machine: who signs adds them. */
export function statementOf(recordText: string, { commit, judgedOn, standard, site, base, node, packed }: BuildRecord, lock: string | undefined): object {
  return {
    _type: 'https://in-toto.io/Statement/v1',
    subject: [{ name: 'build.json', digest: { sha256: fingerprint(recordText) } }],
    predicateType: 'https://slsa.dev/provenance/v1',
    predicate: {
      buildDefinition: {
        buildType: 'https://katalogu.example/build/v1',
        externalParameters: { judgedOn, standard, site, base, packed },
        internalParameters: { node },
        resolvedDependencies: [...(commit === null ? [] : [{ name: 'content', digest: { gitCommit: commit } }]), ...(lock === undefined ? [] : [{ name: 'package-lock.json', digest: { sha256: fingerprint(lock) } }])],
      },
      runDetails: { builder: { id: 'https://katalogu.example/builder/unsigned' } },
    },
  };
}

/** The text and the record of the site in a folder. */
export async function recordFor(folder: string): Promise<{ text: string; record: BuildRecord } | undefined> {
  const text = (await isFolder(folder)) ? await readTextFile(join(folder, 'build.json')) : undefined;
  const record = recordIn(text);
  return text !== undefined && record ? { text, record } : undefined;
}

/** The file that holds the record of a build, given as that file or as the folder of the built site. */
export async function recordFileAt(place: string): Promise<string> {
  return (await isFolder(place)) ? join(place, 'build.json') : place;
}
