import type { InEachLanguage } from '../languages.ts';

/** Words of the open data page. */
export const dataWords = {
  lead: {
    sq: 'Gjithçka që tregon kjo faqe mund ta merrni edhe si skedar, pa pagesë dhe pa regjistrim.',
    sr: 'Sve što ovaj sajt prikazuje možete preuzeti i kao datoteku, besplatno i bez registracije.',
    en: 'Everything this site shows can be had as a file as well, free of charge and without registration.',
  },
  filesTitle: { sq: 'Skedarët', sr: 'Datoteke', en: 'The files' },
  fields: { sq: 'Fushat', sr: 'Polja', en: 'Fields' },
  schema: { sq: 'Skema', sr: 'Šema', en: 'Schema' },
  example: { sq: 'shembull', sr: 'primer', en: 'example' },
  csvNote: {
    sq: 'Tabelat janë CSV (RFC 4180): UTF-8 me shenjën e renditjes së bajtëve (BOM) në fillim, presje mes qelizave, CRLF në fund të rreshtit; hapen drejt në programet e tabelave. Para një vlere që fillon me =, +, - ose @ qëndron një apostrof, që programi të mos e llogarisë; para asaj që e ka tashmë apostrofin, edhe një.',
    sr: 'Tabele su CSV (RFC 4180): UTF-8 sa oznakom redosleda bajtova (BOM) na početku, zarez između ćelija, CRLF na kraju reda; otvaraju se neposredno u programima za tabele. Ispred vrednosti koja počinje znakom =, +, - ili @ stoji apostrof, da je program ne bi računao; ispred one koja apostrofom već počinje, još jedan.',
    en: 'The tables are CSV (RFC 4180): UTF-8 with a byte order mark (BOM) at the beginning, commas between cells, CRLF at the end of a row; they open in a spreadsheet as they are. A value that begins with =, +, - or @ has an apostrophe before it, so that the spreadsheet does not calculate it; one that has an apostrophe there already has one more.',
  },
  dictionary: { sq: 'Çfarë do të thotë çdo fushë: fjalori i të dhënave', sr: 'Šta znači svako polje: rečnik podataka', en: 'What every field means: the data dictionary' },
  checksums: {
    sq: '`index.json` jep për çdo skedar madhësinë në bajtë dhe gjurmën SHA-256, dhe gjendjen e depos nga e cila u ndërtua faqja.',
    sr: '`index.json` za svaku datoteku navodi veličinu u bajtovima i otisak SHA-256, i stanje repozitorijuma od kog je sajt napravljen.',
    en: '`index.json` gives the size in bytes and the SHA-256 of every file, and the commit of the repository that the site was built from.',
  },
  workbookNote: {
    sq: 'Librat e punës nuk kanë formula; datat dhe numrat janë data dhe numra të vërtetë. Një tekst më i gjatë se 32 767 shenja shkurtohet, sepse qeliza nuk mban më shumë; shenjat që skedari nuk i mban zëvendësohen me �.',
    sr: 'Radne sveske nemaju formula; datumi i brojevi su pravi datumi i brojevi. Tekst duži od 32.767 znakova skraćuje se, jer ćelija ne prima više; znakovi koje datoteka ne prima zamenjuju se sa �.',
    en: 'The workbooks hold no formulas; dates and numbers are real dates and numbers. A text longer than 32,767 characters is cut, because a cell holds no more; characters that the file cannot hold are replaced by �.',
  },
  schemasTitle: { sq: 'Skemat', sr: 'Šeme', en: 'The schemas' },
  schemasLead: {
    sq: 'Çdo skedar JSON dhe çdo lloj shënimi ka skemën e vet (`JSON Schema 2020-12`), me emërtimet dhe sqarimet në tri gjuhë.',
    sr: 'Svaka JSON datoteka i svaka vrsta zapisa ima svoju šemu (`JSON Schema 2020-12`), sa nazivima i objašnjenjima na tri jezika.',
    en: 'Every JSON file and every kind of record has its schema (`JSON Schema 2020-12`), with labels and hints in three languages.',
  },
  showSchemas: { sq: 'Shfaq të gjitha skemat', sr: 'Prikaži sve šeme', en: 'Show all schemas' },
  readingTitle: { sq: 'Si lexohen', sr: 'Kako se čitaju', en: 'How to read them' },
  leftOut: {
    sq: 'Fusha që mungon do të thotë se askush nuk e ka thënë. `none` do të thotë se dihet që nuk ka: pa pagesë, pa formular.',
    sr: 'Polje koga nema znači da to niko nije rekao. `none` znači da se zna da toga nema: bez takse, bez obrasca.',
    en: 'A field that is not there means that nobody has said. `none` means that it is known that there is none: no fee, no form.',
  },
  unconfirmed: {
    sq: 'Shikoni fushën `status`: përshkrimi `unconfirmed` nuk është konfirmuar ende nga institucioni.',
    sr: 'Obratite pažnju na polje `status`: opis sa `unconfirmed` institucija još nije potvrdila.',
    en: 'Mind the field `status`: an entry that is `unconfirmed` has not yet been confirmed by the institution.',
  },
  stale: {
    sq: '`stale: true` do të thotë se përshkrimin nuk e ka kontrolluar askush prej kohësh, ose kurrë: pyetni institucionin para se të mbështeteni në të.',
    sr: '`stale: true` znači da opis već dugo, ili nikada, niko nije proverio: pitajte instituciju pre nego što se na njega oslonite.',
    en: '`stale: true` means that nobody has checked the entry for long, or ever: ask the institution before you rely on it.',
  },
  unknown: {
    sq: 'Te gjetjet, `unknown` nuk është zero: kërkesa nuk u gjykua dot dhe nuk numërohet.',
    sr: 'Kod nalaza `unknown` nije nula: zahtev nije mogao da se oceni i ne računa se.',
    en: 'Among the findings, `unknown` is not zero: the requirement could not be judged and is not counted.',
  },
  written: {
    sq: 'Serbishtja jepet me latinicë, siç është shkruar; cirilica nxirret prej saj.',
    sr: 'Srpski tekst se daje latinicom, kako je i pisan; ćirilica se izvodi iz nje.',
    en: 'Serbian is given in Latin script, as it is written; Cyrillic is derived from it.',
  },
  linked: {
    sq: 'Në JSON-LD dhe Turtle del vetëm ajo që është e sigurt: ku burimet kundërthonë ose ku askush s’ka thënë gjë, fusha nuk ka vlerë dhe këtë e thotë fjalori ynë. Serbishtja jepet në të dy shkrimet (`sr-Latn`, `sr-Cyrl`). Adresat nën `/id/` janë emra të përhershëm të sendeve, jo skedarë.',
    sr: 'U JSON-LD i Turtle ulazi samo ono što je sigurno: gde se izvori protivreče ili gde niko ništa nije rekao, polje nema vrednost i to kaže naš rečnik. Srpski se daje na oba pisma (`sr-Latn`, `sr-Cyrl`). Adrese pod `/id/` su trajna imena stvari, a ne datoteke.',
    en: 'JSON-LD and Turtle say only what is certain: where sources contradict each other, or where nobody has said anything, a field has no value and our vocabulary says so. Serbian is given in both scripts (`sr-Latn`, `sr-Cyrl`). Addresses below `/id/` are permanent names of things, not files.',
  },
  licenceTitle: { sq: 'Licenca dhe citimi', sr: 'Licenca i navođenje', en: 'Licence and citation' },
  licence: {
    sq: 'Të dhënat janë nën licencën Creative Commons CC BY 4.0: mund t’i kopjoni, ndryshoni dhe shpërndani për çdo qëllim, duke përmendur burimin.',
    sr: 'Podaci su pod licencom Creative Commons CC BY 4.0: možete ih umnožavati, menjati i deliti u svaku svrhu, uz navođenje izvora.',
    en: 'The data are under the licence Creative Commons CC BY 4.0: you may copy, change and share them for any purpose, naming the source.',
  },
  cite: { sq: 'Citojeni kështu:', sr: 'Navedite ovako:', en: 'Cite them like this:' },
  stabilityTitle: { sq: 'Në çfarë mund të mbështeteni', sr: 'Na šta možete da računate', en: 'What you can rely on' },
  stabilityFields: {
    sq: 'Brenda v1 asnjë fushë nuk hiqet, nuk riemërtohet dhe nuk e ndërron kuptimin. Fusha të reja mund të shtohen.',
    sr: 'U okviru v1 nijedno polje se ne uklanja, ne preimenuje i ne menja značenje. Nova polja mogu da se dodaju.',
    en: 'Within v1 no field is removed, renamed or given another meaning. New fields may be added.',
  },
  stabilityIds: {
    sq: 'Identifikuesit dhe adresat janë të përhershme dhe nuk ripërdoren kurrë për diçka tjetër.',
    sr: 'Oznake i adrese su trajne i nikada se ne koriste ponovo za nešto drugo.',
    en: 'Ids and addresses are permanent and are never used again for something else.',
  },
  stabilityNext: {
    sq: 'Ndryshimi që do ta thyente këtë del si v2, pranë v1, dhe lajmërohet më parë në `CHANGELOG.md`.',
    sr: 'Izmena koja bi to narušila izlazi kao v2, uz v1, i najavljuje se unapred u `CHANGELOG.md`.',
    en: 'A change that would break this comes as v2, beside v1, and is announced beforehand in `CHANGELOG.md`.',
  },
  versionNow: { sq: 'Versioni i formatit', sr: 'Verzija formata', en: 'Version of the format' },
  versionMeans: {
    sq: 'Numri i parë rritet kur hiqet, riemërtohet ose ndërrohet diçka; i dyti kur shtohet diçka; i treti kur ndreqet një gabim. Vlera të reja mund të shtohen te fushat me vlera të caktuara: një program që nuk i njeh le t’i lexojë si “tjetër”.',
    sr: 'Prvi broj raste kada se nešto ukloni, preimenuje ili zameni; drugi kada se nešto doda; treći kada se ispravi greška. Poljima sa određenim vrednostima mogu se dodavati nove: program koji ih ne poznaje neka ih čita kao „drugo“.',
    en: 'The first number grows when something is removed, renamed or exchanged; the second when something is added; the third when a fault is mended. Fields with fixed values may get new ones: a program that does not know a value should read it as “other”.',
  },
  tested: {
    sq: 'Para çdo ndryshimi krahasohen skemat, shtyllat dhe adresat me versionin e fundit të botuar; ajo që e thyen këtë premtim nuk kalon pa version të ri.',
    sr: 'Pre svake izmene porede se šeme, kolone i adrese sa poslednjom objavljenom verzijom; ono što narušava ovo obećanje ne prolazi bez nove verzije.',
    en: 'Before every change the schemas, columns and addresses are compared with the last released version; what breaks this promise does not pass without a new version.',
  },
  changelogTitle: { sq: 'Çfarë ka ndryshuar te formati', sr: 'Šta se u formatu promenilo', en: 'What has changed in the format' },
  stabilityFiles: {
    sq: 'Skedarët janë statikë, rinovohen me çdo botim të faqes dhe mund të lexohen edhe nga faqe të tjera (`CORS`).',
    sr: 'Datoteke su statične, obnavljaju se sa svakim objavljivanjem sajta i mogu da ih čitaju i drugi sajtovi (`CORS`).',
    en: 'The files are static, are renewed with every publication of the site, and may be read by other sites too (`CORS`).',
  },
} as const satisfies Readonly<Record<string, InEachLanguage>>;

/** Words of the open data page that carry a value. A Serbian date ends in a full stop of its own. */
export const dataWordsWith = {
  citation: (name: string, address: string, day: string): InEachLanguage => ({
    sq: `${name}: Shërbimet publike të Kosovës. ${address}, CC BY 4.0. Gjendja e të dhënave: ${day}.`,
    sr: `${name}: Javne usluge na Kosovu. ${address}, CC BY 4.0. Stanje podataka: ${day}`,
    en: `${name}: The public services of Kosovo. ${address}, CC BY 4.0. Data as of ${day}.`,
  }),
} as const;
