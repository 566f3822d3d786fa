import fc from 'fast-check';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { completenessOf, reportsOf } from '#catalogue/assess/completeness.ts';
import { findingsOf, inventoryOf } from '#catalogue/assess/findings.ts';
import type { Institution, Service } from '#catalogue/model/catalogue.ts';
import type { Finding } from '#catalogue/model/finding.ts';
import { documentFormats, documentLicences, type PublishedDocument } from '#catalogue/model/published-document.ts';
import { compare } from '#catalogue/model/problem.ts';
import type { ServiceFacts } from '#catalogue/model/service.ts';
import type { Text } from '#catalogue/model/text.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import { checkAs, checkFormats } from '#catalogue/write/check.ts';
import { hiddenSignsIn } from '#languages/signs.ts';
import { asAnnotation, asLine, inWords, printable } from '#catalogue/write/diagnostics.ts';
import { asMarkdownText } from '#catalogue/write/markdown-text.ts';
import { languages } from '#languages/languages.ts';
import { file, filesOf, judgedFiles, siteFolder, today } from './judged.ts';

const complete = await filesOf(siteFolder('complete'));
const institution = file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n');
const serviceFile = 'institutions/trial/services/permit/service.yaml';
const textFile = 'institutions/trial/services/permit/sq.md';
const recordFiles = [
  serviceFile, textFile, 'institutions/trial/institution.yaml', 'concepts/extract/service.yaml', 'concepts/extract/en.md', 'standard/standard.yaml', 'standard/requirements/fee-stated.yaml',
  'vocabularies/topics.yaml', 'vocabularies/acts.yaml', 'vocabularies/script.yaml', 'monitoring/2026-q4/registries.yaml', 'standard/inventory.yaml', 'institutions/trial/documents.yaml', 'institutions/trial/services/permit/notes.txt',
];

/** Reads, judges and prints in every form: nothing of it may throw, and every problem has to stand in a file. */
function readsWithoutACrash(files: readonly SourceFile[]): void {
  const result = judgedFiles(files);
  const linesOf = new Map(files.map(({ path, bytes }) => [path, new TextDecoder().decode(bytes).split(/\r\n|[\r\n]/).length]));
  for (const problem of result.problems) {
    const lines = problem.file === '.' ? 1 : linesOf.get(problem.file);
    if (problem.code !== 'missing-file' && problem.code !== 'no-title') expect(lines, `${problem.file} was not given`).toBeDefined();
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.line).toBeLessThanOrEqual(Math.max(1, lines ?? 1));
    expect(problem.column).toBeGreaterThanOrEqual(1);
  }
  for (const language of languages) for (const problem of result.problems) expect(inWords(problem, language).message).not.toBe('');
  for (const format of checkFormats) checkAs(format, result, 'sq');
}

/** A file among good ones: what surrounds it is read as ever. */
function among(path: string, bytes: Uint8Array): SourceFile[] {
  const others = [institution, file(serviceFile, 'status: unconfirmed\n'), file(textFile, '---\ntitle: Leje\n---\n')];
  return [...others.filter((other) => other.path !== path), { path, bytes }];
}
const bytesOf = (text: string) => new TextEncoder().encode(text);
const anyFile = fc.constantFrom(...recordFiles);
const anyText = fc.oneof(fc.string({ unit: 'binary', maxLength: 200 }), fc.string({ unit: 'grapheme', maxLength: 200 }));

