import { join, resolve } from 'node:path';
import { addsExactly, reportWith } from '#catalogue/assess/cut.ts';
import { obligationFindingsOf } from '#catalogue/assess/findings.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { State } from '#catalogue/model/change.ts';
import { namesIn, type CatalogueReader, type Names, type Remembered } from '#catalogue/read/catalogue.ts';
import { groupOf, ofGroup, serviceOf } from '#catalogue/read/cut.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { readKnown } from '#src/content.ts';
import { fingerprint, listFolder, type ListedFile } from '#src/disk.ts';
import { keepBytes, keptBytes } from '#src/kept/parts.ts';
import { sumsIn } from '#src/kept/sums.ts';
import { keptTrees } from '#src/kept/trees.ts';
import { stateOf } from './judge.ts';
import { nameBefore, saidOf, type BothStates } from './judge-both.ts';
import { isSaid, resultOf, wholeOf, type Wish } from './judge-change.ts';
import { institutionOf, keptOf, readerFor, restOf, sharedOf, storeFor, type JudgedPart, type Kept, type Work } from './judge-parts.ts';
import { filesBelowAt, type Differences, type Look } from './revision.ts';

/** Of more institutions git would be asked for too much; threads judge them sooner. */
const mostInstitutions = 8;

/**
 * What a change of few services does, where git and what is kept tell the rest: neither the folder nor the commit is listed, and of the institutions concerned only those services are read.
 * Undefined where something else may say something else too, or is not known.
 */
