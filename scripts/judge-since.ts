import { resolve } from 'node:path';
import { assess } from '#catalogue/assess/assess.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import type { State } from '#catalogue/model/change.ts';
import { isOfInstitution, namesIn, readerOf, type CatalogueReader, type Names, type PartOfCatalogue } from '#catalogue/read/catalogue.ts';
import { kindOf } from '#catalogue/read/folders.ts';
import { readYaml, type SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { houseFilesFor, largestFile, readKnown } from '#src/content.ts';
import { isFolder, readListed } from '#src/disk.ts';
import { stateOf, whatChanged } from './judge.ts';
import { aheadOf, partsOf, together, workIn, type Kept } from './judge-parts.ts';
import type { Thread } from './threads.ts';
import { partingFrom, revisionFrom, type Revision } from './revision.ts';

/** What a change does, where few institutions are touched by it: of all others the state before is the state now, so it is judged once. Undefined where a change touches what judges all, or most institutions: then both states are read whole. */
export async function judgeSince(folder: string, today: string, since: string, store?: Kept): Promise<CheckResult | undefined> {
  const at = resolve(folder);
  return (await isFolder(at)) ? aheadOf(at, store, (begun) => judgeTouched(folder, today, since, store, begun)) : undefined;
}

async function judgeTouched(folder: string, today: string, since: string, store: Kept | undefined, begun: readonly Thread[]): Promise<CheckResult | undefined> {
  const at = resolve(folder);
  // Git looks for what changed while the folder is listed.
  const asked = revisionFrom(await partingFrom(at, since));
  asked.catch(() => undefined);
  const work = workIn(at, today, false);
  if (!work || work.names.institutions.length === 0) return undefined;
  const revision = await asked;
  const told = [...revision.touched].filter((path) => kindOf(path).kind !== 'ignored');
  // A changed word list, standard or record judges all institutions anew.
  if (told.some((path) => !isOfInstitution(path) && !path.startsWith('concepts/'))) return undefined;
  const idOf = (path: string) => path.split('/')[1]!;
  const isMost = (ids: ReadonlySet<string>) => ids.size * 2 > work.institutions.length;
  if (isMost(new Set(told.filter(isOfInstitution).map(idOf)))) return undefined;
  const listed = new Set([...work.shared, ...work.institutions.flat()].map(({ path }) => path));
  // The same files have the same names.
  const oldNames = listed.size === revision.paths.length && revision.paths.every((path) => listed.has(path)) ? work.names : namesIn(revision.paths.map((path) => ({ path })));
  if (oldNames.problems.length > 0 || work.names.problems.length > 0) return undefined;

  const concepts = new Set(told.flatMap((path) => /^concepts\/([^/]+)\//.exec(path)?.[1] ?? []));
  // Every institution once, without its findings one by one; those that are touched a second time, whole.
  const { reader, shared, remembered, parts } = await partsOf(work, store, begun);
  const touched = new Set([...told.filter(isOfInstitution).map(idOf), ...parts.filter(({ rest }) => rest.links.some(({ facts }) => concepts.has(facts.concept ?? ''))).map(({ id }) => id)]);
  if (isMost(touched)) return undefined;
  const isNamedAlike = allIn(oldNames) === allIn(work.names);
  const sameNames = isNamedAlike && ![...concepts].some((id) => told.includes(`concepts/${id}/service.yaml`));
  // Where an institution names what is no longer there, it did not before: what it says now has to be held against what it said.
  const again = new Set(sameNames ? [] : parts.filter(({ id, problems }) => problems.length > 0 && !touched.has(id)).map(({ id }) => id));

  const oldShared = await sharedBefore(revision, shared);
  // What all share is read once where it stands as it stood.
  const known = new Set(shared);
  const stands = isNamedAlike && oldShared.length === shared.length && oldShared.every((file) => known.has(file));
  const oldReader = readerOf(oldShared, oldNames, { remembered, quiet: stands });
  const oldOfAll = (stands ? reader : oldReader).shared;

  const now = wholeOf(reader, work.institutions.filter(([file]) => touched.has(idOf(file!.path))).map((files) => readKnown(at, files)), today);
  const oldFiles = Map.groupBy(await revision.files((path) => isOfInstitution(path) && (touched.has(idOf(path)) || again.has(idOf(path)))), ({ path }) => idOf(path));
  const old = wholeOf(oldReader, [...oldFiles].filter(([id]) => touched.has(id)).map(([, files]) => files), today);
  const oldAgain = [...oldFiles].filter(([id]) => again.has(id)).map(([, files]) => oldReader.read(files));

  const all = together(reader, parts, work);
  const kept = parts.filter(({ id }) => !touched.has(id));
  const oldSource = (path: string) => readYaml([...oldFiles.values()].flat().find((file) => file.path === path) ?? readListed(at, [{ path }], largestFile)[0]!).value;
  const oldProblems = [
    ...oldOfAll.problems, ...oldOfAll.linked, ...old.parts.flatMap(problemsOf), ...oldAgain.flatMap(problemsOf), ...kept.filter(({ id }) => !again.has(id)).flatMap(({ problems }) => problems),
    ...oldReader.conclude([...kept.map(({ rest }) => rest), ...old.parts.map(({ rest }) => rest)], oldSource),
  ];
  const before: State = { ...old.state, problems: oldProblems };
  const after: State = { ...now.state, problems: all.problems };
  return {
    ...whatChanged(before, after, revision.touched), folder,
    catalogue: { ...all.catalogue, services: merged(all.catalogue.services, now.state.catalogue.services) }, reports: all.reports,
    before: {
      catalogue: { ...old.state.catalogue, institutions: [...kept.flatMap(({ institutions }) => institutions), ...old.state.catalogue.institutions], services: merged(kept.flatMap(({ services }) => services), old.state.catalogue.services) },
      findings: old.state.findings, reports: [...kept.flatMap(({ reports }) => reports), ...old.state.reports].sort((a, b) => (a.institution < b.institution ? -1 : 1)), ref: since, prefix: revision.prefix,
    },
  };
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
