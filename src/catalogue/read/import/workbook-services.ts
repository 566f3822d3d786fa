/** Rows of sheets → services, each value remembered with its cell. */
import type { z } from 'zod';
import type { $ZodIssue } from 'zod/v4/core';
import { freeId, idFrom, inbornNames } from '#languages/letters.ts';
import { officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import type { Catalogue } from '../../model/catalogue.ts';
import type { ImportFault } from '../../model/import.ts';
import { serviceFacts } from '../../model/service.ts';
import { textWords } from '../../model/text.ts';
import { institutionIn } from '../../model/look-up.ts';
import { calledToday } from '../../model/succession.ts';
import { idPattern } from '../../model/values.ts';
import { sheets, type Column, type Sheet } from '../../model/workbook.ts';
import { plainIssues } from '../validate.ts';
import { cellName } from './table.ts';
import { valueOf } from './workbook-cells.ts';
import { serviceNames, type ServiceNames } from './workbook-names.ts';
import type { Page, Say } from './workbook-pages.ts';
import type { ReadWorkbook } from './workbook.ts';

type Fields = Record<string, unknown>;

/** The rows of all sheets, put together by service. */
export function servicesIn(pages: readonly Page[], catalogue: Catalogue, institution: string | undefined, faults: ImportFault[]): Pick<ReadWorkbook, 'services' | 'cells'> {
  const services = new Map<string, Building & { institution: string; service: string; at: ImportFault; places: Map<string, { file: string; at: string }>; cells: number }>();
  const cells = { all: 0, placed: 0 };
  const [first] = pages;
  if (first && !pages.some(({ sheet }) => sheet.key === 'services')) {
    faults.push({ code: 'no-sheet-of-services', severity: 'error', file: first.table.file, at: first.table.name, values: { asText: /\.[ct]sv$/i.test(first.table.file) ? 'yes' : '' } });
    return { services: [], cells };
  }
  // What the sheet of services was told for is not told again on the others.
  const told = { services: new Set<unknown>(), institutions: new Set<unknown>() };
  const today = calledToday(catalogue);
  const names = serviceNames(catalogue);
  const ordered = [...pages].sort((a, b) => Number(b.sheet.key === 'services') - Number(a.sheet.key === 'services'));
  for (const { sheet, table, columns, firstRow } of ordered) {
    const say: Say = (code, at, values = {}, severity = 'error') => faults.push({ code, severity, file: table.file, at: `${table.name}${at ? `!${at}` : ''}`, values });
    const gaps = new Map<string, string>();
    const taken = idsWritten({ sheet, table, columns, firstRow }, names);
    let isColumnTold = false;
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
      const misread = new Set<Column>();
      const saidBefore = faults.length;
      const [institutionColumn, serviceColumn] = sheet.columns as readonly [Column, Column];
      const ownerHere = (): unknown => values.get(institutionColumn)?.value ?? institution ?? (catalogue.institutions.length === 1 ? catalogue.institutions[0]!.id : undefined);
      // Whose offices are meant is known first, wherever the column stands.
      for (const [place, column] of [...columns].sort(([, a], [, b]) => Number(b === institutionColumn) - Number(a === institutionColumn))) {
        const cell = row.get(place);
        if (table.isRefused(at, place)) misread.add(column);
        if (!cell) continue;
        const value = valueOf(column, sheet, cell, { catalogue, institution: institutionIn(catalogue, column === institutionColumn ? undefined : String(ownerHere())) }, (code, more) => say(code, cellName(at, place), more), (code, more) => say(code, cellName(at, place), more, 'warning'));
        if (value === undefined) misread.add(column);
        else values.set(column, { value, at: cellName(at, place) });
      }
      const owner = ownerHere();
      const written = values.get(serviceColumn)?.value;
      const [meant, ...others] = written === undefined || owner === undefined ? [] : names.idsMeant(String(written), String(owner));
      const id = meant ?? written;
      const rowStart = cellName(at, 0);
      if (owner === undefined || id === undefined) {
        const isTold = misread.has(institutionColumn) || misread.has(serviceColumn) || (owner === undefined && isColumnTold) || (sheet.key !== 'services' && id !== undefined && told.services.has(id));
        if (sheet.key === 'services') told.services.add(id);
        if (!isTold) say('row-without-service', rowStart, { missing: owner === undefined ? 'institution' : 'service' });
        // Where the whole column is gone, no row can say it.
        isColumnTold ||= owner === undefined && ![...columns.values()].includes(institutionColumn);
        continue;
      }
      if (others.length > 0) {
        told.services.add(id);
        say('several-services', cellOf(serviceColumn)!.at, { value: String(written).slice(0, 60), ids: [meant, ...others].join(', ') });
        continue;
      }
      if (!idPattern.test(String(id)) || String(id).length > 64) {
        told.services.add(id);
        say('bad-id', cellOf(serviceColumn)!.at, proposal(String(id)));
        continue;
      }
      if (!catalogue.institutions.some((one) => one.id === owner)) {
        if (sheet.key !== 'services' && told.institutions.has(owner)) continue;
        told.institutions.add(owner);
        told.services.add(id);
        const heir = today.institutions.get(String(owner));
        const at = cellOf(institutionColumn)?.at ?? rowStart;
        if (heir === undefined) say('unknown-institution', at, { value: String(owner), known: catalogue.institutions.map((one) => one.id).join(', ') });
        else say('called-today', at, { value: String(owner), now: heir });
        continue;
      }
      const key = `${String(owner)}/${String(id)}`;
      const now = today.services.get(key);
      if (now !== undefined) {
        if (!told.services.has(id)) say('called-today', cellOf(serviceColumn)!.at, { value: key, now });
        told.services.add(id);
        continue;
      }
      const known = services.get(key);
      if (sheet.key === 'services') {
        if (known) {
          say('service-twice', rowStart, { service: key, other: known.at.at! });
          continue;
        }
      } else if (!known) {
        if (!told.services.has(id)) say('row-of-no-service', rowStart, { service: key });
        continue;
      }
      const service = known ?? { institution: String(owner), service: String(id), facts: {}, texts: {}, at: { code: 'service-twice', severity: 'error', file: table.file, at: `${table.name}!${rowStart}`, values: {} }, places: new Map(), misread: new Set(), notNone: new Set<string>(), cells: 0 };
      services.set(key, service);
      withMade(sheet, values, misread, takenIn(taken, String(id)), rowStart);
      put(service, key, sheet, { values, misread }, rowStart, say, gaps, (path, cell) => service.places.set(path, { file: table.file, at: `${table.name}!${cell}` }));
      if (sheet.key === 'services') names.add(service);
      service.cells += row.size;
      cells.placed += row.size - (stray === undefined ? 0 : 1);
      for (const fault of faults.slice(saidBefore)) fault.service = key;
    }
  }
  for (const [key, service] of services) faults.push(...[...unfit(service), ...freeAsZero(service)].map((fault) => ({ ...fault, service: key })));
  return { services: [...services.values()].map(({ institution: owner, service, facts, texts, cells: own }) => ({ institution: owner, service, facts, texts, cells: own })), cells };
}

