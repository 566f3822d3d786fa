import { isAlias, isCollection, isMap, isNode, isPair, isScalar, isSeq, parseDocument, visit } from 'yaml';
import type { Document, Node, Pair, YAMLError, YAMLMap } from 'yaml';
import type { ProblemCode } from '#languages/problems.ts';
import type { Place, Problem, Values } from '../model/problem.ts';
import { problemsOfLetters, problemsOfMeantLetters } from './letters.ts';
import { addAll, onePerLine, problemAt } from './problem-at.ts';
import { quickSource } from './quick.ts';

export { onePerLine, problemAt };

/** A file of the content folder, as it came from the disk. */
export interface SourceFile {
  /** Relative to the content folder, with forward slashes. */
  path: string;
  bytes: Uint8Array;
  /** Set instead of bytes when the disk gave no ordinary file. */
  fault?: 'symbolic-link' | 'special-file' | 'unreadable' | 'changing-file' | 'file-too-large';
  /** The length that the disk names, where it gave no bytes because there are too many. */
  size?: number;
  /** The program's own word lists or standard, standing in for what a content folder leaves out: read, never reported on. */
  house?: boolean;
}

/** Sizes beyond which a file is refused before it is parsed: bytes of a text and of a list, signs of a line. */
export const sizeLimits = { text: 64 * 1024, list: 2 * 1024 * 1024, line: 20_000 };
const deepestNesting = 20;

/** YAML that was parsed, with the way back from a path to its place. */
export interface Source {
  path: string;
  value: unknown;
  body?: string;
  /** First line of the body, from 1. */
  bodyLine?: number;
  placeOf(path: readonly PropertyKey[], on?: 'key' | 'value'): Place;
  excerptAt(place: Place, length?: number): NonNullable<Problem['excerpt']>;
  /** The characters of a plain scalar as written: `10000`, not the number. */
  writtenAt(path: readonly PropertyKey[]): string | undefined;
  /** Every number is written as it reads: the short cut takes no other. */
  plainNumbers?: true;
  /** The whole file, where decoding changed nothing in it: no mark of byte order, no carriage return. */
  text?: string;
  problem(code: ProblemCode, path: readonly PropertyKey[], values?: Values, options?: { on?: 'key' | 'value'; severity?: Problem['severity'] }): Problem;
}

export type Read<Value> = { value?: Value; problems: Problem[] };

/** Reads a YAML file; every fault is a problem with its place, never an exception. */
export function readYaml(file: SourceFile): Read<Source> {
  const decoded = decode(file, sizeLimits.list);
  if (decoded.value === undefined) return { problems: decoded.problems };
  return withText(withLetters(parse(file.path, decoded.value, decoded.value, 0), file.path, decoded.value), file, decoded.value);
}

/** Reads a text: front matter between two lines `---`, then a Markdown body. */
export function readText(file: SourceFile): Read<Source> {
  const decoded = decode(file, sizeLimits.text);
  if (decoded.value === undefined) return { problems: decoded.problems };
  return withText(withLetters(partsOfText(file.path, decoded.value), file.path, decoded.value), file, decoded.value);
}

// Read once more from its bytes, every file would be decoded twice.
function withText(read: Read<Source>, { bytes }: SourceFile, text: string): Read<Source> {
  if (read.value && bytes[0] !== 0xef && !bytes.includes(13)) read.value.text = text;
  return read;
}

function partsOfText(path: string, text: string): Read<Source> {
  const parts = plainPartsOf(text) ?? partsLineByLine(text);
  if (typeof parts === 'string') return { problems: [problemAt(path, parts, 1, 1, text.split('\n', 1)[0]!.replace(/\r$/, ''))] };
  const read = parse(path, parts.yaml, text, 1);
  if (read.value && parts.body) {
    read.value.body = parts.body;
    read.value.bodyLine = parts.bodyLine;
  }
  return read;
}

interface PartsOfText { yaml: string; body: string; bodyLine: number }

