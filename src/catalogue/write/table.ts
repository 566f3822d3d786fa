import { z } from 'zod';
import { languages, routes, type InEachLanguage, type Language, type OfficialLanguage } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { columnWords } from '#languages/words/tables.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { institutionFacts } from '../model/institution.ts';
import { linkRecord } from '../model/links.ts';
import { publishedDocument } from '../model/published-document.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { requirementFacts } from '../model/standard.ts';
import { textWords } from '../model/text.ts';
import { csvInParts } from './csv.ts';
import { fieldAt } from './finding-words.ts';
import { addressesOf, type Judged } from './open-data.ts';
import type { PublishedFileId } from './published-files.ts';

/** What a cell holds. A date is year-month-day; a share is a number from 0 to 1. */
export type Cell = string | number | undefined;
export type CellKind = 'text' | 'number' | 'share' | 'date';

/** A column of an open table: its permanent name, its heading, and what its cells are. */
export interface Column {
  id: string;
  words: InEachLanguage;
  kind: CellKind;
  /** The field of the model that it shows, such as `service.fees.amount`. */
  field?: string;
}

/** An open table: its columns, and its rows cell by cell. */
export interface Table {
  id: PublishedFileId;
  columns: readonly Column[];
  /** `institution` keeps the rows of one. */
  rows(judged: Judged, institution?: string): Iterable<readonly Cell[]>;
  /** How many rows that are, where it is known without making them. */
  count?(judged: Judged, institution?: string): number;
}

/** A column with what it says of a row. */
export interface ColumnOf<Row> extends Column {
  of(row: Row, judged: Judged): Cell;
}

/** A table as CSV, in parts. */
export function tableAsCsv(table: Table, judged: Judged, institution?: string): Generator<string> {
  return csvInParts(plainRows(table, judged, institution), columnsOf(table));
}

/** The rows of one institution as they stand in the CSV of all, without its head. */
export function rowsAsCsv(table: Table, judged: Judged, institution: string): string {
  return [...csvInParts(plainRows(table, judged, institution))].join('');
}

/** The head of a table as CSV. */
export function headAsCsv(table: Table): string {
  return [...csvInParts([], columnsOf(table))].join('');
}

const columnsOf = ({ columns }: Table): string[] => columns.map(({ id }) => id);

function plainRows({ columns, rows }: Table, judged: Judged, institution: string | undefined): Iterable<readonly unknown[]> {
  return mapped(rows(judged, institution), (row) => row.map((cell, index) => (columns[index]!.kind === 'share' && typeof cell === 'number' ? cell.toFixed(4) : cell)));
}

/** Every item of a sequence, changed one by one. */
export function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

/** A table of its columns, and of the rows that they are read from. */
export function tableOf<Row>(id: PublishedFileId, columns: readonly ColumnOf<Row>[], rowsOf: (judged: Judged, institution: string | undefined) => Iterable<Row>): Table {
  return { id, columns: columns.map(({ of: _of, ...column }) => column), rows: (judged, institution) => mapped(rowsOf(judged, institution), (row) => columns.map(({ of }) => of(row, judged))) };
}

const records = { service: serviceFacts, concept: conceptFacts, text: textWords, institution: institutionFacts, document: publishedDocument, requirement: requirementFacts, link: linkRecord } as const;
type RecordName = keyof typeof records;

/** A column that no field of the model names. */
export function column<Row>(id: string, words: InEachLanguage, of: ColumnOf<Row>['of'], kind: CellKind = 'text'): ColumnOf<Row> {
  return { id, words, kind, of };
}

/** A column of a field, with the field's own label and kind. */
export function fieldColumn<Row>(record: RecordName, path: string, of: (row: Row, judged: Judged) => unknown, id = path.split('.').at(-1)!): ColumnOf<Row> {
  const schema = fieldAt(records[record], path.split('.'))!;
  const kind = kindOf(schema);
  return { id, words: metaOf(schema)!.label, kind, field: `${record}.${path}`, of: (row, judged) => asCell(of(row, judged), kind) };
}

/** The label of a field. */
export function labelOf(record: RecordName, path: string): InEachLanguage {
  return metaOf(fieldAt(records[record], path.split('.'))!)!.label;
}

/** The same words in a column for each language. */
export function inEach<Row, In extends OfficialLanguage = Language>(id: string, words: InEachLanguage, of: (row: Row, judged: Judged) => Readonly<Partial<Record<In, string | undefined>>> | undefined, field?: string, spoken = languages as readonly OfficialLanguage[] as readonly In[]): ColumnOf<Row>[] {
  const label = (language: In): InEachLanguage => ({ sq: `${words.sq} (${valueWords.procedureLanguage[language].sq})`, sr: `${words.sr} (${valueWords.procedureLanguage[language].sr})`, en: `${words.en} (${valueWords.procedureLanguage[language].en})` });
  return spoken.map((language) => ({ id: `${id}_${language}`, words: label(language), kind: 'text', ...(field ? { field } : {}), of: (row, judged) => of(row, judged)?.[language] }));
}

/** The address of the page in every language and script, a column each. */
export function pages<Row>(path: (row: Row) => string): ColumnOf<Row>[] {
  return routes.map((route) => ({ id: `address_${route.path}`, words: { sq: `${columnWords.page.sq} (${route.tag})`, sr: `${columnWords.page.sr} (${route.tag})`, en: `${columnWords.page.en} (${route.tag})` }, kind: 'text', of: (row, judged) => addressesOf(judged, path(row))[route.path] }));
}

/** What the cells of a field are. */
export function kindOf(schema: z.ZodType): CellKind {
  const inner = innerOf(schema);
  if (inner) return kindOf(inner);
  return schema instanceof z.ZodNumber ? 'number' : schema instanceof z.ZodISODate ? 'date' : 'text';
}

function asCell(value: unknown, kind: CellKind): Cell {
  if (kind === 'number') return typeof value === 'number' ? value : undefined;
  return inCell(value);
}

/** A value in one cell: a list becomes “a; b”, a record “field: value, …”. */
export function inCell(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(inCell).join('; ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([field, inner]) => `${field}: ${Array.isArray(inner) ? inner.map(inCell).join(' + ') : inCell(inner)}`).join(', ');
  return String(value);
}
