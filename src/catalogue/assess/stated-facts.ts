import type { Language } from '#languages/languages.ts';
import { betweenNumbers, formWords, grownTogether, joiners, languageInAddress, mayBeGrown, mayBeNumberWord, mayState, moneyAfter, moneyBefore, monthOfWord, percentAfter, plainCopy, plainLetters, strictValueOf, timeUnits, valueOfWord, yearAfter, type TimeUnit } from '#languages/numbers.ts';

/** One thing that words state and that no translation may change. */
export type Fact =
  | { kind: 'number'; amount: number }
  | { kind: 'time'; amount: number; unit: TimeUnit }
  | { kind: 'money'; amount: number; currency: string }
  | { kind: 'percent'; amount: number }
  | { kind: 'clock'; minutes: number }
  | { kind: 'date'; year?: number; month: number; day?: number }
  | { kind: 'code'; written: string };

export type DocumentForm = (typeof formWords)[number][0];

/** What words state: addresses, numbers of every kind, and in which form a document is asked for. */
export interface Stated {
  links: readonly string[];
  facts: readonly Fact[];
  forms: ReadonlySet<DocumentForm>;
}

/** Reads what words of a language state, however they spell it. */
export function statedIn(words: string, language: Language): Stated {
  return mayState.test(words) ? read(words, language) : nothing;
}

function read(words: string, language: Language): Stated {
  const links: string[] = [];
  const without = withoutAddresses(withoutMarkers(words), (address) => {
    links.push(plainAddress(address));
  });
  const plain = plainLetters(without, language);
  return { links: links.sort(), facts: foundIn(plain, language).map(({ fact }) => fact), forms: formsIn(plain, language) };
}

/** What words may state beyond that: articles, “first”, “both”, number words without a unit, units without a number. They never make a difference, they only explain one. */
export function looseFactsIn(words: string, language: Language): Fact[] {
  const plain = plainLetters(withoutAddresses(withoutMarkers(words)), language);
  const stated = foundIn(plain, language);
  return [...plain.matchAll(/[a-z]+/g)].flatMap(({ 0: word, index }): Fact[] => {
    // What is stated for certain is no explanation of anything else.
    if (stated.some(({ start, end }) => index >= start && index < end)) return [];
    const unit = unitAt(plain.slice(index), language);
    const number = wordNumberAt(plain, index, language);
    const value = number?.value ?? valueOfWord(word, language)?.value;
    if (value === undefined) return unit ? [{ kind: 'time', amount: 1, unit: unit.unit }] : [];
    return [{ kind: 'number', amount: value }, withUnit(value, 0, '', plain.slice(number?.end ?? index + word.length), language).fact];
  });
}

/** A fact in a few signs, the same for the same fact: `15 day`, `6.7 EUR`, `5 %`, `08:00`, `2026-11-21`, `05/L-031`, `350`. */
export function factCode(fact: Fact): string {
  switch (fact.kind) {
    case 'number': return String(fact.amount);
    case 'time': return `${fact.amount} ${fact.unit}`;
    case 'money': return `${fact.amount} ${fact.currency}`;
    case 'percent': return `${fact.amount} %`;
    case 'clock': return `${two(Math.floor(fact.minutes / 60))}:${two(fact.minutes % 60)}`;
    case 'date': return fact.day === undefined ? `${fact.year}-${two(fact.month)}` : `${fact.year ?? '-'}-${two(fact.month)}-${two(fact.day)}`;
    case 'code': return fact.written;
  }
}

