import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** What a check says around its problems and findings. */
export const checkWords = {
  noProblems: { sq: 'Nuk u gjet asnjë problem në skedarë.', sr: 'U datotekama nema problema.', en: 'No problems in the files.' },
  problems: (errors: number, warnings: number, files: number): InEachLanguage => ({
    sq: `${errors} ${errors === 1 ? 'problem' : 'probleme'}${warnings > 0 ? ` dhe ${warnings} vërejtje` : ''} në ${files} ${files === 1 ? 'skedar' : 'skedarë'}.`,
    sr: `Problema: ${errors}${warnings > 0 ? `, upozorenja: ${warnings}` : ''}; datoteka: ${files}.`,
    en: `${errors} ${errors === 1 ? 'problem' : 'problems'}${warnings > 0 ? ` and ${warnings} ${warnings === 1 ? 'warning' : 'warnings'}` : ''} in ${files} ${files === 1 ? 'file' : 'files'}.`,
  }),
  laidOut: (count: number): InEachLanguage => ({
    sq: `${count} skedarë nuk janë shkruar në mënyrën e katalogut`, sr: `datoteke koje nisu zapisane na način kataloga: ${count}`, en: `${count} files are not written the catalogue’s one way`,
  }),
  unreadable: { sq: 'Skedarët e kësaj faqeje nuk mund të lexohen', sr: 'Datoteke ove stranice ne mogu da se pročitaju', en: 'The files of this page cannot be read' },
  unreadableLead: { sq: 'Ndreqini atë që vijon; faqja hapet vetë sapo ta ruani.', sr: 'Ispravite ono što sledi; stranica se otvara sama čim sačuvate.', en: 'Mend what follows; the page opens by itself as soon as you save.' },
  services: (count: number): InEachLanguage => ({ sq: `${count} ${count === 1 ? 'shërbim' : 'shërbime'}`, sr: `${count} ${sr(count, 'usluga', 'usluge', 'usluga')}`, en: `${count} ${count === 1 ? 'service' : 'services'}` }),
  ofOwed: (services: number, owed: number, described: string): InEachLanguage => ({
    sq: `${services} nga së paku ${owed} shërbime (vetëm përshkrimet: ${described})`, sr: `${services} od najmanje ${owed} ${sr(owed, 'usluge', 'usluge', 'usluga')} (samo opisi: ${described})`, en: `${services} of at least ${owed} services (the entries alone: ${described})`,
  }),
  whatIsMissing: (command: string): InEachLanguage => ({ sq: `Çfarë mungon, pse dhe çfarë të shkruani: ${command}`, sr: `Šta nedostaje, zašto i šta da napišete: ${command}`, en: `What is missing, why, and what to write: ${command}` }),
  markdownTitle: { sq: 'Kontrolli i katalogut', sr: 'Provera kataloga', en: 'Check of the catalogue' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' },
  servicesHead: { sq: 'Shërbime', sr: 'Usluge', en: 'Services' },
  now: { sq: 'Tani', sr: 'Sada', en: 'Now' },
  openFindings: { sq: 'Çfarë mungon', sr: 'Šta nedostaje', en: 'What is missing' },
  andMore: (count: number): InEachLanguage => ({ sq: count === 1 ? 'dhe 1 tjetër' : `dhe ${count} të tjera`, sr: `i još ${count}`, en: `and ${count} more` }),
  belowRequired: (name: string, share: string, required: string): InEachLanguage => ({
    sq: `${name}: plotësia është ${share}, kërkohet ${required}.`, sr: `${name}: potpunost je ${share}, a traži se ${required}.`, en: `${name}: completeness is ${share}; ${required} is required.`,
  }),
} as const;
