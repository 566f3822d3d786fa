/** A record as YAML in one go, without comments: written straight on, or held against what stands. */
import { hasUnusualSigns } from '#languages/signs.ts';
import { asText } from './format-open.ts';
import { linesWritten } from './format-lines.ts';
import { inlineOf, scalar } from './format-values.ts';
import { schemaOf } from './json-schema.ts';
import { layoutOf, type Layout } from './layout.ts';

/** Whether a file stands for certain as it would be written, told from what was already read of it, so that a check parses nothing twice. Of any other it has to be formatted to know. */
export function standsAsWritten(kind: string, source: string, value: unknown): boolean {
  if (kind === 'text') {
    const end = source.indexOf('\n---\n') + 1;
    if (!source.startsWith('---\n') || end === 0) return false;
    const frontMatter = source.slice('---\n'.length, end);
    const isOfText = source.length === end + '---\n'.length || asText(frontMatter, source.slice(end + '---\n'.length)) === source;
    return isOfText && standsWithNotes(kind, value, frontMatter);
  }
  // Most comments open their file.
  const opening = /^(?:#(?:.*\S)?\n)+\n?/.exec(source)?.[0] ?? '';
  return standsWithNotes(kind, value, source.slice(opening.length));
}

function standsWithNotes(kind: string, value: unknown, yaml: string): boolean {
  const plain = mayHoldNotes(yaml) ? withoutNotes(yaml) : yaml;
  return plain !== undefined && standsWritten(kind, value, plain);
}

function mayHoldNotes(yaml: string): boolean {
  // Without any of these signs there is neither a comment nor an empty line.
  return (yaml.includes('#') || yaml.includes('\n\n') || yaml.startsWith('\n') || /[\t\r\u2028\u2029]| \n/.test(yaml)) && /(?:^|[ \t])#|^[ \t]*\r?\n/m.test(yaml);
}

// YAML without the comments and empty lines that stand for certain where they would be written: a comment above a name that is not the first of its record, as far left as the name, and one empty line above that, or above a name at the very left. Undefined where any stands elsewhere.
function withoutNotes(yaml: string): string | undefined {
  const kept: string[] = [];
  let [noted, isParted, last] = [-1, false, 0];
  for (const line of yaml.slice(0, -1).split('\n')) {
    const indent = /^ */.exec(line)![0].length;
    const sign = line[indent];
    if (sign === undefined || sign === '#') {
      const isInPlace = sign === '#' ? (noted < 0 || noted === indent) && !hasUnusualSigns(line) && !/\s$/.test(line) : line === '' && !isParted && noted < 0;
      if (kept.length === 0 || !isInPlace) return undefined;
      if (sign === undefined) isParted = true;
      else noted = indent;
      continue;
    }
    if (noted >= 0 || isParted) {
      if (sign === '-' || indent > last || indent !== Math.max(0, noted)) return undefined;
      [noted, isParted] = [-1, false];
    }
    kept.push(line);
    last = indent;
  }
  return noted >= 0 || isParted || !yaml.endsWith('\n') ? undefined : `${kept.join('\n')}\n`;
}

/** The YAML of a record. */
export function written(kind: string, value: unknown): string {
  return quicklyWritten(kind, value) ?? linesWritten(kind, value);
}

/** The YAML of a record without comments, written straight on; undefined where words need lines of their own or nothing stands. */
export function quicklyWritten(kind: string, value: unknown): string | undefined {
  let file = '';
  const isWhole = inPieces(kind, value, (piece) => {
    file += piece;
    return true;
  });
  return isWhole && file !== '' ? file : undefined;
}

// A check holds every file against how it would be written: piece by piece, so that nothing is written to be thrown away.
function standsWritten(kind: string, value: unknown, text: string): boolean {
  let at = 0;
  const isWhole = inPieces(kind, value, (piece) => {
    if (!text.startsWith(piece, at)) return false;
    at += piece.length;
    return true;
  });
  return isWhole && at > 0 ? at === text.length : isWhole !== false && written(kind, value) === text;
}

// Hands on the pieces of a record's YAML until one is refused: then it gives false. Undefined where words need lines of their own.
function inPieces(kind: string, value: unknown, take: (piece: string) => boolean): boolean | undefined {
  const isOpen = kind === 'text';
  let isOdd = false;
  // `opening` stands before the first line in the place of the indent: the hyphens of the lists that begin there.
  const put = (holder: object, layout: Layout, indent: string, opening: string): boolean => {
    let before = opening;
    const one = (name: string, sign: string, item: unknown, within: Layout): boolean => {
      const line = inlineOf(item, within, indent.length + name.length + sign.length, undefined, isOpen);
      const start = before;
      before = indent;
      if (line !== undefined) return take(start) && take(name) && take(sign) && (line === '' || (take(' ') && take(line))) && take('\n');
      if (typeof item === 'string') {
        isOdd = true;
        return false;
      }
      if (name === '') return put(item as object, within, `${indent}  `, `${start}- `);
      return take(start) && take(name) && take(sign) && take('\n') && put(item as object, within, `${indent}  `, `${indent}  `);
    };
    if (Array.isArray(holder)) {
      for (const item of holder) if (!one('', '-', item, layout.at(0))) return false;
    } else {
      for (const [key, item] of layout.inOrder(Object.entries(holder))) if (!one(scalar(key, false), ':', item, layout.at(key))) return false;
    }
    return true;
  };
  return put(value as object, layoutOf(schemaOf[kind]!), '', '') || (isOdd ? undefined : false);
}
