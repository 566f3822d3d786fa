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
}

/** The teller of the program that was loaded last; undefined where it tells nothing. */
export function reading(): Reading | undefined {
  return (globalThis as { katalogu?: Reading }).katalogu;
}

const told = new Map<string, Reading>();

/** Gives the teller of the program with this entry, once it has loaded its catalogue: another one's may be there before. To be asked before its first page. */
export function readingOf(entry: string): () => Reading | undefined {
  const before = reading();
  return () => {
    const now = reading();
    if (now && now !== before) told.set(entry, now);
    return told.get(entry);
  };
}
