/** What is wrong with YAML, or not allowed in it, each with its place. */
import { isAlias, isCollection, isMap, isNode, isScalar, visit, type Document, type YAMLError, type YAMLMap } from 'yaml';
import { inbornNames } from '#languages/letters.ts';
import type { ProblemCode } from '#languages/problems.ts';
import type { Problem, Values } from '../model/problem.ts';
import { addAll } from './problem-at.ts';
import { indexOfLine } from './yaml-places.ts';

/** Makes a problem of the place and length of something in the YAML. */
export type ProblemIn = (code: ProblemCode, offset: number, length: number, values?: Values) => Problem;

/** Lists within lists may go so deep. */
export const deepestNesting = 20;

/** How the parser calls what we call otherwise. */
export const codeOfYamlError: Readonly<Partial<Record<YAMLError['code'], ProblemCode>>> = {
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
export const yamlFaults = ['unclosed-quote', 'unclosed-bracket', 'colon-in-words', 'comma-in-words', 'missing-colon', 'missing-comma', 'indentation', 'sign-first', 'backslash', 'list-on-line', 'after-the-end', 'no-hyphen', 'other-blank', 'other'] as const;

/** The kind of fault, by the parser's sentence. */
export const yamlFaultOf: readonly (readonly [(typeof yamlFaults)[number], RegExp])[] = [
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

/** Where words run over several lines of which each may begin as it likes: in blocks behind | and >, and between quotation marks. Says of an offset whether it lies there. */
export function wordsOverLines(document: Document): (offset: number) => boolean {
  const starts: number[] = [];
  const ends: number[] = [];
  visit(document, {
    Scalar(_, { type, range }) {
      if (!range || type === undefined || type === 'PLAIN') return;
      starts.push(range[0]);
      ends.push(range[1]);
    },
  });
  return (offset) => {
    const index = indexOfLine(starts, offset);
    return starts.length > 0 && starts[index]! < offset && offset < ends[index]!;
  };
}

/** Names and rows indented with a blank that YAML takes for a letter, as they come from a text program or a web page. */
export function otherBlanksIn(yaml: string, problemOf: ProblemIn, isWithinWords: (offset: number) => boolean): Problem[] {
  return [...yaml.matchAll(/^( *)([\u00a0\u2000-\u200a\u202f\u3000][ \u00a0\u2000-\u200a\u202f\u3000]*)(?=- |[\w-]{1,40}:(?:[ \r\n]|$))/gm)].flatMap(({ index, 1: indent, 2: blanks }) => {
    const at = index + indent!.length;
    return isWithinWords(at) ? [] : [problemOf('yaml-syntax', at, blanks!.length, { detail: 'other-blank' })];
  });
}

/** Lines of a list that begin with another sign than a hyphen, or with none: the parser only sees what follows from it, in `faults`. */
export function rowsWithoutHyphen(yaml: string, problemOf: ProblemIn, isWithinWords: (offset: number) => boolean, faults: readonly Problem[]): Problem[] {
  const found: Problem[] = [];
  const faultyLines = new Set(faults.map(({ line }) => line));
  // `isAstray`: the parser has stumbled in this list, and may say nothing of the rows that follow.
  let list: { indent: number; atMargin: boolean; isAstray: boolean } | undefined;
  let field: number | undefined;
  let offset = 0;
  for (const line of yaml.split('\n')) {
    const indent = /^ */.exec(line)![0].length;
    const rest = line.slice(indent);
    const start = offset + indent;
    offset += line.length + 1;
    if (rest.trim() === '' || rest.startsWith('#') || isWithinWords(start)) continue;
    if (rest.startsWith('- ')) {
      if (list?.indent !== indent) list = { indent, atMargin: field === indent, isAstray: false };
    } else if (list?.indent === indent && (otherBullet.test(rest) || (wordsAlone.test(rest) && !(list.atMargin && nameAndWords.test(rest))))) {
      const problem = problemOf('yaml-syntax', start, otherBullet.exec(rest)?.[0].trimEnd().length ?? 1, { detail: 'no-hyphen' });
      list.isAstray ||= faultyLines.has(problem.line) || faultyLines.has(problem.line + 1);
      if (list.isAstray) found.push(problem);
    } else if (list && (indent < list.indent || (indent === list.indent && list.atMargin))) list = undefined;
    field = fieldWithoutValue.exec(line)?.[1]!.length;
  }
  return found;
}

const otherBullet = /^(?:[•·●▪◦‣○■□✓*–—‐−-]|\d{1,2}[.)])(?=\s|\p{L})\s*/u;
// A field may stand at the margin of the list before it, and there its colon may be what is missing.
const wordsAlone = /^\p{L}[^:]*$/u;
const nameAndWords = /^[a-z][A-Za-z]*(?:\s|$)/;
const fieldWithoutValue = /^( *(?:- +)*)[\w-]+:\s*(?:#.*)?$/;

/** What is not closed is shown where it was opened: the parser notices it only at the end of the file. */
export function openingsIn(document: Document): (detail: string, offset: number) => number {
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

/** Before the first field a line with % gives orders to the parser: another version of YAML, another meaning of tags. */
export function directivesIn(yaml: string, problemOf: ProblemIn): Problem[] {
  const opening = /^(?:[ \t]*(?:#.*)?\n|%.*\n)*(?:%.*)?/.exec(yaml.replace(/\r/g, ' '))?.[0] ?? '';
  return [...opening.matchAll(/^%.*/gm)].map(({ 0: directive, index }) => problemOf('yaml-directive', index, directive.trimEnd().length, { value: directive.trim().slice(0, 60) }));
}

/** Anchors, aliases, tags, merge keys, names that mean something to programs, and names given twice. */
export function forbiddenIn(document: Document, yaml: string, problemOf: ProblemIn): Problem[] {
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
      else if (inbornNames.includes(name)) found.push(problemOf('forbidden-key', start, name.length, { key: name }));
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

function keysTwice(map: YAMLMap, problemOf: ProblemIn): Problem[] {
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

/** Indentation, hyphens and brackets bound the depth without parsing, so that no input can exhaust the parser's stack. */
export function firstLineTooDeep(yaml: string): number | undefined {
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
