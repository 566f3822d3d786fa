/** What the printed program tells of what its pages read; it leaves this where it is found (src/site.ts). Several pages are never printed at once in one thread. */
export interface Reading {
  start(): void;
  end(): readonly string[];
  answer(read: string): readonly unknown[];
  ground: readonly unknown[];
  /** Makes a view (src/catalogue/model/views.ts): its value, what was read for it, where the value is worth being kept, and whether it is a record of which single entries are asked for; undefined where no such view is known. */
  view(question: string): { value: unknown; reads: Iterable<string>; keeps?: Keeping; byEntry?: boolean } | undefined;
  /** The institutions of which a view of each is made. */
  institutions(): readonly string[];
}

/** Among the notes, in a file of its own (`apart`: and nowhere in memory), or nowhere. */
export type Keeping = 'noted' | 'filed' | 'apart' | undefined;

const place = globalThis as { katalogu?: Reading | undefined };
let opened: string | undefined;

/** Says which program is printed from now on: what another one left says nothing of it. */
export function beginReading(entry: string): void {
  if (entry !== opened) place.katalogu = undefined;
  opened = entry;
}

/** The teller of the program that was loaded last; undefined where it tells nothing. */
export function reading(): Reading | undefined {
  return place.katalogu;
}
