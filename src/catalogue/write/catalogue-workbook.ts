import { deflateRawSync } from 'node:zlib';
import type ExcelJS from 'exceljs';
import { unzipSync, Zip, ZipPassThrough } from 'fflate';
import { languages, type InEachLanguage } from '#languages/languages.ts';
import { aboutWords, sheetWords } from '#languages/words/tables.ts';
import { addressesOf, headerOf, type Judged } from './open-data.ts';
import { formatVersion } from './open-index.ts';
import { cellsInPieces, findingsCounted } from './open-pieces.ts';
import { publishedFiles } from './published-files.ts';
import type { Cell, CellKind, Column, Table } from './table.ts';
import { tables } from './tables.ts';
import { workbooks } from './workbooks.ts';

/** The sheets of a workbook, in their order. */
export const sheets: readonly (readonly [name: keyof typeof sheetWords, table: Table])[] = [
  ['services', tables.servicesTable], ['documents', tables.requiredDocumentsTable], ['fees', tables.feesTable], ['findings', tables.findingsTable], ['institutions', tables.institutionsTable],
];

/** How many rows a sheet may have: the writer holds a workbook in memory, some 30 kB a row. */
export const rowsInSheet = 20_000;

/** /api/v1/catalogue.xlsx and /api/v1/institutions/{institution}.xlsx: the tables that officers ask for, as sheets with filters. The same catalogue gives the same bytes. */
export async function workbookOf(judged: Judged, institution?: string): Promise<Uint8Array> {
  const Workbook = await workbooks();
  const book = new Workbook();
  const day = dateOf(judged.today);
  Object.assign(book, { creator: 'Katalogu', lastModifiedBy: 'Katalogu', created: day, modified: day });
  const about = book.addWorksheet(sheetWords.about);
  const left: Table[] = [];
  for (const [name, table] of sheets) {
    // To have thousands of findings put into words only to see that they are too many takes longer than all other sheets.
    const count = table.count && (institution === undefined ? findingsCounted(judged) : table.count(judged, institution));
    const rows = (count ?? 0) > rowsInSheet ? undefined : atMost(institution === undefined ? cellsInPieces(table, judged) : table.rows(judged, institution), rowsInSheet);
    if (rows) addSheet(book, sheetWords[name], table.columns, rows);
    else left.push(table);
  }
  tell(about, judged, left);
  // Packed once, below: the library's types do not know that its writer can leave it out.
  const unpacked = { zip: { compression: 'STORE' } } as Partial<ExcelJS.XlsxWriteOptions>;
  return withoutClock(new Uint8Array(await book.xlsx.writeBuffer(unpacked)));
}

function addSheet(book: ExcelJS.Workbook, name: string, columns: readonly Column[], rows: readonly (readonly Cell[])[]): void {
  const sheet = book.addWorksheet(name, { views: [{ state: 'frozen', xSplit: 1, ySplit: 1 }] });
  sheet.columns = columns.map(({ kind }, index) => ({ width: widthOf(kind, rows.slice(0, 200).map((row) => row[index])), style: { alignment: { vertical: 'top', wrapText: kind === 'text' }, ...(formats[kind] ? { numFmt: formats[kind] } : {}) } }));
  const head = sheet.addRow(columns.map(({ words }) => asText(inThree(words))));
  Object.assign(head, { height: 48, numFmt: '@', font: { bold: true }, alignment: { vertical: 'top', wrapText: true } });
  // The writer asks of each style anew which one it is, unless it has seen the very object: a column has one for each type of cell.
  const styles = columns.map(() => new Map<number, Partial<ExcelJS.Style>>());
  for (const row of rows) {
    const added = sheet.addRow(row.map((cell, index) => valueOf(cell, columns[index]!.kind)));
    added.eachCell({ includeEmpty: true }, (cell, column) => { cell.style = remember(styles[column - 1]!, cell.type, cell.style); });
  }
  sheet.autoFilter = { from: { row: 1, column: 1 }, to: { row: rows.length + 1, column: columns.length } };
}

function remember<Key, Value>(known: Map<Key, Value>, key: Key, first: Value): Value {
  if (!known.has(key)) known.set(key, first);
  return known.get(key)!;
}

