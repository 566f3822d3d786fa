import { createHash } from 'node:crypto';
import { deserialize, serialize } from 'node:v8';

/** What the printed program tells of what its pages read; it leaves this where it is found (src/site.ts). Several pages are never printed at once in one thread. */
export interface Reading {
  start(): void;
  end(): readonly string[];
  answer(read: string): readonly unknown[];
  ground: readonly unknown[];
  /** What the pages have loaded, as plain data: another thread takes it over instead of loading it again. */
  handed: unknown;
}

/** The teller of the program that was loaded last; undefined where it tells nothing. */
export function reading(): Reading | undefined {
  return (globalThis as { katalogu?: Reading }).katalogu;
}

/** What the pages have loaded, written down once for all threads; undefined where it is not told, or cannot be written down: then each loads for itself. */
export function handedOn(): SharedArrayBuffer | undefined {
  const handed = reading()?.handed;
  if (handed === undefined) return undefined;
  try {
    const bytes = serialize(handed);
    const shared = new SharedArrayBuffer(bytes.length);
    new Uint8Array(shared).set(bytes);
    return shared;
  } catch {
    return undefined;
  }
}

/** Leaves what was written down where the pages of this thread find it (src/content.ts). */
export function takeOver(shared: SharedArrayBuffer): void {
  (globalThis as { kataloguHanded?: unknown }).kataloguHanded = deserialize(new Uint8Array(shared));
}

const known = new WeakMap<object, string>();

/** A fingerprint of any data, the same for the same data; of an object that was seen before it is remembered. Data that cannot be written down have none. */
export function fingerprintOf(data: unknown): string {
  const found = typeof data === 'object' && data !== null ? known.get(data) : undefined;
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
  for (const [prototype, toJSON] of apart) Object.defineProperty(prototype, 'toJSON', { value: toJSON, configurable: true });
  try {
    return JSON.stringify(data) ?? String(data);
  } finally {
    for (const [prototype] of apart) delete (prototype as { toJSON?: unknown }).toJSON;
  }
}

/** A fingerprint of several data in their order. */
export function fingerprintOfAll(all: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const data of all) hash.update(fingerprintOf(data));
  return hash.digest('base64');
}
