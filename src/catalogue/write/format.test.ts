import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { stringify } from 'yaml';
import { hiddenSignsIn } from '#languages/signs.ts';
import { schemaNameOf } from '../read/folders.ts';
import { readText, readYaml } from '../read/source.ts';
import { validate } from '../read/validate.ts';
import { formatRecord, formatSource, formatText } from './format.ts';
import { valueAsSeen } from './as-seen.ts';
import { editSource } from './format-edit.ts';
import { quicklyWritten, standsAsWritten } from './format-stands.ts';
import { schemaOf } from './json-schema.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const valueOf = (yaml: string) => readYaml({ path: 'x.yaml', bytes: bytesOf(yaml) }).value?.value;
const factsOf = (yaml: string) => {
  const source = readYaml({ path: 'x.yaml', bytes: bytesOf(yaml) }).value!;
  return validate(schemaOf.service!, source).value;
};

const service = `status: unconfirmed
unit: dir-urbanism
topics: [construction]
channels:
  - { id: counter, type: counter, office: admission-office }
fees:
  - { id: issue, amount: 2, currency: EUR, payment: [cash] }
timeLimit:
  decision: { days: 30, count: calendar }
sources:
  - { url: "https://example.org/a?b=1,2", seen: 2026-11-21 }
`;

describe('a file is written one way', () => {
  test('fields stand in the order of the model, short facts on one line, comments where they stood', () => {
    expect(formatSource('service', `# Our permit.

sources: [{seen: 2026-11-21, 'url': 'https://example.org/a?b=1,2'}]   # read twice
timeLimit: { decision: { count: calendar, days: 30.0 } }


# The council decides.
fees:
    -   currency: "EUR"   # always
        id: 'issue'
        amount: 2.00
        payment:
            - cash
# nobody has said more
status:    unconfirmed
`)).toBe(`# Our permit.

# nobody has said more
status: unconfirmed

# The council decides.
fees:
  - id: issue
    amount: 2
    currency: EUR # always
    payment: [cash]
timeLimit:
  decision: { days: 30, count: calendar }
# read twice
sources:
  - { url: "https://example.org/a?b=1,2", seen: 2026-11-21 }
`);
  });

  test('quotation marks stand only where something else could be read', () => {
    const words = ['plain', 'no', 'true', '12', '010', '1e5', '08:00', '05/L-031', '10/2013', '2026-11-21', 'a: b', 'a #b', '- a', '“quoted”', 'say "a: b"', '`code`: x', '', ' a', '[a]', 'ë', 'a\tb', 'null', '~', '...', 'x:'];
    expect(formatRecord('script', { keepLatin: words, words: {} })).toBe(`keepLatin:
${['plain', '"no"', '"true"', '"12"', '"010"', '"1e5"', '"08:00"', '05/L-031', '"10/2013"', '2026-11-21', '"a: b"', '"a #b"', '"- a"', '“quoted”', `'say "a: b"'`, '"`code`: x"', '""', '" a"', '"[a]"', 'ë', '"a\\tb"', '"null"', '"~"', '"..."', '"x:"'].map((line) => `  - ${line}\n`).join('')}words: {}
`);
  });

  test('a number that means words is written as words, with its zeros', () => {
    expect(formatSource('service', 'status: unconfirmed\nlegalBasis:\n  - { act: a, article: 010 }\n')).toBe('status: unconfirmed\nlegalBasis:\n  - { act: a, article: "010" }\n');
  });

  test('what is wider than a line gets lines of its own, and a sentence is never broken', () => {
    const long = 'fjalë '.repeat(40).trim();
    expect(formatRecord('list-kinds', { permit: { words: { sq: long, sr: 'dozvola', en: 'permit' } } })).toBe(`permit:\n  words:\n    sq: ${long}\n    sr: dozvola\n    en: permit\n`);
  });

  test('keeps words that hold several empty lines', () => {
    const source = 'name: >\n  A\n \n \n \n  B\n';
    expect(valueOf(source)).toEqual({ name: 'A\n\n\nB\n' });
    expect(valueOf(formatSource('service', source))).toEqual({ name: 'A\n\n\nB\n' });
  });

  test('front matter has one thing on a line; the body keeps its words and its hard breaks', () => {
    expect(formatSource('text', '\uFEFF---\r\nsteps: [B, C]\r\ntitle: Te\u0308st\r\n---\r\nFirst  \r\nsecond \r\n\r\n\r\n')).toBe('---\ntitle: Tëst\nsteps:\n  - B\n  - C\n---\n\nFirst  \nsecond\n');
    expect(formatText({ frontMatter: { title: 'T' } })).toBe('---\ntitle: T\n---\n');
  });

  test.each([
    ['summary: \u0085', 'summary: ""'],
    ['summary: |\n  \u200b\n', 'summary: "\\n"'],
    ['summary: \u200bnull', 'summary: "null"'],
    ['summary: \u200b[x', 'summary: "[x"'],
    ['summary: a\u0085# b', 'summary: "a # b"'],
    ['summary: a # x\u200by', 'summary: a # xy'],
    ['steps:\n  - \u0085\n  - b', 'steps:\n  - ""\n  - b'],
    ['\u200bsummary: a', 'summary: a'],
    ['summary:\u200b a', 'summary: a'],
    ['"\\u200btitle": a', '"\\u200btitle": a'],
    ['\u200b# summary: a', '"# summary": a'],
  ])('what nobody sees goes, and words stay the words they were: %j', (yaml, written) => {
    const [before, after] = [`---\ntitle: Leje\n${yaml}\n---\n`, `---\ntitle: Leje\n${written}\n---\n`];
    expect(formatSource('text', before)).toBe(after);
    expect(formatSource('text', after)).toBe(after);
  });

  test('a record without a field is written as one, for an empty file is none', () => {
    expect(formatSource('service', '{}\n')).toBe('{}\n');
    expect(formatSource('service', '# later\n{ }\n')).toBe('# later\n{}\n');
    expect(formatRecord('service', {})).toBe('{}\n');
  });

  test('what the reader refuses is left as it is', () => {
    for (const broken of ['a: [', 'a: &x 1\nb: *x\n', 'a: 1\na: 2\n', '- a\n', '', 'a: !!str 1\n', '---\na: 1\n---\nb: 2\n', '['.repeat(3000)]) expect(formatSource('service', broken)).toBe(broken);
    for (const broken of ['title: a\n', '---\ntitle: a\n', '---\n- a\n---\n']) expect(formatSource('text', broken)).toBe(broken);
  });
});

