import type { Language } from '#languages/languages.ts';
import { compare } from '../model/problem.ts';
import type { CatalogueSnapshot, Figures, Points } from '../model/snapshot.ts';
import { shareOfPoints } from './points.ts';
import { wholeOf } from './quarter.ts';

/** What became of a share between two quarters. */
const directions = ['rose', 'fell', 'same', 'new', 'gone', 'first', 'unknown'] as const;
export type Direction = (typeof directions)[number];

/** A share now and in an earlier quarter, from 0 to 1; null where nothing could be judged. */
export interface Change {
  id: string;
  before: number | null;
  now: number | null;
  direction: Direction;
}

/** The figures of one institution, or of all together. */
export type Counted = Omit<Figures, 'id' | 'recommendations'>;

/** What rose, fell, came and went between two quarters, in every cut. */
export interface Trend {
  score: Change;
  described: Change;
  coverage: Change;
  dimensions: readonly Change[];
  languages: readonly Change[];
  requirements: readonly Change[];
  services: readonly Change[];
  /** Services that had a text in a language and have none now; nobody is said to be one where either quarter did not note it. */
  lostTexts: readonly { id: string; languages: readonly Language[] }[];
}

/** The figures of an institution in a snapshot, or of all together where none is named; undefined when it was not there. */
export function figuresIn(snapshot: CatalogueSnapshot | undefined, institution?: string): Counted | undefined {
  if (!snapshot) return undefined;
  return institution === undefined ? wholeOf(snapshot) : snapshot.institutions.find(({ id }) => id === institution);
}

/** Compares the figures of a quarter with earlier ones; without earlier ones everything is measured for the first time. */
export function trendOf(before: Counted | undefined, now: Counted): Trend {
  return {
    score: changeOf('score', before, now, before),
    described: changeOf('described', before?.described, now.described, before),
    coverage: changeOf('coverage', coverageIn(before), coverageIn(now), before),
    dimensions: changesOf(before?.dimensions, now.dimensions, before),
    languages: changesOf(before?.languages, now.languages, before),
    requirements: changesOf(before?.requirements, now.requirements, before),
    services: changesOf(before?.perService, now.perService, before).sort((a, b) => compare(a.id, b.id)),
    lostTexts: lostTexts(before?.texts, now.texts),
  };
}

function lostTexts(before: Counted['texts'] = {}, now: Counted['texts'] = {}): Trend['lostTexts'] {
  return Object.entries(before).flatMap(([id, spoken]) => {
    const still = Object.hasOwn(now, id) ? now[id]! : spoken;
    const lost = spoken.filter((language) => !still.includes(language));
    return lost.length === 0 ? [] : [{ id, languages: lost }];
  }).sort((a, b) => compare(a.id, b.id));
}

/** How many services are described of those that must be offered, as points. */
export function coverageIn(figures: Counted | undefined): Points | undefined {
  const coverage = figures?.coverage;
  return coverage && { won: coverage.described, possible: coverage.described + coverage.lacking };
}

/** What rose, the most first. */
export function improvedIn(changes: readonly Change[]): Change[] {
  return changes.filter(({ direction }) => direction === 'rose').sort((a, b) => b.now! - b.before! - (a.now! - a.before!) || compare(a.id, b.id));
}

/** What fell, the most first. */
export function fellIn(changes: readonly Change[]): Change[] {
  return changes.filter(({ direction }) => direction === 'fell').sort((a, b) => a.now! - a.before! - (b.now! - b.before!) || compare(a.id, b.id));
}

function changesOf(before: Readonly<Record<string, Points>> | undefined, now: Readonly<Record<string, Points>>, measured: Counted | undefined): Change[] {
  return [...new Set([...Object.keys(now), ...Object.keys(before ?? {})])].map((id) => changeOf(id, before?.[id], now[id], measured));
}

function changeOf(id: string, before: Points | undefined, now: Points | undefined, measured: Counted | undefined): Change {
  const [then, today] = [before && shareOfPoints(before).score, now && shareOfPoints(now).score];
  return { id, before: then ?? null, now: today ?? null, direction: directionOf(then, today, measured !== undefined) };
}

function directionOf(before: number | null | undefined, now: number | null | undefined, measured: boolean): Direction {
  if (now === undefined) return measured && before !== undefined ? 'gone' : 'unknown';
  if (!measured) return now === null ? 'unknown' : 'first';
  if (before === undefined) return 'new';
  if (now === null || before === null) return 'unknown';
  return Math.abs(now - before) < 1e-9 ? 'same' : now > before ? 'rose' : 'fell';
}
