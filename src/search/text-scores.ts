/** How well the texts of services answer a question. The numbers were tried on the judged questions (`npm run bench -- search`). */
import { soundOf } from './fold.ts';
import { forgiven, slipsBetween } from './spelling.ts';

/** What a word of a question finds: of each service, how much its text is about it. */
export interface Findings { weight: number; services: ReadonlyMap<number, number> }

const quality = { sound: 0.9, begins: 0.7, missingLetter: 0.05, oneSlip: 0.7, twoSlips: 0.5 };

// What is far below the best is no answer.
const leastShare = 0.15;
// What share of the words a service has counts for so much.
const together = 0.8;

/** How well a stem of the index stands for the root of a question; 0: not at all. */
export function likeness(root: string, stem: string): number {
  if (stem === root) return 1;
  if (root.length < 4) return 0;
  if (soundOf(stem) === soundOf(root)) return quality.sound;
  if (stem.startsWith(root)) return Math.max(0, quality.begins - quality.missingLetter * (stem.length - root.length));
  return 0;
}

/** The same where no stem stands for it: slips of the finger. */
export function likenessWithSlips(root: string, stem: string): number {
  const most = stem.length < 4 ? 0 : forgiven(root);
  const slips = most === 0 ? 1 : slipsBetween(root, stem, most);
  return slips > most ? 0 : slips === 1 ? quality.oneSlip : quality.twoSlips;
}

/** Services, best first; a word that no service has is left out of the question. */
export function rank(asked: readonly Findings[], count: number): number[] {
  const words = asked.filter(({ services }) => services.size > 0).map(({ weight, services }) => ({ services, worth: weight * Math.sqrt(Math.log(1 + count / services.size)) }));
  const all = words.reduce((sum, { worth }) => sum + worth, 0);
  const sums = new Map<number, { score: number; covered: number }>();
  for (const { services, worth } of words) for (const [service, value] of services) {
    const sum = sums.get(service);
    if (sum) {
      sum.score += worth * value;
      sum.covered += worth;
    } else sums.set(service, { score: worth * value, covered: worth });
  }
  const scored = [...sums].map(([service, { score, covered }]) => ({ service, score: score * (1 - together + (together * covered) / all) })).sort((a, b) => b.score - a.score || a.service - b.service);
  const least = leastShare * (scored[0]?.score ?? 0);
  return scored.filter(({ score }) => score >= least).map(({ service }) => service);
}
