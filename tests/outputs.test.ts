import * as spreadsheet from '@e965/xlsx';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseAtomFeed } from 'feedsmith';
import ICAL from 'ical.js';
import { Parser as TurtleParser } from 'n3';
import { parseFragment } from 'parse5';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, test } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { assess } from '#catalogue/assess/assess.ts';
import { datesOf } from '#catalogue/assess/due.ts';
import { workOf } from '#catalogue/assess/worklist.ts';
import type { Catalogue } from '#catalogue/model/catalogue.ts';
import type { History } from '#catalogue/model/history.ts';
import { armed } from '#catalogue/write/csv.ts';
import { workbookOf } from '#catalogue/write/catalogue-workbook.ts';
import { barChart, lineChart } from '#catalogue/write/chart.ts';
import { checkAs, completenessLines, type CheckResult } from '#catalogue/write/check.ts';
import { catalogueAsCpsv } from '#catalogue/write/cpsv-ap.ts';
import { draftOf } from '#catalogue/write/draft.ts';
import { changesAsAtom } from '#catalogue/write/feed.ts';
import { formatText } from '#catalogue/write/format.ts';
import { valueAsSeen } from '#catalogue/write/as-seen.ts';
import { asJsonLd } from '#catalogue/write/json-ld.ts';
import { asLlmsText } from '#catalogue/write/llms.ts';
import { htmlOf } from '#catalogue/write/markdown.ts';
import { capital } from '#catalogue/write/names.ts';
import type { Judged } from '#catalogue/write/open-data.ts';
import { contentOf } from '#catalogue/write/open-files.ts';
import { asOpenSearch } from '#catalogue/write/open-search.ts';
import { previewSection } from '#catalogue/write/preview.ts';
import { quarterAsCsv, quarterAsMarkdown } from '#catalogue/write/quarter-files.ts';
import { quarterPage, quarterPages } from '#catalogue/write/quarter-page.ts';
import { reportAsMarkdown } from '#catalogue/write/report-files.ts';
import { asJsonBlock, institutionAsSchemaOrg, serviceAsSchemaOrg } from '#catalogue/write/schema-org.ts';
import { basesOf } from '#catalogue/write/statements.ts';
import { tableAsCsv, type Table } from '#catalogue/write/table.ts';
import { tables } from '#catalogue/write/tables.ts';
import { cpsvTerms } from '#catalogue/write/terms.ts';
import { asTurtle } from '#catalogue/write/turtle.ts';
import { workAsCalendar } from '#catalogue/write/work-calendar.ts';
import { workAsCsv } from '#catalogue/write/work-table.ts';
import { asCsv, asOds, asXlsx } from '#catalogue/write/workbook.ts';
import { isLanguage, routes } from '#languages/languages.ts';
import { isPlaceholder, pointsElsewhere } from '#languages/unsaid.ts';
import { voiceOf } from '#languages/voice.ts';
import { namesOf } from '#search/published.ts';
import { filesOf, judgedFiles, siteFolder, today } from './judged.ts';