describe('any text can be read without a crash', () => {
  test('any bytes', () => {
    fc.assert(fc.property(anyFile, fc.uint8Array({ maxLength: 300 }), (path, bytes) => readsWithoutACrash(among(path, bytes))), { numRuns: 200 });
  });

  test('any words', () => {
    fc.assert(fc.property(anyFile, anyText, (path, text) => readsWithoutACrash(among(path, bytesOf(text)))), { numRuns: 300 });
  });

  test('anything that looks like YAML', () => {
    const piece = fc.constantFrom('status', 'fees', 'names', 'sq', 'words', 'with', 'rule', 'title', ': ', ':', '\n', '\n  ', '\n    - ', '- ', '- - ', '? ', '{ ', ' }', '[', ']', ', ', '"', "'", '|', '>', '|-\n', '&a ', '*a', '<<: ', '!!str ', '! ', '!x ', '#', '---\n', '...\n', '%YAML 1.1\n', '\t', '\r\n', '\r', '~', 'null', 'none', 'true', '.nan', '.inf', '-1', '1e400', '0x1F', '2026-02-30', '__proto__', 'constructor', 'toString', '\u2028', '\uFEFF', '\\u0000', '🙂', 'é');
    fc.assert(fc.property(anyFile, fc.array(piece, { maxLength: 40 }), fc.boolean(), (path, pieces, framed) => {
      const text = pieces.join('');
      readsWithoutACrash(among(path, bytesOf(framed ? `---\n${text}\n---\n${text}` : text)));
    }), { numRuns: 600 });
  });

  test('any nesting of values under the fields of a record', () => {
    const field = fc.constantFrom('status', 'concept', 'fees', 'documents', 'channels', 'timeLimit', 'decision', 'days', 'amount', 'id', 'when', 'appeal', 'output', 'validity', 'contact', 'review', 'checked', 'names', 'sq', 'sr', 'en', 'units', 'offices', 'hours', 'words', 'rule', 'with', 'field', 'dimension', 'bands', 'title', 'steps', 'notes', 'translatedFrom', 'fields', 'conflicts', 'unseen', 'toString', 'valueOf');
    const leaf = fc.oneof(fc.constantFrom('none', 'counter', 'stated', 'constructor', 'sq', 'id-card', '2026-02-28', 'unlimited', 'P6M', 'https://example.org', 'confirmed', 'EUR', 'fees'), fc.string({ maxLength: 20 }), fc.integer(), fc.double(), fc.boolean(), fc.constant(null));
    const { value } = fc.letrec((tie) => ({ value: fc.oneof({ maxDepth: 5 }, leaf, fc.array(tie('value'), { maxLength: 4 }), fc.dictionary(field, tie('value'), { maxKeys: 5 })) }));
    fc.assert(fc.property(anyFile, fc.dictionary(field, value, { maxKeys: 8 }), (path, record) => {
      const json = JSON.stringify(record);
      readsWithoutACrash(among(path, bytesOf(path.endsWith('.md') ? `---\n${json}\n---\n` : json)));
    }), { numRuns: 300 });
  });

  test('good files in which some characters were lost, doubled or exchanged', () => {
    const own = complete.filter((candidate) => !candidate.house);
    fc.assert(fc.property(fc.nat(own.length - 1), fc.nat(), fc.nat({ max: 12 }), fc.oneof(fc.constant(''), anyText), (which, at, length, put) => {
      const chosen = own[which]!;
      const text = new TextDecoder().decode(chosen.bytes);
      const start = at % (text.length + 1);
      const damaged = text.slice(0, start) + put + text.slice(start + length);
      readsWithoutACrash(own.map((other) => (other === chosen ? file(chosen.path, damaged) : other)));
    }), { numRuns: 100 });
  });

  const many = (piece: string, times = 5000) => piece.repeat(times);
  const hostile: Readonly<Record<string, string>> = {
    'a billion laughs': `a: &a [x, x]\n${Array.from({ length: 26 }, (_, index) => `${String.fromCharCode(98 + index)}: &${String.fromCharCode(98 + index)} [*${String.fromCharCode(97 + index)}, *${String.fromCharCode(97 + index)}]`).join('\n')}\n`,
    'an alias of itself': 'a: &a [*a]\n',
    'merge keys of merge keys': '<<: { <<: { status: confirmed } }\n',
    'brackets without an end': many('['), 'braces without an end': many('{'), 'braces with keys': many('{a: '), 'hyphens in one line': many('- '), 'hyphens far apart': many('-   '), 'question marks': many('? '), 'colons': many(': '), 'ampersands': many('& '), 'exclamation marks': many('! '), 'quotes': many('"'), 'backslashes': `a: "${many('\\')}"`,
    'steps to the right': Array.from({ length: 400 }, (_, depth) => `${' '.repeat(depth)}a:`).join('\n'),
    'fields without number': Array.from({ length: 1000 }, (_, index) => `k${index}: 1`).join('\n'),
    'one field a thousand times': many('a: 1\n', 1000),
    'one very long word': `status: ${many('x', 60_000)}`,
    'the names of an object’s own parts': 'toString: a\nvalueOf: b\nhasOwnProperty: c\n__proto__: d\nconstructor: e\nprototype: f\n',
    'half of a pair': 'status: "\\ud800"\nfees: [{ id: "\\udfff" }]\n',
    'numbers that are none': 'fees: [{ id: a, amount: .nan }, { id: b, amount: .inf }, { id: c, amount: -0 }, { id: d, amount: 1e999 }, { id: e, amount: 0o17 }]\n',
    'directives': '%YAML 1.1\n%TAG ! tag:example.org,2000:\n---\nfees: no\nstatus: !a confirmed\n',
    'a byte order mark inside': 'status: confirmed\n\uFEFFkind: permit\n',
  };
  test.each(Object.entries(hostile))('%s', (_, text) => {
    for (const path of [serviceFile, 'vocabularies/topics.yaml']) readsWithoutACrash(among(path, bytesOf(text)));
    readsWithoutACrash(among(textFile, bytesOf(`---\n${text}\n---\n`)));
  });

  const bodies: Readonly<Record<string, string>> = {
    'quotations': many('>'), 'lists': many('- '), 'numbered lists': many('1. '), 'quoted lists': many('> - '), 'emphasis': many('*a_ '), 'struck words': many('~a'), 'links': many('[a]('), 'images': many('!['), 'backticks': Array.from({ length: 150 }, (_, index) => '`'.repeat(index)).join(' '), 'footnotes': many('[^1]: ', 1000), 'cells': `${many('|a', 1000)}\n${many('|-', 1000)}\n`, 'tags': many('<a '), 'comments': many('<!--'), 'entities': many('&#0;'), 'mail addresses': many('a@b.c ', 2000), 'web addresses': many('www.a.b ', 2000),
  };
  test.each(Object.entries(bodies))('a body of nothing but %s', (_, body) => {
    readsWithoutACrash(among(textFile, bytesOf(`---\ntitle: Leje\n---\n${body}\n`)));
  });
});

