import { z } from 'zod';
import { furtherLanguages, languages } from '#languages/languages.ts';
import { answerKinds, answersFacts } from './answer.ts';
import { described } from './field.ts';
import { judgedDataset } from './open-data.ts';
import { documentsFacts, inventoryFacts } from './published-document.ts';
import { catalogueSnapshotFacts, dayOfQuarterHint, snapshotFacts } from './snapshot.ts';
import { taskKinds } from './task.ts';
import { date, id } from './values.ts';
import { feedbackParts, feedbackReasons, monthPattern } from './feedback.ts';
import { addresses, completeness, count, header, inEachLanguage, institution, institutionToday, judgedOn, named, outcome, ownId, quarter, score, service, share, shareOf, title, whole } from './published-parts.ts';

/* The open files of what was judged: findings, reports, work lists, quarters, open data, documents. */

const doer = named(z.strictObject({
  by: named(z.enum(['institution', 'concept']), 'Kush', 'Ko', 'Who', { hint: { sq: '“concept”: fjalët qëndrojnë te përshkrimi i përbashkët.', sr: '„concept“: reči stoje u zajedničkom opisu.', en: '“concept”: the words stand in the shared description.' }, example: 'institution' }),
  concept: named(id, 'Përshkrimi i përbashkët', 'Zajednički opis', 'Shared description').optional(), role: named(inEachLanguage, 'Roli', 'Uloga', 'Role').optional(), deputy: named(inEachLanguage, 'Zëvendësi', 'Zamenik', 'Deputy').optional(), unit: named(id, 'Njësia', 'Jedinica', 'Unit').optional(),
}), 'Kush vepron', 'Ko postupa', 'Who has to act');
const basis = named(z.array(z.strictObject({ act: named(id, 'Akti', 'Akt', 'Act', { example: 'aip-guide' }), article: named(z.string(), 'Neni', 'Član', 'Article', { example: '8(f)2' }).optional() })), 'Baza', 'Osnov', 'Basis', { hint: { sq: 'Në çfarë mbështetet kërkesa.', sr: 'Na čemu zahtev počiva.', en: 'What the requirement rests on.' } });
const place = {
  field: named(z.string(), 'Fusha', 'Polje', 'Field', { hint: { sq: 'Ajo që plotësohet ose ndreqet.', sr: 'Ono koje treba popuniti ili ispraviti.', en: 'The one to fill in or correct.' }, example: 'fees' }).optional(),
  file: named(z.string(), 'Skedari', 'Datoteka', 'File', { example: 'institutions/prishtina/services/birth-extract/service.yaml' }).optional(),
  line: named(z.int(), 'Rreshti', 'Red', 'Line', { example: 14 }).optional(),
};
const language = named(z.enum(languages), 'Gjuha', 'Jezik', 'Language', { example: 'sr' }).optional();
const message = named(inEachLanguage, 'Mesazhi', 'Poruka', 'Message', { hint: { sq: 'Pse gjetja është kjo që është.', sr: 'Zašto je nalaz takav.', en: 'Why the outcome is what it is.' } });
const help = named(inEachLanguage, 'Çfarë të shkruhet', 'Šta napisati', 'What to write');

export const publishedFinding = described(z.strictObject({
  service: named(id, 'Shërbimi', 'Usluga', 'Service', { hint: { sq: 'Ose, siç e thotë “subject”, detyrimi ose kategoria e dokumenteve.', sr: 'Ili, kako kaže „subject“, obaveza ili kategorija dokumenata.', en: 'Or, as “subject” says, the obligation or the category of documents.' }, example: 'birth-extract' }),
  subject: named(z.enum(['obligation', 'document']), 'Çfarë u gjykua', 'Šta je ocenjeno', 'What was judged', { hint: { sq: 'Lihet jashtë për një shërbim.', sr: 'Izostavlja se za uslugu.', en: 'Left out for a service.' } }).optional(),
  requirement: named(id, 'Kërkesa', 'Zahtev', 'Requirement', { example: 'fee-stated' }), dimension: named(id, 'Dimensioni', 'Dimenzija', 'Dimension', { example: 'completeness' }), outcome, language, ...place,
  points: named(z.number().min(0), 'Pikë për t’u fituar', 'Poeni koji se mogu dobiti', 'Points to gain', { example: 3 }), won: share.won, possible: share.possible, message, help,
  /** What the requirement rests on. */
  basis,
  /** Who has to act: the role that the institution named, its unit, or the keeper of a shared description. */
  doer,
}), title('Gjetja', 'Nalaz', 'Finding'));

