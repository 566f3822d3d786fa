import { resolve } from 'node:path';
import { isOfInstitution, namesIn, readerOf, type Names, type PartOfCatalogue } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFilesFor, largestFile, readKnown } from '#src/content.ts';
import { isFolder, readListed, type ListedFile } from '#src/disk.ts';
import type { Thread } from './further-threads.ts';
import { judgeTwice, type Touched } from './judge-both.ts';
import { isSaid, resultOf, wholeOf, type Wish } from './judge-change.ts';
import { judgeKnown } from './judge-known.ts';
import { aheadOf, idOf, institutionOf, partsOf, restOf, workIn, type Committed, type Kept, type Work } from './judge-parts.ts';
import { lookSince, revisionFrom, type Look, type Revision } from './revision.ts';

/** What a change does, judged only where both states may differ: of all other institutions the state before is the state now. Without `findings` they are only summed up. Undefined where services come, go or move in most institutions, or names are in doubt: then both states are read whole. `look`: what git was asked before. */
export async function judgeSince(folder: string, today: string, since: string, store?: Kept, findings = true, look = lookSince(folder, since)): Promise<CheckResult | undefined> {
  const at = resolve(folder);
  if (!(await isFolder(at))) return undefined;
  const wish: Wish = { folder, today, since, asked: findings };
  return (store && (await judgeKnown(wish, look, store))) ?? aheadOf(at, store, (begun) => judgeTouched(wish, look, store, begun));
}

async function judgeTouched(wish: Wish, look: Look, store: Kept | undefined, begun: readonly Thread[]): Promise<CheckResult | undefined> {
  const { folder, today, asked } = wish;
  const at = resolve(folder);
  const listed = await bothListed(at, today, look);
  if (!listed) return undefined;
  const { work, revision, told, paths, oldNames, isNamedAlike } = listed;
  const { moved, touched, isAll } = whatIsTouched(work, told, listed.isInOneState);
  if (moved.size * 2 > work.institutions.length) return undefined;

  // Those that are touched are judged twice, and not once more. Threads that have begun go to where there is more to do.
  const twice = work.institutions.filter((files) => touched.has(idOf(files)));
  const isWide = twice.length * 2 > work.institutions.length;
  const { reader, shared, remembered, parts: once, place } = await partsOf(work, store, isWide ? [] : begun, touched, committedIn(revision));
  // Where an institution names what is no longer there, it did not before: what it says now has to be held against what it said.
  const mayNameOthers = !isNamedAlike || isAll || conceptsIn(told).some((id) => told.includes(`concepts/${id}/service.yaml`));
  const again = new Set(mayNameOthers ? once.filter(({ id, problems }) => problems.length > 0 && !moved.has(id)).map(({ id }) => id) : []);

  const oldShared = await sharedBefore(revision, shared);
  // What all share is read once where it stands as it stood.
  const known = new Set(shared);
  const stands = isNamedAlike && oldShared.length === shared.length && oldShared.every((file) => known.has(file));
  const oldReader = readerOf(oldShared, oldNames, { remembered, quiet: stands });
  const oldOfAll = (stands ? reader : oldReader).shared;

  const now = wholeOf(reader, work.institutions.filter((files) => moved.has(idOf(files))).map((files) => readKnown(at, files)), today);
  const isAsNow = (path: string) => !revision.touched.has(path) && paths.has(path);
  const oldFiles = Map.groupBy(await revision.files((path) => isOfInstitution(path) && (moved.has(institutionOf(path)) || again.has(institutionOf(path)) || (touched.has(institutionOf(path)) && !isAsNow(path)))), ({ path }) => institutionOf(path));
  const old = wholeOf(oldReader, [...oldFiles].filter(([id]) => moved.has(id)).map(([, files]) => files), today);
  const oldAgain = [...oldFiles].filter(([id]) => again.has(id)).map(([, files]) => oldReader.read(files));
  const both = await judgeTwice({
    work, touched: [...revision.touched], oldNames, oldShared: oldShared.map((file) => (known.has(file) ? { path: file.path } : file)), asked, kept: place,
    institutions: asTouched(twice, oldFiles, revision, stands),
  }, { reader, oldReader: stands ? reader : oldReader, shared }, isWide ? begun : []);

  const kept = once.filter(({ id }) => !moved.has(id));
  const oldOfBoth = both.map((one) => one.old);
  return resultOf(wish, {
    work, reader, once, both, moved: { ids: moved, now: now.state, old: old.state }, revision, rest: restOf(reader, [...once, ...both.map(({ part }) => part)], work),
    oldProblems: [
      ...oldOfAll.problems, ...oldOfAll.linked, ...[...old.parts, ...oldAgain].flatMap(problemsOf), ...[...oldOfBoth, ...kept.filter(({ id }) => !again.has(id))].flatMap(({ problems }) => problems),
      ...restOf(oldReader, [...kept, ...old.parts, ...oldOfBoth], work, [...oldFiles.values()].flat()),
    ],
  });
}

/** The state now and the state before, as they are listed. */
interface BothListed {
  work: Work;
  revision: Revision;
  /** What changed and is said something of. */
  told: readonly string[];
  /** The files now. */
  paths: ReadonlySet<string>;
  oldNames: Names;
  /** The institutions and services are named as they were. */
  isNamedAlike: boolean;
  isInOneState(path: string): boolean;
}

