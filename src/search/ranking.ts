/** How well a service answers a question, from what Pagefind says of it. */

export interface Answer {
  id: string;
  score: number;
}

/** Pagefind's own scales: long words that only begin alike weigh little, long texts lose nothing. */
export const ranking = { termSimilarity: 4, pageLength: 0.2 } as const;

// A service that has all the words outweighs those that have a few, and what is far below the best is no answer.
const allTogether = 6;
const leastShare = 0.15;

/** One list, best first, out of the answers to all words together and to each word alone. */
export function rank(together: readonly Answer[], alone: readonly (readonly Answer[])[]): string[] {
  const best = (answers: readonly Answer[]): number => Math.max(0, ...answers.map(({ score }) => score));
  const highest = Math.max(best(together), ...alone.map(best));
  const sums = new Map<string, number>();
  const add = (answers: readonly Answer[], scale: number): void => {
    for (const { id, score } of answers) if (score > 0) sums.set(id, (sums.get(id) ?? 0) + scale * score);
  };
  add(together, allTogether / highest);
  // Alone each word counts alike, however rare it is: a rare word of a question is seldom the one that names the service.
  for (const answers of alone) add(answers, 1 / best(answers));
  const sorted = [...sums].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1));
  const least = leastShare * (sorted[0]?.[1] ?? 0);
  return sorted.filter(([, sum]) => sum >= least).map(([id]) => id);
}
