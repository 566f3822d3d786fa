import { z } from 'zod';
import { furtherLanguages, inEach, languages, routes, type Route } from '#languages/languages.ts';
import { answerKinds, answersFacts } from './answer.ts';
import { dataQualityFacts } from './data-quality.ts';
import { everydayFacts } from './everyday.ts';
import { holidaysFacts } from './holidays.ts';
import { described, type FieldMeta } from './field.ts';
import { outcomes } from './finding.ts';
import { linkRecord } from './links.ts';
import { judgedDataset } from './open-data.ts';
import { institutionFacts } from './institution.ts';
import { historyEntry } from './history.ts';
import { documentsFacts, inventoryFacts } from './published-document.ts';
import { ruleNames } from './rules.ts';
import { scriptFacts } from './script.ts';
import { conceptFacts, publishedServiceFacts } from './service.ts';
import { catalogueSnapshotFacts, dayOfQuarterHint, quarterPattern, snapshotFacts } from './snapshot.ts';
import { obligationsFacts, requirementFacts, standardFacts } from './standard.ts';
import { taskKinds } from './task.ts';
import { textWords } from './text.ts';
import { date, id, shortWords, translatedLanguages, webAddress, wordsInEachLanguage } from './values.ts';
import { feedbackParts, feedbackReasons, monthPattern } from './feedback.ts';
import { actKinds, guidedSteps, listNames, otherNames, request } from './vocabulary.ts';

/** The open files under /api/v1: fields are added, never renamed or taken away (see `write/data-format.ts`). */

/** A field of an open file that no record of the content has: its words, side by side. */
function named<Schema extends z.ZodType>(schema: Schema, sq: string, sr: string, en: string, more: Omit<FieldMeta, 'label'> = {}): Schema {
  return described(schema, { label: { sq, sr, en }, ...more });
}

const whole = z.int().min(0);
const count = named(whole, 'Numri i zërave', 'Broj zapisa', 'Number of records', { example: 42 });
const score = named(z.union([z.number().min(0).max(1), z.null()]), 'Rezultati', 'Rezultat', 'Score', {
  hint: { sq: 'Pjesa e fituar, nga 0 në 1; null kur nuk kishte çfarë të gjykohet.', sr: 'Osvojeni deo, od 0 do 1; null kada nije bilo šta da se oceni.', en: 'The share won, from 0 to 1; null where there was nothing to judge.' }, example: 0.64,
});
const share = {
  won: named(z.number().min(0), 'Pikët e fituara', 'Osvojeni poeni', 'Points won', { example: 31.5 }),
  possible: named(z.number().min(0), 'Pikët e mundshme', 'Mogući poeni', 'Points possible', { hint: { sq: 'Pa ato që nuk dihen dhe ato që nuk zbatohen.', sr: 'Bez onoga što se ne zna i onoga što se ne primenjuje.', en: 'Without what is unknown and what does not apply.' }, example: 49 }),
  score,
};
const shareOf = (sq: string, sr: string, en: string) => named(z.strictObject(share), sq, sr, en);
const completeness = shareOf('Plotësia', 'Potpunost', 'Completeness');
const inEachLanguage = z.strictObject(inEach(() => z.string()));
const addresses = named(z.strictObject(Object.fromEntries(routes.map(({ path }) => [path, z.string()])) as Record<Route['path'], z.ZodString>), 'Faqet', 'Stranice', 'Pages', {
  hint: { sq: 'Adresa e faqes në çdo gjuhë dhe shkrim.', sr: 'Adresa stranice na svakom jeziku i pismu.', en: 'The address of the page in every language and script.' }, cpsv: 'foaf:page', schema: 'url',
});
/** A text of a service as it is published: its words, and its free text. */
export const publishedText = described(z.strictObject({ ...textWords.shape, body: named(z.string(), 'Teksti i lirë', 'Slobodan tekst', 'Free text', { hint: { sq: 'Markdown, pa HTML.', sr: 'Markdown, bez HTML-a.', en: 'Markdown, without HTML.' }, cpsv: 'dct:description', schema: 'description' }).optional() }), { label: { sq: 'Teksti', sr: 'Tekst', en: 'Text' } });
const texts = named(z.strictObject(inEach(() => publishedText.optional())), 'Tekstet', 'Tekstovi', 'Texts', {
  hint: { sq: 'Fjalët e shërbimit sipas gjuhës; gjuha që mungon nuk është shkruar.', sr: 'Reči usluge po jeziku; jezik koga nema nije napisan.', en: 'The words of the service by language; a language that is not there has not been written.' },
});
const judgedOn = (more: { hint?: typeof dayOfQuarterHint } = {}) => named(date, 'Dita e vlerësimit', 'Dan ocene', 'Day of judging', { ...more, example: '2026-11-22', cpsv: 'dct:modified', schema: 'dateModified' });
const header = {
  licence: named(z.literal('CC-BY-4.0'), 'Licenca', 'Licenca', 'Licence', { example: 'CC-BY-4.0', cpsv: 'dct:license', schema: 'license' }),
  judgedOn: judgedOn(),
  standard: named(z.union([z.int(), z.null()]), 'Versioni i standardit', 'Verzija standarda', 'Version of the standard', { hint: { sq: 'Ai që gjykoi; null kur nuk ka standard.', sr: 'Ona koja je ocenila; null kada standarda nema.', en: 'The one that judged; null where there is no standard.' }, example: 1 }),
};
const institution = named(id, 'Institucioni', 'Institucija', 'Institution', { example: 'prishtina', cpsv: 'cv:hasCompetentAuthority', schema: 'serviceOperator' });
const service = named(id, 'Shërbimi', 'Usluga', 'Service', { example: 'birth-extract' });
const serviceIds = named(z.array(z.string()), 'Shërbimet', 'Usluge', 'Services', { hint: { sq: 'Identifikuesit e plotë: institucioni/shërbimi.', sr: 'Potpune oznake: institucija/usluga.', en: 'Whole ids: institution/service.' }, example: ['prishtina/birth-extract'] });
const outcome = named(z.enum(outcomes), 'Gjetja', 'Nalaz', 'Outcome', { hint: { sq: '“unknown” nuk është zero: nuk u gjykua dot dhe nuk numërohet.', sr: '„unknown“ nije nula: nije moglo da se oceni i ne računa se.', en: '“unknown” is not zero: it could not be judged and is not counted.' }, example: 'met' });
const quarter = named(z.string().regex(quarterPattern), 'Tremujori', 'Tromesečje', 'Quarter', { example: '2026-q4' });
const ownId = named(id, 'Identifikuesi', 'Oznaka', 'Id', { example: 'fee-stated', cpsv: 'dct:identifier', schema: 'identifier' });

