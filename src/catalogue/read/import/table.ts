import type { ImportFault, ImportFile } from '../../model/import.ts';
import { read as readBook, SSF, utils, type CellObject, type WorkSheet } from '@e965/xlsx';
import { headingRows, mostRows } from '../../model/workbook.ts';
import { looksLikeWorkbook, openArchive } from './archive.ts';

/** A cell as it is read: words or a number; a number that is shown as a date says so. */
export interface TableCell {
  value: string | number | boolean;
  /** The day that a number is shown as. */
  day?: string;
}

/** A page of a workbook: its cells by row and column, from 0. */
export interface Table {
  file: string;
  name: string;
  rows: ReadonlyMap<number, ReadonlyMap<number, TableCell>>;
  /** What somebody noted beside cells, which is no part of their values. */
  notes: readonly { row: number; column: number; words: string }[];
  /** Whether a cell holds something that cannot be taken, which was said: it is not empty. */
  isRefused(row: number, column: number): boolean;
}

/** Reads the pages of a workbook (.xlsx, .ods) or a table of text (.csv); what cannot be taken as it stands is a fault with its cell. */
export function readTables(file: ImportFile): { tables: Table[]; faults: ImportFault[] } {
  return looksLikeWorkbook(file) ? readWorkbook(file) : readText(file);
}

function readWorkbook(file: ImportFile): { tables: Table[]; faults: ImportFault[] } {
  const opened = openArchive(file);
  if ('fault' in opened) return { tables: [], faults: [opened.fault] };
  try {
    const book = readBook(opened.bytes, { type: 'array', cellFormula: true, cellNF: true, cellHTML: false, cellText: false, bookVBA: false });
    const since1904 = book.Workbook?.WBProps?.date1904 === true;
    const read = book.SheetNames.map((name) => tableOf(book.Sheets[name]!, name, file.path, since1904));
    return { tables: read.map(({ table }) => table), faults: read.flatMap(({ faults }) => faults) };
  } catch {
    return { tables: [], faults: [{ code: 'workbook-damaged', severity: 'error', file: file.path, values: {} }] };
  }
}

function readText(file: ImportFile): { tables: Table[]; faults: ImportFault[] } {
  const { text, encoding } = decodeText(file.bytes);
  const faults: ImportFault[] = encoding === 'utf-8' ? [] : [{ code: 'read-in-encoding', severity: 'warning', file: file.path, values: { encoding } }];
  if (text.includes('\0')) return { tables: [], faults: [{ code: 'not-a-workbook', severity: 'error', file: file.path, values: {} }] };
  const name = file.path.split(/[\\/]/).at(-1)!.replace(/\.\w+$/, '');
  try {
    const book = readBook(text.replace(/^sep=.\r?\n/i, ''), { type: 'string', raw: true, FS: separatorOf(text) });
    const { table, faults: found } = tableOf(book.Sheets[book.SheetNames[0]!]!, name, file.path, false, true);
    return { tables: [table], faults: [...faults, ...found, ...(encoding === 'windows-1250' || isAscii(file.bytes) ? lostLettersIn(table) : [])] };
  } catch {
    return { tables: [], faults: [...faults, { code: 'workbook-damaged', severity: 'error', file: file.path, values: {} }] };
  }
}

/** Text in UTF-8, UTF-16 or, where it is neither, in the encoding of older Central European programs. */
export function decodeText(bytes: Uint8Array): { text: string; encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'windows-1250' } {
  const zeros = [0, 1].map((parity) => bytes.subarray(0, 400).filter((byte, index) => index % 2 === parity && byte === 0).length);
  const half = Math.min(bytes.length, 400) / 2;
  const marked = bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : undefined;
  const encoding = marked ?? (half >= 4 && zeros[1]! > half * 0.6 ? 'utf-16le' : half >= 4 && zeros[0]! > half * 0.6 ? 'utf-16be' : undefined);
  if (encoding) return { text: new TextDecoder(encoding).decode(bytes), encoding };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), encoding: 'utf-8' };
  } catch {
    return { text: new TextDecoder('windows-1250').decode(bytes), encoding: 'windows-1250' };
  }
}

// A program that saves a table in an encoding without č, ć or đ writes a question mark for each. One that ends a word asks something, and addresses have their own.
function lostLettersIn({ file, name, rows }: Table): ImportFault[] {
  return [...rows].flatMap(([row, cells]) => [...cells].flatMap(([column, { value }]): ImportFault[] => {
    const word = String(value).split(/\s+/).find((one) => /(?:^|\p{L})\?\p{L}/u.test(one) && !/[/=&@]/.test(one));
    return word === undefined ? [] : [{ code: 'lost-letters', severity: 'error', file, at: `${name}!${cellName(row, column)}`, values: { word: word.slice(0, 40) } }];
  }));
}

