import type { Problem, Values } from '../model/problem.ts';
import type { TextWords } from '../model/text.ts';
import { addAll } from './problem-at.ts';
import type { Source } from './source.ts';
import { problemsWithin, type Said } from './within.ts';

// A reader would see these signs and not what they are meant to do; a single asterisk or underscore may mean itself.
const marks = /\*\*(?=\S)[^*]{1,200}\*\*|\[[^\]\n]{1,200}\]\((?:https?:|mailto:|tel:)[^)\s]{1,500}\)|`[^`\n]{1,200}`|<(?:https?:|mailto:)[^>\s]{1,500}>|<([a-z][a-z0-9]{0,11})(?:\s[^<>\n]{0,300})?>[^<>\n]{0,200}<\/\1>|<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>\n]{0,300})?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{1,6}|#x[\da-f]{1,6});|^[•●▪◦‣■](?=\s)/gim;

const bullets = ['•', '●', '▪', '◦', '‣', '■'];

// One of them stands in each of those.
const signs = ['**', '](', '`', '<', '&', ...bullets];

/** Markdown, tags, names of signs and bullets in a field of a text: a field is shown as it is written. */
export function problemsOfMarkup({ translatedFrom: _from, ...fields }: TextWords, source: Source): Problem[] {
  if (source.text !== undefined && !signs.some((sign) => source.text!.includes(sign))) return [];
  const found: Problem[] = [];
  const look = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part === 'string') {
      addAll(found, problemsWithin(part, path, source, [...part.matchAll(marks)].map((mark) => saidOf(mark, path))));
    } else if (typeof part === 'object' && part !== null) for (const [key, own] of Object.entries(part)) look(own, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  look(fields, []);
  return found;
}

function saidOf({ 0: piece, 1: paired, index }: RegExpExecArray, path: readonly PropertyKey[]): Said {
  const beginsRow = typeof path.at(-1) === 'number' && index === 0;
  return { piece, code: 'markup-in-field', values: { field: String(path[0]), value: piece.length > 60 ? `${piece.slice(0, 59)}…` : piece, ...kindOf(piece, paired, beginsRow) }, severity: 'warning' };
}

/** What the piece is, for the sentence that says what to do about it. */
function kindOf(piece: string, paired: string | undefined, beginsRow: boolean): Values {
  if (bullets.includes(piece)) return { detail: beginsRow ? 'bullet-of-row' : 'bullet' };
  if (piece.startsWith('&')) return { detail: 'entity', ...signOf(piece.slice(1, -1).toLowerCase()) };
  const [, start, more] = /^(<\/?[a-z][a-z0-9]*)(?![a-z0-9:])(\s+[^\s/>])?/i.exec(piece) ?? [];
  return start === undefined ? {} : { detail: 'tag', open: `${start}${more === undefined ? '' : ' …'}>`, close: paired === undefined ? '' : `</${paired}>` };
}

const named: Readonly<Record<string, number>> = { nbsp: 0xa0, amp: 0x26, lt: 0x3c, gt: 0x3e, quot: 0x22 };

// Neither a blank nor what nobody sees can be shown in a sentence.
function signOf(name: string): Values {
  const code = named[name] ?? (name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number(name.slice(1)));
  const sign = code > 0x10ffff ? '' : String.fromCodePoint(code);
  return /^\s$/.test(sign) ? { blank: 'blank' } : { nearest: /^[\p{C}\p{M}]?$/u.test(sign) ? '' : sign };
}