const title = (sq: string, sr: string, en: string) => ({ label: { sq, sr, en } });

export const publishedService = described(z.strictObject({
  id: named(z.string(), 'Identifikuesi', 'Oznaka', 'Id', { hint: { sq: 'institucioni/shërbimi; i përhershëm.', sr: 'institucija/usluga; trajna.', en: 'institution/service; permanent.' }, example: 'prishtina/birth-extract', cpsv: 'dct:identifier', schema: 'identifier' }),
  institution, service, addresses, facts: publishedServiceFacts, texts,
  further: named(z.partialRecord(z.enum(furtherLanguages), publishedText), 'Tekstet në gjuhë të tjera', 'Tekstovi na drugim jezicima', 'Texts in further languages', {
    hint: { sq: 'Gjuhët që i ka shtuar vetë institucioni, si turqishtja.', sr: 'Jezici koje je dodala sama institucija, kao turski.', en: 'Languages that the institution itself added, like Turkish.' },
  }).optional(),
  inherited: named(z.array(z.string()), 'Të trashëguara', 'Nasleđeno', 'Inherited', { hint: { sq: 'Fushat që vijnë nga përshkrimi i përbashkët.', sr: 'Polja koja potiču iz zajedničkog opisa.', en: 'The fields that come from the shared description.' }, example: ['documents', 'sq.title'] }),
  completeness,
  /** Nobody has checked the entry for longer than citizens may be left in the dark. */
  stale: named(z.literal(true), 'I vjetruar', 'Zastarelo', 'Stale', { hint: { sq: 'Askush nuk e ka kontrolluar prej kohësh, ose kurrë.', sr: 'Niko to nije proverio već dugo, ili nikada.', en: 'Nobody has checked it for long, or ever.' }, example: true }).optional(),
  withdrawnOn: named(date, 'I hequr më', 'Povučeno', 'Withdrawn on', {
    hint: { sq: 'Dita kur shërbimi u shënua si i hequr. Atëherë gjendja është “withdrawn”, shërbimi nuk gjendet në asnjë listë, dhe këtu mbetet ajo që dihej e fundit.', sr: 'Dan kada je usluga označena kao povučena. Tada je stanje „withdrawn“, usluge nema ni u jednom spisku, a ovde ostaje ono što se poslednje znalo.', en: 'The day on which the service was marked as withdrawn. Its status is then “withdrawn”, it stands in no list, and here stays what was last known.' }, example: '2026-11-22', cpsv: 'kat:withdrawnOn',
  }).optional(),
  replaces: named(z.array(z.string()), 'Zëvendëson', 'Zamenjuje', 'Replaces', {
    hint: { sq: 'Shërbimet e hequra nga përdorimi, në vend të të cilave vlen ky: institucioni/shërbimi.', sr: 'Povučene usluge umesto kojih važi ova: institucija/usluga.', en: 'The withdrawn services whose place it takes: institution/service.' }, example: ['prishtina/building-permit'], cpsv: 'dct:replaces',
  }).optional(),
}), title('Shërbimi i publikuar', 'Objavljena usluga', 'Published service'));

