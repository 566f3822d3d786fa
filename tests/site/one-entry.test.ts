import { execFile } from 'node:child_process';
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyFolder, readTextNow, remove, temporaryFolder, writeWhole } from '#src/disk.ts';
import { between, differencesIn, recordFor } from '../../scripts/integrity.ts';

const execute = promisify(execFile);
let folder = '';
beforeAll(async () => {
  folder = await temporaryFolder();
  await copyFolder('tests/sites/complete', join(folder, 'content'));
  await git('init', '--quiet');
  await commit('Begin');
});
afterAll(() => remove(folder));

const git = (...words: string[]) => execute('git', ['-C', join(folder, 'content'), '-c', 'user.name=Trial', '-c', 'user.email=trial@katalogu.example', ...words]);
// As officers work: what is published is what was committed.
const commit = async (message: string) => { await git('add', '--all'); await git('commit', '--quiet', '--message', message); };

async function built(name: string): Promise<string> {
  const out = join(folder, name);
  await execute(process.execPath, ['scripts/build.ts', '--content', join(folder, 'content'), '--out', out, '--today', '2026-11-28']);
  return out;
}

test('a whole site that is made over an earlier one after an edit is the one that is made anywhere else, in every file, and its record says what is there', async () => {
  const first = (await recordFor(await built('site')))!.record;
  const [untouched, text] = [join(folder, 'site/en/example/extract/index.html'), join(folder, 'content/institutions/example/services/tree-permit/sq.md')];
  const own = join(folder, 'site/api/v1/services/example/extract.json');
  const before = [untouched, own].map((path) => statSync(path));
  await writeWhole(text, readTextNow(text).replace(/^title: .*$/m, 'title: Leja për prerjen e pemëve'));
  await commit('Correct a title');
  const [over, anew] = [await built('site'), await built('elsewhere')];
  const [record, whole] = [(await recordFor(over))!.record, (await recordFor(anew))!.record];
  expect(between(record, whole)).toMatchObject({ changed: [], added: [], removed: [] });
  // Sums that were taken from the earlier record are those of the files.
  expect(await differencesIn(over, record)).toEqual({ missing: [], changed: [], extra: [] });
  // It was made over the earlier one, not anew: what does not speak of the service is the same file.
  expect(between(first, record).changed).toEqual(expect.arrayContaining(['sq/example/tree-permit/index.html', 'api/v1/services.csv', 'api/v1/services/example/tree-permit.jsonld', 'search-index/sq.json']));
  expect(between(first, record).changed).not.toContain('api/v1/services/example/extract.jsonld');
  const after = [untouched, own].map((path) => statSync(path));
  expect(after.map(({ ino, mtimeMs }) => [ino, mtimeMs])).toEqual(before.map(({ ino, mtimeMs }) => [ino, mtimeMs]));
  // Where nothing changed every page stands, and the policy still allows the styles that they carry.
  expect((await recordFor(await built('site')))!.text).toBe(readTextNow(join(anew, 'build.json')));
});
