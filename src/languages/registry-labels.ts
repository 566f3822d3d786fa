import type { InEachLanguage, Language } from './languages.ts';

/* How the registries of administrative procedures and of permits call their fields, with the variants that were met or are likely. A new wording is a word here. */

type Variants = InEachLanguage<readonly string[]>;

/** The labels of a record. */
export const registryLabels = {
  institution: { sq: ['institucioni', 'komuna', 'autoriteti kompetent', 'ministria', 'autoriteti'], sr: ['institucija', 'opština', 'nadležni organ', 'ministarstvo', 'organ'], en: ['institution', 'municipality', 'competent authority', 'ministry', 'authority'] },
  title: { sq: ['titulli', 'emri', 'emërtimi', 'emri i procedurës', 'titulli i procedurës', 'procedura administrative', 'emri i lejes', 'emri i licencës', 'leja/licenca'], sr: ['naslov', 'naziv', 'naziv postupka', 'administrativni postupak', 'upravni postupak', 'naziv dozvole', 'naziv licence'], en: ['title', 'name', 'name of the procedure', 'procedure', 'administrative procedure', 'name of the permit', 'name of the licence', 'licence name'] },
  unit: { sq: ['drejtoria', 'drejtoria përgjegjëse', 'njësia', 'njësia përgjegjëse', 'departamenti'], sr: ['direkcija', 'direktorat', 'nadležna direkcija', 'odeljenje', 'jedinica', 'nadležna jedinica', 'uprava'], en: ['directorate', 'responsible directorate', 'department', 'unit', 'responsible unit'] },
  purpose: { sq: ['qëllimi', 'qëllimi i procedurës', 'qëllimi i lejes'], sr: ['svrha', 'cilj', 'svrha postupka', 'namena'], en: ['purpose', 'purpose of the procedure', 'aim'] },
  description: { sq: ['përshkrimi', 'përshkrimi i procedurës', 'procedura', 'përshkrimi i shërbimit'], sr: ['opis', 'opis postupka', 'postupak', 'opis usluge'], en: ['description', 'description of the procedure', 'procedure description'] },
  legalBasis: { sq: ['baza ligjore', 'bazat ligjore', 'baza juridike'], sr: ['pravni osnov', 'pravna osnova', 'zakonska osnova', 'pravni osnovi', 'zakonski osnov'], en: ['legal basis', 'legal base', 'legal bases'] },
  validity: { sq: ['vlefshmëria', 'afati i vlefshmërisë', 'kohëzgjatja e vlefshmërisë', 'vlefshmëria e lejes'], sr: ['važenje', 'rok važenja', 'validnost', 'važnost', 'period važenja'], en: ['validity', 'period of validity', 'validity period', 'valid for'] },
  information: { sq: ['informacionet e kërkuara', 'informatat e kërkuara', 'informacioni i kërkuar', 'të dhënat e kërkuara', 'informatat e nevojshme'], sr: ['tražene informacije', 'potrebne informacije', 'zahtevane informacije', 'traženi podaci', 'potrebni podaci'], en: ['information requested', 'requested information', 'required information', 'information required'] },
  timeLimit: { sq: ['koha e parashikuar e përgjigjes', 'koha e pritshme e përgjigjes', 'afati i përgjigjes', 'afati për përgjigje', 'koha e përgjigjes', 'afati i parashikuar i përgjigjes', 'koha e parashikuar për përgjigje', 'koha e paraparë e përgjigjes', 'koha e paraparë për përgjigje', 'afati i paraparë i përgjigjes', 'afati i paraparë për përgjigje'], sr: ['predviđeno vreme odgovora', 'očekivano vreme odgovora', 'rok za odgovor', 'vreme odgovora', 'predviđeni rok za odgovor', 'predviđeno vreme za odgovor'], en: ['anticipated answer time', 'anticipated response time', 'anticipated time of answer', 'expected answer time', 'answer time', 'response time', 'time limit for the answer'] },
  documents: { sq: ['dokumentet e kërkuara', 'dokumentacioni i kërkuar', 'dokumentet e nevojshme', 'dokumentet'], sr: ['traženi dokumenti', 'tražena dokumenta', 'potrebni dokumenti', 'potrebna dokumenta', 'potrebna dokumentacija', 'zahtevani dokumenti', 'dokumenti'], en: ['documents requested', 'requested documents', 'required documents', 'documents required', 'documents'] },
  fees: { sq: ['pagesa', 'pagesat', 'taksa', 'taksat', 'tarifa', 'kostoja'], sr: ['plaćanje', 'plaćanja', 'uplata', 'taksa', 'takse', 'naknada', 'troškovi'], en: ['payment', 'payments', 'fee', 'fees', 'cost'] },
  form: { sq: ['formulari i aplikimit', 'formulari i kërkesës', 'formulari për aplikim', 'formulari', 'formularët'], sr: ['obrazac prijave', 'obrazac zahteva', 'obrazac za prijavu', 'prijavni formular', 'formular za prijavu', 'obrazac', 'formular'], en: ['application form', 'form', 'forms'] },
  appealBody: { sq: ['autoriteti për ankesë', 'autoriteti i ankesës', 'organi i ankesës', 'organi për ankesë', 'autoriteti për ankesa'], sr: ['organ za žalbe', 'organ za žalbu', 'žalbeni organ', 'autoritet za žalbu', 'nadležni organ za žalbu'], en: ['authority for appeal', 'appeal authority', 'authority for appeals', 'appeal body'] },
  appealDays: { sq: ['afati për ankesë', 'afati i ankesës', 'afati për ankesa', 'koha për ankesë'], sr: ['rok za žalbu', 'rok za žalbe', 'vreme za žalbu'], en: ['deadline for appeal', 'appeal deadline', 'time limit for appeal', 'deadline for appeals'] },
} as const satisfies Readonly<Record<string, Variants>>;
export type RegistryLabel = keyof typeof registryLabels;

