import type { InEachLanguage } from '../languages.ts';

/** Words of the data dictionary. */
export const dictionaryWords = {
  title: { sq: 'Fjalori i të dhënave', sr: 'Rečnik podataka', en: 'Data dictionary' },
  lead: {
    sq: 'Çdo lloj shënimi dhe çdo fushë e të dhënave të hapura: çfarë do të thotë, çfarë mund të jetë, dhe në cilët skedarë gjendet.',
    sr: 'Svaka vrsta zapisa i svako polje otvorenih podataka: šta znači, šta može biti i u kojim se datotekama nalazi.',
    en: 'Every kind of record and every field of the open data: what it means, what it may be, and in which files it stands.',
  },
  made: {
    sq: 'Bëhet nga vetë modeli i katalogut, prandaj nuk mund të thotë tjetër gjë nga skedarët. Po ashtu si JSON:',
    sr: 'Nastaje iz samog modela kataloga, pa ne može da kaže nešto drugo nego datoteke. Takođe kao JSON:',
    en: 'It is made from the catalogue’s own model, so it cannot say anything else than the files do. Also as JSON:',
  },
  forOfficers: { sq: 'Si plotësohen fushat: udhëzuesi i fushave', sr: 'Kako se polja popunjavaju: vodič kroz polja', en: 'How the fields are filled in: the field guide' },
  records: { sq: 'Llojet e shënimeve', sr: 'Vrste zapisa', en: 'Kinds of records' },
  inContent: { sq: 'Në përmbajtje', sr: 'U sadržaju', en: 'In the content' },
  inFiles: { sq: 'Në skedarët e hapur', sr: 'U otvorenim datotekama', en: 'In the open files' },
  schema: { sq: 'Skema', sr: 'Šema', en: 'Schema' },
  sameAsService: { sq: 'Ka fushat e njëjta si shërbimi.', sr: 'Ima ista polja kao usluga.', en: 'It has the same fields as a service.' },
  howMany: { sq: 'Sa herë', sr: 'Koliko puta', en: 'How many' },
  columns: { sq: 'Shtyllat e tabelave', sr: 'Kolone u tabelama', en: 'Columns of the tables' },
  seeRecord: { sq: 'Shihni', sr: 'Vidite', en: 'See' },
  seeList: { sq: 'Kodet e lejuara', sr: 'Dozvoljeni kodovi', en: 'Allowed codes' },
  lists: { sq: 'Listat e fjalëve: kodet e lejuara', sr: 'Spiskovi reči: dozvoljeni kodovi', en: 'Word lists: the allowed codes' },
  listsLead: {
    sq: 'Kodet që lejohen sot. Listat zgjerohen; një kod që hiqet nga përdorimi nuk merr kurrë kuptim tjetër.',
    sr: 'Kodovi koji su danas dozvoljeni. Spiskovi se proširuju; kod koji izađe iz upotrebe nikada ne dobija drugo značenje.',
    en: 'The codes that are allowed today. The lists grow; a code that falls out of use never gets another meaning.',
  },
  tables: { sq: 'Tabelat dhe shtyllat e tyre', sr: 'Tabele i njihove kolone', en: 'The tables and their columns' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** What a field may hold. */
export const typeWords = {
  text: { sq: 'tekst', sr: 'tekst', en: 'text' },
  id: { sq: 'identifikues', sr: 'oznaka', en: 'id' },
  number: { sq: 'numër', sr: 'broj', en: 'number' },
  'whole-number': { sq: 'numër i plotë', sr: 'ceo broj', en: 'whole number' },
  'true-false': { sq: 'po ose jo (true, false)', sr: 'da ili ne (true, false)', en: 'true or false' },
  date: { sq: 'datë (VVVV-MM-DD)', sr: 'datum (GGGG-MM-DD)', en: 'date (YYYY-MM-DD)' },
  address: { sq: 'adresë në internet', sr: 'adresa na internetu', en: 'web address' },
  duration: { sq: 'kohëzgjatje (ISO 8601)', sr: 'trajanje (ISO 8601)', en: 'duration (ISO 8601)' },
  choice: { sq: 'një nga vlerat', sr: 'jedna od vrednosti', en: 'one of the values' },
  fixed: { sq: 'vlerë e caktuar', sr: 'stalna vrednost', en: 'fixed value' },
  record: { sq: 'shënim me fushat e veta', sr: 'zapis sa sopstvenim poljima', en: 'record with fields of its own' },
  words: { sq: 'tekst në çdo gjuhë (sq, sr, en)', sr: 'tekst na svakom jeziku (sq, sr, en)', en: 'text in each language (sq, sr, en)' },
  map: { sq: 'vlera sipas identifikuesit', sr: 'vrednosti po oznaci', en: 'values by id' },
  nothing: { sq: 'null', sr: 'null', en: 'null' },
  anything: { sq: 'çfarëdo vlere', sr: 'bilo koja vrednost', en: 'any value' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
export type FieldType = keyof typeof typeWords;

/** Kinds of records whose own label would not say enough. */
export const recordWords: Readonly<Record<string, InEachLanguage>> = {
  service: { sq: 'Shërbimi: të dhënat', sr: 'Usluga: podaci', en: 'Service: facts' },
  text: { sq: 'Shërbimi: fjalët', sr: 'Usluga: reči', en: 'Service: words' },
  'published-service': { sq: 'Shërbimi siç publikohet', sr: 'Usluga kako se objavljuje', en: 'A service as it is published' },
  entry: { sq: 'Zëri i një liste fjalësh', sr: 'Odrednica spiska reči', en: 'An entry of a word list' },
  figures: { sq: 'Pasqyra e katalogut në një tremujor', sr: 'Presek kataloga u jednom tromesečju', en: 'Snapshot of the catalogue in a quarter' },
  registers: { sq: 'Pasqyra e regjistrave', sr: 'Presek registara', en: 'Snapshot of the registers' },
  'data-quality': { sq: 'Masa e cilësisë së të dhënave', sr: 'Merilo kvaliteta podataka', en: 'The yardstick of data quality' },
  dataset: { sq: 'Grupi i të dhënave, i vlerësuar', sr: 'Skup podataka, ocenjen', en: 'A data set, judged' },
  link: { sq: 'Lidhja dhe kontrolli i saj', sr: 'Link i njegova provera', en: 'A link and its check' },
};
