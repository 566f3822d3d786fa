import { idFrom } from '#languages/letters.ts';
import type { ImportFault, ImportFile } from '../../model/import.ts';
import { distance } from 'fastest-levenshtein';
import type { z } from 'zod';
import { languages, type Language } from '#languages/languages.ts';
import { alphabetOf, toLatin } from '#languages/latin.ts';
import { workbookWords } from '#languages/words/workbook.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import { serviceFacts } from '../../model/service.ts';
import { textWords } from '../../model/text.ts';
import { idPattern } from '../../model/values.ts';
import { listNames, type ListName } from '../../model/vocabulary.ts';
import { basePageName, choiceWordsOf, factLists, listsPageName, noneLists, noneTexts, sheetMark, sheets, textLists, valueSeparator, wordsKey, workbookVersion, type Column, type OwnService, type Sheet } from '../../model/workbook.ts';
import { folded } from './folded.ts';
import { cellName, readTables, type Table, type TableCell } from './table.ts';

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

interface Page {
  sheet: Sheet;
  table: Table;
  /** The column of the model at each place. */
  columns: ReadonlyMap<number, Column>;
  firstRow: number;
}

type Fields = Record<string, unknown>;
type Say = (code: ImportFault['code'], at: string | undefined, values?: ImportFault['values'], severity?: ImportFault['severity']) => void;

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

const columnOf: ReadonlyMap<string, { sheet: Sheet; column: Column }> = new Map(sheets.flatMap((sheet) => sheet.columns.map((column) => [column.key, { sheet, column }] as const)));
const headingsOf = (column: Column): string[] => languages.flatMap((language) => headingForms(column, language));

// A heading as we write it, and the same without its language where that is clear.
function headingForms(column: Column, language: Language): string[] {
  const label = column.meta.label[language];
  const written = column.language ? `${label} (${workbookWords.languageOf[column.language][language]}${column.kind === 'none' ? `, ${workbookWords.noneOnly[language]}` : ''})` : column.kind === 'none' ? `${label} (${workbookWords.noneOnly[language]})` : label;
  return [written, ...(column.language ? [`${label} ${column.language}`, column.key.split('/')[1]!] : [column.key.split('/')[1]!])].map(folded);
}

const rowsLookedThrough = 6;

function pageOf(table: Table, faults: ImportFault[]): Page[] {
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
    if (has.has(column)) continue;
    const siblings = sheet.columns.filter((other) => other.path[0] === column.path[0] && !other.language);
    const isNeeded = column.path[0] === 'institution' && !column.language ? false : column.path[0] === 'service' || sheet.key !== 'services' || siblings.some((other) => has.has(other));
    if (isNeeded) say('missing-heading', undefined, { heading: column.meta.label.en, key: column.key, sq: headingIn(column, 'sq'), sr: headingIn(column, 'sr'), en: headingIn(column, 'en') });
  }
  return [{ sheet, table, columns, firstRow: last[0] + 1 }];
}

