import { z } from 'zod';
import { inEach, languages, routes, type InEachLanguage } from '#languages/languages.ts';
import { recordWords } from '#languages/words/dictionary.ts';
import { voiceOf, type Voice } from '#languages/voice.ts';
import { feedbackFacts } from '../model/feedback.ts';
import { answersFacts } from '../model/answer.ts';
import { dataQualityFacts } from '../model/data-quality.ts';
import { everydayFacts } from '../model/everyday.ts';
import { holidaysFacts } from '../model/holidays.ts';
import { metaOf } from '../model/field.ts';
import { institutionFacts } from '../model/institution.ts';
import { linkRecord } from '../model/links.ts';
import { judgedDataset } from '../model/open-data.ts';
import { publishedEntry, publishedService } from '../model/published.ts';
import { publishedDictionary, publishedIndex, publishedLinks } from '../model/published-index.ts';
import { publishedFinding, publishedOpenData, publishedQuarter, publishedReport, publishedWork } from '../model/published-judged.ts';
import { publishedText } from '../model/published-parts.ts';
import { inventoryFacts, publishedDocument } from '../model/published-document.ts';
import { scriptFacts } from '../model/script.ts';
import { conceptFacts, publishedServiceFacts, serviceFacts } from '../model/service.ts';
import { catalogueSnapshotFacts, snapshotFacts } from '../model/snapshot.ts';
import { obligationsFacts, requirementFacts, standardFacts } from '../model/standard.ts';
import { listNames } from '../model/vocabulary.ts';
import { fieldsOf, type GuideField } from './field-guide.ts';
import { addressesOf, headerOf, type Judged } from './open-data.ts';
import { formatVersion } from './open-index.ts';
import { publishedFiles, type PublishedFileId } from './published-files.ts';
import { plainOf } from './rich.ts';
import type { Table } from './table.ts';
import { tables } from './tables.ts';

interface RecordKind {
  id: string;
  schema: z.ZodType;
  /** Its JSON Schema, where it has one of its own. */
  file?: string;
  /** Where officers write it, from the content folder. */
  content?: readonly string[];
  published: readonly PublishedFileId[];
  /** Only its own fields are listed; what is inside them stands with this record. */
  sameAs?: string;
}

/** Every kind of record, as it is written and as it is published. */
const recordKinds: readonly RecordKind[] = [
  { id: 'service', schema: serviceFacts, file: 'service', content: ['institutions/{institution}/services/{service}/service.yaml'], published: ['services', 'service'] },
  { id: 'text', schema: publishedText, file: 'text', content: languages.map((language) => `institutions/{institution}/services/{service}/${language}.md`), published: ['services', 'service', 'concepts'] },
  { id: 'published-service', schema: publishedService, file: 'api-service', published: ['services', 'service'] },
  { id: 'concept', schema: conceptFacts, file: 'concept', content: ['concepts/{concept}/service.yaml'], published: ['concepts'], sameAs: 'service' },
  { id: 'institution', schema: institutionFacts, file: 'institution', content: ['institutions/{institution}/institution.yaml'], published: ['institutions'] },
  { id: 'document', schema: publishedDocument, file: 'documents', content: ['institutions/{institution}/documents.yaml'], published: ['documents'] },
  { id: 'category', schema: inventoryFacts.valueType, file: 'inventory', content: ['standard/inventory.yaml'], published: ['documents'] },
  { id: 'standard', schema: standardFacts, file: 'standard', content: ['standard/standard.yaml'], published: ['standard'] },
  { id: 'requirement', schema: requirementFacts, file: 'requirement', content: ['standard/requirements/{requirement}.yaml'], published: ['requirements'] },
  { id: 'obligation', schema: obligationsFacts.valueType, file: 'obligations', content: ['standard/obligations.yaml'], published: ['obligations'] },
  { id: 'finding', schema: publishedFinding, published: ['report'] },
  { id: 'report', schema: publishedReport, file: 'api-report', published: ['report', 'reports'] },
  { id: 'task', schema: publishedWork.shape.tasks.element, file: 'api-work', published: ['work'] },
  { id: 'entry', schema: publishedEntry, content: listNames.map((list) => `vocabularies/${list}.yaml`), published: ['vocabularies'] },
  { id: 'holidays', schema: holidaysFacts, file: 'holidays', content: ['vocabularies/holidays.yaml'], published: ['holidays'] },
  { id: 'everyday-words', schema: everydayFacts, file: 'everyday-words', content: ['vocabularies/everyday-words.yaml'], published: ['everydayWords'] },
  { id: 'script', schema: scriptFacts, file: 'script', content: ['vocabularies/script.yaml'], published: ['script'] },
  { id: 'figures', schema: catalogueSnapshotFacts, file: 'snapshot-catalogue', content: ['monitoring/{quarter}/catalogue.yaml'], published: [] },
  { id: 'quarter', schema: publishedQuarter, file: 'api-quarter', published: ['quarterFigures'] },
  { id: 'answers', schema: answersFacts, file: 'answers', content: ['institutions/{institution}/answers.yaml'], published: ['recommendations', 'quarterFigures'] },
  { id: 'feedback', schema: feedbackFacts, file: 'feedback', content: ['feedback/{institution}.csv'], published: ['report'] },
  { id: 'registers', schema: snapshotFacts, file: 'snapshot', content: ['monitoring/{quarter}/{name}.yaml'], published: ['registers'] },
  { id: 'link', schema: linkRecord, file: 'links', content: ['monitoring/links.yaml'], published: [] },
  { id: 'published-link', schema: publishedLinks, file: 'api-links', published: ['links'] },
  { id: 'data-quality', schema: dataQualityFacts, file: 'data-quality', content: ['standard/data-quality.yaml'], published: ['dataQuality'] },
  { id: 'dataset', schema: judgedDataset, file: 'open-data', content: ['monitoring/{quarter}/open-data.yaml'], published: [] },
  { id: 'open-data', schema: publishedOpenData, file: 'api-open-data', published: ['openData', 'openDataQuarter'] },
  { id: 'index', schema: publishedIndex, file: 'api-index', published: ['index'] },
];

