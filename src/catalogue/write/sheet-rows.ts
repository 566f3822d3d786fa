import type { Cell, Column } from './tables.ts';

/** A day as spreadsheets count them: since the last but one of 1899, because they take 1900 for a leap year. */
const firstDay = Date.UTC(1899, 11, 30);

/** Rows of a sheet as they stand in its part of a workbook (ECMA-376, `sheetData`), from a row on. `styles` names the style of each column, `strings` gives words their number among those of the workbook. */
export function* rowsAsXml(rows: Iterable<readonly Cell[]>, columns: readonly Column[], styles: readonly string[], from: number, strings: (words: string) => number): Generator<string> {
  const letters = columns.map((_, index) => lettersOf(index));
  let number = from;
  for (const row of rows) {
    let cells = '';
    for (const [index, cell] of row.entries()) if (cell !== undefined && cell !== '') cells += cellAsXml(cell, columns[index]!.kind, `r="${letters[index]}${number}" s="${styles[index]}"`, strings);
    yield `<row r="${number}">${cells}</row>`;
    number++;
  }
}

function cellAsXml(cell: string | number, kind: Column['kind'], at: string, strings: (words: string) => number): string {
  if (typeof cell === 'number') return `<c ${at}><v>${cell}</v></c>`;
  if (kind === 'date') return `<c ${at}><v>${(Date.parse(`${cell}T00:00:00Z`) - firstDay) / 86_400_000}</v></c>`;
  return `<c ${at} t="s"><v>${strings(cell)}</v></c>`;
}

/** The words of a workbook, each once, beside those that its part for them holds already. */
export function stringsAfter(part: string): { numberOf(words: string): number; part(): string } {
  const first = Number(/ uniqueCount="(\d+)"/.exec(part)![1]);
  const numbers = new Map<string, number>();
  let used = Number(/ count="(\d+)"/.exec(part)![1]);
  return {
    numberOf(words) {
      used++;
      let number = numbers.get(words);
      if (number === undefined) numbers.set(words, (number = first + numbers.size));
      return number;
    },
    part: () => part.replace(/ count="\d+" uniqueCount="\d+"/, ` count="${used}" uniqueCount="${first + numbers.size}"`).replace('</sst>', () => `${[...numbers.keys()].map((words) => `<si><t xml:space="preserve">${inXml(asText(words))}</t></si>`).join('')}</sst>`),
  };
}

const marks: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;' };

function inXml(words: string): string {
  return /[&<>]/.test(words) ? words.replace(/[&<>]/g, (mark) => marks[mark]!) : words;
}

const mostInCell = 32_767;
const unheld = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** Words as a cell can hold them: what XML forbids is replaced by �, what looks like the escape of a character is escaped itself, line ends are one sign, and what is too long is cut. */
export function asText(words: string): string {
  const held = words.toWellFormed().replace(unheld, '\uFFFD').replace(/\r\n?/g, '\n');
  const cut = held.length > mostInCell ? `${held.slice(0, mostInCell - 1).toWellFormed()}…` : held;
  return cut.includes('_x') ? cut.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_') : cut;
}

/** The letters of a column, from 0: A, B … AA. */
export function lettersOf(index: number): string {
  return index < 26 ? String.fromCharCode(65 + index) : lettersOf(Math.floor(index / 26) - 1) + lettersOf(index % 26);
}
