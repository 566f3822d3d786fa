import { isMap, parseDocument, stringify, type Document } from 'yaml';
import { isLanguage } from '#languages/languages.ts';
import type { ImportedFacts, ImportKind } from '../model/imported.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';

/** A field of a service with its new value; without one it is taken out. */
export interface FieldChange {
  field: string;
  value?: unknown;
}

/** The files of a service with some fields changed: only what is named changes, and a file without a change is not among them. Paths are relative to the folder of the service. */
export function filesWith(changes: readonly FieldChange[], before: ReadonlyMap<string, string>): Map<string, string> {
  const byFile = new Map<string, FieldChange[]>();
  for (const { field, value } of changes) {
    const [first, ...rest] = field.split('.') as [string, ...string[]];
    const [file, name] = isLanguage(first) && rest.length > 0 ? [`${first}.md`, rest.join('.')] : ['service.yaml', field];
    byFile.set(file, [...(byFile.get(file) ?? []), { field: name, value }]);
  }
  if (!before.has('service.yaml') && !byFile.has('service.yaml')) byFile.set('service.yaml', []);
  return new Map([...byFile].map(([file, fields]) => [file, file === 'service.yaml' ? recordWith(fields, before.get(file)) : textWith(fields, before.get(file))] as const).filter(([file, text]) => text !== before.get(file)));
}

const orderOf = { record: Object.keys(serviceFacts.shape), text: Object.keys(textWords.shape) };

function recordWith(changes: readonly FieldChange[], before: string | undefined): string {
  if (before === undefined) return yamlOf({ status: 'unconfirmed', ...Object.fromEntries(changes.map(({ field, value }) => [field, value])) }, orderOf.record);
  return edited(before, changes, orderOf.record);
}

function textWith(changes: readonly FieldChange[], before: string | undefined): string {
  const body = changes.find(({ field }) => field === 'body');
  const words = changes.filter(({ field }) => field !== 'body');
  const parts = before === undefined ? { yaml: undefined, body: '' } : partsOf(before);
  const yaml = parts.yaml === undefined ? yamlOf(Object.fromEntries(words.map(({ field, value }) => [field, value])), orderOf.text) : words.length === 0 ? parts.yaml : edited(parts.yaml, words, orderOf.text);
  const rest = body ? (body.value === undefined ? '' : `${String(body.value).trim()}\n`) : parts.body;
  return `---\n${yaml}---\n${rest}`;
}

function partsOf(text: string): { yaml: string; body: string } {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return { yaml: `${lines.slice(1, end).join('\n')}\n`, body: lines.slice(end + 1).join('\n') };
}

const yamlOptions = { version: '1.2', schema: 'core' } as const;

function edited(yaml: string, changes: readonly FieldChange[], order: readonly string[]): string {
  const document = parseDocument(yaml, yamlOptions);
  for (const { field, value } of changes) {
    if (value === undefined) document.delete(field);
    else if (document.has(field)) document.set(field, nodeOf(document, value));
    else insert(document, field, value, order);
  }
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

function insert(document: Document, field: string, value: unknown, order: readonly string[]): void {
  document.set(field, nodeOf(document, value));
  if (!isMap(document.contents)) return;
  const { items } = document.contents;
  const pair = items.pop()!;
  const behind = items.findIndex(({ key }) => order.indexOf(String(key)) > order.indexOf(field));
  items.splice(behind < 0 ? items.length : behind, 0, pair);
}

// A record inside a list stands on one line, as officers read it.
function nodeOf(document: Document, value: unknown): unknown {
  const node = document.createNode(value);
  for (const item of Array.isArray(value) ? (node as unknown as { items: { flow?: boolean }[] }).items : []) if (isMap(item)) item.flow = true;
  if (Array.isArray(value) && value.every((item) => typeof item === 'string' && /^[a-z0-9-]+$/.test(item))) (node as { flow?: boolean }).flow = true;
  return node;
}

function yamlOf(value: Readonly<Record<string, unknown>>, order: readonly string[]): string {
  const stated = Object.entries(value).filter(([, inner]) => inner !== undefined).sort(([a], [b]) => order.indexOf(a) - order.indexOf(b));
  if (stated.length === 0) return '{}\n';
  const document = parseDocument('', yamlOptions);
  document.contents = document.createNode({}) as never;
  for (const [field, inner] of stated) document.set(field, nodeOf(document, inner));
  return document.toString({ lineWidth: 0, flowCollectionPadding: true });
}

/** The record of what was imported, with one more import; undefined when it says the same already. */
export function importedWith(before: ImportedFacts | undefined, kind: ImportKind, one: NonNullable<ImportedFacts[ImportKind]>): string | undefined {
  const earlier = before?.[kind];
  const fields = { ...earlier?.fields, ...one.fields };
  const from = [...new Map([...(earlier?.from ?? []), ...one.from].map((entry) => [`${entry.file} ${entry.language ?? ''}`, entry])).values()].sort((a, b) => (a.file < b.file ? -1 : a.file > b.file ? 1 : 0));
  const same = earlier && JSON.stringify(sorted(earlier.fields)) === JSON.stringify(sorted(fields)) && JSON.stringify(earlier.from) === JSON.stringify(from);
  if (same) return undefined;
  return stringify({ ...before, [kind]: { date: one.date, from, fields: sorted(fields) } }, { ...yamlOptions, lineWidth: 0 });
}

function sorted(fields: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).sort(([a], [b]) => (a < b ? -1 : 1)));
}

