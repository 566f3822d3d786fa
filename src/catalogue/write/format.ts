import { isAlias, isCollection, isMap, isScalar, isSeq, parseDocument, visit, type Document, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { hasUnusualSigns, inOneAlphabet, withoutHiddenSigns } from '#languages/signs.ts';
import { schemaOf } from './json-schema.ts';
import { layoutOf, type Layout } from './layout.ts';

/** A text as it is kept: words in front matter, then a body in Markdown. */
export interface TextFile {
  frontMatter: unknown;
  body?: string | undefined;
}

/** The widest line that several values share; a sentence may be longer, for words are never broken into lines. */
export const lineWidth = 160;

/** The canonical text of a file of a kind (the name of its schema): fields in the order of the model, one way of quoting, comments where they stood. What cannot be read as YAML is given back as it is. */
export function formatSource(kind: string, source: string): string {
  const once = formatOnce(kind, source);
  // The parser hands a comment at the end of a list to the innermost thing before it: what was written is read again until that settles.
  const again = once.includes('#') ? formatOnce(kind, once) : once;
  return again === once ? once : formatOnce(kind, again);
}

function formatOnce(kind: string, source: string): string {
  const opened = open(kind, source);
  if (!opened) return source;
  return kind === 'text' ? asText(recordIn(kind, opened.document), opened.body) : recordIn(kind, opened.document);
}

// A file is opened as the reader opens it: without a sign that nobody sees, words could become a note, or nothing. Only what cannot be read with such signs is tried without.
function open(kind: string, source: string): { document: Document; body: string } | undefined {
  const whole = withPlainEnds(source);
  for (const text of new Set([whole, asSeen(whole)])) {
    const parts = kind === 'text' ? partsOf(text) : { frontMatter: text, body: '' };
    const document = parts && (kind === 'text' && parts.frontMatter.trim() === '' ? parseDocument('{}', yamlOptions) as Document : readable(parts.frontMatter));
    if (document) return { document, body: asSeen(parts.body) };
  }
  return undefined;
}

/** The YAML of a record. */
export function formatRecord(kind: string, value: unknown): string {
  return written(kind, valueAsSeen(value));
}

/** The file of a text (`sq.md` …). */
export function formatText({ frontMatter, body }: TextFile): string {
  return asText(written('text', valueAsSeen(frontMatter)), withPlainLines(body ?? ''));
}

/** The text of a file with one field changed: comments stay, and the items of a list are known again by their id. Without a value the field is taken out; the empty path stands for the whole record, `['body']` of a text for its Markdown. */
export function editSource(kind: string, source: string, path: readonly (string | number)[], value: unknown): string {
  const opened = open(kind, source);
  if (!opened) throw new RangeError('a file that cannot be read cannot be changed in one place');
  const { document, body } = opened;
  if (kind === 'text' && path.length === 1 && path[0] === 'body') return asText(recordIn(kind, document), withPlainLines(String(value ?? '')));
  document.contents = merged(document, document.contents, withValueAt(document.toJS() as unknown, path, valueAsSeen(value))) as typeof document.contents;
  return kind === 'text' ? asText(recordIn(kind, document), body) : recordIn(kind, document);
}

/** Whether a file stands as it would be written, told from what was already read of it, so that a check parses nothing twice; undefined when it has to be formatted to know. */
export function standsAsWritten(kind: string, source: string, value: unknown): boolean | undefined {
  if (kind === 'text') {
    const end = source.indexOf('\n---\n') + 1;
    const frontMatter = source.slice('---\n'.length, end);
    if (!source.startsWith('---\n') || end === 0 || mayHoldComments(frontMatter)) return undefined;
    return standsWritten(kind, value, frontMatter) && (source.length === end + '---\n'.length || asText(frontMatter, source.slice(end + '---\n'.length)) === source);
  }
  // Most comments open their file.
  const opening = /^(?:#(?:.*\S)?\n)+\n?/.exec(source)?.[0] ?? '';
  const rest = source.slice(opening.length);
  return mayHoldComments(rest) || source.startsWith('\n') ? undefined : standsWritten(kind, value, rest);
}

/** The first line in which two texts differ, with that line as it is. */
export function firstDifference(before: string, after: string): { line: number; text: string } {
  const [old, wanted] = [before.split('\n'), after.split('\n')];
  const at = Math.max(0, old.findIndex((line, index) => line !== wanted[index]));
  return { line: at + 1, text: (old[at] ?? '').replace(/\r$/, '') };
}

function mayHoldComments(yaml: string): boolean {
  // Without any of these signs there is neither a comment nor an empty line.
  return (yaml.includes('#') || yaml.includes('\n\n') || yaml.startsWith('\n') || /[\t\r\u2028\u2029]| \n/.test(yaml)) && /(?:^|[ \t])#|^[ \t]*\r?\n/m.test(yaml);
}

// The same YAML as the reader's, so that what is written is read as it was meant.
const yamlOptions = { version: '1.2', schema: 'core', merge: false, uniqueKeys: false, strict: true, prettyErrors: false, logLevel: 'error' } as const;

// What no reader sees is not written, and a word stands in one alphabet; the check says each of them before.
function withPlainLines(text: string): string {
  return asSeen(withPlainEnds(text));
}

function withPlainEnds(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
}

function asSeen(words: string): string {
  if (!hasUnusualSigns(words)) return words;
  return inOneAlphabet(withoutHiddenSigns(words.normalize('NFC')).normalize('NFC'));
}

/** A value in whose words nothing is that a reader cannot see. */
export function valueAsSeen(value: unknown): unknown {
  if (typeof value === 'string') return asSeen(value);
  if (Array.isArray(value)) return value.map(valueAsSeen);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [asSeen(key), valueAsSeen(inner)])) : value;
}