const [house, ofExample] = (() => {
  const { catalogue } = readCatalogue(complete);
  return [catalogue, catalogue.institutions[0]!];
})();

type Entry = { facts: Partial<ServiceFacts>; words: Partial<Text>; publishing?: boolean };
const some = (...values: Entry[]): fc.Arbitrary<Entry> => fc.constantFrom(...values);

// What an officer may fill in, in each way that the format allows; words are meant in every language.
const gaps: Readonly<Record<string, fc.Arbitrary<Entry>>> = {
  title: some({ facts: {}, words: { title: 'Leje' } }),
  summary: some({ facts: {}, words: { summary: 'Leje për të ndërtuar.' } }, { facts: {}, words: { summary: 'x'.repeat(300) } }),
  eligibility: some({ facts: {}, words: { eligibility: 'none' } }, { facts: {}, words: { eligibility: ['Kushdo.'] } }),
  steps: some({ facts: {}, words: { steps: ['Paraqituni në sportel.'] } }, { facts: { steps: [{ by: 'applicant' }] }, words: { steps: ['Paraqituni.'] } }),
  formGuidance: some({ facts: {}, words: { formGuidance: ['Shkruani emrin.'] } }),
  appealHow: some({ facts: {}, words: { appealHow: 'Me shkrim.' } }),
  outputWords: some({ facts: {}, words: { output: 'Leja në letër.' } }),
  documents: some({ facts: { documents: 'none' }, words: {} }, { facts: { documents: [{ id: 'id-card' }] }, words: {} }, { facts: { documents: [{ id: 'id-card', form: 'copy' }, { id: 'extract' }] }, words: {} }),
  fees: some({ facts: { fees: 'none' }, words: {} }, { facts: { fees: [{ id: 'issue', amount: 2, currency: 'EUR' }] }, words: { fees: { issue: 'lëshimi' } } }, { facts: { fees: [{ id: 'issue', amount: 2, currency: 'EUR', payment: ['cash'] }, { id: 'copy', amount: 0, currency: 'EUR' }] }, words: {} }),
  timeLimit: some({ facts: { timeLimit: { decision: { days: 30 } } }, words: {} }, { facts: { timeLimit: { decision: { days: 30, act: 'law-on-trees' }, practice: 'P1D' } }, words: {} }, { facts: { timeLimit: { practice: 'P1D' } }, words: {} }),
  silence: some({ facts: { silence: 'granted' }, words: {} }),
  appeal: some({ facts: { appeal: 'none' }, words: {} }, { facts: { appeal: [{ body: 'second-instance' }] }, words: {} }, { facts: { appeal: [{ body: 'second-instance', days: 30 }] }, words: {} }),
  forms: some({ facts: { forms: 'none' }, words: {} }, { facts: { forms: [{ id: 'application', url: 'https://example.org/f.docx', format: 'docx' }] }, words: {} }, { facts: { forms: [{ id: 'application', url: 'https://example.org/f', format: 'online' }] }, words: {} }),
  legalBasis: some({ facts: { legalBasis: [{ act: 'law-on-trees' }] }, words: {} }, { facts: { legalBasis: [{ act: 'unknown-act' }] }, words: {} }),
  output: some({ facts: { output: { type: 'permit' } }, words: {} }, { facts: { output: { type: 'permit', validity: 'unlimited' } }, words: {} }),
  unit: some({ facts: { unit: 'registry' }, words: {} }),
  contact: some({ facts: { contact: 'counter' }, words: {} }, { facts: { contact: ['nowhere'] }, words: {} }),
  channels: some({ facts: { channels: [{ id: 'counter', type: 'counter' }] }, words: {} }),
  sources: some({ facts: { sources: [{ url: 'https://example.org' }] }, words: {} }),
  review: some({ facts: { review: { checked: '2026-11-01' } }, words: {} }, { facts: { review: { checked: '2020-01-01', next: '2021-01-01' } }, words: {} }, { facts: { review: { checked: '2026-11-01', next: '2027-05-01' } }, words: {} }),
  publishing: some({ facts: {}, words: {}, publishing: true }),
};
const anyGap = fc.constantFrom(...Object.keys(gaps));
const anyEntries = fc.record(Object.fromEntries(Object.entries(gaps).map(([gap, entries]) => [gap, entries])));
const anyStatus = fc.constantFrom('unconfirmed' as const, 'confirmed' as const, 'suspended' as const);

