/** Where something stands in YAML. */
import { isMap, isNode, isPair, isScalar, isSeq, type Node, type Pair, type YAMLMap } from 'yaml';

/** Where each line begins. */
export function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  // What a text ends with opens no line of its own.
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  return starts;
}

/** The line in which a place lies, from 0. */
export function indexOfLine(starts: readonly number[], offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The node to which a path leads. */
export function nodeAt(root: Node, steps: readonly PropertyKey[]): unknown {
  let node: unknown = root;
  for (const step of steps) {
    if (isMap(node)) node = pairsOf(node).get(step)?.value;
    else if (isSeq(node) && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** The node of the name to which a path leads; of an entry of a list the entry. */
export function keyNode(root: Node, steps: readonly PropertyKey[]): unknown {
  const parent = nodeAt(root, steps.slice(0, -1));
  if (isMap(parent)) return pairsOf(parent).get(steps.at(-1))?.key;
  return nodeAt(root, steps);
}

const knownPairs = new WeakMap<YAMLMap, ReadonlyMap<unknown, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<unknown, Pair> {
  let pairs = knownPairs.get(map);
  if (!pairs) knownPairs.set(map, (pairs = new Map(map.items.flatMap((pair) => (isScalar(pair.key) ? [[pair.key.value, pair] as const] : [])))));
  return pairs;
}

/** Where a path leads, or the nearest that is there of it. */
export function offsetOf(root: Node, steps: readonly PropertyKey[], on: 'key' | 'value'): number {
  for (let length = steps.length; length > 0; length--) {
    const path = steps.slice(0, length);
    // What is not there is placed at what should hold it.
    const node = on === 'key' || length < steps.length ? keyNode(root, path) ?? nodeAt(root, path) : nodeAt(root, path) ?? keyNode(root, path);
    const value = isPair(node) ? node.key : node;
    if (isNode(value) && value.range) return value.range[0];
  }
  return root.range?.[0] ?? 0;
}
