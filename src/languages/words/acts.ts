import { sr } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** The pages of acts. */
export const actWords = {
  title: { sq: 'Ligje dhe akte të tjera', sr: 'Zakoni i drugi akti', en: 'Laws and other acts' },
  lead: {
    sq: 'Aktet ku mbështeten shërbimet dhe standardi: çfarë duhet lexuar sërish kur njëri prej tyre ndryshon.',
    sr: 'Akti na kojima počivaju usluge i standard: šta treba ponovo pročitati kada se neki od njih promeni.',
    en: 'The acts that services and the standard rest on: what has to be read again when one of them changes.',
  },
  none: { sq: 'Katalogu ende nuk ka asnjë akt.', sr: 'U katalogu još nema nijednog akta.', en: 'The catalogue has no act yet.' },
  kind: { sq: 'Lloji', sr: 'Vrsta', en: 'Kind' },
  number: { sq: 'Numri', sr: 'Broj', en: 'Number' },
  published: { sq: 'Publikuar më', sr: 'Objavljeno', en: 'Published on' },
  address: { sq: 'Adresa', sr: 'Adresa', en: 'Address' },
  noAddress: { sq: 'adresa nuk është shënuar', sr: 'adresa nije navedena', en: 'address not stated' },
  replacedBy: { sq: 'Zëvendësuar nga', sr: 'Zamenjen aktom', en: 'Replaced by' },
  replaces: { sq: 'Zëvendëson', sr: 'Zamenjuje', en: 'Replaces' },
  stillNamed: {
    sq: 'Ky akt është zëvendësuar me një më të ri. Çfarë vijon ende e përmend të vjetrin: duhet parë çfarë thotë i riu.',
    sr: 'Ovaj akt je zamenjen novijim. Ono što sledi i dalje navodi stari: treba pogledati šta kaže novi.',
    en: 'This act has been replaced by a newer one. What follows still names the old one: somebody has to see what the new one says.',
  },
  services: { sq: 'Shërbimet që mbështeten në të', sr: 'Usluge koje na njemu počivaju', en: 'Services that rest on it' },
  noServices: { sq: 'Asnjë shërbim i katalogut nuk e përmend.', sr: 'Nijedna usluga u katalogu ga ne navodi.', en: 'No service of the catalogue names it.' },
  obligations: { sq: 'Shërbimet që duhet të ofrohen sipas tij', sr: 'Usluge koje se po njemu moraju pružati', en: 'Services that must be offered under it' },
  requirements: { sq: 'Kërkesat e standardit që mbështeten në të', sr: 'Zahtevi standarda koji na njemu počivaju', en: 'Requirements of the standard that rest on it' },
  categories: { sq: 'Dokumentet që duhet të publikohen sipas tij', sr: 'Dokumenti koji se po njemu moraju objavljivati', en: 'Documents that must be published under it' },
  elsewhere: { sq: 'Çfarë tjetër mbështetet në këto akte', sr: 'Šta još počiva na ovim aktima', en: 'What else rests on these acts' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words that carry a value. */
export const actWordsWith = {
  description: (name: string, services: number): InEachLanguage => (services === 0 ? {
    sq: `${name}: çfarë mbështetet në këtë akt.`,
    sr: `${name}: šta počiva na ovom aktu.`,
    en: `${name}: what rests on this act.`,
  } : {
    sq: `${name}: ${services === 1 ? '1 shërbim që mbështetet' : `${services} shërbime që mbështeten`} në këtë akt, dhe për çfarë.`,
    sr: `${name}: ${services} ${sr(services, 'usluga koja počiva', 'usluge koje počivaju', 'usluga koje počivaju')} na ovom aktu, i u čemu.`,
    en: `${name}: ${services === 1 ? '1 service that rests' : `${services} services that rest`} on this act, and with what.`,
  }),
} as const;

/** Kinds of acts, one of them and several. */
export const kindOfActWords = {
  law: { one: { sq: 'Ligj', sr: 'Zakon', en: 'Law' }, several: { sq: 'Ligje', sr: 'Zakoni', en: 'Laws' } },
  'administrative-instruction': { one: { sq: 'Udhëzim administrativ', sr: 'Administrativno uputstvo', en: 'Administrative instruction' }, several: { sq: 'Udhëzime administrative', sr: 'Administrativna uputstva', en: 'Administrative instructions' } },
  regulation: { one: { sq: 'Rregullore', sr: 'Pravilnik ili uredba', en: 'Regulation' }, several: { sq: 'Rregullore', sr: 'Pravilnici i uredbe', en: 'Regulations' } },
  decision: { one: { sq: 'Vendim', sr: 'Odluka', en: 'Decision' }, several: { sq: 'Vendime', sr: 'Odluke', en: 'Decisions' } },
  statute: { one: { sq: 'Statut', sr: 'Statut', en: 'Statute' }, several: { sq: 'Statute', sr: 'Statuti', en: 'Statutes' } },
  guide: { one: { sq: 'Udhëzues', sr: 'Vodič', en: 'Guide' }, several: { sq: 'Udhëzues', sr: 'Vodiči', en: 'Guides' } },
  plan: { one: { sq: 'Plan', sr: 'Plan', en: 'Plan' }, several: { sq: 'Plane', sr: 'Planovi', en: 'Plans' } },
  other: { one: { sq: 'Akt tjetër', sr: 'Drugi akt', en: 'Other act' }, several: { sq: 'Akte të tjera', sr: 'Drugi akti', en: 'Other acts' } },
} as const satisfies Readonly<Record<string, { one: InEachLanguage; several: InEachLanguage }>>;

/** What of a service rests on an act. */
export const restingWords = {
  legalBasis: { sq: 'baza ligjore', sr: 'pravni osnov', en: 'legal basis' },
  fees: { sq: 'taksa', sr: 'taksa', en: 'fee' },
  timeLimit: { sq: 'afati për vendim', sr: 'rok za odluku', en: 'time limit' },
  applicantDeadline: { sq: 'afati për kërkuesin', sr: 'rok za podnosioca', en: 'the applicant’s own deadline' },
  appeal: { sq: 'ankesa', sr: 'žalba', en: 'appeal' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
