import { z } from 'zod';
import { inEach, officialLanguages } from '#languages/languages.ts';
import { described } from './field.ts';
import { institutionTypes } from './institution.ts';
import { levels } from './standard.ts';
import { date, id, none, shortWords, translatedLanguages, webAddress, wordsInEachLanguage } from './values.ts';

/** How often a document of a category is due, and the months that it covers. */
export const rhythms = { P1M: 1, P3M: 3, P6M: 6, P1Y: 12 } as const;

/** Formats that a document is published in. */
export const documentFormats = ['html', 'csv', 'json', 'xml', 'ods', 'odt', 'txt', 'xlsx', 'docx', 'pdf', 'image', 'paper'] as const;

/** Formats that any program can read, and a computer can use again. */
export const openFormats: ReadonlySet<string> = new Set(['html', 'csv', 'json', 'xml', 'ods', 'odt', 'txt']);

/** Licences by their SPDX names; `other` is told in the note. */
export const documentLicences = ['CC0-1.0', 'CC-BY-4.0', 'CC-BY-SA-4.0', 'ODC-By-1.0', 'ODbL-1.0', 'PDDL-1.0', 'other'] as const;

/** A year, a quarter, a month, or a span of years. */
const periodPattern = /^[0-9]{4}(?:-(?:q[1-4]|0[1-9]|1[0-2])|\/[0-9]{4})?$/;

/** A document that an institution publishes. */
export const publishedDocument = described(z.strictObject({
  id: described(id, {
    label: { sq: 'Identifikuesi', sr: 'Oznaka', en: 'Id' },
    hint: { sq: 'I përhershëm; një për çdo dokument të institucionit.', sr: 'Trajna; po jedna za svaki dokument institucije.', en: 'Permanent; one for each document of the institution.' }, example: 'budget-2026', cpsv: 'dct:identifier', schema: 'identifier',
  }),
  title: described(z.strictObject(inEach(() => shortWords.optional())), {
    label: { sq: 'Titulli', sr: 'Naslov', en: 'Title' },
    hint: { sq: 'Së paku në një gjuhë, siç e shkruan institucioni.', sr: 'Bar na jednom jeziku, onako kako ga institucija piše.', en: 'In at least one language, as the institution writes it.' },
    example: { sq: 'Buxheti i komunës për vitin 2026', sr: 'Budžet opštine za 2026. godinu' }, thing: 'wordsInEachLanguage', cpsv: 'dct:title', schema: 'name',
  }),
  translated: described(translatedLanguages, {
    label: { sq: 'Titulli i përkthyer nga ne', sr: 'Naslov koji smo mi preveli', en: 'Title translated by us' },
    hint: { sq: 'Gjuhët në të cilat titulli nuk është i institucionit.', sr: 'Jezici na kojima naslov nije od institucije.', en: 'Languages in which the title is not the institution’s own.' }, example: ['en'],
  }).optional(),
  date: described(date, {
    label: { sq: 'Data', sr: 'Datum', en: 'Date' },
    hint: { sq: 'Dita kur dokumenti u publikua ose u përditësua.', sr: 'Dan kada je dokument objavljen ili ažuriran.', en: 'The day on which the document was published or last changed.' }, example: '2026-01-15', cpsv: 'dct:issued', schema: 'datePublished',
  }).optional(),
  period: described(z.string().regex(periodPattern), {
    label: { sq: 'Periudha', sr: 'Period', en: 'Period' },
    hint: { sq: 'Koha që mbulon: vit, tremujor, muaj ose vite.', sr: 'Vreme na koje se odnosi: godina, tromesečje, mesec ili godine.', en: 'The time that it covers: a year, a quarter, a month, or years.' }, example: '2026-q1', cpsv: 'dct:temporal', schema: 'temporalCoverage',
  }).optional(),
  languages: described(z.array(z.enum(officialLanguages)).min(1).max(6), {
    label: { sq: 'Gjuhët', sr: 'Jezici', en: 'Languages' },
    hint: { sq: 'Gjuhët në të cilat dokumenti mund të lexohet i tëri.', sr: 'Jezici na kojima se dokument može pročitati u celini.', en: 'The languages in which the whole document can be read.' }, example: ['sq', 'sr'], cpsv: 'dct:language', schema: 'inLanguage',
  }).optional(),
  url: described(webAddress, {
    label: { sq: 'Adresa', sr: 'Adresa', en: 'Address' },
    hint: { sq: 'Ku hapet: skedari, ose faqja që i rendit skedarët.', sr: 'Gde se otvara: datoteka ili stranica sa spiskom datoteka.', en: 'Where it opens: the file, or the page that lists the files.' }, example: 'https://kk.rks-gov.net/example/budget-2026.ods', cpsv: 'dcat:accessURL', schema: 'url',
  }).optional(),
  format: described(z.enum(documentFormats), { label: { sq: 'Formati', sr: 'Format', en: 'Format' }, example: 'ods', cpsv: 'dct:format', schema: 'encodingFormat' }).optional(),
  licence: described(z.enum(documentLicences), {
    label: { sq: 'Licenca', sr: 'Licenca', en: 'Licence' },
    hint: { sq: 'Çfarë mund të bëjë lexuesi me të; “other” sqarohet te shënimi.', sr: 'Šta čitalac sme s njim; „other“ se objašnjava u napomeni.', en: 'What readers may do with it; “other” is explained in the note.' }, example: 'CC-BY-4.0', cpsv: 'dct:license', schema: 'license',
  }).optional(),
  seen: described(date, {
    label: { sq: 'Parë më', sr: 'Viđeno', en: 'Seen on' },
    hint: { sq: 'Dita kur dikush e hapi për herë të fundit në këtë adresë.', sr: 'Dan kada ga je neko poslednji put otvorio na ovoj adresi.', en: 'The day on which somebody last opened it at this address.' }, example: '2026-11-21',
  }).optional(),
  note: described(wordsInEachLanguage, { label: { sq: 'Shënim', sr: 'Napomena', en: 'Note' }, thing: 'wordsInEachLanguage' }).optional(),
}), { label: { sq: 'Dokumenti i publikuar', sr: 'Objavljeni dokument', en: 'Published document' }, thing: 'publishedDocument', cpsv: 'dcat:Dataset', schema: 'DigitalDocument' });
export type PublishedDocument = z.infer<typeof publishedDocument>;

