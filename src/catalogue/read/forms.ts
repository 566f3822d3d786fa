import type { Problem } from '../model/problem.ts';
import type { ServiceFacts } from '../model/service.ts';
import type { RecordOf, Records } from './link.ts';
import { problemAt } from './problem-at.ts';

/** Forms of a service that open nowhere, or in two places. */
export function problemsOfForms({ value, source }: RecordOf<ServiceFacts>): Problem[] {
  const forms = Array.isArray(value.forms) ? value.forms : [];
  return forms.flatMap(({ url, file }, index) => {
    if (url !== undefined && file !== undefined) return [source.problem('two-places', ['forms', index, 'file'])];
    return url === undefined && file === undefined ? [source.problem('missing-field', ['forms', index], { field: 'url', thing: 'form', example: 'https://kk.rks-gov.net/forms/application.pdf' }, { on: 'key' })] : [];
  });
}

/** Stored files that no form of their institution names. A service that could not be read may be the one that does. */
export function unusedFiles(records: Records): Problem[] {
  return records.files.flatMap(({ file: { institution, name }, path, problems }) => {
    if (problems.length > 0 || [...records.unreadable].some((other) => other.startsWith(`institutions/${institution}/services/`))) return [];
    const isNamed = [...records.services].some(([key, { value }]) => key.startsWith(`${institution}/`) && Array.isArray(value.forms) && value.forms.some(({ file }) => file === name));
    return isNamed ? [] : [{ ...problemAt(path, 'unused-file', 1, 1, '', { value: name }), severity: 'warning' as const }];
  });
}
