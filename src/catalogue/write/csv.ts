import { stringify } from 'csv-stringify/sync';

/** Rows as CSV (RFC 4180) in UTF-8 with a byte order mark, by which spreadsheets know the letters; a cell that they would calculate is disarmed. */
export function csv(rows: readonly object[], columns: readonly string[]): string {
  return [...csvInParts(rows.map((row) => columns.map((column) => (row as Readonly<Record<string, unknown>>)[column])), columns)].join('');
}

const rowsAtOnce = 2000;

/** The same in parts of some thousand rows: the table of all findings of a large catalogue never stands in memory as one text. Without columns: rows that belong below others. */
export function* csvInParts(rows: Iterable<readonly unknown[]>, columns?: readonly string[]): Generator<string> {
  let part: (readonly unknown[])[] = columns ? [columns] : [];
  let isFirst = columns !== undefined;
  const written = (): string => stringify(part.map((row) => row.map(disarmed)), { quoted_match: /[\r\n]|^\uFEFF/, record_delimiter: 'windows', bom: isFirst });
  for (const row of rows) {
    part.push(row);
    if (part.length < rowsAtOnce) continue;
    yield written();
    [part, isFirst] = [[], false];
  }
  if (part.length > 0) yield written();
}

// What a spreadsheet takes for the beginning of a formula, also in the wide letters of East Asia.
const formula = /^'*[=+\-@\t\r\uFF1D\uFF0B\uFF0D\uFF20]/;

/** A cell with an apostrophe before what a spreadsheet would calculate; one more where apostrophes stand there already, so that none is lost on the way back. Numbers are no words. */
export function disarmed(cell: unknown): string {
  if (cell === undefined || cell === null) return '';
  return typeof cell === 'string' && formula.test(cell) ? `'${cell}` : String(cell);
}

/** What a disarmed cell said: the way back, for those who read our tables with a program. */
export function armed(cell: string): string {
  return cell.startsWith("'") && formula.test(cell) ? cell.slice(1) : cell;
}
