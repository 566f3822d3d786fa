import { renderToStaticMarkup } from 'react-dom/server';
import { expect, test } from 'vitest';
import { routes } from '#languages/languages.ts';
import { editWords } from '#languages/words/edit.ts';
import { voiceOf } from '#languages/voice.ts';
import type { Backend, Change, Saved } from './backend.ts';
import { h } from './element.ts';
import { Outcome } from './told.ts';

const change: Change = { institution: 'prishtina', service: 'taxi-permit', files: { 'en.md': null }, base: '', proposal: false, title: '', text: '' };
const told = (kind: Backend['kind'], saved: Saved, isRight: boolean, last = change, route = routes[0]!): string => renderToStaticMarkup(h(Outcome, {
  saved, isRight, last, voice: voiceOf(route, { keepLatin: [], words: {} }), backend: { kind } as Backend, page: undefined, isTold: false,
}));
const done: Saved = { outcome: 'saved', revision: '' };

test('what was saved or sent with a mistake in it does not look finished', () => {
  for (const [kind, saved] of [['local', done], ['download', done], ['forge', { ...done, number: 7 }]] as const) {
    expect(told(kind, saved, true)).not.toContain(editWords.stillWrong.sq);
    expect(told(kind, saved, true)).toMatch(/^<div class="notice">/);
    expect(told(kind, saved, false)).toContain(editWords.stillWrong.sq);
    expect(told(kind, saved, false)).toMatch(/^<div class="notice warn">/);
  }
});

test('whoever takes the files to somebody is told which are to be removed, also after a save that failed', () => {
  const faulty: Saved = { outcome: 'fault', fault: 'unreachable' };
  for (const [kind, saved] of [['download', done], ['local', faulty], ['forge', faulty]] as const) {
    expect(told(kind, saved, true)).toContain(editWords.removedToo.sq);
    expect(told(kind, saved, true, { ...change, files: { 'en.md': 'words' } })).not.toContain('remove.txt');
  }
  // A folder and a forge remove them.
  expect(told('local', done, true)).not.toContain('remove.txt');
  expect(told('download', done, true, change, routes.find(({ tag }) => tag === 'sr-Cyrl'))).toContain('белешка „remove.txt“ међу');
});
