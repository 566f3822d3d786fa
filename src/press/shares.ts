/** How sheets are shared out among threads that do not talk to each other: three numbers in memory that all of them see. */
export type Shares = Int32Array<SharedArrayBuffer>;

/** The end of the list that somebody takes from. */
export type End = 'front' | 'back';

const [left, taken] = [0, { front: 1, back: 2 }] as const;

/** So many are taken at a time: those of one thing in its languages stand together; few enough that all end together. */
const handful = 24;

/** The shares of so many sheets, of which none is taken. */
export function sharesOf(count: number): Shares {
  const shares = new Int32Array(new SharedArrayBuffer(3 * Int32Array.BYTES_PER_ELEMENT));
  shares[left] = count;
  return shares;
}

/** Takes the next sheets from an end, of `count` in all: the first number and the one after the last. Nothing where all are taken. */
export function takeFrom(end: End, shares: Shares, count: number): readonly [from: number, to: number] | undefined {
  // First so many less are left, only then it is said which: so those from the front and those from the back never meet.
  const own = Math.min(handful, Atomics.sub(shares, left, handful));
  if (own <= 0) return undefined;
  const before = Atomics.add(shares, taken[end], own);
  return end === 'front' ? [before, before + own] : [count - before - own, count - before];
}

/** Leaves nothing to be taken. */
export function takeAway(shares: Shares): void {
  Atomics.store(shares, left, 0);
}
