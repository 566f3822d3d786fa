import { setImmediate as turn } from 'node:timers/promises';
import { deserialize, serialize } from 'node:v8';
import { languages } from '#languages/languages.ts';
import type { Catalogue, Service } from '#catalogue/model/catalogue.ts';
import type { Change, State } from '#catalogue/model/change.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import { readerOf, type CatalogueReader, type Names, type PartOfCatalogue, type Remembered } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { houseFolder, readKnown } from '#src/content.ts';
import type { ListedFile } from '#src/disk.ts';
import { contentOf, groundOf, keptParts, type KeptParts } from '#src/kept/parts.ts';
import { bytesOfSums } from '#src/kept/sums.ts';
import { areCommitted } from '#src/kept/trees.ts';
import { elsewhere, othersFor, type Thread } from './further-threads.ts';
import { stateOf, whatChanged } from './judge.ts';
import { filesIn, idOf, keptOf, readerFor, sharedOf, type JudgedPart, type Work } from './judge-parts.ts';

/** A file before a change: with its bytes, or by its path alone where it says what it says now. */
export type Earlier = SourceFile | Pick<SourceFile, 'path'>;

/** An institution that a change touches, or that rests on what it touches. Without earlier files these are those of now. `git`: what git calls all its earlier files together, and each of them, where nothing else changed that the institution rests on; where the bytes on the disk are others, what is said of them is not kept under that name. */
export interface Touched { listed: readonly ListedFile[]; old?: readonly Earlier[] | undefined; git?: { tree: string; blobs: ReadonlyMap<string, string> } | undefined }

/** What a thread needs to judge both states of institutions. */
export interface Both { work: Work; touched: readonly string[]; oldNames: Names; oldShared: readonly Earlier[]; institutions: readonly Touched[]; asked: boolean; kept: string | undefined; next: Int32Array }

/** Under which name is kept what was said of an institution at a commit; by its content, which git names. */
export const nameBefore = (institution: string): string => `${institution}+before`;

/** What is said of an institution now and before, and both states of its services, or of those that a change touches. */
export interface BothStates { part: JudgedPart; before: JudgedPart; now: State; then: State }

/** Both states of an institution, and what the change does to it. */
export interface JudgedTwice {
  part: JudgedPart;
  services: readonly Service[];
  old: Pick<JudgedPart, 'institutions' | 'services' | 'problems' | 'reports' | 'rest'>;
  change: Pick<Change, 'services' | 'findings' | 'stale' | 'overrides'>;
  findings: readonly Finding[];
  inventory: readonly Finding[];
}

/** The readers of both states, of which one is enough where what all share stands as it stood. */
export interface Readers { reader: CatalogueReader; oldReader: CatalogueReader; shared: readonly SourceFile[] }

/** So many files are judged sooner by several threads. */
const enoughForThreads = 2500;

/** Judges both states of institutions, each for itself, in several threads where they are many. */
export async function judgeTwice(both: Omit<Both, 'next'>, readers: Readers, begun: readonly Thread[]): Promise<JudgedTwice[]> {
  const judged: JudgedTwice[] = [];
  const take = (bytes: Uint8Array): void => { judged.push(deserialize(bytes) as JudgedTwice); };
  const given: Both = { ...both, next: new Int32Array(new SharedArrayBuffer(4)) };
  const threads = othersFor(both.institutions, filesIn(both.institutions.map(({ listed }) => listed)) < enoughForThreads);
  await Promise.all([...elsewhere('./judge-part.ts', given, threads, take, begun), twiceInTurn(readers, given, take)]);
  return judged;
}

/** The readers of a thread of its own. */
export async function readersOf({ work, oldNames, oldShared }: Both): Promise<Readers> {
  const shared = await sharedOf(work);
  const remembered: Remembered = new WeakMap();
  const reader = await readerFor(work, false, shared, { remembered });
  return { reader, shared, oldReader: readerOf(earlierOf(oldShared, shared), oldNames, { remembered, quiet: true }) };
}

