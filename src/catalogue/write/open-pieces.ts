/**
 * What the open files of all institutions are put together from: each of these views says what one institution adds. It is made again only where something in it changed, so that one entry does not have ten thousand written anew.
 */
import { institutionsIn, ofEach, ofEachInTurn, view } from '../model/views.ts';
import { servicesOf } from '../model/look-up.ts';
import { remembered, type Remembered } from '../model/reads.ts';
import { besidesServices, referencesOf } from './cpsv-ap.ts';
import { serviceThings } from './cpsv-service.ts';
import { writingOf, type Writing } from './cpsv-writing.ts';
import { nodesOf } from './json-ld.ts';
import { headerOf, serviceAsData, type Judged } from './open-data.ts';
import { servicesOnPage } from './published-files.ts';
import { judgedFrom, sourcesOf } from './sources.ts';
import { findingCount } from './standings.ts';
import { basesOf, type Thing, type Written } from './statements.ts';
import { headAsCsv, rowsAsCsv, tableAsCsv, type Cell, type Table } from './table.ts';
import { tables } from './tables.ts';
import { cpsvTerms } from './terms.ts';
import { turtleOf } from './turtle.ts';

// What is put together as bytes need not be read and written anew.
const encoder = new TextEncoder();
const inBytes = (text: string): Uint8Array => encoder.encode(text);

const rowsOf = view('rows', (of, institution, table: string): Uint8Array => inBytes(rowsAsCsv(tables[table as ByInstitution], judgedFrom(of), institution)), { keeps: 'apart' });

/** Tables of which the rows of an institution rest on nothing that another one states. */
const byInstitution = ['servicesTable', 'requiredDocumentsTable', 'feesTable', 'channelsTable', 'appealsTable', 'formsTable', 'legalBasisTable', 'outputsTable', 'deadlinesTable', 'findingsTable', 'institutionFindingsTable'] as const satisfies readonly (keyof typeof tables)[];
type ByInstitution = (typeof byInstitution)[number];
const isByInstitution = (id: string): id is ByInstitution => (byInstitution as readonly string[]).includes(id);

/** An open table as CSV, in parts; of one institution, or of all. */
export function* tableInPieces(table: Table, judged: Judged, institution?: string): Generator<string | Uint8Array> {
  const { id } = table;
  if (!isByInstitution(id)) {
    yield* tableAsCsv(table, judged, institution);
    return;
  }
  const of = sourcesOf(judged);
  // They are the same rows.
  const rows = id === 'institutionFindingsTable' ? 'findingsTable' : id;
  yield headAsCsv(table);
  if (institution !== undefined) yield rowsOf(of, institution, rows);
  // An institution without a service has findings too.
  else if (rows === 'findingsTable') for (const one of judged.catalogue.institutions) yield rowsOf(of, one.id, rows);
  else yield* ofEachInTurn(of, rowsOf, rows);
}

const cellsOf = view('cells', (of, institution, table: string): readonly (readonly Cell[])[] => [...tables[table as ByInstitution].rows(judgedFrom(of), institution)], { keeps: 'apart' });
const cellsOfAll = view('cells-of-all', (of, table: string): readonly (readonly Cell[])[] => [...tables[table as keyof typeof tables].rows(judgedFrom(of))]);

/** The rows of an open table of all institutions, cell by cell. */
export function* cellsInPieces({ id }: Table, judged: Judged): Generator<readonly Cell[]> {
  const of = sourcesOf(judged);
  if (!isByInstitution(id)) yield* cellsOfAll(of, id);
  else if (id === 'findingsTable') for (const one of judged.catalogue.institutions) yield* cellsOf(of, one.id, id);
  else for (const cells of ofEachInTurn(of, cellsOf, id)) yield* cells;
}

/** How many findings there are of all institutions. */
export function findingsCounted(judged: Judged): number {
  const of = sourcesOf(judged);
  return judged.catalogue.institutions.reduce((sum, { id }) => sum + findingCount(of, id), 0);
}