function partsLineByLine(text: string): PartsOfText | 'missing-front-matter' | 'unclosed-front-matter' {
  const lines = text.split('\n').map((line) => line.replace(/\r$/, ''));
  if (lines[0]?.trimEnd() !== '---') return 'missing-front-matter';
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  if (end < 0) return 'unclosed-front-matter';
  const first = lines.findIndex((line, index) => index > end && line.trim() !== '');
  // Blanks before the first line may mean a block of code: only whole lines are left out.
  return { yaml: `${lines.slice(1, end).join('\n')}\n`, body: first < 0 ? '' : lines.slice(first).join('\n').trimEnd(), bodyLine: first + 1 };
}

// Most texts are nothing but front matter, ended as our formatter ends it: they need not be cut into lines. The rest is left to the careful way.
function plainPartsOf(text: string): PartsOfText | undefined {
  if (!text.startsWith('---\n') || !text.endsWith('\n---\n') || text.includes('\r')) return undefined;
  const end = text.indexOf('\n---', 4);
  return end === text.length - '\n---\n'.length ? { yaml: text.slice(4, end + 1), body: '', bodyLine: 0 } : undefined;
}

const isKept = (path: string): boolean => path.startsWith('monitoring/');

// Letters that deceive are looked for in the whole file, whatever else is wrong with it.
function withLetters(read: Read<Source>, path: string, text: string): Read<Source> {
  // What commands keep comes from outside as it is; it is judged there, and escaped where it is shown.
  const letters = isKept(path) ? [] : problemsOfLetters(path, text);
  return letters.length === 0 ? read : { ...read, problems: [...read.problems, ...letters] };
}

const decoder = new TextDecoder('utf-8', { fatal: true });

/** The text of a file in UTF-8; a fault of the disk, a size beyond the limit and bytes that are no text are problems. */
export function decode(file: SourceFile, limit: number): Read<string> {
  const tooLarge = (size: number): Read<string> => ({ problems: [problemAt(file.path, 'file-too-large', 1, 1, '', { kilobytes: Math.ceil(size / 1024), limit: limit / 1024 })] });
  if (file.fault === 'file-too-large') return tooLarge(file.size ?? file.bytes.length);
  if (file.fault) return { problems: [problemAt(file.path, file.fault, 1, 1, '')] };
  if (file.bytes.length > limit) return tooLarge(file.bytes.length);
  if (isOfTwoBytes(file.bytes)) return { problems: [problemAt(file.path, 'not-utf-8', 1, 1, '', { encoding: 'UTF-16' })] };
  let text: string;
  try {
    text = decoder.decode(file.bytes);
  } catch {
    const at = firstInvalidByte(file.bytes);
    return { problems: [problemAt(file.path, 'not-utf-8', at.line, at.column, '')] };
  }
  if (text.trim() === '') return { problems: [problemAt(file.path, 'empty-file', 1, 1, '')] };
  // Old machines end a line with a carriage return alone; what is read stays as long as it was.
  if (text.includes('\r')) text = text.replace(/\r(?!\n)/g, '\n');
  const long = limit <= sizeLimits.list ? firstLineTooLong(text) : undefined;
  if (long !== undefined) return { problems: [problemAt(file.path, 'line-too-long', long.line, 1, '', { length: long.length, limit: sizeLimits.line })] };
  return { value: text, problems: [] };
}

// UTF-16 begins with a mark, or writes every letter of Latin script with an empty byte beside it.
function isOfTwoBytes(bytes: Uint8Array): boolean {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) return true;
  const length = Math.min(bytes.length, 200);
  let empty = 0;
  for (let index = 0; index < length; index++) if (bytes[index] === 0) empty++;
  return empty * 4 > length;
}

function firstLineTooLong(text: string): { line: number; length: number } | undefined {
  if (text.length <= sizeLimits.line) return undefined;
  const index = text.split('\n').findIndex((line) => line.length > sizeLimits.line);
  return index < 0 ? undefined : { line: index + 1, length: text.split('\n')[index]!.length };
}