function judgedWith(entries: readonly Entry[], facts: Partial<ServiceFacts>): Finding[] {
  const words = Object.assign({}, ...entries.map((entry) => entry.words)) as Text;
  const service: Service = { id: 'permit', institution: 'example', folder: 'institutions/example/services/permit', places: {}, inherited: [], facts: Object.assign({ status: 'unconfirmed' }, facts, ...entries.map((entry) => entry.facts)) as ServiceFacts, texts: Object.keys(words).length === 0 ? {} : { sq: words, sr: words, en: words } };
  const { publishing, ...without } = ofExample.facts;
  const owner: Institution = { ...ofExample, facts: entries.some((entry) => entry.publishing) ? { ...without, publishing } : without };
  return findingsOf({ ...house, institutions: [owner], services: [service] }, today);
}

describe('the share of the document inventory under the house standard', () => {
  const { documents: _documents, ...unlooked } = ofExample;
  const categories = house.inventory!.map(({ id }) => id);
  const gaps = {
    date: fc.constantFrom('2026-11-01', '2020-01-01', '2999-01-01'), period: fc.constantFrom('2026', '2019', '2026-q3', '2025-11', '2024/2027'), url: fc.constant('https://example.org/d'),
    languages: fc.constantFrom(['sq'] as const, ['sq', 'sr'] as const, ['sq', 'sr', 'en'] as const), format: fc.constantFrom(...documentFormats), licence: fc.constantFrom(...documentLicences), seen: fc.constant('2026-11-20'),
  };
  const wholeDocument = fc.record(gaps) as unknown as fc.Arbitrary<Omit<PublishedDocument, 'id' | 'title'>>;
  const document = fc.record({ whole: wholeDocument, filled: fc.subarray(Object.keys(gaps)) }).map(({ whole, filled }) => Object.fromEntries(filled.map((field) => [field, whole[field as keyof typeof whole]])) as Partial<PublishedDocument>);
  const held = fc.oneof(fc.constant('none' as const), fc.array(document, { minLength: 1, maxLength: 3 }));
  type Held = 'none' | readonly Partial<PublishedDocument>[];
  const holdings = fc.record(Object.fromEntries(categories.map((id) => [id, held])), { requiredKeys: [] }) as fc.Arbitrary<Record<string, Held>>;
  const judged = (documents: Readonly<Record<string, Held>> | undefined, order: readonly string[] = Object.keys(documents ?? {})): Finding[] => {
    const of = new Map(order.filter((id) => Object.hasOwn(documents!, id)).map((id) => {
      const those = documents![id]!;
      return [id, those === 'none' ? those : those.map((given, index) => ({ id: `${id}-${index}`, title: { sq: 'Dokumenti' }, ...given }))] as const;
    }));
    return inventoryOf({ ...house, institutions: [{ ...unlooked, ...(documents ? { documents: { of, places: {} } } : {}) }] }, today);
  };
  const scoreOf = (findings: readonly Finding[]) => completenessOf(findings).score ?? 0;

  test('never falls when a field of a document is filled in', () => {
    fc.assert(fc.property(holdings, fc.constantFrom(...categories), document, wholeDocument, fc.constantFrom(...Object.keys(gaps)), fc.array(document, { maxLength: 2 }), (others, id, before, whole, gap, beside) => {
      const { [gap as keyof PublishedDocument]: _gap, ...without } = before;
      const filled = { ...without, [gap]: whole[gap as keyof typeof whole] };
      expect(scoreOf(judged({ ...others, [id]: [filled, ...beside] }))).toBeGreaterThanOrEqual(scoreOf(judged({ ...others, [id]: [without, ...beside] })) - 1e-12);
    }), { numRuns: 1000 });
  });

  test('never falls when a category that was left out is answered, or when somebody looks at all', () => {
    fc.assert(fc.property(holdings, fc.constantFrom(...categories), held, (documents, id, answer) => {
      const { [id]: _left, ...without } = documents;
      expect(scoreOf(judged({ ...without, [id]: answer }))).toBeGreaterThanOrEqual(scoreOf(judged(without)) - 1e-12);
      expect(completenessOf(judged(undefined)).score).toBeNull();
    }), { numRuns: 500 });
  });

  test('is the same in whatever order categories and documents are written', () => {
    fc.assert(fc.property(holdings, fc.shuffledSubarray(categories, { minLength: categories.length }), (documents, order) => {
      const turned = Object.fromEntries(Object.entries(documents).map(([id, those]) => [id, those === 'none' ? those : [...those].reverse()]));
      expect(judged(turned, order)).toEqual(judged(documents));
    }), { numRuns: 300 });
  });

  test('adds nothing to any other sum, and takes nothing from it', () => {
    fc.assert(fc.property(holdings, (documents) => {
      const services = judgedWith([], {});
      const [{ inventory, ...others }, { inventory: none, ...alone }] = [reportsOf(house, services, judged(documents))[0]!, reportsOf(house, services)[0]!];
      expect(others).toEqual(alone);
      expect(none.possible).toBe(0);
      for (const finding of judged(documents)) expect(finding.won >= 0 && finding.won <= finding.possible).toBe(true);
      expect(inventory.won).toBeCloseTo(Object.values(inventory.categories).reduce((sum, { won }) => sum + won, 0));
    }), { numRuns: 100 });
  });
});

