import { sr as counted } from '../counted.ts';
import type { InEachLanguage } from '../languages.ts';

/** What is compared between institutions that offer the same service, in the order of the page. */
export const comparedFacts = ['fee', 'timeLimit', 'documents', 'forms', 'appeal'] as const;
export type ComparedFact = (typeof comparedFacts)[number];

/** How a fact is named within a sentence: grammar that no pattern could guess. */
const grammar: Readonly<Record<ComparedFact, {
  sq: { subject: string; object: string; clitic: 'e' | 'i'; same: string; differs: string };
  sr: { subject: string; object: string; same: string; all: string; differs: string };
  en: { subject: string; name: string; same: string; differs: string };
}>> = {
  fee: {
    sq: { subject: 'Taksa', object: 'Taksën', clitic: 'e', same: 'është e njëjtë', differs: 'ndryshon' },
    sr: { subject: 'Taksa', object: 'Taksu', same: 'je ista', all: 'je svuda ista', differs: 'se razlikuje' },
    en: { subject: 'The fee', name: 'the fee', same: 'it is the same', differs: 'it differs' },
  },
  timeLimit: {
    sq: { subject: 'Afati', object: 'Afatin', clitic: 'e', same: 'është i njëjtë', differs: 'ndryshon' },
    sr: { subject: 'Rok', object: 'Rok', same: 'je isti', all: 'je svuda isti', differs: 'se razlikuje' },
    en: { subject: 'The time limit', name: 'the time limit', same: 'it is the same', differs: 'it differs' },
  },
  documents: {
    sq: { subject: 'Dokumentet', object: 'Dokumentet', clitic: 'i', same: 'janë të njëjta', differs: 'ndryshojnë' },
    sr: { subject: 'Dokumenti', object: 'Dokumente', same: 'su isti', all: 'su svuda isti', differs: 'se razlikuju' },
    en: { subject: 'The documents', name: 'the documents', same: 'they are the same', differs: 'they differ' },
  },
  forms: {
    sq: { subject: 'Formulari', object: 'Formularin', clitic: 'e', same: 'është njësoj', differs: 'nuk është njësoj' },
    sr: { subject: 'Obrazac', object: 'Obrazac', same: 'je isto', all: 'je svuda isto', differs: 'nije isto' },
    en: { subject: 'The form', name: 'the form', same: 'it is alike', differs: 'it is not alike' },
  },
  appeal: {
    sq: { subject: 'Ankesa', object: 'Ankesën', clitic: 'e', same: 'është e njëjtë', differs: 'ndryshon' },
    sr: { subject: 'Žalba', object: 'Žalbu', same: 'je ista', all: 'je svuda ista', differs: 'se razlikuje' },
    en: { subject: 'The appeal', name: 'the appeal', same: 'it is the same', differs: 'it differs' },
  },
};

/** “: 1 €” behind what is the same everywhere; nothing where it takes more than a few words. */
const shown = (value: string | undefined): string => (value === undefined ? '' : `: ${value}`);

