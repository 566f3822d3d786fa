/** What stands beside a number and says of what it is the number: time, money, per cent. */
import { currencyOfSign, moneyAfter, moneyBefore, percentAfter, timeUnits, type TimeUnit } from '#languages/numbers.ts';
import type { Language } from '#languages/languages.ts';
import type { Fact } from './fact.ts';

const mayBeginUnit = /^[ a-z€$£%-]/;
const behindNumber = /^(?:\.(?= ?[a-z])|-?(?:te|ta|ti|shit|st|nd|rd|th|og|oj|om|ih)(?![a-z]))/;

/** An amount with the unit, currency or per cent that stands beside it. */
export function withUnit(amount: number, end: number, before: string, after: string, language: Language): { end: number; fact: Fact } {
  const skipped = behindNumber.exec(after)?.[0].length ?? 0;
  const rest = after.slice(skipped);
  if (!mayBeginUnit.test(rest)) return { end, fact: inMoneyBefore(amount, before) ?? { kind: 'number', amount } };
  const unit = unitAt(amount === 0.5 ? rest.replace(/^ (?:an?|nje|e|ore e)(?= )/, '') : rest, language);
  if (unit) return { end: end + (amount === 0.5 ? 0 : skipped + unit.length), fact: { kind: 'time', amount, unit: unit.unit } };
  const money = moneyAt(rest);
  if (money) return { end: end + skipped + money.length, fact: inMoney(amount, money) };
  const named = inMoneyBefore(amount, before);
  if (named) return { end, fact: named };
  const percent = percentAfter.exec(rest);
  if (percent) return { end: end + skipped + percent[0].length, fact: { kind: 'percent', amount } };
  return { end, fact: { kind: 'number', amount } };
}

function inMoneyBefore(amount: number, before: string): Fact | undefined {
  const named = moneyBefore.exec(before)?.[0].trim();
  return named === undefined ? undefined : { kind: 'money', amount, currency: currencyOfSign[named] ?? named.toUpperCase() };
}

function inMoney(amount: number, { currency }: { currency: string }): Fact {
  return currency === 'cent' ? { kind: 'money', amount: amount / 100, currency: 'EUR' } : { kind: 'money', amount, currency };
}

/** The unit of time with which words begin. */
export function unitAt(rest: string, language: Language): { unit: TimeUnit; length: number } | undefined {
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
