import { utils, write } from '@e965/xlsx';
import type ExcelJS from 'exceljs';
import { unzipSync, zipSync } from 'fflate';
import type { Language } from '#languages/languages.ts';
import { workbookWords } from '#languages/words/workbook.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { basePageName, choiceWordsOf, headingRows, listsPageName, mostRows, sheetMark, valueSeparator, workbookVersion, type Column, type OwnService } from '../model/workbook.ts';
import { csvInParts } from './csv.ts';
import { gridsOf, headingOf, namesIn, noteOf, type Cell, type Grid } from './grid.ts';
import { workbooks } from './workbooks.ts';

/** What a workbook is made from. */
export interface Export {
  services: readonly OwnService[];
  catalogue: Catalogue;
  /** The words of headings, notes and choices. */
  language: Language;
  /** Whose units and offices may be chosen; those of all institutions when it is left out. */
  institution?: string | undefined;
  /** The fingerprint of each field as it was exported, by `institution/service`: so that an import sees what changed since. */
  base: ReadonlyMap<string, ReadonlyMap<string, string>>;
  /** Year-month-day. */
  today: string;
}

/** The workbook as `.xlsx`: headings in the officer's language with notes, keys in a hidden row, choices from the word lists. The same services give the same bytes. */
export async function asXlsx(asked: Export): Promise<Uint8Array> {
  const { language, today } = asked;
  const Workbook = await workbooks();
  const book = new Workbook();
  book.creator = 'Katalogu';
  book.created = book.modified = new Date(`${today}T00:00:00Z`);
  const grids = gridsOf(asked.services, asked.catalogue, language, asked.institution);
  const names = new Set<string>();
  const lists = new Map<string, string>();
  const listsPage = new Workbook().addWorksheet(listsPageName);
  for (const { sheet, rows } of grids) {
    const page = book.addWorksheet(pageName(sheet.label[language], names), { views: [{ state: 'frozen', xSplit: 2, ySplit: headingRows }] });
    page.addRow(sheet.columns.map(({ key }) => key));
    page.addRow(sheet.columns.map((column) => headingOf(column, language)));
    for (const row of rows) page.addRow(row.map((cell) => cell ?? null));
    page.getRow(1).hidden = true;
    for (const [index, column] of sheet.columns.entries()) {
      const heading = page.getRow(headingRows).getCell(index + 1);
      heading.note = { texts: [{ text: noteOf(column, language) }] };
      heading.font = { bold: true };
      heading.alignment = { wrapText: true, vertical: 'top' };
      heading.fill = { type: 'pattern', pattern: 'solid', fgColor: { argb: 'FFE8EEF4' } };
      const style = page.getColumn(index + 1);
      style.width = column.kind === 'words' && column.language ? 44 : column.kind === 'number' || column.kind === 'yes' ? 12 : 24;
      // Text, so that no program makes dates of articles or numbers of accounts.
      if (column.kind !== 'number') style.numFmt = '@';
      style.alignment = { wrapText: true, vertical: 'top' };
      const range = choicesOf(column, asked, lists, listsPage);
      if (range) validationsOf(page).add(`${letters(index)}${headingRows + 1}:${letters(index)}${headingRows + mostRows}`, { type: 'list', allowBlank: true, formulae: [range], showErrorMessage: column.kind !== 'choices', error: workbookWords.notOnList[language], errorStyle: 'warning' });
    }
  }
  const page = book.addWorksheet(listsPageName, { state: 'veryHidden' });
  for (let at = 1; at <= listsPage.columnCount; at++) page.getColumn(at).values = listsPage.getColumn(at).values as string[];
  const base = book.addWorksheet(basePageName, { state: 'veryHidden' });
  for (const row of baseRows(asked)) base.addRow(row);
  return withoutTimes(new Uint8Array(await book.xlsx.writeBuffer() as ArrayBuffer));
}

