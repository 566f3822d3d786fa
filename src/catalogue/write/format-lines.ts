/** A record as lines of YAML, its comments where they stood. */
import { isCollection, isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar, type YAMLMap, type YAMLSeq } from 'yaml';
import { asSeen } from './as-seen.ts';
import { inlineOf, scalar } from './format-values.ts';
import { schemaOf } from './json-schema.ts';
import { layoutOf, type Layout } from './layout.ts';

/** Comments and blank lines of a place: above it, beside it, and within it after the last thing. */
interface Notes {
  above?: readonly string[];
  beside?: string;
  last?: readonly string[];
  inner?: Map<string | number, Notes>;
}

/** The YAML of a record that was read, with its comments. */
export function recordIn(kind: string, document: Document): string {
  const layout = layoutOf(schemaOf[kind]!);
  const root = document.contents as YAMLMap;
  const before = linesOf(document.commentBefore);
  const notes = { ...notesWithin(root), last: [...linesOf(root.comment), ...linesOf(document.comment)] };
  return asFile([...(before.length > 0 ? [...before, ''] : []), ...linesOf(root.commentBefore), ...linesOfRecord(kind, blockOf(plainOf(root, layout), layout, '', notes, kind === 'text'))]);
}

/** The YAML of a record without comments, line by line. */
export function linesWritten(kind: string, value: unknown): string {
  return asFile(linesOfRecord(kind, blockOf(value, layoutOf(schemaOf[kind]!), '', undefined, kind === 'text')));
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

/** The first thing of a collection. */
export function openingOf(collection: YAMLMap | YAMLSeq): Node | undefined {
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
