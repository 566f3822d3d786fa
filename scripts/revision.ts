import { execFile, spawn } from 'node:child_process';
import { resolve } from 'node:path';
import type { Readable } from 'node:stream';
import { promisify } from 'node:util';
import type { SourceFile } from '#catalogue/read/source.ts';
import { commandWords } from '#languages/words/commands.ts';
import { isKnown, largestFile } from '#src/content.ts';
import { isListed } from '#src/disk.ts';
import type { Blobs } from '#src/kept/trees.ts';
import { WrongUse } from './command.ts';

/** A content folder as a commit has it, and the files that differ from it now. */
export interface Revision extends Differences {
  /** What stood in it; no file is read before it is asked for. */
  paths: readonly string[];
  files(wanted?: (path: string) => boolean): Promise<SourceFile[]>;
  /** What git calls the bytes of a file as they stood there; undefined of links. */
  blobOf: Blobs;
  /** Path of the content folder inside the repository, empty for the repository itself. */
  prefix: string;
}

/** What differs from a commit in a content folder now, as git sees it. */
export interface Differences {
  touched: ReadonlySet<string>;
  /** Files, or folders full of them, that lie there and that git was told to leave alone. */
  leftAlone: readonly string[];
  /** What git calls all that the commit has below the folder of each institution. */
  trees: ReadonlyMap<string, string>;
  /** False where git has only a part of its files on the disk. */
  isWhole: boolean;
}

const run = promisify(execFile);

/** A content folder as it was where the present state parted from a revision: what others did on that branch since then is not this change. */
export async function readRevision(folder: string, ref: string): Promise<Revision> {
  return revisionFrom(await partingFrom(folder, ref));
}

/** Where the present state of a content folder parted from a revision. */
export interface Parting { folder: string; prefix: string; commit: string; ref: string }

const gitIn = (folder: string) => async (...args: string[]): Promise<string> => (await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 30 })).stdout;
// The path of a folder inside its repository, and the commit of a revision.
async function foundIn(folder: string, ref: string): Promise<{ prefix: string; commit: string }> {
  const git = gitIn(folder);
  const [inside = '', commit = ''] = await git('rev-parse', '--show-prefix', '--verify', '--quiet', '--end-of-options', `${ref}^{commit}`).then((out) => out.split('\n'), async () => {
    // How git refuses a revision differs: a branch that follows none and a day of which it keeps no log end it as if there were no repository.
    const isInGit = await git('rev-parse', '--show-prefix').then(() => true, () => false);
    const refused = isInGit ? undefined : await refusedRepository(folder);
    throw new WrongUse(isInGit ? commandWords.noRevision(ref) : refused === undefined ? commandWords.notInGit(folder) : commandWords.gitRefuses(refused));
  });
  return { prefix: inside.replace(/\/$/, ''), commit };
}

/** The repository that git does not read because it belongs to another user, as in many containers; undefined where that is not so. */
export async function refusedRepository(folder: string): Promise<string | undefined> {
  // In every language git names the setting that would allow it, and the path.
  return gitIn(folder)('rev-parse', '--show-prefix').then(() => undefined, ({ stderr }: { stderr?: string }) => /safe\.directory (.+)/.exec(stderr ?? '')?.[1]);
}

const orRefused = async <Value>(ref: string, work: () => Promise<Value>): Promise<Value> => work().catch((fault: unknown) => { throw fault instanceof WrongUse ? fault : new WrongUse(commandWords.noRevision(ref)); });

// Finds the commit from which the present state parted.
async function partingFrom(folder: string, ref: string): Promise<Parting> {
  // Asked at once: to start git takes longer than its answer. Unrelated and shallow histories have no place where they parted: then the revision itself is the state before.
  const asked = gitIn(folder)('merge-base', '--end-of-options', `${ref}^{commit}`, 'HEAD').catch(() => '');
  const { prefix, commit } = await foundIn(folder, ref);
  return { folder, prefix, commit: (await asked).trim().split('\n')[0] || commit, ref };
}

/** A look for what differs from a revision that has begun. */
export interface Look { parting: Promise<Parting>; differences: Promise<Differences> }

/** Has git look for what differs from a revision, while something else is done. */
export function lookSince(folder: string, ref: string): Look {
  const at = resolve(folder);
  // What no commit has to be known for begins at once.
  const others = othersIn(at);
  const parting = partingFrom(at, ref);
  const differences = parting.then((known) => differencesFrom(known, others));
  // Whoever asks for them is told.
  for (const asked of [others, parting, differences]) asked.catch(() => undefined);
  return { parting, differences };
}