/** The workbook as `.ods`: the same sheets, without notes and choices. */
export function asOds(asked: Export): Uint8Array {
  const book = utils.book_new();
  const names = new Set<string>();
  for (const grid of gridsOf(asked.services, asked.catalogue, asked.language, asked.institution)) utils.book_append_sheet(book, utils.aoa_to_sheet(withHeadings(grid, asked.language)), pageName(grid.sheet.label[asked.language], names));
  utils.book_append_sheet(book, utils.aoa_to_sheet(baseRows(asked)), basePageName);
  return withoutTimes(new Uint8Array(write(book, { type: 'array', bookType: 'ods' }) as ArrayBuffer));
}

/** A table for each sheet, by its file name. What looks like a formula is marked as words. */
export function asCsv(asked: Export): { path: string; text: string }[] {
  const tables = gridsOf(asked.services, asked.catalogue, asked.language, asked.institution).map((grid) => ({ path: `${grid.sheet.key}.csv`, text: csv(withHeadings(grid, asked.language)) }));
  return [...tables, { path: `${basePageName}.csv`, text: csv(baseRows(asked)) }];
}

function csv([keys = [], ...rows]: readonly (readonly Cell[])[]): string {
  return [...csvInParts(rows, keys.map(String))].join('');
}

function withHeadings({ sheet, rows }: Grid, language: Language): Cell[][] {
  return [sheet.columns.map(({ key }) => key), sheet.columns.map((column) => headingOf(column, language)), ...rows];
}

function baseRows({ base, language }: Export): string[][] {
  return [[sheetMark, String(workbookVersion), language], ...[...base].flatMap(([service, fields]) => [...fields].map(([field, revision]) => [service, field, revision]))];
}

// Names of sheets have at most 31 signs, some of which are not allowed, and stand once.
function pageName(label: string, taken: Set<string>): string {
  const plain = label.replace(/[[\]:*?/\\']/g, ' ').slice(0, 28).trim();
  let name = plain;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${plain} ${number}`;
  taken.add(name.toLowerCase());
  return name;
}

function choicesOf(column: Column, { catalogue, language, institution, services }: Export, lists: Map<string, string>, page: ExcelJS.Worksheet): string | undefined {
  if (column.path[0] === 'service' || column.path[0] === 'ownChannels') return undefined;
  const words = column.kind === 'none' ? [workbookWords.none[language]]
    : column.kind === 'yes' ? [workbookWords.yes[language], workbookWords.no[language]]
      : column.choices ? column.choices.map((value) => withItsWords(value, choiceWordsOf(column)?.[value]?.[language]))
        : column.path[0] === 'institution' ? [...new Set(institution ? [institution] : [...catalogue.institutions.map(({ id }) => id), ...services.map((one) => one.institution)])]
          : [...namesIn(column.refersTo ?? '', catalogue, language, institution)].map(([id, name]) => withItsWords(id, name));
  if (words.length === 0) return undefined;
  const key = words.join('\n');
  let range = lists.get(key);
  if (!range) {
    const at = lists.size + 1;
    page.getColumn(at).values = words;
    lists.set(key, (range = `${listsPageName}!$${letters(at - 1)}$1:$${letters(at - 1)}$${words.length}`));
  }
  return range;
}

function withItsWords(id: string, words: string | undefined): string {
  return words ? `${id}${valueSeparator}${words.replace(/\s+/g, ' ')}` : id;
}

// The library's types leave out what it does for whole ranges.
function validationsOf(page: ExcelJS.Worksheet): { add(range: string, validation: ExcelJS.DataValidation): void } {
  return (page as unknown as { dataValidations: { add(range: string, validation: ExcelJS.DataValidation): void } }).dataValidations;
}

/** The letters of a column, from 0: A, B … AA. */
export function letters(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : letters(Math.floor(index / 26) - 1) + letters(index % 26);
}

// Archives remember when each part was written; without that the same services give the same bytes.
function withoutTimes(bytes: Uint8Array): Uint8Array {
  return zipSync(unzipSync(bytes), { mtime: new Date('1980-01-02T00:00:00Z') });
}


/** Characters that a cell can hold. */
export const cellLimit = 32_767;
