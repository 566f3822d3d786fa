import { asJsonLd } from './json-ld.ts';
import { basesOf, type Thing, type Written } from './statements.ts';
import type { Terms } from './terms.ts';
import { asTurtle } from './turtle.ts';

/** The two forms of every linked file, by the ending of its name. */
export const linkedFormats = ['jsonld', 'ttl'] as const;
export type LinkedFormat = (typeof linkedFormats)[number];

const piece = 1 << 16;

/** Things as a file in one of the two forms, in pieces of some 64 kB; what is written already is a piece of its own. */
export function linkedFile(format: LinkedFormat, things: Iterable<Thing>, root: string, terms: Terms): Generator<string>;
export function linkedFile(format: LinkedFormat, things: Iterable<Thing | Written>, root: string, terms: Terms): Generator<string | Uint8Array>;
export function* linkedFile(format: LinkedFormat, things: Iterable<Thing | Written>, root: string, terms: Terms): Generator<string | Uint8Array> {
  const bases = basesOf(root);
  let text = '';
  for (const part of format === 'ttl' ? asTurtle(things, bases) : asJsonLd(things, bases, terms)) {
    const isText = typeof part === 'string';
    if (isText) text += part;
    if (isText && text.length < piece) continue;
    if (text !== '') yield text;
    text = '';
    if (!isText) yield part;
  }
  if (text !== '') yield text;
}