function headingIn(column: Column, language: Language): string {
  return column.language ? `${column.meta.label[language]} (${workbookWords.languageOf[column.language][language]})` : column.meta.label[language];
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

function speaks(pages: readonly Page[], field: string): boolean {
  const [first, second] = field.split('.') as [string, string | undefined];
  const sheetIsThere = (key: string) => pages.some(({ sheet }) => sheet.key === key);
  const columnIsThere = (key: string) => pages.some(({ columns }) => [...columns.values()].some((column) => column.key === key || column.key.startsWith(`${key}.`)));
  if (second === undefined) return factLists.includes(first) ? sheetIsThere(first) && (!noneLists.has(first) || columnIsThere(`services/${first}`)) : columnIsThere(`services/${first}`);
  if (textLists.includes(second)) return sheetIsThere(second) && (!noneTexts.has(second) || columnIsThere(`services/${field}`));
  if (Object.hasOwn(wordsKey, second)) return sheetIsThere(second) && sheetIsThere('words');
  return sheets.some(({ key }) => key === second) ? sheetIsThere(second) : columnIsThere(`services/${field}`);
}

function servicesIn(pages: readonly Page[], catalogue: Catalogue, institution: string | undefined, faults: ImportFault[]): Pick<ReadWorkbook, 'services' | 'cells'> {
  const services = new Map<string, { institution: string; service: string; facts: Fields; texts: Partial<Record<Language, Fields>>; at: ImportFault; places: Map<string, { file: string; at: string }>; cells: number }>();
  const cells = { all: 0, placed: 0 };
  const ordered = [...pages].sort((a, b) => Number(b.sheet.key === 'services') - Number(a.sheet.key === 'services'));
  for (const { sheet, table, columns, firstRow } of ordered) {
    const say: Say = (code, at, values = {}, severity = 'error') => faults.push({ code, severity, file: table.file, at: `${table.name}${at ? `!${at}` : ''}`, values });
    const gaps = new Map<string, string>();
    for (const [at, row] of table.rows) {
      if (at < firstRow) continue;
      cells.all += row.size;
      const stray = [...row.keys()].find((place) => !columns.has(place));
      if (stray !== undefined) say('cell-without-heading', cellName(at, stray), { value: String(row.get(stray)!.value).slice(0, 60) });
      const cellOf = (column: Column) => {
        const place = [...columns].find(([, candidate]) => candidate === column)?.[0];
        const cell = place === undefined ? undefined : row.get(place);
        return cell && { cell, at: cellName(at, place!) };
      };
      const values = new Map<Column, { value: unknown; at: string }>();
      for (const [place, column] of columns) {
        const cell = row.get(place);
        if (!cell) continue;
        const value = valueOf(column, cell, catalogue, (code, more) => say(code, cellName(at, place), more), (code, more) => say(code, cellName(at, place), more, 'warning'));
        if (value !== undefined) values.set(column, { value, at: cellName(at, place) });
      }
      const [institutionColumn, serviceColumn] = sheet.columns as readonly [Column, Column];
      const owner = values.get(institutionColumn)?.value ?? institution ?? (catalogue.institutions.length === 1 ? catalogue.institutions[0]!.id : undefined);
      const id = values.get(serviceColumn)?.value;
      const rowStart = cellName(at, 0);
      if (owner === undefined || id === undefined) {
        say('row-without-service', rowStart, { missing: owner === undefined ? 'institution' : 'service' });
        continue;
      }
      if (!idPattern.test(String(id)) || String(id).length > 64) {
        say('bad-id', cellOf(serviceColumn)!.at, { value: String(id), proposed: idFrom(String(id)) });
        continue;
      }
      if (!catalogue.institutions.some((one) => one.id === owner)) {
        say('unknown-institution', cellOf(institutionColumn)?.at ?? rowStart, { value: String(owner), known: catalogue.institutions.map((one) => one.id).join(', ') });
        continue;
      }
      const key = `${String(owner)}/${String(id)}`;
      const known = services.get(key);
      if (sheet.key === 'services') {
        if (known) {
          say('service-twice', rowStart, { service: key, other: known.at.at! });
          continue;
        }
      } else if (!known) {
        say('row-of-no-service', rowStart, { service: key });
        continue;
      }
      const service = known ?? { institution: String(owner), service: String(id), facts: {}, texts: {}, at: { code: 'service-twice', severity: 'error', file: table.file, at: `${table.name}!${rowStart}`, values: {} }, places: new Map(), cells: 0 };
      services.set(key, service);
      put(service, key, sheet, values, rowStart, say, gaps, (path, cell) => service.places.set(path, { file: table.file, at: `${table.name}!${cell}` }));
      service.cells += row.size;
      cells.placed += row.size - (stray === undefined ? 0 : 1);
    }
  }
  for (const service of services.values()) faults.push(...unfit(service));
  return { services: [...services.values()].map(({ institution: owner, service, facts, texts, cells: own }) => ({ institution: owner, service, facts, texts, cells: own })), cells };
}

type Building = { facts: Fields; texts: Partial<Record<Language, Fields>> };

function put(service: Building, owner: string, sheet: Sheet, values: ReadonlyMap<Column, { value: unknown; at: string }>, rowStart: string, say: Say, gaps: Map<string, string>, place: (path: string, cell: string) => void): void {
  const facts = [...values].filter(([column]) => !column.language && !isIdentity(column));
  const words = [...values].filter(([column]) => column.language);
  const textIn = (language: Language): Fields => (service.texts[language] ??= {});
  if (sheet.key === 'services') {
    for (const [column, { value, at }] of facts) {
      set(service.facts, column.path, value);
      place(column.path.join('/'), at);
    }
    for (const [column, { value, at }] of words) {
      set(textIn(column.language!), column.path.slice(1), value);
      place(column.path.join('/'), at);
    }
    return;
  }
  const keyCell = facts.find(([column]) => column.path[0] === sheet.keyColumn)?.[1];
  if (sheet.facts && (facts.length > 0 || sheet.words?.by === 'order')) {
    if (service.facts[sheet.facts] === 'none') return say('none-and-rows', rowStart, { field: sheet.facts });
    const list = (service.facts[sheet.facts] ??= []) as Fields[];
    const item: Fields = {};
    for (const [column, { value, at }] of facts) {
      set(item, column.path, value);
      place([sheet.facts, list.length, ...column.path].join('/'), at);
    }
    list.push(item);
  }
  if (!sheet.words && sheet.key !== 'words') return;
  const field = sheet.key === 'words' ? String(facts.find(([column]) => column.path[0] === 'field')?.[1].value ?? '') : sheet.words!.field;
  if (sheet.words?.by === 'order') {
    for (const language of languages) {
      const found = words.find(([column]) => column.language === language)?.[1];
      const text = service.texts[language]?.[field];
      if (found && text === 'none') say('none-and-rows', found.at, { field });
      else if (found) {
        const gap = gaps.get(`${language} ${owner}`);
        if (gap) say('gap-in-list', gap, { language, next: found.at });
        const list = (textIn(language)[field] ??= []) as unknown[];
        place([language, field, list.length].join('/'), found.at);
        list.push(found.value);
        gaps.delete(`${language} ${owner}`);
      } else if (!gaps.has(`${language} ${owner}`)) gaps.set(`${language} ${owner}`, rowStart);
    }
    return;
  }
  if (words.length === 0) return;
  if (!keyCell || !field) return say('words-without-id', rowStart);
  for (const [column, { value, at }] of words) {
    const map = (textIn(column.language!)[field] ??= {}) as Fields;
    const key = String(keyCell.value);
    if (Object.hasOwn(map, key)) say('words-twice', at, { key });
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
    place([column.language!, field, key].join('/'), at);
  }
}

function isIdentity({ path }: Column): boolean {
  return path.length === 1 && (path[0] === 'institution' || path[0] === 'service');
}

function set(holder: Fields, path: readonly string[], value: unknown): void {
  const [step, ...rest] = path as [string, ...string[]];
  if (rest.length === 0) holder[step] = value;
  else set((holder[step] ??= {}) as Fields, rest, value);
}

// What the model refuses is said at the cell that it came from.
function unfit({ facts, texts, places, at }: { facts: Fields; texts: Partial<Record<Language, Fields>>; places: ReadonlyMap<string, { file: string; at: string }>; at: ImportFault }): ImportFault[] {
  const issuesOf = (schema: z.ZodType, value: unknown, start: readonly string[]) => (schema.safeParse(value).error?.issues ?? []).map(({ path }) => [...start, ...path.map(String)]);
  const paths = [
    ...issuesOf(serviceFacts, { status: 'unconfirmed', ...facts }, []),
    ...languages.flatMap((language) => {
      const { body: _body, ...words } = texts[language] ?? {};
      return issuesOf(textWords, words, [language]);
    }),
  ];
  const seen = new Set<string>();
  return paths.flatMap((path) => {
    const cell = nearestPlace(places, path);
    const where = cell ?? { file: at.file, at: at.at! };
    const field = path.join('.');
    if (seen.has(`${where.at} ${field}`)) return [];
    seen.add(`${where.at} ${field}`);
    return [{ code: 'does-not-fit' as const, severity: 'error' as const, ...where, values: { field: path.filter((step) => !/^\d+$/.test(step)).join('.') } }];
  });
}

function nearestPlace(places: ReadonlyMap<string, { file: string; at: string }>, path: readonly string[]): { file: string; at: string } | undefined {
  for (let length = path.length; length > 0; length--) {
    const start = path.slice(0, length).join('/');
    const found = places.get(start) ?? [...places].find(([key]) => key.startsWith(`${start}/`))?.[1];
    if (found) return found;
  }
  return undefined;
}

type SayOfCell = (code: ImportFault['code'], values?: ImportFault['values']) => void;

function valueOf(column: Column, cell: TableCell, catalogue: Catalogue, fault: SayOfCell, warn: SayOfCell): unknown {
  const { value } = cell;
  const written = String(value).trim();
  if (column.mayBeNone && isOneOf(written, workbookWords.none, 'none')) return 'none';
  if (column.kind === 'none') return fault('only-none', { value: written.slice(0, 60), none: workbookWords.none.sq, none2: workbookWords.none.sr, none3: workbookWords.none.en }), undefined;
  if (column.kind === 'date') return dateOf(cell, fault);
  // An article “1/2” that a program took for a day is no longer what was written.
  if (cell.day !== undefined) return fault('became-a-date', { day: cell.day }), undefined;
  if (column.kind === 'number') return numberOf(value, fault);
  if (column.kind === 'yes') {
    if (value === true || isOneOf(written, workbookWords.yes, 'true')) return true;
    if (value === false || isOneOf(written, workbookWords.no, 'false')) return false;
    return fault('not-yes-or-no', { value: written.slice(0, 60) }), undefined;
  }
  if (typeof value === 'number' && (!Number.isSafeInteger(value) || Math.abs(value) >= 1e15)) return fault('number-for-words', { value: written }), undefined;
  const words = inLatin(column, written, fault, warn);
  if (words === undefined) return undefined;
  if (column.kind === 'duration') return durationOf(words, fault);
  if (column.kind === 'choices') {
    const ids = words.split(/[\n,;]+/).map((one) => one.trim()).filter(Boolean).map((one) => idOf(column, one, catalogue, fault));
    return ids.includes(undefined) ? undefined : column.oneOrMore && ids.length === 1 ? ids[0] : ids;
  }
  return column.choices || column.refersTo ? idOf(column, words, catalogue, fault) : words;
}

function isOneOf(written: string, words: Readonly<Record<Language, string>>, machine: string): boolean {
  return [machine, ...languages.map((language) => words[language])].map(folded).includes(folded(written));
}

// Serbian may be typed in either alphabet; what is kept is Latin. Everything else is written in Latin letters.
function inLatin({ language }: Column, words: string, fault: SayOfCell, warn: SayOfCell): string | undefined {
  const alphabet = alphabetOf(words);
  if (alphabet === 'latin') return words;
  if (alphabet === 'serbian-cyrillic' && language === 'sr') {
    warn('cyrillic-to-latin', { words: words.slice(0, 40) });
    return toLatin(words);
  }
  fault(alphabet === 'mixed' ? 'mixed-alphabets' : 'other-alphabet', { words: words.slice(0, 40) });
  return undefined;
}

function dateOf({ value, day }: TableCell, fault: SayOfCell): string | undefined {
  if (day !== undefined) return day;
  if (typeof value === 'number') return fault('number-for-date', { value }), undefined;
  const written = String(value).trim();
  const [, d, m, y] = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})\.?$/.exec(written) ?? [];
  const date = y ? `${y}-${m!.padStart(2, '0')}-${d!.padStart(2, '0')}` : written;
  const exists = /^\d{4}-\d{2}-\d{2}$/.test(date) && new Date(`${date}T00:00:00Z`).toJSON()?.slice(0, 10) === date;
  if (!exists) fault('not-a-date', { value: written.slice(0, 40) });
  return exists ? date : undefined;
}

