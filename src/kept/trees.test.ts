import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { readKnown } from '../content.ts';
import { remove, temporaryFolder } from '../disk.ts';
import { keptTrees, type Blobs } from './trees.ts';
import { contentOf } from './parts.ts';

let [folder, place] = ['', ''];
const files = ['institution.yaml', 'services/permit/service.yaml'].map((path) => ({ path: `institutions/example/${path}` }));
const write = (path: string, text: string) => { mkdirSync(dirname(join(folder, path)), { recursive: true }); writeFileSync(join(folder, path), text); };
// As `git hash-object` names “a”, a line feed, and “b”, a line feed.
const [a, b] = ['78981922613b2afb6025042ff6bd878ac1994e85', '61780798228d17af2d34fce4cfbdf35556832472'];
const blobs: Blobs = (path) => [a, b][files.findIndex((file) => file.path === path)];
const held = (tree: string, { institutions = ['example'], git = blobs, listed = files } = {}) => {
  const trees = keptTrees(place, folder);
  const found = trees.heldIn('example', tree, listed);
  trees.learn(institutions, git);
  return found;
};

beforeAll(async () => {
  [folder, place] = [await temporaryFolder(), await temporaryFolder()];
  write(files[0]!.path, 'a\n');
  write(files[1]!.path, 'b\n');
});
afterAll(() => Promise.all([folder, place].map(remove)));

test('an institution is known by git’s name for its folder once it was read under it', () => {
  expect(keptTrees(place, folder).isEmpty).toBe(true);
  expect(held('first')).toBeUndefined();
  expect(held('first')).toEqual({ content: contentOf(readKnown(folder, files)), services: ['example/permit'] });
  // Who asks for others, or for nothing that is to be read, leaves it known.
  keptTrees(place, folder).learn(['example', 'other'], blobs);
  expect(keptTrees(place, folder).heldIn('example', 'first')).toBeDefined();
  expect(keptTrees(place, folder).isEmpty).toBe(false);
});

test('nothing is known under another name, and the last one is kept', () => {
  expect(keptTrees(place, folder).heldIn('example', 'second')).toBeUndefined();
  expect(held('second')).toBeUndefined();
  expect(held('second')).toBeDefined();
  expect(keptTrees(place, folder).heldIn('example', 'first')).toBeUndefined();
});

test('nor where the folder holds other bytes than git, which takes them for the same', () => {
  expect(held('third', { git: () => b })).toBeUndefined();
  expect(held('third')).toBeUndefined();
  write(files[1]!.path, 'b\r\n');
  expect(held('fourth')).toBeUndefined();
  expect(held('fourth')).toBeUndefined();
  write(files[1]!.path, 'b\n');
});

test('nor where a name of a file may be another’s on other computers', () => {
  write('institutions/example/services/permit/SQ.md', 'a\n');
  const listed = [...files, { path: 'institutions/example/services/permit/SQ.md' }];
  const git: Blobs = (path) => (path.endsWith('SQ.md') ? a : blobs(path));
  held('fifth', { listed, git });
  expect(held('fifth', { listed, git })).toBeUndefined();
});

test('what no rule names is not read: only that it is there is held', () => {
  const note = { path: 'institutions/example/README.md' };
  write(note.path, 'a\n');
  const [listed, git] = [[...files, note], (path: string) => (path === note.path ? b : blobs(path))];
  held('with a note', { listed, git });
  expect(held('with a note', { listed, git })?.content).toBe(contentOf(readKnown(folder, listed)));
});

test('without a file of its own an institution has no services that could be named', () => {
  held('sixth', { listed: [files[1]!] });
  expect(held('sixth')?.services).toBeUndefined();
  expect(held('sixth')?.content).toBeDefined();
});

test('nor once its institution has gone', () => {
  held('seventh');
  keptTrees(place, folder).learn([], blobs);
  expect(keptTrees(place, folder).heldIn('example', 'seventh')).toBeUndefined();
});
