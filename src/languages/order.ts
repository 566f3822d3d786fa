/** The order of the alphabet, also where the browser knows no Albanian. */

/** Compares words as lists in a language are ordered. */
export function orderIn(locale: string): (a: string, b: string) => number {
  const isKnown = !locale.startsWith('sq') || Intl.Collator.supportedLocalesOf(locale).length > 0;
  return isKnown ? new Intl.Collator(locale).compare : albanianOrder();
}

/** The Albanian order by the rules of another language: Chromium has none. Each of its own letters stands after all that begins with the letter before it: dh after dz, ë after ez. */
export function albanianOrder(): (a: string, b: string) => number {
  const { compare } = new Intl.Collator('en');
  return (a, b) => compare(spelt(a), spelt(b));
}

// The sign U+FFFF comes after every letter: https://unicode.org/reports/tr35/tr35-collation.html#tailored-noncharacter-weights
const last = '\uFFFF';
const ownLetters = /dh|gj|ll|nj|rr|sh|th|xh|zh|ç|ë/gi;

function spelt(words: string): string {
  return words.normalize('NFC').replace(ownLetters, (letter) => `${letter[0]!.normalize('NFD')[0]!}${last}`);
}
