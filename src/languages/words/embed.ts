import type { InEachLanguage } from '../languages.ts';

/** Words of the pages that institutions show on their own sites. */
export const embedWords = {
  whole: { sq: 'Lexoni gjithë përshkrimin', sr: 'Pročitajte ceo opis', en: 'Read the whole entry' },
  allOf: { sq: 'Të gjitha shërbimet te Katalogu', sr: 'Sve usluge u katalogu', en: 'All services in the catalogue' },
  source: { sq: 'Burimi', sr: 'Izvor', en: 'Source' },
  newWindow: { sq: 'Lidhjet hapen në një dritare të re.', sr: 'Linkovi se otvaraju u novom prozoru.', en: 'Links open in a new window.' },
  unconfirmed: { sq: 'Institucioni ende nuk i ka konfirmuar këto të dhëna.', sr: 'Institucija još nije potvrdila ove podatke.', en: 'The institution has not confirmed this yet.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
