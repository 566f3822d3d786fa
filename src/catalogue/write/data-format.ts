import { dataFindingColumns } from './data-report.ts';
import { jsonSchemaOf, schemaOf } from './json-schema.ts';
import { publishedFiles } from './published-files.ts';
import type { Table } from './table.ts';
import { tables } from './tables.ts';

/** What others build on: the addresses of the open files, the columns of the tables, and each path of each schema with its types (`!` where it always stands) and its allowed values. */
export interface Shape {
  files: Readonly<Record<string, string>>;
  columns: Readonly<Record<string, readonly string[]>>;
  schemas: Readonly<Record<string, Readonly<Record<string, string>>>>;
}

/** The shape of what is published now. */
export function shapeNow(): Shape {
  return {
    files: Object.fromEntries(publishedFiles.map(({ address, mediaType }) => [address, mediaType])),
    columns: { ...Object.fromEntries(Object.values<Table>(tables).map(({ id, columns }) => [publishedFiles.find((file) => file.id === id)!.address, columns.map((column) => column.id)])), [publishedFiles.find(({ id }) => id === 'openDataTable')!.address]: dataFindingColumns },
    schemas: Object.fromEntries(Object.keys(schemaOf).map((name) => [name, pathsOf(jsonSchemaOf(name) as SchemaNode)])),
  };
}

interface SchemaNode {
  type?: string | readonly string[];
  const?: unknown;
  enum?: readonly unknown[];
  anyOf?: readonly SchemaNode[];
  oneOf?: readonly SchemaNode[];
  properties?: Readonly<Record<string, SchemaNode>>;
  required?: readonly string[];
  items?: SchemaNode | boolean;
  additionalProperties?: SchemaNode | boolean;
}

interface Facts {
  types: Set<string>;
  always: boolean;
  /** Left out where any value of the type may stand. */
  values: Set<string> | undefined;
}

/** Every path of a JSON Schema: `/fees[]/amount` → `number!`. */
export function pathsOf(schema: SchemaNode): Record<string, string> {
  const found = new Map<string, Facts>();
  collect(schema, '', true, found);
  return Object.fromEntries([...found].sort(([a], [b]) => (a < b ? -1 : 1)).map(([path, { types, always, values }]) => [path, `${[...types].sort().join('|') || 'any'}${always ? '!' : ''}${values ? ` ${[...values].sort().join(' ')}` : ''}`]));
}

function collect(node: SchemaNode, path: string, always: boolean, found: Map<string, Facts>): void {
  const options = [...(node.anyOf ?? []), ...(node.oneOf ?? [])];
  if (options.length > 0) {
    for (const option of options) collect(option, path, always, found);
    return;
  }
  const known = found.get(path);
  const values = node.const !== undefined ? [node.const] : node.enum;
  const said = values && new Set(values.map((value) => JSON.stringify(value)));
  const types = node.type === undefined ? (values ?? []).map((value) => (value === null ? 'null' : typeof value)) : [node.type].flat();
  if (known) {
    const scalar = (all: Iterable<string>) => [...all].some((type) => type !== 'array' && type !== 'object' && type !== 'null');
    // A value beside a list or a record narrows only the single values.
    known.values = !scalar(types) ? known.values : !scalar(known.types) ? said : known.values && said ? new Set([...known.values, ...said]) : undefined;
    for (const type of types) known.types.add(type);
    known.always &&= always;
  } else found.set(path, { types: new Set(types), always, values: said });
  for (const [name, inner] of Object.entries(node.properties ?? {})) collect(inner, `${path}/${name}`, (node.required ?? []).includes(name), found);
  if (typeof node.items === 'object') collect(node.items, `${path}[]`, true, found);
  if (typeof node.additionalProperties === 'object') collect(node.additionalProperties, `${path}/*`, false, found);
}

/** One difference between two shapes: what happened, and where. */
export interface FormatDifference {
  what: 'file-removed' | 'file-added' | 'media-type-changed' | 'column-removed' | 'column-added' | 'schema-removed' | 'schema-added' | 'field-removed' | 'field-added' | 'field-now-required' | 'field-no-longer-certain' | 'field-now-certain' | 'field-now-optional' | 'type-changed' | 'type-widened' | 'type-narrowed' | 'values-removed' | 'values-added';
  where: string;
  /** Whether a program or a file that was right before may now be wrong. */
  breaks: boolean;
}

