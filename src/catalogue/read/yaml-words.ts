/** Words in YAML that a reader of the file sees otherwise than a reader of the page. */
import { visit, type Document } from 'yaml';
import type { Place, Problem } from '../model/problem.ts';
import { isKept } from './folders.ts';
import { problemsOfMeantLetters } from './letters.ts';
import type { ProblemIn } from './yaml-faults.ts';

/** Words behind a #, which YAML takes for a remark. */
export function wordsBehindSigns(document: Document, yaml: string, problemOf: ProblemIn): Problem[] {
  const found: Problem[] = [];
  visit(document, {
    Scalar(_, node) {
      if (node.type !== 'PLAIN' || !node.comment || !node.range) return;
      const sign = yaml.indexOf('#', node.range[1]);
      // A remark on lines of its own is meant as one, however far in it stands.
      if (yaml.slice(node.range[1], sign).includes('\n')) return;
      const words = node.comment.split('\n')[0]!.trimEnd();
      found.push({ ...problemOf('words-lost', sign, words.length + 1, { detail: 'behind-a-sign', value: words.trim().slice(0, 60) }), severity: 'warning' });
    },
  });
  return found;
}

/** What quotation marks let one write as \\u202e stands nowhere in the file, and yet on the page. */
export function meantLettersIn(document: Document, yaml: string, at: (offset: number) => Place, lineAt: (line: number) => string): Problem[] {
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