function firstInvalidByte(bytes: Uint8Array): { line: number; column: number } {
  let low = 0;
  let high = bytes.length;
  // The longest prefix that still decodes, found by halving; a cut inside a character is not a fault of the prefix.
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, middle), { stream: true });
      low = middle;
    } catch {
      high = middle - 1;
    }
  }
  const before = new TextDecoder().decode(bytes.subarray(0, low), { stream: true }).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

const codeOfYamlError: Readonly<Partial<Record<YAMLError['code'], ProblemCode>>> = {
  TAB_AS_INDENT: 'tab-as-indent',
  MULTIPLE_DOCS: 'several-documents',
  BAD_ALIAS: 'yaml-alias',
  ALIAS_PROPS: 'yaml-alias',
  MULTIPLE_ANCHORS: 'yaml-anchor',
  MULTIPLE_TAGS: 'yaml-tag',
  TAG_RESOLVE_FAILED: 'yaml-tag',
  BAD_COLLECTION_TYPE: 'yaml-tag',
};

/** What went wrong in YAML, in kinds that an officer can act on; the parser's own sentences speak of tokens and nodes. */
export const yamlFaults = ['unclosed-quote', 'unclosed-bracket', 'colon-in-words', 'comma-in-words', 'missing-colon', 'missing-comma', 'indentation', 'sign-first', 'backslash', 'list-on-line', 'after-the-end', 'other'] as const;

const yamlFaultOf: readonly (readonly [(typeof yamlFaults)[number], RegExp])[] = [
  ['unclosed-quote', /Missing closing/],
  ['unclosed-bracket', /must (?:be sufficiently indented and )?end with a|Unexpected flow-\w+-end/],
  ['colon-in-words', /Nested mappings|at most 1024 chars/],
  ['missing-colon', /Implicit (?:map )?keys|Missing space after/],
  ['missing-comma', /Missing ,|within flow collections/],
  ['indentation', /start at the same column|block sequence may not|Sequence item without/],
  ['sign-first', /Plain value cannot start|header includes extra/],
  ['backslash', /escape sequence/],
  ['list-on-line', /block-seq-ind on same line/],
  ['after-the-end', /at node end/],
];

function parse(path: string, yaml: string, whole: string, linesBefore: number): Read<Source> {
  // The whole reader takes a millisecond a file; what is written plainly needs it only when something is to be said of it.
  const quick = quickSource(path, yaml, linesBefore, () => parseWhole(path, yaml, whole, linesBefore).value);
  return quick ? { value: quick, problems: [] } : parseWhole(path, yaml, whole, linesBefore);
}