// Undefined where there is nothing to judge, or names are in doubt.
async function bothListed(at: string, today: string, { parting, differences }: Look): Promise<BothListed | undefined> {
  // Git looks for what changed while the folder is listed.
  const looked = revisionFrom(await parting, differences);
  looked.catch(() => undefined);
  const work = workIn(at, today, false);
  if (!work || work.names.institutions.length === 0) return undefined;
  const revision = await looked;
  const paths = new Set([...work.shared, ...work.institutions.flat()].map(({ path }) => path));
  const oldPaths = new Set(revision.paths);
  // The same files have the same names.
  const oldNames = paths.size === oldPaths.size && revision.paths.every((path) => paths.has(path)) ? work.names : namesIn(revision.paths.map((path) => ({ path })));
  if (oldNames.problems.length > 0 || work.names.problems.length > 0) return undefined;
  return { work, revision, told: [...revision.touched].filter(isSaid), paths, oldNames, isNamedAlike: oldNames === work.names || allIn(oldNames) === allIn(work.names), isInOneState: (path) => paths.has(path) !== oldPaths.has(path) };
}

// What a thread needs of each institution to judge it as it is and as it was.
function asTouched(twice: readonly (readonly ListedFile[])[], oldFiles: ReadonlyMap<string, readonly SourceFile[]>, revision: Revision, stands: boolean): Touched[] {
  const touched = new Set(twice.map(idOf));
  const oldOwn = Map.groupBy(revision.paths.filter((path) => isOfInstitution(path) && touched.has(institutionOf(path))), institutionOf);
  return twice.map((listed) => {
    const changed = new Map(oldFiles.get(idOf(listed))?.map((file) => [file.path, file]));
    const own = oldOwn.get(idOf(listed)) ?? [];
    return { listed, old: own.map((path) => changed.get(path) ?? { path }), git: stands ? gitOf(idOf(listed), own, revision) : undefined };
  });
}

/** What git says of institutions of which every listed file is as the commit has it, and no other is there. */
function committedIn({ touched, trees, paths, blobOf }: Revision): Committed {
  const counts = new Map<string, number>();
  for (const path of paths) if (isOfInstitution(path)) counts.set(institutionOf(path), (counts.get(institutionOf(path)) ?? 0) + 1);
  return { blobOf, treeOf: (files) => (files.length === counts.get(idOf(files)) && files.every(({ path, fault }) => !fault && !touched.has(path) && blobOf(path) !== undefined) ? trees.get(idOf(files)) : undefined) };
}

function gitOf(institution: string, paths: readonly string[], { trees, blobOf }: Revision): Touched['git'] {
  const tree = trees.get(institution);
  return tree === undefined ? undefined : { tree, blobs: new Map(paths.flatMap((path) => { const blob = blobOf(path); return blob === undefined ? [] : [[path, blob] as const]; })) };
}

// Whole institutions are held against each other where services come, go or move between them; all others that a change touches, or that may rest on what it touches, each for itself.
function whatIsTouched({ folder, institutions }: Work, told: readonly string[], isInOneState: (path: string) => boolean): { moved: Set<string>; touched: Set<string>; isAll: boolean } {
  const own = told.filter(isOfInstitution);
  const moved = new Set(own.filter((path) => /\/(?:service|institution)\.yaml$/.test(path) && isInOneState(path)).map(institutionOf));
  const isAll = told.some((path) => !isOfInstitution(path) && !path.startsWith('concepts/'));
  const concepts = conceptsIn(told).map((id) => Buffer.from(id));
  const files = new Set(own.map(institutionOf));
  // A file that names a concept in whatever way holds its id.
  const mayUse = (listed: readonly ListedFile[]) => concepts.length > 0 && listed.some(({ path }) => path.endsWith('/service.yaml') && readListed(folder, [{ path }], largestFile).some(({ bytes }) => concepts.some((id) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(id))));
  const touched = new Set(institutions.flatMap((listed) => {
    const id = idOf(listed);
    return !moved.has(id) && (isAll || files.has(id) || mayUse(listed)) ? [id] : [];
  }));
  return { moved, touched, isAll };
}

// What all shared before: of what did not change, the files that were read already.
async function sharedBefore({ paths, files, touched }: Revision, shared: readonly SourceFile[]): Promise<SourceFile[]> {
  const read = new Map(shared.map((file) => [file.path, file]));
  const isAsNow = (path: string): boolean => !touched.has(path) && read.get(path)?.house === undefined && read.has(path);
  const other = new Map((await files((path) => !isOfInstitution(path) && !isAsNow(path))).map((file) => [file.path, file]));
  const own = paths.flatMap((path) => (isOfInstitution(path) ? [] : other.get(path) ?? read.get(path) ?? []));
  // Lent files are the same for every state that lacks them.
  return [...own, ...(await houseFilesFor(own)).map((file) => (read.get(file.path)?.house ? read.get(file.path)! : file))];
}

const conceptsIn = (paths: readonly string[]) => [...new Set(paths.flatMap((path) => /^concepts\/([^/]+)\//.exec(path)?.[1] ?? []))];
const allIn = ({ institutions, services }: Names) => [...institutions, ...services].sort().join('\n');
const problemsOf = ({ problems, linked }: PartOfCatalogue) => [...problems, ...linked];
