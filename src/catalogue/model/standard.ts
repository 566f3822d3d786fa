import { z } from 'zod';
import { described } from './field.ts';
import { date, id, words, wordsInEachLanguage } from './values.ts';

export const levels = ['must', 'should', 'may'] as const;
const weight = z.number().min(0).max(100);

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
  weights: described(z.strictObject({ must: weight, should: weight, may: weight }), { label: { sq: 'Peshat', sr: 'Težine', en: 'Weights' }, example: { must: 3, should: 2, may: 1 }, thing: 'weights' }),
  partial: described(z.number().min(0).max(1), { label: { sq: 'Pjesa për “pjesërisht”', sr: 'Udeo za „delimično“', en: 'Share for “partial”' }, example: 0.5 }),
  dimensions: described(z.array(z.strictObject({ id, words: wordsInEachLanguage, asks: wordsInEachLanguage })).min(1).max(20), { label: { sq: 'Dimensionet', sr: 'Dimenzije', en: 'Dimensions' }, thing: 'dimension' }),
  bands: described(z.array(z.strictObject({ id, from: z.number().min(0).max(1), words: wordsInEachLanguage })).min(1).max(10), { label: { sq: 'Shkallët', sr: 'Razredi', en: 'Bands' }, thing: 'band' }),
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

/** `standard/requirements/<requirement>.yaml`: what the standard asks, why, on what basis, and which rule judges it. */
export const requirementFacts = described(z.strictObject({
  dimension: described(id, { label: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' }, example: 'completeness' }),
  level: described(z.enum(levels), { label: { sq: 'Shkalla', sr: 'Stepen', en: 'Level' }, example: 'must' }),
  rule: described(id, { label: { sq: 'Rregulli', sr: 'Pravilo', en: 'Rule' }, hint: { sq: 'Funksioni që e gjykon.', sr: 'Funkcija koja ga ocenjuje.', en: 'The function that judges it.' }, example: 'stated' }),
  with: described(z.record(z.string().regex(/^[a-z][A-Za-z]*$/), z.union([z.string(), z.number(), z.boolean()])), { label: { sq: 'Me', sr: 'Sa', en: 'With' }, example: { field: 'fees' } }).optional(),
  order: described(z.int().min(0).max(1000), { label: { sq: 'Radhitja', sr: 'Redosled', en: 'Order' }, example: 10 }).optional(),
  basis: described(z.array(z.strictObject({ act: described(id, { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, refersTo: 'acts' }), article: z.string().min(1).max(60).optional() })).max(10), { label: { sq: 'Baza', sr: 'Osnov', en: 'Basis' }, thing: 'legalBasisEntry', example: [{ act: 'aip-guide', article: '8(f)2' }] }).optional(),
  words: described(z.strictObject({ sq: requirementWords, sr: requirementWords, en: requirementWords }), { label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' }, thing: 'wordsInEachLanguage' }),
}), { label: { sq: 'Kërkesa', sr: 'Zahtev standarda', en: 'Requirement' }, thing: 'requirement' });
export type RequirementFacts = z.infer<typeof requirementFacts>;

export interface Requirement extends RequirementFacts { id: string }
export interface Standard extends StandardFacts { requirements: readonly Requirement[] }

const counted = z.strictObject({
  visible: described(z.int().min(0), { label: { sq: 'Të dukshme', sr: 'Vidljivo', en: 'Visible' } }),
  stated: described(z.int().min(0), { label: { sq: 'Të shënuara', sr: 'Navedeno', en: 'Stated' } }),
});

/** `monitoring/<year>-q<n>/*.yaml`: figures kept for a quarter. The first one was counted on the registries' records, before the catalogue. */
export const snapshotFacts = described(z.strictObject({
  quarter: described(z.string().regex(/^[0-9]{4}-q[1-4]$/), { label: { sq: 'Tremujori', sr: 'Tromesečje', en: 'Quarter' }, example: '2026-q4' }),
  date: described(date, { label: { sq: 'Data', sr: 'Datum', en: 'Date' }, example: '2026-11-21' }),
  counted: described(z.enum(['registry-records', 'catalogue']), { label: { sq: 'Numëruar në', sr: 'Brojano na', en: 'Counted on' }, example: 'registry-records' }),
  note: described(wordsInEachLanguage, { label: { sq: 'Shënim', sr: 'Napomena', en: 'Note' }, thing: 'wordsInEachLanguage' }).optional(),
  registers: described(z.array(z.strictObject({
    id,
    institutions: z.array(id).min(1).max(100).optional(),
    names: wordsInEachLanguage,
    records: z.int().min(0),
    requirements: z.record(id, counted),
    remarks: z.array(wordsInEachLanguage).max(20).optional(),
  })).min(1).max(200), { label: { sq: 'Regjistrat', sr: 'Registri', en: 'Registers' }, thing: 'register' }),
}), { label: { sq: 'Pasqyra', sr: 'Presek', en: 'Snapshot' }, thing: 'snapshot' });
export type Snapshot = z.infer<typeof snapshotFacts>;
