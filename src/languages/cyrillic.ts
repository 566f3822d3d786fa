/** Serbian is written in Latin script and derived in Cyrillic (no package does this direction well). */
import { addressIn, codesIn, endOfAddress } from './cyrillic/addresses.ts';
import { categoryLetters } from './cyrillic/categories.ts';
import { listedNames, nameAt } from './cyrillic/listed-names.ts';
import { isPassedOver, plainWordAt } from './cyrillic/plain-words.ts';
import { staysLatin } from './cyrillic/stays-latin.ts';

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
  const readToken = (found: RegExpExecArray): void => {
    const piece = found.groups!.piece;
    if (piece === undefined) {
      if (found.groups!.address !== undefined) tokens.lastIndex = endOfAddress(text, found.index);
      return;
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
      if (codes.has(index) || categories.has(at) || isEnding || staysLatin(word, place)) latinUntil = place.end;
      else write(at, place.end, inCyrillic(word));
    }
  };
  for (let next = 0; next < text.length;) {
    const plain = next < named ? undefined : plainWordAt(text, next, listed, inCyrillic);
    if (plain) {
      write(next, plain.end, plain.as);
      next = plain.end;
    } else if (isPassedOver(text, next)) {
      next++;
    } else {
      tokens.lastIndex = next;
      const found = tokens.exec(text);
      if (!found) break;
      readToken(found);
      next = tokens.lastIndex;
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
  'npm (?:ci|install|start|test|run [a-z]+(?:[-:][a-z]+)*)(?: --(?: --[a-z]+(?:-[a-z]+)*)*)?(?![\\p{L}\\p{N}])', // a command that is typed
  '\\{[\\w.]+\\}', // a value put in later
  '<\\/?[a-z][^<>]*>',
  '&(?:#\\w{1,8}|[a-z]{2,8}\\d{0,2});',
  '\\]\\([^\\s()[\\]]*', // the address of a Markdown link
  '(?<address>(?:(?:https?|ftp):\\/\\/|mailto:|tel:\\+|www\\.)(?=[\\p{L}\\p{N}]))',
  '(?<piece>[\\p{L}\\p{M}\\p{N}]+(?:[-‑_.@/+]+[\\p{L}\\p{M}\\p{N}]+)*)',
].join('|');

function inCaseOf(original: string, word: string): string {
  const letters = original.replace(/\P{L}/gu, '');
  if (letters.length > 1 && letters === letters.toUpperCase()) return word.toUpperCase();
  return /^\p{Lu}/u.test(letters) ? word.charAt(0).toUpperCase() + word.slice(1) : word;
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
