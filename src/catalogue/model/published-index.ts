import { z } from 'zod';
import { described } from './field.ts';
import { linkRecord } from './links.ts';
import { historyEntry } from './history.ts';
import { date, id, wordsInEachLanguage } from './values.ts';
import { listNames } from './vocabulary.ts';
import { addresses, count, header, inEachLanguage, named, title, whole } from './published-parts.ts';

/* The open files about the open files, and about the site over time: changes, links, index, dictionary. */

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

const said = z.string().min(1);
const bodyOfFile = z.strictObject({ schema: z.union([z.strictObject({ $ref: z.string().regex(/^\.\.\/\.\.\/schemas\/[a-z-]+\.schema\.json$/) }), z.strictObject({ type: z.enum(['object', 'string']) })]).optional() });

/** What we write of OpenAPI 3.1.1 (https://spec.openapis.org/oas/v3.1.1.html): files that are read, and nothing else. */
export const publishedOpenApi = described(z.strictObject({
  openapi: z.literal('3.1.1'), jsonSchemaDialect: z.literal('https://json-schema.org/draft/2020-12/schema'),
  info: z.strictObject({ title: said, version: semanticVersion, description: said, license: z.strictObject({ name: z.literal('CC BY 4.0'), identifier: z.literal('CC-BY-4.0') }), contact: z.strictObject({ name: said, url: said }) }),
  servers: z.array(z.strictObject({ url: said })).min(1), externalDocs: z.strictObject({ url: said }), security: z.array(z.string()).length(0), tags: z.array(z.strictObject({ name: said, description: said })),
  paths: z.record(z.string().regex(/^\//), z.strictObject({ get: z.strictObject({
    operationId: said, tags: z.array(said), summary: said, description: said,
    parameters: z.array(z.strictObject({ name: said, in: z.literal('path'), required: z.literal(true), description: said, schema: z.strictObject({ type: z.literal('string'), pattern: said.optional(), enum: z.array(said).optional() }), example: said.optional() })).optional(),
    responses: z.strictObject({ 200: z.strictObject({ description: said, content: z.record(z.string(), bodyOfFile) }), 404: z.strictObject({ description: said }).optional() }),
  }) })),
}), title('Përshkrimi OpenAPI', 'Opis OpenAPI', 'OpenAPI description'));

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
