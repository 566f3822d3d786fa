import { assess } from '#catalogue/assess/assess.ts';
import type { Service } from '#catalogue/model/catalogue.ts';
import type { State } from '#catalogue/model/change.ts';
import { compare, type Problem } from '#catalogue/model/problem.ts';
import type { CatalogueReader, PartOfCatalogue } from '#catalogue/read/catalogue.ts';
import { kindOf } from '#catalogue/read/folders.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import type { CheckResult } from '#catalogue/write/check.ts';
import { isListed } from '#src/disk.ts';
import { stateOf, whatChanged } from './judge.ts';
import type { JudgedTwice } from './judge-both.ts';
import { together, type JudgedPart, type Work } from './judge-parts.ts';
import type { Revision } from './revision.ts';

/** Whether a path that git names is one of content that says something. */
export const isSaid = (path: string): boolean => isListed(path) && kindOf(path).kind !== 'ignored';

/** What is asked of a change: `asked`, whether its findings are, one by one. */
export interface Wish { folder: string; today: string; since: string; asked: boolean }

/** What was judged of a change. */
export interface JudgedChange {
  work: Pick<Work, 'folder' | 'names' | 'today'>;
  reader: Pick<CatalogueReader, 'shared' | 'conclude'>;
  /** Institutions that say what they said, and those between which services moved, as they are now. */
  once: readonly JudgedPart[];
  /** Those that may say something else. */
  both: readonly JudgedTwice[];
  /** Those between which services moved are held against each other. */
  moved: { ids: ReadonlySet<string>; now: State; old: State };
  /** What is wrong with all institutions together now, and all that was wrong before. */
  rest: readonly Problem[];
  oldProblems: readonly Problem[];
  revision: Pick<Revision, 'touched' | 'prefix'>;
}

/** Puts together what was judged of a change: the same as if both states had been judged whole. */
export function resultOf({ folder, since }: Wish, { work, reader, once, both, moved, rest, oldProblems, revision }: JudgedChange): CheckResult {
  const all = together(reader, [...once, ...both.map(({ part }) => part)], work, rest);
  const kept = once.filter(({ id }) => !moved.ids.has(id));
  const oldOfBoth = both.map((one) => one.old);
  const oldOfOthers = [...kept, ...oldOfBoth];
  const seen = whatChanged({ ...moved.old, problems: oldProblems }, { ...moved.now, problems: all.problems }, revision.touched);
  const changed = <Item>(of: (change: Pick<typeof seen.change, 'services' | 'findings' | 'stale' | 'overrides'>) => readonly Item[]): Item[] => [...of(seen.change), ...both.flatMap(({ change }) => of(change))];
  return {
    problems: seen.problems, folder, reports: all.reports,
    change: {
      files: seen.change.files, services: inOrderOf(changed(({ services }) => services)), findings: inOrderOf(changed(({ findings }) => findings), ({ finding }) => finding),
      stale: inOrderOf(changed(({ stale }) => stale)), overrides: inOrderOf(changed(({ overrides }) => overrides)),
    },
    findings: inOrderOf([...seen.findings, ...both.flatMap(({ findings }) => findings)]), inventory: inOrderOf([...seen.inventory, ...both.flatMap(({ inventory }) => inventory)]),
    catalogue: { ...all.catalogue, services: merged(all.catalogue.services, [...moved.now.catalogue.services, ...both.flatMap(({ services }) => services)]) },
    before: {
      catalogue: {
        ...moved.old.catalogue, institutions: [...oldOfOthers.flatMap(({ institutions }) => institutions), ...moved.old.catalogue.institutions],
        services: merged(kept.flatMap(({ services }) => services), [...moved.old.catalogue.services, ...oldOfBoth.flatMap(({ services }) => services)]),
      },
      findings: moved.old.findings, reports: inOrderOf([...oldOfOthers.flatMap(({ reports }) => reports), ...moved.old.reports]), ref: since, prefix: revision.prefix,
    },
  };
}

// By institution; what belongs to one stands in its order already.
function inOrderOf<Item>(items: readonly Item[], of: (item: Item) => { institution: string } = (item) => item as { institution: string }): Item[] {
  return items.toSorted((a, b) => compare(of(a).institution, of(b).institution));
}

/** Some institutions with everything that is known of them. */
export function wholeOf({ shared, read }: CatalogueReader, institutions: readonly (readonly SourceFile[])[], today: string): { parts: PartOfCatalogue[]; state: State } {
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
