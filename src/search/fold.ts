/** How words are read, alike when the index is made and when a reader types: one spelling for đ, dj and d, for ë and e, for Ћ, ć and c. */

// NFKD takes ч š ë ç apart but not đ, and knows no Cyrillic. The letters are already bald: ч and ć both end as c.
const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's', đ: 'd',
};

/** Words without case, marks and script: “Грађевинска”, “građevinska” and “gradjevinska” become “gradevinska”. */
export function fold(words: string): string {
  return words.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '')
    .replace(/[Ѐ-ӿđ]/g, (letter) => letters[letter] ?? letter)
    .replace(/dj+/g, 'd')
    // t’shkollës is written “të shkollës” too; elsewhere an apostrophe only joins: child’s.
    .replace(/(?<![\p{L}\p{N}])t['’‘ʼ`](?=\p{L})/gu, 'te ')
    .replace(/['’‘ʼ`]/g, '');
}

/** The words of a text, folded, in their order. */
export function tokensOf(words: string): string[] {
  return fold(words).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/**
 * A folded word without its commonest endings, so that pasaporta, pasaportën and pasoša, pasoš meet. No stemmer: it knows no language,
 * and leaves what it does not cut to Pagefind, which finds a word by its beginning in either direction.
 */
export function rootOf(token: string): string {
  return token
    .replace(/(?<=.{4})(?<!o)s$/, '')
    .replace(/(?:(?<=.{5})(?:[aeio]ve|ov[ai]|ovima)|(?<=.{4})(?:ama|ima|it|et|in|en|om|em|oj|og|ih))$/, '')
    .replace(/(?<=.{3})[aeiou]{1,2}$/, '');
}

/** A text as the index holds it. */
export function rootsOf(words: string): string {
  return tokensOf(words).map(rootOf).join(' ');
}
