import { z } from 'zod';
import { answersFacts } from '../model/answer.ts';
import { metaOf } from '../model/field.ts';
import { everydayFacts } from '../model/everyday.ts';
import { holidaysFacts } from '../model/holidays.ts';
import { dataQualityFacts } from '../model/data-quality.ts';
import { importedFacts } from '../model/imported.ts';
import { feedbackFacts } from '../model/feedback.ts';
import { institutionFacts } from '../model/institution.ts';
import { linksRecord } from '../model/links.ts';
import { openDataFacts } from '../model/open-data.ts';
import { publishedConcepts, publishedDataQuality, publishedEverydayWords, publishedHolidays, publishedInstitutions, publishedObligations, publishedRequirements, publishedScript, publishedService, publishedServices, publishedStandard, publishedVocabularies } from '../model/published.ts';
import { publishedChanges, publishedDictionary, publishedIndex, publishedLinks, publishedOpenApi } from '../model/published-index.ts';
import { publishedDocuments, publishedOpenData, publishedQuarter, publishedRecommendations, publishedRegisters, publishedReport, publishedReports, publishedWork } from '../model/published-judged.ts';
import { documentsFacts, inventoryFacts } from '../model/published-document.ts';
import { scriptFacts } from '../model/script.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { catalogueSnapshotFacts, snapshotFacts } from '../model/snapshot.ts';
import { obligationsFacts, requirementFacts, standardFacts } from '../model/standard.ts';
import { textWords } from '../model/text.ts';
import { listNames, vocabularySchemas } from '../model/vocabulary.ts';

/** Every record kind and every published JSON by the name of its schema file. */
export const schemaOf: Readonly<Record<string, z.ZodType>> = {
  'service': serviceFacts, 'concept': conceptFacts, 'text': textWords, 'institution': institutionFacts,
  'standard': standardFacts, 'requirement': requirementFacts, 'obligations': obligationsFacts, 'inventory': inventoryFacts, 'documents': documentsFacts, 'snapshot': snapshotFacts, 'links': linksRecord, 'snapshot-catalogue': catalogueSnapshotFacts, 'answers': answersFacts, 'feedback': feedbackFacts, 'imported': importedFacts, 'script': scriptFacts, 'everyday-words': everydayFacts, 'holidays': holidaysFacts, 'data-quality': dataQualityFacts, 'open-data': openDataFacts,
  ...Object.fromEntries(listNames.map((list) => [`list-${list}`, vocabularySchemas[list] as z.ZodType])),
  'api-index': publishedIndex, 'api-service': publishedService, 'api-services': publishedServices, 'api-institutions': publishedInstitutions, 'api-concepts': publishedConcepts, 'api-requirements': publishedRequirements, 'api-report': publishedReport, 'api-open-data': publishedOpenData, 'api-quarter': publishedQuarter, 'api-documents': publishedDocuments,
  'api-standard': publishedStandard, 'api-obligations': publishedObligations, 'api-reports': publishedReports, 'api-work': publishedWork, 'api-vocabularies': publishedVocabularies, 'api-everyday-words': publishedEverydayWords, 'api-script': publishedScript, 'api-holidays': publishedHolidays, 'api-data-quality': publishedDataQuality, 'api-recommendations': publishedRecommendations, 'api-registers': publishedRegisters, 'api-links': publishedLinks, 'api-dictionary': publishedDictionary, 'api-changes': publishedChanges, 'api-open-api': publishedOpenApi,
};

/** JSON Schema (draft 2020-12) of a record kind, made from its zod schema; descriptions carry the hint in all three languages. */
export function jsonSchemaOf(name: string): object {
  const schema = z.toJSONSchema(schemaOf[name]!, {
    target: 'draft-2020-12',
    override: ({ zodSchema, jsonSchema }) => {
      const meta = metaOf(zodSchema as unknown as z.ZodType);
      for (const key of Object.keys(jsonSchema)) if (ownWords.has(key)) delete (jsonSchema as Record<string, unknown>)[key];
      // Patterns say the same as formats, and every validator reads them alike.
      delete jsonSchema.format;
      if (!meta) return;
      jsonSchema.title = meta.label.en;
      if (meta.hint) jsonSchema.description = [meta.hint.sq, meta.hint.sr, meta.hint.en].join(' · ');
      if (meta.example !== undefined) jsonSchema.examples = [meta.example] as never;
    },
  });
  const { $schema, ...rest } = schema;
  return { $schema, $id: `${name}.schema.json`, ...rest };
}

const ownWords: ReadonlySet<string> = new Set(['label', 'hint', 'example', 'cpsv', 'schema', 'sdg', 'thing', 'refersTo']);

/** The text of a schema file. */
export function schemaFile(name: string): string {
  return `${JSON.stringify(jsonSchemaOf(name), null, 2)}\n`;
}