/** What is to be said of a fact over all institutions. Names and values come already written. */
export const comparedWith = {
  none: (fact: ComparedFact): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    return { sq: `${sq.object} nuk ${sq.clitic} shënon asnjë institucion.`, sr: `${sr.object} ne navodi nijedna institucija.`, en: `No institution states ${en.name}.` };
  },
  /** Nobody states it whole and without contradiction. */
  noneSure: (fact: ComparedFact): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    return { sq: `${sq.object} nuk ${sq.clitic} shënon qartë asnjë institucion.`, sr: `${sr.object} nijedna institucija ne navodi jasno.`, en: `No institution states ${en.name} clearly.` };
  },
  allSame: (fact: ComparedFact, value?: string): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    const alike = fact === 'forms' ? 'is alike everywhere' : fact === 'documents' ? 'are the same everywhere' : 'is the same everywhere';
    return { sq: `${sq.subject} ${sq.same} kudo${shown(value)}.`, sr: `${sr.subject} ${sr.all}${shown(value)}.`, en: `${en.subject} ${alike}${shown(value)}.` };
  },
  /** `values`: from the least to the most, where that can be said. */
  allDiffer: (fact: ComparedFact, values?: string): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    return {
      sq: `${sq.subject} ${sq.differs} nga një institucion te tjetri${shown(values)}.`, sr: `${sr.subject} ${sr.differs} od institucije do institucije${shown(values)}.`,
      en: `${en.subject} ${fact === 'documents' ? 'differ' : fact === 'forms' ? 'is not alike' : 'differs'} from one institution to another${shown(values)}.`,
    };
  },
  onlyOne: (fact: ComparedFact, of: number, name: string, value?: string): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    return {
      sq: `${sq.object} ${sq.clitic} shënon vetëm 1 nga ${of} institucione (${name})${shown(value)}.`,
      sr: `${sr.object} navodi samo 1 od ${of} ${counted(of, 'institucije', 'institucije', 'institucija')} (${name})${shown(value)}.`,
      en: `Only 1 of ${of} institutions states ${en.name} (${name})${shown(value)}.`,
    };
  },
  someSame: (fact: ComparedFact, stated: number, of: number, value?: string): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    return {
      sq: `${sq.object} ${sq.clitic} shënojnë ${stated} nga ${of} institucione; te këto ${sq.same}${shown(value)}.`,
      sr: `${statedInSerbian(fact, stated, of)}; kod njih ${sr.same}${shown(value)}.`,
      en: `${stated} of ${of} institutions state ${en.name}; ${en.same}${shown(value)}.`,
    };
  },
  someDiffer: (fact: ComparedFact, stated: number, of: number, values?: string): InEachLanguage => {
    const { sq, sr, en } = grammar[fact];
    return {
      sq: `${sq.object} ${sq.clitic} shënojnë ${stated} nga ${of} institucione; te këto ${sq.differs}${shown(values)}.`,
      sr: `${statedInSerbian(fact, stated, of)}; kod njih ${sr.differs}${shown(values)}.`,
      en: `${stated} of ${of} institutions state ${en.name}; ${en.differs}${shown(values)}.`,
    };
  },
  /** `more`: others were spoken of before. */
  contradicted: (number: number, more: boolean): InEachLanguage => {
    const at = among(number, more);
    return { sq: `${at.sq} burimet nuk përputhen.`, sr: `${at.sr} izvori se ne slažu.`, en: `${at.en} the sources contradict each other.` };
  },
  /** What some institutions state only in part, because the copy that was read breaks off. */
  partly: (number: number, more: boolean): InEachLanguage => {
    const at = among(number, more);
    return { sq: `${at.sq} kopja që lexuam ndërpritet.`, sr: `${at.sr} pročitana kopija se prekida.`, en: `${at.en} the copy that we read breaks off.` };
  },
  askedBy: (number: number, of: number): InEachLanguage => ({ sq: `e kërkojnë ${number} nga ${of}`, sr: `${counted(number, 'traži', 'traže', 'traži')} ${number} od ${of}`, en: `${number} of ${of} ask for it` }),
  /** How many of how many, where the words before say what they do. */
  someOf: (number: number, of: number): InEachLanguage => ({ sq: `${number} nga ${of}`, sr: `${number} od ${of}`, en: `${number} of ${of}` }),
  allBut: (names: string): InEachLanguage => ({ sq: `të gjitha, përveç: ${names}`, sr: `sve osim: ${names}`, en: `all but: ${names}` }),
  /** Of how many institutions is known what they ask for; of the others nobody can say. */
  documentsOf: (known: number, of: number): InEachLanguage => ({
    sq: `Lista e plotë dihet te ${known} nga ${of} institucione. Për të tjerat nuk mund të thuhet çfarë nuk kërkojnë.`,
    sr: `Potpun spisak poznat je kod ${known} od ${of} ${counted(of, 'institucije', 'institucije', 'institucija')}. Za ostale se ne može reći šta ne traže.`,
    en: `The whole list is known of ${known} of ${of} institutions. Of the others nobody can say what they do not ask for.`,
  }),
  shown: (number: number | string, of: number): InEachLanguage => ({ sq: `Shfaqen ${number} nga ${of}`, sr: `Prikazano: ${number} od ${of}`, en: `Showing ${number} of ${of}` }),
} as const;

