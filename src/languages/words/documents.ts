import { sr } from '../counted.ts';
import { inEach, type InEachLanguage } from '../languages.ts';

/** Words of the document inventory: what institutions publish without being asked. */
export const documentWords = {
  overviewTitle: { sq: 'Dokumentet që publikojnë institucionet', sr: 'Dokumenti koje institucije objavljuju', en: 'The documents that institutions publish' },
  overviewLead: {
    sq: 'Çfarë publikon secili institucion pa iu kërkuar: sipas kategorisë, me gjuhët, formatin dhe adresën.',
    sr: 'Šta koja institucija objavljuje bez zahteva: po kategorijama, sa jezicima, formatom i adresom.',
    en: 'What each institution publishes without being asked: by category, with languages, format and address.',
  },
  ownSum: {
    sq: 'Këto pikë numërohen veçmas dhe nuk e ndryshojnë rezultatin e shërbimeve.',
    sr: 'Ovi poeni se broje odvojeno i ne menjaju rezultat usluga.',
    en: 'These points are counted apart and do not change the score of the services.',
  },
  leftOutMeans: {
    sq: '“Nuk është shënuar” do të thotë se askush nuk e ka thënë ende në katalog, jo se institucioni nuk e publikon.',
    sr: '„Nije navedeno“ znači da u katalogu to još niko nije rekao, a ne da institucija to ne objavljuje.',
    en: '“Not stated” means that nobody has said so in the catalogue yet, not that the institution does not publish it.',
  },
  leftOutCounts: {
    sq: 'Kategoria që nuk është shënuar numërohet si mungesë, derisa institucioni ta shënojë.',
    sr: 'Kategorija koja nije navedena računa se kao da nedostaje, sve dok je institucija ne navede.',
    en: 'A category that is not stated counts as missing until the institution states it.',
  },
  whatCategories: {
    sq: 'Kategoritë mbështeten te angazhimi i planit të veprimit, te ligji për qasje në dokumente publike dhe te udhëzuesit e AIP-së. Neni që i rendit nuk u gjet në burimet tona; AIP-ja vendos çfarë hyn këtu.',
    sr: 'Kategorije počivaju na obavezi iz akcionog plana, na zakonu o pristupu javnim dokumentima i na vodičima AIP-a. Član koji ih nabraja nismo našli u svojim izvorima; o spisku odlučuje AIP.',
    en: 'The categories rest on the commitment of the action plan, on the law on access to public documents and on AIP’s guides. The article that lists them was not found in our sources; AIP decides what belongs here.',
  },
  byInstitution: { sq: 'Sipas institucionit', sr: 'Po institucijama', en: 'By institution' },
  byInstitutionCaption: { sq: 'Sa nga ajo që kërkohet për dokumentet është plotësuar', sr: 'Koliko je od onoga što se traži za dokumente ispunjeno', en: 'How much of what is asked of the documents is met' },
  byCategory: { sq: 'Sipas kategorisë', sr: 'Po kategorijama', en: 'By category' },
  byCategoryCaption: { sq: 'Sa dokumente të secilës kategori gjenden në katalog', sr: 'Koliko je dokumenata iz svake kategorije u katalogu', en: 'How many documents of each category are in the catalogue' },
  category: { sq: 'Kategoria', sr: 'Kategorija', en: 'Category' },
  notAsked: { sq: 'nuk kërkohet', sr: 'ne traži se', en: 'not asked' },
  nonePublished: { sq: 'asnjë', sr: 'nijedan', en: 'none' },
  notStated: { sq: 'nuk është shënuar', sr: 'nije navedeno', en: 'not stated' },
  notStatedAlone: { sq: 'Nuk është shënuar.', sr: 'Nije navedeno.', en: 'Not stated.' },
  unknown: { sq: 'nuk dihet', sr: 'ne zna se', en: 'unknown' },
  leftOut: { sq: 'Askush nuk ka thënë ende nëse publikohet; deri atëherë numërohet si mungesë.', sr: 'Još niko nije rekao da li se objavljuje; do tada se računa kao da nedostaje.', en: 'Nobody has said yet whether it is published; until then it counts as missing.' },
  noneKnown: { sq: 'Dihet se nuk publikohet asnjë.', sr: 'Zna se da se ne objavljuje nijedan.', en: 'It is known that none is published.' },
  nobodyLooked: { sq: 'Askush nuk ka shikuar ende', sr: 'Još niko nije pogledao', en: 'Nobody has looked yet' },
  nobodyLookedWhy: {
    sq: 'Për këtë institucion nuk ka ende `documents.yaml`. Prandaj çdo kategori është e panjohur dhe nuk numërohet.',
    sr: 'Za ovu instituciju još nema datoteke `documents.yaml`. Zato je svaka kategorija nepoznata i ne računa se.',
    en: 'There is no `documents.yaml` for this institution yet. So every category is unknown and is not counted.',
  },
  filterState: { sq: 'Gjendja', sr: 'Stanje', en: 'State' },
  filterLanguage: { sq: 'Gjuha e dokumenteve', sr: 'Jezik dokumenata', en: 'Language of the documents' },
  all: { sq: 'të gjitha', sr: 'sve', en: 'all' },
  nothingSo: { sq: 'Asnjë kategori nuk i plotëson të dyja zgjedhjet.', sr: 'Nijedna kategorija ne odgovara izboru.', en: 'No category fits this choice.' },
  documents: { sq: 'Dokumentet', sr: 'Dokumenti', en: 'Documents' },
  date: { sq: 'Data', sr: 'Datum', en: 'Date' },
  period: { sq: 'Periudha', sr: 'Period', en: 'Period' },
  languages: { sq: 'Gjuhët', sr: 'Jezici', en: 'Languages' },
  format: { sq: 'Formati', sr: 'Format', en: 'Format' },
  licence: { sq: 'Licenca', sr: 'Licenca', en: 'Licence' },
  address: { sq: 'Adresa', sr: 'Adresa', en: 'Address' },
  seen: { sq: 'Parë më', sr: 'Viđeno', en: 'Seen on' },
  titleTranslated: { sq: 'Titulli në këtë gjuhë është përkthim yni.', sr: 'Naslov na ovom jeziku je naš prevod.', en: 'The title in this language is our translation.' },
  findings: { sq: 'Çfarë mungon dhe çfarë të shkruani', sr: 'Šta nedostaje i šta da napišete', en: 'What is missing and what to write' },
  asTable: { sq: 'Të gjitha dokumentet si tabelë (CSV)', sr: 'Svi dokumenti kao tabela (CSV)', en: 'All documents as a table (CSV)' },
  asData: { sq: 'Si të dhëna (JSON)', sr: 'Kao podaci (JSON)', en: 'As data (JSON)' },
  requirementsTitle: { sq: 'Kërkesat për dokumentet e publikuara', sr: 'Zahtevi za objavljene dokumente', en: 'The requirements for published documents' },
  noRequirements: { sq: 'Standardi që vlen këtu nuk kërkon asgjë për dokumentet.', sr: 'Standard koji ovde važi ne traži ništa u vezi sa dokumentima.', en: 'The standard in force here asks nothing about documents.' },
  requirementsLead: {
    sq: 'Me këto gjykohet inventari i dokumenteve. Pikët e tyre numërohen veçmas; dokumenti nuk peshon më shumë se kategoria e vet.',
    sr: 'Po njima se ocenjuje popis dokumenata. Njihovi poeni se broje odvojeno; dokument ne vredi više od svoje kategorije.',
    en: 'The document inventory is judged by these. Their points are counted apart; a document weighs no more than its category.',
  },
  whoMeetsCaption: { sq: 'Kategoritë e çdo institucioni, sipas gjetjes', sr: 'Kategorije svake institucije, po nalazu', en: 'The categories of each institution, by finding' },
  found: { sq: 'Te sa kategori', sr: 'Kod koliko kategorija', en: 'For how many categories' },
  showCategories: { sq: 'Shfaq kategoritë', sr: 'Prikaži kategorije', en: 'Show the categories' },
  ofInstitution: { sq: 'Çfarë publikon institucioni pa iu kërkuar', sr: 'Šta institucija objavljuje bez zahteva', en: 'What the institution publishes without being asked' },
  link: { sq: 'Dokumentet e publikuara, sipas kategorisë', sr: 'Objavljeni dokumenti, po kategorijama', en: 'The published documents, by category' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of a format and of a licence, where the name alone does not say it. */
export const formatWords: Readonly<Record<string, InEachLanguage>> = {
  html: { sq: 'faqe interneti', sr: 'internet stranica', en: 'web page' }, txt: { sq: 'tekst', sr: 'tekst', en: 'plain text' },
  image: { sq: 'figurë', sr: 'slika', en: 'image' }, paper: { sq: 'vetëm në letër', sr: 'samo na papiru', en: 'on paper only' },
};
export const otherLicence: InEachLanguage = { sq: 'tjetër', sr: 'druga', en: 'other' };

/** How often a category is due. */
export const rhythmWords = {
  P1M: { sq: 'çdo muaj', sr: 'svakog meseca', en: 'every month' }, P3M: { sq: 'çdo tremujor', sr: 'svakog tromesečja', en: 'every quarter' },
  P6M: { sq: 'çdo gjashtë muaj', sr: 'svakih šest meseci', en: 'every six months' }, P1Y: { sq: 'çdo vit', sr: 'svake godine', en: 'every year' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the document inventory that carry a value. A Serbian day ends in a full stop of its own. */
export const documentWordsWith = {
  title: (name: string): InEachLanguage => ({ sq: `${name}: dokumentet e publikuara`, sr: `${name}: objavljeni dokumenti`, en: `${name}: published documents` }),
  lead: (documents: number, categories: number, day: string): InEachLanguage => ({
    sq: `${documents === 1 ? 'Një dokument i shënuar' : `${documents} dokumente të shënuara`} në ${categories} kategori. Vlerësuar më ${day}.`,
    sr: `${documents} ${sr(documents, 'zabeležen dokument', 'zabeležena dokumenta', 'zabeleženih dokumenata')} u ${categories} ${sr(categories, 'kategoriji', 'kategorije', 'kategorija')}. Dan ocene: ${day}`,
    en: `${documents} ${documents === 1 ? 'document' : 'documents'} recorded in ${categories} ${categories === 1 ? 'category' : 'categories'}. Judged on ${day}.`,
  }),
  documents: (count: number): InEachLanguage => ({ sq: count === 1 ? '1 dokument' : `${count} dokumente`, sr: `${count} ${sr(count, 'dokument', 'dokumenta', 'dokumenata')}`, en: `${count} ${count === 1 ? 'document' : 'documents'}` }),
} as const;

const quarters: readonly InEachLanguage[] = [
  { sq: 'tremujori i parë', sr: 'prvo tromesečje', en: 'first quarter of' }, { sq: 'tremujori i dytë', sr: 'drugo tromesečje', en: 'second quarter of' },
  { sq: 'tremujori i tretë', sr: 'treće tromesečje', en: 'third quarter of' }, { sq: 'tremujori i katërt', sr: 'četvrto tromesečje', en: 'fourth quarter of' },
];
const months = { sq: 'sq-XK', sr: 'sr-Latn-RS', en: 'en-GB' } as const;

/** What a document covers: 2026, 2026-q1, 2026-03 or 2026/2028, in words. */
export function periodInWords(period: string): InEachLanguage {
  if (period.includes('/')) return inEach(() => period.replace('/', '–'));
  const [year, part] = period.split('-') as [string, string?];
  if (part === undefined) return { sq: `viti ${year}`, sr: `${year}. godina`, en: year };
  const quarter = quarters[Number(part.slice(1)) - 1];
  if (part.startsWith('q') && quarter) return { sq: `${quarter.sq} ${year}`, sr: `${quarter.sr} ${year}.`, en: `${quarter.en} ${year}` };
  const first = new Date(Date.UTC(Number(year), Number(part) - 1, 1));
  const month = (locale: string) => new Intl.DateTimeFormat(locale, { month: 'long', timeZone: 'UTC' }).format(first);
  return { sq: `${month(months.sq)} ${year}`, sr: `${month(months.sr)} ${year}.`, en: `${month(months.en)} ${year}` };
}
