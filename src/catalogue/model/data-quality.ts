import { z } from 'zod';
import { inEach } from '#languages/languages.ts';
import { described } from './field.ts';
import { date, id, shortWords, webAddress, words, wordsInEachLanguage } from './values.ts';

/** Every way of judging a data set; `assess/data-rules.ts` has a function for each. */
export const dataRules = [
  'access-rights', 'access-rights-from-vocabulary', 'access-url-answers', 'byte-size', 'contact-point', 'contact-reachable', 'dcat-ap', 'described', 'download-url', 'download-url-answers', 'format', 'format-from-vocabulary', 'frequency',
  'fresh', 'issued', 'keywords', 'language', 'licence', 'licence-from-vocabulary', 'machine-readable', 'media-type', 'modified', 'non-proprietary', 'official-titles', 'publisher', 'rights', 'spatial', 'temporal', 'themes',
] as const;
export type DataRule = (typeof dataRules)[number];

const metricWords = described(z.strictObject({
  title: described(shortWords, { label: { sq: 'Titulli', sr: 'Naslov', en: 'Title' }, example: 'Fjalët kyçe' }),
  remedy: described(words, { label: { sq: 'Çfarë të bëhet', sr: 'Šta da se uradi', en: 'What to do' }, example: 'Shtoni së paku një fjalë kyçe.' }),
}), { label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' }, thing: 'metricWords' });

const judged = {
  id: described(id, { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, example: 'keywords-stated' }),
  rule: described(z.enum(dataRules), { label: { sq: 'Rregulli', sr: 'Pravilo', en: 'Rule' }, hint: { sq: 'Funksioni që e gjykon.', sr: 'Funkcija koja ga ocenjuje.', en: 'The function that judges it.' }, example: 'keywords' }),
  words: described(z.strictObject(inEach(() => metricWords)), { label: { sq: 'Fjalët', sr: 'Reči', en: 'Words' }, thing: 'wordsInEachLanguage' }),
};
const named = (example: { sq: string; sr: string; en: string }) => described(wordsInEachLanguage, { label: { sq: 'Emrat', sr: 'Nazivi', en: 'Names' }, example, thing: 'wordsInEachLanguage' });
const code = z.string().regex(/^[A-Z0-9][A-Z0-9_]*$/).max(64);
const known = z.array(shortWords).min(1).max(60);

/** `standard/data-quality.yaml`: by what a data set is judged. Points, ratings and lists are those of the MQA of data.europa.eu; `checks` are ours and carry no points. */
export const dataQualityFacts = described(z.strictObject({
  version: described(z.int().min(1), { label: { sq: 'Versioni', sr: 'Verzija', en: 'Version' }, example: 1 }),
  inForceFrom: described(date, { label: { sq: 'Në fuqi prej', sr: 'Na snazi od', en: 'In force from' }, example: '2026-11-22' }),
  source: described(z.strictObject({
    title: described(shortWords, { label: { sq: 'Titulli', sr: 'Naslov', en: 'Title' }, example: 'Metadata Quality Assessment' }),
    url: described(webAddress, { label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' }, example: 'https://data.europa.eu/mqa/methodology' }),
  }), { label: { sq: 'Burimi', sr: 'Izvor', en: 'Source' }, thing: 'source' }),
  ratings: described(z.array(z.strictObject({
    id: judged.id,
    from: described(z.number().min(0).max(100_000), { label: { sq: 'Prej sa pikësh', sr: 'Od koliko poena', en: 'From how many points' }, example: 221 }),
    words: named({ sq: 'mirë', sr: 'dobro', en: 'good' }),
  })).min(1).max(10), { label: { sq: 'Shkallët', sr: 'Razredi', en: 'Ratings' }, thing: 'band' }),
  dimensions: described(z.array(z.strictObject({ id: judged.id, words: named({ sq: 'Gjetshmëria', sr: 'Pronalaženje', en: 'Findability' }), asks: named({ sq: 'Të dhënat gjenden lehtë.', sr: 'Podaci se lako nalaze.', en: 'The data are easy to find.' }) })).min(1).max(20), { label: { sq: 'Dimensionet', sr: 'Dimenzije', en: 'Dimensions' }, thing: 'dimension' }),
  metrics: described(z.array(described(z.strictObject({
    id: judged.id,
    dimension: described(id, { label: { sq: 'Dimensioni', sr: 'Dimenzija', en: 'Dimension' }, example: 'findability' }),
    weight: described(z.number().min(0).max(1000), { label: { sq: 'Pesha në pikë', sr: 'Težina u poenima', en: 'Weight in points' }, example: 30 }),
    rule: judged.rule, words: judged.words,
  }), { label: { sq: 'Matja', sr: 'Merilo', en: 'Metric' }, thing: 'metric' })).min(1).max(100), { label: { sq: 'Matjet', sr: 'Merila', en: 'Metrics' }, thing: 'metric' }),
  checks: described(z.array(described(z.strictObject(judged), { label: { sq: 'Kontrolli', sr: 'Provera', en: 'Check' }, thing: 'metric' })).max(100), { label: { sq: 'Kontrollet tona, pa pikë', sr: 'Naše provere, bez poena', en: 'Our own checks, without points' }, thing: 'metric' }),
  formats: described(z.array(z.strictObject({
    id: described(code, { label: { sq: 'Kodi', sr: 'Kod', en: 'Code' }, hint: { sq: 'Siç shkruhet në listën e BE-së të llojeve të skedarëve.', sr: 'Kao u spisku vrsta datoteka EU.', en: 'As in the EU’s list of file types.' }, example: 'CSV' }),
    also: described(known, { label: { sq: 'Shkruhet edhe', sr: 'Piše se i', en: 'Also written' }, example: ['text/csv'] }).optional(),
    machineReadable: described(z.boolean(), { label: { sq: 'Lexohet nga makina', sr: 'Mašinski čitljivo', en: 'Machine-readable' }, example: true }),
    nonProprietary: described(z.boolean(), { label: { sq: 'Jo pronësor', sr: 'Nije vlasnički', en: 'Non-proprietary' }, example: true }),
  })).min(1).max(300), { label: { sq: 'Formatet', sr: 'Formati', en: 'Formats' }, thing: 'entry' }),
  vocabularies: described(z.strictObject({
    fileTypes: described(known, { label: { sq: 'Llojet e skedarëve', sr: 'Vrste datoteka', en: 'File types' }, example: ['http://publications.europa.eu/resource/authority/file-type/'] }),
    mediaTypes: described(known, { label: { sq: 'Llojet e mediave', sr: 'Vrste medija', en: 'Media types' }, example: ['https://www.iana.org/assignments/media-types/'] }),
    licences: described(known, { label: { sq: 'Licencat', sr: 'Licence', en: 'Licences' }, example: ['https://creativecommons.org/licenses/'] }),
    accessRights: described(known, { label: { sq: 'Qasja', sr: 'Pristup', en: 'Access rights' }, example: ['http://publications.europa.eu/resource/authority/access-right/'] }),
  }), { label: { sq: 'Listat, sipas fillimit të adresave', sr: 'Spiskovi, po početku adresa', en: 'Vocabularies, by the beginning of their addresses' }, thing: 'vocabularies' }),
  frequencies: described(z.array(z.strictObject({
    id: described(code, { label: { sq: 'Kodi', sr: 'Kod', en: 'Code' }, hint: { sq: 'Siç shkruhet në listën e BE-së të shpeshtësive.', sr: 'Kao u spisku učestalosti EU.', en: 'As in the EU’s list of frequencies.' }, example: 'MONTHLY' }),
    days: described(z.int().min(1).max(36_600), { label: { sq: 'Ditë', sr: 'Dana', en: 'Days' }, hint: { sq: 'Sa ditë mund të kalojnë; lihet jashtë kur shpeshtësia nuk e thotë.', sr: 'Koliko dana može da prođe; izostavlja se kada učestalost to ne kaže.', en: 'How many days may pass; left out where the frequency does not say.' }, example: 31 }).optional(),
    never: described(z.literal(true), { label: { sq: 'Nuk përditësohet më', sr: 'Više se ne ažurira', en: 'No longer updated' }, example: true }).optional(),
    also: described(known, { label: { sq: 'Shkruhet edhe', sr: 'Piše se i', en: 'Also written' }, example: ['monthly', 'R/P1M'] }).optional(),
    words: named({ sq: 'çdo muaj', sr: 'svakog meseca', en: 'every month' }),
  })).min(1).max(100), { label: { sq: 'Shpeshtësitë', sr: 'Učestalosti', en: 'Frequencies' }, thing: 'entry' }),
}), { label: { sq: 'Cilësia e të dhënave', sr: 'Kvalitet podataka', en: 'Data quality' }, thing: 'dataQuality' });
export type DataQuality = z.infer<typeof dataQualityFacts>;
