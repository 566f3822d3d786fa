import { z } from 'zod';
import { languages, routes, type InEachLanguage } from '#languages/languages.ts';
import { dataWords } from '#languages/words/data.ts';
import { recordWords } from '#languages/words/data-sets.ts';
import { answerWords, braceWords } from '#languages/words/open-api.ts';
import { datasetWords, publishedFileWords } from '#languages/words/published-files.ts';
import { siteName } from '#languages/words/site.ts';
import type { publishedOpenApi } from '../model/published-index.ts';
import { quarterPattern } from '../model/snapshot.ts';
import { id } from '../model/values.ts';
import type { Judged } from './open-data.ts';
import { formatVersion } from './open-index.ts';
import { datasetIds, filesOfKind, publishedFiles, type Ending, type Filled, type PublishedFile } from './published-files.ts';

type OpenApi = z.infer<typeof publishedOpenApi>;
type Operation = OpenApi['paths'][string]['get'];
type Brace = keyof typeof braceWords;

/** /api/v1/openapi.json: every open file as an operation of OpenAPI 3.1, made from the one table of them, for programs that read such a description and for those that make clients from it. */
export function openApiOf(judged: Judged): OpenApi {
  return {
    openapi: '3.1.1', jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
    info: {
      title: recordWords.title.en, version: formatVersion, description: inAll(recordWords.description, dataWords.leftOut, dataWords.unconfirmed, dataWords.stabilityFields),
      license: { name: 'CC BY 4.0', identifier: 'CC-BY-4.0' }, contact: { name: siteName, url: dataPage(judged) },
    },
    servers: [{ url: judged.root }],
    // Said outright: nobody needs a key.
    security: [],
    externalDocs: { url: `${dataPage(judged)}dictionary/` },
    tags: datasetIds.map((name) => ({ name, description: inAll(datasetWords[name]) })),
    paths: Object.fromEntries(publishedFiles.map((kind) => [kind.address, { get: operationOf(kind, filesOfKind(kind, judged)[0]?.filled) }])),
  };
}

const dataPage = ({ root }: Judged): string => `${root}/en/data/`;

function operationOf(kind: PublishedFile, example: Filled | undefined): Operation {
  const { name, holds } = publishedFileWords[kind.id];
  const braces = bracesIn(kind.address);
  return {
    operationId: kind.id, tags: [kind.dataset], summary: name.en, description: inAll(holds),
    ...(braces.length === 0 ? {} : { parameters: braces.map((brace) => ({ name: brace, in: 'path', required: true, description: inAll(braceWords[brace]), schema: schemaOfBrace[brace], ...(example ? { example: example[brace]! } : {}) })) }),
    responses: {
      200: { description: inAll(answerWords.found), content: { [kind.mediaType]: bodyOf(kind) } },
      ...(braces.length === 0 ? {} : { 404: { description: inAll(answerWords.missing) } }),
    },
  };
}

/** The names in the braces of an address. */
function bracesIn(address: string): Brace[] {
  return [...address.matchAll(/\{(\w+)\}/g)].map(([, brace]) => brace as Brace);
}

const asId = { type: 'string', pattern: z.toJSONSchema(id).pattern! } as const;
const asQuarter = { type: 'string', pattern: quarterPattern.source } as const;
const schemaOfBrace: Readonly<Record<Brace, NonNullable<Operation['parameters']>[number]['schema']>> = {
  institution: asId, service: asId, topic: asId, quarter: asQuarter, monitoredQuarter: asQuarter,
  servicePage: { type: 'string', pattern: '^[1-9][0-9]*$' }, lang: { type: 'string', enum: routes.map(({ path }) => path) },
};

// The schemas stay where they are, reached from this file, so that a copy of the site is described as well as the site. OpenAPI 3.1 has no schema for bytes.
const ofLetters = { schema: { type: 'string' } } as const;
const ofAnObject = { schema: { type: 'object' } } as const;
const bodies: Readonly<Record<Ending, Operation['responses'][200]['content'][string]>> = { json: ofAnObject, jsonld: ofAnObject, csv: ofLetters, ics: ofLetters, md: ofLetters, ttl: ofLetters, atom: ofLetters, xlsx: {} };

function bodyOf({ ending, schema }: PublishedFile): (typeof bodies)[Ending] {
  return schema === undefined ? bodies[ending] : { schema: { $ref: `../../schemas/${schema}.schema.json` } };
}

/** Sentences in one language after the other, as the schemas say them too: OpenAPI has no words in several. */
function inAll(...sentences: readonly InEachLanguage[]): string {
  return languages.map((language) => sentences.map((words) => words[language]).join(' ')).join(' · ');
}