/** Words that try to leave the place they are put into: each is the end, the beginning or an order of some output. */
const nasty = [
  '</script><script>alert(1)</script>', '<!--<script>', '-->', ']]>', '<![CDATA[', '<img src=x onerror=alert(1)>', '</title></textarea></style>', '" onmouseover="x', "' autofocus onfocus='x", '&lt;b&gt;', '&amp;amp;', '&#0;', '{{x}}', '${x}', '<?xml ?>', '<svg/onload=x>',
  '"""', "\'\'\'", '\\', '\\n', '\\u0041', '\\"', "\\'", '@en .', '^^xsd:int', '<http://x> a <y>', '# comment', '"} , {"@id": "x', '__proto__', 'constructor',
  '=1+1', '+1', '-1', '@SUM(A1)', "'=1", '\t=1', '\r=1', '\uFF1D1', '=HYPERLINK("http://x","y")', '"; "', ',', ';', '_x0041_', '1e5', '2026-01-01', 'TRUE',
  '\u001b[31m', '\u001b]8;;http://x\u0007', '\u009b2J', '\b\b\b', '\u0007', '\u007f', '::error file=a::x', '\n::set-output name=a::b', '##[error]x', '##vso[task]', '%0A', '%25',
  '@octocat', '#12', 'GH-3', 'www.example.org', 'https://evil.example/', '[a](https://b.c)', '![a](https://b.c)', '`code`', '```', '~~~', '**b**', '_i_', '~~s~~', '| a | b |', '\n| - | - |', '\n# h', '\n- item', '\n> q', '\n---\n', '\n    code', '[^1]', '$$x$$', '<details>', ':smile:', '\\*',
  '\r\n', '\n', '\r', '\n\n', '\u0085', '\u2028', '\u2029', '\nEND:VEVENT\nBEGIN:VEVENT', '\r\nATTENDEE:x', ' folded', '\ttab', '\u000b', '\u000c', '\u0000', '\ufffe', '\uffff',
  '\ud800', '\udfff', '\udc00\ud800', '\u202e\u202d', '\u2066\u2069', '\u200b\u200d', '\ufeff', 'e\u0308', '\u{1F600}', '\u{e0041}', 'x'.repeat(3000), 'ë ç č ž đ Њ', '„ “ « »',
  '---\ntitle: b', '\ntitle: b', ': ', '- a', '&a *a', '!!js x', '? a', '%YAML', 'null', '~', 'yes', '0o17', '{a: b}', '[a]', '|', '>', "it's",
];
const anyWords = fc.array(fc.oneof({ weight: 3, arbitrary: fc.constantFrom(...nasty) }, { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 12 }) }), { minLength: 1, maxLength: 4 }).map((parts) => parts.join(''));
// Some words come first and bare (a formula does), most stand between letters; none is empty once it is trimmed, and none says nothing, like an address alone: such are judged otherwise.
const anyPut = fc.tuple(anyWords, fc.boolean()).map(([words, isBare]) => (isBare ? `${words}z` : `a${words}z`)).filter((put) => !isPlaceholder(put) && !pointsElsewhere(put));
const plainWords = 'aplainz';

const { catalogue: quarters } = judgedFiles(await filesOf(siteFolder('quarters')));
const { catalogue: complete } = judgedFiles(await filesOf(siteFolder('complete')));

/** A value in which every word that people write is another: whole texts, and every name in three languages. */
function worded<Value>(value: Value, put: string): Value {
  const all = (inner: unknown): unknown => (typeof inner === 'string' ? put : Array.isArray(inner) ? inner.map(all) : inner !== null && typeof inner === 'object' ? Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, key === 'translatedFrom' ? one : all(one)])) : inner);
  const some = (inner: unknown): unknown => {
    if (Array.isArray(inner)) return inner.map(some);
    if (inner instanceof Map) return new Map([...inner].map(([key, one]) => [key, some(one)]));
    if (inner === null || typeof inner !== 'object') return inner;
    const keys = Object.keys(inner);
    if (keys.length > 0 && keys.every(isLanguage)) return all(inner);
    return Object.fromEntries(Object.entries(inner).map(([key, one]) => [key, key === 'texts' ? all(one) : key === 'street' ? put : key === 'script' ? one : some(one)]));
  };
  return some(value) as Value;
}

interface Given { put: string; catalogue: Catalogue; judged: Judged; result: CheckResult; history: History; voice: ReturnType<typeof voiceOf> }

