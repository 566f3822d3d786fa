/** Numbers that are written in words. */
import { joiners, valueOfWord } from '#languages/numbers.ts';
import type { Language } from '#languages/languages.ts';

/** A number written in words, put together from its parts: njëzet e pesë, sto dvadeset, two hundred and fifty. */
export function wordNumberAt(plain: string, index: number, language: Language): { value: number; end: number } | undefined {
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