/** What parts one shape from an earlier one. A field of an open file may become surer, a field of a record that people write freer; the other way round breaks something. */
export function differencesBetween(earlier: Shape, now: Shape): FormatDifference[] {
  const found: FormatDifference[] = [];
  const add = (what: FormatDifference['what'], where: string, breaks: boolean) => found.push({ what, where, breaks });
  for (const [address, mediaType] of Object.entries(earlier.files)) {
    if (now.files[address] === undefined) add('file-removed', address, true);
    else if (now.files[address] !== mediaType) add('media-type-changed', address, true);
  }
  for (const address of Object.keys(now.files)) if (earlier.files[address] === undefined) add('file-added', address, false);
  for (const [address, columns] of Object.entries(earlier.columns)) for (const column of columns) if (now.columns[address] && !now.columns[address].includes(column)) add('column-removed', `${address} ${column}`, true);
  for (const [address, columns] of Object.entries(now.columns)) for (const column of columns) if (earlier.columns[address] && !earlier.columns[address].includes(column)) add('column-added', `${address} ${column}`, false);
  for (const [name, paths] of Object.entries(earlier.schemas)) {
    const present = now.schemas[name];
    if (!present) add('schema-removed', name, true);
    else compareSchemas(name, paths, present, add);
  }
  for (const name of Object.keys(now.schemas)) if (!earlier.schemas[name]) add('schema-added', name, false);
  return found;
}

function compareSchemas(name: string, earlier: Readonly<Record<string, string>>, now: Readonly<Record<string, string>>, add: (what: FormatDifference['what'], where: string, breaks: boolean) => void): void {
  // Open files are read by others; all other records are written by people.
  const isRead = name.startsWith('api-');
  for (const [path, line] of Object.entries(earlier)) {
    const where = `${name}${path || '/'}`;
    if (now[path] === undefined) {
      // What stood inside it went with it.
      if (now[parentOf(path)] !== undefined || path === '') add('field-removed', where, true);
      continue;
    }
    const [was, is] = [factsIn(line), factsIn(now[path])];
    if (was.always && !is.always) add(isRead ? 'field-no-longer-certain' : 'field-now-optional', where, isRead);
    if (!was.always && is.always) add(isRead ? 'field-now-certain' : 'field-now-required', where, !isRead);
    const [lost, gained] = [was.types.some((type) => !is.types.includes(type)), is.types.some((type) => !was.types.includes(type))];
    if (lost && gained) add('type-changed', where, true);
    else if (gained) add('type-widened', where, isRead);
    else if (lost) add('type-narrowed', where, !isRead);
    if (was.values && is.values) {
      for (const value of was.values) if (!is.values.includes(value)) add('values-removed', `${where} ${value}`, !isRead);
      for (const value of is.values) if (!was.values.includes(value)) add('values-added', `${where} ${value}`, false);
    } else if (was.values) add('values-added', where, isRead);
    else if (is.values && !gained) add('values-removed', where, !isRead);
  }
  for (const [path, line] of Object.entries(now)) if (earlier[path] === undefined && earlier[parentOf(path)] !== undefined) add('field-added', `${name}${path}`, !isRead && factsIn(line).always && !path.endsWith(']'));
}

function parentOf(path: string): string {
  return path.replace(/(?:\[\]|\/[^/[]*)$/, '');
}

function factsIn(line: string): { types: readonly string[]; always: boolean; values?: readonly string[] } {
  const [types = '', ...values] = line.split(' ');
  return { types: types.replace('!', '').split('|'), always: types.endsWith('!'), ...(values.length > 0 ? { values } : {}) };
}

/** Whether a version says enough about what parts it from an earlier one: the first number for what breaks, the second for what is added. */
export function saysEnough(earlier: string, now: string, differences: readonly FormatDifference[]): boolean {
  const [was, is] = [numbersIn(earlier), numbersIn(now)];
  if (differences.some(({ breaks }) => breaks)) return is[0]! > was[0]!;
  if (differences.length > 0) return is[0]! > was[0]! || (is[0] === was[0] && is[1]! > was[1]!);
  return compareVersions(now, earlier) >= 0;
}

/** Versions in the order of their numbers. */
export function compareVersions(a: string, b: string): number {
  const [left, right] = [numbersIn(a), numbersIn(b)];
  return left.map((number, index) => number - right[index]!).find((difference) => difference !== 0) ?? 0;
}

function numbersIn(version: string): number[] {
  return version.split('.').map(Number);
}

/** The text of a kept shape: a line for each path, so that a change is a line of a diff. */
export function shapeFile(shape: Shape): string {
  return `${JSON.stringify(shape, null, 1)}\n`;
}
