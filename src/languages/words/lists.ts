import type { InEachLanguage } from '../languages.ts';

/** What the word lists are called. */
export const listWords = {
  acts: { sq: 'Aktet', sr: 'Akti', en: 'Acts' },
  'appeal-bodies': { sq: 'Organet e ankimimit', sr: 'Organi za žalbe', en: 'Authorities for appeal' },
  areas: { sq: 'Zonat', sr: 'Područja', en: 'Areas' },
  audiences: { sq: 'Përdoruesit', sr: 'Korisnici', en: 'Audiences' },
  channels: { sq: 'Mënyrat e paraqitjes', sr: 'Načini podnošenja', en: 'Channels' },
  documents: { sq: 'Dokumentet', sr: 'Dokumenti', en: 'Documents' },
  kinds: { sq: 'Llojet e shërbimeve', sr: 'Vrste usluga', en: 'Kinds of services' },
  'life-events': { sq: 'Ngjarjet jetësore', sr: 'Životni događaji', en: 'Life events' },
  outputs: { sq: 'Çfarë lëshohet', sr: 'Šta se izdaje', en: 'What is issued' },
  'payment-methods': { sq: 'Mënyrat e pagesës', sr: 'Načini plaćanja', en: 'Methods of payment' },
  topics: { sq: 'Temat', sr: 'Teme', en: 'Topics' },
  'units-of-time': { sq: 'Njësitë e kohës', sr: 'Jedinice vremena', en: 'Units of time' },
  units: { sq: 'Njësitë', sr: 'Jedinice', en: 'Units' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
