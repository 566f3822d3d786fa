import { expect, test } from 'vitest';
import { fileNameNear, problemsOfNames } from './names.ts';

const of = (...paths: string[]) => problemsOfNames(paths.map((path) => ({ path, bytes: new Uint8Array() })));

test.each([
  ['a/permit/sq.md', 'a/Permit/sq.md'], ['a/b/c\u0327.yaml', 'a/b/\u00e7.yaml'], ['a/b/x.yaml', 'a/b/X.YAML'], ['a/b/x', 'a/b/x.'], ['a/b/x', 'a/b/x '], ['a/STRA\u1e9eE', 'a/stra\u00dfe'],
])('“%s” and “%s” are one file on many computers', (kept, other) => {
  const { problems, skipped } = of(other, kept);
  expect(problems.map(({ code, file }) => [code, file])).toEqual([['same-name', other]]);
  expect([...skipped]).toEqual([other]);
});

test('a folder that is named twice is said once, and nothing below the second is read', () => {
  const { problems, skipped } = of('a/b/x', 'a/b/y', 'a/B/x', 'a/B/z/deep', 'README.md');
  expect(problems).toHaveLength(1);
  expect([...skipped].sort()).toEqual(['a/B/x', 'a/B/z/deep']);
});

test('names that differ are left alone', () => {
  expect(of('a/b/x.md', 'a/b/x-y.md', 'a/bx.md', 'README.md', 'a/README.md', 'a/\u00e7', 'a/c').problems).toEqual([]);
});

test('more files than a catalogue has are said at the folder that has them', () => {
  const files = ['a/b/1', 'a/b/2', 'a/c/3'].map((path) => ({ path, bytes: new Uint8Array() }));
  expect(problemsOfNames(files, { all: 2, ofOneFolder: 1 }).problems.map(({ file, values }) => [file, values.count, values.limit])).toEqual([['.', 3, 2], ['a/b', 2, 1]]);
});

test.each([['Kërkesa.PDF', 'kerkesa.pdf'], ['Đorđe žalba.docx', 'djordje-zalba.docx'.replaceAll('dj', 'd')], ['Захтев за Ђорђа и Љубишу.pdf', 'zahtev-za-dorda-i-ljubisu.pdf'], ['x.jpeg', 'x.jpg'], ['form.pdf.exe', ''], ['.pdf', ''], ['a.b.pdf', '']])('the name that “%s” could have is “%s”', (name, near) => { expect(fileNameNear(name)).toBe(near); });