const id = fc.stringMatching(/^[a-z][a-z0-9]{0,5}$/);
const words = fc.oneof(fc.string({ minLength: 1, maxLength: 30 }), fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }), fc.constantFrom('no', '12', '1.50', 'a: b', 'x #y', '- z', '“ë”', 'line\nbreak', 'a\n', ' \n b', '#', '"', '\\', '\u0085', '\u2028', 'a\n\nb\n', 'a\n\n\n\nb\n', '\u00A0x', 'fjalë '.repeat(50)));
const leaf = fc.oneof(words, fc.double({ noNaN: true, noDefaultInfinity: true }), fc.integer(), fc.boolean(), fc.constant(null));
const { tree } = fc.letrec((tie) => ({
  tree: fc.oneof({ depthSize: 'small', withCrossShrink: true }, leaf, fc.array(tie('tree'), { maxLength: 4 }), fc.dictionary(fc.oneof(id, words.filter((key) => !['__proto__', 'constructor', 'prototype', '<<'].includes(key.normalize('NFC')))), tie('tree'), { maxKeys: 4, noNullPrototype: true })),
}));
const record = fc.record({
  sources: tree, fees: fc.oneof(tree, fc.array(fc.record({ id, amount: fc.float({ noNaN: true, noDefaultInfinity: true }), payment: fc.array(id) }, { requiredKeys: [] }))), status: leaf, documents: tree, timeLimit: tree, legalBasis: fc.array(fc.record({ article: leaf, act: id })), unknown: tree,
}, { requiredKeys: ['status'] });
const style = fc.record({ collectionStyle: fc.constantFrom('any' as const, 'flow' as const, 'block' as const), defaultStringType: fc.constantFrom('PLAIN' as const, 'QUOTE_DOUBLE' as const, 'QUOTE_SINGLE' as const), indent: fc.integer({ min: 1, max: 5 }), lineWidth: fc.constantFrom(0, 40), indentSeq: fc.boolean() });
const composed = (value: unknown): unknown => valueAsSeen(JSON.parse(JSON.stringify(value).normalize('NFC')));

