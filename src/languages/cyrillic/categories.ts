// Vehicle, weapon and station categories are Latin letters in Cyrillic acts too, because they are marked so on the cards. The letters of one-letter words
// (i, k, o, s, u) are left out; “a” stands in doubt only here.
const categoryRun = (() => {
  const item = '(?:[A-HJLMNPRTV-Z]|AM|[BCD]E|[A-D]\\dE?)(?![\\p{L}\\p{M}\\p{N}])';
  const and = '(?:i|ili|I|ILI|и|или|И|ИЛИ)';
  return `(^|[^\\p{L}\\p{M}\\p{N}])(${item}(?:(?:\\s{0,3}[,/+–-]\\s{0,3}(?:${and}\\s{1,3})?|\\s{1,3}${and}\\s{1,3})${item})*)`;
})();
const afterCategoryWord = /(?:^|\P{L})(?:kategorij|licenc|dozvol|категориј|лиценц|дозвол)\p{L}{0,6}[\s:„“"'(]{1,3}$/iu;
const beforeCategoryWord = /^[\s”“"')-]{1,3}(?:kategorij|категориј)/iu;

/** The places of capitals that name a category: after or before that word, or several in a row (A, B i D). */
export function categoryLetters(text: string): ReadonlySet<number> {
  const places = new Set<number>();
  if (!/[A-Z]/.test(text)) return places;
  for (const { 1: before, 2: run, index: found } of text.matchAll(new RegExp(categoryRun, 'gu'))) {
    const index = found + before!.length;
    const letters = [...run!.matchAll(/[A-Z][A-Z\d]*/g)].filter((letter) => !/^I(?:LI)?$/.test(letter[0]));
    const named = letters.length > 1
      || afterCategoryWord.test(text.slice(Math.max(0, index - 24), index))
      || beforeCategoryWord.test(text.slice(index + run!.length, index + run!.length + 16));
    if (named) for (const letter of letters) places.add(index + letter.index);
  }
  return places;
}