function given(put: string): Given {
  const catalogue = worded(complete, put);
  const assessment = assess(catalogue, today);
  const entry = { date: '2026-06-01T00:00:00Z', revision: '0'.repeat(12), institution: 'example', service: 'extract', kind: 'changed' as const, titles: { sq: put, sr: put, en: put }, facts: [{ field: 'fees', change: 'added' as const, after: { id: 'issue', amount: 2, currency: 'EUR' } }] };
  const history: History = { from: 'commits', complete: true, shallow: false, commit: 'f'.repeat(40), since: '2026-01-01T00:00:00Z', entries: [entry, { ...entry, service: 'gone', kind: 'removed' as const, facts: [] }] };
  const problems = ['unknown-value' as const].map((code) => ({ code, severity: 'error' as const, file: put, line: 1, column: 1, values: { value: put, field: put, values: put, nearest: put }, excerpt: { text: put, length: 2 } }));
  return {
    put, catalogue, history, judged: { ...assessment, services: catalogue.services, today, root: 'https://katalogu.example', history }, result: { ...assessment, problems, folder: 'content' },
    // Cyrillic is derived letter by letter; what is asked here is asked of the words as they are written.
    voice: voiceOf(routes.find(({ path }) => path === 'sr')!, { keepLatin: [], words: {} }),
  };
}

type Tree = string | number | boolean | null | undefined | readonly Tree[] | { readonly [key: string]: Tree };

/** The same without its words: what remains is what words must not change. */
const shapeOf = (tree: unknown): unknown => (Array.isArray(tree) ? tree.map(shapeOf) : tree !== null && typeof tree === 'object' ? Object.fromEntries(Object.entries(tree).map(([key, one]) => [key, shapeOf(one)])) : typeof tree);
const wordsIn = (tree: unknown): string[] => (typeof tree === 'string' ? [tree] : tree !== null && typeof tree === 'object' ? Object.values(tree).flatMap(wordsIn) : []);
const json = (text: string) => JSON.parse(text) as Tree;
const joined = (parts: Iterable<string>) => [...parts].join('');

interface HtmlNode { nodeName: string; value?: string; attrs?: { name: string; value: string }[]; childNodes?: HtmlNode[]; content?: HtmlNode }
const html = (text: string): Tree => {
  const of = (node: HtmlNode): Tree => (node.value !== undefined ? node.value : [{ [node.nodeName]: 1 }, (node.attrs ?? []).map(({ name }) => ({ [name]: 1 })), ...(node.content ?? node).childNodes?.map(of) ?? []]);
  return of(parseFragment(text) as unknown as HtmlNode);
};
// HTML, addresses and levels are keys, which are compared; words are values, which are not.
interface MarkdownNode { type: string; value?: string; url?: string; children?: MarkdownNode[]; depth?: number }
const markdown = (text: string): Tree => {
  const of = ({ type, value, url, children, depth }: MarkdownNode): Tree => [{ [type]: 1 }, ...(value === undefined ? [] : [type === 'html' ? { [value]: 1 } : value]), ...(url === undefined ? [] : [{ [url]: 1 }]), ...(depth === undefined ? [] : [{ [depth]: 1 }]), ...merged(children ?? []).map(of)];
  return of(unified().use(remarkParse).use(remarkGfm).parse(text) as MarkdownNode);
};
// A text that is written with entities is parted at some of them; it is one text. So is a name between backticks, as our sentences write names: nothing else may be code.
const merged = (nodes: readonly MarkdownNode[]) => nodes.map((node) => {
  if (node.type !== 'inlineCode') return node;
  expect(node.value).toMatch(/^[A-Za-z0-9 .,:_/{}|-]+$/);
  return { type: 'text', value: node.value } as MarkdownNode;
}).filter((node, index, all) => node.type !== 'text' || all[index - 1]?.type !== 'text');

