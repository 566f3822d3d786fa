import type { InEachLanguage } from '../languages.ts';

interface FileWords {
  /** What the file is called. */
  name: InEachLanguage;
  /** What stands in it. */
  holds: InEachLanguage;
}

/** Words of each kind of open file, by its name in `catalogue/write/published-files.ts`. */
export const publishedFileWords = {
  index: {
    name: { sq: 'Pasqyra e skedarëve', sr: 'Pregled datoteka', en: 'List of files' },
    holds: { sq: 'Pasqyra e të gjithë skedarëve me madhësinë dhe gjurmën e secilit, versioni i formatit, numri i shërbimeve dhe dita e vlerësimit. Nisni këtu.', sr: 'Pregled svih datoteka sa veličinom i otiskom svake, verzija formata, broj usluga i dan ocene. Počnite odavde.', en: 'A list of all files with the size and checksum of each, the version of the format, the number of services and the day of judging. Start here.' },
  },
  dictionary: {
    name: { sq: 'Fjalori i të dhënave', sr: 'Rečnik podataka', en: 'Data dictionary' },
    holds: { sq: 'Çdo lloj shënimi dhe çdo fushë: kuptimi, vlerat, termat e standardeve dhe skedarët ku gjendet.', sr: 'Svaka vrsta zapisa i svako polje: značenje, vrednosti, termini standarda i datoteke u kojima se nalazi.', en: 'Every kind of record and every field: its meaning, its values, the standard terms, and the files it stands in.' },
  },
  openApi: {
    name: { sq: 'Përshkrimi OpenAPI', sr: 'Opis OpenAPI', en: 'OpenAPI description' },
    holds: { sq: 'Të gjithë këta skedarë sipas OpenAPI 3.1, me adresat, pjesët e ndryshueshme dhe skemat: për programe që e lexojnë API-në vetë.', sr: 'Sve ove datoteke po OpenAPI 3.1, sa adresama, promenljivim delovima i šemama: za programe koji sami čitaju API.', en: 'All these files by OpenAPI 3.1, with their addresses, their changing parts and their schemas: for programs that read an API by themselves.' },
  },
  services: {
    name: { sq: 'Shërbimet', sr: 'Usluge', en: 'Services' },
    holds: { sq: 'Të gjitha shërbimet: të dhënat, fjalët në çdo gjuhë dhe plotësia.', sr: 'Sve usluge: podaci, reči na svakom jeziku i potpunost.', en: 'All services: their facts, their words in every language, and their completeness.' },
  },
  service: {
    name: { sq: 'Një shërbim', sr: 'Jedna usluga', en: 'A service' },
    holds: { sq: 'Një shërbim i vetëm, në të njëjtën formë. Shërbimi i hequr e ruan këtë adresë: gjendja është “withdrawn”.', sr: 'Jedna jedina usluga, u istom obliku. Povučena usluga zadržava ovu adresu: stanje je „withdrawn“.', en: 'A single service, in the same form. A withdrawn service keeps this address: its status is “withdrawn”.' },
  },
  servicesTable: {
    name: { sq: 'Shërbimet, tabelë', sr: 'Usluge, tabela', en: 'Services, table' },
    holds: { sq: 'Shërbimet si tabelë: një rresht për çdo shërbim, një shtyllë për çdo fushë.', sr: 'Usluge kao tabela: po jedan red za svaku uslugu i jedna kolona za svako polje.', en: 'The services as a table: a row for each service, a column for each field.' },
  },
  servicesPage: {
    name: { sq: 'Shërbimet, faqe për faqe', sr: 'Usluge, po stranicama', en: 'Services, in pages' },
    holds: { sq: 'Kur shërbimet janë më shumë se 500: të njëjtat si te të gjitha shërbimet, në skedarë që mbahen lehtë. `count` thotë sa janë gjithsej.', sr: 'Kada je usluga više od 500: isto što i u svim uslugama, u datotekama koje se lako obrađuju. `count` kaže koliko ih je ukupno.', en: 'Where there are more than 500 services: the same as in all services, in files that are easily handled. `count` says how many there are in all.' },
  },
  requiredDocumentsTable: {
    name: { sq: 'Dokumentet e kërkuara, tabelë', sr: 'Traženi dokumenti, tabela', en: 'Required documents, table' },
    holds: { sq: 'Dokumentet që kërkon secili shërbim; edhe shërbimi pa dokumente, ose ai për të cilin askush s’e ka thënë, ka rreshtin e vet.', sr: 'Dokumenti koje traži svaka usluga; i usluga bez dokumenata, ili ona za koju to niko nije rekao, ima svoj red.', en: 'The documents that each service asks for; a service that asks for none, or of which nobody has said, has a row too.' },
  },
  feesTable: {
    name: { sq: 'Taksat, tabelë', sr: 'Takse, tabela', en: 'Fees, table' },
    holds: { sq: 'Taksat e secilit shërbim, me shumën, aktin dhe mënyrën e pagesës; po ashtu shërbimet pa pagesë dhe ato për të cilat askush s’e ka thënë.', sr: 'Takse svake usluge, sa iznosom, aktom i načinom plaćanja; isto tako besplatne usluge i one za koje to niko nije rekao.', en: 'The fees of each service, with the amount, the act and the way of paying; likewise services free of charge, and those of which nobody has said.' },
  },
  channelsTable: {
    name: { sq: 'Ku dhe si kërkohet, tabelë', sr: 'Gde i kako se traži, tabela', en: 'Where and how to apply, table' },
    holds: { sq: 'Sportelet, faqet, posta dhe telefonat ku kërkohet secili shërbim.', sr: 'Šalteri, stranice, pošta i telefoni preko kojih se traži svaka usluga.', en: 'The counters, pages, post and telephones by which each service is asked for.' },
  },
  appealsTable: {
    name: { sq: 'Ankesat, tabelë', sr: 'Žalbe, tabela', en: 'Appeals, table' },
    holds: { sq: 'Ku dhe brenda sa ditëve mund të ankohet për secilin shërbim.', sr: 'Kome i u kom roku može da se uloži žalba za svaku uslugu.', en: 'Where, and within how many days, one may appeal about each service.' },
  },
  formsTable: {
    name: { sq: 'Formularët, tabelë', sr: 'Obrasci, tabela', en: 'Forms, table' },
    holds: { sq: 'Formularët e secilit shërbim: adresa, gjuha dhe formati.', sr: 'Obrasci svake usluge: adresa, jezik i format.', en: 'The forms of each service: address, language and format.' },
  },
  legalBasisTable: {
    name: { sq: 'Baza ligjore, tabelë', sr: 'Pravni osnov, tabela', en: 'Legal basis, table' },
    holds: { sq: 'Aktet dhe nenet ku mbështetet secili shërbim, me adresën e aktit.', sr: 'Akti i članovi na kojima počiva svaka usluga, sa adresom akta.', en: 'The acts and articles that each service rests on, with the address of the act.' },
  },
  outputsTable: {
    name: { sq: 'Çfarë merret, tabelë', sr: 'Šta se dobija, tabela', en: 'What one receives, table' },
    holds: { sq: 'Çfarë merret nga secili shërbim dhe sa kohë vlen: një rresht për secilën gjë, edhe kur është vetëm një.', sr: 'Šta se dobija od svake usluge i koliko dugo važi: po jedan red za svaku stvar, i kada je samo jedna.', en: 'What one receives from each service, and for how long it is valid: a row for each thing, also where it is only one.' },
  },
  deadlinesTable: {
    name: { sq: 'Afatet për kërkuesin, tabelë', sr: 'Rokovi za podnosioca, tabela', en: 'The applicant’s own deadlines, table' },
    holds: { sq: 'Deri kur duhet paraqitur kërkesa te secili shërbim: një rresht për secilin afat.', sr: 'Do kada se podnosi zahtev za svaku uslugu: po jedan red za svaki rok.', en: 'By when one must apply for each service: a row for each deadline.' },
  },
  workbook: {
    name: { sq: 'Katalogu si libër pune', sr: 'Katalog kao radna sveska', en: 'The catalogue as a workbook' },
    holds: { sq: 'Shërbimet, dokumentet, taksat, gjetjet dhe institucionet si fletë të një libri pune (Excel, LibreOffice), me tituj në tri gjuhë dhe filtra.', sr: 'Usluge, dokumenti, takse, nalazi i institucije kao listovi jedne radne sveske (Excel, LibreOffice), sa naslovima na tri jezika i filterima.', en: 'Services, documents, fees, findings and institutions as sheets of one workbook (Excel, LibreOffice), with headings in three languages and filters.' },
  },
  institutionWorkbook: {
    name: { sq: 'Një institucion si libër pune', sr: 'Jedna institucija kao radna sveska', en: 'An institution as a workbook' },
    holds: { sq: 'E njëjta gjë për një institucion të vetëm.', sr: 'Isto to za jednu jedinu instituciju.', en: 'The same for a single institution.' },
  },
  linkedCatalogue: {
    name: { sq: 'Katalogu, JSON-LD', sr: 'Katalog, JSON-LD', en: 'The catalogue, JSON-LD' },
    holds: { sq: 'I gjithë katalogu sipas standardit evropian CPSV-AP 3.2, si JSON-LD; konteksti është brenda, nuk duhet rrjet për ta lexuar.', sr: 'Ceo katalog po evropskom standardu CPSV-AP 3.2, kao JSON-LD; kontekst je unutra, za čitanje nije potrebna mreža.', en: 'The whole catalogue by the European standard CPSV-AP 3.2, as JSON-LD; its context is inside, so reading it needs no network.' },
  },
  linkedTurtle: {
    name: { sq: 'Katalogu, Turtle', sr: 'Katalog, Turtle', en: 'The catalogue, Turtle' },
    holds: { sq: 'E njëjta si Turtle: të njëjtat pohime.', sr: 'Isto kao Turtle: iste tvrdnje.', en: 'The same as Turtle: the same statements.' },
  },
  linkedService: {
    name: { sq: 'Një shërbim, JSON-LD', sr: 'Jedna usluga, JSON-LD', en: 'A service, JSON-LD' },
    holds: { sq: 'Një shërbim i vetëm si JSON-LD, pjesë e të njëjtave pohime. Për shërbimin e hequr vetëm çfarë ishte, dhe se është hequr.', sr: 'Jedna usluga kao JSON-LD, deo istih tvrdnji. O povučenoj samo šta je bila, i da je povučena.', en: 'A single service as JSON-LD, a part of the same statements. Of a withdrawn one only what it was, and that it was withdrawn.' },
  },
  linkedServiceTurtle: {
    name: { sq: 'Një shërbim, Turtle', sr: 'Jedna usluga, Turtle', en: 'A service, Turtle' },
    holds: { sq: 'Një shërbim i vetëm si Turtle.', sr: 'Jedna usluga kao Turtle.', en: 'A single service as Turtle.' },
  },
  dcat: {
    name: { sq: 'Përshkrimi i të dhënave, JSON-LD', sr: 'Opis podataka, JSON-LD', en: 'Record of the data sets, JSON-LD' },
    holds: { sq: 'Përshkrimi i këtyre grupeve të të dhënave sipas DCAT-AP 3, si JSON-LD: për portalet e të dhënave të hapura.', sr: 'Opis ovih skupova podataka po DCAT-AP 3, kao JSON-LD: za portale otvorenih podataka.', en: 'The record of these data sets by DCAT-AP 3, as JSON-LD: for open-data portals.' },
  },
  dcatTurtle: {
    name: { sq: 'Përshkrimi i të dhënave, Turtle', sr: 'Opis podataka, Turtle', en: 'Record of the data sets, Turtle' },
    holds: { sq: 'I njëjti përshkrim si Turtle.', sr: 'Isti opis kao Turtle.', en: 'The same record as Turtle.' },
  },
  vocabulary: {
    name: { sq: 'Fjalori ynë', sr: 'Naš rečnik', en: 'Our vocabulary' },
    holds: { sq: 'Fjalori ynë: termat që i mungojnë CPSV-AP-së, me shpjegim në tri gjuhë.', sr: 'Naš rečnik: pojmovi koji nedostaju u CPSV-AP, sa objašnjenjem na tri jezika.', en: 'Our vocabulary: the terms that CPSV-AP lacks, explained in three languages.' },
  },
  profile: {
    name: { sq: 'Profili SHACL', sr: 'SHACL profil', en: 'SHACL profile' },
    holds: { sq: 'Profili ynë në SHACL, më i rreptë se ai evropian; mesazhet janë në tri gjuhë.', sr: 'Naš profil u SHACL-u, stroži od evropskog; poruke su na tri jezika.', en: 'Our profile in SHACL, stricter than the European one; its messages are in three languages.' },
  },
  context: {
    name: { sq: 'Konteksti JSON-LD', sr: 'JSON-LD kontekst', en: 'JSON-LD context' },
    holds: { sq: 'Konteksti ynë i JSON-LD-së, i veçantë.', sr: 'Naš JSON-LD kontekst, zasebno.', en: 'Our JSON-LD context by itself.' },
  },
  institutions: {
    name: { sq: 'Institucionet', sr: 'Institucije', en: 'Institutions' },
    holds: { sq: 'Institucionet: emrat, njësitë, zyrat, kontaktet dhe rezultati.', sr: 'Institucije: nazivi, jedinice, kancelarije, kontakti i rezultat.', en: 'The institutions: names, units, offices, contacts and score.' },
  },
  institutionsTable: {
    name: { sq: 'Institucionet, tabelë', sr: 'Institucije, tabela', en: 'Institutions, table' },
    holds: { sq: 'Institucionet si tabelë, me kontaktet, numrin e shërbimeve dhe rezultatin.', sr: 'Institucije kao tabela, sa kontaktima, brojem usluga i rezultatom.', en: 'The institutions as a table, with contacts, number of services and score.' },
  },
  officesTable: {
    name: { sq: 'Zyrat, tabelë', sr: 'Kancelarije, tabela', en: 'Offices, table' },
    holds: { sq: 'Zyrat e secilit institucion: adresa, telefoni, e-posta dhe orari.', sr: 'Kancelarije svake institucije: adresa, telefon, e-pošta i radno vreme.', en: 'The offices of each institution: address, telephone, e-mail and hours.' },
  },
  concepts: {
    name: { sq: 'Përshkrimet e përbashkëta', sr: 'Zajednički opisi', en: 'Shared descriptions' },
    holds: { sq: 'Përshkrimet e përbashkëta të shërbimeve që i japin disa institucione.', sr: 'Zajednički opisi usluga koje pruža više institucija.', en: 'The shared descriptions of services that several institutions offer.' },
  },
  conceptsTable: {
    name: { sq: 'Përshkrimet e përbashkëta, tabelë', sr: 'Zajednički opisi, tabela', en: 'Shared descriptions, table' },
    holds: { sq: 'Përshkrimet e përbashkëta si tabelë, me numrin e shërbimeve që i përdorin.', sr: 'Zajednički opisi kao tabela, sa brojem usluga koje ih koriste.', en: 'The shared descriptions as a table, with the number of services that use them.' },
  },
  standard: {
    name: { sq: 'Standardi', sr: 'Standard', en: 'Standard' },
    holds: { sq: 'Çdo version i standardit: prej kur vlen, peshat, dimensionet, shkallët dhe synimet; dhe rregullat që gjykojnë.', sr: 'Svaka verzija standarda: od kada važi, težine, dimenzije, razredi i ciljevi; i pravila koja ocenjuju.', en: 'Every version of the standard: since when it holds, its weights, dimensions, bands and targets; and the rules that judge.' },
  },
  requirements: {
    name: { sq: 'Kërkesat e standardit', sr: 'Zahtevi standarda', en: 'Requirements of the standard' },
    holds: { sq: 'Kërkesat e standardit, me peshat, shembujt dhe aktet ku mbështeten.', sr: 'Zahtevi standarda, sa težinama, primerima i aktima na kojima počivaju.', en: 'The requirements of the standard, with their weights, examples, and the acts they rest on.' },
  },
  requirementsTable: {
    name: { sq: 'Kërkesat e standardit, tabelë', sr: 'Zahtevi standarda, tabela', en: 'Requirements of the standard, table' },
    holds: { sq: 'Kërkesat si tabelë, me gjetjet e të gjitha institucioneve të numëruara.', sr: 'Zahtevi kao tabela, sa prebrojanim nalazima svih institucija.', en: 'The requirements as a table, with the findings of all institutions counted.' },
  },
  obligations: {
    name: { sq: 'Detyrimet', sr: 'Obaveze', en: 'Obligations' },
    holds: { sq: 'Shërbimet që institucionet duhet t’i ofrojnë, mbi cilin akt, dhe kush i përshkruan.', sr: 'Usluge koje institucije moraju da pruže, na osnovu kog akta, i ko ih opisuje.', en: 'The services that institutions must offer, on the ground of which act, and who describes them.' },
  },
  obligationsTable: {
    name: { sq: 'Detyrimet, tabelë', sr: 'Obaveze, tabela', en: 'Obligations, table' },
    holds: { sq: 'Detyrimet si tabelë: një rresht për çdo institucion dhe çdo shërbim që duhet ta ofrojë.', sr: 'Obaveze kao tabela: po jedan red za svaku instituciju i svaku uslugu koju mora da pruži.', en: 'The obligations as a table: a row for each institution and each service that it must offer.' },
  },
  reports: {
    name: { sq: 'Raportet', sr: 'Izveštaji', en: 'Reports' },
    holds: { sq: 'Rezultati i secilit institucion sipas çdo ndarjeje, pa gjetjet një nga një.', sr: 'Rezultat svake institucije po svakoj podeli, bez pojedinačnih nalaza.', en: 'The score of each institution in every cut, without the single findings.' },
  },
  report: {
    name: { sq: 'Raporti i një institucioni', sr: 'Izveštaj o jednoj instituciji', en: 'The report of an institution' },
    holds: { sq: 'Raporti i një institucioni: rezultati sipas çdo ndarjeje dhe çdo gjetje, me mesazhin në tri gjuhë.', sr: 'Izveštaj o jednoj instituciji: rezultat po svakoj podeli i svaki nalaz, sa porukom na tri jezika.', en: 'The report of an institution: its score in every cut and every finding, with its message in three languages.' },
  },
  findingsTable: {
    name: { sq: 'Gjetjet, tabelë', sr: 'Nalazi, tabela', en: 'Findings, table' },
    holds: { sq: 'Gjetjet si tabelë: një rresht për çdo shërbim dhe çdo kërkesë.', sr: 'Nalazi kao tabela: po jedan red za svaku uslugu i svaki zahtev.', en: 'The findings as a table: a row for each service and each requirement.' },
  },
  institutionFindingsTable: {
    name: { sq: 'Gjetjet e një institucioni, tabelë', sr: 'Nalazi jedne institucije, tabela', en: 'The findings of an institution, table' },
    holds: { sq: 'Gjetjet e një institucioni të vetëm.', sr: 'Nalazi jedne jedine institucije.', en: 'The findings of a single institution.' },
  },
  work: {
    name: { sq: 'Lista e punëve', sr: 'Spisak poslova', en: 'Work list' },
    holds: { sq: 'Çfarë ka për të bërë një institucion, me radhë, me pikët, afatin dhe kush vepron.', sr: 'Šta institucija treba da uradi, po redu, sa poenima, rokom i onim ko postupa.', en: 'What an institution has to do, in order, with points, date and who acts.' },
  },
  workTable: {
    name: { sq: 'Lista e punëve, tabelë', sr: 'Spisak poslova, tabela', en: 'Work list, table' },
    holds: { sq: 'Lista e punëve e një institucioni si tabelë, në gjuhën tuaj.', sr: 'Spisak poslova jedne institucije kao tabela, na vašem jeziku.', en: 'The work list of an institution as a table, in your language.' },
  },
  workCalendar: {
    name: { sq: 'Kalendari i punëve', sr: 'Kalendar poslova', en: 'Work calendar' },
    holds: { sq: 'Kontrollet dhe ditët e fundit të taksave të një institucioni si kalendar (iCalendar).', sr: 'Provere i poslednji dani važenja taksa jedne institucije kao kalendar (iCalendar).', en: 'The checks of an institution and the last days of its fees as a calendar (iCalendar).' },
  },
  documents: {
    name: { sq: 'Dokumentet e publikuara', sr: 'Objavljeni dokumenti', en: 'Published documents' },
    holds: { sq: 'Çfarë publikon secili institucion pa iu kërkuar: sipas kategorisë, me datën, gjuhët, formatin, licencën dhe adresën.', sr: 'Šta koja institucija objavljuje bez zahteva: po kategorijama, sa datumom, jezicima, formatom, licencom i adresom.', en: 'What each institution publishes without being asked: by category, with date, languages, format, licence and address.' },
  },
  documentsTable: {
    name: { sq: 'Dokumentet e publikuara, tabelë', sr: 'Objavljeni dokumenti, tabela', en: 'Published documents, table' },
    holds: { sq: 'Të njëjtat dokumente si tabelë; edhe kategoria pa dokumente ka rreshtin e vet.', sr: 'Isti dokumenti kao tabela; i kategorija bez dokumenata ima svoj red.', en: 'The same documents as a table; a category without documents has a row too.' },
  },
  vocabularies: {
    name: { sq: 'Listat e fjalëve', sr: 'Spiskovi reči', en: 'Word lists' },
    holds: { sq: 'Çdo listë fjalësh: dokumentet, aktet, temat, mënyrat e paraqitjes e të tjera, në tri gjuhë dhe me URI-në standarde.', sr: 'Svaki spisak reči: dokumenti, akti, teme, načini podnošenja i drugo, na tri jezika i sa standardnim URI-jem.', en: 'Every word list: documents, acts, topics, channels and others, in three languages and with their standard URI.' },
  },
  vocabulariesTable: {
    name: { sq: 'Listat e fjalëve, tabelë', sr: 'Spiskovi reči, tabela', en: 'Word lists, table' },
    holds: { sq: 'Të gjitha listat si një tabelë: një rresht për çdo zë.', sr: 'Svi spiskovi kao jedna tabela: po jedan red za svaku odrednicu.', en: 'All lists as one table: a row for each entry.' },
  },
  everydayWords: {
    name: { sq: 'Fjalët e përditshme', sr: 'Svakodnevne reči', en: 'Everyday words' },
    holds: { sq: 'Fjalët që njerëzit shkruajnë dhe fjalët e katalogut që do të thonë të njëjtën gjë.', sr: 'Reči koje ljudi pišu i reči kataloga koje znače isto.', en: 'The words people type, and the words of the catalogue that mean the same.' },
  },
  script: {
    name: { sq: 'Përjashtimet e shkrimit', sr: 'Izuzeci pisma', en: 'Script exceptions' },
    holds: { sq: 'Çfarë nuk nxirret në cirilicë sipas rregullit.', sr: 'Ono što se u ćirilicu ne preslovljava po pravilu.', en: 'What is not derived into Cyrillic by the rule.' },
  },
  holidays: {
    name: { sq: 'Festat zyrtare', sr: 'Državni praznici', en: 'Official holidays' },
    holds: { sq: 'Ditët kur zyrat nuk punojnë, me të cilat numërohen ditët e punës. “expected” shënon ditën që ende vetëm pritet.', sr: 'Dani kada kancelarije ne rade, po kojima se broje radni dani. „expected“ označava dan koji se još samo očekuje.', en: 'The days on which offices are closed, by which working days are counted. “expected” marks a day that is only expected so far.' },
  },
  quarterFigures: {
    name: { sq: 'Shifrat e një tremujori', sr: 'Brojke jednog tromesečja', en: 'The figures of a quarter' },
    holds: { sq: 'Shifrat e ruajtura të një tremujori, rekomandimet dhe përgjigjet e institucioneve. Institucionet dhe shërbimet qëndrojnë nën identifikuesit e asaj dite: si quhen sot, e thonë `institutionToday` dhe `formerIds`.', sr: 'Sačuvane brojke jednog tromesečja, preporuke i odgovori institucija. Institucije i usluge stoje pod oznakama tog dana: kako se danas zovu, kažu `institutionToday` i `formerIds`.', en: 'The figures kept for a quarter, the recommendations, and the institutions’ answers. Institutions and services stand under the ids of that day: what they are called today is said by `institutionToday` and `formerIds`.' },
  },
  quarterReport: {
    name: { sq: 'Raporti i tremujorit', sr: 'Tromesečni izveštaj', en: 'Quarterly report' },
    holds: { sq: 'Raporti i tremujorit si tekst, për një institucion ose për të gjithë, në gjuhën tuaj.', sr: 'Tromesečni izveštaj kao tekst, za jednu instituciju ili za sve, na vašem jeziku.', en: 'The quarterly report as text, of one institution or of all, in your language.' },
  },
  quarterTable: {
    name: { sq: 'Raporti i tremujorit, tabelë', sr: 'Tromesečni izveštaj, tabela', en: 'Quarterly report, table' },
    holds: { sq: 'Shifrat dhe rekomandimet e të njëjtit raport si tabelë.', sr: 'Brojke i preporuke istog izveštaja kao tabela.', en: 'The figures and recommendations of the same report as a table.' },
  },
  recommendations: {
    name: { sq: 'Rekomandimet dhe përgjigjet', sr: 'Preporuke i odgovori', en: 'Recommendations and answers' },
    holds: { sq: 'Rekomandimet e çdo tremujori dhe çfarë u përgjigj institucioni. Institucionet dhe shërbimet qëndrojnë nën identifikuesit e asaj dite: si quhen sot, e thonë `institutionToday` dhe `formerIds`.', sr: 'Preporuke svakog tromesečja i šta je institucija odgovorila. Institucije i usluge stoje pod oznakama tog dana: kako se danas zovu, kažu `institutionToday` i `formerIds`.', en: 'The recommendations of every quarter, and what the institution answered. Institutions and services stand under the ids of that day: what they are called today is said by `institutionToday` and `formerIds`.' },
  },
  recommendationsTable: {
    name: { sq: 'Rekomandimet dhe përgjigjet, tabelë', sr: 'Preporuke i odgovori, tabela', en: 'Recommendations and answers, table' },
    holds: { sq: 'Të njëjtat si tabelë: një rresht për çdo rekomandim.', sr: 'Isto to kao tabela: po jedan red za svaku preporuku.', en: 'The same as a table: a row for each recommendation.' },
  },
  registers: {
    name: { sq: 'Regjistrat para katalogut', sr: 'Registri pre kataloga', en: 'The registers before the catalogue' },
    holds: { sq: 'Shifra të numëruara në vetë regjistrat e institucioneve, para katalogut. Nuk krahasohen drejtpërdrejt me plotësinë.', sr: 'Brojke utvrđene na samim registrima institucija, pre kataloga. Ne porede se neposredno sa potpunošću.', en: 'Figures counted on the institutions’ own registers, before the catalogue. They do not compare directly with completeness.' },
  },
  registersTable: {
    name: { sq: 'Regjistrat para katalogut, tabelë', sr: 'Registri pre kataloga, tabela', en: 'The registers before the catalogue, table' },
    holds: { sq: 'Të njëjtat shifra si tabelë: një rresht për çdo regjistër dhe çdo kërkesë.', sr: 'Iste brojke kao tabela: po jedan red za svaki registar i svaki zahtev.', en: 'The same figures as a table: a row for each register and each requirement.' },
  },
  changes: {
    name: { sq: 'Ndryshimet', sr: 'Izmene', en: 'Changes' },
    holds: { sq: 'Çfarë ndryshoi në secilin shërbim, fakt për fakt, nga më i riu: para, tani, dhe me fjalë në tri gjuhë.', sr: 'Šta se promenilo u svakoj usluzi, podatak po podatak, počev od najnovijeg: pre, sada, i rečima na tri jezika.', en: 'What changed in each service, fact by fact, the newest first: before, after, and in words in three languages.' },
  },
  changesFeed: {
    name: { sq: 'Ndryshimet, për lexues lajmesh', sr: 'Izmene, za čitače vesti', en: 'Changes, for feed readers' },
    holds: { sq: 'Ndryshimet më të reja në gjuhën tuaj (Atom).', sr: 'Najnovije izmene na vašem jeziku (Atom).', en: 'The newest changes in your language (Atom).' },
  },
  institutionFeed: {
    name: { sq: 'Ndryshimet e një institucioni', sr: 'Izmene jedne institucije', en: 'Changes of an institution' },
    holds: { sq: 'Vetëm ndryshimet e atij institucioni (Atom).', sr: 'Samo izmene te institucije (Atom).', en: 'Only the changes of that institution (Atom).' },
  },
  topicFeed: {
    name: { sq: 'Ndryshimet e një teme', sr: 'Izmene jedne teme', en: 'Changes of a topic' },
    holds: { sq: 'Vetëm ndryshimet e shërbimeve të asaj teme (Atom).', sr: 'Samo izmene usluga te teme (Atom).', en: 'Only the changes of the services of that topic (Atom).' },
  },
  openData: {
    name: { sq: 'Të dhënat e hapura, të vlerësuara', sr: 'Otvoreni podaci, ocenjeni', en: 'Open data, judged' },
    holds: { sq: 'Vlerësimi i fundit i ruajtur i të dhënave të hapura: sipas grupit të të dhënave, botuesit dhe matjes. Bosh derisa të ruhet i pari.', sr: 'Poslednja sačuvana ocena otvorenih podataka: po skupu podataka, izdavaču i merilu. Prazno dok se ne sačuva prva.', en: 'The last kept judgement of the open data: by data set, publisher and metric. Empty until the first is kept.' },
  },
  openDataQuarter: {
    name: { sq: 'Të dhënat e hapura në një tremujor', sr: 'Otvoreni podaci u jednom tromesečju', en: 'Open data in a quarter' },
    holds: { sq: 'I njëjti vlerësim, siç u ruajt për një tremujor.', sr: 'Ista ocena, kako je sačuvana za jedno tromesečje.', en: 'The same judgement as it was kept for a quarter.' },
  },
  openDataTable: {
    name: { sq: 'Të dhënat e hapura, tabelë', sr: 'Otvoreni podaci, tabela', en: 'Open data, table' },
    holds: { sq: 'I njëjti vlerësim si tabelë: një rresht për çdo grup të dhënash dhe çdo matje.', sr: 'Ista ocena kao tabela: po jedan red za svaki skup podataka i svako merilo.', en: 'The same judgement as a table: a row for each data set and each metric.' },
  },
  dataQuality: {
    name: { sq: 'Masa e cilësisë së të dhënave', sr: 'Merilo kvaliteta podataka', en: 'The yardstick of data quality' },
    holds: { sq: 'Me çfarë gjykohet një grup të dhënash: matjet, pikët dhe listat.', sr: 'Po čemu se ocenjuje skup podataka: merila, poeni i spiskovi.', en: 'By what a data set is judged: metrics, points and lists.' },
  },
  links: {
    name: { sq: 'Lidhjet', sr: 'Linkovi', en: 'Links' },
    holds: { sq: 'Çdo adresë në përmbajtje, ku është shkruar dhe çfarë gjeti kontrolli i fundit.', sr: 'Svaka adresa u sadržaju, gde je napisana i šta je poslednja provera našla.', en: 'Every address in the content, where it is written, and what the last check found.' },
  },
  linksTable: {
    name: { sq: 'Lidhjet, tabelë', sr: 'Linkovi, tabela', en: 'Links, table' },
    holds: { sq: 'Të njëjtat adresa si tabelë.', sr: 'Iste adrese kao tabela.', en: 'The same addresses as a table.' },
  },
} as const satisfies Readonly<Record<string, FileWords>>;