/** Facts of one text that the other does not state, each way; both empty when the texts agree. Loose facts are read only when something is left over. */
export function unmatched(a: readonly Fact[], b: readonly Fact[], looseA: () => readonly Fact[], looseB: () => readonly Fact[]): { onlyA: Fact[]; onlyB: Fact[] } {
  const [restA, restB] = withoutThoseOf(a, b);
  if (restA.length * restB.length > mostCompared) return { onlyA: restA, onlyB: restB };
  pairOff(restA, restB, alike);
  if (restA.length > 0) explain(restA, looseB());
  if (restB.length > 0) explain(restB, looseA());
  // A fact that one text says once and the other twice is no difference, unless it takes the place of another.
  const [newA, newB] = [restA.filter((fact) => !b.some((other) => same(fact, other) || alike(fact, other))), restB.filter((fact) => !a.some((other) => same(fact, other) || alike(fact, other)))];
  if (newA.length === 0 && newB.length === 0 && (restA.length === 0 || restB.length === 0)) return { onlyA: [], onlyB: [] };
  return { onlyA: restA, onlyB: restB };
}

// Texts that differ in hundreds of facts differ; nobody has to know how many of them could be forgiven.
const mostCompared = 10_000;

/** Whether two texts ask for a document in different forms: a verified copy in only one of them, or different forms in both. */
export function formsDiffer(a: ReadonlySet<DocumentForm>, b: ReadonlySet<DocumentForm>): boolean {
  if (a.has('verified-copy') !== b.has('verified-copy')) return true;
  return a.size > 0 && b.size > 0 && (a.size !== b.size || [...a].some((form) => !b.has(form)));
}

const nothing: Stated = { links: [], facts: [], forms: new Set() };

const addresses = /https?:\/\/[^\s)\]”“„"<>]+|(?<![\w@])www\.[^\s)\]”“„"<>]+|(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+/giu;

// The numbers of a numbered list in Markdown count its items: one language may have hyphens there.
function withoutMarkers(words: string): string {
  return words.includes('\n') ? words.replace(/^[ \t]*\d{1,3}[.)][ \t]+(?=[\p{Lu}*_[])/gmu, '') : words;
}

function withoutAddresses(words: string, take?: (address: string) => void): string {
  if (!/@|:\/\/|www\./i.test(words)) return words;
  return words.replace(addresses, (address) => {
    take?.(address);
    return ' ';
  });
}

function plainAddress(address: string): string {
  const trimmed = address.replace(/(?<![.,;:!?'’])[.,;:!?'’]+$/, '');
  if (!trimmed.includes('://')) return trimmed.toLowerCase().replace(/^www\./, 'https://');
  return trimmed.replace(/^https?:\/\/(?:www\.)?/i, 'https://').replace(/\/$/, '').replace(languageInAddress, '*');
}

// What was found in the words and where, so that a unit can be handed on to the number before it.
interface Found {
  start: number;
  end: number;
  fact: Fact;
}

function foundIn(plain: string, language: Language): Found[] {
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
    if (one?.fact) found.push({ start: at, end: one.end, fact: one.fact });
    at = one?.end ?? end;
  }
  for (let index = found.length - 2; index >= 0; index--) {
    const [here, next] = [found[index]!, found[index + 1]!];
    if (here.fact.kind !== 'number' || !('amount' in next.fact) || next.fact.kind === 'number') continue;
    if (betweenNumbers[language].test(plain.slice(here.end, next.start))) here.fact = { ...next.fact, amount: here.fact.amount };
  }
  return found;
}

const isSmallLetter = (code: number): boolean => code > 96 && code < 123;
const isDigit = (code: number): boolean => code > 47 && code < 58;

type Reader = (plain: string, index: number, language: Language) => { end: number; fact?: Fact } | undefined;

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

const phone = /(?:\+\d{1,3}|0\d{1,3})(?: ?\(0\)|\))?[ /-]\d{2,4}(?:[ -]\d{2,4}){1,3}(?!\d)|\+\d{7,}/y;

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
  const end = number.lastIndex;
  const amount = amountOf(found);
  if (amount === undefined) return { end, fact: { kind: 'code', written: found } };
  const rest = plain.slice(end, end + 60);
  const isYear = /^\d{4}$/.test(found) && amount >= 1800 && amount <= 2200;
  return withUnit(amount, end, plain.slice(Math.max(0, index - 6), index), isYear ? rest.replace(yearAfter, '~') : rest, language);
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

