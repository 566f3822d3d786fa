import { inbornNames } from '#languages/letters.ts';

/** Where a value and the names within it stand: line and column in one number, a list's or record's with those of its parts. */
export type Mark = number | ListMark | RecordMark;
export interface ListMark { at: number; items: readonly Mark[] }
export interface RecordMark { at: number; names: readonly string[]; namedAt: readonly number[]; values: readonly Mark[] }

/** The line of a mark, from 0. */
export const lineOf = (at: number): number => Math.floor(at / columns);
/** The column of a mark, from 0. */
export const columnOf = (at: number): number => at % columns;
const columns = 65_536;

/**
 * Reads YAML as our formatter writes it: names and values a line each, lists, and short lists and records on one line.
 * A short cut only: whatever else YAML knows, and whatever could be a mistake, is left to the whole reader, by giving undefined.
 */
export function readPlainYaml(yaml: string): { value: Record<string, unknown>; mark: RecordMark } | undefined {
  if (!/^[A-Za-z#]/.test(yaml) || oddities.test(yaml)) return undefined;
  try {
    const reader = new PlainReader(yaml.split('\n'));
    if (reader.isAtEnd()) return undefined;
    const read = reader.block(0, 0);
    return reader.isAtEnd() && 'names' in (read.mark as object) ? { value: read.value as Record<string, unknown>, mark: read.mark as RecordMark } : undefined;
  } catch (fault) {
    if (fault === odd) return undefined;
    throw fault;
  }
}

// Tabs, other ends of lines, blanks at the end of one, and what may not be in a file at all.
const oddities = /[\t\r\u0000-\u0008\u000B-\u001F\u007F-\u009F\u2028\u2029\uFEFF\uFFFE\uFFFF]| (?:\n|$)/;
const odd = Symbol('not plain');
const deepest = 8;

interface Piece { value: unknown; mark: Mark }

const isNameCharacter = new Uint8Array(128);
for (const character of 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_.-') isNameCharacter[character.charCodeAt(0)] = 1;
const isWordCharacter = (code: number): boolean => isNameCharacter[code] === 1 || isMarkedLetter(code) || code === 0x2019;
const isMarkedLetter = (code: number): boolean => code > 0xbf && code < 0x250 && code !== 0xd7 && code !== 0xf7;
const isLetter = (code: number): boolean => (code > 96 && code < 123) || (code > 64 && code < 91);
const [space, hyphen, colon, hash, comma, doubleQuote, singleQuote, openList, closeList, openRecord, closeRecord] = [...' -:#,"\'[]{}'].map((character) => character.charCodeAt(0)) as [number, number, number, number, number, number, number, number, number, number, number];
const notWords = /^(?:~|null|Null|NULL|true|True|TRUE|false|False|FALSE)$/;
const forbiddenNames: ReadonlySet<string> = new Set(inbornNames);

class PlainReader {
  private readonly lines: readonly string[];
  private readonly indents: number[];
  private line = 0;
  // Where a value on one line goes on.
  private next = 0;
  // Lists and records that are open on this line.
  private opened = 0;

  constructor(lines: readonly string[]) {
    this.lines = lines;
    this.indents = lines.map((line) => {
      let indent = 0;
      while (line.charCodeAt(indent) === space) indent++;
      return indent;
    });
    this.skipEmpty();
  }

  isAtEnd(): boolean {
    return this.line >= this.lines.length;
  }

  /** The record or list whose lines begin at this column. */
  block(indent: number, depth: number): Piece {
    if (depth > deepest) throw odd;
    return this.isItem(indent) ? this.list(indent, depth) : this.record(indent, depth);
  }

  private record(indent: number, depth: number): Piece {
    const value: Record<string, unknown> = {};
    const mark = { at: this.at(indent), names: [] as string[], namedAt: [] as number[], values: [] as Mark[] };
    while (!this.isAtEnd() && this.indents[this.line]! >= indent) {
      if (this.indents[this.line]! > indent || this.isItem(indent)) throw odd;
      const text = this.lines[this.line]!;
      const name = this.name(text, indent);
      if (Object.hasOwn(value, name)) throw odd;
      mark.names.push(name);
      mark.namedAt.push(this.at(indent));
      const inner = this.valueFrom(text, indent + name.length + 1, indent, depth, true);
      value[name] = inner.value;
      mark.values.push(inner.mark);
    }
    return { value, mark };
  }

  private list(indent: number, depth: number): Piece {
    const value: unknown[] = [];
    const items: Mark[] = [];
    const at = this.at(indent);
    while (!this.isAtEnd() && this.indents[this.line]! >= indent && this.isItem(indent)) {
      if (this.indents[this.line]! > indent) throw odd;
      const text = this.lines[this.line]!;
      let start = indent + 1;
      while (text.charCodeAt(start) === space) start++;
      let item: Piece;
      if (start >= text.length) throw odd;
      if (this.nameEnd(text, start) > 0) {
        // A record that begins behind the hyphen has its other lines below its first name.
        this.indents[this.line] = start;
        item = this.record(start, depth + 1);
      } else {
        item = this.onOneLine(text, start);
      }
      value.push(item.value);
      items.push(item.mark);
    }
    return { value, mark: { at, items } };
  }

  // What stands behind a name: on its line, or on the lines below.
  private valueFrom(text: string, from: number, indent: number, depth: number, mayBeList: boolean): Piece {
    if (from < text.length) {
      let start = from;
      while (text.charCodeAt(start) === space) start++;
      return this.onOneLine(text, start);
    }
    this.line++;
    this.skipEmpty();
    if (this.isAtEnd()) throw odd;
    const below = this.indents[this.line]!;
    // A list may stand as far left as its name.
    if (below > indent || (below === indent && mayBeList && this.isItem(indent))) return this.block(below, depth + 1);
    throw odd;
  }

  private onOneLine(text: string, start: number): Piece {
    const piece = this.inline(text, start, false);
    if (this.next !== text.length) throw odd;
    this.line++;
    this.skipEmpty();
    return piece;
  }

  private inline(text: string, start: number, inFlow: boolean): Piece {
    switch (text.charCodeAt(start)) {
      case doubleQuote: return this.quoted(text, start, '"');
      case singleQuote: return this.quoted(text, start, "'");
      case openList: return this.listOnLine(text, start);
      case openRecord: return this.recordOnLine(text, start);
      default: return this.plain(text, start, inFlow);
    }
  }

  private quoted(text: string, start: number, mark: '"' | "'"): Piece {
    const end = text.indexOf(mark, start + 1);
    if (end < 0) throw odd;
    const value = text.slice(start + 1, end);
    if (mark === '"' ? value.includes('\\') : text.charCodeAt(end + 1) === singleQuote) throw odd;
    this.next = end + 1;
    return { value, mark: this.at(start) };
  }

  private plain(text: string, start: number, inFlow: boolean): Piece {
    let end = text.length;
    if (inFlow) {
      end = start;
      for (let code = text.charCodeAt(end); end < text.length && code !== comma && code !== closeList && code !== closeRecord; code = text.charCodeAt(++end)) if (code === colon || code === hash || code === openList || code === openRecord) throw odd;
      this.next = end;
      while (end > start && text.charCodeAt(end - 1) === space) end--;
    } else {
      this.next = end;
    }
    const value = text.slice(start, end);
    const first = value.charCodeAt(0);
    // A letter, or one of the signs that mean nothing in YAML.
    const isDigit = first > 47 && first < 58;
    if (!(isLetter(first) || isDigit || first > 160 || first === 40 || first === 47)) throw odd;
    if (isDigit && numberLike.test(value)) return { value: number(value), mark: this.at(start) };
    if (!inFlow && (value.includes(': ') || value.includes(' #') || value.charCodeAt(value.length - 1) === colon)) throw odd;
    if (value.length < 6 && notWords.test(value)) {
      if (value !== 'true' && value !== 'false') throw odd;
      return { value: value === 'true', mark: this.at(start) };
    }
    return { value, mark: this.at(start) };
  }

  private listOnLine(text: string, start: number): Piece {
    if (++this.opened > deepest) throw odd;
    const value: unknown[] = [];
    const items: Mark[] = [];
    this.next = this.afterSpaces(text, start + 1);
    while (text.charCodeAt(this.next) !== closeList) {
      const item = this.inline(text, this.next, true);
      value.push(item.value);
      items.push(item.mark);
      this.afterComma(text, closeList);
    }
    this.next++;
    this.opened--;
    return { value, mark: { at: this.at(start), items } };
  }

  private recordOnLine(text: string, start: number): Piece {
    if (++this.opened > deepest) throw odd;
    const value: Record<string, unknown> = {};
    const mark = { at: this.at(start), names: [] as string[], namedAt: [] as number[], values: [] as Mark[] };
    this.next = this.afterSpaces(text, start + 1);
    while (text.charCodeAt(this.next) !== closeRecord) {
      const at = this.next;
      const name = this.name(text, at);
      if (Object.hasOwn(value, name) || text.charCodeAt(at + name.length + 1) !== space) throw odd;
      const inner = this.inline(text, this.afterSpaces(text, at + name.length + 1), true);
      mark.names.push(name);
      mark.namedAt.push(this.at(at));
      mark.values.push(inner.mark);
      value[name] = inner.value;
      this.afterComma(text, closeRecord);
    }
    this.next++;
    this.opened--;
    return { value, mark };
  }

  // A comma must be followed by another value: one too many is a mistake to be shown.
  private afterComma(text: string, close: number): void {
    this.next = this.afterSpaces(text, this.next);
    if (text.charCodeAt(this.next) === close) return;
    if (text.charCodeAt(this.next) !== comma || text.charCodeAt(this.next + 1) !== space) throw odd;
    this.next = this.afterSpaces(text, this.next + 1);
    if (text.charCodeAt(this.next) === close) throw odd;
  }

  private afterSpaces(text: string, start: number): number {
    let at = start;
    while (text.charCodeAt(at) === space) at++;
    if (at >= text.length) throw odd;
    return at;
  }

  private name(text: string, start: number): string {
    const narrow = this.nameEnd(text, start);
    const end = narrow < 0 ? this.endOfWords(text, start) : narrow;
    if (end < 0) throw odd;
    const name = text.slice(start, end);
    if (notWords.test(name) || forbiddenNames.has(name)) throw odd;
    return name;
  }

  // Where a name ends that is followed by a colon; -1 where none stands.
  private nameEnd(text: string, start: number): number {
    if (!isLetter(text.charCodeAt(start))) return -1;
    let end = start + 1;
    while (isNameCharacter[text.charCodeAt(end)] === 1) end++;
    if (text.charCodeAt(end) !== colon || end - start > 100) return -1;
    return end + 1 === text.length || text.charCodeAt(end + 1) === space ? end : -1;
  }

  // The same of a name of several words, or of letters with marks: a word list of what people say has such names.
  private endOfWords(text: string, start: number): number {
    if (!isLetter(text.charCodeAt(start)) && !isMarkedLetter(text.charCodeAt(start))) return -1;
    let end = start + 1;
    while (isWordCharacter(text.charCodeAt(end)) || (text.charCodeAt(end) === space && isWordCharacter(text.charCodeAt(end + 1)))) end++;
    if (text.charCodeAt(end) !== colon || end - start > 100) return -1;
    return end + 1 === text.length || text.charCodeAt(end + 1) === space ? end : -1;
  }

  private isItem(indent: number): boolean {
    const text = this.lines[this.line]!;
    return text.charCodeAt(indent) === hyphen && (text.length === indent + 1 || text.charCodeAt(indent + 1) === space);
  }

  private skipEmpty(): void {
    while (this.line < this.lines.length && (this.lines[this.line]!.length === 0 || this.lines[this.line]!.charCodeAt(this.indents[this.line]!) === hash)) this.line++;
  }

  private at(column: number): number {
    if (column >= columns) throw odd;
    return this.line * columns + column;
  }
}

// Whatever YAML takes for a number; those with a second way of writing are left to the whole reader.
const numberLike = /^\d+(?:\.\d*)?(?:[eE][-+]?\d+)?$|^0[xo]/;

function number(written: string): number {
  // 1.500 may be a thousand and five hundred: how it was written has to be looked at.
  if (!/^(?:0|[1-9]\d{0,14})(?:\.(?:\d{1,2}|\d{2,5}[1-9]))?$/.test(written)) throw odd;
  return Number(written);
}
