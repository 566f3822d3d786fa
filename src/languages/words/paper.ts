import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** What stands on paper only, and the pages that are made to be printed. */
export const paperWords = {
  poster: { sq: 'Afishe për sportelin', sr: 'Plakat za šalter', en: 'Poster for the counter' },
  leaflet: { sq: 'Fletushkë', sr: 'Letak', en: 'Leaflet' },
  links: { sq: 'Për shtypje:', sr: 'Za štampu:', en: 'To print:' },
  posterHow: {
    sq: 'Shtypeni nga shfletuesi, në një fletë A4, dhe vareni te sporteli. Kodet hapin faqet në këtë katalog.',
    sr: 'Odštampajte ga iz pregledača, na jednom listu A4, i okačite kod šaltera. Kodovi otvaraju stranice u ovom katalogu.',
    en: 'Print it from your browser, on one sheet of A4, and hang it at the counter. The codes open the pages of this catalogue.',
  },
  leafletHow: {
    sq: 'Shtypeni nga shfletuesi, në letër A5, ose nga dy faqe në një fletë A4 që paloset në mes.',
    sr: 'Odštampajte ga iz pregledača, na papiru A5, ili po dve strane na listu A4 koji se presavije po sredini.',
    en: 'Print it from your browser, on A5 paper, or two pages to a sheet of A4 that is folded in the middle.',
  },
  scan: { sq: 'Skanoni me telefon: dokumentet, hapat, ankesa', sr: 'Skenirajte telefonom: dokumenti, koraci, žalba', en: 'Scan with a telephone: documents, steps, appeal' },
  service: { sq: 'Shërbimi', sr: 'Usluga', en: 'Service' },
  code: { sq: 'Kodi', sr: 'Kod', en: 'Code' },
  bring: { sq: 'Sillni me vete', sr: 'Ponesite', en: 'Bring' },
  noDocuments: { sq: 'asnjë dokument', sr: 'nijedan dokument', en: 'no document' },
  askHere: { sq: 'pyetni në sportel', sr: 'pitajte na šalteru', en: 'ask at the counter' },
  unconfirmed: { sq: 'Institucioni ende nuk i ka konfirmuar të dhënat.', sr: 'Institucija još nije potvrdila podatke.', en: 'The institution has not confirmed these data yet.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

export const paperWordsWith = {
  posterOf: (institution: string): InEachLanguage => ({ sq: `Afishe për sportelin, ${institution}`, sr: `Plakat za šalter, ${institution}`, en: `Poster for the counter, ${institution}` }),
  posterAbout: (institution: string): InEachLanguage => ({ sq: `Një fletë A4 me shërbimet, taksat dhe afatet: ${institution}.`, sr: `List A4 sa uslugama, taksama i rokovima: ${institution}.`, en: `A sheet of A4 with services, fees and time limits: ${institution}.` }),
  leafletOf: (institution: string): InEachLanguage => ({ sq: `Fletushkë, ${institution}`, sr: `Letak, ${institution}`, en: `Leaflet, ${institution}` }),
  leafletAbout: (institution: string): InEachLanguage => ({ sq: `Çfarë të sillni, sa kushton dhe sa zgjat: ${institution}.`, sr: `Šta poneti, koliko košta i koliko traje: ${institution}.`, en: `What to bring, what it costs and how long it takes: ${institution}.` }),
  more: (number: number): InEachLanguage => ({
    sq: number === 1 ? 'dhe 1 shërbim tjetër' : `dhe ${number} shërbime të tjera`,
    sr: `i još ${number} ${sr(number, 'usluga', 'usluge', 'usluga')}`,
    en: number === 1 ? 'and 1 more service' : `and ${number} more services`,
  }),
} as const;
