import type { FurtherLanguage, InEachLanguage } from '../languages.ts';

/** Parts of a text in a language that an institution added, in their order. */
export const furtherParts = ['eligibility', 'exclusions', 'steps', 'information', 'documents', 'fees', 'forms', 'formGuidance', 'appealHow', 'output', 'outputs', 'applicantDeadlines', 'notes'] as const;
export type FurtherPart = (typeof furtherParts)[number];

/** Their headings in that language. A language that nobody has given headings borrows those of the page. */
export const furtherHeadings: Readonly<Partial<Record<FurtherLanguage, Readonly<Record<FurtherPart, string>>>>> = {
  tr: {
    eligibility: 'Kimler yararlanabilir', exclusions: 'Kimler yararlanamaz', steps: 'Adımlar', information: 'Sizden istenecek bilgiler', documents: 'Belgeler', fees: 'Ücretler',
    forms: 'Formlar', formGuidance: 'Form nasıl doldurulur', appealHow: 'Nasıl itiraz edilir', output: 'Ne alırsınız', outputs: 'Neler alırsınız', applicantDeadlines: 'Sizin süreleriniz', notes: 'Notlar',
  },
  bs: {
    eligibility: 'Ko može dobiti uslugu', exclusions: 'Ko ne može dobiti uslugu', steps: 'Koraci', information: 'Šta će vas pitati', documents: 'Dokumenti', fees: 'Takse',
    forms: 'Obrasci', formGuidance: 'Kako se popunjava obrazac', appealHow: 'Kako se žaliti', output: 'Šta dobijate', outputs: 'Šta sve dobijate', applicantDeadlines: 'Vaši rokovi', notes: 'Napomene',
  },
};

/** What the pages have no heading for, and the model another label than a reader would need. */
export const borrowedHeadings = {
  applicantDeadlines: { sq: 'Afatet tuaja', sr: 'Vaši rokovi', en: 'Your own deadlines' },
  notes: { sq: 'Shënime', sr: 'Napomene', en: 'Notes' },
} as const satisfies Partial<Record<FurtherPart, InEachLanguage>>;