/** The columns of the table of payments. */
export const paymentLabels = {
  type: { sq: ['lloji', 'lloji i pagesës', 'përshkrimi i pagesës'], sr: ['vrsta', 'tip', 'vrsta plaćanja', 'vrsta uplate'], en: ['type', 'type of payment', 'payment type'] },
  amount: { sq: ['shuma', 'vlera', 'çmimi', 'shuma (eur)'], sr: ['iznos', 'suma', 'vrednost', 'cena'], en: ['amount', 'value', 'sum', 'price'] },
  method: { sq: ['mënyra', 'mënyra e pagesës', 'metoda', 'metoda e pagesës'], sr: ['način', 'način plaćanja', 'metod', 'metod plaćanja'], en: ['method', 'method of payment', 'payment method'] },
  account: { sq: ['llogaria', 'numri i llogarisë', 'xhirollogaria', 'numri i xhirollogarisë'], sr: ['račun', 'broj računa', 'žiro račun'], en: ['account', 'account number', 'bank account'] },
} as const satisfies Readonly<Record<string, Variants>>;
export type PaymentLabel = keyof typeof paymentLabels;

/** Values that are said in fixed words. */
export const registryValues = {
  free: { sq: ['pa pagesë', 'falas', 'nuk ka pagesë', 'pa kompensim'], sr: ['besplatno', 'bez naknade', 'bez plaćanja', 'ne plaća se'], en: ['free of charge', 'free', 'no payment', 'no charge'] },
  notAvailable: { sq: ['nuk ka', 'nuk është në dispozicion', 'nuk është i disponueshëm', 'nuk disponohet', 'jo në dispozicion', 'nuk ka formular'], sr: ['nema', 'nije dostupno', 'nije dostupan', 'nije na raspolaganju', 'nedostupno', 'nema obrasca'], en: ['not available', 'unavailable', 'n/a', 'no form', 'none'] },
  unlimited: { sq: ['e pakufizuar', 'i pakufizuar', 'pakufizuar', 'pa afat', 'pa afat të caktuar', 'nuk ka afat', 'e përhershme', 'përgjithmonë'], sr: ['neograničeno', 'neograničena', 'neograničen', 'bez ograničenja', 'bez roka', 'nema roka', 'trajno', 'trajna'], en: ['unlimited', 'indefinite', 'permanent', 'without limit', 'no limit'] },
  download: { sq: ['shkarko', 'shkarkoni', 'shkarko formularin'], sr: ['preuzmi', 'preuzmite', 'preuzmi obrazac'], en: ['download', 'download form', 'download the form'] },
} as const satisfies Readonly<Record<string, Variants>>;