const tally = { met: named(z.int(), 'Të plotësuara', 'Ispunjeno', 'Met'), partial: named(z.int(), 'Pjesërisht', 'Delimično', 'Partly met'), missing: named(z.int(), 'Mungojnë', 'Nedostaje', 'Missing'), 'not-applicable': named(z.int(), 'Nuk zbatohen', 'Ne primenjuje se', 'Not applicable'), unknown: named(z.int(), 'Të panjohura', 'Nepoznato', 'Unknown') };
const counts = z.strictObject({ ...tally, ...share });
const sharesByDimension = named(z.record(id, z.strictObject(share)), 'Sipas dimensionit', 'Po dimenzijama', 'By dimension');
const sharesByLanguage = named(z.record(z.enum(languages), z.strictObject(share)), 'Sipas gjuhës', 'Po jezicima', 'By language');
const coverage = z.strictObject({ described: named(whole, 'Të përshkruara', 'Opisane', 'Described', { example: 9 }), lacking: named(whole, 'Pa përshkrim', 'Bez opisa', 'Lacking', { hint: { sq: 'Shërbimet që duhet të ofrohen dhe nuk janë përshkruar.', sr: 'Usluge koje se moraju pružati, a nisu opisane.', en: 'Services that must be offered and have no entry.' }, example: 12 }), score });
const numberOfServices = named(whole, 'Numri i shërbimeve', 'Broj usluga', 'Number of services', { example: 9 });
const entriesAlone = shareOf('Vetëm përshkrimet', 'Samo opisi', 'The entries alone');

const sums = {
  institution, services: numberOfServices, ...share,
  dimensions: sharesByDimension, languages: sharesByLanguage,
  requirements: named(z.record(id, counts), 'Sipas kërkesës', 'Po zahtevima', 'By requirement'), perService: named(z.record(id, z.strictObject({ ...share, dimensions: sharesByDimension })), 'Sipas shërbimit', 'Po uslugama', 'By service'),
  described: entriesAlone, coverage: named(coverage, 'Mbulimi', 'Pokrivenost', 'Coverage', { thing: 'coverage' }),
  /** Counted, and judged by no requirement; left out where no language was added. */
  addedTexts: named(z.array(z.strictObject({ language: named(z.enum(furtherLanguages), 'Gjuha', 'Jezik', 'Language', { example: 'tr' }), services: numberOfServices })), 'Tekste në gjuhë të shtuara', 'Tekstovi na dodatim jezicima', 'Texts in added languages', {
    hint: { sq: 'Sa shërbime kanë tekst në secilën gjuhë që e ka shtuar institucioni. Numërohet, nuk vlerësohet.', sr: 'Koliko usluga ima tekst na svakom jeziku koji je institucija dodala. Broji se, ne ocenjuje se.', en: 'How many services have a text in each language that the institution added. Counted, not judged.' },
  }).optional(),
};
const inventorySums = {
  looked: named(z.boolean(), 'U shikua', 'Pregledano', 'Looked at', { hint: { sq: 'false: askush s’e ka shënuar ende çfarë publikon institucioni, prandaj gjithçka është e panjohur.', sr: 'false: još niko nije upisao šta institucija objavljuje, pa je sve nepoznato.', en: 'false: nobody has written down yet what the institution publishes, so all is unknown.' }, example: true }), ...share, dimensions: sharesByDimension,
  categories: named(z.record(id, z.strictObject({ documents: named(whole, 'Dokumentet', 'Dokumenti', 'Documents'), outcome, ...share })), 'Sipas kategorisë', 'Po kategorijama', 'By category'),
};
const inventoryWords = ['Dokumentet e publikuara', 'Objavljeni dokumenti', 'Published documents', { hint: { sq: 'Shumë më vete: pikët e saj nuk hyjnë te rezultati.', sr: 'Zaseban zbir: njegovi poeni ne ulaze u rezultat.', en: 'A sum of its own: its points are outside the score.' } }] as const;

export const publishedReport = described(z.strictObject({
  ...header, ...sums,
  /** What the institution publishes without being asked: its points stand outside all the sums above. */
  inventory: named(z.strictObject({ ...inventorySums, findings: named(z.array(publishedFinding), 'Gjetjet', 'Nalazi', 'Findings') }), ...inventoryWords),
  /** What readers told, by service, reason and part; left out where nobody has counted. */
  told: named(z.array(z.strictObject({
    service, reason: named(z.enum(feedbackReasons), 'Arsyeja', 'Razlog', 'Reason', { example: 'wrong' }), part: named(z.enum(feedbackParts), 'Pjesa', 'Deo', 'Part', { example: 'fees' }).optional(),
    count: named(whole, 'Sa herë', 'Koliko puta', 'How often', { example: 12 }), open: named(whole, 'Pas kontrollit të fundit', 'Posle poslednje provere', 'Since the last check', { example: 12 }),
    from: named(z.string().regex(monthPattern), 'Muaji i parë', 'Prvi mesec', 'First month', { example: '2026-09' }), to: named(z.string().regex(monthPattern), 'Muaji i fundit', 'Poslednji mesec', 'Last month', { example: '2026-11' }),
  })), 'Çfarë thonë lexuesit', 'Šta kažu čitaoci', 'What readers say').optional(),
  findings: named(z.array(publishedFinding), 'Gjetjet', 'Nalazi', 'Findings'),
}), title('Raporti', 'Izveštaj', 'Report'));

