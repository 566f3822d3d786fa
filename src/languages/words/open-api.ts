import type { InEachLanguage } from '../languages.ts';

/** What a name in braces stands for in the address of an open file. */
export const braceWords = {
  institution: {
    sq: 'Identifikuesi i një institucioni, siç jepet te `institutions.json`; te raportet e një tremujori `quarters` qëndron për të gjithë bashkë.',
    sr: 'Oznaka institucije, kako je navodi `institutions.json`; u izveštajima jednog tromesečja `quarters` stoji za sve zajedno.',
    en: 'The id of an institution, as `institutions.json` gives it; in the reports of a quarter `quarters` stands for all of them together.',
  },
  service: {
    sq: 'Identifikuesi i një shërbimi brenda institucionit të vet, siç jepet te `services.json`.',
    sr: 'Oznaka usluge u okviru njene institucije, kako je navodi `services.json`.',
    en: 'The id of a service within its institution, as `services.json` gives it.',
  },
  servicePage: {
    sq: 'Numri i faqes, duke nisur nga 1. Faqe ka vetëm kur shërbimet janë më shumë se 500.',
    sr: 'Broj stranice, počev od 1. Stranica ima samo kada je usluga više od 500.',
    en: 'The number of the page, beginning with 1. There are pages only where there are more than 500 services.',
  },
  quarter: {
    sq: 'Një tremujor i ruajtur. Cilët janë ruajtur e thotë `index.json`.',
    sr: 'Sačuvano tromesečje. Koja su sačuvana navodi `index.json`.',
    en: 'A quarter that was kept. Which ones were is said by `index.json`.',
  },
  monitoredQuarter: {
    sq: 'Një tremujor në të cilin u vlerësua një katalog i të dhënave të hapura. Cilët janë e thotë `index.json`.',
    sr: 'Tromesečje u kome je ocenjen katalog otvorenih podataka. Koja su to navodi `index.json`.',
    en: 'A quarter in which an open-data catalogue was judged. Which ones there are is said by `index.json`.',
  },
  topic: {
    sq: 'Identifikuesi i një teme, siç jepet te `vocabularies.json`.',
    sr: 'Oznaka teme, kako je navodi `vocabularies.json`.',
    en: 'The id of a topic, as `vocabularies.json` gives it.',
  },
  lang: {
    sq: 'Gjuha dhe shkrimi: shqip, serbisht me latinicë, serbisht me cirilicë, anglisht.',
    sr: 'Jezik i pismo: albanski, srpski latinicom, srpski ćirilicom, engleski.',
    en: 'The language and its script: Albanian, Serbian in Latin script, Serbian in Cyrillic script, English.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What a server answers. */
export const answerWords = {
  found: { sq: 'Skedari.', sr: 'Datoteka.', en: 'The file.' },
  missing: { sq: 'Nuk ka skedar me këtë adresë.', sr: 'Datoteke sa ovom adresom nema.', en: 'There is no file at this address.' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
