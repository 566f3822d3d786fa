import { setImmediate as turn } from 'node:timers/promises';
import { assess, type Assessment } from '#catalogue/assess/assess.ts';
import { reportsOf } from '#catalogue/assess/completeness.ts';
import { inOrderOfSubjects } from '#catalogue/assess/findings.ts';
import { inForceOn } from '#catalogue/assess/in-force.ts';
import { fewOf } from '#catalogue/model/few-fields.ts';
import { compare } from '#catalogue/model/problem.ts';
import { isOfInstitution, namesIn, readerOf, type CatalogueReader, type Remembered } from '#catalogue/read/catalogue.ts';
import { serviceOf } from '#catalogue/read/cut.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { houseFolder, judgedAhead, largestFile, readWithOurs } from '#src/content.ts';
import { listFolder, readListed, watchFolder, type ListedFile } from '#src/disk.ts';
import { findingsOfAll, unpacked, type Part as Judged } from '#src/kept/packed.ts';
import { groundOf, keptParts } from '#src/kept/parts.ts';

/** A content folder that is being edited, judged on a day: each call gives what the files say at that moment, and only institutions of which a file has changed since the last call are read and judged again. At first, what a command left in `judged` is taken over, where it is what the files say. */
export function keptCatalogue(folder: string, today: string, judged?: string): () => Promise<Assessment> {
  let dirty = new Set<string>();
  let kept: { reader: CatalogueReader; parts: Map<string, Part>; assessment: Assessment } | undefined;
  const watched = watchFolder(folder, (path) => dirty.add(path));
  let last: Promise<Assessment> | undefined;

  const takeInstitution = ({ reader, parts }: NonNullable<typeof kept>, id: string): void => {
    const files = listIn(folder, `institutions/${id}`);
    if (files.length === 0) parts.delete(id);
    else parts.set(id, partOf(reader, folder, id, files, today, parts.get(id)?.edited ?? { files: new Map(), remembered: new WeakMap() }));
  };
  const now = async (): Promise<Assessment> => {
    // What was written before this question was asked has been told of by then.
    await turn();
    const changed = dirty;
    dirty = new Set();
    const institutions = new Set([...changed].flatMap((path) => (path.startsWith('concepts/') ? [] : path.split('/')[1] ?? '')));
    const concepts = conceptsIn(changed);
    if (kept && watched.sees && concepts.size > 0) {
      // What one concept says stands in its own services alone: of thousands, they are read and judged again.
      const { reader } = await readerIn(folder, today);
      const parts = new Map([...kept.parts].map(([id, part]) => [id, institutions.has(id) ? part : withConcepts(reader, folder, part, concepts, today)]));
      kept = { reader, parts, assessment: kept.assessment };
      for (const id of institutions) takeInstitution(kept, id);
      kept.assessment = together(reader, parts, today);
    } else if (!kept || !watched.sees || [...changed].some((path) => !isOfInstitution(`${path}/`) || path === 'institutions')) {
      kept = undefined;
      // Whoever judges meanwhile does so with more threads than there are here.
      await judgedAhead();
      const { reader, ground } = await readerIn(folder, today);
      const parts = new Map<string, Part>();
      const store = judged === undefined ? undefined : keptParts(judged, folder, ground);
      for (const [id, files] of Map.groupBy(listIn(folder).filter(({ path }) => isOfInstitution(path)), ({ path }) => path.split('/')[1]!)) {
        const known = store?.get(id, files);
        parts.set(id, known ? unpacked(known) : partOf(reader, folder, id, files, today));
      }
      kept = { reader, parts, assessment: together(reader, parts, today) };
    } else if (changed.size > 0) {
      for (const id of institutions) takeInstitution(kept, id);
      kept.assessment = together(kept.reader, kept.parts, today);
    }
    return kept.assessment;
  };
  // Asked several times for one page: one after the other.
  return () => (last = (last ?? Promise.resolve()).then(now, now));
}

interface Part extends Pick<Judged, 'id' | 'catalogue' | 'addresses' | 'findings' | 'inventory' | 'reports'> { edited?: Edited }

