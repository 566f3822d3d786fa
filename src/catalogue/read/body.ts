import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { ProblemCode } from '#languages/problems.ts';
import type { Problem } from '../model/problem.ts';
import { problemAt, type Source } from './source.ts';

interface MarkdownNode {
  type: string;
  url?: string;
  children?: MarkdownNode[];
  position?: { start: { line: number; column: number }; end: { line: number; column: number } };
}

const parser = unified().use(remarkParse).use(remarkGfm);

/** What a body may not hold: HTML, images, links that are not https, mailto or tel. Nothing is cut silently. */
export function problemsInBody(source: Source): Problem[] {
  if (!source.body) return [];
  const problems: Problem[] = [];
  const report = (node: MarkdownNode, code: ProblemCode, value = ''): void => {
    const start = node.position?.start ?? { line: 1, column: 1 };
    const line = start.line + (source.bodyLine ?? 1) - 1;
    const text = source.excerptAt({ file: source.path, line, column: start.column }).text;
    problems.push(problemAt(source.path, code, line, start.column, text, { value }, 1));
  };
  const visit = (node: MarkdownNode): void => {
    if (node.type === 'html') report(node, 'raw-html');
    else if (node.type === 'image' || node.type === 'imageReference') report(node, 'image-in-text');
    else if ((node.type === 'link' || node.type === 'definition') && node.url !== undefined && !isSafe(node.url)) report(node, 'unsafe-link', node.url.slice(0, 60));
    node.children?.forEach(visit);
  };
  try {
    visit(parser.parse(source.body) as MarkdownNode);
  } catch {
    report({ type: 'root' }, 'nested-too-deep');
  }
  return problems;
}

function isSafe(url: string): boolean {
  return /^(?:https:\/\/|mailto:|tel:|#)/i.test(url.trim());
}
