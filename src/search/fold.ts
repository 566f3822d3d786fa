/** How words are read, alike when the index is made and when a reader types: one spelling for đ, dj and d, for ë and e, for Ћ, ć and c. */

/** Longest text that is read as a question; what follows is left out. */
export const longestQuestion = 200;
const mostRoots = 12;

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
 * A folded word without its commonest endings, so that pasaporta and pasaportën, pasoš and pasoša meet. No stemmer: it knows no language,
 * and leaves what it does not cut to Pagefind, which finds a word by its beginning in either direction.
 */
export function rootOf(token: string): string {
  return token
    .replace(/(?<=.{4})(?<!o)s$/u, '')
    .replace(/(?:(?<=.{5})(?:[aeio]ve|ov[ai]|ovima)|(?<=.{4})(?:ama|ima|it|et|in|en|om|em|oj|og|ih))$/u, '')
    .replace(/(?<=.{3})[aeiou]{1,2}$/u, '');
}

// Words that ask and join. Every page has them, nobody looks for them, and Pagefind would want each of them to match.
const joining = new Set(tokensOf(`
  sa si ku kur kush kujt pse çfarë cila cili cilat cilët të së për per në me nga te tek prej dhe ose edhe pa nuk një kjo ky ajo ai ato ata këtë unë ju ta ma më mua im ime
  është janë jam kam keni ka kemi duhet duhen dua mund mundem nevojitet nevojiten kushton kushtojnë zgjat bëj bëhet marr merr merret nxjerr nxirret
  koliko kako gde kada ko šta što zašto koji koja koje je su sam da li za na sa iz od do ili ne mi me moj moja moje se
  košta koštaju traje mogu može treba trebaju potrebno potrebna dobiti dobijem dobija izvaditi izvadim uzeti
  how much many long what where when who which why is are am do does can could should an the of to for from in on at by with and or my it this that you
  get getting need needed want cost costs take takes please
`));

// A word of one or two letters begins too many others; a number is never too short.
const tells = (token: string): boolean => !joining.has(token) && (token.length > 2 || /\p{N}/u.test(token));

/** A text as the index holds it: the roots of the words that tell something. */
export function rootsOf(words: string): string[] {
  return tokensOf(words).filter(tells).map(rootOf);
}

/** What a reader typed, as the index is asked: each root once. Where nothing tells, all words are asked. */
export function readQuestion(typed: string): string[] {
  const question = typed.slice(0, longestQuestion);
  const roots = rootsOf(question);
  return [...new Set(roots.length > 0 ? roots : tokensOf(question))].slice(0, mostRoots);
}