export const publishedReports = described(z.strictObject({
  ...header, count,
  reports: named(z.array(z.strictObject({ ...sums, inventory: named(z.strictObject(inventorySums), ...inventoryWords) })), 'Raportet', 'Izveštaji', 'Reports'),
}), title('Raportet', 'Izveštaji', 'Reports'));

export const publishedWork = described(z.strictObject({
  ...header, institution, count,
  tasks: named(z.array(described(z.strictObject({
    id: named(z.string(), 'Identifikuesi', 'Oznaka', 'Id', { hint: { sq: 'Mbetet i njëjtë nga dita në ditë.', sr: 'Ostaje ista iz dana u dan.', en: 'Stays the same from day to day.' } }),
    kind: named(z.enum(taskKinds), 'Lloji', 'Vrsta', 'Kind', { example: 'fill' }), services: named(z.array(id), 'Shërbimet', 'Usluge', 'Services', { hint: { sq: 'Një, ose të gjitha ato që ndreqen me një rresht.', sr: 'Jedna, ili sve koje se ispravljaju jednim redom.', en: 'One, or all that one line mends.' }, example: ['birth-extract'] }),
    obligation: named(id, 'Detyrimi', 'Obaveza', 'Obligation').optional(), requirement: named(id, 'Kërkesa', 'Zahtev', 'Requirement', { example: 'fee-stated' }).optional(), dimension: named(id, 'Dimensioni', 'Dimenzija', 'Dimension').optional(), language, ...place,
    points: named(z.number().min(0), 'Pikë për t’u fituar', 'Poeni koji se mogu dobiti', 'Points to gain', { example: 3 }), due: named(date, 'Deri më', 'Do', 'By', { example: '2027-05-20' }).optional(), overdue: named(z.int().min(0), 'Ditë vonesë', 'Dana kašnjenja', 'Days late').optional(), late: named(z.boolean(), 'Vonë', 'Kasni', 'Late'),
    message, help, doer,
  }), title('Puna', 'Posao', 'Task'))), 'Punët', 'Poslovi', 'Tasks'),
}), title('Lista e punëve', 'Spisak poslova', 'Work list'));

const dataScore = { ...share, rating: named(z.union([id, z.null()]), 'Shkalla', 'Razred', 'Rating', { example: 'good' }) };
const datasetCount = named(whole, 'Grupet e të dhënave', 'Skupovi podataka', 'Data sets', { example: 120 });
const lateCount = named(whole, 'Me vonesë', 'Sa kašnjenjem', 'Late', { example: 4 });

export const publishedOpenData = described(z.strictObject({
  ...header, quarter: named(z.union([z.string(), z.null()]), 'Tremujori', 'Tromesečje', 'Quarter', { example: '2026-q4' }), monitored: named(z.union([date, z.null()]), 'Dita e monitorimit', 'Dan praćenja', 'Day of monitoring'), dataQuality: named(z.union([z.int(), z.null()]), 'Versioni i masës', 'Verzija merila', 'Version of the yardstick'),
  metrics: named(z.array(z.strictObject({ id, dimension: named(z.union([id, z.null()]), 'Dimensioni', 'Dimenzija', 'Dimension'), weight: named(z.number().min(0), 'Pesha', 'Težina', 'Weight'), title: named(inEachLanguage, 'Titulli', 'Naslov', 'Title'), remedy: named(inEachLanguage, 'Çfarë të bëhet', 'Šta da se uradi', 'What to do'), counts: named(z.strictObject(tally), 'Numrat', 'Brojke', 'Counts') })), 'Matjet', 'Merila', 'Metrics'),
  summary: named(z.strictObject({ datasets: datasetCount, late: lateCount, ...dataScore, dimensions: sharesByDimension }), 'Përmbledhja', 'Sažetak', 'Summary'),
  publishers: named(z.array(z.strictObject({ publisher: named(z.union([z.string(), z.null()]), 'Botuesi', 'Izdavač', 'Publisher'), datasets: datasetCount, late: lateCount, ...dataScore, dimensions: sharesByDimension })), 'Botuesit', 'Izdavači', 'Publishers'),
  datasets: named(z.array(z.strictObject({ ...judgedDataset.shape, completeness: named(z.strictObject(dataScore), 'Plotësia', 'Potpunost', 'Completeness') })), 'Grupet e të dhënave', 'Skupovi podataka', 'Data sets'),
}), title('Të dhënat e hapura, të vlerësuara', 'Otvoreni podaci, ocenjeni', 'Open data, judged'));