/** A service while it is put together; `misread` are the paths whose cells were told already, `notNone` the sheets that have rows where it says that there is none. */
type Building = { facts: Fields; texts: Partial<Record<OfficialLanguage, Fields>>; misread: Set<string>; notNone: Set<string> };

/** What the cells of a row hold, and the columns whose cell was told already. */
interface RowCells { values: ReadonlyMap<Column, { value: unknown; at: string }>; misread: ReadonlySet<Column> }

function put(service: Building, owner: string, sheet: Sheet, { values, misread }: RowCells, rowStart: string, say: Say, gaps: Map<string, string>, place: (path: string, cell: string) => void): void {
  const facts = [...values].filter(([column]) => !column.language && !isIdentity(column));
  const words = [...values].filter(([column]) => column.language);
  const textIn = (language: OfficialLanguage): Fields => (service.texts[language] ??= {});
  if (sheet.key === 'services') {
    for (const [column, { value, at }] of facts) {
      set(service.facts, column.path, value);
      place(column.path.join('/'), at);
    }
    for (const [column, { value, at }] of words) {
      set(textIn(column.language!), column.path.slice(1), value);
      place(column.path.join('/'), at);
    }
    for (const { path } of misread) service.misread.add(path.join('/'));
    return;
  }
  // However many rows there are, one of the two is to go.
  const sayOnce = (at: string): void => {
    if (!service.notNone.has(sheet.key)) say('none-and-rows', at, sheet.label);
    service.notNone.add(sheet.key);
  };
  const keyCell = facts.find(([column]) => column.path[0] === sheet.keyColumn)?.[1];
  if (sheet.facts && (facts.length > 0 || sheet.words?.by === 'order')) {
    if (service.facts[sheet.facts] === 'none') return sayOnce(rowStart);
    const list = (service.facts[sheet.facts] ??= []) as Fields[];
    const item: Fields = {};
    for (const [column, { value, at }] of facts) {
      set(item, column.path, value);
      place([sheet.facts, list.length, ...column.path].join('/'), at);
    }
    for (const { path } of misread) service.misread.add([sheet.facts, list.length, ...path].join('/'));
    // A step has a row even where nothing is said of it but its words.
    if (facts.length === 0) place([sheet.facts, list.length].join('/'), rowStart);
    list.push(item);
  }
  if (!sheet.words && sheet.key !== 'words') return;
  const field = sheet.key === 'words' ? String(facts.find(([column]) => column.path[0] === 'field')?.[1].value ?? '') : sheet.words!.field;
  if (sheet.words?.by === 'order') {
    for (const language of officialLanguages) {
      const found = words.find(([column]) => column.language === language)?.[1];
      const text = service.texts[language]?.[field];
      if (found && text === 'none') sayOnce(found.at);
      else if (found) {
        const gap = gaps.get(`${language} ${owner}`);
        if (gap) say('gap-in-list', gap, { language, next: found.at });
        const list = (textIn(language)[field] ??= []) as unknown[];
        place([language, field, list.length].join('/'), found.at);
        list.push(found.value);
        gaps.delete(`${language} ${owner}`);
      } else if (![...misread].some((column) => column.language === language) && !gaps.has(`${language} ${owner}`)) gaps.set(`${language} ${owner}`, rowStart);
    }
    return;
  }
  if (words.length === 0) return;
  if (!keyCell || !field) return misread.size > 0 ? undefined : say('words-without-id', rowStart);
  for (const [column, { value, at }] of words) {
    const map = (textIn(column.language!)[field] ??= {}) as Fields;
    const key = String(keyCell.value);
    if (Object.hasOwn(map, key)) say('words-twice', at, { key });
    Object.defineProperty(map, key, { value, enumerable: true, configurable: true, writable: true });
    place([column.language!, field, key].join('/'), at);
  }
}