const formats: Readonly<Partial<Record<CellKind, string>>> = { date: 'yyyy-mm-dd', share: '0.0%' };

function widthOf(kind: CellKind, cells: readonly Cell[]): number {
  if (kind !== 'text') return 14;
  return Math.min(50, Math.max(14, ...cells.map((cell) => String(cell ?? '').length + 2)));
}

function valueOf(cell: Cell, kind: CellKind): string | number | Date | null {
  if (cell === undefined || cell === '') return null;
  if (typeof cell === 'number') return cell;
  return kind === 'date' ? dateOf(cell) : asText(cell);
}

/** A day as spreadsheets count them. */
function dateOf(day: string): Date {
  return new Date(`${day}T00:00:00Z`);
}

const mostInCell = 32_767;

/** Words as a cell can hold them: what XML forbids is replaced by �, what looks like the escape of a character is escaped itself, line ends are one sign, and what is too long is cut. */
export function asText(words: string): string {
  const held = words.toWellFormed().replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g, '\uFFFD').replace(/\r\n?/g, '\n');
  const cut = held.length > mostInCell ? `${held.slice(0, mostInCell - 1).toWellFormed()}…` : held;
  return cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
}

function inThree(words: InEachLanguage): string {
  return languages.map((language) => words[language]).join('\n');
}

function tell(sheet: ExcelJS.Worksheet, judged: Judged, left: readonly Table[]): void {
  const { judgedOn, standard, licence } = headerOf(judged);
  const dictionary = addressesOf(judged, 'data/dictionary/');
  sheet.columns = languages.map(() => ({ width: 60, style: { alignment: { vertical: 'top', wrapText: true } } }));
  const rows: (readonly string[])[] = [
    languages.map((language) => aboutWords.title[language]), ...[aboutWords.reading, aboutWords.unconfirmed].map((words) => languages.map((language) => words[language])),
    ...([[aboutWords.judgedOn, judgedOn], [aboutWords.standard, String(standard ?? '–')], [aboutWords.format, formatVersion], [aboutWords.licence, licence]] as const).map(([words, value]) => languages.map((language) => `${words[language]}: ${value}`)),
    languages.map((language) => `${aboutWords.dictionary[language]}: ${dictionary[language]}`),
    ...left.map(({ id }) => languages.map((language) => `${aboutWords.tooLong[language]} ${judged.root}${publishedFiles.find((file) => file.id === id)!.address}`)),
  ];
  for (const row of rows) sheet.addRow(row.map(asText));
  sheet.getRow(1).font = { bold: true, size: 14 };
}

function atMost<Item>(items: Iterable<Item>, most: number): Item[] | undefined {
  const held: Item[] = [];
  for (const item of items) {
    if (held.length === most) return undefined;
    held.push(item);
  }
  return held;
}

// The writer stamps each part of the file with the time of writing. fflate asks the local calendar, so the day is a local one.
function withoutClock(bytes: Uint8Array): Uint8Array {
  const mtime = new Date(1980, 0, 1);
  // A package has parts, not folders.
  const parts = Object.entries(unzipSync(bytes)).filter(([name]) => !name.endsWith('/')).sort(([a], [b]) => (a < b ? -1 : 1));
  // The part that names the types of the others comes first, as readers expect.
  const inOrder = [...parts.filter(([name]) => name === '[Content_Types].xml'), ...parts.filter(([name]) => name !== '[Content_Types].xml')];
  const pieces: Uint8Array[] = [];
  const zip = new Zip((fault, piece) => {
    if (fault) throw fault;
    pieces.push(piece);
  });
  for (const [name, part] of inOrder) {
    const packed = Object.assign(new Packed(name), { mtime });
    zip.add(packed);
    packed.push(part, true);
  }
  zip.end();
  return joined(pieces);
}

// Node packs the same in a third of fflate's time, and a sixteenth smaller.
class Packed extends ZipPassThrough {
  override compression = 8;
  override process(part: Uint8Array, isLast: boolean): void {
    this.ondata(null, deflateRawSync(part, { level: 6 }), isLast);
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
