import type { InEachLanguage } from '../languages.ts';

/** One version of the data format, and what it changed. */
export interface FormatChange {
  version: string;
  date: string;
  changes: readonly InEachLanguage[];
}

/** The changelog of the data format, the newest first. A change that breaks something raises the first number, an addition the second. */
export const formatChanges: readonly [FormatChange, ...FormatChange[]] = [
  {
    version: '1.3.0', date: '2026-11-29', changes: [
      { sq: 'Shifrat e një tremujori thonë edhe në cilat gjuhë kishte tekst secili shërbim (`texts`), për tremujorët që ruhen tash e tutje; tabela e raportit tremujor ka rreshta `lost-text`.', sr: 'Brojke tromesečja navode i na kojim je jezicima svaka usluga imala tekst (`texts`), za tromesečja koja se čuvaju od sada; tabela tromesečnog izveštaja ima redove `lost-text`.', en: 'The figures of a quarter also say in which languages each service had a text (`texts`), for quarters kept from now on; the table of a quarterly report has rows `lost-text`.' },
      { sq: 'Shërbimi që jep disa gjëra, ose ka disa afate për kërkuesin, i thotë te `outputs` dhe `applicantDeadlines`, secilën me identifikues, me fjalët sipas tij; `output` dhe `applicantDeadline` mbeten siç ishin, kur është vetëm një. Tabela të reja: `outputs.csv` dhe `applicant-deadlines.csv`.', sr: 'Usluga koja daje više toga, ili ima više rokova za podnosioca, navodi ih pod `outputs` i `applicantDeadlines`, svako sa oznakom i rečima po njoj; `output` i `applicantDeadline` ostaju kakvi su bili, kada je samo jedno. Nove tabele: `outputs.csv` i `applicant-deadlines.csv`.', en: 'A service that gives several things, or has several deadlines for the applicant, states them under `outputs` and `applicantDeadlines`, each with an id and its words by it; `output` and `applicantDeadline` stay as they were, where there is only one. New tables: `outputs.csv` and `applicant-deadlines.csv`.' },
      { sq: 'CPSV-AP: `cpsv:produces` dhe `kat:applicantDeadline` mund të jenë disa; formulari ka format (`dct:format`), madhësi (`dcat:byteSize`), `kat:fillable` dhe `kat:filledOnline`; shërbimi ka `kat:hasFormGuidance`, `kat:officialTitle` dhe `kat:translatedTitle`. schema.org: `potentialAction` me formularët.', sr: 'CPSV-AP: `cpsv:produces` i `kat:applicantDeadline` mogu biti višestruki; obrazac ima format (`dct:format`), veličinu (`dcat:byteSize`), `kat:fillable` i `kat:filledOnline`; usluga ima `kat:hasFormGuidance`, `kat:officialTitle` i `kat:translatedTitle`. schema.org: `potentialAction` sa obrascima.', en: 'CPSV-AP: `cpsv:produces` and `kat:applicantDeadline` may be several; a form has its format (`dct:format`), size (`dcat:byteSize`), `kat:fillable` and `kat:filledOnline`; a service has `kat:hasFormGuidance`, `kat:officialTitle` and `kat:translatedTitle`. schema.org: `potentialAction` with the forms.' },
      { sq: 'CPSV-AP: baza ligjore me nene (`kat:hasLegalBasis`), burimet me gjuhën, ditën dhe llojin e tyre (`kat:hasSource`), kanali i një hapi (`kat:byChannel`).', sr: 'CPSV-AP: pravni osnov sa članovima (`kat:hasLegalBasis`), izvori sa jezikom, danom i vrstom (`kat:hasSource`), način na koji se korak obavlja (`kat:byChannel`).', en: 'CPSV-AP: the legal basis with its articles (`kat:hasLegalBasis`), sources with their language, day and kind (`kat:hasSource`), the channel of a step (`kat:byChannel`).' },
      { sq: 'Tabelat e pjesëve të shërbimit (dokumente, taksa, kanale, ankesa …) kanë kolonën `contradicted`: fusha për të cilën burimet zyrtare thonë gjëra të ndryshme, bosh kur nuk ka. schema.org nuk thotë asgjë për një fushë të tillë. CPSV-AP: `kat:conditionId`, `kat:checkedBy` dhe emri i sotëm i institucionit (`skos:altLabel`; në schema.org `alternateName`).', sr: 'Tabele delova usluge (dokumenti, takse, načini podnošenja, žalbe …) imaju kolonu `contradicted`: polje o kome zvanični izvori govore različito, prazno kada takvog nema. schema.org o takvom polju ne kaže ništa. CPSV-AP: `kat:conditionId`, `kat:checkedBy` i današnji naziv institucije (`skos:altLabel`; u schema.org `alternateName`).', en: 'The tables of the parts of a service (documents, fees, channels, appeals …) have a column `contradicted`: the field on which official sources say different things, empty where there is none. schema.org says nothing of such a field. CPSV-AP: `kat:conditionId`, `kat:checkedBy` and what an institution is called today (`skos:altLabel`; in schema.org `alternateName`).' },
    ],
  },
  {
    version: '1.2.0', date: '2026-11-28', changes: [
      { sq: 'Skedar i ri `holidays.json`: festat zyrtare me të cilat lista e lexuesit numëron ditët e punës; dita që vetëm pritet është e shënuar (`expected`).', sr: 'Nova datoteka `holidays.json`: državni praznici po kojima lista čitaoca broji radne dane; dan koji se samo očekuje je označen (`expected`).', en: 'A new file `holidays.json`: the official holidays by which the reader’s checklist counts working days; a day that is only expected is marked (`expected`).' },
      { sq: 'Ngjarja jetësore mban hapat me radhë (`steps`) dhe të kujt është (`whose`); formulari mund të jetë skedar i katalogut (`file`); institucioni mund të shënojë kush e ndryshon dosjen e tij (`editors`).', sr: 'Životni događaj nosi korake po redu (`steps`) i čiji je (`whose`); obrazac može da bude datoteka kataloga (`file`); institucija može da navede ko menja njenu fasciklu (`editors`).', en: 'A life event carries its steps in order (`steps`) and whose it is (`whose`); a form may be a file of the catalogue (`file`); an institution may say who edits its folder (`editors`).' },
      { sq: 'Raporti i një institucioni thotë edhe çfarë i kanë thënë lexuesit (`told`), kur dikush i ka numëruar njoftimet.', sr: 'Izveštaj institucije navodi i šta su joj čitaoci javili (`told`), kada je neko prebrojao prijave.', en: 'The report of an institution also says what readers told it (`told`), where somebody has counted.' },
      { sq: 'Akti mban edhe rregullat e kërkesës për dokumente (`request`).', sr: 'Akt nosi i pravila zahteva za dokumente (`request`).', en: 'An act carries the rules of a request for documents (`request`).' },
      { sq: 'Kur shërbimet janë më shumë se 500, ato janë edhe në faqe: `service-pages/1.json` e me radhë, të gjitha te `index.json`.', sr: 'Kada je usluga više od 500, one su i po stranicama: `service-pages/1.json` i dalje, sve navedene u `index.json`.', en: 'Where there are more than 500 services, they also stand in pages: `service-pages/1.json` and so on, all named in `index.json`.' },
    ],
  },
  {
    version: '1.1.0', date: '2026-11-22', changes: [
      { sq: 'Skedarë të rinj JSON: standardi, detyrimet, raportet e të gjithëve, listat e punëve, listat e fjalëve, rekomandimet me përgjigjet, regjistrat, lidhjet dhe fjalori i të dhënave.', sr: 'Nove JSON datoteke: standard, obaveze, izveštaji svih, spiskovi poslova, spiskovi reči, preporuke sa odgovorima, registri, linkovi i rečnik podataka.', en: 'New JSON files: the standard, the obligations, the reports of all, the work lists, the word lists, the recommendations with their answers, the registers, the links, and the data dictionary.' },
      { sq: 'Tabela të reja CSV: dokumentet e kërkuara, taksat, kanalet, ankesat, formularët, baza ligjore, institucionet, zyrat, kërkesat, detyrimet, listat e fjalëve, rekomandimet, regjistrat dhe lidhjet. Libra pune (.xlsx).', sr: 'Nove CSV tabele: traženi dokumenti, takse, načini podnošenja, žalbe, obrasci, pravni osnov, institucije, kancelarije, zahtevi, obaveze, spiskovi reči, preporuke, registri i linkovi. Radne sveske (.xlsx).', en: 'New CSV tables: required documents, fees, channels, appeals, forms, legal basis, institutions, offices, requirements, obligations, word lists, recommendations, registers and links. Workbooks (.xlsx).' },
      { sq: '`index.json` jep versionin e formatit, madhësinë dhe gjurmën SHA-256 të çdo skedari, skemën e tij dhe gjendjen e depos.', sr: '`index.json` navodi verziju formata, veličinu i otisak SHA-256 svake datoteke, njenu šemu i stanje repozitorijuma.', en: '`index.json` gives the version of the format, the size and SHA-256 of every file, its schema, and the commit of the repository.' },
      { sq: 'Zërat e listës së dokumenteve mbajnë edhe emrat e tjerë të tyre (`alsoCalled`).', sr: 'Odrednice u spisku dokumenata nose i svoje druge nazive (`alsoCalled`).', en: 'The entries of the list of documents carry their other names too (`alsoCalled`).' },
      { sq: 'CPSV-AP: `kat:usuallyTakesAtLeast` dhe `kat:validForAtLeast` shkruhen edhe kur kohëzgjatja është e saktë; pa to kohëzgjatja është një kufi i sipërm. Shënimet për afatin janë edhe nën `kat:hasNote`.', sr: 'CPSV-AP: `kat:usuallyTakesAtLeast` i `kat:validForAtLeast` pišu se i kada je trajanje tačno određeno; bez njih je trajanje gornja granica. Napomene o roku stoje i pod `kat:hasNote`.', en: 'CPSV-AP: `kat:usuallyTakesAtLeast` and `kat:validForAtLeast` are written for an exact length too; without them a length is an upper bound. Notes on the time limit stand under `kat:hasNote` as well.' },
      { sq: '`changes.json` dhe kanalet Atom: çfarë ndryshoi në secilin shërbim, fakt për fakt.', sr: '`changes.json` i Atom kanali: šta se promenilo u svakoj usluzi, podatak po podatak.', en: '`changes.json` and Atom feeds: what changed in each service, fact by fact.' },
    ],
  },
  { version: '1.0.0', date: '2026-11-22', changes: [{ sq: 'Versioni i parë.', sr: 'Prva verzija.', en: 'The first version.' }] },
];

/** What readers of the tables have to know. */
export const csvWords = {
  formulas: {
    sq: 'Para një vlere që fillon me =, +, - ose @ qëndron një apostrof, që programi të mos e llogarisë.',
    sr: 'Ispred vrednosti koja počinje znakom =, +, - ili @ stoji apostrof, da je program ne bi računao.',
    en: 'A value that begins with =, +, - or @ has an apostrophe before it, so that the spreadsheet does not calculate it.',
  },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
