import { createHash } from 'node:crypto';

/** The revision of a text field: eight hexadecimal digits of the SHA-256 of its words, so that a change in the source is noticed. Words that are no longer there have a revision too. */
export function revisionOf(words: unknown): string {
  return createHash('sha256').update(JSON.stringify(words) ?? '').digest('hex').slice(0, 8);
}