/** A field of a record: as the field guide shows it, and where it stands in the tables. */
export interface DictionaryField extends GuideField {
  columns: readonly { file: string; column: string }[];
}

export interface DictionaryRecord {
  id: string;
  label: string;
  schema?: string;
  content: readonly string[];
  /** Addresses of the files that hold it. */
  published: readonly string[];
  sameAs?: string;
  cpsv?: string;
  schemaOrg?: string;
  fields: readonly DictionaryField[];
}

const addressOfFile = new Map(publishedFiles.map(({ id, address }) => [id, address as string]));
const known: ReadonlyMap<z.ZodType, string> = new Map<z.ZodType, string>([...recordKinds.map(({ id, schema }) => [schema as z.ZodType, id] as const), [publishedServiceFacts, 'service']]);
const columnsOf = Map.groupBy(Object.values<Table>(tables).flatMap(({ id, columns }) => columns.flatMap(({ id: column, field }) => (field ? [{ field, file: addressOfFile.get(id)!, column }] : []))), ({ field }) => field);

/** Every kind of record with all its fields, in a reader's words: the data dictionary. */
export function dictionaryOf(voice: Voice): DictionaryRecord[] {
  return recordKinds.map(({ id, schema, file, content = [], published, sameAs }) => {
    const meta = metaOf(schema)!;
    const others = new Map([...known].filter(([, other]) => other !== id));
    const fields = fieldsOf(schema as z.ZodObject, { part: id, voice, known: others });
    return {
      id, label: voice.say(recordWords[id] ?? meta.label), ...(file ? { schema: file } : {}), content, published: published.map((one) => addressOfFile.get(one)!), ...(sameAs ? { sameAs } : {}), ...(meta.cpsv ? { cpsv: meta.cpsv } : {}), ...(meta.schema ? { schemaOrg: meta.schema } : {}),
      fields: (sameAs ? fields.map((field) => ({ ...field, fields: [] })) : fields).flatMap(withInner).map((field) => ({ ...field, columns: (columnsOf.get(`${id}.${field.path}`) ?? []).map(({ file: at, column }) => ({ file: at, column })) })),
    };
  });
}

function withInner(field: GuideField): GuideField[] {
  return [field, ...field.fields.flatMap(withInner)];
}

/** How many values a field takes, as UML writes it: 0..1, 1, 0..n, 1..n. */
export function cardinalityOf({ required, isList }: Pick<GuideField, 'required' | 'isList'>): string {
  return isList ? `${required ? 1 : 0}..n` : required ? '1' : '0..1';
}

/** /api/v1/dictionary.json: the same in all languages, with the columns of the tables and the codes that the word lists allow. */
export function dictionaryAsData(judged: Judged): z.infer<typeof publishedDictionary> {
  const spoken = languages.map((language) => dictionaryOf(voiceOf(routes.find((route) => route.language === language)!, judged.catalogue.script)));
  const spokenIn = <Value>(of: (dictionary: DictionaryRecord[]) => Value): InEachLanguage<Value> => inEach((language) => of(spoken[languages.indexOf(language)]!));
  return {
    ...headerOf(judged), format: formatVersion, addresses: addressesOf(judged, 'data/dictionary/'),
    records: spoken[2]!.map(({ id, schema, content, published, sameAs, cpsv, schemaOrg, fields }, index) => ({
      id, label: spokenIn((dictionary) => dictionary[index]!.label), ...(schema ? { schema: `${judged.root}/schemas/${schema}.schema.json` } : {}), content: [...content], published: [...published], ...(sameAs ? { sameAs } : {}), ...(cpsv ? { cpsv } : {}), ...(schemaOrg ? { schemaOrg } : {}),
      fields: fields.map((field, at) => {
        const each = <Value>(of: (same: DictionaryField) => Value) => spokenIn((dictionary) => of(dictionary[index]!.fields[at]!));
        return {
          path: field.path, anchor: field.anchor, label: each((same) => same.label), ...(field.hint ? { hint: each((same) => plainOf(same.hint!)) } : {}), types: [...field.types], least: field.required ? 1 as const : 0 as const, most: field.isList ? 'n' as const : 1 as const, none: field.mayBeNone,
          values: field.values.map(({ value, words }, which) => ({ value, ...(words ? { words: each((same) => same.values[which]!.words!) } : {}) })), ...(field.list ? { list: field.list } : {}), ...(field.record ? { record: field.record } : {}), ...(field.sample === undefined ? {} : { example: field.sample }),
          ...(field.cpsv ? { cpsv: field.cpsv } : {}), ...(field.schema ? { schemaOrg: field.schema } : {}), ...(field.sdg ? { sdg: field.sdg } : {}), columns: [...field.columns],
        };
      }),
    })),
    tables: Object.values<Table>(tables).map(({ id, columns }) => ({ file: addressOfFile.get(id)!, columns: columns.map(({ id: column, words, kind, field }) => ({ id: column, label: words, kind, ...(field ? { field } : {}) })) })),
    lists: listNames.map((id) => ({ id, entries: [...judged.catalogue.vocabularies[id]].map(([entry, { words }]) => ({ id: entry, words })) })),
  };
}
