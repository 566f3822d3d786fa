import { expect, test } from 'vitest';
import { braceWords } from '#languages/words/open-api.ts';
import { schemaOf } from './json-schema.ts';
import { openApiOf } from './open-api.ts';
import type { Judged } from './open-data.ts';
import { filesOfKind, publishedFiles } from './published-files.ts';

const judged = {
  services: [{ institution: 'prishtina', id: 'a', facts: {} }], reports: [{ institution: 'prishtina' }], root: 'https://example.org/catalogue',
  catalogue: { services: [], institutions: [], openData: [], snapshots: [] },
} as unknown as Judged;
const described = openApiOf(judged);
const operations = Object.entries(described.paths).map(([path, { get }]) => ({ path, ...get }));

test('every kind of open file is an operation, called as it is called everywhere', () => {
  expect(operations.map(({ path, operationId }) => [path, operationId])).toEqual(publishedFiles.map(({ address, id }) => [address, id]));
  expect(described.servers).toEqual([{ url: 'https://example.org/catalogue' }]);
  const tags = new Set(described.tags.map(({ name }) => name));
  expect(operations.flatMap(({ tags: own }) => own).filter((tag) => !tags.has(tag))).toEqual([]);
});

test('every name in braces is a parameter with its words, and no words are left over', () => {
  const braces = new Set(publishedFiles.flatMap(({ address }) => [...address.matchAll(/\{(\w+)\}/g)].map(([, brace]) => brace!)));
  expect([...braces].sort()).toEqual(Object.keys(braceWords).sort());
  for (const { path, parameters = [] } of operations) {
    expect(parameters.map(({ name }) => `{${name}}`), path).toEqual(path.match(/\{\w+\}/g) ?? []);
    expect(parameters.every(({ schema }) => schema.pattern !== undefined || schema.enum !== undefined), path).toBe(true);
  }
});

test('the examples make an address that is there, and keep what is said of them; what there is none of has no example', () => {
  for (const { path, parameters = [] } of operations) {
    const there = filesOfKind({ address: path as `/${string}` }, judged).map(({ address }) => address);
    if (there.length === 0) expect(parameters.map(({ example }) => example).filter((example) => example !== undefined), path).toEqual([]);
    else expect(there).toContain(parameters.reduce((address, { name, example }) => address.replace(`{${name}}`, example!), path));
    for (const { schema, example } of parameters) if (example !== undefined) expect(schema.enum?.includes(example) ?? new RegExp(schema.pattern!).test(example), path).toBe(true);
  }
});

test('a JSON file leads to its schema as it stands beside the description on any site, and bytes have none', () => {
  const schemas = operations.map(({ operationId, responses }) => ({ operationId, ...Object.values(responses[200].content)[0]! }));
  const leadsTo = schemas.flatMap(({ schema }) => (schema && '$ref' in schema ? new URL(schema.$ref, 'https://example.org/catalogue/api/v1/openapi.json').pathname : []));
  expect(new Set(leadsTo)).toEqual(new Set(Object.keys(schemaOf).filter((name) => name.startsWith('api-')).map((name) => `/catalogue/schemas/${name}.schema.json`)));
  expect(schemas.filter(({ schema }) => schema === undefined).map(({ operationId }) => operationId)).toEqual(['workbook', 'institutionWorkbook']);
});
