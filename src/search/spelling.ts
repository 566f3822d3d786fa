/** Whether two words differ only by slips of the finger: letters left out, put in, exchanged or swapped with their neighbour. */

/** The number of slips between two words (optimal string alignment), or more than `most` where it does not matter how many. */
export function slipsBetween(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let [before, previous] = [[] as number[], Array.from({ length: b.length + 1 }, (_, column) => column)];
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    let least = row;
    for (let column = 1; column <= b.length; column++) {
      const exchanged = previous[column - 1]! + (a[row - 1] === b[column - 1] ? 0 : 1);
      let slips = Math.min(exchanged, previous[column]! + 1, current[column - 1]! + 1);
      if (row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1]) slips = Math.min(slips, before[column - 2]! + 1);
      current[column] = slips;
      least = Math.min(least, slips);
    }
    if (least > most) return most + 1;
    [before, previous] = [previous, current];
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
