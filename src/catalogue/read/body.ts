import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ProblemCode } from '#languages/problems.ts';
import type { Problem, Values } from '../model/problem.ts';
import { onePerLine, problemAt, type Source } from './source.ts';

interface MarkdownNode {
  type: string;
  url?: string;
  children?: MarkdownNode[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

const parser = unified().use(remarkParse).use(remarkGfm);
const deepestNesting = 20;
const mostMarks = 2000;

/** What a body may not hold: HTML, images, links that are not https, mailto or tel. Nothing is cut silently. */
export function problemsInBody(source: Source): Problem[] {
  if (!source.body) return [];
  const problems: Problem[] = [];
  const report = (node: MarkdownNode, code: ProblemCode, values: Values = {}): void => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const line = start.line + (source.bodyLine ?? 1) - 1;
    const text = source.excerptAt({ file: source.path, line, column: start.column }).text;
    const end = node.position?.end;
    problems.push(problemAt(source.path, code, line, start.column, text, values, end?.line === start.line ? end.column - start.column : 1));
  };
  const tooDeep = firstTooDeep(source.body);
  if (tooDeep !== undefined) {
    report({ type: 'root', position: { start: { line: tooDeep.line, column: 1 }, end: { line: tooDeep.line, column: 1 } } }, 'nested-too-deep', { limit: tooDeep.limit, marks: tooDeep.limit === mostMarks ? 'emphasis' : '' });
    return problems;
  }
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'html') report(node, 'raw-html');
    else if (node.type === 'image' || node.type === 'imageReference') report(node, 'image-in-text');
    else if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined && !isSafe(node.url)) report(node, 'unsafe-link', { value: node.url.slice(0, 60) });
    node.children?.forEach(visit);
  };
  try {
    visit(parser.parse(source.body) as MarkdownNode);
  } catch {
    report({ type: 'root' }, 'nested-too-deep', { limit: deepestNesting });
  }
  return onePerLine(problems);
}

// Quotations and lists in one line, and marks of emphasis in one paragraph, are bounded before parsing: the parser takes minutes over thousands of them.
function firstTooDeep(body: string): { line: number; limit: number } | undefined {
  let marks = 0;
  for (const [index, line] of body.split('\n').entries()) {
    if ((/^(?:\s*(?:>|(?:[-*+]|\d{1,9}[.)])(?=\s|$)))+/.exec(line)?.[0].match(/>|[-*+.)]/g) ?? []).length > deepestNesting) return { line: index + 1, limit: deepestNesting };
    marks = line.trim() === '' ? 0 : marks + (line.match(/\*+|_+|~+/g) ?? []).length;
    if (marks > mostMarks) return { line: index + 1, limit: mostMarks };
  }
  return undefined;
}

function isSafe(url: string): boolean {
  return /^(?:https:\/\/|mailto:|tel:|#)/i.test(url.trim());
}
