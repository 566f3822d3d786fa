import type { z } from 'zod';
import { feedbackFacts, type FeedbackFacts } from '../model/feedback.ts';
import type { Problem } from '../model/problem.ts';
import type { RecordOf } from './link.ts';
import type { Read, Source, SourceFile } from './source.ts';
import { decode, sizeLimits } from './decode.ts';
import { problemAt } from './problem-at.ts';
import { nearest } from './nearest.ts';

interface Cell { text: string; column: number; length: number }
interface Line { number: number; text: string; cells: Cell[] }

const columns = Object.keys((feedbackFacts.shape.rows.element as z.ZodObject).shape);
const optional: ReadonlySet<string> = new Set(['part', 'language']);

/** Reads counts from a table of text (CSV, with commas or semicolons, as spreadsheets save it); what is wrong is a problem at its cell. */
export function readFeedback(file: SourceFile): Read<Source> {
  const decoded = decode(file, sizeLimits.list);
  if (decoded.value === undefined) return { problems: decoded.problems };
  const texts = decoded.value.replace(/^\ufeff/, '').split(/\r\n?|\n/);
  const head = texts[0]!;
  const separator = (head.match(/;/g)?.length ?? 0) > (head.match(/,/g)?.length ?? 0) ? ';' : ',';
  const problems: Problem[] = [];
  const lines = texts.flatMap((text, index): Line[] => (text.trim() === '' ? [] : [{ number: index + 1, text, cells: cellsOf(text, separator) }]));
  const at = (line: Line, cell: Cell, code: Problem['code'], values: Problem['values'] = {}) => problems.push(problemAt(file.path, code, line.number, cell.column, line.text, values, Math.max(1, cell.length)));
  const [first, ...rest] = lines as [Line, ...Line[]];
  const names = first.cells.map((cell) => {
    if (columns.includes(cell.text)) return cell.text;
    at(first, cell, 'unknown-field', { field: cell.text.slice(0, 60), thing: 'feedback', nearest: nearest(cell.text, columns), fields: columns.join(', ') });
    return undefined;
  });
  for (const name of columns.filter((column) => !optional.has(column) && !names.includes(column))) if (names.every((known) => known !== undefined)) at(first, first.cells[0]!, 'missing-field', { field: name, thing: 'feedback', example: '' });
  for (const [index, name] of names.entries()) if (name !== undefined && names.indexOf(name) < index) at(first, first.cells[index]!, 'duplicate-key', { key: name });
  for (const line of rest) {
    const unclosed = line.cells.find(({ length }) => length < 0);
    if (unclosed) at(line, unclosed, 'unclosed-cell');
    else if (line.cells.length > names.length) at(line, line.cells[names.length]!, 'too-many-cells', { cells: line.cells.length, columns: names.length });
    // A spreadsheet would reckon it: nobody counts with formulas here.
    else for (const cell of line.cells) if (/^[=+@\t＝＋＠]|^-(?!\d+$)/.test(cell.text)) at(line, cell, 'formula-in-cell', { value: cell.text.slice(0, 60) });
  }
  if (problems.length > 0) return { problems };
  const rows = rest.map(({ cells }) => Object.fromEntries(names.flatMap((name, index) => {
    const text = cells[index]?.text ?? '';
    return text === '' ? [] : [[name, name === 'count' && /^-?\d+(?:\.\d+)?$/.test(text) ? Number(text) : text]];
  })));
  return { value: sourceOf(file.path, { rows }, texts, rest, names), problems: [] };
}

/** What is counted twice, by what a row counts: all of it but the number. */
export function countedTwice({ value, source }: RecordOf<FeedbackFacts>): Problem[] {
  const seen = new Map<string, number>();
  return value.rows.flatMap(({ count: _count, ...row }, index) => {
    const key = JSON.stringify([row.month, row.service, row.reason, row.part ?? '', row.language ?? '']);
    const first = seen.get(key);
    if (first !== undefined) return [source.problem('counted-twice', ['rows', index, 'month'], { first: source.placeOf(['rows', first]).line })];
    seen.set(key, index);
    return [];
  });
}

function cellsOf(text: string, separator: string): Cell[] {
  const cells: Cell[] = [];
  for (let from = 0; from <= text.length;) {
    if (text[from] === '"') {
      const end = /^"(?:[^"]|"")*"/.exec(text.slice(from))?.[0];
      if (end === undefined || ![separator, undefined].includes(text[from + end.length])) return [...cells, { text: '', column: from + 1, length: -1 }];
      cells.push({ text: end.slice(1, -1).replaceAll('""', '"').trim(), column: from + 1, length: end.length });
      from += end.length + 1;
    } else {
      const end = text.indexOf(separator, from);
      const piece = text.slice(from, end < 0 ? undefined : end);
      cells.push({ text: piece.trim(), column: from + 1 + (piece.length - piece.trimStart().length), length: piece.trim().length });
      from += piece.length + 1;
    }
  }
  return cells;
}

function sourceOf(path: string, value: object, texts: readonly string[], lines: readonly Line[], names: readonly (string | undefined)[]): Source {
  const cellAt = (steps: readonly PropertyKey[]) => {
    const line = lines[Number(steps[1])];
    return line && { line: line.number, cell: line.cells[names.indexOf(String(steps[2]))] ?? line.cells[0]! };
  };
  const placeOf: Source['placeOf'] = (steps) => {
    const found = cellAt(steps);
    return found ? { file: path, line: found.line, column: found.cell.column } : { file: path, line: 1, column: 1 };
  };
  const excerptAt: Source['excerptAt'] = (place, length = 1) => ({ text: texts[place.line - 1] ?? '', length });
  return {
    path, value, placeOf, excerptAt,
    writtenAt: (steps) => cellAt(steps)?.cell.text,
    problem: (code, steps, values = {}, { severity = 'error' } = {}) => {
      const place = placeOf(steps);
      return { code, severity, ...place, values, excerpt: excerptAt(place, Math.max(1, cellAt(steps)?.cell.length ?? 1)) };
    },
  };
}