/** Reads YAML with all that YAML knows, and says what is wrong with it. */
export function parseWhole(path: string, yaml: string, whole: string, linesBefore: number): Read<Source> {
  const lines = whole.split('\n');
  // The parser's own count of lines loses some where it has to recover from a fault.
  const starts = lineStartsOf(yaml);
  const at = (offset: number): Place => {
    const index = indexOfLine(starts, offset);
    const length = (lines[index + linesBefore] ?? '').length;
    return { file: path, line: index + 1 + linesBefore, column: Math.min(Math.max(0, offset - starts[index]!), length) + 1 };
  };
  const problemOf = (code: ProblemCode, offset: number, length: number, values: Values = {}): Problem => {
    const place = at(offset);
    return problemAt(path, code, place.line, place.column, (lines[place.line - 1] ?? '').replace(/\r$/, ''), values, length);
  };
  const tooDeep = (line: number): Read<Source> => ({ problems: [problemAt(path, 'nested-too-deep', line + linesBefore, 1, lines[line + linesBefore - 1] ?? '', { limit: deepestNesting })] });
  const deepLine = firstLineTooDeep(yaml);
  if (deepLine !== undefined) return tooDeep(deepLine);

  let document: Document;
  try {
    // With the log level “silent” the parser would keep a second document to itself; its own search for duplicate keys takes minutes on a hostile file.
    document = withoutTraces(() => parseDocument(yaml, { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'error' }));
  } catch {
    return tooDeep(1);
  }
  if (document.errors.some((error) => error.code === 'RESOURCE_EXHAUSTION')) return tooDeep(1);
  const openedAt = openingsIn(document);
  const problems = document.errors.map((error) => {
    const detail = yamlFaultOf.find(([, pattern]) => pattern.test(error.message))?.[0] ?? 'other';
    const offset = openedAt(detail, error.pos[0]);
    return problemOf(codeOfYamlError[error.code] ?? 'yaml-syntax', offset, offset === error.pos[0] ? Math.max(1, error.pos[1] - offset) : 1, { detail });
  });
  addAll(problems, directivesIn(yaml, problemOf), forbiddenIn(document, yaml, problemOf));
  if (problems.length > 0) return { problems: onePerLine(problems) };
  if (!isMap(document.contents)) {
    return { problems: [problemOf(document.contents === null ? 'empty-file' : 'not-a-record', 0, 1)] };
  }

  const root = document.contents;
  // A text is words: what stands behind # in its line was most likely meant to be read.
  const unread = path.endsWith('.md') && yaml.includes(' #') ? wordsBehindSigns(document, yaml, problemOf) : [];
  const source: Source = {
    path,
    value: document.toJS({ maxAliasCount: 0 }) as unknown,
    placeOf: (steps, on = 'value') => at(offsetOf(root, steps, on)),
    writtenAt: (steps) => {
      const node = nodeAt(root, steps);
      return isScalar(node) && (node.type === 'PLAIN') ? node.source : undefined;
    },
    excerptAt: (place, length = 1) => ({ text: (lines[place.line - 1] ?? '').replace(/\r$/, ''), length }),
    problem: (code, steps, values = {}, { on = 'value', severity = 'error' } = {}) => {
      const place = source.placeOf(steps, on);
      const node = on === 'key' ? keyNode(root, steps) : nodeAt(root, steps);
      const range = isNode(node) ? node.range : undefined;
      const text = (lines[place.line - 1] ?? '').replace(/\r$/, '');
      const length = range ? Math.max(1, Math.min(range[1] - range[0], text.length - place.column + 1)) : 1;
      return { code, severity, ...place, values, excerpt: { text, length } };
    },
  };
  return { value: source, problems: [...unread, ...meantLettersIn(document, yaml, at, (line) => (lines[line - 1] ?? '').replace(/\r$/, ''))] };
}

function wordsBehindSigns(document: Document, yaml: string, problemOf: (code: ProblemCode, offset: number, length: number, values?: Values) => Problem): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || !node.comment || !node.range) return;
      const words = node.comment.split('\n')[0]!.trimEnd();
      found.push({ ...problemOf('words-lost', yaml.indexOf('#', node.range[1]), words.length + 1, { detail: 'behind-a-sign', value: words.trim().slice(0, 60) }), severity: 'warning' });
    },
  });
  return found;
}

// Each fault is an error with the way to it through the parser, which nobody reads: of a hundred thousand faults that takes most of the time.
function withoutTraces<Value>(work: () => Value): Value {
  const { stackTraceLimit } = Error;
  Error.stackTraceLimit = 0;
  try {
    return work();
  } finally {
    Error.stackTraceLimit = stackTraceLimit;
  }
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // What a text ends with opens no line of its own.
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  return starts;
}

