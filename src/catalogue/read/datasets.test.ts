import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { catalogueLimits, readDatasets } from './datasets.ts';
import { dateIn } from './plain-values.ts';

const folder = join(import.meta.dirname, '../../../tests/sites/open-data');
const fixture = (path: string) => readDatasets({ path, bytes: readFileSync(join(folder, path)) });
const text = (path: string, written: string) => readDatasets({ path, bytes: new TextEncoder().encode(written) });
const codes = async (path: string, written: string) => (await text(path, written)).problems.map(({ code, line, column }) => `${code} ${line}:${column}`);
const prefixes = '@prefix dcat: <http://www.w3.org/ns/dcat#> . @prefix dct: <http://purl.org/dc/terms/> . @prefix foaf: <http://xmlns.com/foaf/0.1/> .\n';

afterEach(() => vi.unstubAllGlobals());

describe('a catalogue', () => {
  test('says the same in Turtle, in JSON-LD and in CKAN', async () => {
    const [turtle, linked, ckan] = [await fixture('catalogue.ttl'), await fixture('catalogue.jsonld'), await fixture('ckan.json')];
    expect([turtle.problems, linked.problems, ckan.problems]).toEqual([[], [], []]);
    expect([turtle.format, linked.format, ckan.format]).toEqual(['turtle', 'json-ld', 'ckan']);
    expect(turtle.datasets).toHaveLength(3);
    expect(linked.datasets).toEqual(turtle.datasets);
    expect(ckan.datasets).toEqual(turtle.datasets);
  });

  test('is read whole', async () => {
    const { datasets } = await fixture('catalogue.ttl');
    expect(datasets.map(({ id }) => id)).toEqual(['budget', 'parking', 'trees'].map((name) => `https://data.example/dataset/${name}`));
    expect(datasets[2]).toMatchObject({
      titles: { sq: 'Provë: drurët e qytetit', sr: 'Proba: gradsko drveće', en: 'Trial: trees of the town' }, publisher: 'Komuna e Provës', contact: { name: 'Zyra e provës', email: 'zyra@data.example' },
      issued: '2024-05-02', modified: '2026-11-02', temporal: ['2024-01-01/2026-10-31'], keywords: ['drurë', 'mjedis'], page: 'https://data.example/trees',
    });
    expect(datasets[2]!.distributions.find(({ downloadUrl }) => downloadUrl)).toMatchObject({ byteSize: 48213, formats: ['http://publications.europa.eu/resource/authority/file-type/CSV'], rights: '© Komuna e Provës' });
    expect(datasets[0]).toMatchObject({ modified: '2024-03-10', frequency: 'yearly' });
    expect(datasets[1]).toMatchObject({ titles: { und: 'Provë: parkimi' }, distributions: [{ formats: ['xlsx'] }] });
  });

  test('in N-Triples and in TriG is read as Turtle is', async () => {
    const triple = '<https://a.example/d> <http://www.w3.org/1999/02/22-rdf-syntax-ns#type> <http://www.w3.org/ns/dcat#Dataset> .';
    expect((await text('a.nt', triple)).datasets).toHaveLength(1);
    expect((await text('a.trig', `<https://a.example/g> { ${triple} }`)).datasets).toHaveLength(1);
    expect((await text('export', triple)).datasets).toHaveLength(1);
  });

  test('that names the context of DCAT-AP is read without it', async () => {
    const { datasets, problems } = await text('a.jsonld', JSON.stringify({ '@context': 'https://semiceu.github.io/DCAT-AP/releases/3.0.0/context/dcat-ap.jsonld', '@id': 'https://a.example/d', '@type': 'Dataset', title: 'T', licence: 'https://l.example/', datasetDistribution: [{ '@type': 'Distribution', accessUrl: 'https://a.example/f' }] }));
    expect(problems).toEqual([]);
    expect(datasets).toMatchObject([{ titles: { und: 'T' }, licence: 'https://l.example/', distributions: [{ accessUrl: 'https://a.example/f' }] }]);
  });

  test.each([
    ['package_show', (one: object) => ({ success: true, result: one })],
    ['a bare list', (one: object) => [one]],
    ['one package', (one: object) => one],
    ['a list of packages with their resources', (one: object) => ({ success: true, result: [one] })],
  ])('of CKAN is read from %s', async (_, wrap) => {
    expect((await text('a.json', JSON.stringify(wrap({ name: 'a', title: 'A', resources: [] })))).datasets).toMatchObject([{ id: 'a' }]);
  });

  test('of which a file holds a part is read, with a warning', async () => {
    const { datasets, problems } = await text('a.json', '{ "result": {\n  "count": 512, "results": [{ "name": "a", "title": "A", "resources": [] }] } }');
    expect(datasets).toHaveLength(1);
    expect(problems).toMatchObject([{ code: 'part-of-a-catalogue', severity: 'warning', line: 2, column: 3, values: { count: 512, here: 1 } }]);
  });
});

