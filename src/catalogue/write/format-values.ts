/** How a value is written in YAML, on the line of its name. */
import { asSeen } from './as-seen.ts';
import type { Layout } from './layout.ts';

/** The widest line that several values share; a sentence may be longer, for words are never broken into lines. */
export const lineWidth = 160;

/** A value on the line of its name; undefined when it needs lines of its own. */
export function inlineOf(value: unknown, layout: Layout, used: number, notes: { inner?: unknown; last?: unknown } | undefined, isOpen: boolean): string | undefined {
  if (typeof value === 'string' && value.includes('\n') && isLiteral(value)) return undefined;
  if (typeof value !== 'object' || value === null) return value === null || value === undefined ? '' : scalar(worded(value, layout), false);
  if (Object.keys(value).length === 0) return Array.isArray(value) ? '[]' : '{}';
  if (isOpen || notes?.inner || notes?.last || !layout.fitsOneLine(value)) return undefined;
  const line = flow(value, layout);
  return used + 1 + line.length <= lineWidth ? line : undefined;
}

// Between the parts of a file one empty line stands where there were several, so words that hold several are quoted.
function isLiteral(value: string): boolean {
  return !value.includes('\n\n\n') && value.replace(/\n$/, '').split('\n').every((line, index) => line === '' ? index > 0 : /^[^\s].*\S$|^\S$/.test(line) && printable.test(line)) && /\S\n?$/.test(value);
}

function flow(value: unknown, layout: Layout): string {
  if (Array.isArray(value)) return value.length === 0 ? '[]' : `[${value.map((item) => flow(item, layout.at(0))).join(', ')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = layout.inOrder(Object.entries(value));
    return entries.length === 0 ? '{}' : `{ ${entries.map(([key, inner]) => `${scalar(key, true)}: ${flow(inner, layout.at(key))}`).join(', ')} }`;
  }
  return value === null || value === undefined ? 'null' : scalar(worded(value, layout), true);
}

function worded(value: unknown, layout: Layout): unknown {
  return typeof value === 'number' && layout.isWords ? String(value) : value;
}

const printable = /^[\t\x20-\x7E\u00A0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
const plainBlock = /^[^\s\-?:,[\]{}#&*!|>'"%@`](?:[^\n]*\S)?$/u;
// What YAML, also of the older kind that many tools still read, takes for something else than words.
const notWords = /^(?:~|null|true|false|yes|no|on|off|y|n|[-+]?\.inf|\.nan|[-+.]?[\d][\d_.,:/+-]*(?:e[-+]?\d+)?|0x[\da-f]+|0o[0-7]+|\.{3}.*)$/i;
const simpleBlock = /^[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F\d .,;/()’“”„…–-]*[A-Za-z\u00C0-\u024F\d.)]$/;
const simpleFlow = /^[A-Za-z\u00C0-\u024F][A-Za-z\u00C0-\u024F\d .;/()’“”„…–-]*[A-Za-z\u00C0-\u024F\d.)]$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

/** Words stand without quotation marks unless something else could be read in them. */
export function scalar(value: unknown, isFlow: boolean): string {
  if (typeof value === 'number') return Number.isNaN(value) ? '.nan' : value === Infinity ? '.inf' : value === -Infinity ? '-.inf' : Object.is(value, -0) ? '-0' : String(value);
  if (typeof value !== 'string') return String(value);
  // Nearly all that is written is of this kind, and passes quickly.
  if (value.length > 5 && (isFlow ? simpleFlow : simpleBlock).test(value)) return value;
  // Only a name can still hold such signs: it is written so that they show.
  if (asSeen(value) !== value) return JSON.stringify(value).replace(/[^\x20-\x7E]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
  const isPlain = plainBlock.test(value) && printable.test(value) && !/: |:$| #|\t/.test(value) && (day.test(value) || !notWords.test(value)) && !(isFlow && /[,[\]{}:]/.test(value));
  if (isPlain) return value;
  return /["\\]/.test(value) && !value.includes("'") && printable.test(value) && !value.includes('\t') ? `'${value}'` : quoted(value);
}

// JSON’s way of quoting is YAML’s, but for characters that JSON leaves as they are and YAML does not allow.
function quoted(value: string): string {
  const json = JSON.stringify(value);
  return printable.test(json) ? json : [...json].map((character) => (printable.test(character) && character !== '\t' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)).join('');
}
