import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { historyEntries, newestFirst } from '#catalogue/assess/history.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import type { History, HistoryEntry } from '#catalogue/model/history.ts';
import { dayInKosovo } from '#catalogue/model/kosovo-day.ts';
import { readServices } from '#catalogue/read/catalogue.ts';
import type { InEachLanguage } from '#languages/languages.ts';
import { commandWords } from '#languages/words/commands.ts';
import { blobsOf, refusedRepository } from './revision.ts';

/** How much of the past is read, the newest first: commits that touch the content, and files that they changed. Some 5 ms a file: older history costs a build no more than this. */
const historyLimits = { commits: 300, files: 4_000 };

interface Step {
  commit: string;
  date: string;
  /** Path within the content → its blob; undefined where the file went. */
  files: ReadonlyMap<string, string | undefined>;
}

const run = promisify(execFile);
const told = /^(?:institutions\/[^/]+\/services|concepts)\/[^/]+\/[^/]+\.(?:yaml|md)$/;

/** What earlier runs read of single commits (kept-history.ts): by commit, what became of services in it. */
export interface KeptHistory {
  of: ReadonlyMap<string, readonly HistoryEntry[]>;
  keep(read: ReadonlyMap<string, readonly HistoryEntry[]>): Promise<void>;
}

/** What became of each service, from the commits that changed a content folder; undefined where the folder is in no repository or none of it was ever committed. Of commits that `kept` knows nothing is read. */
export async function readHistory(folder: string, { commits, files } = historyLimits, kept?: KeptHistory): Promise<History | undefined> {
  const git = async (...args: string[]): Promise<string> => (await run('git', ['-C', folder, ...args], { maxBuffer: 1 << 30 })).stdout;
  try {
    const prefix = (await git('rev-parse', '--show-prefix')).trimEnd();
    const shallow = (await git('rev-parse', '--is-shallow-repository')).trim() === 'true';
    const steps = stepsIn(await git('-c', 'log.showSignature=false', 'log', '--first-parent', '-m', '--root', '--raw', '--no-abbrev', '--no-renames', '--no-color', '-z', `--format=${mark}%H %ct`, `--max-count=${commits + 1}`, 'HEAD', '--', '.'), prefix);
    if (steps.length === 0) return undefined;
    // The first commit of a shallow clone, or the one before those that are read, is a state to start from and not a change.
    let [read, changed] = [0, 0];
    while (read < Math.min(steps.length, commits) && (changed += steps[read]!.files.size) <= files) read++;
    const isWhole = read === steps.length && !shallow;
    const start = isWhole ? undefined : steps[Math.min(read, steps.length - 1)]!;
    steps.length = start ? steps.indexOf(start) : steps.length;
    const state = start ? treeOf(await git('ls-tree', '-r', '-z', '--full-tree', start.commit, '--', prefix || '.'), prefix) : new Map<string, string>();
    const walk = steps.toReversed();
    const walked = (kept && await walkOn(folder, state, walk, kept.of)) ?? await entriesOf(folder, state, walk);
    if (walked.isWhole) await kept?.keep(walked.entries);
    const entries = walk.flatMap(({ commit }) => walked.entries.get(commit)!);
    return { from: 'commits', complete: isWhole, shallow, commit: (steps[0] ?? start!).commit, since: (start ?? steps.at(-1)!).date, entries: newestFirst(entries) };
  } catch (fault) {
    // Without git, or outside a repository, there is no history; anything else is a fault of ours.
    const { code } = fault as { code?: unknown };
    if (code === 'ENOENT' || code === 128) return undefined;
    throw fault;
  }
}

