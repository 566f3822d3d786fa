import { z } from 'zod';
import { inEach, languages } from '#languages/languages.ts';
import { described } from './field.ts';
import { institutionTypes } from './institution.ts';
import { linkRecord } from './links.ts';
import { quarterPattern } from './snapshot.ts';
import { date, id, webAddress, words, wordsInEachLanguage } from './values.ts';

export const levels = ['must', 'should', 'may'] as const;
const weight = z.number().min(0).max(100);

const own = {
  id: described(id, { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, example: 'completeness' }),
  words: described(wordsInEachLanguage, { label: { sq: 'Emri', sr: 'Naziv', en: 'Name' }, thing: 'wordsInEachLanguage' }),
};
const requiredShare = z.number().min(0).max(1);

const required = described(z.strictObject({
  all: described(requiredShare, {
    label: { sq: 'Nga të gjithë', sr: 'Od svih', en: 'Of everyone' },
    hint: { sq: 'Plotësia më e vogël e çdo institucioni, nga 0 në 1.', sr: 'Najmanja potpunost svake institucije, od 0 do 1.', en: 'The least completeness of every institution, from 0 to 1.' }, example: 0.4,
  }).optional(),
  institutions: described(z.record(id, requiredShare), {
    label: { sq: 'Nga një institucion', sr: 'Od jedne institucije', en: 'Of one institution' },
    hint: { sq: 'Sipas identifikuesit të institucionit; vlen në vend të “all”.', sr: 'Po oznaci institucije; važi umesto „all“.', en: 'By the id of the institution; it counts instead of “all”.' }, example: { prishtina: 0.6 },
  }).optional(),
  neverLower: described(z.boolean(), {
    label: { sq: 'Asnjëherë më ulët', sr: 'Nikada niže', en: 'Never lower' },
    hint: { sq: 'Asnjë ndryshim nuk mund ta ulë plotësinë e një institucioni.', sr: 'Nijedna izmena ne sme da snizi potpunost institucije.', en: 'No change may lower the completeness of an institution.' }, example: true,
  }).optional(),
}), { label: { sq: 'Plotësia e kërkuar', sr: 'Tražena potpunost', en: 'Required completeness' }, thing: 'required' });
export type RequiredShares = z.infer<typeof required>;

/** `standard/standard.yaml`: the version of AIP's yardstick, its dimensions, weights and bands. */
export const standardFacts = described(z.strictObject({
  version: described(z.int().min(1), { label: { sq: 'Versioni', sr: 'Verzija', en: 'Version' }, example: 1 }),
  inForceFrom: described(date, { label: { sq: 'Në fuqi prej', sr: 'Na snazi od', en: 'In force from' }, example: '2026-04-03' }),
  weights: described(z.strictObject({ must: described(weight, { label: { sq: 'E domosdoshme', sr: 'Obavezno', en: 'Must' }, example: 3 }), should: described(weight, { label: { sq: 'E nevojshme', sr: 'Potrebno', en: 'Should' }, example: 2 }), may: described(weight, { label: { sq: 'E dëshirueshme', sr: 'Poželjno', en: 'May' }, example: 1 }) }), { label: { sq: 'Peshat', sr: 'Težine', en: 'Weights' }, example: { must: 3, should: 2, may: 1 }, thing: 'weights' }),
  partial: described(z.number().min(0).max(1), { label: { sq: 'Pjesa për “pjesërisht”', sr: 'Udeo za „delimično“', en: 'Share for “partial”' }, hint: { sq: 'Sa vlen një kërkesë e plotësuar pjesërisht; 0.5 kur lihet jashtë.', sr: 'Koliko vredi delimično ispunjen zahtev; 0.5 kada se izostavi.', en: 'What a requirement counts that is met in part; 0.5 when left out.' }, example: 0.5 }).optional(),
  dimensions: described(z.array(z.strictObject({ id: own.id, words: own.words, asks: described(wordsInEachLanguage, { label: { sq: 'Çfarë kërkon', sr: 'Šta traži', en: 'What it asks' }, thing: 'wordsInEachLanguage' }).optional() })).min(1).max(20), { label: { sq: 'Dimensionet', sr: 'Dimenzije', en: 'Dimensions' }, thing: 'dimension' }),
  targets: described(z.array(z.strictObject({
    by: described(z.string().regex(quarterPattern), { label: { sq: 'Deri në fund të tremujorit', sr: 'Do kraja tromesečja', en: 'By the end of the quarter' }, example: '2027-q4' }),
    score: described(z.number().min(0).max(1), { label: { sq: 'Rezultati', sr: 'Rezultat', en: 'Score' }, example: 0.8 }),
    dimensions: described(z.record(id, z.number().min(0).max(1)), { label: { sq: 'Sipas dimensionit', sr: 'Po dimenzijama', en: 'By dimension' }, example: { completeness: 0.9 } }).optional(),
  })).min(1).max(40), {
    label: { sq: 'Synimet', sr: 'Ciljevi', en: 'Targets' },
    hint: { sq: 'I cakton AIP; lihen jashtë derisa të mos ketë caktuar.', sr: 'Određuje ih AIP; izostavljaju se dok ih ne odredi.', en: 'AIP sets them; left out until it has.' }, thing: 'target', example: [{ by: '2027-q4', score: 0.8 }],
  }).optional(),
  bands: described(z.array(z.strictObject({ id: own.id, from: described(z.number().min(0).max(1), { label: { sq: 'Prej', sr: 'Od', en: 'From' }, example: 0.75 }), words: own.words })).min(1).max(10), { label: { sq: 'Shkallët', sr: 'Razredi', en: 'Bands' }, thing: 'band' }),
  require: described(required, {
    label: { sq: 'Plotësia e kërkuar', sr: 'Tražena potpunost', en: 'Required completeness' },
    hint: { sq: 'Ndryshimi që nuk e arrin nuk pranohet.', sr: 'Izmena koja je ne dostiže ne prihvata se.', en: 'A change that does not reach it is refused.' }, thing: 'required',
  }).optional(),
}), { label: { sq: 'Standardi', sr: 'Standard', en: 'Standard' }, thing: 'standard' });
export type StandardFacts = z.infer<typeof standardFacts>;

