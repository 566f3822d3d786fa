import { fileEndings, formatNames } from './addresses.ts';

/** A word and the text it stands in. */
export interface Place {
  text: string;
  at: number;
  end: number;
}

const reasons: readonly ((word: string, place: Place) => boolean)[] = [hasForeignLetter, isJoined, isKnownName, hasDigit, isPartOfFieldName, isRomanNumber, isUnit, isFormat, isKey];

/** Whether a word that nobody listed stays in Latin script. */
export function staysLatin(word: string, place: Place): boolean {
  return reasons.some((reason) => reason(word, place));
}

/** Whether a word of small letters, the first perhaps a capital, stays at some place between blanks. */
export function mayStayLatin(word: string): boolean {
  return reasons.some((reason) => reason(word, { text: word, at: 0, end: word.length })) || unitsAfterNumbers.has(word) || fileEndings.has(word.toLowerCase()) || word === 'Alt';
}

function hasForeignLetter(word: string): boolean {
  return /[^a-pr-vzA-PR-VZčćđšžČĆĐŠŽÐðǄ-ǌ\p{Script=Cyrillic}\p{N}]|\p{M}/u.test(word);
}

/** LibreOffice, KerkoQasje: a capital after a small letter. Lj, Nj and Dž are capitals of Serbian: KNjIGA. */
function isJoined(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word) && /\p{Ll}\p{Lu}/u.test(word.replace(/Lj|Nj|Dž/g, 'L'));
}

// Of programs, firms and what files are kept on; those with a foreign letter (Word, Excel) need no entry.
const knownNames = new Set(['Microsoft', 'Office', 'Outlook', 'Google', 'Chrome', 'Android', 'Apple', 'Adobe', 'Acrobat', 'Facebook', 'Viber'].flatMap((name) => [name, name.toUpperCase()]).concat('CD', 'DVD', 'USB', 'npm'));

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
