import { sr } from '../counted.ts';
import { dateInWords } from '../dates.ts';
import { inEach, type InEachLanguage, type Language } from '../languages.ts';

// A month or a year stands as it was written; a Serbian day ends in a full stop of its own.
const when = (date: string, language: Language): string => (/^\d{4}-\d{2}-\d{2}$/.test(date) ? dateInWords(date, language) : date);
const closed = (sentence: string): string => (sentence.endsWith('.') ? sentence : `${sentence}.`);

/** Words of the open-data monitoring, on the page and in the terminal. */
export const openDataWords = {
  title: { sq: 'Monitorimi i të dhënave të hapura', sr: 'Praćenje otvorenih podataka', en: 'Open-data monitoring' },
  lead: {
    sq: 'Sa të freskëta dhe sa mirë të përshkruara janë të dhënat e hapura që botojnë institucionet.',
    sr: 'Koliko su ažurni i koliko su dobro opisani otvoreni podaci koje institucije objavljuju.',
    en: 'How fresh the open data are that institutions publish, and how well they are described.',
  },
  link: { sq: 'Të dhënat e hapura të institucioneve: sa janë të freskëta dhe si përshkruhen', sr: 'Otvoreni podaci institucija: koliko su ažurni i kako su opisani', en: 'The institutions’ open data: how fresh they are and how they are described' },
  notYetTitle: { sq: 'Ende nuk është monitoruar', sr: 'Još nije praćeno', en: 'Not monitored yet' },
  notYet: {
    sq: 'Asnjë katalog i të dhënave të hapura nuk është vlerësuar ende, prandaj këtu nuk ka shifra. Të panjohurën nuk e numërojmë si zero.',
    sr: 'Nijedan katalog otvorenih podataka još nije ocenjen, pa ovde nema brojki. Ono što se ne zna ne računamo kao nulu.',
    en: 'No open-data catalogue has been judged yet, so there are no figures here. What is unknown is not counted as zero.',
  },
  notYetHow: {
    sq: 'Merrni katalogun nga portali (Turtle, JSON-LD ose përgjigjen `package_search` të CKAN-it) dhe ekzekutoni:',
    sr: 'Preuzmite katalog sa portala (Turtle, JSON-LD ili odgovor `package_search` sistema CKAN) i pokrenite:',
    en: 'Take the catalogue from the portal (Turtle, JSON-LD, or the answer of CKAN’s `package_search`) and run:',
  },
  overall: { sq: 'Rezultati', sr: 'Rezultat', en: 'Score' },
  byPublisher: { sq: 'Sipas botuesit', sr: 'Po izdavačima', en: 'By publisher' },
  byPublisherCaption: { sq: 'Rezultati i çdo botuesi, nga më i larti te më i ulëti', sr: 'Rezultat svakog izdavača, od najvišeg ka najnižem', en: 'The score of each publisher, from highest to lowest' },
  publisher: { sq: 'Botuesi', sr: 'Izdavač', en: 'Publisher' },
  noPublisher: { sq: 'botuesi nuk është shënuar', sr: 'izdavač nije naveden', en: 'publisher not stated' },
  byDimension: { sq: 'Sipas dimensionit', sr: 'Po dimenzijama', en: 'By dimension' },
  byMetric: { sq: 'Sipas matjes', sr: 'Po merilima', en: 'By metric' },
  metric: { sq: 'Matja', sr: 'Merilo', en: 'Metric' },
  found: { sq: 'Te sa grupe', sr: 'Kod koliko skupova', en: 'For how many data sets' },
  score: { sq: 'Rezultati', sr: 'Rezultat', en: 'Score' },
  checks: { sq: 'Kontrollet tona, pa pikë', sr: 'Naše provere, bez poena', en: 'Our own checks, without points' },
  byDataset: { sq: 'Grupet e të dhënave dhe çfarë të bëhet', sr: 'Skupovi podataka i šta da se uradi', en: 'The data sets, and what to do' },
  byDatasetLead: {
    sq: 'Së pari ato që vonojnë më shumë, pastaj ato me rezultatin më të ulët.',
    sr: 'Najpre oni koji najviše kasne, zatim oni sa najnižim rezultatom.',
    en: 'First those that are latest, then those with the lowest score.',
  },
  alsoMissing: { sq: 'Mungon edhe', sr: 'Nedostaje i', en: 'Also missing' },
  measured: { sq: 'Çfarë matet', sr: 'Šta se meri', en: 'What is measured' },
  missing: { sq: 'Mungon', sr: 'Nedostaje', en: 'Missing' },
  whatToDo: { sq: 'Çfarë të bëhet', sr: 'Šta da se uradi', en: 'What to do' },
  openDataset: { sq: 'Hape faqen e të dhënave', sr: 'Otvori stranicu podataka', en: 'Open the page of the data' },
  nothingToDo: { sq: 'Nuk mungon asgjë që mund të gjykohej.', sr: 'Ne nedostaje ništa što je moglo da se oceni.', en: 'Nothing is missing that could be judged.' },
  howTitle: { sq: 'Si llogaritet', sr: 'Kako se računa', en: 'How it is counted' },
  how: {
    sq: 'Pikët dhe shkallët janë ato të Metadata Quality Assessment të data.europa.eu. Për çdo grup të dhënash vlen skedari i tij më i mirë. A hapen adresat, këtu nuk provohet: ato pikë mbeten jashtë të dyja shumave, dhe shkalla nxirret nga pjesa që mund të gjykohej.',
    sr: 'Poeni i razredi su oni iz Metadata Quality Assessment portala data.europa.eu. Za svaki skup podataka važi njegova najbolja datoteka. Da li se adrese otvaraju ovde se ne proverava: ti poeni ostaju van oba zbira, a razred se izvodi iz onoga što je moglo da se oceni.',
    en: 'Points and ratings are those of the Metadata Quality Assessment of data.europa.eu. For each data set its best file counts. Whether the addresses answer is not tried here: those points stay outside both sums, and the rating follows from what could be judged.',
  },
  howFresh: {
    sq: 'Freskia matet me shpeshtësinë që shënon vetë katalogu: vonesa janë ditët përtej saj. Pa shpeshtësi ose pa datë, freskia nuk dihet.',
    sr: 'Ažurnost se meri učestalošću koju navodi sam katalog: kašnjenje su dani preko nje. Bez učestalosti ili bez datuma, ažurnost se ne zna.',
    en: 'Freshness is measured by the frequency that the catalogue itself states: the days beyond it are the delay. Without a frequency or a date it is unknown.',
  },
  source: { sq: 'Metodologjia', sr: 'Metodologija', en: 'The methodology' },
  asData: { sq: 'Ky raport si të dhëna të hapura', sr: 'Ovaj izveštaj kao otvoreni podaci', en: 'This report as open data' },
  noFrequency: { sq: 'Nuk dihet: shpeshtësia e përditësimit nuk është shënuar.', sr: 'Ne zna se: učestalost ažuriranja nije navedena.', en: 'Unknown: no update frequency is stated.' },
  noDate: { sq: 'Nuk dihet: data e ndryshimit të fundit nuk është shënuar.', sr: 'Ne zna se: datum poslednje izmene nije naveden.', en: 'Unknown: no date of the last change is stated.' },
  noLength: { sq: 'Nuk dihet: shpeshtësia e shënuar nuk thotë sa shpesh.', sr: 'Ne zna se: navedena učestalost ne kaže koliko često.', en: 'Unknown: the frequency stated does not say how often.' },
  addressesUntried: { sq: 'Nuk dihet: askush nuk e ka provuar adresën.', sr: 'Ne zna se: adresu niko nije probao.', en: 'Unknown: nobody has tried the address.' },
  neverUpdated: { sq: 'Nuk përditësohet më.', sr: 'Više se ne ažurira.', en: 'No longer updated.' },
  monitorDoes: { sq: 'Vlerëson një katalog të të dhënave të hapura (DCAT në Turtle a JSON-LD, ose CKAN).', sr: 'Ocenjuje katalog otvorenih podataka (DCAT u Turtle ili JSON-LD obliku, ili CKAN).', en: 'Judges an open-data catalogue (DCAT in Turtle or JSON-LD, or CKAN).' },
  catalogueOption: { sq: 'skedari i katalogut', sr: 'datoteka kataloga', en: 'the file of the catalogue' },
  formatOption: { sq: 'forma: text, json, csv, markdown', sr: 'oblik: text, json, csv, markdown', en: 'form: text, json, csv, markdown' },
  keepOption: { sq: 'e ruan rezultatin për këtë tremujor te përmbajtja, si 2026-Q4', sr: 'čuva rezultat za to tromesečje u sadržaju, kao 2026-Q4', en: 'keeps the result for this quarter in the content, like 2026-Q4' },
  catalogueNeeded: { sq: 'Tregoni skedarin e katalogut me --catalogue.', sr: 'Navedite datoteku kataloga pomoću --catalogue.', en: 'Name the file of the catalogue with --catalogue.' },
  noYardstick: { sq: 'Skedari standard/data-quality.yaml nuk mund të lexohet, prandaj nuk ka me çfarë të vlerësohet. Ekzekutoni: npm run check', sr: 'Datoteka standard/data-quality.yaml ne može da se pročita, pa nema čime da se oceni. Pokrenite: npm run check', en: 'The file standard/data-quality.yaml cannot be read, so there is nothing to judge by. Run: npm run check' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the open-data monitoring that carry a value; days come as year-month-day. */
export const openDataWordsWith = {
  answer: {
    met: (title: InEachLanguage): InEachLanguage => ({ sq: `Plotësohet: ${title.sq}`, sr: `Ispunjeno: ${title.sr}`, en: `Met: ${title.en}` }),
    partial: (title: InEachLanguage): InEachLanguage => ({ sq: `Plotësohet pjesërisht: ${title.sq}`, sr: `Delimično ispunjeno: ${title.sr}`, en: `Partly met: ${title.en}` }),
    missing: (title: InEachLanguage): InEachLanguage => ({ sq: `Nuk plotësohet: ${title.sq}`, sr: `Nije ispunjeno: ${title.sr}`, en: `Not met: ${title.en}` }),
    'not-applicable': (title: InEachLanguage): InEachLanguage => ({ sq: `Nuk vlen: ${title.sq}`, sr: `Ne primenjuje se: ${title.sr}`, en: `Does not apply: ${title.en}` }),
    unknown: (title: InEachLanguage): InEachLanguage => ({ sq: `Nuk dihet: ${title.sq}`, sr: `Ne zna se: ${title.sr}`, en: `Unknown: ${title.en}` }),
  },
  datasets: (count: number): InEachLanguage => ({ sq: `${count} ${count === 1 ? 'grup të dhënash' : 'grupe të dhënash'}`, sr: `${count} ${sr(count, 'skup podataka', 'skupa podataka', 'skupova podataka')}`, en: `${count} data ${count === 1 ? 'set' : 'sets'}` }),
  lateCount: (count: number): InEachLanguage => ({ sq: `${count} me vonesë`, sr: `${count} ${sr(count, 'kasni', 'kasne', 'kasni')}`, en: `${count} late` }),
  judged: (datasets: number, publishers: number, day: string): InEachLanguage => ({
    sq: `${datasets} ${datasets === 1 ? 'grup të dhënash' : 'grupe të dhënash'} nga ${publishers} botues, gjendja më ${when(day, 'sq')}.`,
    sr: closed(`${datasets} ${sr(datasets, 'skup podataka', 'skupa podataka', 'skupova podataka')}, ${publishers} ${sr(publishers, 'izdavač', 'izdavača', 'izdavača')}. Stanje: ${when(day, 'sr')}`),
    en: `${datasets} data ${datasets === 1 ? 'set' : 'sets'} of ${publishers} ${publishers === 1 ? 'publisher' : 'publishers'}, as of ${when(day, 'en')}.`,
  }),
  lateBy: (days: number): InEachLanguage => ({ sq: `${days} ditë vonesë`, sr: `kasni ${days} ${sr(days, 'dan', 'dana', 'dana')}`, en: `${days} ${days === 1 ? 'day' : 'days'} late` }),
  lateSentence: (days: number, frequency: InEachLanguage, date: string): InEachLanguage => ({
    sq: `Vonon ${days} ditë: duhej të përditësohej ${frequency.sq}, ndryshimi i fundit është ${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'më' : 'në'} ${when(date, 'sq')}.`,
    sr: closed(`Kasni ${days} ${sr(days, 'dan', 'dana', 'dana')}: ažurira se ${frequency.sr}, poslednja izmena: ${when(date, 'sr')}`),
    en: `Late by ${days} ${days === 1 ? 'day' : 'days'}: to be updated ${frequency.en}, last changed ${/^\d{4}-\d{2}-\d{2}$/.test(date) ? 'on' : 'in'} ${when(date, 'en')}.`,
  }),
  freshSentence: (frequency: InEachLanguage, date: string): InEachLanguage => inEach((language) => closed({ sq: `Përditësohet ${frequency.sq}; ndryshimi i fundit: ${when(date, 'sq')}`, sr: `Ažurira se ${frequency.sr}; poslednja izmena: ${when(date, 'sr')}`, en: `Updated ${frequency.en}; last change: ${when(date, 'en')}` }[language])),
  byVersion: (version: number): InEachLanguage => ({ sq: `Masa: versioni ${version}.`, sr: `Merilo: verzija ${version}.`, en: `Yardstick: version ${version}.` }),
  andMore: (count: number): InEachLanguage => ({ sq: `dhe ${count} të tjera; të gjitha me --format json`, sr: `i još ${count}; sve uz --format json`, en: `and ${count} more; all of them with --format json` }),
  kept: (file: string): InEachLanguage => ({ sq: `Rezultati u ruajt te ${file}.`, sr: `Rezultat je sačuvan u ${file}.`, en: `The result is kept in ${file}.` }),
  tooLargeToKeep: (kilobytes: number, limit: number): InEachLanguage => ({ sq: `Rezultati do të kishte ${kilobytes} kB; ruhen deri në ${limit} kB. Ndajeni katalogun sipas botuesit.`, sr: `Rezultat bi imao ${kilobytes} kB; čuva se najviše ${limit} kB. Podelite katalog po izdavačima.`, en: `The result would have ${kilobytes} kB; at most ${limit} kB are kept. Divide the catalogue by publisher.` }),
  noCatalogue: (file: string): InEachLanguage => ({ sq: `Skedari ${file} nuk mund të lexohet.`, sr: `Datoteka ${file} ne može da se pročita.`, en: `The file ${file} cannot be read.` }),
} as const;
