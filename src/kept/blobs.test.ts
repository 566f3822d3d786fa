import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKnown } from '../content.ts';
import { remove, temporaryFolder } from '../disk.ts';
import { keptContents, type Blobs } from './blobs.ts';
import { contentOf } from './parts.ts';

let [folder, place] = ['', ''];
const files = ['institution.yaml', 'services/permit/service.yaml'].map((path) => ({ path: `institutions/example/${path}` }));
const write = (path: string, text: string) => { mkdirSync(dirname(join(folder, path)), { recursive: true }); writeFileSync(join(folder, path), text); };
// As `git hash-object` names “a”, a line feed, and “b”, a line feed.
const [a, b] = ['78981922613b2afb6025042ff6bd878ac1994e85', '61780798228d17af2d34fce4cfbdf35556832472'];
const named = (...names: readonly (string | undefined)[]): Blobs => (path) => names[files.findIndex((file) => file.path === path)];
const asked = (blobs: Blobs, institutions = ['example']): string | undefined => {
  const contents = keptContents(place, folder, blobs);
  const content = contents.contentOf('example', files);
  contents.learn(institutions);
  return content;
};

beforeAll(async () => {
  [folder, place] = [await temporaryFolder(), await temporaryFolder()];
  write(files[0]!.path, 'a\n');
  write(files[1]!.path, 'b\n');
});
afterAll(() => Promise.all([folder, place].map(remove)));

test('an institution is known by git’s names once it was read under the same ones', () => {
  expect(asked(named(a, b))).toBeUndefined();
  expect(asked(named(a, b))).toBe(contentOf(readKnown(folder, files)));
  // Who left it apart meanwhile still knows it.
  keptContents(place, folder, named(a, b)).learn(['example', 'other']);
  expect(asked(named(a, b))).toBe(contentOf(readKnown(folder, files)));
});

test('it is not known where a file is no longer as it was committed, or was another', () => {
  expect(asked(named(a, undefined))).toBeUndefined();
  expect(asked(named(b, a))).toBeUndefined();
  expect(asked(named(b, a))).toBeUndefined();
});

test('nor where the folder holds other bytes than git, which takes them for the same', () => {
  write(files[1]!.path, 'b\r\n');
  expect(asked(named(a, b))).toBeUndefined();
  expect(asked(named(a, b))).toBeUndefined();
  write(files[1]!.path, 'b\n');
});

test('nor once its institution has gone', () => {
  keptContents(place, folder, named(a, b)).learn([]);
  expect(asked(named(a, b))).toBeUndefined();
});
