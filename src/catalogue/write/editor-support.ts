import { z } from 'zod';
import { languages } from '#languages/languages.ts';
import { metaOf } from '../model/field.ts';
import { listNames } from '../model/vocabulary.ts';
import { formatRecord } from './format.ts';
import { schemaOf } from './json-schema.ts';

/** Which files of the content folder each schema speaks of; every file is named once. Front matter is checked by the command, which an editor runs as a task. */
export const filesOfSchema: Readonly<Record<string, readonly string[]>> = {
  'service': ['content/institutions/*/services/*/service.yaml'],
  'concept': ['content/concepts/*/service.yaml'],
  'institution': ['content/institutions/*/institution.yaml'],
  'documents': ['content/institutions/*/documents.yaml'],
  'answers': ['content/institutions/*/answers.yaml'],
  'standard': ['content/standard/standard.yaml', 'content/standard/earlier/*/standard.yaml'],
  'requirement': ['content/standard/requirements/*.yaml', 'content/standard/earlier/*/requirements/*.yaml'],
  'obligations': ['content/standard/obligations.yaml'],
  'inventory': ['content/standard/inventory.yaml'],
  'data-quality': ['content/standard/data-quality.yaml'],
  ...Object.fromEntries(listNames.map((list) => [`list-${list}`, [`content/vocabularies/${list}.yaml`]])),
  'everyday-words': ['content/vocabularies/everyday-words.yaml'],
  'holidays': ['content/vocabularies/holidays.yaml'],
  'script': ['content/vocabularies/script.yaml'],
  'snapshot-catalogue': ['content/monitoring/*/catalogue.yaml'],
  'open-data': ['content/monitoring/*/open-data.yaml'],
  'links': ['content/monitoring/links.yaml'],
};

/** Settings for VS Code and editors like it: schemas wired to their files, files kept as the formatter writes them. */
export function editorSettings(): string {
  return json({
    'yaml.schemas': Object.fromEntries(Object.entries(filesOfSchema).sort(([a], [b]) => (a < b ? -1 : 1)).map(([name, files]) => [`./schemas/${name}.schema.json`, files])),
    'yaml.format.enable': false,
    'yaml.schemaStore.enable': false,
    'files.eol': '\n',
    'files.encoding': 'utf8',
    'files.insertFinalNewline': true,
    'files.trimFinalNewlines': true,
    '[yaml]': { 'editor.tabSize': 2, 'editor.insertSpaces': true, 'editor.wordWrap': 'on' },
    '[markdown]': { 'editor.tabSize': 2, 'editor.insertSpaces': true, 'editor.wordWrap': 'on', 'editor.quickSuggestions': { other: 'on', comments: 'off', strings: 'off' } },
  });
}

const snippetKinds: readonly { kind: string; scope: string }[] = [{ kind: 'service', scope: 'yaml' }, { kind: 'institution', scope: 'yaml' }, { kind: 'text', scope: 'markdown' }];

/** One snippet for each field with an example: found by its name in the file and by its label in each language. */
export function editorSnippets(): string {
  const entries = snippetKinds.flatMap(({ kind, scope }) => Object.entries((schemaOf[kind] as z.ZodObject).shape as Record<string, z.ZodType>).flatMap(([field, schema]) => {
    const meta = metaOf(schema);
    if (!meta || meta.example === undefined || field === 'translatedFrom') return [];
    const body = formatRecord(kind, { [field]: meta.example }).trimEnd().replace(/[\\$}]/g, '\\$&').split('\n');
    const about = meta.hint ?? meta.label;
    return [[`${kind}: ${field}`, { scope, prefix: [...new Set([field, ...languages.map((language) => meta.label[language])])], body, description: languages.map((language) => about[language]).join(' · ') }]];
  }));
  return json(Object.fromEntries(entries));
}

/** Who is asked to approve a change: the maintainers of everything, an institution’s editors of their own folder. The last line that fits a file decides. */
export function codeOwners(institutions: readonly { id: string; handles: readonly string[] }[], maintainers: readonly string[]): string {
  const named = institutions.filter(({ handles }) => handles.length > 0);
  const width = Math.max(1, ...named.map(({ id }) => `/content/institutions/${id}/`.length));
  return [
    '# Written by npm run generate, never by hand: “editors.handles” of each institution.yaml, “codeowners” of package.json.',
    maintainers.length > 0 ? `${'*'.padEnd(width)} ${maintainers.join(' ')}` : '# Nobody is named for everything else yet: write the maintainers’ team under “codeowners” in package.json.',
    ...named.map(({ id, handles }) => `${`/content/institutions/${id}/`.padEnd(width)} ${handles.join(' ')}`),
    '',
  ].join('\n');
}

function json(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
