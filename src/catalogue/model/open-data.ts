import { z } from 'zod';
import { catalogueFormats, datePattern, languageTagPattern } from './dataset.ts';
import { described } from './field.ts';
import { date, id, notBlank, shortWords, webAddress } from './values.ts';

const points = z.number().min(0).max(100_000);
const ids = described(z.array(id).min(1).max(200), { label: { sq: 'Matjet dhe kontrollet', sr: 'Merila i provere', en: 'Metrics and checks' }, example: ['keywords-stated'] });

/** What was found for one data set: outcomes, points by dimension, and how fresh it is. */
export const judgedDataset = described(z.strictObject({
  id: described(z.string().min(1).max(2000).regex(notBlank), { label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' }, example: 'https://opendata.example/dataset/budget' }),
  titles: described(z.record(z.string().regex(languageTagPattern).max(35), shortWords), { label: { sq: 'Titujt', sr: 'Naslovi', en: 'Titles' }, hint: { sq: 'Sipas gjuhës (BCP 47); und kur gjuha nuk thuhet.', sr: 'Po jeziku (BCP 47); und kada jezik nije naveden.', en: 'By language (BCP 47); und where the language is not stated.' }, example: { sq: 'Buxheti' } }),
  publisher: described(shortWords, { label: { sq: 'Botuesi', sr: 'Izdavač', en: 'Publisher' }, example: 'Komuna e Prishtinës' }).optional(),
  page: described(webAddress, { label: { sq: 'Faqja', sr: 'Stranica', en: 'Page' }, example: 'https://opendata.example/dataset/budget' }).optional(),
  frequency: described(z.string().regex(/^[A-Z0-9][A-Z0-9_]*$/).max(64), { label: { sq: 'Shpeshtësia', sr: 'Učestalost', en: 'Frequency' }, example: 'MONTHLY' }).optional(),
  modified: described(z.string().regex(datePattern), { label: { sq: 'Ndryshuar', sr: 'Izmenjeno', en: 'Modified' }, example: '2026-10-01' }).optional(),
  late: described(z.int().min(1).max(10_000_000), { label: { sq: 'Vonesa në ditë', sr: 'Kašnjenje u danima', en: 'Days late' }, example: 21 }).optional(),
  won: described(z.record(id, points), { label: { sq: 'Pikët e fituara', sr: 'Osvojeni poeni', en: 'Points won' }, hint: { sq: 'Sipas dimensionit.', sr: 'Po dimenzijama.', en: 'By dimension.' }, example: { findability: 60 } }),
  possible: described(z.record(id, points), { label: { sq: 'Pikët e mundshme', sr: 'Mogući poeni', en: 'Points possible' }, hint: { sq: 'Sipas dimensionit, pa ato që nuk dihen.', sr: 'Po dimenzijama, bez onih koji se ne znaju.', en: 'By dimension, without what is unknown.' }, example: { findability: 100 } }),
  outcomes: described(z.strictObject({ met: ids.optional(), partial: ids.optional(), missing: ids.optional(), 'not-applicable': ids.optional(), unknown: ids.optional() }), { label: { sq: 'Gjetjet', sr: 'Nalazi', en: 'Findings' }, thing: 'outcomes' }),
}), { label: { sq: 'Grupi i të dhënave', sr: 'Skup podataka', en: 'Data set' }, thing: 'dataset' });
export type JudgedDataset = z.infer<typeof judgedDataset>;

/** `monitoring/<year>-q<n>/open-data.yaml`: an open-data catalogue as it was judged in a quarter; written by `npm run monitor`, never by hand. */
export const openDataFacts = described(z.strictObject({
  quarter: described(z.string().regex(/^[0-9]{4}-q[1-4]$/), { label: { sq: 'Tremujori', sr: 'Tromesečje', en: 'Quarter' }, example: '2026-q4' }),
  date: described(date, { label: { sq: 'Data', sr: 'Datum', en: 'Date' }, example: '2026-11-22' }),
  dataQuality: described(z.int().min(1), { label: { sq: 'Versioni i masës', sr: 'Verzija merila', en: 'Version of the yardstick' }, example: 1 }),
  catalogue: described(z.strictObject({
    file: described(shortWords, { label: { sq: 'Skedari', sr: 'Datoteka', en: 'File' }, example: 'catalogue.ttl' }),
    format: described(z.enum(catalogueFormats), { label: { sq: 'Formati', sr: 'Format', en: 'Format' }, example: 'turtle' }),
  }), { label: { sq: 'Katalogu', sr: 'Katalog', en: 'Catalogue' }, thing: 'catalogueFile' }),
  datasets: described(z.array(judgedDataset).min(1).max(100_000), { label: { sq: 'Grupet e të dhënave', sr: 'Skupovi podataka', en: 'Data sets' }, thing: 'dataset' }),
}), { label: { sq: 'Monitorimi i të dhënave të hapura', sr: 'Praćenje otvorenih podataka', en: 'Open-data monitoring' }, thing: 'openData' });
export type OpenDataRecord = z.infer<typeof openDataFacts>;