export async function judgeKnown(wish: Wish, look: Look, { place }: Kept): Promise<CheckResult | undefined> {
  const folder = resolve(wish.folder);
  const trees = keptTrees(place, folder);
  if (trees.isEmpty) return undefined;
  // Git looks for what changed while what all share is read.
  const listed = listFolder(folder, (path) => !/^institutions\/[^/]+\//.test(`${path}/`)) ?? [];
  const shared = await sharedOf({ folder, shared: listed });
  const [differences, parting] = [await look.differences, await look.parting];
  const { touched, trees: named } = differences;
  const paths = pathsOfServices(differences);
  if (!paths) return undefined;
  const changed = await Promise.all([...paths].map(async ([id, own]): Promise<Changed> => ({
    id, ids: new Set(own.map((path) => serviceOf(path)!)), here: listFolder(folder, (path) => isWithin(path, `institutions/${id}`)) ?? [],
    then: await filesBelowAt(parting, `institutions/${id}`, (path) => touched.has(path)),
  })));
  const names = namesOf([...named.keys()], listed, changed, (id) => trees.heldIn(id, named.get(id)!)?.services);
  if (!names) return undefined;

  const work: Work = { folder, today: wish.today, findings: false, names, shared: listed, institutions: [] };
  const store = await storeFor(work, shared, place);
  const partIn = (bytes: Uint8Array | undefined) => (bytes ? sumsIn<JudgedPart>(bytes) : undefined);
  const partOf = (id: string) => { const held = trees.heldIn(id, named.get(id)!); return held && partIn(store.known(id, held.content)); };
  const once: JudgedPart[] = [];
  for (const id of named.keys()) {
    if (paths.has(id)) continue;
    const part = partOf(id);
    if (!part) return undefined;
    once.push(part);
  }
  const reader = await readerFor(work, true, shared, { kept: place });
  const both: BothStates[] = [];
  for (const one of changed) {
    const before = partIn(store.known(nameBefore(one.id), named.get(one.id)!)) ?? partOf(one.id);
    const files = filesOf(one, folder, touched);
    const states = before && files && judgeFew(reader, before, one.ids, files, { today: wish.today, placed: wish.asked });
    if (!states) return undefined;
    both.push(states);
  }

  const [now, then] = [[...once, ...both.map(({ part }) => part)], [...once, ...both.map(({ before }) => before)]];
  const isAsBefore = both.every(({ part, before }) => part.rest === before.rest);
  // That nothing is wrong with all of them together is long to find out, and the same as long as they say of each other what they said.
  const [fine, asked] = [join(place, '+rest.part'), fingerprint(JSON.stringify([store.ground, [...named]]))];
  const isFine = isAsBefore && keptBytes(fine, asked) !== undefined;
  const rest = isFine ? [] : restOf(reader, now, work);
  if (isAsBefore && !isFine && rest.length === 0) keepBytes(fine, asked, new Uint8Array(0));
  const restThen = isAsBefore ? rest : restOf(reader, then, work, changed.flatMap((one) => one.then.files));
  const { state } = wholeOf(reader, [], wish.today);
  return resultOf(wish, {
    work, reader, once, both: both.map((states) => saidOf(states, touched, wish.asked)), moved: { ids: new Set(), now: state, old: state }, rest, revision: { touched, prefix: parting.prefix },
    oldProblems: [...reader.shared.problems, ...reader.shared.linked, ...then.flatMap(({ problems }) => problems), ...restThen],
  });
}

// The paths at which services differ, by their institution; undefined where anything else does, or where git does not see all.
function pathsOfServices({ touched, leftAlone, isWhole }: Differences): ReadonlyMap<string, readonly string[]> | undefined {
  const told = [...touched].filter(isSaid);
  if (!isWhole || leftAlone.some(isSaid) || told.some((path) => serviceOf(path) === undefined)) return undefined;
  const byInstitution = Map.groupBy(told, institutionOf);
  return byInstitution.size > mostInstitutions ? undefined : byInstitution;
}

/** An institution of which files of some services differ: its files here and at the commit, of which those that differ were read. */
interface Changed { id: string; ids: ReadonlySet<string>; here: readonly ListedFile[]; then: { paths: readonly string[]; files: readonly SourceFile[] } }

// The files of the services that differ in both states, with those that all services rest on: what is the same in both is the same file. Undefined where they say nothing without the other services.
function filesOf({ ids, here, then }: Changed, folder: string, touched: ReadonlySet<string>): Record<'now' | 'old', readonly SourceFile[]> | undefined {
  const [group, groupThen] = [groupOf(here, ids), groupOf(then.paths.map((path) => ({ path })), ids)];
  if (!group || !groupThen) return undefined;
  const now = readKnown(folder, group);
  const known = new Map([...now.filter(({ path }) => !touched.has(path)), ...then.files].map((file) => [file.path, file]));
  return { now, old: groupThen.flatMap(({ path }) => known.get(path) ?? []) };
}

const isWithin = (path: string, folder: string): boolean => `${path}/`.startsWith(`${folder}/`) || folder.startsWith(`${path}/`);

// What there is to be named; undefined where that is another now than it was, where a name is in doubt, or where it is not known of an institution.
function namesOf(institutions: readonly string[], shared: readonly ListedFile[], changed: readonly Changed[], servicesIn: (institution: string) => readonly string[] | undefined): Names | undefined {
  const byId = new Map(changed.map((one) => [one.id, one]));
  const sorted = institutions.toSorted((a, b) => (a < b ? -1 : 1));
  const others = sorted.map((id) => ({ path: `institutions/${id}/institution.yaml` }));
  const services = sorted.map((id) => {
    const own = byId.get(id);
    if (!own) return servicesIn(id);
    const [here, then] = [own.here, own.then.paths.map((path) => ({ path }))].map((files) => namesIn([...shared, ...others, ...files])) as [Names, Names];
    // Git lists in another order than we do.
    const isNamedAlike = here.services.length === then.services.length && new Set([...here.services, ...then.services]).size === here.services.length;
    return isNamedAlike && here.problems.length === 0 && then.problems.length === 0 ? here.services : undefined;
  });
  const isKnown = changed.every(({ id }) => institutions.includes(id)) && services.every((known) => known !== undefined);
  return isKnown ? { problems: [], skipped: new Set(), institutions: sorted, services: services.flat() } : undefined;
}

/**
 * Judges both states of the services that a change touches alone, and takes what is said of the others from what was said of their institution before.
 * Undefined where the others may say something else too: a service comes, goes, has another concept or status or cannot be read, or the institution keeps files of which all are asked.
 */
function judgeFew(reader: CatalogueReader, before: JudgedPart, ids: ReadonlySet<string>, { now, old }: Record<'now' | 'old', readonly SourceFile[]>, { today, placed }: { today: string; placed: boolean }): BothStates | undefined {
  const [report] = before.reports;
  if (!report || !addsExactly(reader.common.catalogue)) return undefined;
  const remembered: Remembered = new WeakMap();
  const [is, was] = [reader.read(now, remembered), reader.read(old, remembered)];
  if (meansOf(is.catalogue) !== meansOf(was.catalogue)) return undefined;
  const [here, then] = [is, was].map(({ catalogue, problems, linked }) => stateOf({ catalogue, problems: [...reader.shared.problems, ...problems, ...linked] }, today, { placed, cut: true })) as [State, State];
  // What the institution must describe rests on all its services: the same before and now, and wanted only where findings are.
  const obligations = placed ? obligationFindingsOf({ ...here.catalogue, services: before.services }, today) : [];
  const [reportIs, reportWas] = [here, then].map(({ reports }) => reports[0]);
  if (!reportIs || !reportWas) return undefined;
  const { problems, linked, rest } = ofGroup(is, false);
  const isOther = (path: string) => !ids.has(serviceOf(path) ?? '');
  // What is asked of all institutions together is long to answer: once, where it is the same before and now.
  const isAsBefore = JSON.stringify(rest) === JSON.stringify(ofGroup(was, false).rest);
  const changed = new Map(keptOf(here.catalogue).services.map((service) => [service.id, service]));
  return {
    before, now: { ...here, findings: [...here.findings, ...obligations] }, then: { ...then, findings: [...then.findings, ...obligations] },
    part: {
      ...before, problems: [...before.problems.filter(({ file }) => isOther(file)), ...problems, ...linked], reports: [reportWith(report, reportWas, reportIs)],
      services: before.services.map((service) => changed.get(service.id) ?? service),
      rest: isAsBefore ? before.rest : { ...before.rest, links: [...before.rest.links.filter(({ id }) => !ids.has(id)), ...rest.links], successions: [...before.rest.successions.filter(({ path }) => isOther(path)), ...rest.successions], unreadable: [...before.rest.unreadable.filter(isOther), ...rest.unreadable] },
    },
  };
}

// By what services meet what an institution must describe.
const meansOf = ({ services }: Catalogue): string => JSON.stringify(services.map(({ id, facts: { concept, status } }) => [id, concept, status]));
