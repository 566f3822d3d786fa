import { hash } from 'node:crypto';

/** The revision of a text field: eight hexadecimal digits of the SHA-256 of its words, so that a change in the source is noticed. Words that are no longer there have a revision too. */
export function revisionOf(words: unknown): string {
  return hash('sha256', JSON.stringify(words) ?? '', 'hex').slice(0, 8);
}