function partsOf(text: string): { frontMatter: string; body: string } | undefined {
  const lines = text.split('\n');
  if (lines[0]?.trimEnd() !== '---') return undefined;
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  return end < 0 ? undefined : { frontMatter: lines.slice(1, end).map((line) => `${line}\n`).join(''), body: lines.slice(end + 1).join('\n') };
}

function asText(frontMatter: string, body: string): string {
  const lines = body.split('\n').map((line) => (/\S[ \t]{2,}$/.test(line) ? `${line.trimEnd()}  ` : line.trimEnd()));
  const words = lines.join('\n').replace(/^\n+/, '').trimEnd();
  return `---\n${frontMatter}---\n${words ? `\n${words}\n` : ''}`;
}

// Marks, keys twice and other things that the reader refuses are left for a person to repair.
function readable(yaml: string): Document | undefined {
  try {
    const document = parseDocument(yaml, yamlOptions) as Document;
    let isSound = document.errors.length === 0 && isMap(document.contents);
    visit(document, {
      Node(_, node) {
        if (isAlias(node) || node.anchor || node.tag) isSound = false;
        if (isMap(node) && new Set(node.items.map(({ key }) => (isScalar(key) ? key.value : undefined))).size < node.items.length) isSound = false;
      },
      Pair(_, { key }) {
        if (!isScalar(key) || typeof key.value !== 'string') isSound = false;
      },
    });
    if (!isSound) return undefined;
    visit(document, { Map: (_, map) => nameAsSeen(map) });
    if (document.comment && hasBlankBefore(yaml, document.comment)) document.comment = `\n${document.comment}`;
    visit(document, (_, node) => {
      if ((isMap(node) || isSeq(node)) && !node.flow) handOn(node);
    });
    return document;
  } catch {
    // Nested beyond what the parser bears.
    return undefined;
  }
}

// A name is written without what nobody sees, unless it would be another field's, or none that is allowed.
function nameAsSeen(map: YAMLMap): void {
  const keys = map.items.map(({ key }) => key as Scalar<string>);
  const taken = new Set(['', '__proto__', 'constructor', 'prototype', '<<', ...keys.map(({ value }) => value)]);
  for (const key of keys) {
    const seen = asSeen(key.value);
    if (taken.has(seen)) continue;
    taken.add(seen);
    key.value = seen;
  }
}

// The parser forgets whether a comment at the end stood apart.
function hasBlankBefore(yaml: string, comment: string): boolean {
  const lines = yaml.trimEnd().split('\n');
  return lines[lines.length - comment.split('\n').length - 1]?.trim() === '';
}

// What stands above the first thing of a list is the first thing’s, and goes where it goes.
function handOn(collection: YAMLMap | YAMLSeq): void {
  const opening = openingOf(collection);
  if (!opening || !collection.commentBefore) return;
  opening.commentBefore = opening.commentBefore ? `${collection.commentBefore}\n${opening.commentBefore}` : collection.commentBefore;
  collection.commentBefore = null;
}

/** Comments and blank lines of a place: above it, beside it, and within it after the last thing. */
interface Notes {
  above?: readonly string[];
  beside?: string;
  last?: readonly string[];
  inner?: Map<string | number, Notes>;
}

