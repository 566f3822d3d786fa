import { resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import type { State } from '#catalogue/model/change.ts';
import { compare } from '#catalogue/model/problem.ts';
import { isOfInstitution, namesIn, readerOf, type CatalogueReader, type Names, type PartOfCatalogue } from '#catalogue/read/catalogue.ts';
import { kindOf } from '#catalogue/read/folders.ts';
import { readYaml, type SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFilesFor, largestFile, readKnown } from '#src/content.ts';
import { isFolder, readListed, type ListedFile } from '#src/disk.ts';
import type { Thread } from './further-threads.ts';
import { stateOf, whatChanged } from './judge.ts';
import { judgeTwice, type Touched } from './judge-both.ts';
import { aheadOf, idOf, partsOf, together, workIn, type Kept, type Work } from './judge-parts.ts';
import { partingFrom, revisionFrom, type Revision } from './revision.ts';

/** What a change does, judged only where both states may differ: of all other institutions the state before is the state now. Without `findings` they are only summed up. Undefined where services come, go or move in most institutions, or names are in doubt: then both states are read whole. */
export async function judgeSince(folder: string, today: string, since: string, store?: Kept, findings = true): Promise<CheckResult | undefined> {
  const at = resolve(folder);
  return (await isFolder(at)) ? aheadOf(at, store, (begun) => judgeTouched({ folder, today, since, store, asked: findings }, begun)) : undefined;
}

interface Wish { folder: string; today: string; since: string; store: Kept | undefined; asked: boolean }

async function judgeTouched({ folder, today, since, store, asked }: Wish, begun: readonly Thread[]): Promise<CheckResult | undefined> {
  const at = resolve(folder);
  // Git looks for what changed while the folder is listed.
  const looked = revisionFrom(await partingFrom(at, since));
  looked.catch(() => undefined);
  const work = workIn(at, today, false);
  if (!work || work.names.institutions.length === 0) return undefined;
  const revision = await looked;
  const told = [...revision.touched].filter((path) => kindOf(path).kind !== 'ignored');
  const paths = new Set([...work.shared, ...work.institutions.flat()].map(({ path }) => path));
  const oldPaths = new Set(revision.paths);
  // The same files have the same names.
  const oldNames = paths.size === oldPaths.size && revision.paths.every((path) => paths.has(path)) ? work.names : namesIn(revision.paths.map((path) => ({ path })));
  if (oldNames.problems.length > 0 || work.names.problems.length > 0) return undefined;
  const { moved, touched, isAll } = whatIsTouched(work, told, (path) => paths.has(path) !== oldPaths.has(path));
  if (moved.size * 2 > work.institutions.length) return undefined;

  // Those that are touched are judged twice, and not once more. Threads that have begun go to where there is more to do.
  const twice = work.institutions.filter((listed) => touched.has(idOf(listed)));
  const isWide = twice.length * 2 > work.institutions.length;
  const { reader, shared, remembered, parts: once, place } = await partsOf(work, store, isWide ? [] : begun, touched, revision.blobOf);
  const concepts = new Set(told.flatMap((path) => /^concepts\/([^/]+)\//.exec(path)?.[1] ?? []));
  const isNamedAlike = allIn(oldNames) === allIn(work.names);
  const sameNames = isNamedAlike && !isAll && ![...concepts].some((id) => told.includes(`concepts/${id}/service.yaml`));
  // Where an institution names what is no longer there, it did not before: what it says now has to be held against what it said.
  const again = new Set(sameNames ? [] : once.filter(({ id, problems }) => problems.length > 0 && !moved.has(id)).map(({ id }) => id));

  const oldShared = await sharedBefore(revision, shared);
  // What all share is read once where it stands as it stood.
  const known = new Set(shared);
  const stands = isNamedAlike && oldShared.length === shared.length && oldShared.every((file) => known.has(file));
  const oldReader = readerOf(oldShared, oldNames, { remembered, quiet: stands });
  const oldOfAll = (stands ? reader : oldReader).shared;

  const now = wholeOf(reader, work.institutions.filter((listed) => moved.has(idOf(listed))).map((files) => readKnown(at, files)), today);
  const isAsNow = (path: string) => !revision.touched.has(path) && paths.has(path);
  const oldFiles = Map.groupBy(await revision.files((path) => isOfInstitution(path) && (moved.has(ofPath(path)) || again.has(ofPath(path)) || (touched.has(ofPath(path)) && !isAsNow(path)))), ({ path }) => ofPath(path));
  const old = wholeOf(oldReader, [...oldFiles].filter(([id]) => moved.has(id)).map(([, files]) => files), today);
  const oldAgain = [...oldFiles].filter(([id]) => again.has(id)).map(([, files]) => oldReader.read(files));
  const oldOwn = Map.groupBy(revision.paths.filter((path) => isOfInstitution(path) && touched.has(ofPath(path))), ofPath);
  const both = await judgeTwice({
    work, touched: [...revision.touched], oldNames, oldShared: oldShared.map((file) => (known.has(file) ? { path: file.path } : file)), asked, kept: place,
    institutions: twice.map((listed): Touched => {
      const changed = new Map(oldFiles.get(idOf(listed))?.map((file) => [file.path, file]));
      return { listed, old: (oldOwn.get(idOf(listed)) ?? []).map((path) => changed.get(path) ?? { path }) };
    }),
  }, { reader, oldReader: stands ? reader : oldReader, shared }, isWide ? begun : []);

  const parts = [...once, ...both.map(({ part }) => part)];
  const all = together(reader, parts, work);
  const kept = once.filter(({ id }) => !moved.has(id));
  const oldSource = (path: string) => readYaml([...oldFiles.values()].flat().find((file) => file.path === path) ?? readListed(at, [{ path }], largestFile)[0]!).value;
  const oldOfBoth = both.map((one) => one.old);
  const oldProblems = [
    ...oldOfAll.problems, ...oldOfAll.linked, ...[...old.parts, ...oldAgain].flatMap(problemsOf), ...[...oldOfBoth, ...kept.filter(({ id }) => !again.has(id))].flatMap(({ problems }) => problems),
    ...oldReader.conclude([...kept, ...old.parts, ...oldOfBoth].map(({ rest }) => rest), oldSource),
  ];
  const seen = whatChanged({ ...old.state, problems: oldProblems }, { ...now.state, problems: all.problems }, revision.touched);
  return {
    problems: seen.problems, folder, reports: all.reports,
    change: { files: seen.change.files, services: inOrderOf([...seen.change.services, ...both.flatMap(({ change }) => change.services)]), findings: inOrderOf([...seen.change.findings, ...both.flatMap(({ change }) => change.findings)], ({ finding }) => finding), stale: inOrderOf([...seen.change.stale, ...both.flatMap(({ change }) => change.stale)]) },
    findings: inOrderOf([...seen.findings, ...both.flatMap(({ findings }) => findings)]), inventory: inOrderOf([...seen.inventory, ...both.flatMap(({ inventory }) => inventory)]),
    catalogue: { ...all.catalogue, services: merged(all.catalogue.services, [...now.state.catalogue.services, ...both.flatMap(({ services }) => services)]) },
    before: {
      catalogue: { ...old.state.catalogue, institutions: [...[...kept, ...oldOfBoth].flatMap(({ institutions }) => institutions), ...old.state.catalogue.institutions], services: merged(kept.flatMap(({ services }) => services), [...old.state.catalogue.services, ...oldOfBoth.flatMap(({ services }) => services)]) },
      findings: old.state.findings, reports: inOrderOf([...[...kept, ...oldOfBoth].flatMap(({ reports }) => reports), ...old.state.reports]), ref: since, prefix: revision.prefix,
    },
  };
}

const ofPath = (path: string) => path.split('/')[1]!;

// Whole institutions are held against each other where services come, go or move between them; all others that a change touches, or that may rest on what it touches, each for itself.
function whatIsTouched({ folder, institutions }: Work, told: readonly string[], isInOneState: (path: string) => boolean): { moved: Set<string>; touched: Set<string>; isAll: boolean } {
  const own = told.filter(isOfInstitution);
  const moved = new Set(own.filter((path) => /\/(?:service|institution)\.yaml$/.test(path) && isInOneState(path)).map(ofPath));
  const isAll = told.some((path) => !isOfInstitution(path) && !path.startsWith('concepts/'));
  const concepts = [...new Set(told.flatMap((path) => /^concepts\/([^/]+)\//.exec(path)?.[1] ?? []))].map((id) => Buffer.from(id));
  const files = new Set(own.map(ofPath));
  // A file that names a concept in whatever way holds its id.
  const mayUse = (listed: readonly ListedFile[]) => concepts.length > 0 && listed.some(({ path }) => path.endsWith('/service.yaml') && readListed(folder, [{ path }], largestFile).some(({ bytes }) => concepts.some((id) => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(id))));
  const touched = new Set(institutions.flatMap((listed) => {
    const id = idOf(listed);
    return !moved.has(id) && (isAll || files.has(id) || mayUse(listed)) ? [id] : [];
  }));
  return { moved, touched, isAll };
}

// By institution; what belongs to one stands in its order already.
function inOrderOf<Item>(items: readonly Item[], of: (item: Item) => { institution: string } = (item) => item as { institution: string }): Item[] {
  return items.toSorted((a, b) => compare(of(a).institution, of(b).institution));
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

const allIn = ({ institutions, services }: Names) => [...institutions, ...services].sort().join('\n');
const problemsOf = ({ problems, linked }: PartOfCatalogue) => [...problems, ...linked];

// Some institutions with everything that is known of them.
function wholeOf({ shared, read }: CatalogueReader, institutions: readonly (readonly SourceFile[])[], today: string): { parts: PartOfCatalogue[]; state: State } {
  const parts = institutions.map((files) => read(files));
  const judged = parts.map(({ catalogue }) => stateOf({ catalogue, problems: [] }, today)).sort((a, b) => ((a.catalogue.institutions[0]?.id ?? '') < (b.catalogue.institutions[0]?.id ?? '') ? -1 : 1));
  const all = <Item>(of: (state: State) => readonly Item[] | undefined) => judged.flatMap((state) => [...(of(state) ?? [])]);
  return {
    parts,
    state: { catalogue: { ...assess(shared.catalogue, today).catalogue, institutions: all(({ catalogue }) => catalogue.institutions), services: all(({ catalogue }) => catalogue.services) }, problems: [], findings: all(({ findings }) => findings), inventory: all(({ inventory }) => inventory), reports: all(({ reports }) => reports), stale: all(({ stale }) => stale) },
  };
}

// Those that are known whole in the place of those that are not.
function merged(light: readonly Service[], whole: readonly Service[]): Service[] {
  const keyOf = ({ institution, id }: Service) => `${institution}/${id}`;
  const known = new Set(whole.map(keyOf));
  return [...light.filter((service) => !known.has(keyOf(service))), ...whole].sort((a, b) => (keyOf(a) < keyOf(b) ? -1 : 1));
}