describe('what catalogues get wrong', () => {
  test('literals for addresses, https for http in namespaces, two formats, a licence of the data set, names that are missing', async () => {
    const { datasets, problems } = await text('a.ttl', `${prefixes}
      [] a <https://www.w3.org/ns/dcat#Dataset> ; dct:title "B"@sq, "A"@sq, " " ; dct:publisher "Komuna" ; dcat:contactPoint <mailto:a@b.example>, "x" ; dct:license "CC BY" ; dct:issued "2024", "2023-05" ; dct:modified "soon" ;
        dcat:distribution [ dct:format [ <http://www.w3.org/2000/01/rdf-schema#label> "CSV" ], "text/csv" ; dcat:accessURL <files/a.csv> ; dcat:byteSize "many" ], "none" .`);
    expect(problems).toEqual([]);
    expect(datasets).toEqual([{
      id: 'A', titles: { sq: 'A' }, descriptions: {}, publisher: 'Komuna', contact: { name: 'x', email: 'a@b.example' }, licence: 'CC BY', keywords: [], themes: [], issued: '2023-05', spatial: [], temporal: [], languages: [],
      distributions: [{ accessUrl: 'files/a.csv', formats: ['CSV', 'text/csv'] }],
    }]);
  });

  test('two data sets of one name can be told apart, and the order of the file changes nothing', async () => {
    const [one, two] = ['[] a dcat:Dataset ; dct:title "A" ; dcat:keyword "x" .', '[] a dcat:Dataset ; dct:title "A" ; dcat:keyword "y" .'];
    const forwards = (await text('a.ttl', prefixes + one + two)).datasets;
    expect(forwards.map(({ id }) => id)).toEqual(['A', 'A #2']);
    expect((await text('a.ttl', prefixes + two + one)).datasets).toEqual(forwards);
  });

  test.each([['2026-11-21', '2026-11-21'], ['2026-11-21T23:30:00+01:00', '2026-11-21'], ['2026-11-21Z', '2026-11-21'], ['21.11.2026', '2026-11-21'], ['1.2.2026.', '2026-02-01'], ['2026-11', '2026-11'], ['2026', '2026'], ['2026-02-30', undefined], ['11/21/2026', undefined], ['', undefined], ['2026-13', undefined]])('the date “%s” is %s', (written, date) => {
    expect(dateIn(written)).toBe(date);
  });
});

describe('a file that is no catalogue', () => {
  test.each([
    ['a.ttl', `${prefixes}<a> dct:title ??? .`, 'not-rdf 2:15'],
    ['a.ttl', 'hello world', 'not-rdf 1:1'],
    ['a.ttl', '<a> dct:title "x" .', 'not-rdf 1:5'],
    ['a.ttl', `${prefixes}<a> a dcat:Dataset ;`, 'not-rdf 2:21'],
    ['a.json', '{ "a": 1,\n  "b": }', 'not-json 2:8'],
    ['a.json', '{ "a": "x', 'not-json 1:8'],
    ['a.json', '[1, 2] 3', 'not-json 1:8'],
    ['a.json', '{ "a": 1, }', 'not-json 1:11'],
    ['a.json', '{ "a": [1, ] }', 'not-json 1:12'],
    ['a.json', '{ "a": 01 }', 'not-json 1:8'],
    ['a.json', 'hello', 'not-json 1:1'],
    ['a.json', '{ "a": 1', 'not-json 1:9'],
    ['a.json', '{}', 'no-data-sets 1:1'],
    ['a.json', '[]', 'no-data-sets 1:1'],
    ['a.json', '12', 'no-data-sets 1:1'],
    ['a.json', '{ "success": false, "error": { "message": "Not found" } }', 'no-data-sets 1:1'],
    ['a.json', '{ "success": true, "result": { "count": 0, "results": [] } }', 'no-data-sets 1:1'],
    ['a.ttl', `\n${prefixes}`, 'no-data-sets 2:1'],
    ['a.rdf', '<?xml version="1.0"?>\n<rdf:RDF/>', 'unread-format 1:1'],
    ['a.ttl', '\n  <!DOCTYPE html><html></html>', 'unread-format 2:3'],
    ['a.jsonld', '{ "@context": 5 }', 'not-json-ld 1:3'],
    ['a.jsonld', '{\n  "@context": ["https://evil.example/context.jsonld"] }', 'remote-context 2:16'],
    ['a.jsonld', '{ "@context": { "@import": "other.jsonld" } }', 'remote-context 1:28'],
    ['a.ttl', ' \n ', 'empty-file 1:1'],
    ['a.json', `${'['.repeat(200)}`, 'nested-too-deep 1:101'],
  ])('%s %j is a problem with its place: %s', async (path, written, expected) => {
    expect(await codes(path, written)).toEqual([expected]);
  });

  test('in bytes that are no text, or larger than can be read, is a problem', async () => {
    expect((await readDatasets({ path: 'a.ttl', bytes: new Uint8Array([60, 0xff]) })).problems).toMatchObject([{ code: 'not-utf-8', line: 1, column: 2 }]);
    expect((await readDatasets({ path: 'a.ttl', bytes: new Uint8Array(catalogueLimits.bytes + 1) })).problems).toMatchObject([{ code: 'file-too-large' }]);
  });
});

