import { durationPattern } from '../model/values.ts';

/** The number that somebody meant who wrote a decimal comma, quotation marks, the unit of the field or marks between thousands: `1,50`, `"1.50"`, `1.50 €`, `1.500,00`. Empty where it could be two: `1,500`, and where the unit is another: `3 muaj` are no 3 days. */
export function numberMeant(written: string, field = ''): string {
  const plain = withoutUnit(written, field);
  if (mayBeTwoNumbers(plain)) return '';
  const [, grouped, mark, cents] = /^([1-9]\d{0,2}([.,'\s])\d{3}(?:\2\d{3}){0,2})(?:(?!\2)[.,](\d{1,2}))?$/.exec(plain) ?? [];
  if (grouped !== undefined) return withCents(grouped.replaceAll(mark!, ''), cents);
  const [, whole, parts] = /^(\d{1,9})(?:[.,](\d{1,2})0*)?$/.exec(plain) ?? [];
  return whole === undefined ? '' : withCents(whole, parts);
}

/** Both numbers that somebody may have meant who wrote three digits behind a mark: `1.500` is 1.50, or 1500. */
export function numbersMeant(written: string, field = ''): { nearest: string; whole: string } | undefined {
  const plain = withoutUnit(written, field);
  return mayBeTwoNumbers(plain) ? { nearest: Number(plain.replace(',', '.')).toFixed(2), whole: String(Number(plain.replace(/[.,]/, ''))) } : undefined;
}

/** Whether three digits behind a mark may be parts of one or a thousand, as on a form: `1.005`, `1,500`. No thousand begins with 0. */
export function mayBeTwoNumbers(plain: string): boolean {
  return /^[1-9]\d{0,2}[.,]\d{3}$/.test(plain);
}

function withoutUnit(written: string, field: string): string {
  const [, before = '', number = '', behind = ''] = /^([^\d.,+-]{0,20})(\d[\d.,'\s]{0,20}?)([^\d.,+-]{0,20})$/.exec(withoutParentheses(written)) ?? [];
  const own = ownUnits[field];
  const isOwn = (unit: string): boolean => own === undefined || unit === '' || own.test(unit);
  return [before, behind].map((words) => words.replace(/[“”„‟«»‘’‚"'.\s]/g, '').toLowerCase()).every(isOwn) ? number : '';
}

// As acts write it: `30 (tridhjetë) ditë`.
const withoutParentheses = (written: string): string => written.replace(/\([^()]{0,40}\)/g, ' ');

const withCents = (whole: string, cents: string | undefined): string => `${Number(whole)}${cents === undefined ? '' : `.${cents}`}`;

/** Words without the quotation marks of a text program around them, which YAML takes for letters: `“copy”`. */
export function unquoted(written: string): string {
  return /^[“”„‟«»‘’‚"']\s*(.+?)\s*[“”„‟«»‘’‚"']$/u.exec(written)?.[1] ?? written;
}

/** The day that somebody meant who wrote it as on a form: `20.11.2026`, `20/11/2026`, `2026-9-5`. Empty where there is no such day. */
export function dateMeant(written: string): string {
  const [, year, month, day] = /^\s*(\d{4})[./-](\d{1,2})[./-](\d{1,2})\.?\s*$/.exec(written) ?? reversed(/^\s*(\d{1,2})[./-]\s?(\d{1,2})[./-]\s?(\d{4})\.?\s*$/.exec(written)) ?? [];
  if (year === undefined || month === undefined || day === undefined) return '';
  const meant = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const time = Date.parse(`${meant}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(meant) ? meant : '';
}

function reversed(found: RegExpExecArray | null): string[] | undefined {
  return found ? [found[0], found[3]!, found[2]!, found[1]!] : undefined;
}

const days = /^(?:dit[eë]|dana?|days?)$/;
const hours = /^(?:h|or[eë]|sat[ai]?|hours?)$/;
const months = /^(?:muaj|mesec[ai]?|mjesec[ai]?|months?)$/;
const weeks = /^(?:jav[eë]|nedelj[aeu]|sedmic[aeu]|weeks?)$/;
const years = /^(?:vit|vite|vjet|godin[aeu]|years?)$/;

// A field that holds a number of something: what else stands beside the number changes what it means.
const ownUnits: Readonly<Record<string, RegExp>> = { amount: /^(?:€|eur|euro\p{L}{0,3}|evr[aoeiu])$/u, kilobytes: /^(?:kb|kib|kilobajt\p{L}{0,3}|kilobytes?)$/u, days, hours, months };

/** In which field a length of time belongs that somebody wrote with its unit into the field of another, like `3 muaj` into `days`; `count` where the days are right and are working days. */
export function lengthMeant(written: string, field: string): { number: number; field: string } | undefined {
  if (field !== 'days' && field !== 'hours' && field !== 'months') return undefined;
  const [, count, first = '', second = ''] = /^(\d{1,4})\s*(\p{L}{1,12})\.?(?:\s+(\p{L}{1,12}))?\.?$/u.exec(withoutParentheses(written).replace(/\s+/g, ' ').trim().toLowerCase()) ?? [];
  const [unit, working] = /^(?:radn|working$|business$)/.test(first) ? [second, true] : [first, /^(?:pun[eë]s?$|radn)/.test(second)];
  if (second !== '' && !working) return undefined;
  const [meant, times] = fieldsOfTime.find(([names]) => names.test(unit))?.[1] ?? [];
  if (meant === undefined || times === undefined || Number(count) === 0) return undefined;
  if (working) return meant === 'days' && field === 'days' && days.test(unit) ? { number: Number(count), field: 'count' } : undefined;
  const number = Number(count) * times;
  return meant === field && times === 1 ? undefined : { number, field: meant };
}

const fieldsOfTime: readonly (readonly [RegExp, readonly [string, number]])[] = [[days, ['days', 1]], [hours, ['hours', 1]], [months, ['months', 1]], [weeks, ['days', 7]], [years, ['months', 12]]];

const unitsOfTime: readonly (readonly [RegExp, (count: number) => string])[] = [
  [/^(?:min|minut[eaësiuo]*|minutes?)$/, (count) => `PT${count}M`], [hours, (count) => `PT${count}H`],
  [days, (count) => `P${count}D`], [weeks, (count) => `P${count}W`],
  [months, (count) => `P${count}M`], [years, (count) => `P${count}Y`],
];

/** The duration that somebody meant who wrote `15 minuta`, `p30d`, or weeks beside other units: `P1Y2M3W` is P1Y2M21D. Empty where it is no length of time. */
export function durationMeant(written: string): string {
  const plain = written.trim();
  const [, years = '', months = '', weeks, days] = /^P(\d{1,4}Y)?(\d{1,4}M)?(\d{1,4})W(?:(\d{1,4})D)?$/i.exec(plain) ?? [];
  const whole = weeks === undefined ? plain.toUpperCase() : `P${years}${months}${Number(weeks) * 7 + Number(days ?? 0)}D`.toUpperCase();
  if (durationPattern.test(whole)) return whole;
  const [, count, unit] = /^(\d{1,4})\s*(\p{L}{1,10})\.?$/u.exec(plain) ?? [];
  const make = Number(count) > 0 ? unitsOfTime.find(([names]) => names.test(unit!.toLowerCase()))?.[1] : undefined;
  return make ? make(Number(count)) : '';
}

/** The words that a colon made a field of: `- Hapi 1: Paraqitni …`. Nothing where a field was meant. */
export function wordsBeforeColon(value: unknown): { before: string; whole: string } | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return undefined;
  const [first, ...more] = Object.entries(value);
  if (!first || more.length > 0 || (typeof first[1] === 'object' && first[1] !== null)) return undefined;
  return { before: first[0], whole: `${first[0]}: ${first[1] ?? ''}`.trimEnd() };
}

const saysNoneAtAll = /^(?:no|none|nothing|there is none|jo|asgjë|asnjë|nuk ka|s['’]ka|ne|ništa|nema|nijedan|nijedna)\.?$/iu;
const saysFree = /^(?:free(?: of charge)?|falas|pa pages[eë]|besplatno|bez (?:naknade|takse))\.?$/iu;

/** Whether somebody said in a word that there is none. */
export function meansNone(value: unknown): boolean {
  return meansNoneAtAll(value) || meansFree(value);
}

/** Whether somebody said that there is none, whatever it is that there is none of. */
export function meansNoneAtAll(value: unknown): boolean {
  return typeof value === 'string' && saysNoneAtAll.test(value.trim());
}

/** Whether somebody said that nothing is to be paid. */
export function meansFree(value: unknown): boolean {
  return typeof value === 'string' && saysFree.test(value.trim());
}