// All other letters may have been lost in it.
function isAscii(bytes: Uint8Array): boolean {
  return bytes.every((byte) => byte < 0x80);
}

// The sign that stands most often in the first line, outside quotation marks.
function separatorOf(text: string): string {
  const named = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (named) return named;
  const line = (text.split(/\r?\n/, 1)[0] ?? '').replace(/"[^"]*"/g, '');
  const counted = [';', ',', '\t'].map((sign) => ({ sign, count: line.split(sign).length }));
  return counted.sort((a, b) => b.count - a.count)[0]!.sign;
}

function tableOf(sheet: WorkSheet, name: string, file: string, since1904: boolean, isText = false): { table: Table; faults: ImportFault[] } {
  const faults: ImportFault[] = [];
  const fault = (code: ImportFault['code'], at: string, values: ImportFault['values'] = {}) => faults.push({ code, severity: 'error', file, at: `${name}!${at}`, values });
  const merged = sheet['!merges'] ?? [];
  const refused = new Set<string>();
  const notes: Table['notes'][number][] = [];
  for (const range of merged) fault('merged-cells', utils.encode_range(range), { range: utils.encode_range(range) });
  const rows = new Map<number, Map<number, TableCell>>();
  let tooMany = false;
  for (const address of Object.keys(sheet)) {
    if (address.startsWith('!')) continue;
    const cell = sheet[address] as CellObject;
    const { r, c } = utils.decode_cell(address);
    const noted = (cell.c ?? []).map(({ t }) => t ?? '').join(' ').replace(/\s+/g, ' ').trim();
    if (noted) notes.push({ row: r, column: c, words: noted });
    if (typeof cell.f === 'string' || cell.F !== undefined) {
      fault('formula', address, { formula: `=${String(cell.f ?? '').slice(0, 80)}` });
      refused.add(address);
      continue;
    }
    if (cell.t === 'e') {
      fault('error-value', address, { value: errorNames[Number(cell.v)] ?? '#' });
      refused.add(address);
      continue;
    }
    if (cell.v === undefined || cell.v === null || cell.t === 'z') continue;
    // Spreadsheets mark words that look like a formula with an apostrophe; so does our table of text.
    const value = cell.v instanceof Date ? cell.v.toISOString().slice(0, 10) : typeof cell.v === 'string' ? (isText ? cell.v.replace(/^'(?='*[=+\-@\t\r＝＋－＠])/, '') : cell.v).replace(/\r\n?/g, '\n') : cell.v;
    if (typeof value === 'string' && value.trim() === '') continue;
    if (r >= mostRows + headingRows) {
      tooMany = true;
      continue;
    }
    const day = cell.v instanceof Date ? String(value) : typeof cell.v === 'number' && typeof cell.z === 'string' && SSF.is_date(cell.z) ? dayOf(cell.v, since1904) : undefined;
    const row = rows.get(r) ?? new Map<number, TableCell>();
    row.set(c, { value, ...(day ? { day } : {}) });
    rows.set(r, row);
  }
  if (tooMany) fault('too-many-rows', `A${mostRows + headingRows + 1}`, { limit: mostRows });
  const isRefused = (row: number, column: number): boolean => refused.has(cellName(row, column)) || merged.some(({ s, e }) => row >= s.r && row <= e.r && column >= s.c && column <= e.c);
  return { table: { file, name, rows: new Map([...rows].sort(([a], [b]) => a - b)), notes, isRefused }, faults };
}

const errorNames: Readonly<Record<number, string>> = { 0x00: '#NULL!', 0x07: '#DIV/0!', 0x0f: '#VALUE!', 0x17: '#REF!', 0x1d: '#NAME?', 0x24: '#NUM!', 0x2a: '#N/A' };

function dayOf(serial: number, since1904: boolean): string | undefined {
  const parts = SSF.parse_date_code(serial, { date1904: since1904 }) as { y: number; m: number; d: number } | null;
  return parts && parts.y > 0 ? `${String(parts.y).padStart(4, '0')}-${String(parts.m).padStart(2, '0')}-${String(parts.d).padStart(2, '0')}` : undefined;
}

/** The name of a cell on its page: C5. */
export function cellName(row: number, column: number): string {
  return utils.encode_cell({ r: row, c: column });
}
