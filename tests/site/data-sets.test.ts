import { Ajv2020 } from 'ajv/dist/2020.js';
import { join } from 'node:path';
import { expect, inject, it } from 'vitest';
import { dataScoreOf, judgeDatasets } from '#catalogue/assess/data-sets.ts';
import { addressAsked, type LinkRecord } from '#catalogue/model/links.ts';
import { readCatalogue } from '#catalogue/read/catalogue.ts';
import { readDatasets } from '#catalogue/read/datasets.ts';
import { unknownAddress } from '#catalogue/write/statements.ts';
import { readBytes, readFolder } from '#src/disk.ts';

const today = '2026-11-22';

it('our own data sets win all 405 points of the MQA, with their addresses opened one by one on the served site', async () => {
  const quality = readCatalogue((await readFolder('content'))!).catalogue.dataQuality!;
  const { datasets } = await readDatasets({ path: 'dcat.jsonld', bytes: (await readBytes(join(inject('dist'), 'api/v1/dcat.jsonld')))! });
  const distributions = datasets.flatMap((dataset) => dataset.distributions);
  const addresses = [...new Set(distributions.flatMap(({ accessUrl, downloadUrl }) => [accessUrl, downloadUrl]).filter((address) => address !== undefined).map(addressAsked))];
  expect(addresses.length).toBeGreaterThanOrEqual(15);
  const lengths = new Map<string, number>();
  const links = new Map<string, LinkRecord>();
  for (const url of addresses) {
    expect(url.startsWith(`${unknownAddress}/`), url).toBe(true);
    const response = await fetch(new URL(url.slice(unknownAddress.length + 1), inject('address')));
    lengths.set(url, (await response.bytes()).length);
    links.set(url, { url, checked: today, state: response.ok ? 'works' : 'broken', status: response.status });
  }
  expect([...links.values()].filter(({ state }) => state !== 'works')).toEqual([]);
  // What opens is the file that the record describes.
  expect(distributions.filter(({ downloadUrl, byteSize }) => lengths.get(downloadUrl!) !== byteSize)).toEqual([]);
  const judgedWith = (record: ReadonlyMap<string, LinkRecord>) => judgeDatasets(datasets, quality, { file: 'dcat.jsonld', format: 'json-ld' }, today, '2026-q4', record).datasets.map((dataset) => ({ id: dataset.id, ...dataScoreOf(quality, [dataset]) }));
  const scores = judgedWith(links);
  expect(scores.length).toBeGreaterThan(7);
  expect(scores.filter(({ won, possible, rating }) => won < 351 || possible !== 405 || rating !== 'excellent')).toEqual([]);
  // A data set none of whose files opens would not get there.
  const shut = new Map([...links].map(([url, record]) => [url, { ...record, state: 'broken' as const }]));
  expect(judgedWith(shut).every(({ won, rating }) => won < 351 && rating !== 'excellent')).toBe(true);
});

it('a program that knows nothing but the OpenAPI description reads a file of each kind, and each JSON file keeps the schema that it leads to', async () => {
  interface Described { parameters?: { name: string; example?: string }[]; responses: { 200: { content: Record<string, { schema?: { $ref?: string } }> } } }
  const site = new URL(inject('address'));
  const description = new URL('api/v1/openapi.json', site);
  const { servers, paths } = await (await fetch(description)).json() as { servers: { url: string }[]; paths: Record<string, { get: Described }> };
  expect(servers).toEqual([{ url: unknownAddress }]);
  const ajv = new Ajv2020({ allErrors: false, allowUnionTypes: true });
  const read = { files: 0, judged: 0 };
  for (const [path, { get }] of Object.entries(paths)) {
    // What there is none of yet has no example.
    const { parameters = [] } = get;
    if (parameters.some(({ example }) => example === undefined)) continue;
    const answer = await fetch(new URL(parameters.reduce((address, { name, example }) => address.replace(`{${name}}`, example!), path.slice(1)), site));
    const [mediaType, { schema }] = Object.entries(get.responses[200].content)[0]!;
    expect([path, answer.status, answer.headers.get('content-type')!.split(';')[0]]).toEqual([path, 200, mediaType]);
    read.files++;
    if (schema?.$ref === undefined) continue;
    const keeps = ajv.compile(await (await fetch(new URL(schema.$ref, description))).json() as object);
    expect(keeps(await answer.json()), `${path}: ${ajv.errorsText(keeps.errors)}`).toBe(true);
    ajv.removeSchema();
    read.judged++;
  }
  expect(read.files).toBeGreaterThan(60);
  expect(read.judged).toBeGreaterThanOrEqual(25);
});
