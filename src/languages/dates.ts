import type { Language } from './languages.ts';

// In a sentence a Serbian date stands in the genitive, and Intl knows the nominative only; of Albanian many browsers know nothing.
const months: Readonly<Record<Language, readonly string[]>> = {
  sq: ['janar', 'shkurt', 'mars', 'prill', 'maj', 'qershor', 'korrik', 'gusht', 'shtator', 'tetor', 'nëntor', 'dhjetor'],
  sr: ['januara', 'februara', 'marta', 'aprila', 'maja', 'juna', 'jula', 'avgusta', 'septembra', 'oktobra', 'novembra', 'decembra'],
  en: ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
};

/** A day (year-month-day) in words: 21 nëntor 2026, 21. novembra 2026, 21 November 2026. */
export function dateInWords(day: string, language: Language): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const point = language === 'sr' ? '.' : '';
  return `${date}${point} ${months[language][month - 1]} ${year}${point}`;
}
