import { expect, test } from 'vitest';
import { fingerprint } from '../disk.ts';
import { notesAsText, notesIn, type Notes } from './notes.ts';

const notes: Notes = {
  ground: 'ground', questions: ['services address a/x', 'links get https://example.org/?a=1\n2'], answers: ['one', 'two'], routes: { 'page.astro /[lang]': [[1, 0], ['/sq/', '/en/']] }, held: { 'page.astro /[lang]': true },
  files: ['a.html', 'b.html', 'ç.html'], marks: BigInt64Array.of(2n ** 60n + 1n, 1_795_900_000_123_456_789n, 5n, -1n, -1n, -1n, 7n, 8n, 9n),
  pages: { file: Uint32Array.of(0, 2), given: ['', 'props'], end: Uint32Array.of(1, 3), question: Uint32Array.of(0, 1, 0) },
};

test('what is noted of a site is read as it was written, to the last nanosecond', () => {
  expect(notesIn(notesAsText(notes))).toEqual(notes);
});

test('notes that are damaged, cut short, of an earlier form or none at all are none', () => {
  const text = notesAsText(notes);
  const earlier = JSON.stringify({ ground: 'ground', questions: [], answers: [], pages: {}, routes: {}, marks: {} });
  for (const other of [undefined, '', text.slice(0, -1), text.replace('address', 'adresse'), `${fingerprint(earlier)}\n${earlier}`]) expect(notesIn(other)).toBeUndefined();
});