describe('a hostile file', () => {
  test('asks nothing of the network', async () => {
    const asked = vi.fn(() => Promise.reject(new Error('no network')));
    vi.stubGlobal('fetch', asked);
    for (const context of ['https://evil.example/c', { '@import': 'https://evil.example/c' }, ['file:///etc/passwd'], { title: { '@id': 'http://purl.org/dc/terms/title', '@context': 'https://evil.example/c' } }]) await text('a.jsonld', JSON.stringify({ '@context': context, '@id': 'https://a.example/d', title: { x: 1 } }));
    expect(asked).not.toHaveBeenCalled();
  });

  test('touches no prototype', async () => {
    await text('a.jsonld', '{ "@context": { "@vocab": "http://purl.org/dc/terms/", "__proto__": "http://a.example/" }, "@type": "http://www.w3.org/ns/dcat#Dataset", "__proto__": { "polluted": 1 }, "constructor": { "prototype": { "polluted": 1 } }, "title": { "@value": "x", "@language": "__proto__" } }');
    const { datasets } = await text('a.json', '{ "__proto__": { "polluted": 1 }, "name": "a", "title": { "__proto__": "x", "sq": "y" }, "resources": [], "extras": [{ "key": "__proto__", "value": "z" }, { "key": "constructor" }] }');
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    expect(datasets).toMatchObject([{ id: 'a', titles: { sq: 'y', und: 'x' } }]);
  });

  test('that goes round in a circle or lies very deep comes to an end', async () => {
    const round = await text('a.ttl', `${prefixes}<https://a.example/d> a dcat:Dataset ; dct:publisher _:p ; dcat:distribution <https://a.example/d> ; dct:title "x" . _:p dct:publisher _:p ; foaf:name _:p ; dct:spatial _:p .`);
    expect(round.datasets).toHaveLength(1);
    const deep = 20_000;
    expect((await text('a.ttl', `<a> <b> ${'[ <c> '.repeat(deep)}1${' ]'.repeat(deep)} .`)).problems).toMatchObject([{ code: 'no-data-sets' }]);
    expect((await text('a.json', `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`)).problems).toMatchObject([{ code: 'nested-too-deep' }]);
  });

  test('of any bytes ends in data sets or problems, never in a fault', async () => {
    const pieces = fc.constantFrom('<a>', ' a ', 'dcat:Dataset', '"x"@sq', '{', '}', '[', ']', ',', ':', '"@context"', '"@id"', '"result"', '"title"', '"resources"', '{}', '[]', 'null', '.', ';', '<<', '>>', '(', ')', '@prefix', '\\', '"', "'''", '\n', '\u0000', '😀', '__proto__');
    const bytes = fc.oneof(fc.uint8Array({ maxLength: 60 }), fc.array(pieces, { maxLength: 14 }).map((parts) => new TextEncoder().encode(parts.join(''))), fc.json().map((json) => new TextEncoder().encode(json)));
    await fc.assert(fc.asyncProperty(bytes, fc.constantFrom('a.ttl', 'a.json', 'a.jsonld', 'a'), async (content, path) => {
      const { datasets, problems } = await readDatasets({ path, bytes: content });
      expect(datasets.length + problems.length).toBeGreaterThan(0);
      for (const { line, column } of problems) expect(line > 0 && column > 0).toBe(true);
    }), { numRuns: 300 });
  });

  test('of any JSON is called CKAN, JSON-LD or no catalogue', async () => {
    await fc.assert(fc.asyncProperty(fc.jsonValue({ maxDepth: 4 }), fc.dictionary(fc.constantFrom('name', 'title', 'resources', 'extras', 'tags', 'groups', 'organization', 'notes_translated', '@id', '@type', '@context', 'result'), fc.jsonValue({ maxDepth: 3 })), async (value, more) => {
      const { datasets, problems } = await text('a.json', JSON.stringify({ ...more, resources: [value], title: value }));
      expect(datasets.length + problems.length).toBeGreaterThan(0);
    }), { numRuns: 200 });
  });
});
