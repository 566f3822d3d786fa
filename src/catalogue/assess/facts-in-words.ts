/** Dates, hours, telephone numbers, codes, amounts: found in words. */
import { betweenNumbers, grownTogether, mayBeGrown, mayBeNumberWord, monthOfWord, roundAfter, strictValueOf, valueOfWord, yearAfter } from '#languages/numbers.ts';
import type { Language } from '#languages/languages.ts';
import { unitAt, withUnit } from './amounts.ts';
import type { Fact } from './fact.ts';
import { wordNumberAt } from './numbers-in-words.ts';

/** What was found in the words and where, so that a unit can be handed on to the number before it. */
export interface Found {
  start: number;
  end: number;
  fact: Fact;
  /** By how much figures were multiplied that stand before a round number in words: 10 mijë. */
  times?: number;
}

/** What folded words state, one after the other. Numbers in words of which no unit says what they are numbers of are counted apart: *two photographs*. */
export function foundIn(plain: string, language: Language, counted: number[] = []): Found[] {
  const found: Found[] = [];
  const isGrown = mayBeGrown[language]?.test(plain) ?? false;
  for (let at = 0; at < plain.length;) {
    const isWord = isSmallLetter(plain.charCodeAt(at));
    let end = at + 1;
    if (isWord) while (isSmallLetter(plain.charCodeAt(end))) end++;
    else if (!isDigit(plain.charCodeAt(at)) && !(plain[at] === '+' && isDigit(plain.charCodeAt(end)))) {
      at = end;
      continue;
    }
    const one = isWord ? readWord(plain, at, end, language, isGrown) : readNumber(plain, at, language);
    if (one?.fact) found.push({ start: at, end: one.end, fact: one.fact, ...(one.times === undefined ? {} : { times: one.times }) });
    if (one?.also) found.push({ start: at, end: one.end, fact: one.also });
    if (one?.counted !== undefined) counted.push(one.counted);
    at = one?.end ?? end;
  }
  for (let index = found.length - 2; index >= 0; index--) {
    const [here, next] = [found[index]!, found[index + 1]!];
    if (here.fact.kind !== 'number' || !('amount' in next.fact) || next.fact.kind === 'number') continue;
    if (betweenNumbers[language].test(plain.slice(here.end, next.start))) here.fact = { ...next.fact, amount: here.fact.amount * (here.times === undefined ? next.times ?? 1 : 1) };
  }
  return found;
}

const isSmallLetter = (code: number): boolean => code > 96 && code < 123;
const isDigit = (code: number): boolean => code > 47 && code < 58;

type Reader = (plain: string, index: number, language: Language) => { end: number; fact?: Fact; also?: Fact; times?: number; counted?: number } | undefined;

function readNumber(plain: string, index: number, language: Language): ReturnType<Reader> {
  // Most numbers are figures that end with the word they stand in: these are no dates, hours, codes or numbers of telephones.
  if (plain[index] !== '+' && plain[index] !== '0') {
    let end = index + 1;
    while (isDigit(plain.charCodeAt(end))) end++;
    if (!goesOn.test(plain.charAt(end))) return digits(plain, index, language);
  }
  for (const read of numberReaders) {
    const found = read(plain, index, language);
    if (found) return found;
  }
  return undefined;
}

