import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { historyEntries, newestFirst } from '#catalogue/assess/history.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import type { History, HistoryEntry } from '#catalogue/model/history.ts';
import { readServices } from '#catalogue/read/catalogue.ts';
import { blobsOf } from './revision.ts';

/** How many commits that touch the content are read, the newest first. */
export const commitsRead = 300;

interface Step {
  commit: string;
  date: string;
  /** Path within the content → its blob; undefined where the file went. */
  files: ReadonlyMap<string, string | undefined>;
}

const run = promisify(execFile);
const told = /^(?:institutions\/[^/]+\/services|concepts)\/[^/]+\/[^/]+\.(?:yaml|md)$/;

/** What became of each service, from the commits that changed a content folder; undefined where the folder is in no repository or none of it was ever committed. */
export async function readHistory(folder: string, most = commitsRead): Promise<History | undefined> {
  const git = async (...args: string[]): Promise<string> => (await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 30 })).stdout;
  try {
    const prefix = (await git('rev-parse', '--show-prefix')).trimEnd();
    const shallow = (await git('rev-parse', '--is-shallow-repository')).trim() === 'true';
    const steps = stepsIn(await git('-c', 'log.showSignature=false', 'log', '--first-parent', '-m', '--root', '--raw', '--no-abbrev', '--no-renames', '--no-color', '-z', `--format=${mark}%H %ct`, `--max-count=${most + 1}`, 'HEAD', '--', '.'), prefix);
    if (steps.length === 0) return undefined;
    // The first commit of a shallow clone, or the one before those that are read, is a state to start from and not a change.
    const isWhole = steps.length <= most && !shallow;
    const start = isWhole ? undefined : steps.pop()!;
    const state = start ? treeOf(await git('ls-tree', '-r', '-z', '--full-tree', start.commit, '--', prefix || '.'), prefix) : new Map<string, string>();
    const entries = await entriesOf(folder, state, steps.toReversed());
    return { from: 'commits', complete: isWhole, shallow, commit: (steps[0] ?? start!).commit, since: (start ?? steps.at(-1)!).date, entries: newestFirst(entries) };
  } catch (fault) {
    // Without git, or outside a repository, there is no history; anything else is a fault of ours.
    const { code } = fault as { code?: unknown };
    if (code === 'ENOENT' || code === 128) return undefined;
    throw fault;
  }
}

// No path and no hash begins with it.
const mark = '\u0001';

// The parts of “git log --raw -z”: a commit's own line, then for each file its line and its path.
function stepsIn(log: string, prefix: string): Step[] {
  const steps: (Step & { files: Map<string, string | undefined> })[] = [];
  const parts = log.split('\0');
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at]!.trimStart();
    if (part.startsWith(mark)) {
      const [head = '', first] = part.slice(mark.length).split('\n').filter(Boolean);
      const [commit, seconds] = head.split(' ');
      steps.push({ commit: commit!, date: new Date(Number(seconds) * 1000).toISOString().replace('.000', ''), files: new Map() });
      if (first) parts[at--] = first;
      continue;
    }
    const [, , , hash, status] = part.split(' ');
    if (!part.startsWith(':') || hash === undefined) continue;
    const path = parts[++at]!.slice(prefix.length);
    if (told.test(path)) steps.at(-1)!.files.set(path, status === 'D' ? undefined : hash);
  }
  return steps;
}

function treeOf(listed: string, prefix: string): Map<string, string> {
  return new Map(listed.split('\0').flatMap((line) => {
    const [, hash, path] = /^\d+ blob ([0-9a-f]+)\t(.*)$/s.exec(line) ?? [];
    const within = path?.slice(prefix.length);
    return hash && within && told.test(within) ? [[within, hash] as const] : [];
  }));
}

/** Walks from the oldest step to the newest; of each only the services are read that it touched, themselves or through their concept. */
async function entriesOf(folder: string, state: Map<string, string>, steps: readonly Step[]): Promise<HistoryEntry[]> {
  const hashes = [...new Set([...state.values(), ...steps.flatMap(({ files }) => [...files.values()])].filter((hash) => hash !== undefined))];
  const contents = await blobsOf(folder, hashes);
  const bytesOf = new Map(hashes.map((hash, index) => [hash, contents[index]!]));
  const folders = new Map<string, Map<string, string>>();
  for (const [path, hash] of state) put(folders, path, hash);
  // A service as it last could be read, and the concept that it named.
  const known = new Map<string, Service>();
  const refresh = (keys: Iterable<string>): void => {
    const wanted = [...keys].filter((key) => folders.has(key));
    const files = [...new Set(wanted.flatMap((key) => [key, ...conceptNamed(folders.get(key)!, bytesOf)]))].flatMap((key) => [...(folders.get(key) ?? [])].map(([name, hash]) => ({ path: `${key}/${name}`, bytes: bytesOf.get(hash)! })));
    const { services, unreadable } = readServices(files);
    const faulty = new Set([...unreadable].map((path) => path.slice(0, path.lastIndexOf('/'))));
    for (const service of services) if (!faulty.has(service.folder) && !faulty.has(`concepts/${service.facts.concept}`)) known.set(service.folder, service);
  };
  refresh([...folders.keys()].filter((key) => key.startsWith('institutions/')));
  return steps.flatMap(({ commit, date, files }) => {
    for (const [path, hash] of files) put(folders, path, hash);
    const changed = new Set([...files.keys()].map((path) => path.slice(0, path.lastIndexOf('/'))));
    const touched = [...new Set([...changed, ...known.keys(), ...folders.keys()])].filter((key) => key.startsWith('institutions/') && (changed.has(key) || (folders.has(key) && conceptNamed(folders.get(key)!, bytesOf).some((concept) => changed.has(concept)))));
    const before = touched.flatMap((key) => known.get(key) ?? []);
    for (const key of touched) if (!folders.has(key)) known.delete(key);
    refresh(touched);
    return historyEntries(before, touched.flatMap((key) => known.get(key) ?? []), { date, revision: commit.slice(0, 12) });
  });
}

function put(folders: Map<string, Map<string, string>>, path: string, hash: string | undefined): void {
  const at = path.lastIndexOf('/');
  const [key, name] = [path.slice(0, at), path.slice(at + 1)];
  const files = folders.get(key) ?? new Map<string, string>();
  if (hash === undefined) files.delete(name);
  else files.set(name, hash);
  if (files.size > 0) folders.set(key, files);
  else folders.delete(key);
}

// Which concept a service takes from is known before it is read.
function conceptNamed(files: ReadonlyMap<string, string>, bytesOf: ReadonlyMap<string, Uint8Array>): string[] {
  const hash = files.get('service.yaml');
  const [, concept] = /^concept:\s*["']?([a-z0-9-]+)/m.exec(hash ? Buffer.from(bytesOf.get(hash)!).toString('utf8') : '') ?? [];
  return concept ? [`concepts/${concept}`] : [];
}
