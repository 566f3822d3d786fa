import { Parser } from 'n3';
import jsonld from 'jsonld';
import { describe, expect, test } from 'vitest';
import { dataScoreOf, judgeDatasets } from '#catalogue/assess/data-sets.ts';
import { readDatasets } from '#catalogue/read/datasets.ts';
import { isRecorded, recordOf, type PublishedFile } from '#catalogue/write/dcat.ts';
import { publishedFiles } from '#catalogue/write/published-files.ts';
import { linkedFile, linkedFormats, type LinkedFormat } from '#catalogue/write/linked-files.ts';
import { dcatTerms } from '#catalogue/write/terms.ts';
import { filesOf, judgedFiles, siteFolder, today } from './judged.ts';

const root = 'https://katalogu.example/catalogue';
const { catalogue } = judgedFiles(await filesOf('content'));
const paths = ['services.json', 'services.csv', 'institutions.json', 'concepts.json', 'requirements.json', 'findings.csv', 'reports/prishtina.json', 'quarters/2026-q4.json', 'documents.json', 'documents.csv', 'catalogue.jsonld', 'catalogue.ttl', 'catalogue.xlsx', 'vocabularies.json', 'changes.json', 'links.json', 'open-data.json'].map((path) => `api/v1/${path}`);
const published: PublishedFile[] = [...paths, 'api/v1/index.json', 'api/v1/services/prishtina/birth-extract.json', 'sq/index.html'].map((path, index) => ({ path, bytes: 1000 + index, sha256: 'ab'.repeat(32) }));
const write = (format: LinkedFormat, files = published, of = catalogue) => [...linkedFile(format, recordOf({ catalogue: of, root, today, changed: '2026-11-20' }, files), root, dcatTerms)].join('');
const read = async (format: LinkedFormat) => (await readDatasets({ path: `dcat.${format}`, bytes: new TextEncoder().encode(write(format)) })).datasets;

describe('the record of our own data sets', () => {
  test('is rated excellent by our own monitor, each data set of it, with what nobody can know left out', async () => {
    const quality = catalogue.dataQuality!;
    const { datasets } = judgeDatasets(await read('jsonld'), quality, { file: 'dcat.jsonld', format: 'json-ld' }, today, '2026-q4');
    expect(datasets.length).toBeGreaterThan(7);
    const all = quality.metrics.reduce((sum, { weight }) => sum + weight, 0);
    for (const dataset of datasets) {
      const score = dataScoreOf(quality, [dataset]);
      expect(score.rating, dataset.id).toBe('excellent');
      // Whether addresses answer is nobody's knowledge here (80 points): all the others are won.
      expect(score.won, dataset.id).toBe(all - 80);
      expect(dataset.outcomes.missing ?? [], dataset.id).toEqual([]);
    }
  });

  test('says the same in both forms', async () => {
    expect(await read('ttl')).toEqual(await read('jsonld'));
    const line = ({ subject, predicate, object }: Record<'subject' | 'predicate' | 'object', { value: string }>) => `${subject.value} ${predicate.value} ${object.value}`;
    expect((await jsonld.toRDF(JSON.parse(write('jsonld')) as object) as unknown as never[]).map(line).sort()).toEqual((new Parser().parse(write('ttl')) as never[]).map(line).sort());
  });

  test('names every file of a data set once, with its length, and no other file', async () => {
    const datasets = await read('ttl');
    const named = datasets.flatMap(({ distributions }) => distributions).map(({ downloadUrl, byteSize }) => `${downloadUrl} ${byteSize}`).sort();
    expect(named).toEqual(published.filter(({ path }) => isRecorded(path) && !path.endsWith('open-data.json')).map(({ path, bytes }) => `${root}/${path} ${bytes}`).sort());
    expect(datasets.find(({ id }) => id.endsWith('/services'))!.distributions.length).toBe(3);
  });

  test('names every kind of open file, but for what is a part of another and what tells of the data themselves', () => {
    const aPart = ['service', 'linkedService', 'linkedServiceTurtle', 'institutionWorkbook', 'institutionFindingsTable'];
    const ofTheData = ['index', 'dictionary', 'openApi', 'dcat', 'dcatTurtle'];
    const left = publishedFiles.filter(({ address }) => address.startsWith('/api/v1/') && !isRecorded(address.slice(1).replace(/\{\w+\}/g, '1'))).map(({ id }) => id);
    expect(left.sort()).toEqual([...aPart, ...ofTheData].sort());
  });

  test('names for each file the schema that it keeps', () => {
    const files = ['reports.json', 'reports/prishtina.json', 'fees.csv'].map((path) => ({ path: `api/v1/${path}`, bytes: 1, sha256: 'ab'.repeat(32) }));
    const things = recordOf({ catalogue, root, today }, files);
    const kept = (file: string) => things.find(({ id }) => id.endsWith(`#${file}`))!.says.filter(([property]) => property === 'dct:conformsTo').flatMap(([, values]) => values.map((value) => ('id' in value ? value.id : '')));
    expect([kept('reports.json'), kept('reports/prishtina.json'), kept('fees.csv')]).toEqual([[`${root}/schemas/api-reports.schema.json`], [`${root}/schemas/api-report.schema.json`], []]);
  });

  test('calls the files one service, which serves every data set and leads to its description', () => {
    const things = recordOf({ catalogue, root, today }, published);
    const said = (id: string, property: string) => things.find((one) => one.id === id)!.says.filter(([name]) => name === property).flatMap(([, values]) => values.map((value) => ('id' in value ? value.id : value.text)));
    expect(said('data', 'dcat:service')).toEqual(['data#api']);
    expect(said('data#api', 'dcat:servesDataset')).toEqual(said('data', 'dcat:dataset'));
    expect(said('data#api', 'dcat:endpointDescription')).toEqual([`${root}/api/v1/openapi.json`]);
    expect(things.filter(({ types }) => types.includes('dct:Standard')).map(({ id }) => id)).toContain(said('data#api', 'dct:conformsTo')[0]);
  });

  test('is the same bytes on a second run, whatever the order of the files', () => {
    for (const format of linkedFormats) expect(write(format, [...published].reverse())).toBe(write(format));
  });

  test('bears no day that is still ahead, whatever day a running quarter is judged by', () => {
    const ofQuarters = (day: string) => recordOf({ catalogue, root, today: day }, published).find(({ id }) => id === 'data/quarters')!.says.find(([property]) => property === 'dct:modified')![1];
    expect(catalogue.snapshots.some(({ quarter, date }) => quarter === '2026-q4' && date === '2026-12-31')).toBe(true);
    expect(['2026-11-30', '2027-02-01'].map((day) => JSON.stringify(ofQuarters(day)).match(/\d{4}-\d\d-\d\d/)![0])).toEqual(['2026-11-30', '2026-12-31']);
  });

  test('of a catalogue in which nothing is dated names no date that nobody has said', async () => {
    const sparse = judgedFiles(await filesOf(siteFolder('sparse'))).catalogue;
    const bare = { ...sparse, services: [], institutions: [] };
    const things = recordOf({ catalogue: bare, root, today }, published);
    expect(things.find(({ id }) => id === 'data/services')!.says.map(([property]) => property)).not.toContain('dct:modified');
    expect(things.some(({ id }) => id === 'data/services#period')).toBe(false);
  });
});
