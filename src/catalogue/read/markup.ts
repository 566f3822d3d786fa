import type { Problem } from '../model/problem.ts';
import type { TextWords } from '../model/text.ts';
import type { Source } from './source.ts';

// A reader would see these signs and not what they are meant to do; a single asterisk or underscore may mean itself.
const marks = /\*\*(?=\S)[^*]{1,200}\*\*|\[[^\]\n]{1,200}\]\((?:https?:|mailto:|tel:)[^)\s]{1,500}\)|`[^`\n]{1,200}`|<(?:https?:|mailto:)[^>\s]{1,500}>/;

// One of them stands in each of those.
const signs = ['**', '](', '`', '<h', '<m'];

/** Markdown in a field of a text: a field is shown as it is written. */
export function problemsOfMarkup({ translatedFrom: _from, ...fields }: TextWords, source: Source): Problem[] {
  if (source.text !== undefined && !signs.some((sign) => source.text!.includes(sign))) return [];
  const found: Problem[] = [];
  const look = (part: unknown, path: readonly PropertyKey[]): void => {
    if (typeof part === 'string') {
      const mark = marks.exec(part)?.[0];
      if (mark !== undefined) found.push(source.problem('markup-in-field', path, { field: String(path[0]), value: mark.length > 60 ? `${mark.slice(0, 59)}…` : mark }, { severity: 'warning' }));
    } else if (typeof part === 'object' && part !== null) for (const [key, own] of Object.entries(part)) look(own, [...path, Array.isArray(part) ? Number(key) : key]);
  };
  look(fields, []);
  return found;
}
