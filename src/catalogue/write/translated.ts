import { isMap, isScalar, parseDocument, type Document, type YAMLMap } from 'yaml';

/** A text with what is recorded of its translation in its front matter. Only the lines of `translatedFrom` change, and none when the record is already there. */
export function withRecord(text: string, record: { language: string; fields: Readonly<Record<string, string>> }): string {
  const lines = text.split('\n');
  const end = lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---');
  const inner = lines.slice(1, end).map((line) => line.replace(/\r$/, ''));
  const root = parseDocument(`${inner.join('\n')}\n`, yamlOptions);
  if (!isMap(root.contents) || root.contents.flow) return put(lines, 1, end, changed(root, record));

  const keys = root.contents.items.map(({ key }) => (isScalar(key) ? { name: key.value, at: placeOf(inner, key.range![0]) } : undefined));
  const indent = keys[0]?.at.column ?? 0;
  const own = keys.find((key) => key?.name === 'translatedFrom')?.at.line;
  const from = own ?? inner.length;
  const until = own === undefined ? from : endOfBlock(inner, own, indent);
  const block = parseDocument(own === undefined ? '' : `${inner.slice(from, until).map((line) => line.slice(indent)).join('\n')}\n`, yamlOptions);
  return put(lines, from + 1, until + 1, changed(block, record)?.map((line) => (line ? ' '.repeat(indent) + line : line)));
}

// The same YAML as the reader's, so that what is written is read as it was meant.
const yamlOptions = { version: '1.2', schema: 'core' } as const;

function placeOf(lines: readonly string[], offset: number): { line: number; column: number } {
  let rest = offset;
  for (const [line, words] of lines.entries()) {
    if (rest <= words.length) return { line, column: rest };
    rest -= words.length + 1;
  }
  return { line: lines.length, column: 0 };
}

// A block ends before the next line that is not indented deeper; blank lines at its end are not its own.
function endOfBlock(lines: readonly string[], start: number, indent: number): number {
  const next = lines.findIndex((line, index) => index > start && line.trim() !== '' && line.length - line.trimStart().length <= indent);
  let end = next < 0 ? lines.length : next;
  while (end > start + 1 && lines[end - 1]!.trim() === '') end--;
  return end;
}

/** The lines of a document with the record in it; undefined when it was there. */
function changed(document: Document, { language, fields }: Parameters<typeof withRecord>[1]): string[] | undefined {
  let touched = false;
  const set = (path: readonly string[], value: string): void => {
    const node = document.getIn(path, true);
    if (isScalar(node) && (typeof node.value === 'string' ? node.value : node.source) === value) return;
    document.setIn(path, value);
    touched = true;
  };
  if (!isMap(document.getIn(['translatedFrom'], true))) document.setIn(['translatedFrom'], document.createNode({}));
  set(['translatedFrom', 'language'], language);
  if (!isMap(document.getIn(['translatedFrom', 'fields'], true))) document.setIn(['translatedFrom', 'fields'], document.createNode({}));
  const recorded = document.getIn(['translatedFrom', 'fields'], true) as YAMLMap;
  for (const name of recorded.items.map(({ key }) => String(isScalar(key) ? key.value : key))) {
    if (Object.hasOwn(fields, name)) continue;
    recorded.delete(name);
    touched = true;
  }
  for (const [field, revision] of Object.entries(fields)) set(['translatedFrom', 'fields', field], revision);
  return touched ? document.toString({ lineWidth: 0 }).replace(/\n$/, '').split('\n') : undefined;
}

function put(lines: readonly string[], from: number, until: number, written: readonly string[] | undefined): string {
  if (!written) return lines.join('\n');
  const end = lines[0]!.endsWith('\r') ? '\r' : '';
  return [...lines.slice(0, from), ...written.map((line) => line + end), ...lines.slice(until)].join('\n');
}