function indexOfLine(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

// What is not closed is shown where it was opened: the parser notices it only at the end of the file.
function openingsIn(document: Document): (detail: string, offset: number) => number {
  const starts: Record<string, number[]> = { 'unclosed-quote': [], 'unclosed-bracket': [] };
  // One walk for all faults: a file of nothing but open quotation marks has a hundred thousand.
  if (document.errors.length > 0) visit(document, (_, node) => {
    if (!isNode(node) || !node.range) return;
    if (isScalar(node) && (node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE')) starts['unclosed-quote']!.push(node.range[0]);
    else if (isCollection(node) && node.flow === true) starts['unclosed-bracket']!.push(node.range[0]);
  });
  return (detail, offset) => {
    const known = starts[detail] ?? [];
    const opened = known[indexOfLine(known, offset - 1)];
    return opened !== undefined && opened < offset ? opened : offset;
  };
}

// Before the first field a line with % gives orders to the parser: another version of YAML, another meaning of tags.
function directivesIn(yaml: string, problemOf: (code: ProblemCode, offset: number, length: number, values?: Values) => Problem): Problem[] {
  const opening = /^(?:[ \t]*(?:#.*)?\n|%.*\n)*(?:%.*)?/.exec(yaml.replace(/\r/g, ' '))?.[0] ?? '';
  return [...opening.matchAll(/^%.*/gm)].map(({ 0: directive, index }) => problemOf('yaml-directive', index, directive.trimEnd().length, { value: directive.trim().slice(0, 60) }));
}

// What quotation marks let one write as \\u202e stands nowhere in the file, and yet on the page.
function meantLettersIn(document: Document, yaml: string, at: (offset: number) => Place, lineAt: (line: number) => string): Problem[] {
  const found: Problem[] = [];
  if (!yaml.includes('\\') || isKept(at(0).file)) return found;
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'QUOTE_DOUBLE' || typeof node.value !== 'string') return;
      const [start, end] = node.range ?? [0, 0];
      if (!yaml.slice(start, end).includes('\\')) return;
      const place = at(start);
      found.push(...problemsOfMeantLetters(withoutWhatIsSeen(node.value, yaml.slice(start, end)), place, lineAt(place.line), end - start));
    },
  });
  return found;
}

// Letters that stand in the file themselves are found there.
function withoutWhatIsSeen(words: string, written: string): string {
  return [...words].filter((sign) => sign.trim() !== '' && sign.codePointAt(0)! > 0x7f && written.includes(sign) ? false : true).join('');
}

function forbiddenIn(document: Document, yaml: string, problemOf: (code: ProblemCode, offset: number, length: number, values?: Values) => Problem): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Node(_, node) {
      const start = node.range?.[0] ?? 0;
      if (isAlias(node)) found.push(problemOf('yaml-alias', start, node.source.length + 1, { name: node.source }));
      else if (node.anchor) found.push(problemOf('yaml-anchor', ...markBefore(yaml, '&', start), { name: node.anchor }));
      if (!isAlias(node) && node.tag) found.push(problemOf('yaml-tag', ...markBefore(yaml, '!', start), { tag: node.tag }));
      if (isMap(node)) addAll(found, keysTwice(node, problemOf));
    },
    Pair(_, pair) {
      const key = pair.key;
      if (!isScalar(key)) {
        found.push(problemOf('yaml-key', isNode(key) ? key.range?.[0] ?? 0 : 0, 1));
        return;
      }
      const start = key.range?.[0] ?? 0;
      const name = String(key.value);
      if (name === '<<') found.push(problemOf('yaml-merge', start, 2));
      else if (name === '__proto__' || name === 'constructor' || name === 'prototype') found.push(problemOf('forbidden-key', start, name.length, { key: name }));
      // Between brackets a comma ends the value; in a block no name stands without its colon.
      else if (pair.value === null && typeof key.value === 'string' && !/^[A-Za-z][\w-]*$/.test(name)) found.push(problemOf('yaml-syntax', start, name.length, { detail: 'comma-in-words' }));
      else if (typeof key.value !== 'string') found.push(problemOf('yaml-key', start, name.length, { nearest: numberCutInTwo(yaml, start) }));
    },
  });
  return found;
}