describe('the share of a service under the house standard', () => {
  const service = fc.record({ entries: anyEntries, filled: fc.subarray(Object.keys(gaps)), status: anyStatus });

  test('never falls when a gap is filled, in every language', () => {
    fc.assert(fc.property(service, anyGap, ({ entries, filled, status }, gap) => {
      const before = filled.filter((other) => other !== gap).map((other) => entries[other]!);
      const [old, now] = [completenessOf(judgedWith(before, { status })), completenessOf(judgedWith([...before, entries[gap]!], { status }))];
      expect(now.score ?? 0).toBeGreaterThanOrEqual((old.score ?? 0) - 1e-12);
    }), { numRuns: 2000 });
  });

  test('lies between nothing and all, and so does each point', () => {
    fc.assert(fc.property(service, ({ entries, filled, status }) => {
      const findings = judgedWith(filled.map((gap) => entries[gap]!), { status });
      const { score, won, possible } = completenessOf(findings);
      expect(won).toBeLessThanOrEqual(possible);
      if (score !== null) expect(score >= 0 && score <= 1).toBe(true);
      for (const finding of findings) expect(finding.won >= 0 && finding.won <= finding.possible).toBe(true);
    }), { numRuns: 300 });
  });

  test('is the same whether or not what is unknown is looked at', () => {
    const unseen = fc.subarray(['documents', 'fees', 'forms', 'timeLimit', 'legalBasis', 'output'] as const, { minLength: 1 });
    fc.assert(fc.property(service, unseen, ({ entries, filled, status }, fields) => {
      const findings = judgedWith(filled.filter((gap) => !(fields as readonly string[]).includes(gap)).map((gap) => entries[gap]!), { status, unseen: fields });
      const unknown = findings.filter((finding) => finding.outcome === 'unknown' || finding.outcome === 'not-applicable');
      expect(unknown.some((finding) => finding.outcome === 'unknown')).toBe(true);
      expect(unknown.filter((finding) => finding.won !== 0 || finding.possible !== 0)).toEqual([]);
      expect(completenessOf(findings.filter((finding) => !unknown.includes(finding)))).toEqual(completenessOf(findings));
    }), { numRuns: 300 });
  });
});