interface Others { added: readonly string[]; leftAlone: readonly string[]; isWhole: boolean }

// The files that git does not follow.
async function othersIn(folder: string): Promise<Others> {
  const git = gitIn(folder);
  const list = async (...asked: string[]) => split(await git('ls-files', '--others', '-z', ...asked, '--', '.'));
  const sparse = git('config', '--type=bool', '--get', 'core.sparseCheckout').catch(() => '');
  const all = await list('--directory', '--no-empty-directory');
  // Most often there are none, so git is asked which of them it leaves alone only then.
  const added = all.length === 0 ? [] : await list('--exclude-standard');
  const known = new Set(added);
  return { added, leftAlone: all.filter((path) => !known.has(path) && !(path.endsWith('/') && added.some((file) => file.startsWith(path)))), isWhole: (await sparse).trim() !== 'true' };
}

// What differs from a commit in a content folder now.
async function differencesFrom({ folder, prefix, commit, ref }: Parting, looked = othersIn(folder)): Promise<Differences> {
  const git = gitIn(folder);
  return orRefused(ref, async () => {
    const [changed, trees, { added, ...others }] = await Promise.all([
      // Renames are two files here: one that went, one that came.
      git('diff', '--name-only', '--no-renames', '--no-ext-diff', '-z', '--relative', commit, '--', '.').then(split),
      git('ls-tree', '-z', '--full-tree', commit, '--', `${prefix ? `${prefix}/` : ''}institutions/`).then(split),
      looked,
    ]);
    return {
      ...others, touched: new Set([...changed, ...added]),
      trees: new Map(trees.flatMap((line) => { const [, hash, name] = /^\d+ tree ([0-9a-f]+)\t(?:.*\/)?([^/]+)$/s.exec(line) ?? []; return hash && name ? [[name, hash] as const] : []; })),
    };
  });
}

/** What stood in a content folder at a commit, and what differs from it now. */
export async function revisionFrom(parting: Parting, looked: Promise<Differences> = differencesFrom(parting)): Promise<Revision> {
  const { folder, prefix, commit, ref } = parting;
  return orRefused(ref, async () => {
    const [listed, differences] = await Promise.all([gitIn(folder)('ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.'), looked]);
    const blobs = blobsListed(prefix, split(listed)).filter(({ path }) => isListed(path));
    const names = new Map(blobs.flatMap(({ link, path, hash }) => (link ? [] : [[path, hash] as const])));
    return { ...differences, prefix, blobOf: (path) => names.get(path), paths: blobs.map(({ path }) => path), files: (wanted = () => true) => orRefused(ref, () => filesListed(folder, blobs.filter(({ path }) => wanted(path)))) };
  });
}

/** Some files of a content folder as a commit has them, and what all files below a folder are called there. */
export async function filesBelowAt({ folder, prefix, commit, ref }: Parting, below: string, wanted: (path: string) => boolean): Promise<{ paths: readonly string[]; files: SourceFile[] }> {
  return orRefused(ref, async () => {
    const blobs = blobsListed(prefix, split(await gitIn(folder)('ls-tree', '-r', '-z', '--full-tree', commit, '--', `${prefix ? `${prefix}/` : ''}${below}/`))).filter(({ path }) => isListed(path));
    return { paths: blobs.map(({ path }) => path), files: await filesListed(folder, blobs.filter(({ path }) => wanted(path))) };
  });
}

/** The content folder exactly as a commit has it, whatever happened before or since. */
export async function readCommit(folder: string, ref: string): Promise<SourceFile[]> {
  const { prefix, commit } = await foundIn(folder, ref);
  return orRefused(ref, async () => filesListed(folder, blobsListed(prefix, split(await gitIn(folder)('ls-tree', '-r', '-z', '--full-tree', commit, '--', prefix || '.'))).filter(({ path }) => isListed(path))));
}

/** The commit that a content folder is at, and whether the folder was changed since; undefined without git. */
export async function commitOf(folder: string): Promise<{ commit: string; changed: boolean } | undefined> {
  const git = gitIn(folder);
  try {
    const commit = (await git('rev-parse', '--verify', '--quiet', 'HEAD')).trim();
    // A folder that git does not follow says nothing of the commit around it.
    if ((await git('ls-files', '-z', '--', '.')) === '') return undefined;
    return { commit, changed: (await git('status', '--porcelain', '--', '.')) !== '' };
  } catch {
    return undefined;
  }
}

