import { isOfficialLanguage } from '#languages/languages.ts';
import type { ImportedFacts, ImportKind } from '../model/imported.ts';
import { compare } from '../model/problem.ts';
import { formatRecord, formatText } from './format.ts';
import { editSource } from './format-edit.ts';

/** A field of a service with its new value; without one it is taken out. */
export interface FieldChange {
  field: string;
  value?: unknown;
}

/** The files of a service with some fields changed: only what is named changes, and a file without a change is not among them. Paths are relative to the folder of the service. */
export function filesWith(changes: readonly FieldChange[], before: ReadonlyMap<string, string>): Map<string, string> {
  const byFile = new Map<string, FieldChange[]>(before.has('service.yaml') ? [] : [['service.yaml', []]]);
  for (const { field, value } of changes) {
    const [first, ...rest] = field.split('.') as [string, ...string[]];
    const [file, name] = isOfficialLanguage(first) && rest.length > 0 ? [`${first}.md`, rest.join('.')] : ['service.yaml', field];
    byFile.set(file, [...(byFile.get(file) ?? []), { field: name, value }]);
  }
  const written = [...byFile].map(([file, fields]) => [file, (file === 'service.yaml' ? recordWith : textWith)(fields, before.get(file))] as const);
  return new Map(written.filter(([file, text]) => text !== before.get(file)));
}

function recordWith(changes: readonly FieldChange[], before: string | undefined): string {
  if (before === undefined) return formatRecord('service', { status: 'unconfirmed', ...stated(changes) });
  return changes.reduce((text, { field, value }) => editSource('service', text, [field], value), before);
}

function textWith(changes: readonly FieldChange[], before: string | undefined): string {
  if (before !== undefined) return changes.reduce((text, { field, value }) => editSource('text', text, [field], value), before);
  const { body, ...frontMatter } = stated(changes);
  return formatText({ frontMatter, body: body as string | undefined });
}

function stated(changes: readonly FieldChange[]): Record<string, unknown> {
  return Object.fromEntries(changes.filter(({ value }) => value !== undefined).map(({ field, value }) => [field, value]));
}

/** The record of what was imported, with one more import; undefined when it says the same already. */
export function importedWith(before: ImportedFacts | undefined, kind: ImportKind, one: NonNullable<ImportedFacts[ImportKind]>): string | undefined {
  const earlier = before?.[kind];
  const fields = Object.fromEntries(Object.entries({ ...earlier?.fields, ...one.fields }).sort(([a], [b]) => compare(a, b)));
  const from = [...new Map([...(earlier?.from ?? []), ...one.from].map((entry) => [`${entry.file} ${entry.language ?? ''}`, entry])).values()].sort((a, b) => compare(a.file, b.file));
  const record = { ...before, [kind]: { date: earlier?.date ?? one.date, from, fields } };
  if (earlier && formatRecord('imported', before) === formatRecord('imported', record)) return undefined;
  return formatRecord('imported', { ...record, [kind]: { ...record[kind], date: one.date } });
}
