/** One field of a file changed, and nothing else of it. */
import { isCollection, isMap, isScalar, isSeq, type Document, type Node, type Pair, type Scalar } from 'yaml';
import { valueAsSeen, withPlainLines } from './as-seen.ts';
import { recordIn } from './format-lines.ts';
import { asText, openSource } from './format-open.ts';

/** The text of a file with one field changed: comments stay, and the items of a list are known again by their id. Without a value the field is taken out; the empty path stands for the whole record, `['body']` of a text for its Markdown. */
export function editSource(kind: string, source: string, path: readonly (string | number)[], value: unknown): string {
  const opened = openSource(kind, source);
  if (!opened) throw new RangeError('a file that cannot be read cannot be changed in one place');
  const { document, body } = opened;
  if (kind === 'text' && path.length === 1 && path[0] === 'body') return asText(recordIn(kind, document), withPlainLines(String(value ?? '')));
  document.contents = merged(document, document.contents, withValueAt(document.toJS() as unknown, path, valueAsSeen(value))) as typeof document.contents;
  return kind === 'text' ? asText(recordIn(kind, document), body) : recordIn(kind, document);
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
