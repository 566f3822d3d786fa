import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const textOf = (path: string) => readFileSync(path, 'utf8');

test('every view is known before a page is loaded that asks for it, under a name of its own', () => {
  const root = join(import.meta.dirname, '../../..');
  const known = [...textOf(join(root, 'src/catalogue/write/views.ts')).matchAll(/^import '\.\/(.*)';$/gm)].map(([, name]) => `src/catalogue/write/${name}`);
  const ofSearch = [...textOf(join(root, 'src/site.ts')).matchAll(/^import '#search\/(.*)';$/gm)].map(([, name]) => `src/search/${name}`);
  const having = ['src/catalogue/write', 'src/catalogue/model', 'src/search'].flatMap((folder) => readdirSync(join(root, folder)).filter((name) => /\.ts$/.test(name) && !name.endsWith('.test.ts')).map((name) => `${folder}/${name}`))
    .filter((path) => /^(?:export )?const \w+ = view\('/m.test(textOf(join(root, path))));
  expect([...known, ...ofSearch].sort()).toEqual(having.sort());
  const names = having.flatMap((path) => [...textOf(join(root, path)).matchAll(/^(?:export )?const \w+ = view\('([^']+)'/gm)].map(([, name]) => name!));
  expect(names.length).toBeGreaterThan(15);
  expect(new Set(names).size).toBe(names.length);
});