function numberOf(value: TableCell['value'], fault: SayOfCell): number | undefined {
  if (typeof value === 'number') return value;
  // A comma before one or two digits is the decimal sign of Albanian and Serbian; 1,500 may be either and is asked about.
  const plain = /^(\d{1,7})(?:[.,](\d{1,2}))?$/.exec(String(value).trim());
  if (plain) return Number(`${plain[1]}.${plain[2] ?? '0'}`);
  fault('not-a-number', { value: String(value).slice(0, 60) });
  return undefined;
}

function durationOf(words: string, fault: SayOfCell): unknown {
  const range = /^(P\S+)?\s*[–—-]\s*(P\S+)$/.exec(words);
  const value = range ? { ...(range[1] ? { min: range[1] } : {}), max: range[2] } : words;
  if (range || words === 'unlimited' || words.startsWith('P')) return value;
  fault('not-a-duration', { value: words.slice(0, 60) });
  return undefined;
}

function idOf(column: Column, words: string, catalogue: Catalogue, fault: SayOfCell): string | undefined {
  const [written] = words.split(valueSeparator) as [string];
  const names = column.choices ? new Map(column.choices.map((choice) => [choice, choiceWordsOf(column)?.[choice]])) : entriesOf(column.refersTo!, catalogue);
  if (!names || names.has(written)) return written;
  const named = [...names].filter(([, entry]) => entry && languages.some((language) => folded(entry[language]) === folded(words))).map(([id]) => id);
  if (named.length === 1) return named[0];
  // Ids of other records are held against the catalogue by the check.
  if (!column.choices && idPattern.test(written) && !isWordList(column.refersTo!)) return written;
  fault('unknown-choice', { value: words.slice(0, 60), nearest: closest(words, names).join(', ') });
  return undefined;
}

// What a unit is called stands in its institution.
function isWordList(list: string): boolean {
  return list !== 'units' && (listNames as readonly string[]).includes(list);
}

type Entry = Readonly<Record<Language, string>> | undefined;

function entriesOf(list: string, { vocabularies }: Catalogue): ReadonlyMap<string, Entry> | undefined {
  return isWordList(list) ? new Map([...vocabularies[list as ListName]].map(([id, { words }]) => [id, words])) : list === 'institutions' || list === 'ownChannels' ? undefined : new Map();
}

const proposals = 3;

/** The entries whose id or words come closest to what was written. */
export function closest(words: string, names: ReadonlyMap<string, Entry>): string[] {
  const asked = folded(words);
  const far = (id: string, entry: Entry) => Math.min(distance(asked, id), ...(entry ? languages.map((language) => distance(asked, folded(entry[language]))) : []));
  return [...names].map(([id, entry]) => ({ id, far: far(id, entry) })).sort((a, b) => a.far - b.far || (a.id < b.id ? -1 : 1)).slice(0, proposals).map(({ id }) => id);
}
