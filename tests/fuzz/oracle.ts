import { defaultTreeAdapter, parseFragment, type DefaultTreeAdapterTypes as Tree } from 'parse5';
import type { Problem } from '#catalogue/model/problem.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { readDatasets } from '#catalogue/read/datasets.ts';
import { isWrittenByHand, schemaNameOf } from '#catalogue/read/folders.ts';
import { readTables } from '#catalogue/read/import/table.ts';
import { readText, readYaml, type SourceFile } from '#catalogue/read/source.ts';
import { problemsInBody } from '#catalogue/read/body.ts';
import { asExcerpt, inWords } from '#catalogue/write/diagnostics.ts';
import { formatSource } from '#catalogue/write/format.ts';
import { valueAsSeen } from '#catalogue/write/as-seen.ts';
import { htmlOf, htmlWithoutNet } from '#catalogue/write/markdown.ts';
import { languages } from '#languages/languages.ts';

/** A claim about the reader that an input proves wrong. */
export class Broken extends Error {}

const words = { footnotes: 'Shënime', backToText: 'Kthehu' };
const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
const file = (path: string, text: string): SourceFile => ({ path, bytes: bytesOf(text) });
const around: readonly SourceFile[] = [
  file('institutions/trial/institution.yaml', 'type: municipality\nnames: { sq: Komuna, sr: Opština, en: Municipality }\n'), file('institutions/trial/services/permit/service.yaml', 'status: unconfirmed\n'), file('institutions/trial/services/permit/sq.md', '---\ntitle: Leje\n---\n'),
];

/** Reads one file among good ones, and holds the reader to what it promises of any input. */
export async function look(path: string, bytes: Uint8Array): Promise<void> {
  if (path.startsWith('catalogue.')) return lookAtCatalogue({ path, bytes });
  if (path.startsWith('table.')) return void readTables({ path, name: path, bytes } as unknown as Parameters<typeof readTables>[0]);
  const one: SourceFile = { path, bytes };
  const files = [...around.filter((other) => other.path !== path), one];
  const { problems } = readCatalogue(files);
  placed(problems, one);
  claim(JSON.stringify(problems) === JSON.stringify(readCatalogue(files).problems), 'reading twice gives the same');
  const kind = schemaNameOf(path);
  if (kind === undefined) return;
  const { value: source, problems: own } = kind === 'text' ? readText(one) : readYaml(one);
  const isFine = source !== undefined && own.length === 0;
  if (kind === 'text' && source?.body) {
    const found = problemsInBody(source);
    // What is refused before it is parsed is published by nobody.
    if (found.every(({ code }) => code !== 'nested-too-deep')) lookAtBody(source.body, isFine && found.every(({ severity }) => severity === 'warning'));
  }
  // What formatting mends changes no meaning either; a name may have to be left to a person.
  const isMended = source !== undefined && own.every(({ values }) => values.mended) && JSON.stringify(namesIn(source.value)) === JSON.stringify(valueAsSeen(namesIn(source.value)));
  if (isWrittenByHand(path)) lookAtFormat(kind, bytes, isFine || isMended ? source.value : undefined);
}

function namesIn(value: unknown): string[] {
  return typeof value === 'object' && value !== null ? Object.entries(value).flatMap(([name, inner]) => [name, ...namesIn(inner)]) : [];
}

async function lookAtCatalogue(one: SourceFile): Promise<void> {
  placed((await readDatasets(one)).problems, one);
}

function claim(holds: boolean, words: string): asserts holds {
  if (!holds) throw new Broken(words);
}

