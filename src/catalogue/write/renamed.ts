import type { Problem } from '../model/problem.ts';
import { editSource } from './format-edit.ts';

/** A path of the content folder where an institution has another id. */
export function renamedPath(path: string, from: string, to: string): string {
  if (path === `feedback/${from}.csv`) return `feedback/${to}.csv`;
  return path.startsWith(`institutions/${from}/`) ? `institutions/${to}/${path.slice(`institutions/${from}/`.length)}` : path;
}

/** The text of institution.yaml with one more former id. One that it bears again is none. */
export function withFormerId(text: string, formerIds: readonly string[], from: string, to: string): string {
  return editSource('institution', text, ['formerIds'], [...formerIds.filter((id) => id !== to), from]);
}

/** The text of service.yaml without the former ids that are borne again. */
export function withoutFormerIds(text: string, formerIds: readonly string[], borne: readonly string[]): string {
  const left = formerIds.filter((id) => !borne.includes(id));
  return left.length === formerIds.length ? text : editSource('service', text, ['formerIds'], left.length === 0 ? undefined : left);
}

/** Where something is named as it was called before, in a file, with what to write instead. */
export interface OldName { file: string; line: number; column: number; was: string; now: string }

/** Every place that names something as it was called before. */
export function oldNamesIn(problems: readonly Problem[]): OldName[] {
  return problems.flatMap(({ code, file, line, column, values: { value, today } }) => (code === 'unknown-reference' && today !== undefined ? [{ file, line, column, was: String(value), now: String(today) }] : []));
}

/** A text in which what is named as it was called before is named as today; nothing else changes. */
export function withNamesOfToday(text: string, names: readonly OldName[]): string {
  const lines = text.split('\n');
  // From the end of a line to its beginning, so that the places before stay where they are.
  for (const { line, column, was, now } of [...names].sort((a, b) => b.column - a.column)) {
    const [whole, at] = [lines[line - 1] ?? '', (lines[line - 1] ?? '').indexOf(was, column - 1)];
    if (at !== -1) lines[line - 1] = `${whole.slice(0, at)}${now}${whole.slice(at + was.length)}`;
  }
  return lines.join('\n');
}