export const publishedServices = described(z.strictObject({ ...header, count, services: named(z.array(publishedService), 'Shërbimet', 'Usluge', 'Services') }), title('Shërbimet', 'Usluge', 'Services'));

export const publishedInstitutions = described(z.strictObject({
  ...header, count,
  institutions: named(z.array(z.strictObject({ id: institution, addresses, facts: institutionFacts, services: serviceIds, completeness })), 'Institucionet', 'Institucije', 'Institutions'),
}), title('Institucionet', 'Institucije', 'Institutions'));

export const publishedConcepts = described(z.strictObject({
  ...header, count,
  concepts: named(z.array(z.strictObject({ id: ownId, addresses, facts: conceptFacts, texts, services: serviceIds })), 'Konceptet', 'Koncepti', 'Concepts'),
}), title('Konceptet', 'Koncepti', 'Concepts'));

const dimensions = named(z.array(z.strictObject({ id, words: inEachLanguage, asks: inEachLanguage })), 'Dimensionet', 'Dimenzije', 'Dimensions', { thing: 'dimension' });

export const publishedRequirements = described(z.strictObject({
  ...header, weights: named(z.union([standardFacts.shape.weights, z.null()]), 'Peshat', 'Težine', 'Weights'), dimensions,
  requirements: named(z.array(z.strictObject({ id: ownId, ...requirementFacts.shape })), 'Kërkesat', 'Zahtevi', 'Requirements'),
}), title('Kërkesat e standardit', 'Zahtevi standarda', 'Requirements'));

/** What a rule looks at: a service, a service that must be offered, or the documents that an institution publishes. */
export const judgedThings = ['service', 'obligation', 'document'] as const;

export const publishedStandard = described(z.strictObject({
  ...header,
  versions: named(z.array(z.strictObject({ ...standardFacts.shape, requirements: named(z.array(id), 'Kërkesat', 'Zahtevi', 'Requirements', { example: ['fee-stated'] }) })), 'Versionet', 'Verzije', 'Versions', { hint: { sq: 'Më i vjetri i pari.', sr: 'Najstarija prva.', en: 'The oldest first.' } }),
  rules: named(z.array(z.strictObject({
    id: named(z.enum(ruleNames as readonly [string, ...string[]]), 'Rregulli', 'Pravilo', 'Rule', { example: 'stated' }),
    judges: named(z.enum(judgedThings), 'Çfarë gjykon', 'Šta ocenjuje', 'What it judges', { example: 'service' }),
    requirements: named(z.array(id), 'Kërkesat', 'Zahtevi', 'Requirements', { hint: { sq: 'Ato të versionit në fuqi që gjykohen me të.', sr: 'Oni iz važeće verzije koji se njime ocenjuju.', en: 'Those of the version in force that it judges.' }, example: ['fee-stated'] }),
  })), 'Rregullat', 'Pravila', 'Rules'),
}), title('Standardi i publikuar', 'Objavljeni standard', 'Published standard'));