function placed(problems: readonly Problem[], one: SourceFile): void {
  const lines = new TextDecoder().decode(one.bytes).split(/\r\n|[\r\n]/);
  for (const problem of problems) {
    claim(problem.line >= 1 && problem.column >= 1 && (problem.file !== one.path || problem.line <= lines.length), `${problem.code} stands in the file, not at ${problem.line}:${problem.column} of ${lines.length} lines`);
    claim(problem.file !== one.path || problem.column <= (lines[problem.line - 1]?.length ?? 0) + 1 || problem.code === 'not-utf-8' , `${problem.code} stands in its line, not at column ${problem.column}`);
    for (const language of languages) {
      const { message, help } = inWords(problem, language);
      claim(message !== '' && !/undefined|NaN|\[object/.test(message.replaceAll(String(problem.values.value ?? ''), '')) || /undefined|NaN|\[object/.test(JSON.stringify(problem.values)), `${problem.code} is said in words: ${message}`);
      claim(typeof help === 'string', `${problem.code} says what to write`);
    }
    claim(!/[\u0000-\u0008\u000B-\u001F\u007F-\u009F\u202A-\u202E\u2066-\u2069]/.test(asExcerpt(inWords(problem, 'en'), 'en', 'content')), `${problem.code} prints no controlling sign`);
  }
}

const mayStand = new Set(['p', 'h3', 'h4', 'h5', 'h6', 'ul', 'ol', 'li', 'blockquote', 'pre', 'code', 'em', 'strong', 'del', 'a', 'br', 'hr', 'table', 'thead', 'tbody', 'tr', 'th', 'td', 'sup', 'section', 'input']);
const mayBeSaid = new Set(['href', 'id', 'title', 'class', 'align', 'start', 'type', 'checked', 'disabled', 'data-footnotes', 'data-footnote-ref', 'data-footnote-backref', 'aria-describedby', 'aria-label']);

function lookAtBody(body: string, isFine: boolean): void {
  const html = htmlOf(body, words);
  const ids = new Set<string>();
  const visit = (node: Tree.Node): void => {
    if (defaultTreeAdapter.isElementNode(node)) {
      claim(mayStand.has(node.tagName), `the page holds no <${node.tagName}>`);
      for (const { name, value } of node.attrs) {
        // A wide table scrolls within its own region, which is reached by key.
        claim(mayBeSaid.has(name) || (name === 'tabindex' && value === '0' && node.tagName === 'section'), `no element has ${name}`);
        if (name === 'href') claim(/^(?:https:|mailto:|tel:|#)/i.test(value) || (!isFine && /^[^:]*(?:[/?#].*)?$/s.test(value)), `no link leads to ${value}`);
        if (name === 'id') { claim(!isFine || !ids.has(value), `the id ${value} stands once`); ids.add(value); }
      }
    }
    if ('childNodes' in node) node.childNodes.forEach(visit);
  };
  visit(parseFragment(html));
  if (isFine) claim(html === htmlWithoutNet(body, words), 'what the reader lets pass comes out whole');
}

function lookAtFormat(kind: string, bytes: Uint8Array, value: unknown): void {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return;
  }
  if (text.length > 40_000) return;
  const once = formatSource(kind, text);
  claim(formatSource(kind, once) === once, 'formatting twice changes nothing more');
  if (value === undefined) return;
  const read = kind === 'text' ? readText({ path: 'x.md', bytes: bytesOf(once) }) : readYaml({ path: 'x.yaml', bytes: bytesOf(once) });
  claim(read.value !== undefined && read.problems.length === 0, `what is formatted can be read: ${read.problems.map(({ code }) => code).join(', ')}`);
  claim(JSON.stringify(inWordsOnly(read.value.value)) === JSON.stringify(inWordsOnly(valueAsSeen(value))), 'formatting changes no meaning');
}

// In a field of words a number is written as it stood; fields are put into the order of the model.
function inWordsOnly(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inWordsOnly);
  if (typeof value === 'object' && value !== null) return Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, inner]) => [key, inWordsOnly(inner)]));
  return typeof value === 'number' || (typeof value === 'string' && value.trim() !== '' && !Number.isNaN(Number(value))) ? String(Number(value)) : value;
}