describe('laws', () => {
  test('writing anew changes no meaning, and a second time changes nothing', () => {
    fc.assert(fc.property(record, style, (value, how) => {
      const before = stringify(value, how).normalize('NFC');
      const known = valueOf(before);
      // The library that makes these files cuts some characters in two when it folds a line.
      fc.pre(known !== undefined && before.isWellFormed() && hiddenSignsIn(before).length === 0);
      const once = formatSource('service', before);
      const isWritten = valueOf(once);
      expect(withWords(valueAsSeen(isWritten))).toEqual(withWords(valueAsSeen(known)));
      expect(formatSource('service', once)).toBe(once);
    }), { numRuns: 100 });
  });

  test('a record that is written is read as it was', () => {
    fc.assert(fc.property(record, (value) => {
      const plain = composed(value);
      fc.pre(JSON.stringify(plain) === JSON.stringify(value));
      const text = formatRecord('service', plain);
      expect(withWords(valueOf(text))).toEqual(withWords(plain));
      expect(formatSource('service', text)).toBe(text);
      expect(standsAsWritten('service', text, valueOf(text)) || /#|\n\n/.test(text)).toBe(true);
    }), { numRuns: 100 });
  });

  test('no comment is lost, wherever it stands', () => {
    const lines = service.trimEnd().split('\n');
    fc.assert(fc.property(fc.uniqueArray(fc.record({ line: fc.nat({ max: lines.length }), beside: fc.boolean(), indent: fc.constantFrom(0, 2, 4), parted: fc.boolean(), blank: fc.boolean() }), { maxLength: 6, selector: ({ line, beside }) => `${line}${beside}` }), (comments) => {
      const written = [...lines, ''].flatMap((line, index) => {
        const above = comments.filter((comment) => comment.line === index && !comment.beside).map(({ indent, parted, blank }) => `${parted ? '\n' : ''}${' '.repeat(indent)}# above ${index}${blank ? '\n' : ''}`);
        const beside = comments.some((comment) => comment.line === index && comment.beside) ? ` # beside ${index}` : '';
        return [...above, ...(line === '' && beside === '' ? [] : [`${line}${beside}`])];
      }).join('\n');
      const text = `${written}\n`;
      fc.pre(valueOf(text) !== undefined);
      const once = formatSource('service', text);
      expect([...once.matchAll(/# .*/g)].map(String).sort()).toEqual([...text.matchAll(/# .*/g)].map(String).sort());
      expect(valueOf(once)).toEqual(valueOf(text));
      expect(formatSource('service', once)).toBe(once);
      // What is told without formatting is told right.
      if (standsAsWritten('service', text, valueOf(text))) expect(once).toBe(text);
    }), { numRuns: 100 });
  });

  test('comments above names and empty lines at the very left need no formatting to be told', () => {
    const noted = service.replace(/^(\w+):(?=.*\n)/gm, (name, _, at: number) => (at === 0 ? name : `\n# about ${name}\n# and more\n${name}`));
    expect(formatSource('service', noted)).toBe(noted);
    expect(standsAsWritten('service', noted, valueOf(noted))).toBe(true);
    expect(standsAsWritten('service', noted.replace('\n\n#', '\n\n\n#'), valueOf(noted))).toBe(false);
    expect(standsAsWritten('service', noted.replace('\n# and more', '\n  # and more'), valueOf(noted))).toBe(false);
  });
});

// In a field of words a number is read as it was written: both say the same to the reader.
function withWords(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(withWords);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, withWords(inner)]));
  return typeof value === 'number' ? (Object.is(value, -0) ? '0' : String(value)) : typeof value === 'string' && value.trim() !== '' && Number.isFinite(Number(value)) && /^[-+.\d]/.test(value) ? String(Number(value) + 0) : value;
}

describe('one field is changed, and one line', () => {
  const changedLines = (before: string, after: string) => {
    const old = new Set(before.split('\n'));
    return after.split('\n').filter((line) => !old.has(line));
  };

  test('a fee', () => {
    const after = editSource('service', service, ['fees', 0, 'amount'], 3.5);
    expect(changedLines(service, after)).toEqual(['  - { id: issue, amount: 3.5, currency: EUR, payment: [cash] }']);
    expect(after.split('\n')).toHaveLength(service.split('\n').length);
  });

  test('a field that was not there comes to its place, and goes without a trace', () => {
    const after = editSource('service', service, ['silence'], 'may-appeal');
    expect(after).toBe(service.replace('sources:', 'silence: may-appeal\nsources:'));
    expect(editSource('service', after, ['silence'], undefined)).toBe(service);
  });

  test('“none” instead of a list, and a list instead of “none”', () => {
    const free = editSource('service', service, ['fees'], 'none');
    expect(changedLines(service, free)).toEqual(['fees: none']);
    expect(editSource('service', free, ['fees'], (factsOf(service) as { fees: unknown }).fees)).toBe(service);
  });

  test('the items of a list keep their comments when another comes before them', () => {
    const noted = service.replace('  - { id: issue', '  # decided in 2013\n  - { id: issue');
    const after = editSource('service', noted, ['fees'], [{ id: 'copy', amount: 1, currency: 'EUR' }, { id: 'issue', amount: 4, currency: 'EUR', payment: ['cash'] }]);
    expect(after).toContain('fees:\n  - { id: copy, amount: 1, currency: EUR }\n  # decided in 2013\n  - { id: issue, amount: 4, currency: EUR, payment: [cash] }\n');
  });

  test('saving without a change changes nothing, also with comments', () => {
    const noted = `# A\n\n${service.replace('unit:', '# B\nunit:').replace('topics: [construction]', 'topics: [construction] # C')}# D\n`;
    expect(editSource('service', noted, [], valueOf(noted))).toBe(noted);
    expect(formatSource('service', noted)).toBe(noted);
  });

  test('a text: its words and its body', () => {
    const text = '---\ntitle: Leje\nsteps:\n  - Një\n---\n\nTrupi.\n';
    expect(editSource('text', text, ['steps', 1], 'Dy')).toBe('---\ntitle: Leje\nsteps:\n  - Një\n  - Dy\n---\n\nTrupi.\n');
    expect(editSource('text', text, ['body'], 'Tjetër.')).toBe('---\ntitle: Leje\nsteps:\n  - Një\n---\n\nTjetër.\n');
    expect(editSource('text', text, ['body'], undefined)).toBe('---\ntitle: Leje\nsteps:\n  - Një\n---\n');
    expect(readText({ path: 'sq.md', bytes: bytesOf(editSource('text', '---\n---\n', ['title'], 'Leje')) }).value?.value).toEqual({ title: 'Leje' });
  });
});

describe('what is written straight on', () => {
  // JSON is YAML too: formatting reads it and writes it line by line.
  const formatted = (kind: string, value: unknown) => (kind === 'text' ? formatSource(kind, `---\n${JSON.stringify(value)}\n---\n`).slice('---\n'.length, -'---\n'.length) : formatSource(kind, JSON.stringify(value)));
  const content = join(import.meta.dirname, '../../../content');
  const paths = readdirSync(content, { recursive: true, encoding: 'utf8' }).filter((path) => schemaNameOf(path) !== undefined && !path.startsWith('monitoring/')).sort();

  test('is what formatting makes of every file of the content', () => {
    const quick = paths.filter((path) => {
      const kind = schemaNameOf(path)!;
      const { value } = (kind === 'text' ? readText : readYaml)({ path, bytes: readFileSync(join(content, path)) }).value!;
      const written = quicklyWritten(kind, value);
      if (written !== undefined) expect(written, path).toBe(formatted(kind, value));
      return written !== undefined;
    });
    expect(quick.length).toBeGreaterThan(paths.length * 0.9);
  });

  test('is what formatting makes of any words, numbers, lists and records in any field', () => {
    const words = fc.oneof(fc.string({ maxLength: 30 }), fc.constantFrom('true', '12', '010', '- a', '# a', 'a: b', 'two\nlines', '', ' ', 'ë', 'Shërbimi i parë', "it's", '"'));
    const { any } = fc.letrec((tie) => ({ any: fc.oneof({ maxDepth: 3 }, words, fc.integer(), fc.boolean(), fc.constant(null), fc.array(tie('any'), { maxLength: 3 }), fc.dictionary(fc.constantFrom('id', 'names', 'sq', 'sr', 'fees', 'a', 'when', 'other'), tie('any'), { maxKeys: 3 })) }));
    fc.assert(fc.property(fc.constantFrom('service', 'institution', 'text', 'requirement'), fc.dictionary(fc.constantFrom('fees', 'documents', 'title', 'steps', 'names', 'unit', 'channels', 'notes', 'x'), any!, { minKeys: 1, maxKeys: 4 }), (kind, record) => {
      const value = valueAsSeen(record);
      const quick = quicklyWritten(kind, value);
      if (quick !== undefined) expect(quick).toBe(formatted(kind, value));
    }), { numRuns: 500 });
  });
});
