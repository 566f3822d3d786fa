import type { InEachLanguage } from '../languages.ts';

/** Words of `npm run leaflets`. */
export const leafletWords = {
  does: { sq: 'Shtyp shërbimet, afishet dhe fletushkat e faqes së ndërtuar si skedarë PDF.', sr: 'Štampa usluge, plakate i letke izrađenog sajta kao PDF datoteke.', en: 'Prints the services, posters and leaflets of the built site as PDF files.' },
  out: { sq: 'dosja e faqes së ndërtuar (dist)', sr: 'fascikla izrađenog sajta (dist)', en: 'the folder of the built site (dist)' },
  in: { sq: 'vetëm në këto gjuhë dhe shkrime (të gjitha); mund të jepen disa', sr: 'samo na ovim jezicima i pismima (svi); može ih biti više', en: 'only in these languages and scripts (all); may be given several times' },
  to: { sq: 'dosja ku shkruhen skedarët PDF (leaflets)', sr: 'fascikla u koju se upisuju PDF datoteke (leaflets)', en: 'the folder that the PDF files are written to (leaflets)' },
  noChromium: {
    sq: 'Mungon shfletuesi që i shtyp faqet. Instaloni edhe paketat e zhvillimit (npm ci), ose tregoni një Chromium a Chrome të kompjuterit me CHROMIUM_PATH=/shtegu/chromium.',
    sr: 'Nedostaje pregledač koji štampa stranice. Instalirajte i razvojne pakete (npm ci), ili navedite Chromium odnosno Chrome sa računara pomoću CHROMIUM_PATH=/putanja/chromium.',
    en: 'The browser that prints the pages is missing. Install the development packages too (npm ci), or name a Chromium or Chrome of this computer with CHROMIUM_PATH=/path/to/chromium.',
  },
  done: (files: number, folder: string): InEachLanguage => ({
    sq: files === 1 ? `1 skedar PDF u shkrua në ${folder}.` : `${files} skedarë PDF u shkruan në ${folder}.`,
    sr: `PDF datoteka upisano u ${folder}: ${files}.`,
    en: files === 1 ? `1 PDF file was written to ${folder}.` : `${files} PDF files were written to ${folder}.`,
  }),
} as const;
