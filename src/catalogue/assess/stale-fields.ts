import { isLanguage, type Language } from '#languages/languages.ts';
import type { Finding } from '../model/finding.ts';
import type { StaleField } from '../model/change.ts';

/** The translations that findings call older than their source, sorted as the findings are. */
export function staleFieldsIn(findings: readonly Finding[]): StaleField[] {
  return findings.flatMap(({ institution, service, language, file, line, reason }) => {
    const { field, from } = reason?.values ?? {};
    if (reason?.code !== 'field-stale' || !language || !file || typeof field !== 'string' || typeof from !== 'string' || !isLanguage(from)) return [];
    return [{ institution, service, language, field, from: from as Language, file, ...(line === undefined ? {} : { line }) }];
  });
}
