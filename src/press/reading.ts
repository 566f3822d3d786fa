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