/** The day of the last commit that changed a folder; undefined where no history says it. */
export async function dayOfChange(folder: string): Promise<string | undefined> {
  const day = await run('git', ['-C', folder, 'log', '-1', '--format=%cs', '--', '.']).then(({ stdout }) => stdout.trim(), () => '');
  return /^\d{4}-\d{2}-\d{2}$/.test(day) ? day : undefined;
}

interface Blob { link: boolean; hash: string; path: string }

function blobsListed(prefix: string, listed: readonly string[]): Blob[] {
  return listed.flatMap((line) => {
    const [, mode, hash, path] = /^(\d+) blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    return mode && hash && path ? [{ link: mode === '120000', hash, path: path.slice(prefix ? prefix.length + 1 : 0) }] : [];
  });
}

// As from the disk: what no rule names, or what is larger than any file may be, is named and not read.
async function filesListed(folder: string, blobs: readonly Blob[]): Promise<SourceFile[]> {
  const asked = blobs.filter(({ link, path }) => !link && isKnown(path));
  const contents = new Map((await blobsOf(folder, asked.map(({ hash }) => hash))).map((content, index) => [asked[index]!.path, content]));
  return blobs.map(({ link, path }) => ({ path, ...(link ? { bytes: nothing, fault: 'symbolic-link' as const } : contents.get(path) ?? { bytes: nothing }) }));
}

const nothing = new Uint8Array(0);

const split = (list: string): string[] => list.split('\0').filter(Boolean);

/** The contents of blobs in the order asked for, from one git process: a process for each file would take most of the time. Of one that is larger than any file may be, only its length is kept. */
export async function blobsOf(folder: string, hashes: readonly string[]): Promise<Pick<SourceFile, 'bytes' | 'fault' | 'size'>[]> {
  if (hashes.length === 0) return [];
  const git = spawn('git', ['-C', folder, 'cat-file', '--batch'], { stdio: ['pipe', 'pipe', 'ignore'] });
  const ended = new Promise<number | null>((done, failed) => git.once('error', failed).once('close', done));
  git.stdin.on('error', () => {});
  git.stdin.end(hashes.map((hash) => `${hash}\n`).join(''));
  const [code, contents] = await Promise.all([ended, answersIn(git.stdout, hashes)]);
  if (code !== 0) throw new Error('git cat-file --batch did not end well');
  return contents;
}

// Each answer is “<hash> blob <size>”, a line feed, the bytes, a line feed; what is too large is let go by as it comes.
async function answersIn(said: Readable, hashes: readonly string[]): Promise<Pick<SourceFile, 'bytes' | 'fault' | 'size'>[]> {
  const found: Pick<SourceFile, 'bytes' | 'fault' | 'size'>[] = [];
  const from = takingFrom(said);
  try {
    for (const hash of hashes) {
      const [name, kind, length] = (await from.line()).split(' ');
      if (name !== hash || kind !== 'blob') throw new Error(`git has no ${hash}`);
      const size = Number(length);
      found.push(size > largestFile ? { bytes: nothing, fault: 'file-too-large', size } : { bytes: await from.take(size) });
      await from.pass(size > largestFile ? size + 1 : 1);
    }
    return found;
  } finally {
    said.destroy();
  }
}

/** Takes from what comes piece by piece: a line, so many bytes; or lets so many go by, which are never held together. */
function takingFrom(said: Readable): { line(): Promise<string>; take(bytes: number): Promise<Buffer>; pass(bytes: number): Promise<void> } {
  const pieces = said[Symbol.asyncIterator]() as AsyncIterator<Buffer>;
  let held: Buffer = Buffer.alloc(0);
  const next = async (): Promise<Buffer> => {
    const { value, done } = await pieces.next();
    if (done) throw new Error('git says less than it was asked');
    return value;
  };
  const cut = (at: number, all = held): Buffer => { held = all.subarray(at); return all.subarray(0, at); };
  return {
    async line() {
      while (!held.includes(10)) held = Buffer.concat([held, await next()]);
      return cut(held.indexOf(10) + 1).toString('latin1').trimEnd();
    },
    async take(bytes) {
      const parts = [held];
      for (let length = held.length; length < bytes; length += parts.at(-1)!.length) parts.push(await next());
      return cut(bytes, parts.length === 1 ? held : Buffer.concat(parts));
    },
    async pass(bytes) {
      let left = bytes;
      for (; left > held.length; held = await next()) left -= held.length;
      cut(left);
    },
  };
}
