import type { ProblemCode } from '#languages/problems.ts';
import type { Problem, Values } from '../model/problem.ts';
import { mostOfAKind } from './problem-at.ts';
import type { Source } from './source.ts';

/** What is said of a piece of a value. */
export interface Said { piece: string; code: ProblemCode; values: Values; severity: Problem['severity'] }

/** Problems of pieces of one value, given in the order in which they stand in it: each at its own place. What is written otherwise than it reads is told where the value begins. */
export function problemsWithin(words: string, path: readonly PropertyKey[], source: Source, all: readonly Said[]): Problem[] {
  if (all.length === 0) return [];
  let { line, column } = source.placeOf(path);
  // However it is folded, a value has no more lines than words; a blank line stands for each break.
  const last = line + words.split(/\s/).length + 1;
  return all.map(({ piece, code, values, severity }, index) => {
    const problem = source.problem(code, path, values, { severity });
    if (piece === words || index >= mostOfAKind) return problem;
    for (let [at, from] = [line, column - 1]; at <= last; [at, from] = [at + 1, 0]) {
      const { text } = source.excerptAt({ file: source.path, line: at, column: 1 });
      const found = text.indexOf(piece, from);
      if (found < 0) continue;
      [line, column] = [at, found + 1 + piece.length];
      return { ...problem, line: at, column: found + 1, excerpt: { text, length: piece.length } };
    }
    return problem;
  });
}
