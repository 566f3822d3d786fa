import { groupsOf, type Group } from '#catalogue/read/cut.ts';
import type { SourceFile } from '#catalogue/read/source.ts';
import type { ListedFile } from '#src/disk.ts';
import { contentOfLines, lineOf } from '#src/kept/parts.ts';

/** What one thread reads and judges at a time: an institution, or some services of a large one. */
export interface Unit extends Group<ListedFile> {
  /** Which of the institutions of the work. */
  institution: number;
  /** Which of its units this is, and how many it has. */
  index: number;
  of: number;
}

/** What was made of a unit, and how its files are named where they are to be kept. */
export interface MadeUnit extends Pick<Unit, 'institution' | 'index' | 'of'> {
  bytes: Uint8Array;
  lines: readonly string[];
}

/** The units of some institutions, the largest first; `most`: services of one. */
export function unitsOf(institutions: readonly (readonly ListedFile[])[], wanted: readonly number[], most?: number): Unit[] {
  return wanted.flatMap((institution) => groupsOf(institutions[institution]!, most).map((group, index, { length }) => ({ institution, index, of: length, ...group }))).sort((a, b) => b.files.length - a.files.length);
}

/** Whether a unit is some services of an institution alone. */
export const isCut = ({ of }: Pick<Unit, 'of'>): boolean => of > 1;

/** How the files of a unit are named, where others belong to the same institution. */
export function linesOf(unit: Unit, files: readonly SourceFile[], isKept: boolean): string[] {
  return isCut(unit) && isKept ? files.map(lineOf) : [];
}

/** By what the files of an institution are known of which each unit named its own. */
export function contentOfUnits(listed: readonly ListedFile[], units: readonly MadeUnit[]): string {
  // What all units share was read by each: where it changed meanwhile, the names differ and the next run reads all anew.
  const lines = new Map(units.toReversed().flatMap(({ lines }) => lines.map((line) => [line.slice(0, line.indexOf('\0')), line] as const)));
  return contentOfLines(listed.map(({ path }) => lines.get(path) ?? path));
}

/** Takes units as they are made, and gives those of an institution in their order once all are there. */
export function gathering<Made extends Pick<Unit, 'institution' | 'index' | 'of'>>(whole: (units: readonly Made[]) => void): (made: Made) => void {
  const waiting = new Map<number, Made[]>();
  return (made) => {
    const units = [...(waiting.get(made.institution) ?? []), made];
    waiting.set(made.institution, units);
    if (units.length < made.of) return;
    waiting.delete(made.institution);
    whole(units.sort((a, b) => a.index - b.index));
  };
}
