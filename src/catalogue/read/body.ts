import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ProblemCode } from '#languages/problems.ts';
import type { Problem, Values } from '../model/problem.ts';
import { placesOnPage } from '../model/text.ts';
import { deceives, faultOfAddress } from './hosts.ts';
import { problemsOfMeantLetters } from './letters.ts';
import { misleadingWords } from './link-words.ts';
import { lostWordsIn } from './lost-words.ts';
import { onePerLine, problemAt } from './problem-at.ts';
import type { Source } from './source.ts';

/** A piece of Markdown as the parser gives it. */
export interface MarkdownNode {
  type: string;
  url?: string;
  value?: string;
  title?: string | null;
  meta?: string | null;
  identifier?: string;
  ordered?: boolean | null;
  children?: MarkdownNode[];
  position?: { start: { line: number; column: number; offset?: number }; end: { line: number; column: number; offset?: number } };
}

const parser = unified().use(remarkParse).use(remarkGfm);
// A tag that opens and one that closes are one fault; two links are two.
const eachToldOf: ReadonlySet<ProblemCode> = new Set(['unsafe-link', 'unsafe-address', 'doubtful-address', 'misleading-link', 'image-in-text']);
const deepestNesting = 20;
const mostMarks = 500;
const mostEntries = 2000;
const mostCells = 10_000;

/** What a body may not hold: HTML, images, links that are not https, mailto or tel or lead elsewhere than they say, words that no page would show. Nothing is cut silently. */
export function problemsInBody(source: Source): Problem[] {
  if (!source.body) return [];
  const body = source.body;
  const problems: Problem[] = [];
  const report = (node: MarkdownNode, code: ProblemCode, values: Values = {}, severity: Problem['severity'] = 'error'): void => {
    const { line, column, text, length } = placeOf(node);
    problems.push({ ...problemAt(source.path, code, line, column, text, values, length), severity });
  };
  const placeOf = (node: MarkdownNode): { line: number; column: number; text: string; length: number } => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const line = start.line + (source.bodyLine ?? 1) - 1;
    const end = node.position?.end;
    return { line, column: start.column, text: source.excerptAt({ file: source.path, line, column: start.column }).text, length: end?.line === start.line ? end.column - start.column : 1 };
  };
  const atLine = (line: number): MarkdownNode => ({ type: 'root', position: { start: { line, column: 1 }, end: { line, column: 1 } } });

  const tooLong = firstTooLong(body);
  if (tooLong !== undefined) {
    report(atLine(tooLong), 'list-too-long', { field: '', maximum: mostEntries });
    return problems;
  }
  const tooDeep = firstTooDeep(body);
  if (tooDeep !== undefined) {
    report(atLine(tooDeep.line), 'nested-too-deep', { limit: tooDeep.limit, marks: tooDeep.limit === mostMarks ? 'emphasis' : '' });
    return problems;
  }
  let cells = 0;
  const visit = (node: MarkdownNode, depth: number): void => {
    if (depth > deepestNesting) {
      report(node, 'nested-too-deep', { limit: deepestNesting });
      return;
    }
    // Every row gets all columns of its head: a few kilobytes could ask for millions of cells.
    if (node.type === 'table') {
      const before = cells;
      cells += (node.children?.length ?? 0) * (node.children?.[0]?.children?.length ?? 0);
      if (before <= mostCells && cells > mostCells) report(node, 'list-too-long', { field: '', table: 'table', maximum: mostCells });
    }
    if (node.type === 'html') report(node, 'raw-html');
    else if (node.type === 'image' || node.type === 'imageReference') report(node, 'image-in-text');
    else if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined) inLink(node, node.url);
    if (isMeantOtherwise(node, body)) {
      const { line, column, text, length } = placeOf(node);
      problems.push(...problemsOfMeantLetters(`${node.value ?? ''}${node.title ?? ''}`, { file: source.path, line, column }, text, length));
    }
    node.children?.forEach((child) => visit(child, depth + (child.type === 'blockquote' || child.type === 'list' ? 1 : 0)));
  };
  const inLink = (node: MarkdownNode, url: string): void => {
    const unsafe = unsafeIn(url);
    if (unsafe) return report(node, 'unsafe-link', { value: url.slice(0, 60), ...unsafe });
    if (isNowhere(url)) report(node, 'unsafe-link', { value: url.slice(0, 60), detail: 'place', values: placesOnPage.map((place) => `#${place}`).join(', ') }, 'warning');
    const fault = faultOfAddress(url);
    if (fault) report(node, fault.code, { value: url.slice(0, 100), detail: fault.detail, ...(fault.code === 'doubtful-address' ? { host: fault.host } : {}) }, deceives(fault.detail) ? 'error' : 'warning');
    const misleads = misleadingWords(wordsOf(node), url);
    if (misleads) report(node, 'misleading-link', { value: misleads.said.slice(0, 100), host: misleads.real.slice(0, 100) });
  };
  try {
    const tree = parser.parse(body) as MarkdownNode;
    visit(tree, 0);
    for (const { node, detail, value } of lostWordsIn(tree, body)) report(node, detail === 'number' ? 'number-lost' : 'words-lost', { detail, value }, detail === 'number' ? 'warning' : 'error');
  } catch {
    report({ type: 'root' }, 'nested-too-deep', { limit: deepestNesting });
  }
  const isTold = ({ code }: Problem) => eachToldOf.has(code);
  return [...problems.filter(isTold), ...onePerLine(problems.filter((problem) => !isTold(problem)))];
}