/** Judges one institution after the other, as long as there is one that no other thread has taken. */
export async function twiceInTurn(readers: Readers, both: Both, give: (bytes: Uint8Array) => void): Promise<void> {
  const { work: { folder, today, names }, institutions, kept, next } = both;
  const store = kept === undefined || institutions.length === 0 ? undefined : keptParts(kept, folder, await groundOf(houseFolder, { today, shared: readers.shared, names, asked: { findings: false } }));
  const touched = new Set(both.touched);
  for (let index = Atomics.add(next, 0, 1); index < institutions.length; index = Atomics.add(next, 0, 1)) {
    // As bytes also here: what was read holds the whole text of its file.
    give(serialize(saidOf(twice(readers, both, institutions[index]!, store), touched, both.asked)));
    // What other threads have sent is taken in meanwhile.
    await turn();
  }
}

function twice({ reader, oldReader }: Readers, { work: { folder, today }, asked }: Both, { listed, old, git }: Touched, store: KeptParts | undefined): BothStates {
  const id = idOf(listed);
  store?.look(id, listed);
  const files = readKnown(folder, listed);
  const oldFiles = old ? earlierOf(old, files) : files;
  // What says the same in both states is parsed once.
  const remembered: Remembered = new WeakMap();
  const [is, was] = [reader.read(files, remembered), oldReader.read(oldFiles, remembered)];
  const stateIn = (from: CatalogueReader, read: PartOfCatalogue) => stateOf({ catalogue: read.catalogue, problems: [...from.shared.problems, ...read.problems, ...read.linked] }, today, { placed: asked });
  const [now, then] = [stateIn(reader, is), stateIn(oldReader, was)];
  const [part, before] = ([[is, now], [was, then]] as const).map(([read, state]): JudgedPart => ({ id, problems: [...read.problems, ...read.linked], findings: [], inventory: [], reports: state.reports, ...keptOf(state.catalogue), rest: read.rest })) as [JudgedPart, JudgedPart];
  store?.put(id, contentOf(files), bytesOfSums(part));
  // The next change of this institution is held against the same state, most often.
  if (store && git && areCommitted(oldFiles, (path) => git.blobs.get(path))) store.put(nameBefore(id), git.tree, bytesOfSums(before));
  return { part, before, now, then };
}

/** What a change does to an institution, without what was read of it. */
export function saidOf({ part, before, now, then }: BothStates, touched: ReadonlySet<string>, asked: boolean): JudgedTwice {
  const { change: { services, findings: changed, stale, overrides }, findings, inventory } = whatChanged(then, now, touched);
  return {
    part, services: titled(part.services, now.catalogue), change: { services, stale, overrides, findings: asked ? changed : [] }, ...(asked ? { findings, inventory } : { findings: [], inventory: [] }),
    old: { problems: before.problems, rest: before.rest, reports: before.reports, institutions: before.institutions, services: titled(before.services, then.catalogue) },
  };
}

/** Earlier files, of which those that say what they say now are those of now. */
function earlierOf(old: readonly Earlier[], now: readonly SourceFile[]): SourceFile[] {
  const known = new Map(now.map((file) => [file.path, file]));
  return old.map((file) => ('bytes' in file ? file : known.get(file.path)!));
}

// Who tells of a change names services by their titles.
function titled(services: readonly Service[], { services: read }: Catalogue): Service[] {
  const byId = new Map(read.map((service) => [service.id, service]));
  return services.map((service) => ({
    ...service,
    texts: Object.fromEntries(languages.flatMap((language) => {
      const { title, titleStatus } = byId.get(service.id)?.texts[language] ?? {};
      return title === undefined ? [] : [[language, { title, ...(titleStatus === undefined ? {} : { titleStatus }) }]];
    })),
  }));
}
