/** Tables → sheets of ours: which sheet a table is, and which column of the model each of its columns. */
import { distance } from 'fastest-levenshtein';
import { isFurtherLanguage, languages, type Language } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { workbookWords } from '#languages/words/workbook.ts';
import type { ImportFault } from '../../model/import.ts';
import { sheets, type Column, type Sheet } from '../../model/workbook.ts';
import { folded } from './folded.ts';
import { cellName, type Table, type TableCell } from './table.ts';

/** A table that is one of our sheets. */
export interface Page {
  sheet: Sheet;
  table: Table;
  /** The column of the model at each place. */
  columns: ReadonlyMap<number, Column>;
  firstRow: number;
}

/** Says what is wrong, at a cell. */
export type Say = (code: ImportFault['code'], at: string | undefined, values?: ImportFault['values'], severity?: ImportFault['severity']) => void;

const columnOf: ReadonlyMap<string, { sheet: Sheet; column: Column }> = new Map(sheets.flatMap((sheet) => sheet.columns.map((column) => [column.key, { sheet, column }] as const)));
const headingsOf = (column: Column): string[] => languages.flatMap((language) => headingForms(column, language));

// A heading as we write it, and the same without its language where that is clear.
function headingForms(column: Column, language: Language): string[] {
  const label = column.meta.label[language];
  const written = column.language ? `${label} (${valueWords.procedureLanguage[column.language][language]}${column.kind === 'none' ? `, ${workbookWords.noneOnly[language]}` : ''})` : column.kind === 'none' ? `${label} (${workbookWords.noneOnly[language]})` : label;
  return [written, ...(column.language ? [`${label} ${column.language}`, column.key.split('/')[1]!] : [column.key.split('/')[1]!])].map(folded);
}

const rowsLookedThrough = 6;

/** The sheet that a table is, with its columns; none where it is no sheet of ours. */
export function pageOf(table: Table, faults: ImportFault[]): Page[] {
  const say: Say = (code, at, values = {}, severity = 'error') => faults.push({ code, severity, file: table.file, ...(at ? { at: `${table.name}!${at}` } : { at: table.name }), values });
  const first = [...table.rows].slice(0, rowsLookedThrough);
  const keyRow = first.find(([, row]) => [...row.values()].some(({ value }) => columnOf.has(String(value))));
  const sheet = keyRow ? sheetOfKeys(keyRow[1]) : sheetOfHeadings(table, first.map(([, row]) => row));
  if (!sheet) {
    if (table.rows.size > 0) say('unknown-sheet', undefined, { name: table.name, known: sheets.map(({ key }) => key).join(', ') });
    return [];
  }
  const headingRow = keyRow ? first.find(([at, row]) => at > keyRow[0] && headingsFit(row, sheet)) : first.find(([, row]) => headingsFit(row, sheet));
  const last = headingRow ?? keyRow!;
  const columns = new Map<number, Column>();
  const places = new Set([...(keyRow?.[1].keys() ?? []), ...(headingRow?.[1].keys() ?? [])]);
  for (const place of [...places].sort((a, b) => a - b)) {
    const key = String(keyRow?.[1].get(place)?.value ?? '');
    const heading = String(headingRow?.[1].get(place)?.value ?? '');
    const column = columnOf.get(key)?.sheet === sheet ? columnOf.get(key)!.column : sheet.columns.find((candidate) => headingsOf(candidate).includes(folded(heading)));
    if (!column) {
      const written = heading || key;
      say('unknown-heading', cellName(headingRow?.[0] ?? keyRow![0], place), { heading: written, nearest: nearestHeading(written, sheet) });
    } else if ([...columns.values()].includes(column)) say('heading-twice', cellName(last[0], place), { heading: heading || key });
    else columns.set(place, column);
  }
  const has = new Set(columns.values());
  for (const column of sheet.columns) {
    // Only the workbook of an institution that added a language has columns for it.
    if (has.has(column) || (column.language && isFurtherLanguage(column.language))) continue;
    const siblings = sheet.columns.filter((other) => other.path[0] === column.path[0] && !other.language);
    const isNeeded = column.path[0] === 'institution' && !column.language ? false : column.path[0] === 'service' || sheet.key !== 'services' || siblings.some((other) => has.has(other));
    if (isNeeded) say('missing-heading', undefined, { heading: column.meta.label.en, key: column.key, sq: headingIn(column, 'sq'), sr: headingIn(column, 'sr'), en: headingIn(column, 'en') });
  }
  // Those at the headings are ours.
  for (const { row, column, words } of table.notes) if (row > last[0]) say('note-in-cell', cellName(row, column), { words: words.slice(0, 120) }, 'warning');
  return [{ sheet, table, columns, firstRow: last[0] + 1 }];
}

/** A heading as a language writes it, with the language of its words. */
export function headingIn(column: Column, language: Language): string {
  return column.language ? `${column.meta.label[language]} (${valueWords.procedureLanguage[column.language][language]})` : column.meta.label[language];
}

function sheetOfKeys(row: ReadonlyMap<number, TableCell>): Sheet | undefined {
  const counted = new Map<Sheet, number>();
  for (const { value } of row.values()) {
    const sheet = columnOf.get(String(value))?.sheet;
    if (sheet) counted.set(sheet, (counted.get(sheet) ?? 0) + 1);
  }
  return [...counted].sort(([, a], [, b]) => b - a)[0]?.[0];
}

function sheetOfHeadings({ name }: Table, rows: readonly ReadonlyMap<number, TableCell>[]): Sheet | undefined {
  const named = sheets.find((sheet) => [sheet.key, ...languages.map((language) => sheet.label[language])].map(folded).includes(folded(name)));
  if (named && rows.some((row) => headingsFit(row, named))) return named;
  return sheets.find((sheet) => rows.some((row) => headingsFit(row, sheet) && [...row.values()].every(({ value }) => sheet.columns.some((column) => headingsOf(column).includes(folded(String(value)))))));
}

function headingsFit(row: ReadonlyMap<number, TableCell>, sheet: Sheet): boolean {
  const service = sheet.columns[1]!;
  return [...row.values()].some(({ value }) => headingsOf(service).includes(folded(String(value))));
}

function nearestHeading(written: string, sheet: Sheet): string {
  const all = sheet.columns.flatMap((column) => languages.map((language) => headingIn(column, language)));
  return all.map((heading) => ({ heading, far: distance(folded(heading), folded(written)) })).sort((a, b) => a.far - b.far)[0]!.heading;
}