// The parser's time grows with the square of the entries, quotations, notes and underlined headings, the renderer's too: a file of hyphens would take them ten seconds, one of quotations half a minute.
function firstTooLong(body: string): number | undefined {
  let entries = 0;
  let quoted = 0;
  let above = '';
  for (const [index, line] of body.split('\n').entries()) {
    const opening = /^(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)))+/.exec(line)?.[0] ?? '';
    const quotes = opening.match(/>/g)?.length ?? 0;
    entries += Math.max(0, quotes - quoted);
    quoted = quotes;
    if (/^[\s>]*(?:[-*+]|\d{1,9}[.)])(?=\s|$)/.test(line)) entries += line.match(/(?:^|\s)(?:[-*+]|\d{1,9}[.)])(?=\s|$)/g)?.length ?? 1;
    else if (/^[\s>]*(?:\[\^[^\]]+\]:|(?:=+|-+)\s*$)/.test(line) && (line.includes('[') || above.trim() !== '')) entries++;
    above = line;
    if (entries > mostEntries) return index + 1;
  }
  return undefined;
}

// Quotations and lists in one line, and marks in one paragraph, are bounded before parsing: the parser takes minutes over thousands of them.
function firstTooDeep(body: string): { line: number; limit: number } | undefined {
  let marks = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if ((/^(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)))+/.exec(line)?.[0].match(/>|[-*+.)]/g) ?? []).length > deepestNesting) return { line: index + 1, limit: deepestNesting };
    marks = line.trim() === '' ? 0 : marks + (line.match(/\*+|_+|~+|[[<]|`+/g) ?? []).length;
    if (marks > mostMarks) return { line: index + 1, limit: mostMarks };
  }
  return undefined;
}

// Why a link may not be followed.
function unsafeIn(url: string): Values | undefined {
  // The net knows schemes in small letters only: what is written otherwise would lose its address.
  if (/^(?:https:\/\/|#)/.test(url)) return undefined;
  if (url.startsWith('tel:')) return /^tel:\+?[\d().-]+$/.test(url) ? undefined : { detail: 'phone' };
  if (!url.startsWith('mailto:')) return { detail: 'scheme' };
  const [, fields] = /^mailto:[^\s@?,;%]+@[^\s@?,;%]+(?:\?(.*))?$/s.exec(url) ?? [undefined, null];
  if (fields === null) return { detail: 'mail' };
  // A further receiver would not be seen by who writes.
  const other = fields?.split('&').map((field) => field.split('=', 1)[0]!).find((name) => name !== '' && !/^(?:subject|body)$/i.test(name));
  return other === undefined ? undefined : { detail: 'mail-field', key: other.slice(0, 60) };
}

// A part of the page that not every service has is no place to send a reader to; a bare # is its beginning.
function isNowhere(url: string): boolean {
  return /^#./.test(url) && !placesOnPage.some((place) => url === `#${place}`);
}

// Marks such as &#x202e; are read as the sign that they stand for.
function isMeantOtherwise({ type, position }: MarkdownNode, body: string): boolean {
  return (type === 'text' || type === 'link' || type === 'definition') && body.slice(position?.start.offset ?? 0, position?.end.offset ?? 0).includes('&');
}

function wordsOf(node: MarkdownNode): string {
  return node.value ?? node.children?.map(wordsOf).join('') ?? '';
}
