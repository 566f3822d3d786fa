import fc from 'fast-check';
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { quickSource } from '#catalogue/read/quick.ts';
import { parseWhole } from '#catalogue/read/whole-yaml.ts';
import { readFolder } from '#src/disk.ts';

const decoder = new TextDecoder();
const folders = ['content', 'src/practice', 'tests/sites'];
const written = (await Promise.all(folders.map(async (folder) => (await readFolder(folder))!.map(({ path, bytes }) => ({ path: `${folder}/${path}`, text: decoder.decode(bytes) }))))).flat().filter(({ path }) => /\.(?:yaml|md)$/.test(path));
const documents = written.flatMap(({ path, text }) => (path.endsWith('.yaml') ? [{ path, yaml: text }] : [...(/^---\n([\s\S]*?\n)---\n/.exec(text)?.slice(1) ?? [])].map((yaml) => ({ path, yaml }))));

/** What the short cut reads, the whole reader reads too: the same value, in the same order, and every part of it at the same place. */
function agree(path: string, yaml: string): 'short' | 'whole' {
  const quick = quickSource(path, yaml, 3, () => undefined);
  if (!quick) return 'whole';
  const { value: whole, problems } = parseWhole(path, yaml, `\n\n\n${yaml}`, 3);
  const shown = `${path}\n${yaml}`;
  expect(problems, shown).toEqual([]);
  expect(isDeepStrictEqual(quick.value, whole!.value) && JSON.stringify(quick.value) === JSON.stringify(whole!.value), shown).toBe(true);
  for (const steps of [[], ['nowhere'], ['nowhere', 0], ...pathsIn(whole!.value, [])]) {
    for (const on of ['key', 'value'] as const) {
      const [there, here] = [whole!.placeOf(steps, on), quick.placeOf(steps, on)];
      if (here.line !== there.line || here.column !== there.column) expect(here, `${steps.join(' → ')} of ${shown}`).toEqual(there);
    }
  }
  return 'short';
}

function pathsIn(value: unknown, path: readonly PropertyKey[]): PropertyKey[][] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const own = [...path, Array.isArray(value) ? Number(key) : key];
    return [own, [...own, 'nowhere'], [...own, 7], ...pathsIn(inner, own)];
  });
}

describe('the short cut and the whole reader of YAML read the same', () => {
  test('every file of the content, the practice and the fixtures; nearly all of the content goes the short way', () => {
    const ways = documents.map(({ path, yaml }) => ({ path, way: agree(path, yaml) }));
    const content = ways.filter(({ path }) => path.startsWith('content/'));
    expect(content.filter(({ way }) => way === 'short').length / content.length).toBeGreaterThan(0.95);
  });

  test('any of these files with signs that mean something in YAML put in, taken away or doubled', () => {
    const signs = [...'-:#,[]{}\'"\\|>&*!?%@`~.=+ \n\t', ': ', ' #', '- ', '\n  ', '\n- ', 'null', 'true', 'no', '<<: ', '1e3', '0x1F', '010', '1.10', '.5', '-1', '2026-02-30', '…', 'ë', ' ë', '’', 'ë a’b: ', '"a": ', '---\n', '...\n', '\r\n', '\u00a0', '\u0085', '\u2028', '\ufeff', '__proto__: 1\n', '\n\n', '\n# x\n', ' # x', '[a, b]', '{ a: b }', '{a: b}', '{ a }', '[', '- - ', '? '];
    const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), take: fc.nat(6), put: fc.constantFrom('', ...signs) });
    const small = documents.filter(({ yaml }) => yaml.length < 1500);
    fc.assert(fc.property(fc.constantFrom(...small), fc.array(edit, { minLength: 1, maxLength: 3 }), ({ path, yaml }, edits) => {
      const text = edits.reduce((now, { at, take, put }) => {
        const start = Math.floor(at * now.length);
        return now.slice(0, start) + put + now.slice(start + take);
      }, yaml);
      agree(path, text);
    }), { numRuns: Number(process.env.RUNS ?? 1500) });
  });

  test.each(['title: Leje\n #', 'title: Leje\n # x\n', 'title: Leje\n  # x\n # y\n', 'steps:\n  - Leje\n    # x\n'])('a remark below words, on lines of its own (%j)', (yaml) => {
    expect(agree('content/institutions/trial/services/permit/sq.md', yaml)).toBe('short');
  });

  test('any value, written as YAML', () => {
    const words = fc.oneof(fc.string({ unit: 'grapheme', maxLength: 30 }), fc.stringMatching(/^[a-z0-9 .:#,'"&*!{}[\]|>%@`~?=<-]{0,20}$/));
    const name = fc.oneof(fc.stringMatching(/^[A-Za-z][\w.-]{0,12}$/), words);
    const { value } = fc.letrec((tie) => ({
      value: fc.oneof({ maxDepth: 4, withCrossShrink: true }, words, fc.integer(), fc.double({ noNaN: true }), fc.boolean(), fc.date({ noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10)), fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(name, tie('value'), { maxKeys: 4 })),
    }));
    fc.assert(fc.property(fc.dictionary(name, value, { maxKeys: 5 }), fc.boolean(), (record, inFlow) => {
      agree('any.yaml', stringify(record, { lineWidth: 0, ...(inFlow ? { collectionStyle: 'flow' as const } : {}) }));
    }), { numRuns: Number(process.env.RUNS ?? 700) });
  });

  test('what could be a mistake is left to the whole reader', () => {
    for (const yaml of ['a:\n', 'a: b: c\n', 'a: "b\n', 'a: [b\n', 'a: &x b\n', 'a: *x\n', 'a: !x b\n', '<<: a\n', 'a: 1\na: 2\n', 'a: |\n  b\n', 'a: b\n  c\n', '- a\n', '\ta: b\n', 'a: b # c\n', 'a: 0x1F\n', 'a: 1e3\n', 'a: ~\n', 'a: [b,, c]\n', 'a: [b, ]\n', 'a: { b: c, b: d }\n', 'a: "b\\n"\n', "a: 'b''c'\n", '1: a\n', 'null: a\n', 'constructor: a\n']) {
      expect(quickSource('any.yaml', yaml, 0, () => undefined), yaml).toBeUndefined();
    }
  });
});
