/** What is kept of an index of texts from one build to the next, as one text. A text that is broken, or was written by another program, is nothing. */
import { hash } from 'node:crypto';
import type { KeptTexts } from './text-parts.ts';

const marked = (body: string, ground: string): string => hash('sha256', `${ground}\n${body}`);

/** Writes it; `ground` changes with everything that words are read by, their language too. */
export function keptAsText({ prints, marks, lists, words }: KeptTexts, ground: string): string {
  const body = [String(marks.length), ...marks.map((mark, place) => `${prints[place]!} ${mark} ${lists[place]!}`), ...[...words].map(([stem, packed]) => `${stem} ${packed}`)].join('\n');
  return `${marked(body, ground)}\n${body}`;
}

/** Reads it. */
export function keptFrom(text: string, ground: string): KeptTexts | undefined {
  const end = text.indexOf('\n');
  const body = text.slice(end + 1);
  if (end < 0 || text.slice(0, end) !== marked(body, ground)) return undefined;
  const [count, ...lines] = body.split('\n');
  const pairs = lines.map((line) => { const at = line.indexOf(' '); return [line.slice(0, at), line.slice(at + 1)] as const; });
  const services = pairs.slice(0, Number(count));
  const texts = services.map(([, text]) => text);
  return { prints: services.map(([print]) => print), marks: texts.map((text) => text.slice(0, text.indexOf(' '))), lists: texts.map((text) => text.slice(text.indexOf(' ') + 1)), words: new Map(pairs.slice(Number(count))) };
}