const printed = (text: string): Tree => text.split(/\r\n|[\n\v\f\r\u0085\u2028\u2029]/).map((line) => { expect(line).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069]|^\s*::(?!error|notice|warning)|##\[/); return line; });
const sheetsOf = (bytes: Uint8Array): Tree => {
  const book = spreadsheet.read(bytes, { type: 'array', cellFormula: true });
  return Object.fromEntries(book.SheetNames.map((name) => [name, Object.entries(book.Sheets[name]!).filter(([key]) => !key.startsWith('!')).map(([key, cell]) => [key, (cell as spreadsheet.CellObject).t, (cell as spreadsheet.CellObject).f === undefined, (cell as spreadsheet.CellObject).l === undefined])]));
};
const csvOf = (text: string): Tree => (parseCsv(text, { bom: true, relax_column_count: false }) as string[][]).map((row) => row.map((cell) => { expect(cell).not.toMatch(/^[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20](?!\d+(?:\.\d+)?$)/); return armed(cell); }));

const serviceOf = ({ catalogue }: Given) => catalogue.services.find(({ id }) => id === 'extract')!;
const workIn = ({ judged, catalogue }: Given) => ({ tasks: workOf({ ...judged, catalogue }, 'example'), dates: datesOf(catalogue, catalogue.institutions[0]!, '2030-01-01') });
const exported = (of: Given) => ({ services: of.catalogue.services.map((service) => ({ ...service, own: { facts: service.facts, texts: service.texts } })) as never, catalogue: of.catalogue, language: 'sr' as const, base: new Map(), today });

/** Every output: who escapes, and how a program of others reads it back. `whole` says that words come back sign by sign. */
const outputs: Readonly<Record<string, { escapes: string; made: (of: Given) => Tree | Promise<Tree>; whole?: (put: string) => string; wordless?: true }>> = {
  'linked data, Turtle': { escapes: 'turtle.ts quoted, statements.ts asIri', made: (of) => new TurtleParser().parse(joined(asTurtle(catalogueAsCpsv(of.judged), basesOf(of.judged.root)))).map(({ subject, predicate, object }) => [subject.value, predicate.value, object.termType, object.value]), whole: (put) => put.toWellFormed() },
  'linked data, JSON-LD': { escapes: 'json-ld.ts (JSON.stringify), statements.ts asIri', made: (of) => json(joined(asJsonLd(catalogueAsCpsv(of.judged), basesOf(of.judged.root), cpsvTerms))), whole: (put) => put.toWellFormed() },
  'open files, JSON': { escapes: 'open-files.ts bytesOf (JSON.stringify)', made: (of) => (['services', 'institutions', 'concepts', 'requirements', 'documents', 'reports', 'changes'] as const).map((id) => json(JSON.stringify(contentOf(id, of.judged, {})))), whole: (put) => put.toWellFormed() },
  'open files, CSV': { escapes: 'csv.ts disarmed', made: (of) => Object.fromEntries(Object.values<Table>(tables).map((table) => [table.id, csvOf(joined(tableAsCsv(table, of.judged)))])), whole: (put) => put.toWellFormed() },
  'work list, CSV': { escapes: 'csv.ts disarmed', made: (of) => csvOf(workAsCsv(of.catalogue, workIn(of).tasks, of.voice, of.judged.root)) },
  'export, CSV': { escapes: 'csv.ts disarmed', made: (of) => asCsv(exported(of)).map(({ path, text }) => [path, csvOf(text)]) },
  'workbook of the catalogue': { escapes: 'catalogue-workbook.ts asText, exceljs', made: async (of) => sheetsOf(await workbookOf(of.judged)), wordless: true },
  'export, XLSX': { escapes: 'catalogue-workbook.ts asText, exceljs', made: async (of) => sheetsOf(await asXlsx(exported(of))), wordless: true },
  'export, ODS': { escapes: '@e965/xlsx', made: (of) => sheetsOf(asOds(exported(of))), wordless: true },
  'search index of names': { escapes: 'search/titles.ts (JSON.stringify)', made: ({ put, voice }) => [...namesOf(given(put.slice(0, 100)).catalogue, voice, '').files].map(([name, text]) => [name, json(text)]), wordless: true },
  'block of data in a page': { escapes: 'schema-org.ts asJsonBlock', made: (of) => {
    const block = (thing: object) => { const [, , [, , text] = []] = html(`<script type="application/ld+json">${asJsonBlock(thing)}</script>`) as [Tree, Tree, [Tree, Tree, string]?]; return json(text!); };
    return [block(serviceAsSchemaOrg(of.catalogue, serviceOf(of), of.voice, of.judged.root, [])), block(institutionAsSchemaOrg(of.catalogue, of.catalogue.institutions[0]!, of.voice, of.judged.root, []))];
  }, whole: (put) => put.toWellFormed() },
  'feed, Atom': { escapes: 'xml.ts inXml', made: (of) => json(JSON.stringify(parseAtomFeed(changesAsAtom({ ...of.judged, history: of.history }, {}, of.voice)))) },
  'calendar, ICS': { escapes: 'ical-generator, work-calendar.ts clean and escaped', made: (of) => ICAL.parse(workAsCalendar(of.catalogue, 'example', workIn(of).dates, '2030-01-01', of.voice, of.judged.root)) as unknown as Tree },
  'chart, SVG': { escapes: 'linkedom, chart.ts drawn', made: ({ put }) => [html(barChart([{ label: put, now: 0.4, before: 0.2, target: 0.5, figure: put }], { id: 'a', title: put, description: put })), html(lineChart([{ label: `1${put}`, share: 0.2, figure: put }, { label: `2${put}`, share: 0.3, figure: put }], { id: 'b', title: put, description: put }))] },
  'search description': { escapes: 'xml.ts inXml', made: (of) => html(asOpenSearch(of.voice, `https://katalogu.example/${encodeURIComponent(of.put.toWellFormed())}`)) },
  'llms.txt': { escapes: 'markdown-text.ts', made: (of) => markdown(asLlmsText(of.judged)) },
  'report, Markdown': { escapes: 'markdown-text.ts', made: (of) => markdown(reportAsMarkdown(of.catalogue, of.judged.reports[0]!, of.judged.findings, today, of.voice)) },
  'report of a quarter, Markdown': { escapes: 'markdown-text.ts', made: ({ put, voice }) => { const catalogue = worded(quarters, put); return quarterPages(catalogue).map(({ quarter, institution }) => markdown(quarterAsMarkdown(quarterPage(catalogue, quarter, institution, voice), voice))); } },
  'report of a quarter, CSV': { escapes: 'csv.ts disarmed', made: ({ put, voice }) => { const catalogue = worded(quarters, put); return quarterPages(catalogue).map(({ quarter, institution }) => csvOf(quarterAsCsv(quarterPage(catalogue, quarter, institution, voice), voice))); } },
  'pull request, preview': { escapes: 'markdown-text.ts', made: ({ put }) => markdown(previewSection([{ path: 'example/extract', name: { sq: put, sr: put, en: put } }], new Map([['sq/example/extract/index.html', '']]), 'en')) },
  'check, Markdown': { escapes: 'markdown-text.ts', made: ({ result }) => markdown(checkAs('markdown', { ...result, problems: result.problems.map((problem) => ({ ...problem, file: 'a.yaml' })) }, 'sr')) },
  'check, text': { escapes: 'diagnostics.ts printable', made: ({ result }) => printed(checkAs('text', result, 'sr')), wordless: true },
  'check, lines': { escapes: 'diagnostics.ts printable', made: ({ result }) => printed(checkAs('line', result, 'sr')), wordless: true },
  'check, completeness': { escapes: 'check.ts (printable)', made: ({ result }) => printed(completenessLines(result, 'sr').join('\n')), wordless: true },
  'check, JSON': { escapes: 'check.ts (JSON.stringify)', made: ({ result }) => json(checkAs('json', result, 'sr')) },
  'check, GitHub annotations': { escapes: 'diagnostics.ts asAnnotation', made: ({ result }) => (printed(checkAs('github', result, 'sr')) as string[]).filter(Boolean).map((line) => { const [, level, ...properties] = /^::(error|warning|notice) file=([^:,]*),line=(\d+)(?:,col=(\d+))?,title=([^:,]*)::/.exec(line)!; return [level!, properties.length]; }), wordless: true },
  'check, SARIF': { escapes: 'sarif.ts (JSON.stringify, encodeURIComponent)', made: ({ result }) => json(checkAs('sarif', result, 'sr')) },
  // What is written into the content is what a reader sees of it: hidden signs go, and each word stands in one alphabet.
  'new record, YAML': { escapes: 'format.ts formatRecord', made: ({ put }) => draftOf({ kind: 'institution', id: 'a', titles: { sq: put, sr: put, en: put }, today }).map(({ path, text }) => [path, parseYaml(text.toWellFormed()) as Tree]), whole: (put) => (valueAsSeen(put) as string).toWellFormed() },
  'new text, front matter': { escapes: 'format.ts formatText', made: ({ put }) => { const [, front = ''] = /^---\n([\s\S]*?)\n---\n/.exec(formatText({ frontMatter: { title: put, summary: put, steps: [put, put], notes: { fees: put } }, body: '' }).toWellFormed())!; return parseYaml(front) as Tree; }, whole: (put) => (valueAsSeen(put) as string).toWellFormed() },
};

describe('whatever people write,', () => {
  const plain = given(plainWords);

  test.each(Object.keys(outputs))('%s: is read back as words, and adds nothing else', async (name) => {
    const { made, whole, wordless } = outputs[name]!;
    const expected = await made(plain);
    // A test that puts no word anywhere would find nothing.
    if (!wordless) expect(JSON.stringify(expected)).toMatch(/PLAIN/i);
    const runs = /XLSX|ODS|workbook|files/.test(name) ? 6 : 25;
    // What stands between two marks of Markdown begins with a letter, as every title does.
    await fc.assert(fc.asyncProperty(/Markdown|^check/.test(name) ? anyPut.map((put) => `a${put}`) : anyPut, async (put) => {
      const read = await made(given(put));
      expect(shapeOf(read)).toEqual(shapeOf(expected));
      if (!whole) return;
      // Where a name begins a line, its first letter is a capital; and words without a Serbian letter are no others in Cyrillic.
      const count = (tree: Tree, words: string) => wordsIn(tree).filter((one) => [words, capital(words)].includes(one.toWellFormed())).length;
      expect(count(read, whole(put))).toBeGreaterThanOrEqual(count(expected, plainWords));
    }), { numRuns: runs, examples: name === 'chart, SVG' ? [] : [['a\u0000z'], ['=1z'], ['a\ud800z'], ['a</script>z'], ['- az']] });
  }, 120_000);

  test('a body of Markdown becomes only what the list of elements has, without a handler or another scheme', () => {
    const words = { footnotes: 'Shënime', backToText: 'Kthehu' } as Parameters<typeof htmlOf>[1];
    fc.assert(fc.property(fc.array(fc.constantFrom(...nasty, '[a](javascript:x)', '[a]: data:x', '<a href="x">', '<iframe>', '![a](//x)', '\n\n'), { maxLength: 8 }).map((parts) => parts.join(' ')), (body) => {
      const look = (node: HtmlNode): void => {
        expect(node.nodeName).toMatch(/^(?:#.*|a|p|h[3-6]|ul|ol|li|em|strong|del|code|pre|blockquote|hr|br|table|thead|tbody|tr|t[hd]|sup|section|input|img)$/);
        for (const { name: attribute, value } of node.attrs ?? []) {
          expect(attribute).not.toMatch(/^on|^style$/);
          if (attribute === 'href' || attribute === 'src') expect(value).toMatch(/^(?:https?:|mailto:|tel:|[#/?]|[^:]*$)/);
        }
        for (const inner of (node.content ?? node).childNodes ?? []) look(inner);
      };
      look(parseFragment(htmlOf(body, words)) as unknown as HtmlNode);
    }), { numRuns: 300 });
  });
});