const published = {
  services: numberOfServices, coverage: named(coverage, 'Mbulimi', 'Pokrivenost', 'Coverage').optional(), ...share, described: entriesAlone,
  dimensions: sharesByDimension, languages: sharesByLanguage,
  requirements: named(z.record(id, z.strictObject({ met: tally.met, partial: tally.partial, missing: tally.missing, unknown: tally.unknown, ...share })), 'Sipas kërkesës', 'Po zahtevima', 'By requirement'),
};
const recommendation = catalogueSnapshotFacts.shape.institutions.element.shape.recommendations.element;
const answer = answersFacts.shape.answers.element;

export const publishedQuarter = described(z.strictObject({
  ...header, judgedOn: judgedOn({ hint: dayOfQuarterHint }), quarter, standardFrom: catalogueSnapshotFacts.shape.standardFrom, content: named(z.string(), 'Gjurma e përmbajtjes', 'Otisak sadržaja', 'Fingerprint of the content'),
  all: named(z.strictObject({ ...published, perService: named(z.record(z.string(), z.strictObject(share)), 'Sipas shërbimit', 'Po uslugama', 'By service'), texts: named(z.record(z.string(), z.array(z.enum(languages))), 'Gjuhët e teksteve', 'Jezici tekstova', 'Languages of the texts').optional() }), 'Të gjithë bashkë', 'Svi zajedno', 'All together'),
  institutions: named(z.array(z.strictObject({ id: institution, institutionToday, ...published, perService: named(z.record(id, z.strictObject(share)), 'Sipas shërbimit', 'Po uslugama', 'By service'), texts: catalogueSnapshotFacts.shape.institutions.element.shape.texts, recommendations: catalogueSnapshotFacts.shape.institutions.element.shape.recommendations })), 'Institucionet', 'Institucije', 'Institutions'),
  answers: named(z.array(answer.omit({ quarter: true }).extend({ institution })), 'Përgjigjet', 'Odgovori', 'Answers', { hint: { sq: 'Nën identifikuesin që institucioni ka sot.', sr: 'Pod oznakom koju institucija ima danas.', en: 'Under the id that the institution has today.' } }),
}), title('Tremujori', 'Tromesečje', 'Quarter'));

export const publishedRecommendations = described(z.strictObject({
  ...header, count,
  recommendations: named(z.array(z.strictObject({
    quarter, institution, institutionToday, ...recommendation.shape,
    answer: named(answer.omit({ quarter: true, requirement: true }).extend({ answer: named(z.enum(answerKinds), 'Përgjigjja', 'Odgovor', 'Answer', { example: 'planned' }) }), 'Përgjigjja', 'Odgovor', 'Answer', { hint: { sq: 'Lihet jashtë kur institucioni nuk është përgjigjur.', sr: 'Izostavlja se kada institucija nije odgovorila.', en: 'Left out where the institution has not answered.' } }).optional(),
  })), 'Rekomandimet', 'Preporuke', 'Recommendations'),
}), title('Rekomandimet dhe përgjigjet', 'Preporuke i odgovori', 'Recommendations and answers'));

export const publishedRegisters = described(z.strictObject({ ...header, snapshots: named(z.array(snapshotFacts), 'Pasqyrat', 'Preseci', 'Snapshots') }), title('Regjistrat para katalogut', 'Registri pre kataloga', 'The registers before the catalogue'));

export const publishedDocuments = described(z.strictObject({
  ...header, categories: named(z.array(z.strictObject({ id: ownId, ...inventoryFacts.valueType.shape })), 'Kategoritë', 'Kategorije', 'Categories'),
  institutions: named(z.array(z.strictObject({
    id: institution, addresses, looked: inventorySums.looked, completeness,
    /** A category without documents: “none” where it is known that nothing is published, left out where nobody has said. */
    categories: named(z.array(z.strictObject({ id: ownId, documents: documentsFacts.valueType.optional(), outcome })), 'Kategoritë', 'Kategorije', 'Categories'),
  })), 'Institucionet', 'Institucije', 'Institutions'),
}), title('Dokumentet e publikuara', 'Objavljeni dokumenti', 'Published documents'));