/** Services one after the other, as JSON with commas between them, and where each ends. */
interface Texts { bytes: Uint8Array; ends: readonly number[] }

const serviceTexts = view('services-as-json', (of, institution): Texts => {
  const judged = judgedFrom(of);
  const texts = servicesOf(judged.services, institution).map((service) => JSON.stringify(serviceAsData(judged, service)));
  let end = -1;
  return { bytes: inBytes(texts.join(',')), ends: texts.map((text) => (end += inBytes(text).length + 1)) };
}, { keeps: 'apart' });

const serviceCount = view('service-count', ({ services }, institution): number => servicesOf(services, institution).length);

/** /api/v1/services.json in pieces: thousands of services never stand in memory twice. */
export function* servicesInPieces(judged: Judged): Generator<string | Uint8Array> {
  const of = sourcesOf(judged);
  yield* servicesFile(judged, ofEach(of, serviceCount), ofEachInTurn(of, serviceTexts));
}

/** /api/v1/service-pages/….json: some of the services, in the same form; `count` says how many there are in all. */
export function* servicesPageInPieces(judged: Judged, page: number): Generator<string | Uint8Array> {
  const of = sourcesOf(judged);
  const counts = ofEach(of, serviceCount);
  const [from, to] = [(page - 1) * servicesOnPage, page * servicesOnPage];
  const onPage = function* (): Generator<Pick<Texts, 'bytes'>> {
    let before = 0;
    for (const [index, institution] of institutionsIn(of.services).entries()) {
      const after = before + counts[index]!;
      if (after > from && before < to) yield some(serviceTexts(of, institution), Math.max(0, from - before), Math.min(counts[index]!, to - before));
      before = after;
    }
  };
  yield* servicesFile(judged, counts, onPage());
}

// From one service to before another.
function some({ bytes, ends }: Texts, from: number, to: number): Pick<Texts, 'bytes'> {
  return { bytes: bytes.subarray(from === 0 ? 0 : ends[from - 1]! + 1, ends[to - 1]) };
}

function* servicesFile(judged: Judged, counts: readonly number[], texts: Iterable<Pick<Texts, 'bytes'>>): Generator<string | Uint8Array> {
  const end = ']}';
  yield JSON.stringify({ ...headerOf(judged), count: counts.reduce((sum, count) => sum + count, 0), services: [] }).slice(0, -end.length);
  let isFirst = true;
  for (const { bytes } of texts) {
    if (!isFirst) yield ',';
    yield bytes;
    isFirst = false;
  }
  yield `${end}\n`;
}

/** What the services of an institution say as linked data, written, and what they refer to. */
const linkedServices = view('linked-services', (of, institution): Written & { refers: string[] } => {
  const judged = judgedFrom(of);
  const [writing, bases] = [writingFor(judged), basesOf(judged.root)];
  const things = servicesOf(judged.services, institution).flatMap((service) => serviceThings(writing, service));
  return { ttl: inBytes(things.map((one) => turtleOf(one, bases)).join('')), jsonld: inBytes(nodesOf(things, bases, cpsvTerms)), refers: [...referencesOf(things)] };
}, { keeps: 'apart' });

/** Everything the catalogue says as CPSV-AP 3.2, what its services say written already: see catalogueAsCpsv. */
export function* linkedInPieces(judged: Judged): Generator<Thing | Written> {
  const referred = new Set<string>();
  for (const { refers, ...written } of ofEachInTurn(sourcesOf(judged), linkedServices)) {
    for (const id of refers) referred.add(id);
    yield written;
  }
  yield* besidesServices(writingFor(judged), referred);
}

const writings = new WeakMap<Judged['services'], Map<string, Remembered<Writing>>>();

function writingFor(judged: Judged): Writing {
  const own = writings.get(judged.services) ?? new Map<string, Remembered<Writing>>();
  writings.set(judged.services, own);
  return remembered(own, judged.root, () => writingOf(judged));
}
