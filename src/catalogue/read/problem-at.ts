import type { ProblemCode } from '#languages/problems.ts';
import type { Problem, Values } from '../model/problem.ts';

/** A problem at a known line and column. */
export function problemAt(file: string, code: ProblemCode, line: number, column: number, text: string, values: Values = {}, length = 1): Problem {
  return { code, severity: 'error', file, line, column, values, ...(text ? { excerpt: { text, length: Math.max(1, Math.min(length, text.length - column + 1)) } } : {}) };
}

/** Adds to a list, however much: as the arguments of one call, two hundred thousand problems would be more than the stack holds. */
export function addAll<Item>(list: Item[], ...more: readonly (readonly Item[])[]): void {
  for (const some of more) for (const item of some) list.push(item);
}

/** One problem of a kind for each line: a tag that opens and one that closes are one fault. */
export function onePerLine(problems: readonly Problem[]): Problem[] {
  const seen = new Set<string>();
  return problems.filter((problem) => {
    const key = `${problem.line}:${problem.code}`;
    return seen.has(key) ? false : seen.add(key);
  });
}

/** So many problems of one kind are said of a file one by one; beyond that nobody reads them, and a list of them would be larger than the catalogue. */
export const mostOfAKind = 100;

/** The first problems of each kind and file, and one more that says how many follow. */
export function fewOfAKind(problems: readonly Problem[]): Problem[] {
  if (problems.length <= mostOfAKind) return [...problems];
  const kinds = Map.groupBy(problems, ({ file, code, severity }) => `${severity} ${code} ${file}`);
  return [...kinds.values()].flatMap((ofAKind) => {
    if (ofAKind.length <= mostOfAKind) return ofAKind;
    const sorted = ofAKind.toSorted((a, b) => a.line - b.line || a.column - b.column);
    const { file, line, column, severity, code } = sorted[mostOfAKind]!;
    return [...sorted.slice(0, mostOfAKind), { ...problemAt(file, 'and-more', line, column, '', { count: sorted.length - mostOfAKind, of: code }), severity }];
  });
}
