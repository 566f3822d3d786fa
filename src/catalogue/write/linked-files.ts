import { asJsonLd } from './json-ld.ts';
import { basesOf, type Thing, type Written } from './statements.ts';
import type { Terms } from './terms.ts';
import { asTurtle } from './turtle.ts';

/** The two forms of every linked file, by the ending of its name. */
export const linkedFormats = ['jsonld', 'ttl'] as const;
export type LinkedFormat = (typeof linkedFormats)[number];

const piece = 1 << 16;

/** Things as a file in one of the two forms, in pieces of some 64 kB. */
export function* linkedFile(format: LinkedFormat, things: Iterable<Thing | Written>, root: string, terms: Terms): Generator<string> {
  const bases = basesOf(root);
  let text = '';
  for (const part of format === 'ttl' ? asTurtle(things, bases) : asJsonLd(things, bases, terms)) {
    text += part;
    if (text.length < piece) continue;
    yield text;
    text = '';
  }
  if (text !== '') yield text;
}
