/** Words without what nobody sees. */
import { hasUnusualSigns, inOneAlphabet, withoutHiddenSigns } from '#languages/signs.ts';

/** What no reader sees is not written, and a word stands in one alphabet; the check says each of them before. */
export function withPlainLines(text: string): string {
  return asSeen(withPlainEnds(text));
}

/** Lines that end as ours do, without a mark of byte order. */
export function withPlainEnds(text: string): string {
  return text.replace(/^\uFEFF+/, '').replace(/\r\n?/g, '\n');
}

/** Words in which nothing is that a reader cannot see. */
export function asSeen(words: string): string {
  if (!hasUnusualSigns(words)) return words;
  return inOneAlphabet(withoutHiddenSigns(words.normalize('NFC')).normalize('NFC'));
}

/** A value in whose words nothing is that a reader cannot see. */
export function valueAsSeen(value: unknown): unknown {
  if (typeof value === 'string') return asSeen(value);
  if (Array.isArray(value)) return value.map(valueAsSeen);
  return typeof value === 'object' && value !== null ? Object.fromEntries(Object.entries(value).map(([key, inner]) => [asSeen(key), valueAsSeen(inner)])) : value;
}