const mayBeginUnit = /^[ a-z€%-]/;
const behindNumber = /^(?:\.(?= ?[a-z])|-?(?:te|ta|ti|shit|st|nd|rd|th|og|oj|om|ih)(?![a-z]))/;

function withUnit(amount: number, end: number, before: string, after: string, language: Language): { end: number; fact: Fact } {
  const skipped = behindNumber.exec(after)?.[0].length ?? 0;
  const rest = after.slice(skipped);
  if (!mayBeginUnit.test(rest)) return { end, fact: moneyBefore.test(before) ? { kind: 'money', amount, currency: 'EUR' } : { kind: 'number', amount } };
  const unit = unitAt(amount === 0.5 ? rest.replace(/^ (?:an?|nje|e|ore e)(?= )/, '') : rest, language);
  if (unit) return { end: end + (amount === 0.5 ? 0 : skipped + unit.length), fact: { kind: 'time', amount, unit: unit.unit } };
  const money = moneyAt(rest);
  if (money) return { end: end + skipped + money.length, fact: inMoney(amount, money) };
  if (moneyBefore.test(before)) return { end, fact: { kind: 'money', amount, currency: 'EUR' } };
  const percent = percentAfter.exec(rest);
  if (percent) return { end: end + skipped + percent[0].length, fact: { kind: 'percent', amount } };
  return { end, fact: { kind: 'number', amount } };
}

function inMoney(amount: number, { currency }: { currency: string }): Fact {
  return currency === 'cent' ? { kind: 'money', amount: amount / 100, currency: 'EUR' } : { kind: 'money', amount, currency };
}

function unitAt(rest: string, language: Language): { unit: TimeUnit; length: number } | undefined {
  for (const [unit, pattern] of timeUnits[language]) {
    const found = pattern.exec(rest);
    if (found) return { unit, length: found[0].length };
  }
  return undefined;
}

function moneyAt(rest: string): { currency: string; length: number } | undefined {
  for (const [currency, pattern] of moneyAfter) {
    const found = pattern.exec(rest);
    if (found) return { currency, length: found[0].length };
  }
  return undefined;
}

