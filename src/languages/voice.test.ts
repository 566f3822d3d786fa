import { afterEach, expect, test, vi } from 'vitest';
import { dateInWords } from './dates.ts';
import { languages, routes } from './languages.ts';
import { voiceOf } from './voice.ts';

const locales = { sq: 'sq-XK', en: 'en-GB' } as const;

afterEach(() => vi.restoreAllMocks());

test('a day is written as the language writes it', () => {
  for (const language of ['sq', 'en'] as const) {
    const format = new Intl.DateTimeFormat(locales[language], { dateStyle: 'long', timeZone: 'UTC' });
    for (let month = 1; month <= 12; month++) {
      const day = `2026-${String(month).padStart(2, '0')}-09`;
      expect(dateInWords(day, language)).toBe(format.format(new Date(`${day}T00:00:00Z`)));
    }
  }
  expect(dateInWords('2026-11-21', 'sr')).toBe('21. novembra 2026.');
});

test('a browser that knows no Albanian writes money, numbers and lengths of time as Albanian does', () => {
  const made = Intl.NumberFormat;
  const written = () => routes.filter(({ language }) => languages.includes(language)).map((route) => { const voice = voiceOf(route, { keepLatin: [], words: {} }); return [voice.money(1234.5, 'EUR'), voice.money(20, 'EUR'), voice.number(1234.5), voice.number(12345.6), voice.percent(0.54), voice.count(1, 'month'), voice.count(30, 'day'), voice.count(15, 'minute')]; });
  const known = written();
  // As in Chromium: the languages of a list that are not known are passed over.
  vi.spyOn(Intl, 'NumberFormat').mockImplementation(function (asked?: string | string[], options?: Intl.NumberFormatOptions) {
    const other = [asked ?? []].flat().filter((locale) => !locale.startsWith('sq'));
    return new made(other.length > 0 ? other : ['en-US'], options);
  } as unknown as typeof Intl.NumberFormat);
  expect(written()).toEqual(known);
  expect(known[0]).toEqual(expect.arrayContaining(['1 muaj', '30 ditë', '15 minuta']));
});

test('Serbian that was written in Cyrillic is read in the script of the page, and everywhere else in Latin', () => {
  const read = Object.fromEntries(routes.map((route) => [route.path, voiceOf(route, { keepLatin: [], words: {} }).write('Грађевинска дозвола, шалтер 3', 'sr').text]));
  expect(read).toEqual({ sq: 'Građevinska dozvola, šalter 3', sr: 'Građevinska dozvola, šalter 3', 'sr-cyrl': 'Грађевинска дозвола, шалтер 3', en: 'Građevinska dozvola, šalter 3' });
});
