/** Adds up what entries have of the words of a question. */
import type { Asked } from './fits.ts';

/** Room for what so many entries have of a reading. */
export const sumsFor = (size: number) => ({ entries: new Int32Array(size), score: new Float64Array(size), covered: new Float64Array(size), elsewhere: new Float64Array(size), elsewhereCovered: new Float64Array(size), worth: new Float64Array(size), met: new Uint8Array(size) });

/** Adds up what each entry has of the words of a reading; gives how many entries have any. */
export function addUp(sums: ReturnType<typeof sumsFor>, asked: readonly Asked[]): number {
  let count = 0;
  for (const { worth, given, met } of asked) for (const [number, word] of met) {
    if (sums.met[number] === 0) {
      sums.entries[count++] = number;
      sums.score[number] = sums.covered[number] = sums.elsewhere[number] = sums.elsewhereCovered[number] = sums.worth[number] = 0;
    }
    const covered = worth * word.quality * given;
    sums.covered[number]! += covered;
    if (word.placed) {
      sums.elsewhere[number]! += worth;
      sums.elsewhereCovered[number]! += covered;
    }
    sums.score[number]! += worth * word.strongest * given;
    sums.worth[number]! += worth;
    sums.met[number]! += 1;
  }
  return count;
}
