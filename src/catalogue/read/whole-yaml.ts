/** YAML read with all that YAML knows. */
import { isMap, isNode, isScalar, parseDocument, type Document } from 'yaml';
import type { ProblemCode } from '#languages/problems.ts';
import type { Place, Problem, Values } from '../model/problem.ts';
import { addAll, onePerLine, problemAt } from './problem-at.ts';
import type { Read, Source } from './source.ts';
import { codeOfYamlError, deepestNesting, directivesIn, firstLineTooDeep, forbiddenIn, openingsIn, otherBlanksIn, rowsWithoutHyphen, wordsOverLines, yamlFaultOf } from './yaml-faults.ts';
import { indexOfLine, keyNode, lineStartsOf, nodeAt, offsetOf } from './yaml-places.ts';
import { meantLettersIn, wordsBehindSigns } from './yaml-words.ts';

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
  // Behind a fault names stand where the parser put them, which may be beside their like.
  const [firstFault = Infinity] = problems.map(({ line }) => line).sort((a, b) => a - b);
  addAll(problems, directivesIn(yaml, problemOf), forbiddenIn(document, yaml, problemOf).filter(({ code, line }) => code !== 'duplicate-key' || line < firstFault));
  let known: ((offset: number) => boolean) | undefined;
  const isWithinWords = (offset: number) => (known ??= wordsOverLines(document))(offset);
  const causes = [...otherBlanksIn(yaml, problemOf, isWithinWords), ...(problems.length > 0 ? rowsWithoutHyphen(yaml, problemOf, isWithinWords, problems) : [])].sort((a, b) => a.line - b.line);
  if (problems.length > 0 || causes.length > 0) return { problems: onePerLine(withCauses(problems, causes)) };
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

// Behind a line that begins oddly the parser stumbles over what is right: only what stands before it is told beside it.
function withCauses(problems: readonly Problem[], causes: readonly Problem[]): Problem[] {
  const [first] = causes;
  return first ? [...problems.filter(({ line }) => line < first.line), ...causes] : [...problems];
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
