/** The other way of cyrillic.ts: Serbian written in Cyrillic, in Latin. Every Cyrillic letter has one Latin spelling, so nothing has to be guessed. */
const latinOf: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'đ', е: 'e', ж: 'ž', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj', о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'ć', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'č', џ: 'dž', ш: 'š',
};

/** A Serbian text in Latin letters; letters that are no Serbian Cyrillic stay. */
export function toLatin(words: string): string {
  const signs = [...words.normalize('NFC')];
  return signs.map((sign, index) => {
    const small = sign.toLowerCase();
    const latin = latinOf[small];
    if (latin === undefined || sign === small) return latin ?? sign;
    if (latin.length === 1) return latin.toUpperCase();
    // Љ is Lj in a word and LJ among capitals.
    const neighbour = [signs[index + 1], signs[index - 1]].find((other) => other !== undefined && /\p{L}/u.test(other));
    return neighbour !== undefined && neighbour !== neighbour.toLowerCase() ? latin.toUpperCase() : latin[0]!.toUpperCase() + latin.slice(1);
  }).join('');
}

/** Serbian as a reader of Latin reads it, whichever script it is written in; what a Latin sentence quotes in Cyrillic stays as it is quoted. */
export function readInLatin(words: string): string {
  // The quick question first: it is asked of every word of every page.
  if (!/[\u0400-\u04ff]/.test(words)) return words;
  const lettersOf = (script: RegExp): number => words.match(script)?.length ?? 0;
  return lettersOf(/\p{Script=Cyrillic}/gu) > lettersOf(/\p{Script=Latin}/gu) ? toLatin(words) : words;
}

export type Alphabet = 'latin' | 'serbian-cyrillic' | 'mixed' | 'other';

/** The alphabet of some words. “Mixed” is one word of two alphabets: letters that only look alike. */
export function alphabetOf(words: string): Alphabet {
  const text = words.normalize('NFC');
  const isCyrillic = /\p{Script=Cyrillic}/u.test(text);
  if (isCyrillic && [...text.matchAll(/[\p{L}\p{M}]+/gu)].some(([word]) => /\p{Script=Cyrillic}/u.test(word) && /\p{Script=Latin}/u.test(word))) return 'mixed';
  if ([...text].some((sign) => /\p{L}/u.test(sign) && !/\p{Script=Latin}/u.test(sign) && latinOf[sign.toLowerCase()] === undefined && !/[ªºµ]/.test(sign))) return 'other';
  return isCyrillic ? 'serbian-cyrillic' : 'latin';
}
