import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const page = readFileSync(join(root, '.github/threats.md'), 'utf8');
const rows = page.split('\n').filter((line) => line.startsWith('| ') && !/^\| (?:asset|---)/.test(line)).map((line) => line.slice(2, -2).split(' | '));

test('every row of the threat model says asset, attacker, path, defence and test', () => {
  expect(rows.length).toBeGreaterThan(35);
  for (const row of rows) {
    expect(row, row.join()).toHaveLength(5);
    for (const cell of row) expect(cell.trim().length, row.join()).toBeGreaterThan(3);
  }
  expect(new Set(rows.map(([, , path, defence]) => `${path} ${defence}`)).size).toBe(rows.length);
});

test('every defence names a test that is there', () => {
  const missing = rows.flatMap(([, , , defence, named]) => {
    const [, path = '', title] = /^`([^`]+)`(?: › “([^”]+)”)?$/.exec(named!) ?? [];
    if (/^tests\/sites\/broken\//.test(path) && title === undefined) return existsSync(join(root, path, 'expected.txt')) ? [] : [`${defence}: ${path}`];
    if (title === undefined || !existsSync(join(root, path))) return [`${defence}: ${named}`];
    // The words of a title, in a call that makes a test of them; a title may go on.
    const titles = [...readFileSync(join(root, path), 'utf8').matchAll(/(?<=\(|, )'((?:[^'\\\n]|\\.)+)'/g)].map(([, words]) => words!);
    return titles.some((words) => words.includes(title)) ? [] : [`${defence}: ${path} › ${title}`];
  });
  expect(missing).toEqual([]);
});

test('the way to report is linked to what is defended', () => {
  expect(readFileSync(join(root, '.github/SECURITY.md'), 'utf8')).toContain('(threats.md)');
});