// A number word is a fact only before a unit of time, money or per cent: elsewhere “dy” and “two” are left to the translator's hand.
function numberInWords(plain: string, index: number, language: Language): ReturnType<Reader> {
  const { value, end: endOfNumber } = wordNumberAt(plain, index, language)!;
  const { fact, end } = withUnit(value, endOfNumber, plain.slice(Math.max(0, index - 6), index), plain.slice(endOfNumber, endOfNumber + 60), language);
  return fact.kind === 'number' ? { end } : { end, fact };
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

/** A number written in words, put together from its parts: njëzet e pesë, sto dvadeset, two hundred and fifty. */
function wordNumberAt(plain: string, index: number, language: Language): { value: number; end: number } | undefined {
  const first = wordAt(plain, index);
  const start = valueOfWord(first, language);
  if (!start || start.loose) return undefined;
  let [value, last, end] = [start.value, start.value, index + first.length];
  for (;;) {
    const factor = wordAt(plain, end + 1);
    const times = plain[end] === ' ' ? valueOfWord(factor, language)?.value ?? 0 : 0;
    if (times >= 100 && value < times && times % 100 === 0) {
      [value, last, end] = [value * times, times, end + 1 + factor.length];
      continue;
    }
    const joined = last >= 20 ? joiners[language].exec(plain.slice(end, end + 8))?.[0].length : undefined;
    const next = joined === undefined ? '' : wordAt(plain, end + joined);
    const more = valueOfWord(next, language);
    if (!more || more.value >= last || more.value < 1 || (more.loose && !isOne(next, language))) return { value, end };
    [value, last, end] = [value + more.value, more.value, end + joined! + next.length];
  }
}

function wordAt(plain: string, index: number): string {
  return /^[a-z]+/.exec(plain.slice(index, index + 30))?.[0] ?? '';
}

function isOne(word: string, language: Language): boolean {
  return { sq: /^nje$/, sr: /^jed(?:an|n[a-z]+)$/, en: /^one$/ }[language].test(word);
}

const mayNameForm = /kop[ij]|cop[iy]|orig|uvid|prepis|shik|verifi|view|show|inspec/;

function formsIn(plain: string, language: Language): Set<DocumentForm> {
  const forms = new Set<DocumentForm>();
  if (!mayNameForm.test(plain)) return forms;
  let rest = plain;
  for (const [form, patterns] of formWords) {
    const without = rest.replace(patterns[language], ' ');
    if (without !== rest) forms.add(form);
    rest = without;
  }
  if (forms.has('verified-copy') && plainCopy[language].test(rest)) forms.add('copy');
  return forms;
}

function same(a: Fact, b: Fact): boolean {
  return exact(a) === exact(b);
}

function exact(fact: Fact): string {
  if (fact.kind === 'code') return phonePlain(fact.written) ?? fact.written.replace(/(^|[-/])0+(?=\d)/g, '$1');
  if (fact.kind !== 'time') return factCode(fact);
  const [factor, unit] = ({ hour: [60, 'minute'], week: [7, 'day'], year: [12, 'month'] } as const)[fact.unit as 'hour' | 'week' | 'year'] ?? [1, fact.unit];
  return `${fact.amount * factor} ${unit}`;
}

// +383 38 200 100 and 038/200-100 are one telephone number.
function phonePlain(written: string): string | undefined {
  const digitsOnly = written.replace(/\(0\)/, '').replace(/^(?:\+|00)383/, '0').replace(/\D/g, '');
  return /^[+0]/.test(written) && digitsOnly.length >= 8 && !/[A-Z]/.test(written) && written.split('/').length < 3 ? digitsOnly.replace(/^00/, '0') : undefined;
}

// One language leaves out what the other says: “nën 16 vjeç” and “under 16”, “ora 8:00” and “u 8 časova”, “9 maj” and “9 maj 2024”.
function alike(a: Fact, b: Fact): boolean {
  if (a.kind === 'date' && b.kind === 'date') return a.month === b.month && (a.day === b.day || a.day === undefined || b.day === undefined) && (a.year === b.year || a.year === undefined || b.year === undefined);
  return oneSided(a, b) || oneSided(b, a);
}

function oneSided(said: Fact, plain: Fact): boolean {
  if (said.kind === 'clock') return (plain.kind === 'number' && Math.round(plain.amount * 100) === Math.floor(said.minutes / 60) * 100 + (said.minutes % 60)) || (plain.kind === 'time' && plain.unit === 'hour' && plain.amount * 60 === said.minutes);
  if (plain.kind !== 'number') return false;
  if (said.kind === 'date') return said.day === undefined ? said.year === plain.amount : said.day === plain.amount && said.year === undefined;
  return said.kind !== 'number' && said.kind !== 'code' && said.amount === plain.amount;
}

function withoutThoseOf(a: readonly Fact[], b: readonly Fact[]): [Fact[], Fact[]] {
  const left = Map.groupBy(b, exact);
  const restA = a.filter((fact) => left.get(exact(fact))?.pop() === undefined);
  return [restA, [...left.values()].flat()];
}

function pairOff(restA: Fact[], restB: Fact[], agree: (a: Fact, b: Fact) => boolean): void {
  for (let index = restA.length - 1; index >= 0; index--) {
    const other = restB.findIndex((candidate) => agree(restA[index]!, candidate));
    if (other < 0) continue;
    restA.splice(index, 1);
    restB.splice(other, 1);
  }
}

function explain(rest: Fact[], loose: readonly Fact[]): void {
  const left = [...loose];
  pairOff(rest, left, (fact, candidate) => same(fact, candidate) || (candidate.kind === 'number' && oneSided(fact, candidate)));
}

function two(number: number): string {
  return String(number).padStart(2, '0');
}