export const publishedObligations = described(z.strictObject({
  ...header, count,
  obligations: named(z.array(z.strictObject({
    id: ownId, ...obligationsFacts.valueType.shape,
    answers: named(z.array(z.strictObject({ institution, requirement: named(id, 'Kërkesa', 'Zahtev', 'Requirement', { example: 'service-described' }), outcome })), 'Gjetjet', 'Nalazi', 'Answers', { hint: { sq: 'Çdo institucion që duhet ta ofrojë, dhe a e përshkruan.', sr: 'Svaka institucija koja mora da je pruži, i da li je opisuje.', en: 'Each institution that must offer it, and whether it describes it.' } }),
  })), 'Detyrimet', 'Obaveze', 'Obligations'),
}), title('Detyrimet e publikuara', 'Objavljene obaveze', 'Published obligations'));

/** An entry of any word list. */
export const publishedEntry = described(z.strictObject({
  id: named(id, 'Identifikuesi', 'Oznaka', 'Id', { example: 'id-card', cpsv: 'dct:identifier' }),
  words: named(wordsInEachLanguage, 'Fjalët', 'Reči', 'Words', { cpsv: 'skos:prefLabel', thing: 'wordsInEachLanguage' }),
  translated: named(translatedLanguages, 'Përkthyer nga ne', 'Preveli smo mi', 'Translated by us', { example: ['en'] }).optional(),
  uri: named(webAddress, 'URI standarde', 'Standardni URI', 'Standard URI', { cpsv: 'skos:exactMatch' }).optional(),
  issuedBy: named(id, 'Shërbimi që e lëshon', 'Usluga koja ga izdaje', 'Service that issues it', { hint: { sq: 'Vetëm te dokumentet.', sr: 'Samo kod dokumenata.', en: 'Of documents only.' }, example: 'birth-extract' }).optional(),
  alsoCalled: named(otherNames, 'Quhet edhe', 'Zove se i', 'Also called', { hint: { sq: 'Vetëm te dokumentet: emrat e tjerë me të cilët i quajnë burimet.', sr: 'Samo kod dokumenata: drugi nazivi kojima ih izvori zovu.', en: 'Of documents only: the other names that sources give them.' }, cpsv: 'skos:altLabel', thing: 'otherNames' }).optional(),
  summary: named(wordsInEachLanguage, 'Përmbledhja', 'Sažetak', 'Summary', { hint: { sq: 'Vetëm te temat dhe ngjarjet jetësore.', sr: 'Samo kod tema i životnih događaja.', en: 'Of topics and life events only.' }, thing: 'wordsInEachLanguage' }).optional(),
  whose: named(z.enum(['person', 'business']), 'Ngjarje e kujt', 'Čiji je događaj', 'Whose event', { hint: { sq: 'Vetëm te ngjarjet jetësore; lihet jashtë kur i ndodh një personi.', sr: 'Samo kod životnih događaja; izostavlja se kada se tiče osobe.', en: 'Of life events only; left out when it happens to a person.' }, example: 'business' }).optional(),
  steps: named(guidedSteps, 'Hapat me radhë', 'Koraci po redu', 'Steps in order', { hint: { sq: 'Vetëm te ngjarjet jetësore: shërbimet në radhën në të cilën bëhen më mirë.', sr: 'Samo kod životnih događaja: usluge redom kojim ih je najbolje obaviti.', en: 'Of life events only: the services in the order in which they are best used.' } }).optional(),
  number: named(shortWords, 'Numri', 'Broj', 'Number', { hint: { sq: 'Vetëm te aktet, si fushat që vijnë.', sr: 'Samo kod akata, kao i sledeća polja.', en: 'Of acts only, as are the fields that follow.' }, example: '05/L-031', cpsv: 'dct:identifier' }).optional(),
  kind: named(z.enum(actKinds), 'Lloji', 'Vrsta', 'Kind', { example: 'law' }).optional(),
  url: named(webAddress, 'Adresa', 'Adresa', 'Address').optional(),
  published: named(date, 'Publikuar më', 'Objavljeno', 'Published on', { example: '2016-06-21' }).optional(),
  replacedBy: named(id, 'Zëvendësuar nga', 'Zamenjen aktom', 'Replaced by').optional(),
  request: request.optional(),
}), title('Zëri i një liste', 'Odrednica spiska', 'Entry of a word list'));