/** What the data sets are called, by their names in `catalogue/write/published-files.ts`. */
export const datasetWords = {
  catalogue: { sq: 'I gjithë katalogu', sr: 'Ceo katalog', en: 'The whole catalogue' },
  services: { sq: 'Shërbimet publike', sr: 'Javne usluge', en: 'Public services' },
  institutions: { sq: 'Institucionet publike', sr: 'Javne institucije', en: 'Public institutions' },
  concepts: { sq: 'Përshkrimet e përbashkëta të shërbimeve', sr: 'Zajednički opisi usluga', en: 'Shared descriptions of services' },
  standard: { sq: 'Standardi dhe detyrimet', sr: 'Standard i obaveze', en: 'The standard and the obligations' },
  findings: { sq: 'Gjetjet dhe raportet', sr: 'Nalazi i izveštaji', en: 'Findings and reports' },
  documents: { sq: 'Dokumentet që institucionet i publikojnë', sr: 'Dokumenti koje institucije objavljuju', en: 'Documents that institutions publish' },
  vocabularies: { sq: 'Listat e fjalëve', sr: 'Spiskovi reči', en: 'Word lists' },
  quarters: { sq: 'Tremujorët', sr: 'Tromesečja', en: 'The quarters' },
  changes: { sq: 'Ndryshimet e shërbimeve', sr: 'Izmene usluga', en: 'Changes of the services' },
  'open-data': { sq: 'Cilësia e të dhënave të hapura', sr: 'Kvalitet otvorenih podataka', en: 'The quality of open data' },
  links: { sq: 'Kontrolli i lidhjeve', sr: 'Provera linkova', en: 'The link check' },
  format: { sq: 'Përshkrimi i vetë skedarëve', sr: 'Opis samih datoteka', en: 'The files themselves, described' },
} as const satisfies Readonly<Record<string, InEachLanguage>>;