/** `institutions/<institution>/documents.yaml`: what an institution publishes without being asked, by category of the inventory. A category is a list, “none” (it is known that nothing is published), or left out (nobody has said). */
export const documentsFacts = described(z.record(id, described(z.union([none, z.array(publishedDocument).min(1).max(2000)]), {
  label: { sq: 'Dokumentet e kategorisë', sr: 'Dokumenti kategorije', en: 'Documents of the category' },
  hint: { sq: 'Lista e dokumenteve; “none” kur dihet që nuk publikohet asnjë.', sr: 'Spisak dokumenata; „none“ kada se zna da se ne objavljuje nijedan.', en: 'The list of documents; “none” when it is known that none is published.' }, example: 'none',
})), { label: { sq: 'Dokumentet e publikuara', sr: 'Objavljeni dokumenti', en: 'Published documents' }, thing: 'publishedDocuments', cpsv: 'dcat:Catalog' });
export type DocumentsFacts = z.infer<typeof documentsFacts>;

/** `standard/inventory.yaml`: the categories of documents that institutions publish without being asked. */
export const inventoryFacts = described(z.record(id, described(z.strictObject({
  words: described(wordsInEachLanguage, { label: { sq: 'Emri', sr: 'Naziv', en: 'Name' }, example: { sq: 'Buxheti', sr: 'Budžet', en: 'Budget' }, thing: 'wordsInEachLanguage' }),
  asks: described(wordsInEachLanguage, { label: { sq: 'Çfarë kërkon', sr: 'Šta traži', en: 'What it asks' }, example: { sq: 'Buxheti i miratuar i vitit.', sr: 'Usvojeni budžet za godinu.', en: 'The approved budget of the year.' }, thing: 'wordsInEachLanguage' }),
  level: described(z.enum(levels), { label: { sq: 'Shkalla', sr: 'Stepen', en: 'Level' }, example: 'must' }),
  every: described(z.enum(Object.keys(rhythms) as [keyof typeof rhythms]), {
    label: { sq: 'Sa shpesh', sr: 'Koliko često', en: 'How often' },
    hint: { sq: 'Lëreni jashtë kur nuk dihet: atëherë nuk gjykohet nëse publikohet në kohë.', sr: 'Izostavite kada se ne zna: tada se blagovremenost ne ocenjuje.', en: 'Leave it out where nobody knows: then nothing is judged for being in time.' }, example: 'P1Y',
  }).optional(),
  types: described(z.array(z.enum(institutionTypes)).min(1).max(4), {
    label: { sq: 'Llojet e institucioneve', sr: 'Vrste institucija', en: 'Types of institutions' },
    hint: { sq: 'Lërini jashtë kur vlen për të gjitha.', sr: 'Izostavite kada važi za sve.', en: 'Leave them out where it holds for all.' }, example: ['municipality'],
  }).optional(),
  order: described(z.int().min(0).max(1000), { label: { sq: 'Radhitja', sr: 'Redosled', en: 'Order' }, example: 10 }).optional(),
  basis: described(z.array(z.strictObject({ act: described(id, { label: { sq: 'Akti', sr: 'Akt', en: 'Act' }, refersTo: 'acts' }), article: described(z.string().min(1).max(60), { label: { sq: 'Neni', sr: 'Član', en: 'Article' }, example: '6' }).optional() })).min(1).max(10), { label: { sq: 'Baza', sr: 'Osnov', en: 'Basis' }, thing: 'legalBasisEntry', example: [{ act: 'law-06-l-081' }] }).optional(),
}), { label: { sq: 'Kategoria', sr: 'Kategorija', en: 'Category' }, thing: 'documentCategory', cpsv: 'skos:Concept' })), {
  label: { sq: 'Inventari i dokumenteve', sr: 'Popis dokumenata', en: 'Document inventory' }, thing: 'list',
});
export type CategoryFacts = z.infer<typeof inventoryFacts>[string];
export interface DocumentCategory extends CategoryFacts { id: string }

/** Whether a category is asked of institutions of a type. */
export function concernsType(category: Pick<CategoryFacts, 'types'>, type: (typeof institutionTypes)[number]): boolean {
  return category.types === undefined || category.types.includes(type);
}
