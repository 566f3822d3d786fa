import { existsSync, readFileSync } from 'node:fs';
import { join, matchesGlob } from 'node:path';
import Ajv from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { isWrittenByHand, schemaNameOf } from '#catalogue/read/folders.ts';
import { readText } from '#catalogue/read/source.ts';
import { codeOwners, editorSnippets, filesOfSchema } from '#catalogue/write/editor-support.ts';
import { schemaOf } from '#catalogue/write/json-schema.ts';
import { readFolder } from '#src/disk.ts';

const root = join(import.meta.dirname, '..');
const files = (await readFolder(join(root, 'content')))!.filter(({ path }) => path.endsWith('.yaml') && isWrittenByHand(path));
const settings = JSON.parse(readFileSync(join(root, '.vscode/settings.json'), 'utf8')) as { 'yaml.schemas': Record<string, string[]> };
const wired = Object.entries(settings['yaml.schemas']);

describe('an editor knows every file', () => {
  test('each schema that is wired is there, and each kind of file that people write is wired', () => {
    for (const [schema] of wired) expect(existsSync(join(root, schema))).toBe(true);
    expect(wired.length).toBe(Object.keys(filesOfSchema).length);
  });

  test('every YAML file that people write has exactly one schema: the one the check holds it against', () => {
    for (const { path } of files) expect([path, wired.filter(([, globs]) => globs.some((glob) => matchesGlob(`content/${path}`, glob))).map(([schema]) => schema)]).toEqual([path, [`./schemas/${schemaNameOf(path)}.schema.json`]]);
  });

  test('every YAML file of the content is right by the schema that is wired to it', () => {
    const ajv = new Ajv({ strict: false });
    const validators = new Map(wired.map(([schema, globs]) => [ajv.compile(JSON.parse(readFileSync(join(root, schema), 'utf8')) as object), globs]));
    for (const { path, bytes } of files) {
      const [validator] = [...validators].find(([, globs]) => globs.some((glob) => matchesGlob(`content/${path}`, glob)))!;
      expect([path, validator(parse(new TextDecoder().decode(bytes), { version: '1.2', schema: 'core' })), validator.errors ?? []]).toEqual([path, true, []]);
    }
  });

  test('every snippet is a right piece of its record, found by its label in each language', () => {
    const snippets = Object.entries(JSON.parse(editorSnippets()) as Record<string, { prefix: string[]; body: string[] }>);
    expect(snippets.length).toBeGreaterThan(50);
    expect(snippets.find(([name]) => name === 'service: fees')![1].prefix).toEqual(['fees', 'Taksat', 'Takse', 'Fees']);
    for (const [name, { body }] of snippets) {
      const [kind, field] = name.split(': ') as [string, string];
      const { value } = readText({ path: 'x.md', bytes: new TextEncoder().encode(`---\n${body.join('\n').replace(/\\([\\$}])/g, '$1')}\n---\n`) });
      const schema = (schemaOf[kind] as unknown as { shape: Record<string, { safeParse(value: unknown): { success: boolean } }> }).shape[field]!;
      expect([name, schema.safeParse((value!.value as Record<string, unknown>)[field]).success]).toEqual([name, true]);
    }
  });

  test('the task finds the places that a check prints', () => {
    const { tasks } = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8')) as { tasks: { problemMatcher: { pattern: { regexp: string } } }[] };
    expect(new RegExp(tasks[0]!.problemMatcher.pattern.regexp).exec('content/a/sq.md:3:1: warning not-formatted: not so – run it')!.slice(1)).toEqual(['content/a/sq.md', '3', '1', 'warning', 'not-formatted', 'not so – run it']);
  });
});

describe('who is asked to approve', () => {
  test('the maintainers for everything, an institution’s editors for their own folder alone, the last line deciding', () => {
    expect(codeOwners([{ id: 'gjilan', handles: ['@komuna/redaksia', '@dikush'] }, { id: 'none', handles: [] }], ['@katalogu/maintainers']).split('\n').slice(1)).toEqual([
      '*                             @katalogu/maintainers', '/content/institutions/gjilan/ @komuna/redaksia @dikush', '',
    ]);
  });

  test('nobody is made up', () => {
    expect(codeOwners([], [])).toMatch(/^#.*\n#.*\n$/);
  });
});
