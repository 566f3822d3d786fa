import { mkdirSync, mkdtempSync, rmSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { contentFiles, isKnown, ownFiles } from './content.ts';

const folder = mkdtempSync(join(tmpdir(), 'katalogu-content-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const facts = 'institutions/trial/institution.yaml';
const [film, large, report] = ['institutions/trial/film.mp4', 'institutions/trial/services/permit/service.yaml', 'institutions/trial/services/permit/import-report.md'];
for (const path of [facts, film, large, report]) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), 'type: agency\n');
}
// Holes: nothing of it is on the disk.
for (const path of [film, large]) truncateSync(join(folder, path), 1_500_000_000);

test('of a content folder only files that some rule names are read, and none of them that is too large', async () => {
  const bytes = new Map((await ownFiles(folder))!.map((file) => [file.path, [file.bytes.length, file.fault]]));
  expect(Object.fromEntries(bytes)).toEqual({ [facts]: [13, undefined], [film]: [0, undefined], [large]: [0, 'file-too-large'], [report]: [0, undefined] });
  expect((await ownFiles(folder, (path) => isKnown(path) || path === report))!.find(({ path }) => path === report)!.bytes.length).toBe(13);
});

test('our own standard and word lists stand in for what it leaves out, and are told apart', async () => {
  const files = (await contentFiles(folder))!;
  expect(files.filter(({ house }) => !house)).toEqual(await ownFiles(folder));
  expect(files.some(({ path, house }) => house && path === 'standard/standard.yaml')).toBe(true);
  expect(await ownFiles(join(folder, 'nowhere'))).toBeUndefined();
});
