import { compare } from '../model/problem.ts';
import type { PartOfCatalogue, Rest } from './catalogue.ts';
import type { SourceFile } from './source.ts';

/** Some services of an institution with the files that all its services rest on: the first of several such groups also says what is wrong with those. */
export interface Group<File> { isFirst: boolean; files: readonly File[] }

/** A larger institution is cut into groups of so many services. */
const mostTogether = 300;

/** The service that a file of an institution belongs to. */
export const serviceOf = (path: string): string | undefined => /^institutions\/[^/]+\/services\/([^/]+)(?:\/|$)/.exec(path)?.[1];

/** Cuts the files of an institution into groups that can be read and judged each for itself; one group where there is nothing to be cut. */
export function groupsOf<File extends Pick<SourceFile, 'path'>>(files: readonly File[], most = mostTogether): Group<File>[] {
  const byService = Map.groupBy(files, ({ path }) => serviceOf(path) ?? '');
  const own = byService.get('') ?? [];
  byService.delete('');
  const ids = [...byService.keys()].sort(compare);
  const count = holdsStored(own) ? 1 : Math.ceil(ids.length / most);
  const ends = Array.from({ length: count - 1 }, (_, index) => cutNear(ids, Math.round((ids.length * (index + 1)) / count)));
  const cuts = [...new Set([0, ...ends, ids.length])];
  if (cuts.length <= 2) return [{ isFirst: true, files }];
  return cuts.slice(1).map((end, index) => ({ isFirst: index === 0, files: [...own, ...ids.slice(cuts[index]!, end).flatMap((id) => byService.get(id)!)] }));
}

// Services stand in the order of their ids, what is said of files in that of their paths (“a-b/” before “a/”): those of which one begins with the other are not parted.
function cutNear(ids: readonly string[], wanted: number): number {
  const known = new Set(ids);
  let end = wanted;
  while (end < ids.length && [...ids[end]!].some((sign, at) => sign < '/' && known.has(ids[end]!.slice(0, at)))) end++;
  return end;
}

// Whether a stored file is used is asked of all services at once.
const holdsStored = (files: readonly Pick<SourceFile, 'path'>[]): boolean => files.some(({ path }) => path.split('/')[2] === 'files');

/** The files of some services of an institution, with those that all its services rest on; undefined where these cannot be read without the others. */
export function groupOf<File extends Pick<SourceFile, 'path'>>(files: readonly File[], ids: ReadonlySet<string>): File[] | undefined {
  const group = files.filter(({ path }) => { const service = serviceOf(path); return service === undefined || ids.has(service); });
  return holdsStored(group) ? undefined : group;
}

/** What was read of a group, without what the first one says of the files that all share. */
export function ofGroup<Part extends Pick<PartOfCatalogue, 'problems' | 'linked' | 'addresses' | 'rest'>>(part: Part, isFirst: boolean): Part {
  if (isFirst) return part;
  const isOurs = (path: string): boolean => serviceOf(path) !== undefined;
  const { problems, linked, addresses, rest } = part;
  return {
    ...part, problems: problems.filter(({ file }) => isOurs(file)), linked: linked.filter(({ file }) => isOurs(file)),
    addresses: new Map([...addresses].flatMap(([url, places]) => { const own = places.filter(({ file }) => isOurs(file)); return own.length === 0 ? [] : [[url, own] as const]; })),
    rest: { links: rest.links, successions: rest.successions.filter(({ path }) => isOurs(path)), institutions: [], unreadable: rest.unreadable.filter(isOurs) },
  };
}

/** What is asked of all institutions together, of the groups of one. */
export function restTogether(rests: readonly Rest[]): Rest {
  return { links: rests.flatMap(({ links }) => links), successions: rests.flatMap(({ successions }) => successions), institutions: rests.flatMap(({ institutions }) => institutions), unreadable: rests.flatMap(({ unreadable }) => unreadable) };
}
