import type { InEachLanguage } from '../languages.ts';

/** Words around the guide for officers; its pages themselves stand in src/guides. */
export const guideWords = {
  lead: {
    sq: 'Për ata që i shkruajnë dhe i ndreqin përshkrimet e shërbimeve. Nuk duhet të jeni programues.',
    sr: 'Za one koji pišu i ispravljaju opise usluga. Ne morate biti programer.',
    en: 'For those who write and correct the entries of services. You need not be a programmer.',
  },
  pages: { sq: 'Faqet e udhëzuesit', sr: 'Stranice vodiča', en: 'Pages of the guide' },
  before: { sq: 'Më parë', sr: 'Prethodno', en: 'Before' },
  next: { sq: 'Më tej', sr: 'Dalje', en: 'Next' },
  contents: { sq: 'Përmbajtja', sr: 'Sadržaj', en: 'Contents' },
  printTitle: { sq: 'Udhëzuesi si një dokument', sr: 'Vodič kao jedan dokument', en: 'The guide as one document' },
  printSummary: {
    sq: 'Të gjitha faqet e udhëzuesit dhe ushtrimet, njëra pas tjetrës, për t’i shtypur ose për t’i ruajtur si PDF.',
    sr: 'Sve stranice vodiča i vežbe, jedna za drugom, za štampu ili za čuvanje kao PDF.',
    en: 'All pages of the guide and the exercises, one after the other, to print or to save as PDF.',
  },
  printHow: { sq: 'Shtypeni me komandën e shfletuesit (Ctrl+P), në letër A4.', sr: 'Odštampajte ga iz pregledača (Ctrl+P), na papiru A4.', en: 'Print it from your browser (Ctrl+P), on A4 paper.' },
  workIn: { sq: 'Punoni në dosjen', sr: 'Radite u fascikli', en: 'Work in the folder' },
  marked: { sq: 'Çfarë kërkon kontrolli:', sr: 'Šta provera traži:', en: 'What the check looks for:' },
  fieldsTitle: { sq: 'Të gjitha fushat', sr: 'Sva polja', en: 'All fields' },
  fieldsSummary: { sq: 'Çfarë do të thotë secila fushë, çfarë shkruhet në të, dhe një shembull.', sr: 'Šta koje polje znači, šta se u njega piše, i primer.', en: 'What each field means, what is written in it, and an example.' },
  fieldsLead: {
    sq: 'Kjo faqe bëhet nga vetë modeli i katalogut: sipas tij punojnë edhe kontrolli, edhe skemat, edhe të dhënat e hapura.',
    sr: 'Ova stranica nastaje iz samog modela kataloga, po kome rade i provera, i šeme, i otvoreni podaci.',
    en: 'This page is made from the catalogue’s own model, by which the check, the schemas and the open data work too.',
  },
  leaveOut: {
    sq: 'Çdo fushë që nuk është e detyrueshme mund të lihet jashtë. Kjo do të thotë: askush nuk e ka thënë.',
    sr: 'Svako polje koje nije obavezno može da se izostavi. To znači: niko to nije rekao.',
    en: 'Every field that is not required may be left out. That means: nobody has said.',
  },
  ofService: { sq: 'Të dhënat e shërbimit', sr: 'Podaci o usluzi', en: 'The facts of a service' },
  ofText: { sq: 'Fjalët e shërbimit', sr: 'Reči usluge', en: 'The words of a service' },
  ofDocument: { sq: 'Dokumenti i publikuar', sr: 'Objavljeni dokument', en: 'A published document' },
  ofInstitution: { sq: 'Institucioni', sr: 'Institucija', en: 'The institution' },
  inFile: { sq: 'Në skedarin', sr: 'U datoteci', en: 'In the file' },
  inFiles: { sq: 'Në skedarët', sr: 'U datotekama', en: 'In the files' },
  required: { sq: 'e detyrueshme', sr: 'obavezno', en: 'required' },
  // After these words stands “none”, as it is written in a file.
  orNone: { sq: 'mund të jetë', sr: 'može biti', en: 'may be' },
  list: { sq: 'listë', sr: 'spisak', en: 'list' },
  inEachLanguage: { sq: 'në çdo gjuhë', sr: 'na svakom jeziku', en: 'in each language' },
  values: { sq: 'Vlerat e mundshme', sr: 'Moguće vrednosti', en: 'Possible values' },
  terms: { sq: 'Termat e standardeve', sr: 'Termini standarda', en: 'Standard terms' },
  // After these words stands the point, such as 10(1)(g).
  regulation: { sq: 'Rregullorja (BE) 2018/1724, neni', sr: 'Uredba (EU) 2018/1724, član', en: 'Regulation (EU) 2018/1724, Article' },
  innerFields: { sq: 'Fushat brenda saj', sr: 'Polja u njemu', en: 'Its own fields' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Where an id must be, in words that fit `mustBeIn`, where those of the problems do not. */
export const guideTargets: Readonly<Record<string, InEachLanguage>> = {
  servicesOrConcepts: { sq: 'shërbimet ose konceptet', sr: 'uslugama ili konceptima', en: 'the services or concepts' },
};

/** Words around the guide that carry a value. */
export const guideWordsWith = {
  mustBeIn: (target: string): InEachLanguage => ({ sq: `Identifikuesi duhet të gjendet ${target.startsWith('listën') ? 'në' : 'ndër'} ${target}.`, sr: `Oznaka mora postojati u ${target}.`, en: `The id must be in ${target}.` }),
} as const;
