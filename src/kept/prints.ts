import { createHash } from 'node:crypto';

const known = new WeakMap<object, string>();

// A list is not named as one piece and entry by entry alike, so what was reckoned in the one way says nothing of the other.
const given = new WeakMap<object, string>();

/** Says by what fingerprint some data are known, where that was made earlier from the same data. */
export function printKnown(data: object, print: string): void {
  given.set(data, print);
}

/** A fingerprint of any data, the same for the same data; of an object that was seen before it is remembered. Data that cannot be written down have none. */
export function fingerprintOf(data: unknown): string {
  const found = typeof data === 'object' && data !== null ? given.get(data) ?? known.get(data) : undefined;
  if (found !== undefined) return found;
  const made = createHash('sha256').update(writtenDown(data)).digest('base64');
  if (typeof data === 'object' && data !== null) known.set(data, made);
  return made;
}

// What JSON leaves out of these is written too, while this writes and no longer: nothing else runs meanwhile. (The serializer of V8 writes the same string now in one way, now in another.)
const apart: readonly (readonly [object, (this: never) => unknown])[] = [
  [Map.prototype, function (this: Map<unknown, unknown>) { return { map: [...this] }; }],
  [Set.prototype, function (this: Set<unknown>) { return { set: [...this] }; }],
  [Uint8Array.prototype, function (this: Uint8Array) { return { bytes: createHash('sha256').update(this).digest('base64') }; }],
];

function writtenDown(data: unknown): string {
  if (typeof data !== 'object' || data === null) return JSON.stringify(data) ?? String(data);
  for (const [prototype, toJSON] of apart) Object.defineProperty(prototype, 'toJSON', { value: toJSON, configurable: true });
  try {
    return JSON.stringify(data) ?? String(data);
  } finally {
    for (const [prototype] of apart) delete (prototype as { toJSON?: unknown }).toJSON;
  }
}

/** A fingerprint of several data in their order. */
export function fingerprintOfAll(all: readonly unknown[]): string {
  const found = given.get(all);
  if (found !== undefined) return found;
  const hash = createHash('sha256');
  for (const data of all) hash.update(fingerprintOf(data));
  return hash.digest('base64');
}