describe('reading', () => {
  const answer = (files: readonly SourceFile[]) => JSON.stringify(checkAs('json', judgedFiles(files), 'en'));
  const untidy = [...complete, file('institutions/example/services/extract/notes.txt', 'x'), file('institutions/example/services/empty/sq.md', ''), file('concepts/second/service.yaml', 'topcs: [a]\nkind: nothing\n')];

  test('twice gives the same', () => {
    expect(answer(untidy)).toBe(answer(untidy));
  });

  test('does not depend on the order of the files', () => {
    const inOrder = answer(untidy);
    fc.assert(fc.property(fc.shuffledSubarray(untidy, { minLength: untidy.length }), (shuffled) => { expect(answer(shuffled)).toBe(inOrder); }), { numRuns: 12 });
  });

  test('reports problems sorted by file and line', () => {
    const { problems } = judgedFiles(untidy);
    expect(problems.length).toBeGreaterThan(3);
    expect(problems).toEqual([...problems].sort((a, b) => compare(a.file, b.file) || a.line - b.line));
  });
});

describe('words from a file, when they are printed,', () => {
  const anyWords = fc.oneof(anyText, fc.array(fc.constantFrom('::error::', '##[error]', '\n', '\r', '\u001b[2J', '\u202e', '@name', '#12', 'GH-3', '[a](https://b.c)', '![', '<b>', '&lt;', '&#64;', 'www.example.org', 'https://example.org', 'a@b.org', '*', '_', '`', '~', '|', '\\', '$', ' ', 'a', ':'), { maxLength: 12 }).map((pieces) => pieces.join('')));
  const problemWith = (value: string) => ({ code: 'unknown-value' as const, severity: 'error' as const, file: value, line: 1, column: 1, values: { value, field: value, values: value, nearest: value } });

  test('stay on one line and move no cursor', () => {
    fc.assert(fc.property(anyWords, (words) => {
      expect(printable(words)).not.toMatch(/[\u0000-\u0008\u000A-\u001F\u007F-\u009F\u2028\u2029\u202A-\u202E\u2066-\u2069]/);
      expect(hiddenSignsIn(printable(words)).filter(({ code }) => code !== 'U+FFFD')).toEqual([]);
      expect(asLine(inWords(problemWith(words), 'sq'), 'content').split(/[\n\r\u2028\u2029]/)).toHaveLength(1);
    }), { numRuns: 500 });
  });

  test('never begin a command of a GitHub runner', () => {
    fc.assert(fc.property(anyWords, (words) => {
      // The runner trims a line and looks for “::” at its beginning, and for “##[” anywhere.
      expect(printable(words).trim().startsWith('::')).toBe(false);
      expect(printable(words)).not.toContain('##[');
      const annotation = asAnnotation('error', words, 1, 1, words, words);
      expect(annotation.split(/[\n\r]/)).toHaveLength(1);
      expect(annotation.match(/^::error file=[^:,]*,line=1,col=1,title=[^:,]*::/)).not.toBeNull();
    }), { numRuns: 500 });
  });

  test('become no link, mention, reference, picture, HTML or code in Markdown', () => {
    const parser = unified().use(remarkParse).use(remarkGfm);
    fc.assert(fc.property(anyWords, (words) => {
      const markdown = asMarkdownText(words);
      const tree = parser.parse(`a ${markdown} a`);
      const kinds = new Set<string>();
      const visit = (node: { type: string; children?: unknown[] }): void => { kinds.add(node.type); node.children?.forEach((child) => visit(child as typeof node)); };
      visit(tree);
      expect([...kinds].filter((kind) => !['root', 'paragraph', 'text'].includes(kind))).toEqual([]);
      // GitHub resolves these after Markdown, so they have to be parted in what is read.
      const read = (tree.children[0] as unknown as { children: { value: string }[] }).children.map((child) => child.value).join('');
      expect(read).not.toMatch(/@\w|#\d/);
    }), { numRuns: 800 });
  });
});
