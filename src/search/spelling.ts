/** Whether two words differ only by slips of the finger: letters left out, put in, exchanged or swapped with their neighbour. */

// Three rows of the table, used again for every pair: nothing is made while a reader types.
const rows = [new Int16Array(64), new Int16Array(64), new Int16Array(64)] as const;

/** The number of slips between two words (optimal string alignment), or more than `most` where it does not matter how many. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most || Math.max(a.length, b.length) > 62) return a === b ? 0 : most + 1;
  let [before, previous, current] = rows as readonly [Int16Array, Int16Array, Int16Array];
  for (let column = 0; column <= b.length; column++) previous[column] = column;
  for (let row = 1; row <= a.length; row++) {
    const letter = a.charCodeAt(row - 1);
    let least = (current[0] = row);
    for (let column = 1; column <= b.length; column++) {
      let slips = Math.min(previous[column - 1]! + (letter === b.charCodeAt(column - 1) ? 0 : 1), previous[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && letter === b.charCodeAt(column - 2) && a.charCodeAt(row - 2) === b.charCodeAt(column - 1)) slips = Math.min(slips, before[column - 2]! + 1);
      current[column] = slips;
      if (slips < least) least = slips;
    }
    if (least > most) return most + 1;
    [before, previous, current] = [previous, current, before];
  }
  return previous[b.length]!;
}

/** How many slips a word of this length is forgiven. */
export function forgiven(token: string): number {
  return token.length >= 8 ? 2 : token.length >= 4 && !/\d/.test(token) ? 1 : 0;
}

/** The letters of a word as bits: words whose bits differ much need not be compared. */
export function lettersOf(token: string): number {
  let bits = 0;
  for (let at = 0; at < token.length; at++) bits |= 1 << (token.charCodeAt(at) % 32);
  return bits;
}

/** How many letters two words do not share, at least. */
export function apart(a: number, b: number): number {
  let bits = a ^ b;
  let count = 0;
  for (; bits !== 0; bits &= bits - 1) count++;
  return count;
}
