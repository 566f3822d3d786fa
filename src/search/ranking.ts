/** How well a service answers a question, from what Pagefind says of it. */

export interface Answer {
  id: string;
  score: number;
}

/** Pagefind's own scales: a word of the title weighs most, long words that only begin alike weigh little, long texts lose nothing. */
export const ranking = { termSimilarity: 4, pageLength: 0.2, metaWeights: { title: 14, alsoCalled: 12, elsewhere: 5, place: 3 } } as const;

/** What Pagefind is asked: all words together, and each alone, because it joins words by AND and one unknown word would empty the list. */
export function questionsOf(roots: readonly string[]): string[] {
  const [only, ...more] = roots;
  if (only === undefined) return [];
  return more.length === 0 ? [only] : [roots.join(' '), ...roots.filter((root) => root.length > 2)];
}

// A service that has all the words outweighs those that have a few, and what is far below the best is no answer.
const allTogether = 6;
const leastShare = 0.15;

export interface Ranked {
  /** Best first. */
  ids: string[];
  /** No service has all the words: these have some of them. */
  partly: boolean;
}

/** One list out of the answers to `questionsOf`, in its order. */
export function rank(answers: readonly (readonly Answer[])[]): Ranked {
  const best = answers.map((found) => Math.max(0, ...found.map(({ score }) => score)));
  const highest = Math.max(0, ...best);
  const sums = new Map<string, number>();
  answers.forEach((found, question) => {
    // Each word counts alike, however rare it is: a rare word of the question is seldom the one that names the service.
    const scale = question === 0 ? allTogether / highest : 1 / best[question]!;
    for (const { id, score } of found) if (score > 0) sums.set(id, (sums.get(id) ?? 0) + scale * score);
  });
  const sorted = [...sums].sort(([idA, a], [idB, b]) => b - a || (idA < idB ? -1 : 1));
  const least = leastShare * (sorted[0]?.[1] ?? 0);
  return { ids: sorted.filter(([, sum]) => sum >= least).map(([id]) => id), partly: sorted.length > 0 && best[0] === 0 };
}
