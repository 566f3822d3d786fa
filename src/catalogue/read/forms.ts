import type { Problem } from '../model/problem.ts';
import type { SomeFacts } from '../model/service.ts';
import type { RecordOf, Records } from './link.ts';
import { problemAt } from './problem-at.ts';

/** Forms of a service or concept that open nowhere, or in two places; those of a concept are never stored files. */
export function problemsOfForms({ value, source }: RecordOf<SomeFacts>): Problem[] {
  const forms = Array.isArray(value.forms) ? value.forms : [];
  return forms.flatMap(({ url, file }: { url?: string | undefined; file?: string | undefined }, index) => {
    if (url !== undefined && file !== undefined) return [source.problem('two-places', ['forms', index, 'file'])];
    return url === undefined && file === undefined ? [source.problem('missing-field', ['forms', index], { field: 'url', thing: 'form', example: 'https://kk.rks-gov.net/forms/application.pdf', other: 'file: application.pdf' }, { on: 'key' })] : [];
  });
}

/** Stored files that no form of their institution names. A service that could not be read may be the one that does. */
export function unusedFiles(records: Records): Problem[] {
  if (records.files.length === 0) return [];
  const unreadable = new Set([...records.unreadable].flatMap((path) => /^institutions\/([^/]+)\/services\//.exec(path)?.[1] ?? []));
  const named = new Set([...records.services].flatMap(([key, { value }]) => (Array.isArray(value.forms) ? value.forms.map(({ file }) => `${key.split('/')[0]}/${file}`) : [])));
  return records.files.flatMap(({ file: { institution, name }, path, problems }) => {
    if (problems.length > 0 || unreadable.has(institution) || named.has(`${institution}/${name}`)) return [];
    return [{ ...problemAt(path, 'unused-file', 1, 1, '', { value: name }), severity: 'warning' as const }];
  });
}
