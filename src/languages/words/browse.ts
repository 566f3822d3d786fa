import type { InEachLanguage } from '../languages.ts';

const serbian = new Intl.PluralRules('sr-Latn');
const inSerbian = (number: number, one: string, few: string, other: string): string => `${number} ${{ one, few, other }[serbian.select(number) as 'one' | 'few' | 'other'] ?? other}`;

/** Home, topics, life events, institutions, concepts and the A–Z list. */
export const browseWords = {
  homeTitle: { sq: 'Shërbimet publike të Kosovës, në një vend', sr: 'Javne usluge na Kosovu, na jednom mestu', en: 'The public services of Kosovo, in one place' },
  lifeEvents: { sq: 'Çfarë po ndodh në jetën tuaj?', sr: 'Šta se dešava u vašem životu?', en: 'What is happening in your life?' },
  lifeEventsLead: { sq: 'Shërbimet që ju duhen kur ndryshon diçka në jetë ose në punë.', sr: 'Usluge koje su vam potrebne kada se nešto promeni u životu ili na poslu.', en: 'The services you need when something changes in life or at work.' },
  topics: { sq: 'Sipas temës', sr: 'Po temi', en: 'By topic' },
  topicsLead: { sq: 'Të gjitha shërbimet, të ndara sipas asaj për çfarë janë.', sr: 'Sve usluge, podeljene prema tome čemu služe.', en: 'All services, by what they are about.' },
  institutionsLead: { sq: 'Përqindja tregon sa i plotë është përshkrimi i shërbimeve, sipas standardit.', sr: 'Procenat pokazuje koliko je opis usluga potpun, prema standardu.', en: 'The percentage says how complete the description of the services is, by the standard.' },
  first: { sq: 'Filloni këtu', sr: 'Počnite ovde', en: 'Start here' },
  firstLead: {
    sq: 'Vizitat nuk i numëron askush. Këto shërbime kanë shumën më të madhe të këtyre: sa shërbime të tjera e kërkojnë dokumentin e tyre, në sa raste të jetës duhen, sa institucione i japin.',
    sr: 'Posete niko ne broji. Ove usluge imaju najveći zbir: koliko drugih usluga traži njihov dokument, u koliko životnih prilika trebaju, koliko ih institucija pruža.',
    en: 'Nobody counts visits. These services have the highest sum of: how many other services ask for their document, how many moments of life need them, how many institutions offer them.',
  },
  expected: { sq: 'pritet nga çdo komunë', sr: 'očekuje se od svake opštine', en: 'expected of every municipality' },
  guidedLead: { sq: 'Hapat sipas radhës në të cilën është më mirë të kryhen. Çdo hap ju çon te shërbimi.', sr: 'Koraci redom kojim ih je najbolje obaviti. Svaki korak vodi na uslugu.', en: 'The steps in the order in which they are best taken. Each leads to its service.' },
  guidedSteps: { sq: 'Hap pas hapi', sr: 'Korak po korak', en: 'Step by step' },
  alsoForThis: { sq: 'Edhe këto mund t’ju duhen', sr: 'I ovo vam može zatrebati', en: 'You may also need' },
  itGives: { sq: 'Çfarë ju jep', sr: 'Šta vam daje', en: 'What it gives' },
  whoNeeds: { sq: 'Kujt i duhet', sr: 'Kome treba', en: 'Who needs it' },
  notInCatalogue: { sq: 'Ky shërbim ende nuk është në katalog: në regjistrat që lexuam nuk e gjetëm. Pyetni institucionin.', sr: 'Ova usluga još nije u katalogu: nismo je našli u registrima koje smo pročitali. Pitajte instituciju.', en: 'This service is not in the catalogue yet: we did not find it in the registers we read. Ask the institution.' },
  chooseOffice: { sq: 'Zgjidhni institucionin tuaj:', sr: 'Izaberite svoju instituciju:', en: 'Choose your institution:' },
  all: { sq: 'Të gjitha shërbimet, nga A te Zh', sr: 'Sve usluge, po azbučnom redu', en: 'All services, from A to Z' },
  aToZTitle: { sq: 'Të gjitha shërbimet, nga A te Zh', sr: 'Sve usluge, po azbučnom redu', en: 'All services, from A to Z' },
  aToZLead: { sq: 'Emrat zyrtarë dhe emrat me të cilët njerëzit i njohin.', sr: 'Zvanični nazivi i nazivi pod kojima ih ljudi znaju.', en: 'Official names, and the names that people use.' },
  letters: { sq: 'Shkronjat', sr: 'Slova', en: 'Letters' },
  otherLetters: { sq: 'Të tjera', sr: 'Ostalo', en: 'Others' },
  conceptsLead: { sq: 'Disa shërbime i jep më shumë se një institucion. Këtu shihni ku ndryshojnë taksa, afati dhe dokumentet.', sr: 'Neke usluge pruža više institucija. Ovde vidite gde se razlikuju taksa, rok i dokumenta.', en: 'Some services are offered by more than one institution. Here you see where fee, time limit and documents differ.' },
  documents: { sq: 'Dokumentet', sr: 'Dokumenta', en: 'Documents' },
  form: { sq: 'Formulari', sr: 'Obrazac', en: 'Form' },
  appeal: { sq: 'Ankesa', sr: 'Žalba', en: 'Appeal' },
  institution: { sq: 'Institucioni', sr: 'Institucija', en: 'Institution' },
  noneNeeded: { sq: 'nuk duhet', sr: 'nije potrebno', en: 'none needed' },
  noAppeal: { sq: 'nuk ka', sr: 'nema', en: 'none' },
  atLeast: { sq: 'të paktën', sr: 'najmanje', en: 'at least' },
  offered: { sq: 'Ende asnjë institucion nuk e ka përshkruar këtë shërbim.', sr: 'Još nijedna institucija nije opisala ovu uslugu.', en: 'No institution has described this service yet.' },
  gapsMeaning: {
    sq: '“Nuk është shënuar” do të thotë se burimet që lexuam nuk e thonë. “Nuk e kemi parë” do të thotë se kopja e faqes ndërpritet para asaj pjese. Asnjëra nuk do të thotë “pa pagesë” ose “nuk duhet”.',
    sr: '„Nije navedeno“ znači da izvori koje smo pročitali to ne kažu. „Nismo videli“ znači da se kopija stranice prekida pre tog dela. Nijedno ne znači „besplatno“ ni „nije potrebno“.',
    en: '“Not stated” means that the sources we read do not say. “Not seen” means that the copy of the page breaks off before that part. Neither means “free of charge” or “not needed”.',
  },
  services: { sq: 'Shërbimet', sr: 'Usluge', en: 'Services' },
  otherServices: { sq: 'Shërbime të tjera', sr: 'Druge usluge', en: 'Other services' },
  contact: { sq: 'Kontakti', sr: 'Kontakt', en: 'Contact' },
  offices: { sq: 'Zyrat', sr: 'Kancelarije', en: 'Offices' },
  websites: { sq: 'Faqet në internet', sr: 'Internet stranice', en: 'Websites' },
  address: { sq: 'Adresa', sr: 'Adresa', en: 'Address' },
  email: { sq: 'E-posta', sr: 'E-pošta', en: 'E-mail' },
  languages: { sq: 'Gjuhët zyrtare', sr: 'Službeni jezici', en: 'Official languages' },
  publishing: { sq: 'Përgjegjës për publikim', sr: 'Odgovoran za objavljivanje', en: 'Responsible for publishing' },
  today: { sq: 'Emri i sotëm', sr: 'Današnji naziv', en: 'Name today' },
  notes: { sq: 'Duhet ta dini', sr: 'Treba da znate', en: 'Good to know' },
  sources: { sq: 'Nga i dimë këto', sr: 'Odakle su podaci', en: 'Where this comes from' },
  completenessHeading: { sq: 'Sa i plotë është përshkrimi', sr: 'Koliko je opis potpun', en: 'How complete the description is' },
  reportLink: { sq: 'Shihni çfarë mungon dhe si plotësohet', sr: 'Pogledajte šta nedostaje i kako se dopunjuje', en: 'See what is missing and how to complete it' },
  notFoundTitle: { sq: 'Faqja nuk u gjet', sr: 'Stranica nije pronađena', en: 'Page not found' },
  notFoundText: { sq: 'Kjo adresë nuk ekziston ose ka ndryshuar. Shërbimin mund ta gjeni këtu:', sr: 'Ova adresa ne postoji ili je promenjena. Uslugu možete pronaći ovde:', en: 'This address does not exist or has changed. You can find the service here:' },
  chooseTitle: { sq: 'Zgjidhni gjuhën', sr: 'Izaberite jezik', en: 'Choose a language' },
  homeText: { sq: 'Si merret një shërbim publik në Kosovë', sr: 'Kako se dobija javna usluga na Kosovu', en: 'How to get a public service in Kosovo' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** One institution of a kind. */
export const institutionKind = {
  municipality: { sq: 'Komunë', sr: 'Opština', en: 'Municipality' },
  ministry: { sq: 'Ministri', sr: 'Ministarstvo', en: 'Ministry' },
  agency: { sq: 'Agjenci', sr: 'Agencija', en: 'Agency' },
  other: { sq: 'Institucion publik', sr: 'Javna institucija', en: 'Public institution' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

export const browseWordsWith = {
  services: (number: number): InEachLanguage => ({ sq: number === 1 ? '1 shërbim' : `${number} shërbime`, sr: inSerbian(number, 'usluga', 'usluge', 'usluga'), en: number === 1 ? '1 service' : `${number} services` }),
  institutions: (number: number): InEachLanguage => ({ sq: number === 1 ? '1 institucion' : `${number} institucione`, sr: inSerbian(number, 'institucija', 'institucije', 'institucija'), en: number === 1 ? '1 institution' : `${number} institutions` }),
  steps: (number: number): InEachLanguage => ({ sq: number === 1 ? '1 hap' : `${number} hapa`, sr: inSerbian(number, 'korak', 'koraka', 'koraka'), en: number === 1 ? '1 step' : `${number} steps` }),
  documents: (number: number): InEachLanguage => ({ sq: number === 1 ? '1 dokument' : `${number} dokumente`, sr: inSerbian(number, 'dokument', 'dokumenta', 'dokumenata'), en: number === 1 ? '1 document' : `${number} documents` }),
  neededFor: (number: number): InEachLanguage => ({ sq: number === 1 ? 'duhet për 1 shërbim tjetër' : `duhet për ${number} shërbime të tjera`, sr: `treba za ${inSerbian(number, 'drugu uslugu', 'druge usluge', 'drugih usluga')}`, en: number === 1 ? 'needed for 1 other service' : `needed for ${number} other services` }),
  conditions: (number: number): InEachLanguage => ({ sq: number === 1 ? '1 kusht' : `${number} kushte`, sr: inSerbian(number, 'uslov', 'uslova', 'uslova'), en: number === 1 ? '1 condition' : `${number} conditions` }),
  forms: (number: number): InEachLanguage => ({ sq: number === 1 ? '1 formular' : `${number} formularë`, sr: inSerbian(number, 'obrazac', 'obrasca', 'obrazaca'), en: number === 1 ? '1 form' : `${number} forms` }),
  homeLead: (services: number, institutions: number): InEachLanguage => ({
    sq: `${services} shërbime nga ${institutions} institucione: kush mund t’i marrë, çfarë duhet të sillni, sa kushtojnë, sa zgjasin dhe ku mund të ankoheni.`,
    sr: `${inSerbian(services, 'usluga', 'usluge', 'usluga')} iz ${inSerbian(institutions, 'institucije', 'institucije', 'institucija')}: ko može da ih dobije, šta treba doneti, koliko koštaju, koliko traju i gde se može uložiti žalba.`,
    en: `${services} services of ${institutions} institutions: who may get them, what to bring, what they cost, how long they take and where to appeal.`,
  }),
  institutionDescription: (name: string, services: number): InEachLanguage => ({
    sq: `${name}: ${services === 1 ? '1 shërbim' : `${services} shërbime`}, zyrat, orari dhe sa i plotë është përshkrimi.`,
    sr: `${name}: ${inSerbian(services, 'usluga', 'usluge', 'usluga')}, kancelarije, radno vreme i potpunost opisa.`,
    en: `${name}: ${services === 1 ? '1 service' : `${services} services`}, offices, hours and how complete the description is.`,
  }),
  conceptDescription: (title: string): InEachLanguage => ({
    sq: `${title}: taksa, afati dhe dokumentet në çdo institucion që e jep.`,
    sr: `${title}: taksa, rok i dokumenta u svakoj instituciji koja je pruža.`,
    en: `${title}: fee, time limit and documents at each institution that offers it.`,
  }),
  comparison: (title: string): InEachLanguage => ({ sq: `${title}: krahasimi i institucioneve`, sr: `${title}: poređenje institucija`, en: `${title}: the institutions compared` }),
  see: (title: string): InEachLanguage => ({ sq: `shih: ${title}`, sr: `vidi: ${title}`, en: `see: ${title}` }),
} as const;