export const publishedVocabularies = described(z.strictObject({
  ...header, count: named(whole, 'Numri i zërave', 'Broj odrednica', 'Number of entries', { example: 300 }),
  lists: named(z.array(z.strictObject({ id: named(z.enum(listNames), 'Lista', 'Spisak', 'List', { example: 'documents' }), entries: named(z.array(publishedEntry), 'Zërat', 'Odrednice', 'Entries') })), 'Listat', 'Spiskovi', 'Lists'),
}), title('Listat e fjalëve', 'Spiskovi reči', 'Word lists'));

export const publishedEverydayWords = described(z.strictObject({ ...header, words: everydayFacts }), title('Fjalët e përditshme', 'Svakodnevne reči', 'Everyday words'));
export const publishedScript = described(z.strictObject({ ...header, ...scriptFacts.shape }), title('Përjashtimet e shkrimit', 'Izuzeci pisma', 'Script exceptions'));
export const publishedHolidays = described(z.strictObject({ ...header, holidays: z.union([holidaysFacts, z.null()]) }), title('Festat zyrtare', 'Državni praznici', 'Official holidays'));
export const publishedDataQuality = described(z.strictObject({ ...header, dataQuality: z.union([dataQualityFacts, z.null()]) }), title('Masa e cilësisë së të dhënave', 'Merilo kvaliteta podataka', 'The yardstick of data quality'));

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
  institutions: named(z.array(z.strictObject({ id: institution, ...published, perService: named(z.record(id, z.strictObject(share)), 'Sipas shërbimit', 'Po uslugama', 'By service'), texts: catalogueSnapshotFacts.shape.institutions.element.shape.texts, recommendations: catalogueSnapshotFacts.shape.institutions.element.shape.recommendations })), 'Institucionet', 'Institucije', 'Institutions'),
  answers: named(z.array(answer.omit({ quarter: true }).extend({ institution })), 'Përgjigjet', 'Odgovori', 'Answers'),
}), title('Tremujori', 'Tromesečje', 'Quarter'));

