import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { documentInLine } from './document-line.ts';

const voice = voiceOf(routes.find(({ path }) => path === 'en')!, { keepLatin: [], words: {} });

test('what may stand in the place of a document is named after it as everywhere, and its form behind both', () => {
  expect(documentInLine({ name: 'Deed', or: ['lease', 'sale contract', 'court decision'], form: 'copy', fetched: false }, voice)).toEqual({ text: 'Deed or lease, sale contract or court decision (copy)', remarks: [] });
  expect(documentInLine({ name: 'Deed', or: [], fetched: false }, voice).text).toBe('Deed');
});

test('a document that the institution fetches itself says so, after the case and the note', () => {
  const [when, note] = [{ text: 'if you are under 18', lang: 'en' }, { text: 'i vitit të fundit', lang: 'sq' }];
  expect(documentInLine({ name: 'Extract', or: [], when, note, fetched: true }, voice).remarks).toEqual([when, note, { text: 'the institution fetches it itself', lang: 'en' }]);
});
