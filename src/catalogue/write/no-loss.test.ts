import { createRequire } from 'node:module';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dictionary, hostileTexts } from '../../../tests/fuzz/vectors.ts';
import { problemsInBody } from '../read/body.ts';
import { readText } from '../read/source.ts';
import { htmlOf, htmlWithoutNet } from './markdown.ts';

const words = { footnotes: 'Shënime', backToText: 'Kthehu' };
const examples = (createRequire(import.meta.url)('commonmark-spec') as { tests: { markdown: string; number: number }[] }).tests;

/** Whether the reader lets a body pass. */
function passes(body: string): string | undefined {
  const { value, problems } = readText({ path: 'sq.md', bytes: new TextEncoder().encode(`---\ntitle: Leje\n---\n\n${body}\n`) });
  return value?.body !== undefined && [...problems, ...problemsInBody(value)].every(({ severity }) => severity === 'warning') ? value.body : undefined;
}

describe('what the reader lets pass comes out whole, with the net and without it', () => {
  test('every example of CommonMark', () => {
    const passed = examples.flatMap(({ markdown }) => passes(markdown.replaceAll('→', '\t')) ?? []);
    // Of the 652 examples those with HTML, pictures, other schemes and what would be lost are refused.
    expect(passed.length).toBeGreaterThan(250);
    for (const body of passed) expect(htmlOf(body, words)).toBe(htmlWithoutNet(body, words));
  });

  test('every hostile text, or it is refused', () => {
    for (const hostile of hostileTexts) {
      const body = passes(hostile);
      if (body !== undefined) expect(htmlOf(body, words)).toBe(htmlWithoutNet(body, words));
    }
  });

  test('any mixture of the two with the signs of Markdown', () => {
    const piece = fc.constantFrom(...hostileTexts, ...dictionary, ...examples.map(({ markdown }) => markdown));
    let passed = 0;
    fc.assert(fc.property(fc.array(piece, { minLength: 1, maxLength: 4 }), (pieces) => {
      const body = passes(pieces.join(''));
      if (body === undefined) return;
      passed++;
      expect(htmlOf(body, words)).toBe(htmlWithoutNet(body, words));
    }), { numRuns: 250 });
    expect(passed).toBeGreaterThan(20);
  });
});