/** Why a history knows less than it could, where whoever runs the program can help it; undefined where nobody can. */
export async function doubtOf(folder: string, history: History | undefined): Promise<InEachLanguage | undefined> {
  if (history?.shallow && history.since !== undefined) return commandWords.shallowHistory(dayInKosovo(history.since));
  const refused = history ? undefined : await refusedRepository(folder);
  return refused === undefined ? undefined : commandWords.gitRefuses(refused);
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

/** What became of services in each commit. Where everything that was looked at could be read, a commit says the same whatever came before it (`isWhole`); else it may speak of a service as it last could be read. */
interface Walked { entries: ReadonlyMap<string, readonly HistoryEntry[]>; isWhole: boolean }

/** Walks from the first step that no earlier run read; undefined where that would not say the same. */
async function walkOn(folder: string, state: ReadonlyMap<string, string>, steps: readonly Step[], known: KeptHistory['of']): Promise<Walked | undefined> {
  const first = steps.findIndex(({ commit }) => !known.has(commit));
  const [done, open] = first < 0 ? [steps, []] : [steps.slice(0, first), steps.slice(first)];
  const before = new Map(state);
  for (const { files } of done) for (const [path, hash] of files) {
    if (hash === undefined) before.delete(path);
    else before.set(path, hash);
  }
  const { entries, isWhole } = await entriesOf(folder, before, open);
  return isWhole || done.length === 0 ? { isWhole, entries: new Map([...done.map(({ commit }) => [commit, known.get(commit)!] as const), ...entries]) } : undefined;
}

/** Walks from the oldest step to the newest; of each only the services are read that it touched, themselves or through their concept. */
async function entriesOf(folder: string, state: ReadonlyMap<string, string>, steps: readonly Step[]): Promise<Walked> {
  const folders = new Map<string, Map<string, string>>();
  for (const [path, hash] of state) put(folders, path, hash);
  const changedIn = ({ files }: Step) => new Set([...files.keys()].map(folderOf));
  const bytesOf = await contentsFor(folder, folders, steps, new Set(steps.flatMap((step) => [...changedIn(step)])));
  // A service as it last could be read.
  const known = new Map<string, Service>();
  let isWhole = true;
  const read = (keys: readonly string[]): void => {
    const files = [...new Set(keys.flatMap((key) => [key, ...conceptNamed(folders.get(key), bytesOf)]))].flatMap((key) => [...(folders.get(key) ?? [])].map(([name, hash]) => ({ path: `${key}/${name}`, bytes: bytesOf.get(hash)! })));
    const { services, unreadable } = readServices(files);
    const faulty = new Set([...unreadable].map(folderOf));
    const given = new Set(services.map((service) => service.folder));
    if (faulty.size > 0 || keys.some((key) => !given.has(key))) isWhole = false;
    for (const service of services) if (!faulty.has(service.folder) && !faulty.has(`concepts/${service.facts.concept}`)) known.set(service.folder, service);
  };
  const entriesIn = (step: Step): readonly HistoryEntry[] => {
    const changed = changedIn(step);
    const concepts = [...changed].some((key) => key.startsWith('concepts/'));
    const touched = [...new Set([...changed, ...(concepts ? folders.keys() : [])])].filter((key) => key.startsWith('institutions/') && (changed.has(key) || conceptNamed(folders.get(key), bytesOf).some((concept) => changed.has(concept))));
    read(touched.filter((key) => folders.has(key) && !known.has(key)));
    const before = touched.flatMap((key) => known.get(key) ?? []);
    // What was there and could not be read is not new when it can be.
    const unread = new Set(touched.filter((key) => folders.has(key) && !known.has(key)));
    for (const [path, hash] of step.files) put(folders, path, hash);
    for (const key of touched) if (!folders.has(key)) known.delete(key);
    read(touched.filter((key) => folders.has(key)));
    return historyEntries(before, touched.flatMap((key) => (unread.has(key) ? [] : known.get(key) ?? [])), { date: step.date, revision: step.commit.slice(0, 12) });
  };
  const entries = new Map(steps.map((step) => [step.commit, entriesIn(step)] as const));
  return { entries, isWhole };
}

/** The contents of all files that the walk will read: those that changed, and what stood beside them at its start. */
async function contentsFor(folder: string, folders: ReadonlyMap<string, ReadonlyMap<string, string>>, steps: readonly Step[], touched: ReadonlySet<string>): Promise<Map<string, Uint8Array>> {
  const bytesOf = new Map<string, Uint8Array>();
  const load = async (hashes: readonly (string | undefined)[]): Promise<void> => {
    const wanted = [...new Set(hashes)].filter((hash) => hash !== undefined && !bytesOf.has(hash)) as string[];
    // A partial clone may be unable to fetch what it left out: then there is no history, and the site is built without it.
    const contents = await blobsOf(folder, wanted).catch((fault: Error) => { throw Object.assign(fault, { code: 128 }); });
    for (const [index, { bytes }] of contents.entries()) bytesOf.set(wanted[index]!, bytes);
  };
  const filesIn = (isWanted: (key: string) => boolean) => [...folders].flatMap(([key, files]) => (isWanted(key) ? [...files.values()] : []));
  await load([...steps.flatMap(({ files }) => [...files.values()]), ...filesIn((key) => key.startsWith('concepts/') || touched.has(key))]);
  if (![...touched].some((key) => key.startsWith('concepts/'))) return bytesOf;
  await load([...folders].flatMap(([key, files]) => (key.startsWith('institutions/') ? [files.get('service.yaml')] : [])));
  await load(filesIn((key) => conceptNamed(folders.get(key), bytesOf).some((concept) => touched.has(concept))));
  return bytesOf;
}

const folderOf = (path: string): string => path.slice(0, path.lastIndexOf('/'));

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
function conceptNamed(files: ReadonlyMap<string, string> | undefined, bytesOf: ReadonlyMap<string, Uint8Array>): string[] {
  const bytes = bytesOf.get(files?.get('service.yaml') ?? '');
  const [, concept] = /^concept:\s*["']?([a-z0-9-]+)/m.exec(bytes ? Buffer.from(bytes).toString('utf8') : '') ?? [];
  return concept ? [`concepts/${concept}`] : [];
}
