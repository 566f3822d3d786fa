import { isFurtherLanguage, officialLanguageBefore } from '#languages/languages.ts';
import type { ImportFault, ImportFile } from '../../model/import.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { basePageName, factLists, listsPageName, noneLists, noneTexts, sheetMark, sheets, textLists, wordsKey, workbookVersion, type OwnService } from '../../model/workbook.ts';
import { readTables, type Table } from './table.ts';
import { headingIn, pageOf, type Page } from './workbook-pages.ts';
import { servicesIn } from './workbook-services.ts';

/** Services as a workbook or tables of text state them. */
export interface ReadWorkbook {
  services: (OwnService & { cells: number })[];
  /** Whether a field is one that the file could state: what has no column is left as it is. */
  speaksOf(field: string): boolean;
  /** As the services stood when the workbook was made: revisions by field, by `institution/service`. */
  base: ReadonlyMap<string, ReadonlyMap<string, string>>;
  faults: ImportFault[];
  /** How many cells below the headings hold something, and how many of them are in a service now. */
  cells: { all: number; placed: number };
}

/** Reads workbooks and tables of text that were given together; every fault is named with its cell, and the rows of one service are put together. */
export function readWorkbooks(files: readonly ImportFile[], catalogue: Catalogue, institution?: string): ReadWorkbook {
  const read = files.map(readTables);
  const faults = read.flatMap((one) => one.faults);
  const tables = read.flatMap((one) => one.tables);
  const base = new Map<string, Map<string, string>>();
  for (const table of tables.filter(isBase)) readBase(table, base, faults);
  const pages = tables.filter((table) => !isBase(table) && table.name !== listsPageName).flatMap((table) => pageOf(table, faults));
  for (const [index, page] of pages.entries()) {
    const first = pages.findIndex(({ sheet }) => sheet.key === page.sheet.key);
    if (first !== index) faults.push({ code: 'sheet-twice', severity: 'error', file: page.table.file, at: page.table.name, values: { other: pages[first]!.table.name } });
  }
  if (pages.length === 0 && faults.every(({ severity }) => severity !== 'error')) faults.push({ code: 'no-sheet-of-ours', severity: 'error', file: files[0]?.path ?? '', values: {} });
  const builder = servicesIn(pages, catalogue, institution, faults);
  // Without the sheet of services nothing is read, and that is told.
  const [baseTable] = tables.filter(isBase);
  if (baseTable && builder.services.length > 0) faults.push(...missingPlaces(pages, builder.services, base).map((one): ImportFault => ({ ...one, severity: 'warning', file: baseTable.file })));
  return { ...builder, base, faults, speaksOf: (field) => speaks(pages, field) };
}

function isBase({ name, rows }: Table): boolean {
  return name === basePageName || rows.get(0)?.get(0)?.value === sheetMark;
}

function readBase({ rows, file, name }: Table, base: Map<string, Map<string, string>>, faults: ImportFault[]): void {
  const version = Number(rows.get(0)?.get(1)?.value);
  if (version !== workbookVersion) faults.push({ code: 'other-version', severity: 'error', file, at: name, values: { version: Number.isFinite(version) ? version : '?', known: workbookVersion } });
  for (const [at, row] of rows) {
    const [service, field, revision] = [0, 1, 2].map((index) => String(row.get(index)?.value ?? ''));
    if (at === 0 || !service || !field || !revision) continue;
    const fields = base.get(service) ?? new Map<string, string>();
    fields.set(field, revision);
    base.set(service, fields);
  }
}

// What the services stated when the workbook was made and what has no place in it now: a sheet or a column that was taken away, told once for all.
function missingPlaces(pages: readonly Page[], services: ReadWorkbook['services'], base: ReadWorkbook['base']): Missing[] {
  const stated = new Set(services.flatMap(({ institution, service }) => [...(base.get(`${institution}/${service}`)?.keys() ?? [])]));
  const missing = [...stated].filter((field) => !speaks(pages, field)).flatMap((field) => missingPlaceOf(pages, field));
  return [...new Map(missing.map((place) => [JSON.stringify(place), place])).values()];
}

type Missing = Pick<ImportFault, 'code' | 'values'>;

// None for a field that no workbook of ours has.
function missingPlaceOf(pages: readonly Page[], field: string): Missing[] {
  const { language, field: name } = officialLanguageBefore(field);
  const keys = language !== undefined && Object.hasOwn(wordsKey, name) ? [name, 'words'] : [name];
  const sheet = sheets.find(({ key }) => keys.includes(key) && !pages.some((page) => page.sheet.key === key));
  if (sheet) return [{ code: 'missing-sheet', values: sheet.label }];
  const column = sheets[0]!.columns.find(({ path }) => (language === undefined ? path[0] === name : path[0] === language && path[1] === name));
  return column ? [{ code: 'missing-column', values: { sq: headingIn(column, 'sq'), sr: headingIn(column, 'sr'), en: headingIn(column, 'en') } }] : [];
}

function speaks(pages: readonly Page[], field: string): boolean {
  const [first, second] = field.split('.') as [string, string | undefined];
  const sheetIsThere = (key: string) => pages.some(({ sheet }) => sheet.key === key);
  const columnIsThere = (key: string) => pages.some(({ columns }) => [...columns.values()].some((column) => column.key === key || column.key.startsWith(`${key}.`)));
  // A language that the institution added has columns only where it did.
  if (second !== undefined && isFurtherLanguage(first) && !columnIsThere(`services/${field}`) && !columnIsThere(`${second}/${first}`)) return false;
  if (second === undefined) return factLists.includes(first) ? sheetIsThere(first) && (!noneLists.has(first) || columnIsThere(`services/${first}`)) : columnIsThere(`services/${first}`);
  if (textLists.includes(second)) return sheetIsThere(second) && (!noneTexts.has(second) || columnIsThere(`services/${field}`));
  if (Object.hasOwn(wordsKey, second)) return sheetIsThere(second) && sheetIsThere('words');
  return sheets.some(({ key }) => key === second) ? sheetIsThere(second) : columnIsThere(`services/${field}`);
}
