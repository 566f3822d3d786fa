import { expect, test } from 'vitest';
import { keptWith } from './kept.ts';
import { merged } from './merged.ts';
import type { Draft } from './draft.ts';

const named = (title: string, summary = 'një'): Draft => ({ facts: {}, texts: { sq: { title, summary } } });

test('what was kept stays on the files that it was begun on, so that what others wrote meanwhile is asked about when it is taken up', () => {
  const kept = { draft: named('imja'), base: named('më parë'), confirmed: ['sr.title'] };
  const onFiles = named('e tjetrit');
  const untouched = keptWith(kept, { beginning: onFiles, draft: onFiles, confirmed: new Set() });
  expect(untouched).toEqual(kept);
  const written = keptWith(kept, { beginning: onFiles, draft: named('e tjetrit', 'dy'), confirmed: new Set(['sr.summary']) });
  expect(written).toEqual({ draft: named('imja', 'dy'), base: named('më parë'), confirmed: ['sr.title', 'sr.summary'] });
  expect(merged(written.base, written.draft, onFiles)).toEqual({ draft: named('imja', 'dy'), both: ['sq.title'] });
});
