import { z } from 'zod';
import { furtherLanguages } from '#languages/languages.ts';
import { dataQualityFacts } from './data-quality.ts';
import { everydayFacts } from './everyday.ts';
import { holidaysFacts } from './holidays.ts';
import { described } from './field.ts';
import { institutionFacts } from './institution.ts';
import { ruleNames } from './rules.ts';
import { scriptFacts } from './script.ts';
import { conceptFacts, publishedServiceFacts } from './service.ts';
import { obligationsFacts, requirementFacts, standardFacts } from './standard.ts';
import { date, id, shortWords, translatedLanguages, webAddress, wordsInEachLanguage } from './values.ts';
import { actKinds, guidedSteps, listNames, otherNames, request } from './vocabulary.ts';
import { addresses, completeness, count, header, inEachLanguage, institution, named, outcome, ownId, publishedText, service, serviceIds, texts, title, whole } from './published-parts.ts';

/* The open files of what stands in the catalogue: services and what they share, the standard, the word lists. */

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
const judgedThings = ['service', 'obligation', 'document'] as const;

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
