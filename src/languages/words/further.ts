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

/** That a part is older than the text it was translated from, and the link there, for those who read that language; where nobody has written it yet, the page says it in its own. */
export const furtherNewer: Readonly<Partial<Record<FurtherLanguage, InEachLanguage<{ newer: string; read: string }>>>> = {
  tr: {
    sq: { newer: 'Bu bölümün Arnavutça metni bu çeviriden daha yenidir.', read: 'Arnavutçasını okuyun' },
    sr: { newer: 'Bu bölümün Sırpça metni bu çeviriden daha yenidir.', read: 'Sırpçasını okuyun' },
    en: { newer: 'Bu bölümün İngilizce metni bu çeviriden daha yenidir.', read: 'İngilizcesini okuyun' },
  },
  bs: {
    sq: { newer: 'Tekst ovog dijela na albanskom noviji je od ovog prijevoda.', read: 'Pročitajte ga na albanskom' },
    sr: { newer: 'Tekst ovog dijela na srpskom noviji je od ovog prijevoda.', read: 'Pročitajte ga na srpskom' },
    en: { newer: 'Tekst ovog dijela na engleskom noviji je od ovog prijevoda.', read: 'Pročitajte ga na engleskom' },
  },
};

/** What the pages have no heading for, and the model another label than a reader would need. */
export const borrowedHeadings = {
  applicantDeadlines: { sq: 'Afatet tuaja', sr: 'Vaši rokovi', en: 'Your own deadlines' },
  notes: { sq: 'Shënime', sr: 'Napomene', en: 'Notes' },
} as const satisfies Partial<Record<FurtherPart, InEachLanguage>>;