// An id of the entry's own, which names nothing on a list.
const ownId = (sheet: Sheet): Column | undefined => (sheet.facts ? sheet.columns.find(({ path, refersTo, choices }) => path.length === 1 && (path[0] === 'id' || path[0] === 'note') && !refersTo && !choices) : undefined);

/** The ids that the rows of each service have on a sheet. */
function idsWritten({ sheet, table, columns, firstRow }: Page, names: ServiceNames): Map<string, string[]> {
  const places = new Map([...columns].map(([place, column]) => [column, place]));
  const [of, own] = [places.get(sheet.columns[1]!), places.get(ownId(sheet)!)];
  const found = new Map<string, string[]>();
  if (of === undefined || own === undefined) return found;
  for (const [at, row] of table.rows) {
    const [service, id] = [row.get(of), row.get(own)].map((cell) => String(cell?.value ?? '').trim());
    if (at >= firstRow && service && id) for (const name of names.idsMeant(service)) takenIn(found, name).push(id);
  }
  return found;
}

function takenIn(ids: Map<string, string[]>, service: string): string[] {
  const own = ids.get(service) ?? [];
  ids.set(service, own);
  return own;
}

// As the form does: the id that nobody sees, and the value that allows no choice, are written by no officer.
function withMade(sheet: Sheet, values: Map<Column, { value: unknown; at: string }>, misread: ReadonlySet<Column>, taken: string[], at: string): void {
  if (![...values.keys()].some((column) => !isIdentity(column))) return;
  const make = (column: Column | undefined, value: () => string | undefined) => {
    const made = column && !values.has(column) && !misread.has(column) ? value() : undefined;
    if (made !== undefined) values.set(column!, { value: made, at });
  };
  for (const column of sheet.facts ? sheet.columns : []) if (column.choices?.length === 1) make(column, () => column.choices![0]);
  const own = ownId(sheet);
  make(own, () => {
    // A channel is called by its kind.
    const kind = sheet.columns.find(({ path }) => path[0] === 'type');
    const id = freeId(String((kind && sheet.facts === 'channels' ? values.get(kind)?.value : own!.meta.example) ?? own!.path[0]), taken);
    taken.push(id);
    return id;
  });
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
function unfit({ facts, texts, places, misread, at }: Building & { places: ReadonlyMap<string, { file: string; at: string }>; at: ImportFault }): ImportFault[] {
  const issuesOf = (schema: z.ZodType, value: unknown, start: readonly string[]) => (schema.safeParse(value, { reportInput: true }).error?.issues ?? []).flatMap((issue) => plainIssues(issue, value))
    .map((issue) => ({ path: [...start, ...issue.path.map(String)], written: wordsForAnId(issue), isMissing: isMissing(issue), bounds: boundsOf(issue) }));
  const issues = [
    ...issuesOf(serviceFacts, { status: 'unconfirmed', ...facts }, []),
    ...officialLanguages.flatMap((language) => {
      const { body: _body, ...words } = texts[language] ?? {};
      return issuesOf(textWords, words, [language]);
    }),
  ];
  const toldAt = new Set<string>();
  const toldWords = new Set<string>();
  return issues.flatMap(({ path, written, isMissing: lacks, bounds }): ImportFault[] => {
    // What lacks only the value of a cell that was told already is not told again.
    const start = `${path.join('/')}/`;
    if ([...misread].some((told) => `${told}/`.startsWith(start) || start.startsWith(`${told}/`))) return [];
    const cell = nearestPlace(places, path);
    const where = cell ?? { file: at.file, at: at.at! };
    const place = `${where.at} ${path.join('.')}`;
    if (toldAt.has(place)) return [];
    toldAt.add(place);
    if (written !== undefined) {
      // The words that go by an id are wrong with it, in every language.
      if (toldWords.has(written)) return [];
      toldWords.add(written);
      return [{ code: 'not-an-id', severity: 'error', ...where, values: { field: path.at(-1)!, ...proposal(written) } }];
    }
    const field = path.filter((step) => !/^\d+$/.test(step)).join('.');
    return [{ code: lacks ? 'missing-cell' : 'does-not-fit', severity: 'error', ...where, values: { field, ...bounds, ...(columnOf(path)?.meta.label ?? { sq: field, sr: field, en: field }) } }];
  });
}

// As the check says it of fees that are all 0: in a workbook “none” stands on the sheet of services.
function freeAsZero({ facts, places, at }: Building & { places: ReadonlyMap<string, { file: string; at: string }>; at: ImportFault }): ImportFault[] {
  const fees = Array.isArray(facts.fees) ? (facts.fees as readonly Fields[]) : [];
  if (fees.length === 0 || fees.some(({ amount, when }) => amount !== 0 || when !== undefined)) return [];
  const { sq, sr, en } = sheets[0]!.columns.find(({ path }) => path[0] === 'fees')!.meta.label;
  return [{ code: 'free-as-zero', severity: 'error', ...(places.get('fees/0/amount') ?? { file: at.file, at: at.at! }), values: { sq, sr, en } }];
}

function boundsOf(issue: $ZodIssue): ImportFault['values'] {
  if (issue.code !== 'too_big' || (issue.origin !== 'array' && issue.origin !== 'string')) return {};
  return { maximum: Number(issue.maximum), ...(issue.origin === 'string' ? { length: [...String(issue.input)].length } : {}) };
}

// The column that a value of a service comes from.
function columnOf(path: readonly string[]): Column | undefined {
  const [first, second = '', ...rest] = path;
  const rows = /^\d+$/.test(second) ? sheets.find(({ facts }) => facts === first) : undefined;
  const within = rows ? rest.join('/') : path.join('/');
  return (rows ?? sheets[0]!).columns.find((column) => column.path.join('/') === within);
}

function isMissing(issue: $ZodIssue): boolean {
  return (issue.code === 'invalid_type' || issue.code === 'invalid_value' || issue.code === 'invalid_union') && issue.input === undefined;
}

const proposal = (written: string): ImportFault['values'] => ({ value: written.slice(0, 60), proposed: idFrom(written), ...(inbornNames.includes(written) ? { program: 'program' } : {}) });

function wordsForAnId(issue: $ZodIssue): string | undefined {
  if (issue.code === 'invalid_key') return String(issue.path.at(-1));
  return issue.code === 'invalid_format' && issue.pattern === String(idPattern) && typeof issue.input === 'string' ? issue.input : undefined;
}

function nearestPlace(places: ReadonlyMap<string, { file: string; at: string }>, path: readonly string[]): { file: string; at: string } | undefined {
  for (let length = path.length; length > 0; length--) {
    const start = path.slice(0, length).join('/');
    const found = places.get(start) ?? [...places].find(([key]) => key.startsWith(`${start}/`))?.[1];
    if (found) return found;
  }
  return undefined;
}
