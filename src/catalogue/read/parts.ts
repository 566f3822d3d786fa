/** What can be read of YAML that has a fault: the fields that the fault does not touch, each at its place. */
import type { Problem } from '../model/problem.ts';
import type { Read, Source } from './source.ts';

/** Reads YAML as one piece. */
type Reader = (yaml: string) => Read<Source>;

/** A field with all its lines, from 0; `to` is the first line behind it. */
interface Part { name: string; from: number; to: number }

// Each part is parsed for itself where the whole is at fault; a longer file is most likely none of fields.
const mostParts = 500;

/** The fields of YAML that can be read in spite of its faults; undefined where there are none. The lines of the others are left empty, so that each place stays the same. */
export function partsBeside(yaml: string, problems: readonly Problem[], linesBefore: number, read: Reader): Source | undefined {
  const lines = yaml.split('\n');
  const parts = partsOf(lines);
  if (parts.length === 0 || parts.length > mostParts) return undefined;
  const faultyLines = new Set(problems.map(({ line }) => line - 1 - linesBefore));
  const textOf = ({ from, to }: Part) => lines.slice(from, to);
  const isFaulty = parts.map((part) => textOf(part).some((_, index) => faultyLines.has(part.from + index)) || read(`${textOf(part).join('\n')}\n`).value === undefined);
  // What stands before the first field is a part of none.
  const kept = lines.map((line, index) => (index < parts[0]!.from || parts.some(({ from, to }, at) => isFaulty[at] && from <= index && index < to) ? '' : line));
  const source = read(kept.join('\n')).value;
  return source && { ...source, readInPart: parts.map(({ name }, index) => (isFaulty[index] ? undefined : name)) };
}

// A field begins at the margin, where no words and no list of another can stand.
function partsOf(lines: readonly string[]): Part[] {
  const starts = lines.flatMap((line, from) => { const name = /^([\w-]+):(?=\s|$)/.exec(line)?.[1]; return name === undefined ? [] : [{ name, from }]; });
  return starts.map((start, index) => ({ ...start, to: starts[index + 1]?.from ?? lines.length }));
}