/** In which form a document is asked for, as it stands in parentheses. */
export const registryForms = {
  'verified-copy': { sq: ['kopje e vërtetuar', 'kopja e vërtetuar', 'kopje e verifikuar', 'kopje e noterizuar'], sr: ['overena kopija', 'overene kopije'], en: ['verified copy', 'certified copy'] },
  copy: { sq: ['kopje', 'kopja', 'fotokopje'], sr: ['kopija', 'kopije', 'fotokopija'], en: ['copy', 'photocopy'] },
  original: { sq: ['origjinal', 'origjinali', 'origjinale'], sr: ['original', 'originalni dokument'], en: ['original'] },
  'for-viewing': { sq: ['për shikim', 'vetëm për shikim', 'për këqyrje'], sr: ['na uvid', 'uvid', 'za uvid'], en: ['for viewing', 'for inspection', 'viewing only'] },
  none: { sq: ['asnjë', 'pa formë'], sr: ['nijedan', 'nema', 'ništa'], en: ['none', 'no form'] },
} as const satisfies Readonly<Record<string, Variants>>;

/** Words of the page around a record: they say nothing of the service. */
export const registryFrame: readonly string[] = ['al', 'sq', 'sr', 'en', 'shqip', 'srpski', 'english', 'serbisht', 'albanski', 'print', 'printo', 'shtyp', 'shtypni', 'stampaj', 'odstampaj', 'ballina', 'pocetna', 'home', 'statistika', 'statistikat', 'statistics', 'kthehu', 'nazad', 'back', 'kerko', 'pretraga', 'search', 'sipas institucionit', 'sipas veprimtarise', 'sipas ligjit', 'po instituciji', 'po delatnosti', 'po zakonu', 'by institution', 'by activity', 'by law'];

/** Words by which a language is known; those that two of them share are left out. */
const tellingWords: InEachLanguage<readonly string[]> = {
  sq: ['të', 'së', 'në', 'për', 'dhe', 'nga', 'është', 'që', 'ose', 'një', 'nëse', 'kur', 'duhet', 'mund', 'janë', 'më', 'si', 'deri', 'te', 'ne', 'per', 'eshte', 'nese', 'brenda', 'pas', 'kërkesa', 'leja', 'kërkesën', 'personi', 'data', 'emri', 'komunës'],
  sr: ['za', 'je', 'su', 'od', 'koji', 'koja', 'koje', 'ili', 'ako', 'kada', 'kod', 'iz', 'sa', 'lice', 'zahtev', 'roku', 'dana', 'podnosi', 'može', 'mora', 'kao', 'nakon', 'ime', 'dozvola', 'opštine', 'izdavanje', 'podaci', 'do', 'prema', 'podnositi', 'na'],
  en: ['the', 'of', 'and', 'to', 'in', 'for', 'is', 'or', 'by', 'with', 'on', 'at', 'from', 'if', 'when', 'must', 'may', 'that', 'which', 'within', 'who', 'are', 'name', 'application', 'permit', 'certificate', 'date', 'applicant'],
};
const tellingLetters: InEachLanguage<RegExp> = { sq: /[ëç]/giu, sr: /[čćšžđ]|[\u0400-\u04ff]{3,}/giu, en: /(?!)/g };

/** How strongly some words speak for each language. */
export function languageScores(words: string): Record<Language, number> {
  const all = words.toLowerCase().match(/\p{L}+/gu) ?? [];
  const score = (language: Language): number => all.filter((word) => tellingWords[language].includes(word)).length + (words.match(tellingLetters[language])?.length ?? 0);
  return { sq: score('sq'), sr: score('sr'), en: score('en') };
}

const leastSigns = 3;
const timesMore = 2.5;

/** The language of some words, where they leave no doubt; undefined otherwise. */
export function languageOfWords(words: string): Language | undefined {
  const sorted = (Object.entries(languageScores(words)) as [Language, number][]).sort(([, a], [, b]) => b - a);
  const [[language, best], [, second]] = sorted as [[Language, number], [Language, number]];
  return best >= leastSigns && best >= second * timesMore ? language : undefined;
}
