import type { Language } from './languages.ts';
import { en } from './problems.en.ts';
import { sq } from './problems.sq.ts';
import { sr } from './problems.sr.ts';

/** Every way in which a file can break the format. */
export const problemCodes = [
  // the file
  'symbolic-link', 'special-file', 'unreadable', 'changing-file', 'file-too-large', 'line-too-long', 'too-many-files', 'same-name', 'not-utf-8', 'empty-file', 'unknown-file', 'missing-file', 'empty-content', 'reserved-id', 'not-an-id', 'id-twice', 'and-more',
  // a stored file
  'not-a-file-name', 'wrong-content', 'active-content', 'too-many-pixels', 'unused-file', 'two-places',
  // its letters
  'hidden-sign', 'mixed-alphabets',
  // its YAML and Markdown
  'missing-front-matter', 'unclosed-front-matter', 'yaml-syntax', 'duplicate-key', 'tab-as-indent', 'several-documents', 'yaml-alias', 'yaml-anchor', 'yaml-tag', 'yaml-merge', 'yaml-key', 'yaml-directive', 'forbidden-key', 'nested-too-deep', 'not-a-record', 'raw-html', 'unsafe-link', 'misleading-link', 'image-in-text', 'markup-in-field', 'words-lost', 'number-lost', 'not-formatted',
  // its cells
  'unclosed-cell', 'too-many-cells', 'formula-in-cell',
  // its fields
  'unknown-field', 'missing-field', 'empty-field', 'empty-value', 'unfinished-words', 'wrong-type', 'unknown-value', 'wrong-form', 'not-a-date', 'not-a-duration', 'not-a-web-address', 'unsafe-address', 'doubtful-address', 'not-an-email', 'not-a-phone-number', 'not-an-account', 'not-a-time-of-day', 'odd-number', 'negative-number', 'number-too-small', 'number-too-large', 'list-too-long', 'list-too-short', 'text-too-long',
  // what it refers to
  'unknown-reference', 'no-title', 'no-length-of-time', 'two-lengths-of-time', 'dates-reversed', 'closes-before-opens', 'hours-overlap', 'range-reversed', 'parts-of-a-cent', 'free-as-zero', 'instead-of-itself', 'seen-and-unseen', 'one-and-several', 'missing-words', 'unused-words', 'unlisted-language', 'no-names', 'unknown-rule', 'wrong-quarter', 'quarter-kept-twice', 'snapshot-names-unknown', 'snapshot-contradicts-itself', 'quarter-not-kept', 'answered-twice', 'counted-twice', 'answer-without-words', 'two-standards-in-force', 'same-version', 'nameless-obligation', 'nameless-step', 'category-of-others', 'untitled-document', 'seen-before-date', 'link-twice', 'day-off-twice', 'day-off-outside', 'needs-itself', 'leads-nowhere', 'former-id-in-use', 'former-id-twice', 'replaced-while-offered', 'replaced-by-withdrawn', 'replaced-by-itself',
  // a catalogue of data sets
  'unread-format', 'not-rdf', 'not-json', 'not-json-ld', 'remote-context', 'no-data-sets', 'part-of-a-catalogue',
] as const;
export type ProblemCode = (typeof problemCodes)[number];

/** The values a message speaks of, already in the reader's language. */
export type MessageValues = Readonly<Record<string, string | number>>;

/** What is wrong, and what to write instead. */
export interface ProblemMessage {
  says: (v: MessageValues) => string;
  write?: (v: MessageValues) => string;
}

export interface ProblemWords {
  /** “a fee”, “a service”: what a message speaks of. */
  things: Readonly<Record<string, string>>;
  /** What an id refers to: “the word list of documents”. */
  targets: Readonly<Record<string, string>>;
  types: Readonly<Record<string, string>>;
  severities: Readonly<Record<'error' | 'warning', string>>;
  problems: Readonly<Record<ProblemCode, ProblemMessage>>;
}

export const problemWords: Readonly<Record<Language, ProblemWords>> = { sq, sr, en };
