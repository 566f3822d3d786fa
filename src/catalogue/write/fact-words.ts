import { quotedWith } from '#languages/gaps.ts';
import { dateInWords } from '#languages/dates.ts';
import { routes, type InEachLanguage, type Language } from '#languages/languages.ts';
import { workingDays } from '#languages/reasons.ts';
import { unitFormat, writtenAs, type Unit } from '#languages/units.ts';
import { valueWords } from '#languages/values.ts';

/** What a rule found stated, in the reader's words: `15 day` is “15 ditë”, `6.7 EUR` “€6.70”, `verified-copy` “overena kopija”. What has no words of its own stays as written. */
export function factInWords(code: string, language: Language): string {
  const form = (valueWords.form as Readonly<Record<string, InEachLanguage>>)[code];
  if (form) return `“${form[language]}”`.replace(/[“”]/g, (mark) => quotedWith[language][mark === '“' ? 0 : 1]!);
  if (/^\d{4}-\d{2}-\d{2}$/.test(code)) return dateInWords(code, language);
  const [, month, day] = /^--(\d{2})-(\d{2})$/.exec(code) ?? [];
  if (month !== undefined) return `${Number(day)}.${Number(month)}.`;
  const [, number, unit] = /^(\d+(?:\.\d+)?)(?: (\S+))?$/.exec(code) ?? [];
  return number === undefined ? code : amountInWords(Number(number), unit, routes.find((route) => route.language === language)!.locale, language);
}

function amountInWords(amount: number, unit: string | undefined, locale: string, language: Language): string {
  // A number may be a year or the number of an act: no sign parts its thousands.
  if (unit === undefined) return new Intl.NumberFormat(writtenAs(locale), { useGrouping: false, maximumFractionDigits: 6 }).format(amount);
  if (unit === '%') return `${new Intl.NumberFormat(writtenAs(locale)).format(amount)}%`;
  if (unit === 'working-day') return workingDays(amount)[language];
  if (/^[A-Z]{3}$/.test(unit)) return new Intl.NumberFormat(writtenAs(locale), { style: 'currency', currency: unit, minimumFractionDigits: Number.isInteger(amount) ? 0 : 2 }).format(amount);
  return unitFormat(locale, unit as Unit)(amount);
}