function recordIn(kind: string, document: Document): string {
  const layout = layoutOf(schemaOf[kind]!);
  const root = document.contents as YAMLMap;
  const before = linesOf(document.commentBefore);
  const notes = { ...notesWithin(root), last: [...linesOf(root.comment), ...linesOf(document.comment)] };
  return asFile([...(before.length > 0 ? [...before, ''] : []), ...linesOf(root.commentBefore), ...linesOfRecord(kind, blockOf(plainOf(root, layout), layout, '', notes, kind === 'text'))]);
}

function written(kind: string, value: unknown): string {
  return quicklyWritten(kind, value) ?? asFile(linesOfRecord(kind, blockOf(value, layoutOf(schemaOf[kind]!), '', undefined, kind === 'text')));
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

// A file without a field would be empty, which is no record; a text may well have no field.
function linesOfRecord(kind: string, lines: readonly string[]): readonly string[] {
  return kind === 'text' || lines.some((line) => line.trim() !== '' && !line.trim().startsWith('#')) ? lines : [...lines, '{}'];
}

function asFile(lines: readonly string[]): string {
  const kept = lines.filter((line, index) => line !== '' || (index > 0 && lines[index - 1] !== ''));
  while (kept.at(-1) === '') kept.pop();
  return kept.map((line) => `${line}\n`).join('');
}

// What is meant as words and looks like a number stays as it was written: `010` is not ten.
function plainOf(node: unknown, layout: Layout): unknown {
  if (isMap(node)) return Object.fromEntries(node.items.map(({ key, value }) => [(key as Scalar<string>).value, plainOf(value, layout.at(String((key as Scalar).value)))]));
  if (isSeq(node)) return node.items.map((item) => plainOf(item, layout.at(0)));
  if (!isScalar(node)) return null;
  return typeof node.value === 'number' && layout.isWords ? node.source ?? String(node.value) : typeof node.value === 'string' ? asSeen(node.value) : node.value;
}

function notesWithin(collection: YAMLMap | YAMLSeq): Notes {
  const inner = new Map<string | number, Notes>();
  for (const [index, item] of collection.items.entries()) {
    const [step, opening, value] = isMap(collection) ? [(((item as Pair).key as Scalar).value as string), (item as Pair).key as Node, (item as Pair).value as Node | null] as const : [index, item as Node, item as Node] as const;
    const notes = notesOf(opening, value);
    if (Object.keys(notes).length > 0) inner.set(step, notes);
  }
  return inner.size > 0 ? { inner } : {};
}

function notesOf(opening: Node, value: Node | null): Notes {
  const isBlock = isCollection(value) && !value.flow;
  const isItem = opening === value;
  const firstOfItem = isItem && isBlock && (isMap(value) || isSeq(value)) ? openingOf(value) : undefined;
  const space = opening.spaceBefore || firstOfItem?.spaceBefore ? [''] : [];
  const above = [...space, ...linesOf(opening.commentBefore), ...(isItem ? [] : [...linesOf(opening.comment), ...linesOf(value?.commentBefore)])];
  const after = linesOf(value?.comment);
  return {
    ...(isMap(value) || isSeq(value) ? notesWithin(value) : {}),
    ...(above.length > 0 ? { above } : {}),
    ...(after.length === 0 ? {} : isBlock || after.length > 1 ? { last: after } : { beside: after[0]! }),
  };
}

function openingOf(collection: YAMLMap | YAMLSeq): Node | undefined {
  const [item] = collection.items;
  return (isMap(collection) ? (item as Pair | undefined)?.key : item) as Node | undefined;
}

function linesOf(comment: string | null | undefined): string[] {
  return asSeen(comment ?? '').split('\n').flatMap((line, index, all) => (line === '' ? (index === all.length - 1 && all.length === 1 ? [] : ['']) : [`#${line.trimEnd()}`]));
}

// The lines of a collection, one thing on each; `isOpen` keeps even short lists open, as front matter has them.
function blockOf(value: unknown, layout: Layout, indent: string, notes: Notes | undefined, isOpen: boolean): string[] {
  const lines: string[] = [];
  // One by one: a call with two hundred thousand lines would be more than the stack holds.
  const put = (own: readonly string[] = [], at = indent): void => own.forEach((line) => lines.push(line === '' ? '' : `${at}${line}`));
  const isList = Array.isArray(value);
  for (const [step, item] of isList ? value.map((item, index) => [index, item] as const) : layout.inOrder(Object.entries(value as object))) {
    const at = notes?.inner?.get(step);
    const within = layout.at(step);
    const opening = `${isList ? '-' : `${scalar(step, false)}:`}`;
    const one = inlineOf(item, within, indent.length + opening.length, at, isOpen);
    put(at?.above);
    if (one !== undefined || typeof item === 'string') {
      put([`${opening}${one === undefined ? ` |${String(item).endsWith('\n') ? '' : '-'}` : one && ` ${one}`}${at?.beside === undefined ? '' : ` ${at.beside}`}`]);
      if (one === undefined) put(String(item).replace(/\n$/, '').split('\n'), `${indent}  `);
      put(at?.last);
      continue;
    }
    if (at?.beside !== undefined) put([at.beside]);
    if (!isList) {
      put([opening]);
      put(blockOf(item, within, `${indent}  `, at, isOpen), '');
      continue;
    }
    // A comment above the first thing of an item stands above the item.
    const [[first] = []] = Array.isArray(item) ? [[0]] as const : within.inOrder(Object.entries(item as object));
    const opened = first === undefined ? undefined : at?.inner?.get(first);
    put(opened?.above?.filter((line) => line !== ''));
    const block = blockOf(item, within, `${indent}  `, opened ? { ...at, inner: new Map(at!.inner).set(first!, { ...opened, above: [] }) } : at, isOpen);
    const start = block.findIndex((line) => line.startsWith(`${indent}  `) && !line.trimStart().startsWith('#'));
    put(block.slice(0, start).map((line) => line.slice(indent.length + 2)));
    put([`${opening} ${block[start]!.slice(indent.length + 2)}`]);
    put(block.slice(start + 1), '');
  }
  put(notes?.last);
  return lines;
}

// A value on the line of its name; undefined when it needs lines of its own.
function inlineOf(value: unknown, layout: Layout, used: number, notes: Notes | undefined, isOpen: boolean): string | undefined {
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

// Words stand without quotation marks unless something else could be read in them.
function scalar(value: unknown, isFlow: boolean): string {
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

function withValueAt(whole: unknown, path: readonly (string | number)[], value: unknown): unknown {
  const [step, ...rest] = path;
  if (step === undefined) return value;
  const isHolder = typeof whole === 'object' && whole !== null;
  const inner = withValueAt(isHolder ? (whole as Record<string | number, unknown>)[step] : undefined, rest, value);
  if (typeof step === 'number') {
    const list = Array.isArray(whole) ? [...whole as unknown[]] : [];
    if (inner === undefined) list.splice(step, 1);
    else list[Math.min(step, list.length)] = inner;
    return list;
  }
  const { [step]: _, ...others } = (isHolder && !Array.isArray(whole) ? whole : {}) as Record<string, unknown>;
  if (inner === undefined) return others;
  return isHolder && step in (whole as object) ? { ...(whole as object), [step]: inner } : { ...others, [step]: inner };
}

// The node of what is to stand, made from what stood, so that comments and unchanged values stay.
function merged(document: Document, node: unknown, value: unknown): Node {
  if (isScalar(node) && (node.value === value || (typeof node.value === 'number' && node.source === value))) return node;
  if (isMap(node) && typeof value === 'object' && value !== null && !Array.isArray(value)) {
    const known = new Map(node.items.map((pair) => [String((pair.key as Scalar).value), pair]));
    node.items = Object.entries(value).filter(([, inner]) => inner !== undefined).map(([key, inner]) => {
      const pair = known.get(key) ?? document.createPair(key, null) as Pair;
      pair.value = merged(document, pair.value, inner);
      return pair;
    });
    return node;
  }
  if (isSeq(node) && Array.isArray(value)) {
    const left: unknown[] = [...node.items];
    const take = (found: unknown): unknown => (found === undefined ? undefined : left.splice(left.indexOf(found), 1)[0]);
    const whole = value.map((item) => take(left.find((old) => isSame(document, old, item))));
    const byId = value.map((item, index) => whole[index] ?? take(left.find((old) => idOf(old) !== undefined && idOf(old) === (item as { id?: unknown } | null)?.id)));
    node.items = value.map((item: unknown, index) => merged(document, byId[index] ?? (idOf(node.items[index]) === undefined ? take(left.find((old) => old === node.items[index])) : undefined), item));
    return node;
  }
  const made = document.createNode(value) as Node;
  if (isScalar(node) || isCollection(node)) {
    made.commentBefore = node.commentBefore ?? null;
    made.spaceBefore = node.spaceBefore ?? false;
    if (isScalar(node) || node.flow) made.comment = node.comment ?? null;
  }
  return made;
}

function isSame(document: Document, node: unknown, value: unknown): boolean {
  return isScalar(node) || isCollection(node) ? JSON.stringify(node.toJS(document)) === JSON.stringify(value) : false;
}

function idOf(node: unknown): unknown {
  return isMap(node) ? node.get('id') : undefined;
}
