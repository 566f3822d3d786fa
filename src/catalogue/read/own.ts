import { officialLanguages, type OfficialLanguage } from '#languages/languages.ts';
import { importedFacts, type ImportedFacts } from '../model/imported.ts';
import { serviceFacts } from '../model/service.ts';
import { textWords } from '../model/text.ts';
import type { OwnService } from '../model/workbook.ts';
import { kindOf } from './folders.ts';
import { readText, readYaml, type SourceFile } from './source.ts';
import { validate } from './validate.ts';

/** What services were imported from, by `institution/service`. */
export function importedRecords(files: readonly SourceFile[]): Map<string, ImportedFacts> {
  return new Map(files.flatMap((file) => {
    const kind = kindOf(file.path);
    const source = kind.kind === 'imported' ? readYaml(file).value : undefined;
    const value = source && validate(importedFacts, source).value;
    return kind.kind === 'imported' && value ? [[`${kind.institution}/${kind.service}`, value] as const] : [];
  }));
}

/** Services as their own files say, without what they inherit, by `institution/service`. A service with a file that cannot be read is left out: the check speaks of it. */
export function ownServices(files: readonly SourceFile[]): Map<string, OwnService> {
  const facts = new Map<string, Record<string, unknown>>();
  const texts = new Map<string, Partial<Record<OfficialLanguage, Record<string, unknown>>>>();
  const broken = new Set<string>();
  for (const file of files) {
    const kind = kindOf(file.path);
    if (kind.kind !== 'service-facts' && kind.kind !== 'service-text' && kind.kind !== 'further-text') continue;
    const key = `${kind.institution}/${kind.service}`;
    const source = (kind.kind === 'service-facts' ? readYaml(file) : readText(file)).value;
    const value = source && validate<typeof serviceFacts | typeof textWords>(kind.kind === 'service-facts' ? serviceFacts : textWords, source).value;
    if (!source || value === undefined) broken.add(key);
    else if (kind.kind === 'service-facts') facts.set(key, value);
    else texts.set(key, { ...texts.get(key), [kind.language]: { ...value, ...(source.body ? { body: source.body } : {}) } });
  }
  return new Map([...facts].filter(([key]) => !broken.has(key)).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, own]) => {
    const [institution, service] = key.split('/') as [string, string];
    return [key, { institution, service, facts: own, texts: Object.fromEntries(officialLanguages.flatMap((language) => (texts.get(key)?.[language] ? [[language, texts.get(key)![language]!]] : []))) }];
  }));
}
