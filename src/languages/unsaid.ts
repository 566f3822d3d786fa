/** Words that stand where an answer belongs and say nothing: signs, “N/A”, “Do të plotësohet”, “Vidite Zakon br. 04/L-110”. Only a whole text is ever one of them, never a sentence that holds one. */
import { plainLetters } from './numbers.ts';

// In the form of `plainLetters`, without the signs around them.
const placeholders = new RegExp(`^(?:${[
  'n ?[/.]? ?a|n\\. ?a', 'x{2,}', 'tb[acd]', 'to ?do', 'lorem ipsum.*',
  'do te (?:plotesohet|shtohet|shkruhet|caktohet|publikohet|percaktohet)(?: (?:me vone|se shpejti))?', 'per t u plotesuar', '(?:per|duhet) (?:tu )?plotesuar', '(?:nuk|s) ka (?:te dhena|informata|informacione?)', 'pa (?:te dhena|informata|informacione)', 'te dhenat mungojne', 'ne (?:pritje|pergatitje|perpunim)', 'se shpejti', 'nuk dihet', '[ie] panjohur', 'nuk (?:aplikohet|zbatohet|eshte cekur|eshte shenuar)',
  '(?:bice|treba)(?: naknadno)? (?:popunjeno|popuniti|dopunjeno|dopuniti|dodato|dodati|upisano|upisati|uneto|uneti|objavljeno|odredjeno)(?: naknadno)?', 'za popunjavanje', '(?:nema|bez) (?:podataka|informacija)', 'podaci nedostaju', 'podaci nisu (?:dostupni|poznati)', 'u (?:pripremi|izradi)', 'uskoro', 'nepoznato', 'nije (?:poznato|navedeno|primenljivo|primenjivo)', 'ne (?:zna|primenjuje) se',
  'to be (?:completed|filled(?: in)?|added|written|determined|defined|announced|confirmed|decided)(?: (?:later|soon))?', '(?:coming )?soon', 'pending', 'no (?:data|information)(?: available)?', '(?:data |information )?not (?:available|known|stated|specified|applicable)', 'unknown', 'under construction', 'in preparation',
].join('|')})$`);
// Spares nearly all words the closer look.
const mayKeepPlace = /^[^\p{L}]*(?:[\u0400-\u04ff]|n[ aeouij/.]|xx|t[ beoë]|lo|do|p[aeëo]|du|s[ eo'’‘]|[ie] p|bi|tr|za|be|u[ dnks]|co|da|in)/iu;
const mostSigns = 48;
const onlySigns = /^[\p{P}\p{Z}|+=~^<>]+$/u;
const signsAround = /^[^a-z]+|[^a-z]+$/g;

/** Whether words only keep the place of an answer that nobody has written. */
export function isPlaceholder(words: string): boolean {
  if (words.length > mostSigns) return /^\W*lorem ipsum/i.test(words);
  return onlySigns.test(words) || (mayKeepPlace.test(words) && placeholders.test(plainLetters(words, 'sq').replace(signsAround, '')));
}

const look = 'shih(?:ni|et)?|shiko(?:ni)?|lexo(?:ni)?|referohu(?:ni)?|(?:vidi|pogledaj|procitaj)(?:te)?|see|read|refer to|consult';
const by = 'sipas|konform|ne (?:perputhje|pajtim|baze) (?:me|te)|(?:sic|ashtu sic) (?:parashihet|percaktohet|rregullohet) (?:me|ne|sipas)|prema|shodno|saglasno|na osnovu|u skladu sa?|(?:kako|kao sto) je (?:propisano|predvidjeno|odredjeno|utvrdjeno|regulisano)|according to|as per|in (?:accordance|line|compliance) with|under|pursuant to|based on|as (?:provided|prescribed|defined|regulated|laid down|set out|required) (?:by|in|under)';
const act = '(?:ligj|legjislacion|rregullor|udhezim|dispozit|zakon|propis|pravilnik|uredb|uputstv|legislation|regulation|provision)[a-z]*|laws?|acts?|administrative instructions?';
const pointer = new RegExp(`^(?:(?:${look})|(?:${by}))(?: [a-z0-9/.-]+){0,4}? (?:${act})(?: [a-z0-9/.,()-]+){0,12}$`);
// With a verb behind its name the law is no more than where a sentence begins.
const says = / (?:[a-z]+(?:het|hen|rret|ojne|jne)|lesho[a-z]*|jep(?:et|en|ni)?|japin|mund|duhet|keni|ka|kane|eshte|jane|bejne?|merr[a-z]*|paguani|vlen|se|je|su|ste|moze[a-z]*|mogu|mora[a-z]*|izda[a-z]*|daj[eu]|ima[a-z]*|vrsi|vodi|donos[ie]|placa[a-z]*|vazi|odlucuje|dobija[a-z]*|resava|is|are|was|will|shall|can|may|must|has|have|issues?|gives?|grants?|pays?|keeps?|decides?|allows?|you|we|they|it|who)(?= |$)/;

// Spares nearly all words the closer look.
const mayPoint = /^[^\p{L}]*(?:[\u0400-\u04ff]|shi|lex|ref|vid|pogl|pro[cč]|see|rea|con|sip|kon|n[eë] |si[cç]|asht|pre|shod|sag|na o|u s|ka|acc|as |in |und|pur|bas)/iu;

/** Whether words do no more than send the reader to a law: “Sipas Ligjit për ndërtim.”, “Vidite Zakon br. 04/L-110 o izgradnji”. */
export function pointsToLaw(words: string): boolean {
  if (words.length > 160 || !mayPoint.test(words)) return false;
  const plain = plainLetters(words, 'sq').replace(/[.:;!\s]+$/, '').replace(/[^a-z0-9/.,()-]+/g, ' ').trim();
  const found = pointer.exec(plain);
  return found !== null && !says.test(plain.slice(plain.indexOf(' ')));
}

/** Whether words do no more than send the reader somewhere else: to a law, or to an address. */
export function pointsElsewhere(words: string): boolean {
  return /^\s*(?:https?:\/\/|www\.)\S+\s*$/i.test(words) || pointsToLaw(words);
}
