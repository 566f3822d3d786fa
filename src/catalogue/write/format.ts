import { valueAsSeen, withPlainLines } from './as-seen.ts';
import { recordIn } from './format-lines.ts';
import { asText, openSource } from './format-open.ts';
import { written } from './format-stands.ts';

/** A text as it is kept: words in front matter, then a body in Markdown. */
export interface TextFile {
  frontMatter: unknown;
  body?: string | undefined;
}

/** The canonical text of a file of a kind (the name of its schema): fields in the order of the model, one way of quoting, comments where they stood. What cannot be read as YAML is given back as it is. */
export function formatSource(kind: string, source: string): string {
  const once = formatOnce(kind, source);
  // The parser hands a comment at the end of a list to the innermost thing before it: what was written is read again until that settles.
  const again = once.includes('#') ? formatOnce(kind, once) : once;
  return again === once ? once : formatOnce(kind, again);
}

function formatOnce(kind: string, source: string): string {
  const opened = openSource(kind, source);
  if (!opened) return source;
  return kind === 'text' ? asText(recordIn(kind, opened.document), opened.body) : recordIn(kind, opened.document);
}

/** The YAML of a record. */
export function formatRecord(kind: string, value: unknown): string {
  return written(kind, valueAsSeen(value));
}

/** The file of a text (`sq.md` …). */
export function formatText({ frontMatter, body }: TextFile): string {
  return asText(written('text', valueAsSeen(frontMatter)), withPlainLines(body ?? ''));
}

/** The first line in which two texts differ, with that line as it is. */
export function firstDifference(before: string, after: string): { line: number; text: string } {
  const [old, wanted] = [before.split('\n'), after.split('\n')];
  const at = Math.max(0, old.findIndex((line, index) => line !== wanted[index]));
  return { line: at + 1, text: (old[at] ?? '').replace(/\r$/, '') };
}
