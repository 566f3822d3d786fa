/** Serbian is written in Latin script and derived in Cyrillic (no package does this direction well). */

export interface ScriptExceptions {
  /** Names that stay in Latin script: companies, foreign names, abbreviations. */
  keepLatin: readonly string[];
  /** Whole words whose letter pairs are two letters: injekcija → инјекција. */
  words: Readonly<Record<string, string>>;
}

/** A Serbian text in Cyrillic; addresses, codes and names in Latin stay as they are. */
export function toCyrillic(words: string, exceptions: ScriptExceptions): string {
  if (!latinLetter.test(words)) return words;
  const text = combiningMark.test(words) ? words.normalize('NFC') : words;
  const listed = listedNames(exceptions);
  const categories = categoryLetters(text);

  let written = '';
  let end = 0;
  let named = 0;
  let latinUntil = -1;
  const write = (from: number, until: number, as: string): void => {
    written += text.slice(end, from) + as;
    end = until;
  };
  const tokens = new RegExp(token, 'giu');
  for (let found = tokens.exec(text); found; found = tokens.exec(text)) {
    const piece = found.groups!.piece;
    if (piece === undefined) {
      if (found.groups!.address !== undefined) tokens.lastIndex = endOfAddress(text, found.index);
      continue;
    }
    const address = addressIn(piece);
    const codes = codesIn(piece);
    for (const { 0: word, index } of piece.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
      const at = found.index + index;
      if (at < named) continue;
      if (index >= address) {
        if (/[/?#%=~]/.test(text.charAt(tokens.lastIndex))) tokens.lastIndex = endOfAddress(text, tokens.lastIndex);
        break;
      }
      const name = nameAt(text, at, listed);
      if (name) {
        if (name.as !== undefined) write(at, name.end, inCaseOf(text.slice(at, name.end), name.as));
        else latinUntil = name.end;
        named = name.end;
        tokens.lastIndex = Math.max(tokens.lastIndex, named);
        continue;
      }
      const place = { text, at, end: at + word.length };
      // McDonald’s: the English ending of a name that stays.
      const isEnding = word === 's' && at === latinUntil + 1 && /['’]/.test(text[at - 1]!);
      if (codes.has(index) || categories.has(at) || isEnding || staysLatin.some((reason) => reason(word, place))) latinUntil = place.end;
      else write(at, place.end, inCyrillic(word));
    }
  }
  return written + text.slice(end);
}

const latinLetter = /\p{Script=Latin}/u;
const combiningMark = /[\u0300-\u036f]/u;

// Every alternative either takes all it has read or stops at the character that begins the next try: the time stays linear.
const token = [
  '`[^`\\n]+`', // a field name or other code
  '\\((?:(?:sq|sr|en)(?:-(?:Latn|Cyrl))?(?:, )?){1,6}\\)', // the mark of a language: (sr-Latn), (sq, sr, en)
  '\\{[\\w.]+\\}', // a value put in later
  '<\\/?[a-z][^<>]*>',
  '&(?:#\\w{1,8}|[a-z]{2,8}\\d{0,2});',
  '\\]\\([^\\s()[\\]]*', // the address of a Markdown link
  '(?<address>(?:(?:https?|ftp):\\/\\/|mailto:|tel:\\+|www\\.)(?=[\\p{L}\\p{N}]))',
  '(?<piece>[\\p{L}\\p{M}\\p{N}]+(?:[-‑_.@/+]+[\\p{L}\\p{M}\\p{N}]+)*)',
].join('|');

/** Where a web address ends that is under way at this place: at a blank, a quotation mark or an open bracket, without the full stop of the sentence. */
function endOfAddress(text: string, at: number): number {
  const tail = /(?:[^\s<>"„“”«»`()[\]{}|\\^]|\([^\s<>"„“”«»`()[\]{}|\\^]*\))*/uy;
  tail.lastIndex = at;
  let end = at + tail.exec(text)![0].length;
  while (end > at && '.,;:!?…\'’*_'.includes(text[end - 1]!)) end -= 1;
  return end;
}

/** From where on a piece is an e-mail address, a host name or a file name; infinity when it is none. */
function addressIn(piece: string): number {
  if (!/[.@]/.test(piece)) return Infinity;
  if (piece.includes('@')) return 0;
  const parts = piece.split('/');
  if (isFileName(parts.at(-1)!)) return 0;
  let from = 0;
  for (const part of parts) {
    if (isHostName(part)) return from;
    from += part.length + 1;
  }
  return Infinity;
}

function isFileName(name: string): boolean {
  const dot = name.lastIndexOf('.');
  return dot > 0 && fileEndings.has(name.slice(dot + 1).toLowerCase());
}

function isHostName(name: string): boolean {
  const labels = name.split('.');
  return labels.length > 1 && topLevels.has(labels.at(-1)!) && labels.every((label) => /^[A-Za-z0-9-]+$/.test(label));
}

// As they are also said of themselves, outside file names: “u formatu PDF”.
const formats = ['csv', 'docx', 'html', 'jpeg', 'jpg', 'json', 'jsonld', 'ods', 'odt', 'pdf', 'png', 'pptx', 'rdf', 'rtf', 'svg', 'txt', 'xls', 'xlsx', 'xml', 'yaml', 'yml', 'zip'];
const formatNames = new Set(formats);
const fileEndings = new Set([...formats, 'asice', 'doc', 'gif', 'htm', 'ics', 'js', 'jsonl', 'md', 'mjs', 'mp4', 'p7m', 'ppt', 'py', 'ts', 'ttl', 'webp']);
const topLevels = new Set(['al', 'app', 'at', 'ba', 'be', 'biz', 'bg', 'ch', 'com', 'de', 'dev', 'edu', 'eu', 'fr', 'gov', 'gr', 'hr', 'info', 'int', 'io', 'it', 'me', 'mk', 'net', 'org', 'rs', 'si', 'tr', 'uk', 'us', 'xk']);

/** The words of a piece, by their place in it, that are parts of a number of an act or a case: 02/L-37. */
function codesIn(piece: string): ReadonlySet<number> {
  const codes = new Set<number>();
  if (!/\d/.test(piece)) return codes;
  let chain: number[] = [];
  let numbered = false;
  let previousEnd = 0;
  const close = (): void => {
    if (numbered) for (const at of chain) codes.add(at);
    chain = [];
    numbered = false;
  };
  for (const { 0: word, index } of piece.matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    if (!/^[-/]$/.test(piece.slice(previousEnd, index))) close();
    // European acts end in the community’s abbreviation, which Serbian has in its own letters: 2006/123/ЕЗ.
    if (/^(?:[A-ZČĆĐŠŽ]{1,5}|[A-Z\d]*\d[A-Z\d]*)$/.test(word) && !(chain.length > 0 && /^(?:EU|EZ|EEZ)$/.test(word))) {
      chain.push(index);
      numbered ||= /\d/.test(word);
    } else close();
    previousEnd = index + word.length;
  }
  close();
  return codes;
}

/** Listed names as a tree of their words and marks, so that a long list is no slower than a short one. */
interface Names {
  next: Map<string, Names>;
  /** Set where a name ends: how it is written, or nothing where it stays. */
  ends?: { as?: string };
}

interface Listed {
  /** Stay as they are, with their capitals. */
  names: Names;
  /** In small letters; in a text they may have any. */
  words: Names;
}

// The same list comes with every text of a build; it is sorted out once.
const known = new WeakMap<ScriptExceptions, Listed>();

function listedNames(exceptions: ScriptExceptions): Listed {
  const ready = known.get(exceptions);
  if (ready) return ready;
  const listed: Listed = { names: { next: new Map() }, words: { next: new Map() } };
  for (const name of exceptions.keepLatin) addName(listed.names, name, {});
  for (const [word, as] of Object.entries(exceptions.words)) addName(listed.words, word.toLowerCase(), { as: as.normalize('NFC') });
  known.set(exceptions, listed);
  return listed;
}

const wordsAndMarks = /[\p{L}\p{M}\p{N}]+|\s+|[^]/uy;

function addName(names: Names, name: string, ends: { as?: string }): void {
  let node = names;
  for (const [part] of name.normalize('NFC').trim().matchAll(new RegExp(wordsAndMarks, 'gu'))) {
    const key = part.trim() || ' ';
    const next = node.next.get(key) ?? { next: new Map() };
    node.next.set(key, next);
    node = next;
  }
  node.ends ??= ends;
}

/** The longest listed name that begins with the word at this place, and where it ends. */
function nameAt(text: string, at: number, { names, words }: Listed): { end: number; as?: string } | undefined {
  const name = longestOf(names, text, at, (part) => part);
  const word = longestOf(words, text, at, (part) => part.toLowerCase());
  return word && word.end > (name?.end ?? 0) ? word : name;
}

/** A blank of a name may be any blank of the text, also the end of a line. */
function longestOf(names: Names, text: string, at: number, reading: (part: string) => string): { end: number; as?: string } | undefined {
  let found: { end: number; as?: string } | undefined;
  wordsAndMarks.lastIndex = at;
  for (let node: Names | undefined = names; node.next.size > 0;) {
    const part = wordsAndMarks.exec(text)?.[0];
    node = part === undefined ? undefined : node.next.get(reading(part).trim() || ' ');
    if (!node) break;
    if (node.ends) found = { end: wordsAndMarks.lastIndex, ...node.ends };
  }
  return found;
}

function inCaseOf(original: string, word: string): string {
  const letters = original.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(letters) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
}

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
function categoryLetters(text: string): ReadonlySet<number> {
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

interface Place {
  text: string;
  at: number;
  end: number;
}

/** The reasons for which a word that nobody listed stays in Latin script. */
const staysLatin: readonly ((word: string, place: Place) => boolean)[] = [hasForeignLetter, isJoined, isKnownName, hasDigit, isPartOfFieldName, isRomanNumber, isUnit, isFormat, isKey];

function hasForeignLetter(word: string): boolean {
  return /[^a-pr-vzA-PR-VZčćđšžČĆĐŠŽÐðǄ-ǌ\p{Script=Cyrillic}\p{N}]|\p{M}/u.test(word);
}

/** LibreOffice, KerkoQasje: a capital after a small letter. Lj, Nj and Dž are capitals of Serbian: KNjIGA. */
function isJoined(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && /\p{Ll}\p{Lu}/u.test(word.replace(/Lj|Nj|Dž/g, 'L'));
}

// Of programs, firms and what files are kept on; those with a foreign letter (Word, Excel) need no entry.
const knownNames = new Set(['Microsoft', 'Office', 'Outlook', 'Google', 'Chrome', 'Android', 'Apple', 'Adobe', 'Acrobat', 'Facebook', 'Viber'].flatMap((name) => [name, name.toUpperCase()]).concat('CD', 'DVD', 'USB'));

function isKnownName(word: string): boolean {
  return knownNames.has(word);
}

/** A4, PT15M, m², 5km, but not the Serbian endings of 12b and 80ih. */
function hasDigit(word: string): boolean {
  if (!/\p{N}/u.test(word)) return false;
  const ending = /^\d+(\p{Ll}+)$/u.exec(word)?.[1];
  return ending === undefined || units.has(ending) || unitsAfterNumbers.has(ending);
}

function isPartOfFieldName(_word: string, { text, at, end }: Place): boolean {
  return (text[at - 1] === '_' && /[\p{L}\p{N}]/u.test(text[at - 2] ?? ' ')) || (text[end] === '_' && /[\p{L}\p{N}]/u.test(text[end + 1] ?? ' '));
}

// Numbers with X need no entry, because Serbian has no such letter; LI, MI and DI are words of a text in capitals.
const romanNumber = /^(?:V|(?:II|III|IV|VI|VII|VIII)[a-d]?)$/;

const afterCapitals = /(?:(?:^|\P{L})[A-Z]|(?:Dž|Lj|Nj|\p{Lu}){2})\P{L}{1,3}$/u;
const beforeCapitals = /^\P{L}{1,3}(?:[A-Z](?!\p{L})|(?:Dž|Lj|Nj|\p{Lu}){2})/u;

function isRomanNumber(word: string, place: Place): boolean {
  return romanNumber.test(word) || (word === 'I' && isRomanOne(place));
}

/** A lone capital I is the word “and” where a sentence begins and among words in capitals, elsewhere a number. */
function isRomanOne({ text, at, end }: Place): boolean {
  // The x stands for what is left out, so that only the beginning of the text looks like one.
  const before = (at > 16 ? 'x' : '') + text.slice(Math.max(0, at - 16), at);
  const after = text.slice(end, end + 16);
  if (/(?:^|\P{L})(?:br|čl|gl|odelj|pogl|st|tač|бр|гл|одељ|погл|ст|тач|чл)\.\s*$/iu.test(before)) return true;
  if (/(?:^|[.!?…:\n])[^\p{L}\p{N}]*$/u.test(before)) return /^[.)]/.test(after);
  return !(afterCapitals.test(before) && beforeCapitals.test(after));
}

const units = new Set(['CHF', 'EUR', 'GBP', 'RSD', 'USD', 'cm', 'dB', 'dl', 'GHz', 'GWh', 'hl', 'hPa', 'Hz', 'kB', 'kg', 'kHz', 'km', 'kPa', 'kV', 'kVA', 'kW', 'kWh', 'mg', 'MHz', 'ml', 'mm', 'MW', 'MWh', 'kbps', 'Mbps', 'Gbps']);
// Words or abbreviations of their own elsewhere: MB is also matični broj.
const unitsAfterNumbers = new Set(['dm', 'g', 'GB', 'h', 'ha', 'KB', 'l', 'm', 'MB', 'min', 't', 'TB']);

function isUnit(word: string, { text, at }: Place): boolean {
  if (units.has(word)) return true;
  const before = text.slice(Math.max(0, at - 5), at);
  if (before.endsWith('°')) return word.length === 1;
  if (!unitsAfterNumbers.has(word)) return false;
  const above = /(\p{L}+)\/$/u.exec(before)?.[1];
  return /\p{N}\s?$/u.test(before) || (above !== undefined && units.has(above));
}

function isFormat(word: string, { text, at }: Place): boolean {
  const name = word.toLowerCase();
  return formatNames.has(name) || (fileEndings.has(name) && text[at - 1] === '.' && !/[\p{L}\p{N}]/u.test(text[at - 2] ?? ' '));
}

// As they are printed on a keyboard, whatever the language: Ctrl+P.
const keys = new Set(['Ctrl', 'Cmd', 'Shift', 'Esc', 'Enter', 'Tab']);

function isKey(word: string, { text, at, end }: Place): boolean {
  return keys.has(word) || (word === 'Alt' && text[end] === '+') || /(?:Ctrl|Cmd|Shift|Alt)\+$/.test(text.slice(Math.max(0, at - 6), at));
}

const alphabet = {
  a: 'а', b: 'б', c: 'ц', č: 'ч', ć: 'ћ', d: 'д', dž: 'џ', đ: 'ђ', e: 'е', f: 'ф', g: 'г', h: 'х', i: 'и', j: 'ј', k: 'к', l: 'л', lj: 'љ', m: 'м', n: 'н', nj: 'њ',
  o: 'о', p: 'п', r: 'р', s: 'с', š: 'ш', t: 'т', u: 'у', v: 'в', z: 'з', ž: 'ж',
  // The pairs as one character, and the Icelandic letter that looks like Đ and stands for it in old files.
  ǆ: 'џ', ǅ: 'Џ', ǉ: 'љ', ǈ: 'Љ', ǌ: 'њ', ǋ: 'Њ', ð: 'ђ',
};

const letters: ReadonlyMap<string, string> = new Map(Object.entries(alphabet).flatMap(([latin, cyrillic]): [string, string][] => [
  [latin, cyrillic],
  [latin.toUpperCase(), cyrillic.toUpperCase()],
  [latin.charAt(0).toUpperCase() + latin.slice(1), cyrillic.toUpperCase()],
]));

function inCyrillic(word: string): string {
  const apart = pairsApart(word);
  let written = '';
  for (let at = 0; at < word.length; at += 1) {
    const pair = apart.has(at) ? undefined : letters.get(word.slice(at, at + 2));
    written += pair ?? letters.get(word[at]!) ?? word[at]!;
    if (pair !== undefined) at += 1;
  }
  return written;
}

// Stems in which a pair is two letters, at the stroke. Odžak and kanjon are not among them: there the pair is one letter.
const apartAtStart = stems(`
  an|jon feld|žandarm in|jici in|juri izvan|jezi metil|jodid nad|žanj nad|žar nad|ždrel nad|žel nad|žet nad|žnj nad|žup od|žal od|žari od|želj od|živ od|žubor
  od|žuri od|žvak od|žvać pan|jelin pan|jevrej pan|jugosl pan|judej pod|žanr pod|žarg pod|že pod|žig pod|žil pod|žiž pod|žnj pod|žup pred|že pred|živ
  van|jadransk van|jezi van|jugosl
`);
const apartAnywhere = stems('in|jekc in|jekt in|junk kon|jekt kon|jug kon|junk nad|živ netan|jah ssrn|j tan|jug');

const noPairs: ReadonlySet<number> = new Set();

/** Where in a word an n, l or d does not join the letter after it. */
function pairsApart(word: string): ReadonlySet<number> {
  if (!/(?:nj|lj|dž)/i.test(word)) return noPairs;
  const lower = word.toLowerCase();
  const places = new Set<number>();
  for (const { stem, stroke } of apartAtStart) if (lower.startsWith(stem)) places.add(stroke);
  for (const { stem, stroke } of apartAnywhere) if (lower.includes(stem)) places.add(lower.indexOf(stem) + stroke);
  return places;
}

/** Stems with the place of the first of their two letters. */
function stems(marked: string): readonly { stem: string; stroke: number }[] {
  return marked.trim().split(/\s+/).map((word) => ({ stem: word.replace('|', ''), stroke: word.indexOf('|') - 1 }));
}
