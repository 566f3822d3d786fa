import type { Share } from '../model/finding.ts';
import type { Points } from '../model/snapshot.ts';

/** Points as a snapshot keeps them: to four digits, so that no machine’s last digit changes its bytes. */
export function kept(points: number): number {
  return Math.round(points * 10_000) / 10_000;
}

/** Only the points of a share, as they are kept. */
export function pointsOf({ won, possible }: Points): Points {
  return { won: kept(won), possible: kept(possible) };
}

/** Points of several added up. */
export function added(points: readonly Points[]): Points {
  return pointsOf({ won: sumOf(points.map(({ won }) => won)), possible: sumOf(points.map(({ possible }) => possible)) });
}

/** Kept points with their share, from 0 to 1; null where nothing could be judged. */
export function shareOfPoints({ won, possible }: Points): Share {
  return { won, possible, score: possible === 0 ? null : won / possible };
}

export function sumOf(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0);
}
