import type { Language } from './languages.ts';

// In a sentence a Serbian date stands in the genitive; Intl knows the nominative only.
const serbianMonths = ['januara', 'februara', 'marta', 'aprila', 'maja', 'juna', 'jula', 'avgusta', 'septembra', 'oktobra', 'novembra', 'decembra'];
const formats = { sq: new Intl.DateTimeFormat('sq-XK', { dateStyle: 'long', timeZone: 'UTC' }), en: new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }) };

/** A day (year-month-day) in words: 21 nëntor 2026, 21. novembra 2026, 21 November 2026. */
export function dateInWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  if (language === 'sr') return `${date}. ${serbianMonths[month - 1]} ${year}.`;
  return formats[language].format(new Date(Date.UTC(year, month - 1, date)));
}
