/** How words are read, alike when the index is made and when a reader types: one spelling for đ, dj and d, for ë and e, for Ћ, ć and c, for ı and i. */

/** Longest text that is read as a question; what follows is left out. */
export const longestQuestion = 200;

// NFKD takes ч š ë ç apart but not đ and ı, and knows no Cyrillic. The letters are already bald: ч and ć both end as c.
const letters: Readonly<Record<string, string>> = {
  а: 'a', б: 'b', в: 'v', г: 'g', д: 'd', ђ: 'd', е: 'e', ж: 'z', з: 'z', и: 'i', ј: 'j', к: 'k', л: 'l', љ: 'lj', м: 'm', н: 'n', њ: 'nj',
  о: 'o', п: 'p', р: 'r', с: 's', т: 't', ћ: 'c', у: 'u', ф: 'f', х: 'h', ц: 'c', ч: 'c', џ: 'dz', ш: 's', đ: 'd',
  // Turkish: ışık is typed isik, and IŞIK has no dot of its own.
  ı: 'i',
};

const isPlain = /^[\x00-\x7f]*$/;

/** Words without case, marks and script: “Грађевинска”, “građevinska” and “gradjevinska” become “gradevinska”. */
export function fold(words: string): string {
  // Most words are plain already, and they are many.
  const plain = isPlain.test(words) ? words.toLowerCase() : words.normalize('NFKD').toLowerCase().replace(/\p{M}+/gu, '').replace(/[Ѐ-ӿđı]/g, (letter) => letters[letter] ?? letter);
  return plain
    // t’shkollës is written “të shkollës” too; elsewhere an apostrophe only joins: child’s.
    .replace(/t['’‘ʼ`](?=\p{L})/gu, (said, at, whole) => (/[\p{L}\p{N}]$/u.test(whole.slice(Math.max(at - 2, 0), at)) ? said : 'te '))
    .replace(/['’‘ʼ`]/g, '')
    // Where ë, č, š, đ and ž lie, another keyboard has these: let;rnjoftim, gra]evinska.
    .replace(/(\p{L})[;[\]\\](?=\p{L})/gu, '$1')
    // After n it is Albanian: lindje.
    .replace(/(n?)dj+/g, (said, n) => (n === '' ? 'd' : said));
}

/** The words of a text, folded, in their order. */
export function tokensOf(words: string): string[] {
  const folded = fold(words);
  return folded.match(isPlain.test(folded) ? /[a-z0-9]+/g : /[\p{L}\p{N}]+/gu) ?? [];
}

const soundsAlike: readonly (readonly [RegExp, string])[] = [
  [/ph/g, 'f'], [/ck/g, 'k'], [/x(?!h)/g, 'ks'], [/([szc])h/g, '$1'], [/q/g, 'c'], [/w/g, 'v'], [/z/g, 's'], [/y/g, 'i'],
  // dijete, dete; uvjerenje, uverenje
  [/([bcdfgmnprstv])i?je/g, '$1e'],
  [/(.)\1+/g, '$1'],
];

/** A second chance for words that are written as they sound: qertifikatë and çertifikatë, taxi and taksi, pasosh and pasoš share a key. */
export function soundOf(token: string): string {
  let sound = heard.get(token);
  if (sound === undefined) {
    if (heard.size > 20_000) heard.clear();
    heard.set(token, (sound = soundsAlike.reduce((so, [letters, alike]) => so.replace(letters, alike), token)));
  }
  return sound;
}

const heard = new Map<string, string>();
