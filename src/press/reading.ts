import { deserialize, serialize } from 'node:v8';

/** What the printed program tells of what its pages read; it leaves this where it is found (src/site.ts). Several pages are never printed at once in one thread. */
export interface Reading {
  start(): void;
  end(): readonly string[];
  answer(read: string): readonly unknown[];
  ground: readonly unknown[];
  /** Makes a view (src/catalogue/model/views.ts): its value, what was read for it, and whether the value is worth being kept; undefined where no such view is known. */
  view(question: string): { value: unknown; reads: Iterable<string>; keeps: boolean } | undefined;
  /** The institutions of which a view of each is made. */
  institutions(): readonly string[];
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