const goesOn = /[-./: (a-z]/;
const numberReaders: readonly Reader[] = [datesAsNumbers, dayAndMonth, clocks, phones, codes, digits];

function readWord(plain: string, index: number, end: number, language: Language, isGrown: boolean): ReturnType<Reader> {
  if (end - index <= 3 && isDigit(plain.charCodeAt(end))) return lettered(plain, index);
  if (mayBeNumberWord(plain, index, end - index, language) && strictValueOf(plain.slice(index, end), language) !== undefined) return numberInWords(plain, index, language);
  if (plain[end] === ' ' && mayBeginYear(plain.charCodeAt(end + 1)) && monthOfWord(plain.slice(index, end), language) !== undefined) return monthFirst(plain, index, language);
  return isGrown && (end - index > 5 || plain[end] === '-') ? grownNumber(plain, index, language) : undefined;
}

// Behind the name of a month: 2026, te vitit 2026, viti 2026. Without it the name says nothing that is compared.
const mayBeginYear = (code: number): boolean => isDigit(code) || code === 116 || code === 118;

function matchAt(pattern: RegExp, plain: string, index: number): RegExpExecArray | undefined {
  pattern.lastIndex = index;
  return pattern.exec(plain) ?? undefined;
}

const isoDate = /(\d{4})-(\d{2})-(\d{2})(?!\d)/y;
const dottedDate = /(\d{1,2})\.? ?[./] ?(\d{1,2})\.? ?[./] ?(\d{4})(?!\d)/y;

function datesAsNumbers(plain: string, index: number): ReturnType<Reader> {
  const iso = matchAt(isoDate, plain, index);
  if (iso) return dated(isoDate.lastIndex, Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const dotted = matchAt(dottedDate, plain, index);
  return dotted && dated(dottedDate.lastIndex, Number(dotted[3]), Number(dotted[2]), Number(dotted[1]));
}

function dated(end: number, year: number | undefined, month: number, day?: number): ReturnType<Reader> {
  if (month < 1 || month > 12 || (day !== undefined && (day < 1 || day > 31))) return undefined;
  return { end, fact: { kind: 'date', ...(year === undefined ? {} : { year }), month, ...(day === undefined ? {} : { day }) } };
}

const dayMonth = /(\d{1,2})(?:\.|st|nd|rd|th|-t[aei])? ?(?:of )?([a-z]{3,12})(?![a-z])(?:,? (?:te vitit |viti |vitit )?(\d{4})(?!\d))?/y;
const monthDay = /([a-z]{3,9}) (\d{1,2})(?:st|nd|rd|th)?,? (\d{4})(?!\d)/y;
const monthYear = /([a-z]{3,12}) (?:te vitit |viti |vitit )?(\d{4})(?!\d)/y;

function dayAndMonth(plain: string, index: number, language: Language): ReturnType<Reader> {
  const found = matchAt(dayMonth, plain, index);
  const month = found && monthOfWord(found[2]!, language);
  return found && month ? dated(dayMonth.lastIndex, found[3] === undefined ? undefined : Number(found[3]), month, Number(found[1])) : undefined;
}

function monthFirst(plain: string, index: number, language: Language): ReturnType<Reader> {
  const withDay = language === 'en' ? matchAt(monthDay, plain, index) : undefined;
  if (withDay) return dated(monthDay.lastIndex, Number(withDay[3]), monthOfWord(withDay[1]!, language)!, Number(withDay[2]));
  const withYear = matchAt(monthYear, plain, index);
  return withYear && dated(monthYear.lastIndex, Number(withYear[2]), monthOfWord(withYear[1]!, language)!);
}

const hourMinute = /([01]?\d|2[0-4]):([0-5]\d)(?![\d:])(?: ?([ap])\.? ?m(?![a-z])\.?)?(?: ?(?:h|casova|casa|sati)(?![a-z]))?/y;
const hourOnly = /(1[0-2]|0?\d)(?:\.([0-5]\d))? ?([ap])\.? ?m(?![a-z])\.?/y;
const hourDotted = /([01]?\d|2[0-4])\.([0-5]\d) ?(?:h|casova|casa|sati)(?![a-z])/y;

function clocks(plain: string, index: number, language: Language): ReturnType<Reader> {
  for (const pattern of language === 'en' ? [hourMinute, hourOnly] : [hourMinute, hourDotted]) {
    const [found, hour, minute, half] = matchAt(pattern, plain, index) ?? [];
    if (found === undefined) continue;
    const turned = half === 'p' && Number(hour) < 12 ? Number(hour) + 12 : half === 'a' && Number(hour) === 12 ? 0 : Number(hour);
    return { end: pattern.lastIndex, fact: { kind: 'clock', minutes: turned * 60 + Number(minute ?? 0) } };
  }
  return undefined;
}

const phone = /(?:\+|00)\d{1,3}(?: ?\(\d{1,3}\)[ /-]?|[ /-])\d{2,4}(?:[ /-]\d{2,4}){1,3}(?!\d)|0\d{1,3}\)?[ /-]\d{2,4}(?:[ -]\d{2,4}){1,3}(?!\d)|\+\d{7,}|0\d{7,9}(?![\d.,/-])/y;

function phones(plain: string, index: number): ReturnType<Reader> {
  const found = matchAt(phone, plain, index)?.[0];
  return found === undefined ? undefined : { end: phone.lastIndex, fact: { kind: 'code', written: found } };
}

// The number of an act, of a decision, of a file: 05/L-031, 06/2018, 01/346/02-257624/22.
const code = /\d+(?: ?[-/] ?(?:\d+[a-z]?(?![a-z])|[a-z]{1,3}(?= ?[-/] ?\d)))+/y;

function codes(plain: string, index: number): ReturnType<Reader> {
  const found = matchAt(code, plain, index)?.[0];
  if (!found?.includes('/')) return undefined;
  return { end: code.lastIndex, fact: { kind: 'code', written: found.replace(/ /g, '').toUpperCase() } };
}

const letteredCode = /[a-z]{1,3}\d+(?![a-z\d])/y;
const measures: ReadonlySet<string> = new Set(['m2', 'm3', 'km2', 'cm2', 'cm3', 'dm2', 'dm3']);

function lettered(plain: string, index: number): ReturnType<Reader> {
  const found = matchAt(letteredCode, plain, index)?.[0];
  if (found === undefined) return undefined;
  return { end: letteredCode.lastIndex, ...(measures.has(found) ? {} : { fact: { kind: 'code' as const, written: found.toUpperCase() } }) };
}

const number = /\d{1,3}(?: \d{3})+(?!\d)(?:[.,]\d{1,2}(?!\d))?|\d+(?:[.,]\d+)*/y;

function digits(plain: string, index: number, language: Language): ReturnType<Reader> {
  const found = matchAt(number, plain, index)?.[0];
  if (found === undefined) return undefined;
  let end = number.lastIndex;
  let amount = amountOf(found);
  if (amount === undefined) return { end, fact: { kind: 'code', written: found } };
  const twice = saidTwice(amount, plain, end, language);
  if (twice) return twice;
  const times = strictValueOf(matchAt(roundAfter, plain, end)?.[1] ?? '', language);
  if (times !== undefined) [amount, end] = [Math.round(amount * times), roundAfter.lastIndex];
  const rest = plain.slice(end, end + 60);
  const isYear = /^\d{4}$/.test(found) && amount >= 1800 && amount <= 2200;
  return { ...withUnit(amount, end, plain.slice(Math.max(0, index - 6), index), isYear ? rest.replace(yearAfter, '~') : rest, language), ...(times === undefined ? {} : { times }) };
}

const inBrackets = / ?\(([a-z][a-z -]{1,60}|\d[\d., ]{0,14})\)/y;

// One number twice before one unit, 15 (pesëmbëdhjetë) ditësh: where the two are not the same, both are stated.
function saidTwice(amount: number, plain: string, index: number, language: Language): ReturnType<Reader> {
  const words = matchAt(inBrackets, plain, index)?.[1];
  if (words === undefined) return undefined;
  const end = inBrackets.lastIndex;
  const again = valueOf(words, language);
  const { fact, end: endOfUnit } = withUnit(amount, end, '', plain.slice(end, end + 60), language);
  if (again === undefined || fact.kind === 'number' || !('amount' in fact)) return undefined;
  return { end: endOfUnit, fact, ...(again === amount ? {} : { also: withUnit(again, end, '', plain.slice(end, end + 60), language).fact }) };
}

function valueOf(written: string, language: Language): number | undefined {
  if (isDigit(written.charCodeAt(0))) return amountOf(written);
  const inWords = wordNumberAt(written, 0, language);
  return inWords?.end === written.length ? inWords.value : valueOfWord(written, language)?.value;
}

/** 1 000, 1.000 and 1,000 are a thousand; 9,30, 9.30 and 9.3 the same amount; 1.2.3 is no amount at all. */
function amountOf(written: string): number | undefined {
  const compact = written.replace(/ /g, '');
  const groups = compact.split(/[.,]/);
  if (groups.length === 1) return Number(compact);
  const last = groups.at(-1)!;
  const wholes = groups.slice(1, -1);
  if (wholes.some((group) => group.length !== 3)) return undefined;
  if (last.length === 3 && groups[0] !== '0') return Number(groups.join(''));
  if (groups.length > 2 && compact.at(-last.length - 1) === compact.at(groups[0]!.length)) return undefined;
  return Number(`${groups.slice(0, -1).join('')}.${last}`);
}

// A number word is a fact only before a unit of time, money or per cent: elsewhere “dy” and “two” are left to the translator's hand.
function numberInWords(plain: string, index: number, language: Language): ReturnType<Reader> {
  const { value, end: endOfNumber } = wordNumberAt(plain, index, language)!;
  const twice = saidTwice(value, plain, endOfNumber, language);
  if (twice) return twice;
  const { fact, end } = withUnit(value, endOfNumber, plain.slice(Math.max(0, index - 6), index), plain.slice(endOfNumber, endOfNumber + 60), language);
  return fact.kind === 'number' ? { end, counted: value } : { end, fact };
}

function grownNumber(plain: string, index: number, language: Language): ReturnType<Reader> {
  const pattern = grownTogether[language];
  const word = /^[a-z]+(?:-[a-z]+)?/.exec(plain.slice(index, index + 40))?.[0];
  const [, stem, unit] = (pattern && word && pattern.exec(word)) || [];
  if (stem === undefined || unit === undefined) return undefined;
  const value = valueOfWord(stem, language) ?? valueOfWord(`${stem}o`, language) ?? valueOfWord(stem.replace(/e$/, ''), language);
  const read = value && unitAt(` ${unit}`, language);
  return value && read ? { end: index + word!.length, fact: { kind: 'time', amount: value.value, unit: read.unit } } : undefined;
}
