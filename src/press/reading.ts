import { createHash } from 'node:crypto';
import { serialize } from 'node:v8';

/** What the printed program tells of what its pages read; it leaves this where it is found (src/site.ts). Several pages are never printed at once in one thread. */
export interface Reading {
  start(): void;
  end(): readonly string[];
  answer(read: string): readonly unknown[];
  ground: readonly unknown[];
}

/** The teller of the program that was loaded last; undefined where it tells nothing. */
export function reading(): Reading | undefined {
  return (globalThis as { katalogu?: Reading }).katalogu;
}

const known = new WeakMap<object, string>();

/** A fingerprint of any data, the same for the same data; of an object that was seen before it is remembered. Data that cannot be written down have none. */
export function fingerprintOf(data: unknown): string {
  const found = typeof data === 'object' && data !== null ? known.get(data) : undefined;
  if (found !== undefined) return found;
  const made = createHash('sha256').update(serialize(data)).digest('base64');
  if (typeof data === 'object' && data !== null) known.set(data, made);
  return made;
}

/** A fingerprint of several data in their order. */
export function fingerprintOfAll(all: readonly unknown[]): string {
  const hash = createHash('sha256');
  for (const data of all) hash.update(fingerprintOf(data));
  return hash.digest('base64');
}