const among = (number: number, more: boolean): InEachLanguage => (more
  ? { sq: `Te ${number === 1 ? '1 institucion tjetër' : `${number} institucione të tjera`}`, sr: `Kod još ${number} ${counted(number, 'institucije', 'institucije', 'institucija')}`, en: `At ${number} more ${number === 1 ? 'institution' : 'institutions'}` }
  : { sq: `Te ${number === 1 ? '1 institucion' : `${number} institucione`}`, sr: `Kod ${number} ${counted(number, 'institucije', 'institucije', 'institucija')}`, en: `At ${number} ${number === 1 ? 'institution' : 'institutions'}` });

function statedInSerbian(fact: ComparedFact, stated: number, of: number): string {
  return `${grammar[fact].sr.object} ${counted(stated, 'navodi', 'navode', 'navodi')} ${stated} od ${of} ${counted(of, 'institucije', 'institucije', 'institucija')}`;
}

/** Words of the comparison. */
export const compareWords = {
  differsTitle: { sq: 'Çfarë ndryshon', sr: 'Šta se razlikuje', en: 'What differs' },
  alone: { sq: 'Deri tani e ka përshkruar vetëm një institucion, prandaj nuk ka me çfarë të krahasohet.', sr: 'Za sada ju je opisala samo jedna institucija, pa nema s čime da se uporedi.', en: 'So far only one institution has described it, so there is nothing to compare it with.' },
  differs: { sq: 'ndryshe', sr: 'drugačije', en: 'differs' },
  differsMeaning: {
    sq: '“Ndryshe” shënon atë që nuk është si te shumica. Krahasohet e dhëna, jo mënyra si është shkruar.',
    sr: '„Drugačije“ označava ono što nije kao kod većine. Poredi se podatak, a ne način na koji je napisan.',
    en: '“Differs” marks what is not as at most of them. What is compared is the fact, not how it is worded.',
  },
  byFact: { sq: 'Sipas vlerës', sr: 'Po vrednosti', en: 'By value' },
  table: { sq: 'Krah për krah', sr: 'Uporedo', en: 'Side by side' },
  documentsTitle: { sq: 'Cilat dokumente dhe ku', sr: 'Koji dokumenti i gde', en: 'Which documents, and where' },
  whichOnes: { sq: 'Cilat janë', sr: 'Koji su', en: 'Which they are' },
  everywhere: { sq: 'kudo', sr: 'svuda', en: 'everywhere' },
  onlyHere: { sq: 'vetëm këtu', sr: 'samo ovde', en: 'only here' },
  placesTitle: { sq: 'Ku bëhet kërkesa', sr: 'Gde se podnosi zahtev', en: 'Where to apply' },
  noPlace: { sq: 'zyra nuk është shënuar', sr: 'kancelarija nije navedena', en: 'the office is not stated' },
  formNeeded: { sq: 'ka formular', sr: 'postoji obrazac', en: 'there is a form' },
  partly: { sq: 'ndoshta nuk është e gjitha', sr: 'možda nije sve', en: 'may not be all' },
  find: { sq: 'Gjeni institucionin tuaj', sr: 'Pronađite svoju instituciju', en: 'Find your institution' },
  show: { sq: 'Shfaqni', sr: 'Prikažite', en: 'Show' },
  every: { sq: 'Të gjitha', sr: 'Sve', en: 'All' },
  onlyFee: { sq: 'Me taksë të shënuar', sr: 'Sa navedenom taksom', en: 'With a stated fee' },
  onlyTime: { sq: 'Me afat të shënuar', sr: 'Sa navedenim rokom', en: 'With a stated time limit' },
  onlyDiffering: { sq: 'Me diçka ndryshe', sr: 'S nečim drugačijim', en: 'With something different' },
  onlyContradicted: { sq: 'Me burime që nuk përputhen', sr: 'S izvorima koji se ne slažu', en: 'With contradicting sources' },
  order: { sq: 'Radhitni sipas', sr: 'Poređajte po', en: 'Sort by' },
  byName: { sq: 'Emrit', sr: 'Nazivu', en: 'Name' },
  byFee: { sq: 'Taksës, më e ulëta në fillim', sr: 'Taksi, od najniže', en: 'Fee, lowest first' },
  byTime: { sq: 'Afatit, më i shkurtri në fillim', sr: 'Roku, od najkraćeg', en: 'Time limit, shortest first' },
  byShare: { sq: 'Plotësisë, më e larta në fillim', sr: 'Potpunosti, od najveće', en: 'Completeness, highest first' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