export const publishedRecommendations = described(z.strictObject({
  ...header, count,
  recommendations: named(z.array(z.strictObject({
    quarter, institution, ...recommendation.shape,
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

/** What became of the services, fact by fact. */
export const publishedChanges = described(z.strictObject({
  ...header, count,
  from: named(z.enum(['commits', 'quarters', 'nothing']), 'Nga dihen ndryshimet', 'Odakle su izmene poznate', 'Where the changes are known from', {
    hint: { sq: '“commits”: historia e depos; “quarters”: vetëm tremujorët e ruajtur, që thonë çfarë u shtua dhe çfarë u hoq.', sr: '„commits“: istorija repozitorijuma; „quarters“: samo sačuvana tromesečja, koja kažu šta je dodato i šta uklonjeno.', en: '“commits”: the history of the repository; “quarters”: only the quarters that were kept, which say what came and what went.' }, example: 'commits',
  }),
  complete: named(z.boolean(), 'E plotë', 'Potpuno', 'Complete', { hint: { sq: 'false kur ndryshimet më të vjetra nuk ishin të lexueshme.', sr: 'false kada starije izmene nisu bile dostupne.', en: 'False where earlier changes were not at hand.' }, example: true }),
  shallow: named(z.boolean(), 'Kopje e shkurtuar', 'Skraćena kopija', 'Shallow clone', { hint: { sq: 'Faqja u ndërtua nga një kopje me vetëm ndryshimet e fundit.', sr: 'Sajt je napravljen iz kopije koja ima samo poslednje izmene.', en: 'The site was built from a clone that has only the newest commits.' }, example: false }),
  commit: named(z.union([z.string(), z.null()]), 'Commit-i i fundit', 'Poslednji commit', 'Newest commit', { hint: { sq: 'I fundit që ndryshoi përmbajtjen; null pa depo.', sr: 'Poslednji koji je promenio sadržaj; null bez repozitorijuma.', en: 'The newest that changed the content; null without a repository.' } }),
  since: named(z.union([z.string(), z.null()]), 'Prej kur', 'Od kada', 'Since', { hint: { sq: 'Çasti prej të cilit dihen ndryshimet.', sr: 'Trenutak od koga su izmene poznate.', en: 'The moment from which changes are known.' }, example: '2026-11-22T02:11:44Z' }),
  most: named(z.int(), 'Më së shumti', 'Najviše', 'At most', { hint: { sq: 'Sa ndryshime mban skedari, nga më i riu.', sr: 'Koliko izmena datoteka sadrži, počev od najnovije.', en: 'How many changes the file holds, the newest first.' }, example: 5000 }),
  changes: named(z.array(z.strictObject({
    ...historyEntry.shape,
    words: named(z.strictObject({ sq: z.array(z.string()), sr: z.array(z.string()), en: z.array(z.string()) }), 'Me fjalë', 'Rečima', 'In words', { hint: { sq: 'Siç i thotë faqja e ndryshimeve.', sr: 'Kako ih navodi stranica sa izmenama.', en: 'As the page of changes says them.' } }),
  })), 'Ndryshimet', 'Izmene', 'Changes'),
}), title('Ndryshimet', 'Izmene', 'Changes'));

export const publishedLinks = described(z.strictObject({
  ...header, count, checked: named(z.union([date, z.null()]), 'Kontrolli i fundit', 'Poslednja provera', 'Last check', { hint: { sq: 'null kur askush s’i ka kontrolluar.', sr: 'null kada ih niko nije proverio.', en: 'null where nobody has checked.' } }),
  links: named(z.array(z.strictObject({
    url: linkRecord.shape.url,
    opens: named(z.enum(['opens', 'moved', 'shut', 'unsure']), 'A hapet', 'Da li se otvara', 'Does it open', { hint: { sq: 'Lihet jashtë, si fushat e kontrollit, kur adresa nuk është kontrolluar ende.', sr: 'Izostavlja se, kao i polja provere, dok adresa nije proverena.', en: 'Left out, like the fields of the check, where the address has not been checked yet.' }, example: 'opens' }).optional(),
    checked: linkRecord.shape.checked.optional(), state: linkRecord.shape.state.optional(), status: linkRecord.shape.status, to: linkRecord.shape.to, since: linkRecord.shape.since,
    places: named(z.array(z.strictObject({ file: named(z.string(), 'Skedari', 'Datoteka', 'File'), line: named(z.int(), 'Rreshti', 'Red', 'Line') })), 'Ku është shkruar', 'Gde je napisano', 'Where it is written'),
  })), 'Lidhjet', 'Linkovi', 'Links'),
}), title('Lidhjet', 'Linkovi', 'Links'));

const semanticVersion = z.string().regex(/^\d+\.\d+\.\d+$/);

export const publishedIndex = described(z.strictObject({
  name: z.literal('Katalogu'), ...header, version: z.literal('v1'),
  format: named(z.strictObject({
    version: named(semanticVersion, 'Versioni', 'Verzija', 'Version', { example: '1.1.0' }),
    changes: named(z.array(z.strictObject({ version: semanticVersion, date: named(date, 'Data', 'Datum', 'Date'), changes: named(z.array(inEachLanguage), 'Ndryshimet', 'Izmene', 'Changes') })), 'Ndryshimet', 'Izmene', 'Changes', { hint: { sq: 'Më i riu i pari.', sr: 'Najnovija prva.', en: 'The newest first.' } }),
  }), 'Formati i të dhënave', 'Format podataka', 'Data format', { hint: { sq: 'Versionim semantik: numri i parë rritet vetëm kur diçka prishet.', sr: 'Semantičko označavanje verzija: prvi broj raste samo kada se nešto lomi.', en: 'Semantic versioning: the first number grows only when something breaks.' } }),
  csv: named(z.strictObject({ encoding: z.literal('UTF-8'), byteOrderMark: z.literal(true), lineEnd: z.literal('CRLF'), separator: z.literal(','), formulas: named(inEachLanguage, 'Formulat', 'Formule', 'Formulas') }), 'Tabelat CSV', 'CSV tabele', 'The CSV tables'),
  languages: named(z.array(z.string()), 'Gjuhët', 'Jezici', 'Languages', { example: ['sq', 'sr-Latn', 'sr-Cyrl', 'en'] }),
  counts: named(z.strictObject({ institutions: z.int(), services: z.int(), concepts: z.int(), obligations: z.int().optional(), findings: z.int().optional(), documents: z.int().optional(), links: z.int().optional(), entries: z.int().optional() }), 'Numrat', 'Brojke', 'Counts'),
  commit: named(z.union([z.string().regex(/^[0-9a-f]{40}(?:[0-9a-f]{24})?$/), z.null()]), 'Gjendja e ruajtur', 'Sačuvano stanje', 'Commit', { hint: { sq: 'Ajo e depos nga e cila u ndërtua faqja; null kur nuk dihet, sepse përmbajtja nuk është në git.', sr: 'Ono iz repozitorijuma od kog je sajt napravljen; null kada se ne zna, jer sadržaj nije u gitu.', en: 'The commit of the repository that the site was built from; null where it is not known, because the content is not in git.' } }),
  changedSince: named(z.boolean(), 'Ndryshuar që atëherë', 'Menjano posle toga', 'Changed since', { hint: { sq: 'true kur përmbajtja kishte ndryshime që nuk ishin ruajtur ende.', sr: 'true kada je sadržaj imao izmene koje još nisu bile sačuvane.', en: 'true where the content had changes that were not committed yet.' } }).optional(),
  checksums: named(z.enum(['SHA-256', 'not-made']), 'Gjurmët', 'Otisci', 'Checksums', { hint: { sq: '“not-made”: në pamjen e drejtpërdrejtë skedarët bëhen vetëm kur kërkohen.', sr: '„not-made“: u živom pregledu datoteke nastaju tek kada se zatraže.', en: '“not-made”: in the live preview files are made only when they are asked for.' } }),
  files: named(z.array(z.strictObject({
    address: named(z.string(), 'Adresa', 'Adresa', 'Address', { cpsv: 'dcat:downloadURL', schema: 'contentUrl' }), kind: named(z.string(), 'Lloji i skedarit', 'Vrsta datoteke', 'Kind of file', { example: 'services' }), dataset: named(z.string(), 'Grupi i të dhënave', 'Skup podataka', 'Data set', { example: 'services' }),
    schema: named(z.string(), 'Skema', 'Šema', 'Schema', { hint: { sq: 'Adresa e skemës JSON që e përshkruan skedarin (describedby).', sr: 'Adresa JSON šeme koja opisuje datoteku (describedby).', en: 'The address of the JSON Schema that describes the file (describedby).' } }).optional(), mediaType: named(z.string(), 'Lloji i mediumit', 'Vrsta medija', 'Media type', { example: 'text/csv', cpsv: 'dcat:mediaType', schema: 'encodingFormat' }),
    bytes: named(whole, 'Madhësia në bajtë', 'Veličina u bajtovima', 'Size in bytes', { cpsv: 'dcat:byteSize', schema: 'contentSize' }).optional(), sha256: named(z.string().regex(/^[0-9a-f]{64}$/), 'Gjurma SHA-256', 'Otisak SHA-256', 'SHA-256', { cpsv: 'spdx:checksum', schema: 'sha256' }).optional(),
  })), 'Skedarët', 'Datoteke', 'Files'),
}), title('Treguesi', 'Pregled', 'Index'));

const term = { cpsv: named(z.string(), 'Termi i CPSV-AP', 'Termin CPSV-AP', 'CPSV-AP term').optional(), schemaOrg: named(z.string(), 'Termi i schema.org', 'Termin schema.org', 'schema.org term').optional() };
const label = named(inEachLanguage, 'Emri', 'Naziv', 'Label');

export const publishedDictionary = described(z.strictObject({
  ...header, format: semanticVersion, addresses,
  records: z.array(z.strictObject({
    id: z.string(), label, schema: z.string().optional(), content: z.array(z.string()), published: z.array(z.string()), sameAs: z.string().optional(), ...term,
    fields: z.array(z.strictObject({
      path: z.string(), anchor: z.string(), label, hint: inEachLanguage.optional(), types: z.array(z.string()).min(1), least: z.union([z.literal(0), z.literal(1)]), most: z.union([z.literal(1), z.literal('n')]),
      none: z.boolean(), values: z.array(z.strictObject({ value: z.string(), words: inEachLanguage.optional() })), list: z.string().optional(), record: z.string().optional(), example: z.unknown().optional(), ...term, sdg: z.string().optional(),
      columns: z.array(z.strictObject({ file: z.string(), column: z.string() })),
    })),
  })),
  tables: z.array(z.strictObject({ file: z.string(), columns: z.array(z.strictObject({ id: z.string(), label, kind: z.enum(['text', 'number', 'share', 'date']), field: z.string().optional() })) })),
  lists: z.array(z.strictObject({ id: z.enum(listNames), entries: z.array(z.strictObject({ id, words: wordsInEachLanguage })) })),
}), title('Fjalori i të dhënave', 'Rečnik podataka', 'Data dictionary'));
