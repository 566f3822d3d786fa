/** How a requirement is named where it is not met: its title alone reads as if it were. */
import type { InEachLanguage } from './languages.ts';

/** What is said before the title. */
export const gapWords = {
  missing: { sq: 'Nuk plotësohet', sr: 'Nije ispunjeno', en: 'Not met' },
  partial: { sq: 'Plotësohet pjesërisht', sr: 'Delimično ispunjeno', en: 'Partly met' },
  unknown: { sq: 'Nuk dihet', sr: 'Ne zna se', en: 'Unknown' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** The marks around the title, as around any words that are quoted. */
export const quotedWith: Readonly<InEachLanguage<readonly [before: string, after: string]>> = { sq: ['“', '”'], sr: ['„', '“'], en: ['“', '”'] };