// `{ amount: 1,50 }`: the comma ends the amount, and its cents become a field without a value.
function numberCutInTwo(yaml: string, at: number): string {
  const [, whole] = /[:,[{]\s*(\d{1,9}),$/.exec(yaml.slice(Math.max(0, at - 20), at)) ?? [];
  const [, cents] = /^(\d{1,2})\s*[,}\]]/.exec(yaml.slice(at, at + 10)) ?? [];
  return whole !== undefined && cents !== undefined ? `${whole}.${cents}` : '';
}

function keysTwice(map: YAMLMap, problemOf: (code: ProblemCode, offset: number, length: number, values?: Values) => Problem): Problem[] {
  const seen = new Set<unknown>();
  return map.items.flatMap(({ key }) => {
    if (!isScalar(key) || !seen.has(key.value)) {
      if (isScalar(key)) seen.add(key.value);
      return [];
    }
    return [problemOf('duplicate-key', key.range?.[0] ?? 0, String(key.value).length, { key: String(key.value) })];
  });
}

// The parser places a value behind its tag and anchor; the fault is the mark itself.
function markBefore(yaml: string, sign: '&' | '!', start: number): [offset: number, length: number] {
  const marks = /(?:[&!]\S*\s+)+$/.exec(yaml.slice(Math.max(0, start - 300), start))?.[0] ?? '';
  const mark = marks.split(/\s+/).find((candidate) => candidate.startsWith(sign));
  return mark === undefined ? [start, 1] : [start - marks.length + marks.indexOf(mark), mark.length];
}

// Indentation, hyphens and brackets bound the depth without parsing, so that no input can exhaust the parser's stack.
function firstLineTooDeep(yaml: string): number | undefined {
  let brackets = 0;
  const indents: number[] = [];
  for (const [index, line] of yaml.split('\n').entries()) {
    const [start, indent, marks] = /^( *)((?:[-?:][ \t]+)*)/.exec(line) as unknown as [string, string, string];
    if (line.trim() === '') continue;
    while (indents.length > 0 && indents.at(-1)! >= indent.length) indents.pop();
    indents.push(indent.length);
    // Brackets inside words, quotation marks or comments open nothing. A mark that is not closed reaches to the end of the line, or each of thousands would be tried as the first.
    const rest = line.slice(start.length).replace(/"(?:[^"\\]|\\.)*(?:"|\\?$)|'(?:[^']|'')*'|(?:^|\s)#.*$/g, '');
    const opens = brackets > 0 || /^[[{]/.test(rest.replace(/^[^[\]{}:]*:\s+/, ''));
    for (const character of opens ? rest : '') {
      if (character === '[' || character === '{') brackets++;
      else if (character === ']' || character === '}') brackets = Math.max(0, brackets - 1);
      if (brackets > deepestNesting) return index + 1;
    }
    if (indents.length + marks.split(/[ \t]+/).length - 1 > deepestNesting) return index + 1;
  }
  return undefined;
}

function nodeAt(root: Node, steps: readonly PropertyKey[]): unknown {
  let node: unknown = root;
  for (const step of steps) {
    if (isMap(node)) node = pairsOf(node).get(step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

function keyNode(root: Node, steps: readonly PropertyKey[]): unknown {
  const parent = nodeAt(root, steps.slice(0, -1));
  if (isMap(parent)) return pairsOf(parent).get(steps.at(-1))?.key;
  return nodeAt(root, steps);
}

const knownPairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  let pairs = knownPairs.get(map);
  if (!pairs) knownPairs.set(map, (pairs = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])))));
  return pairs;
}

function offsetOf(root: Node, steps: readonly PropertyKey[], on: 'key' | 'value'): number {
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length);
    // What is not there is placed at what should hold it.
    const node = on === 'key' || length < steps.length ? keyNode(root, path) ?? nodeAt(root, path) : nodeAt(root, path) ?? keyNode(root, path);
    const value = isPair(node) ? node.key : node;
    if (isNode(value) && value.range) return value.range[0];
  }
  return root.range?.[0] ?? 0;
}
