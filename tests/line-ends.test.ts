import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';
import { repository, temporary } from './repository.ts';

const files: Readonly<Record<string, string>> = {
  '.gitattributes': readFileSync(join(import.meta.dirname, '..', '.gitattributes'), 'utf8'), 'content/institutions/a/institution.yaml': 'type: ministry\n', 'schemas/a.schema.json': '{\n}\n', 'src/a.ts': 'export {};\n', 'public/a.svg': '<svg>\n</svg>\n',
  // What ends otherwise on purpose.
  'content/institutions/a/files/form.pdf': '%PDF-1.4\r\n1 0 obj\r\n', 'tests/sites/broken/a/sq.md': '---\r\n---\r\n',
};

test('a clone on Windows has the very bytes that were committed', () => {
  const { root, git, commit } = repository();
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  commit();
  const clone = join(temporary, 'windows');
  git('clone', '-q', '-c', 'core.autocrlf=true', root, clone);
  expect(Object.fromEntries(Object.keys(files).map((path) => [path, readFileSync(join(clone, path), 'utf8')]))).toEqual(files);
  expect(git('-C', clone, 'status', '--short')).toBe('');
});
