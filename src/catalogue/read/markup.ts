import type { Problem } from '../model/problem.ts';
import type { TextWords } from '../model/text.ts';
import { addAll } from './problem-at.ts';
import type { Source } from './source.ts';
import { problemsWithin, type Said } from './within.ts';

// A reader would see these signs and not what they are meant to do; a single asterisk or underscore may mean itself.
const marks = /\*\*(?=\S)[^*]{1,200}\*\*|\[[^\]\n]{1,200}\]\((?:https?:|mailto:|tel:)[^)\s]{1,500}\)|`[^`\n]{1,200}`|<(?:https?:|mailto:)[^>\s]{1,500}>|<([a-z][a-z0-9]{0,11})(?:\s[^<>\n]{0,300})?>[^<>\n]{0,200}<\/\1>|<\/?[a-z][a-z0-9]{0,11}(?:\s[^<>\n]{0,300})?\/?>|&(?:nbsp|amp|lt|gt|quot|#\d{1,6}|#x[\da-f]{1,6});|(?<![^\n])[•●▪◦‣■](?=\s)/gi;

// One of them stands in each of those.
const signs = ['**', '](', '`', '<', '&', '•', '●', '▪', '◦', '‣', '■'];

/** Markdown in a field of a text: a field is shown as it is written. */
export function problemsOfMarkup({ translatedFrom: _from, ...fields }: TextWords, source: Source): Problem[] {
  if (source.text !== undefined && !signs.some((sign) => source.text!.includes(sign))) return [];
  const found: Problem[] = [];
  const look = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part === 'string') {
      const said = [...part.matchAll(marks)].map(([piece]): Said => ({ piece, code: 'markup-in-field', values: { field: String(path[0]), value: piece.length > 60 ? `${piece.slice(0, 59)}…` : piece }, severity: 'warning' }));
      addAll(found, problemsWithin(part, path, source, said));
    } else if (typeof part === 'object' && part !== null) for (const [key, own] of Object.entries(part)) look(own, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  look(fields, []);
  return found;
}