const requirementWords = described(z.strictObject({
  title: described(words, { label: { sq: 'Titulli', sr: 'Naslov', en: 'Title' } }),
  asks: described(words, { label: { sq: 'Çfarë kërkon', sr: 'Šta traži', en: 'What it asks' } }),
  why: described(words, { label: { sq: 'Pse', sr: 'Zašto', en: 'Why' } }),
  remedy: described(words, { label: { sq: 'Çfarë të shkruani', sr: 'Šta da napišete', en: 'What to write' } }),
  good: described(words, { label: { sq: 'Shembull i mirë', sr: 'Dobar primer', en: 'Good example' } }),
  bad: described(words, { label: { sq: 'Shembull i keq', sr: 'Loš primer', en: 'Bad example' } }),
}), { label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' }, thing: 'requirementWords' });

// What a rule looks at, as small as it can be; anything may stand here that may stand in an entry.
const judgedExample = described(z.strictObject({
  facts: z.record(z.string(), z.unknown()).optional(),
  texts: z.partialRecord(z.enum(languages), z.record(z.string(), z.unknown())).optional(),
  institution: z.record(z.string(), z.unknown()).optional(),
  // Of a category of the inventory: how often it is due, and what is published.
  every: z.string().optional(),
  documents: z.union([z.literal('none'), z.array(z.record(z.string(), z.unknown()))]).optional(),
  links: z.array(linkRecord).max(5).optional(),
}), { label: { sq: 'Shembulli', sr: 'Primer', en: 'Example' }, thing: 'judgedExample' });

/** `standard/requirements/<requirement>.yaml`: what the standard asks, why, on what basis, and which rule judges it. */
export const requirementFacts = described(z.strictObject({
  dimension: described(id, { label: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' }, example: 'completeness' }),
  level: described(z.enum(levels), { label: { sq: 'Shkalla', sr: 'Stepen', en: 'Level' }, example: 'must' }),
  rule: described(id, { label: { sq: 'Rregulli', sr: 'Pravilo', en: 'Rule' }, hint: { sq: 'Funksioni që e gjykon.', sr: 'Funkcija koja ga ocenjuje.', en: 'The function that judges it.' }, example: 'stated' }),
  with: described(z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.union([z.string(), z.number(), z.boolean()])), { label: { sq: 'Me', sr: 'Sa', en: 'With' }, example: { field: 'fees' } }).optional(),
  order: described(z.int().min(0).max(1000), { label: { sq: 'Radhitja', sr: 'Redosled', en: 'Order' }, example: 10 }).optional(),
  basis: described(z.array(z.strictObject({ act: described(id, { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, refersTo: 'acts' }), article: described(z.string().min(1).max(60), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example: '6' }).optional() })).max(10), { label: { sq: 'Baza', sr: 'Osnov', en: 'Basis' }, thing: 'legalBasisEntry', example: [{ act: 'aip-guide', article: '8(f)2' }] }).optional(),
  examples: described(z.strictObject({ good: described(judgedExample, { label: { sq: 'I mirë', sr: 'Dobar', en: 'Good' }, thing: 'judgedExample' }), bad: described(judgedExample, { label: { sq: 'I keq', sr: 'Loš', en: 'Bad' }, thing: 'judgedExample' }) }), {
    label: { sq: 'Shembujt e gjykuar', sr: 'Ocenjeni primeri', en: 'Judged examples' },
    hint: { sq: 'Një shërbim që e plotëson kërkesën dhe një që nuk e plotëson: rregulli provohet me ta.', sr: 'Usluga koja ispunjava zahtev i usluga koja ga ne ispunjava: pravilo se na njima proverava.', en: 'A service that meets the requirement and one that does not: the rule is tested on them.' }, thing: 'examples',
    example: { good: { facts: { fees: 'none' } }, bad: { facts: {} } },
  }).optional(),
  words: described(z.strictObject(inEach(() => requirementWords)), { label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' }, thing: 'wordsInEachLanguage' }),
}), { label: { sq: 'Kërkesa', sr: 'Zahtev standarda', en: 'Requirement' }, thing: 'requirement' });
export type RequirementFacts = z.infer<typeof requirementFacts>;

/** `standard/obligations.yaml`: the services that institutions must offer, so that describing little cannot score high. */
export const obligationsFacts = described(z.record(id, described(z.strictObject({
  names: described(wordsInEachLanguage, {
    label: { sq: 'Emri', sr: 'Naziv', en: 'Name' },
    hint: { sq: 'Lëreni jashtë kur e thotë koncepti.', sr: 'Izostavite kada ga kaže koncept.', en: 'Leave it out where the concept says it.' },
    example: { sq: 'Leje për armë', sr: 'Dozvola za oružje', en: 'Weapon permit' }, thing: 'wordsInEachLanguage',
  }).optional(),
  concept: described(id, {
    label: { sq: 'Koncepti', sr: 'Koncept', en: 'Concept' },
    hint: { sq: 'Detyrimin e përmbush çdo shërbim i këtij koncepti.', sr: 'Obavezu ispunjava svaka usluga ovog koncepta.', en: 'Any service of this concept meets the obligation.' }, example: 'birth-certificate', refersTo: 'concepts',
  }).optional(),
  services: described(z.array(id).min(1).max(20), {
    label: { sq: 'Shërbimet', sr: 'Usluge', en: 'Services' },
    hint: { sq: 'Identifikuesit e shërbimeve që e përmbushin; lërini jashtë kur identifikuesi është i njëjtë.', sr: 'Oznake usluga koje je ispunjavaju; izostavite kada je oznaka ista.', en: 'Ids of the services that meet it; leave them out where the id is the same.' }, example: ['weapon-permit'],
  }).optional(),
  types: described(z.array(z.enum(institutionTypes)).min(1).max(4), {
    label: { sq: 'Llojet e institucioneve', sr: 'Vrste institucija', en: 'Types of institutions' }, example: ['municipality'],
  }).optional(),
  institutions: described(z.array(id).min(1).max(100), { label: { sq: 'Institucionet', sr: 'Institucije', en: 'Institutions' }, example: ['prishtina'], refersTo: 'institutions' }).optional(),
  atLeast: described(z.int().min(1).max(2000), {
    label: { sq: 'Së paku', sr: 'Najmanje', en: 'At least' },
    hint: { sq: 'Sa shërbime ka së paku regjistri i institucionit, kur dihet numri e jo emrat.', sr: 'Koliko usluga najmanje ima registar institucije, kada se zna broj, a ne nazivi.', en: 'How many services the institution’s register holds at least, where the number is known and not the names.' }, example: 21,
  }).optional(),
  from: described(date, { label: { sq: 'Prej', sr: 'Od', en: 'From' }, example: '2026-04-03' }).optional(),
  to: described(date, { label: { sq: 'Deri', sr: 'Do', en: 'To' }, example: '2028-12-31' }).optional(),
  basis: described(z.array(z.strictObject({ act: described(id, { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, refersTo: 'acts' }), article: described(z.string().min(1).max(60), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example: '6' }).optional() })).min(1).max(10), { label: { sq: 'Baza', sr: 'Osnov', en: 'Basis' }, thing: 'legalBasisEntry', example: [{ act: 'law-04-l-003' }] }).optional(),
  sources: described(z.array(z.strictObject({ url: described(webAddress, { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' } }), seen: described(date, { label: { sq: 'Lexuar më', sr: 'Pročitano', en: 'Read on' }, example: '2026-11-21' }).optional() })).min(1).max(20), { label: { sq: 'Burimet', sr: 'Izvori', en: 'Sources' }, thing: 'source', example: [{ url: 'https://rpapr.rks-gov.net', seen: '2026-11-21' }] }).optional(),
}), { label: { sq: 'Detyrimi', sr: 'Obaveza', en: 'Obligation' }, thing: 'obligation' })), {
  label: { sq: 'Detyrimet', sr: 'Obaveze', en: 'Obligations' }, thing: 'list',
});
export type ObligationFacts = z.infer<typeof obligationsFacts>[string];
export interface Obligation extends ObligationFacts { id: string }

export interface Requirement extends RequirementFacts { id: string }
/** One version of the yardstick, in force from its day until the next. */
export interface Standard extends StandardFacts {
  partial: number;
  dimensions: Required<StandardFacts['dimensions'][number]>[];
  requirements: readonly Requirement[];
}
