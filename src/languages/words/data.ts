import type { InEachLanguage } from '../languages.ts';

/** Words of the open data page. */
export const dataWords = {
  lead: {
    sq: 'Gjithçka që tregon kjo faqe mund ta merrni edhe si skedar, pa pagesë dhe pa regjistrim.',
    sr: 'Sve što ovaj sajt prikazuje možete preuzeti i kao datoteku, besplatno i bez registracije.',
    en: 'Everything this site shows can be had as a file as well, free of charge and without registration.',
  },
  filesTitle: { sq: 'Skedarët', sr: 'Datoteke', en: 'The files' },
  schema: { sq: 'Skema', sr: 'Šema', en: 'Schema' },
  example: { sq: 'shembull', sr: 'primer', en: 'example' },
  index: { sq: 'Pasqyra e të gjithë skedarëve, me numrin e shërbimeve dhe ditën e vlerësimit. Nisni këtu.', sr: 'Pregled svih datoteka, sa brojem usluga i danom ocene. Počnite odavde.', en: 'A list of all files, with the number of services and the day of judging. Start here.' },
  services: { sq: 'Të gjitha shërbimet: të dhënat, fjalët në çdo gjuhë dhe plotësia.', sr: 'Sve usluge: podaci, reči na svakom jeziku i potpunost.', en: 'All services: their facts, their words in every language, and their completeness.' },
  service: { sq: 'Një shërbim i vetëm, në të njëjtën formë.', sr: 'Jedna jedina usluga, u istom obliku.', en: 'A single service, in the same form.' },
  institutions: { sq: 'Institucionet: emrat, njësitë, zyrat, kontaktet dhe rezultati.', sr: 'Institucije: nazivi, jedinice, kancelarije, kontakti i rezultat.', en: 'The institutions: names, units, offices, contacts and score.' },
  concepts: { sq: 'Përshkrimet e përbashkëta të shërbimeve që i japin disa institucione.', sr: 'Zajednički opisi usluga koje pruža više institucija.', en: 'The shared descriptions of services that several institutions offer.' },
  requirements: { sq: 'Kërkesat e standardit, me peshat dhe aktet ku mbështeten.', sr: 'Zahtevi standarda, sa težinama i aktima na kojima počivaju.', en: 'The requirements of the standard, with their weights and the acts they rest on.' },
  report: { sq: 'Raporti i një institucioni: rezultati sipas çdo ndarjeje dhe çdo gjetje, me mesazhin në tri gjuhë.', sr: 'Izveštaj o jednoj instituciji: rezultat po svakoj podeli i svaki nalaz, sa porukom na tri jezika.', en: 'The report of an institution: its score in every cut and every finding, with its message in three languages.' },
  openData: { sq: 'Vlerësimi i fundit i ruajtur i të dhënave të hapura: sipas grupit të të dhënave, botuesit dhe matjes. Bosh derisa të ruhet i pari.', sr: 'Poslednja sačuvana ocena otvorenih podataka: po skupu podataka, izdavaču i merilu. Prazno dok se ne sačuva prva.', en: 'The last kept judgement of the open data: by data set, publisher and metric. Empty until the first is kept.' },
  quarterFigures: { sq: 'Shifrat e ruajtura të një tremujori, rekomandimet dhe përgjigjet e institucioneve.', sr: 'Sačuvane brojke jednog tromesečja, preporuke i odgovori institucija.', en: 'The figures kept for a quarter, the recommendations, and the institutions’ answers.' },
  servicesTable: { sq: 'Shërbimet si tabelë: një rresht për çdo shërbim, një shtyllë për çdo fushë.', sr: 'Usluge kao tabela: po jedan red za svaku uslugu i jedna kolona za svako polje.', en: 'The services as a table: a row for each service, a column for each field.' },
  findingsTable: { sq: 'Gjetjet si tabelë: një rresht për çdo shërbim dhe çdo kërkesë.', sr: 'Nalazi kao tabela: po jedan red za svaku uslugu i svaki zahtev.', en: 'The findings as a table: a row for each service and each requirement.' },
  documents: { sq: 'Çfarë publikon secili institucion pa iu kërkuar: sipas kategorisë, me datën, gjuhët, formatin, licencën dhe adresën.', sr: 'Šta koja institucija objavljuje bez zahteva: po kategorijama, sa datumom, jezicima, formatom, licencom i adresom.', en: 'What each institution publishes without being asked: by category, with date, languages, format, licence and address.' },
  documentsTable: { sq: 'Të njëjtat dokumente si tabelë; edhe kategoria pa dokumente ka rreshtin e vet.', sr: 'Isti dokumenti kao tabela; i kategorija bez dokumenata ima svoj red.', en: 'The same documents as a table; a category without documents has a row too.' },
  workTable: { sq: 'Lista e punëve e një institucioni si tabelë, në gjuhën tuaj.', sr: 'Spisak poslova jedne institucije kao tabela, na vašem jeziku.', en: 'The work list of an institution as a table, in your language.' },
  workCalendar: { sq: 'Kontrollet dhe ditët e fundit të taksave të një institucioni si kalendar (iCalendar).', sr: 'Provere i poslednji dani važenja taksa jedne institucije kao kalendar (iCalendar).', en: 'The checks of an institution and the last days of its fees as a calendar (iCalendar).' },
  openDataTable: { sq: 'I njëjti vlerësim si tabelë: një rresht për çdo grup të dhënash dhe çdo matje.', sr: 'Ista ocena kao tabela: po jedan red za svaki skup podataka i svako merilo.', en: 'The same judgement as a table: a row for each data set and each metric.' },
  linkedCatalogue: { sq: 'I gjithë katalogu sipas standardit evropian CPSV-AP 3.2, si JSON-LD; konteksti është brenda, nuk duhet rrjet për ta lexuar.', sr: 'Ceo katalog po evropskom standardu CPSV-AP 3.2, kao JSON-LD; kontekst je unutra, za čitanje nije potrebna mreža.', en: 'The whole catalogue by the European standard CPSV-AP 3.2, as JSON-LD; its context is inside, so reading it needs no network.' },
  linkedTurtle: { sq: 'E njëjta si Turtle: të njëjtat pohime.', sr: 'Isto kao Turtle: iste tvrdnje.', en: 'The same as Turtle: the same statements.' },
  linkedService: { sq: 'Një shërbim i vetëm si JSON-LD, pjesë e të njëjtave pohime.', sr: 'Jedna usluga kao JSON-LD, deo istih tvrdnji.', en: 'A single service as JSON-LD, a part of the same statements.' },
  linkedServiceTurtle: { sq: 'Një shërbim i vetëm si Turtle.', sr: 'Jedna usluga kao Turtle.', en: 'A single service as Turtle.' },
  dcat: { sq: 'Përshkrimi i këtyre grupeve të të dhënave sipas DCAT-AP 3, si JSON-LD: për portalet e të dhënave të hapura.', sr: 'Opis ovih skupova podataka po DCAT-AP 3, kao JSON-LD: za portale otvorenih podataka.', en: 'The record of these data sets by DCAT-AP 3, as JSON-LD: for open-data portals.' },
  dcatTurtle: { sq: 'I njëjti përshkrim si Turtle.', sr: 'Isti opis kao Turtle.', en: 'The same record as Turtle.' },
  vocabulary: { sq: 'Fjalori ynë: termat që i mungojnë CPSV-AP-së, me shpjegim në tri gjuhë.', sr: 'Naš rečnik: pojmovi koji nedostaju u CPSV-AP, sa objašnjenjem na tri jezika.', en: 'Our vocabulary: the terms that CPSV-AP lacks, explained in three languages.' },
  profile: { sq: 'Profili ynë në SHACL, më i rreptë se ai evropian; mesazhet janë në tri gjuhë.', sr: 'Naš profil u SHACL-u, stroži od evropskog; poruke su na tri jezika.', en: 'Our profile in SHACL, stricter than the European one; its messages are in three languages.' },
  context: { sq: 'Konteksti ynë i JSON-LD-së, i veçantë.', sr: 'Naš JSON-LD kontekst, zasebno.', en: 'Our JSON-LD context by itself.' },
  csvNote: {
    sq: 'Tabelat janë CSV në UTF-8 dhe hapen drejt në programet e tabelave. Para një vlere që fillon me =, +, - ose @ qëndron një apostrof, që programi të mos e llogarisë.',
    sr: 'Tabele su CSV u kodu UTF-8 i otvaraju se neposredno u programima za tabele. Ispred vrednosti koja počinje znakom =, +, - ili @ stoji apostrof, da je program ne bi računao.',
    en: 'The tables are CSV in UTF-8 and open in a spreadsheet as they are. A value that begins with =, +, - or @ has an apostrophe before it, so that the spreadsheet does not calculate it.',
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
