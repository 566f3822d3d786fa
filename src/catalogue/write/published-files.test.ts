import { expect, test } from 'vitest';
import { datasetWords, publishedFileWords } from '#languages/words/published-files.ts';
import { schemaOf } from './json-schema.ts';
import { datasetIds, filesOfKind, publishedFiles } from './published-files.ts';

const known = {
  services: [{ institution: 'prishtina', id: 'a' }, { institution: 'gjakova', id: 'b' }], reports: [{ institution: 'prishtina' }],
  catalogue: { services: [{ institution: 'prishtina', id: 'a', facts: { status: 'confirmed' } }, { institution: 'gjakova', id: 'gone', facts: { status: 'withdrawn' } }], institutions: [], openData: [], snapshots: [{ counted: 'catalogue', quarter: '2026-q4', institutions: [{ id: 'prishtina', perService: {} }] }] },
} as unknown as Parameters<typeof filesOfKind>[1];

test('every kind of file has its words, and no words are left over', () => {
  expect(Object.keys(publishedFileWords).sort()).toEqual(publishedFiles.map(({ id }) => id).sort());
  expect(Object.keys(datasetWords)).toEqual([...datasetIds]);
});

test('no two kinds share an address', () => {
  expect(new Set(publishedFiles.map(({ address }) => address)).size).toBe(publishedFiles.length);
});

test('every schema of the open files is kept by a file, and every JSON file has a schema', () => {
  expect(new Set(publishedFiles.flatMap(({ schema }) => schema ?? []))).toEqual(new Set(Object.keys(schemaOf).filter((name) => name.startsWith('api-'))));
  expect(publishedFiles.filter(({ ending, schema }) => (ending === 'json') !== (schema !== undefined))).toEqual([]);
});

test('a name in braces stands for every file of the kind', () => {
  const addresses = (address: `/${string}`) => filesOfKind({ address }, known).map((file) => file.address);
  expect(addresses('/api/v1/services.json')).toEqual(['/api/v1/services.json']);
  expect(addresses('/api/v1/services/{institution}/{service}.json')).toEqual(['/api/v1/services/prishtina/a.json', '/api/v1/services/gjakova/b.json', '/api/v1/services/gjakova/gone.json']);
  expect(addresses('/{lang}/reports/{institution}/work.csv')).toEqual(['sq', 'sr', 'sr-cyrl', 'en'].map((lang) => `/${lang}/reports/prishtina/work.csv`));
  expect(addresses('/{lang}/reports/{institution}/{quarter}.md')).toHaveLength(8);
  expect(addresses('/api/v1/open-data/{monitoredQuarter}.json')).toEqual([]);
});