// Of an institution that is being edited the files are kept too, so that only the changed one is read again; of all it would be too much.
interface Edited { files: ReadonlyMap<string, SourceFile>; remembered: Remembered }

// The concepts whose words or facts changed, where nothing else did that institutions share; none else. A concept that comes or goes changes what may be named.
function conceptsIn(changed: ReadonlySet<string>): ReadonlySet<string> {
  const told = [...changed].map((path) => (isOfInstitution(path) ? '' : /^concepts\/([^/]+)\/(?:service\.yaml|\w+\.md)$/.exec(path)?.[1]));
  return new Set(told.some((id) => id === undefined) ? [] : (told as string[]).filter((id) => id !== ''));
}

// The part with those of its services read and judged again that take something from a concept.
function withConcepts({ read, common }: CatalogueReader, folder: string, part: Part, concepts: ReadonlySet<string>, today: string): Part {
  const ids = new Set(part.catalogue.services.flatMap((service) => (concepts.has(fewOf(service).facts.concept ?? '') ? [service.id] : [])));
  if (ids.size === 0) return part;
  const listed = listIn(folder, `institutions/${part.id}`).filter(({ path }) => { const service = serviceOf(path); return service === undefined || ids.has(service); });
  const { catalogue } = read(readListed(folder, listed, largestFile));
  const again = new Map(catalogue.services.map((service) => [service.id, service]));
  const services = part.catalogue.services.map((service) => again.get(service.id) ?? service);
  const findings = inOrderOfSubjects([...[...part.findings].filter(({ service, subject }) => subject !== undefined || !ids.has(service)), ...assess(catalogue, today, { cut: true }).findings]);
  const whole = { ...part.catalogue, services };
  return { ...part, catalogue: whole, findings, reports: reportsOf(inForceOn({ ...common.catalogue, ...whole }, today), findings, part.inventory) };
}

function listIn(folder: string, within?: string): ListedFile[] {
  const wanted = (path: string) => within === undefined || path === within || path.startsWith(`${within}/`) || within.startsWith(`${path}/`);
  const listed = listFolder(folder, wanted);
  if (!listed) throw new Error(`There is no content folder ${folder}.`);
  return within === undefined ? listed : listed.filter(({ path }) => path.startsWith(`${within}/`));
}

async function readerIn(folder: string, today: string): Promise<{ reader: CatalogueReader; ground: string }> {
  const listed = listIn(folder);
  const [shared, names] = [await readWithOurs(folder, listed.filter(({ path }) => !isOfInstitution(path))), namesIn(listed)];
  return { reader: readerOf(shared, names, { quiet: true }), ground: await groundOf(houseFolder, { today, shared, names }) };
}

function partOf({ read }: CatalogueReader, folder: string, id: string, listed: readonly ListedFile[], today: string, edited?: Edited): Part {
  const files = readListed(folder, listed, largestFile).map((file): SourceFile => {
    const before = edited?.files.get(file.path);
    return before && before.fault === undefined && file.fault === undefined && Buffer.compare(before.bytes, file.bytes) === 0 ? before : file;
  });
  const { catalogue, addresses } = read(files, edited?.remembered);
  const { findings, inventory, reports } = assess(catalogue, today);
  return { id, catalogue, addresses, findings, inventory, reports, ...(edited ? { edited: { files: new Map(files.map((file) => [file.path, file])), remembered: edited.remembered } } : {}) };
}

function together({ join }: CatalogueReader, parts: ReadonlyMap<string, Part>, today: string): Assessment {
  const sorted = [...parts].sort(([a], [b]) => compare(a, b)).map(([, part]) => part);
  const all = <Item>(of: (part: Part) => readonly Item[]) => sorted.flatMap((part) => [...of(part)]);
  return { catalogue: inForceOn(join(sorted), today), findings: findingsOfAll(sorted, numberOf), inventory: all(({ inventory }) => inventory), reports: all(({ reports }) => reports), today };
}

const numbers = new WeakMap<object, string>();
let last = 0;

// While somebody edits, lists are told apart as things: to look through all findings for what they say would take longer than judging them.
function numberOf(list: object): string {
  let number = numbers.get(list);
  if (number === undefined) numbers.set(list, (number = String(++last)));
  return number;
}
