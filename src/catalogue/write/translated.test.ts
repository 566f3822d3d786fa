import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readText } from '../read/source.ts';
import { withRecord } from './translated.ts';

const record = { language: 'sq', fields: { title: '3f9a01c2', 'notes.fees': '12345678', steps: '1e234567' } };
const valueOf = (text: string) => {
  const { value, problems } = readText({ path: 'concepts/a/sr.md', bytes: new TextEncoder().encode(text) });
  expect(problems, text).toEqual([]);
  return { front: value!.value as Record<string, unknown>, body: value!.body };
};

describe('a record in the front matter', () => {
  test('is added at its end; nothing else changes', () => {
    expect(withRecord('---\ntitle:   "Dozvola"  # zvanično\n\nsteps: [Dođite.,   Platite.]\n---\nReči.\n', record)).toBe('---\ntitle:   "Dozvola"  # zvanično\n\nsteps: [Dođite.,   Platite.]\ntranslatedFrom:\n  language: sq\n  fields:\n    title: 3f9a01c2\n    notes.fees: "12345678"\n    steps: "1e234567"\n---\nReči.\n');
  });

  test('is changed where it stands, with its comments', () => {
    const text = '---\ntitle: Dozvola\ntranslatedFrom: # od komande\n    language: sq\n    fields:\n        title: 0000aaaa # pitati\n        summary: 11112222\n\n# Koraci po redu.\nsteps:\n- Dođite.\n---\n';
    expect(withRecord(text, { language: 'sq', fields: { title: '3f9a01c2', steps: 'abcdef01' } })).toBe('---\ntitle: Dozvola\ntranslatedFrom:\n  # od komande\n  language: sq\n  fields:\n    title: 3f9a01c2 # pitati\n    steps: abcdef01\n\n# Koraci po redu.\nsteps:\n- Dođite.\n---\n');
  });

  test.each([
    ['in flow style', '---\ntitle: a\ntranslatedFrom: { language: sq, fields: { title: 3f9a01c2 } }\nsteps: [b]\n---\n'],
    ['with a number for a revision', '---\ntitle: a\ntranslatedFrom:\n  language: sq\n  fields: { title: 12345678 }\n---\n'],
    ['in a record of one line', '---\n{ title: a, translatedFrom: { language: sq } }\n---\n'],
    ['in an indented record', '---\n  title: a\n  translatedFrom:\n    language: en\n  steps: [b]\n---\nReči.'],
    ['in a record without fields', '---\n# još ništa\ntranslatedFrom:\n  language: en\n---\n'],
    ['with Windows line ends', '---\r\ntitle: a\r\ntranslatedFrom:\r\n  language: sq\r\nsteps: [b]\r\n---\r\nReči.\r\n'],
  ])('%s is read as it was meant, and stays when written again', (_, text) => {
    const written = withRecord(text, record);
    const [before, after] = [valueOf(text), valueOf(written)];
    const { language, fields } = after.front.translatedFrom as { language: string; fields: Record<string, unknown> };
    expect([language, Object.keys(fields).sort()]).toEqual(['sq', Object.keys(record.fields).sort()]);
    expect({ ...after.front, translatedFrom: undefined }).toEqual({ ...before.front, translatedFrom: undefined });
    expect(after.body).toBe(before.body);
    expect(withRecord(written, record)).toBe(written);
    expect(written.includes('\r\n')).toBe(text.includes('\r\n'));
    if (text.includes('\r')) expect(written.replace(/\r\n/g, '')).not.toMatch(/[\r\n]/);
  });

  test('leaves every other line as it was, whatever stands around it', () => {
    const line = fc.constantFrom('title: a', 'title:    "a b"', '# words', '', 'summary: >-\n  long\n\n  words', 'notes:\n  fees: "x: y" # z', 'steps:\n- one\n- two', 'when: { a: b,   c: d }', '   ', 'output: |\n  ---x\n  words');
    const lines = fc.uniqueArray(line, { selector: (words) => words.split(':')[0]! }).map((all) => all.join('\n'));
    const revisions = fc.dictionary(fc.constantFrom('title', 'steps', 'notes.fees', 'notes.timeLimit.decision', 'when.a-b', 'body'), fc.stringMatching(/^[0-9a-f]{8}$/), { minKeys: 1 });
    fc.assert(fc.property(lines, lines, revisions, revisions, fc.constantFrom('sq', 'en'), fc.constantFrom('', 'Reči.\n\n---\n\nJoš.'), (above, below, first, second, language, body) => {
      fc.pre(!above.split('\n').some((one) => one && below.includes(one.split(':')[0]!)));
      const text = `---\nappealHow: x\n${above}\n${below}\n---\n${body}`;
      const once = withRecord(text, { language: 'sq', fields: first });
      const twice = withRecord(once, { language, fields: second });
      expect(withRecord(twice, { language, fields: second })).toBe(twice);
      expect(valueOf(twice).front.translatedFrom).toBeDefined();
      expect(twice.replace(/translatedFrom:\n(?:[ ]+.*\n)+/, '')).toBe(text);
    }), { numRuns: 300 });
  });
});
