import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readCatalogue } from '../catalogue.ts';
import { readCpsv } from './cpsv.ts';
import { readImport } from './import.ts';

const yaml = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const { catalogue } = readCatalogue([
  yaml('institutions/example/institution.yaml', 'type: municipality\nnames: { sq: Komuna Shembull, sr: Opština Primer, en: Municipality of Example }\n'),
  yaml('vocabularies/documents.yaml', 'id-card:\n  words: { sq: letërnjoftim, sr: lična karta, en: identity card }\n'),
  yaml('vocabularies/channels.yaml', 'counter:\n  words: { sq: në sportel, sr: na šalteru, en: at the counter }\n  uri: http://data.europa.eu/snb/com-channel/b37115f83e\n'),
]);
const read = (value: unknown, wish = {}) => readCpsv([{ path: 'a.jsonld', bytes: new TextEncoder().encode(typeof value === 'string' ? value : JSON.stringify(value)) }], catalogue, wish, '2026-11-22');

const release = 'https://semiceu.github.io/uri.semic.eu-generated/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld';
const service = {
  '@context': [release, { ex: 'http://example.com/' }],
  '@graph': [
    {
      '@id': 'https://catalogue.example/id/services/example/tree-permit', '@type': 'PublicService', 'dct:identifier': 'example/tree-permit',
      'dct:title': [{ '@value': 'Leja për drurë', '@language': 'sq' }, { '@value': 'Dozvola za drveće', '@language': 'sr-Latn' }, { '@value': 'Дозвола за дрвеће', '@language': 'sr-Cyrl' }, { '@value': 'Permis', '@language': 'fr' }],
      'dct:description': { '@value': 'Lejon prerjen e drurëve.', '@language': 'sq' },
      'cv:processingTime': { '@value': 'P30D', '@type': 'http://www.w3.org/2001/XMLSchema#duration' },
      'cv:hasCompetentAuthority': { '@id': 'ex:authority' }, 'cv:hasCost': { '@id': 'ex:cost' }, 'cpsv:hasInput': [{ '@id': 'ex:card' }, { '@id': 'ex:photo' }], 'cv:hasChannel': { '@id': 'ex:channel' }, 'ex:colour': 'green',
    },
    { '@id': 'ex:authority', '@type': 'PublicOrganization', 'skos:prefLabel': { '@value': 'Komuna Shembull', '@language': 'sq' } },
    { '@id': 'ex:cost', '@type': 'Cost', 'cv:value': { '@value': '5.5', '@type': 'http://www.w3.org/2001/XMLSchema#double' }, 'cv:currency': { '@id': 'http://publications.europa.eu/resource/authority/currency/EUR' }, 'dct:description': { '@value': 'taksa e lejes', '@language': 'sq' } },
    { '@id': 'ex:card', '@type': 'Evidence', 'dct:title': { '@value': 'Letërnjoftim', '@language': 'sq' } },
    { '@id': 'ex:photo', '@type': 'Evidence', 'dct:title': { '@value': 'Foto e drurit', '@language': 'sq' } },
    { '@id': 'ex:channel', '@type': 'Channel', 'dct:type': { '@id': 'http://data.europa.eu/snb/com-channel/b37115f83e' } },
  ],
};

test('a public service becomes a draft: words by their tags, entries by their addresses and words', async () => {
  const { drafts: [draft], faults } = await read(service);
  expect(faults).toEqual([]);
  expect([draft!.institution, draft!.service]).toEqual(['example', 'tree-permit']);
  expect(Object.fromEntries(draft!.fields)).toMatchObject({
    'sq.title': 'Leja për drurë', 'sr.title': 'Dozvola za drveće', 'sq.summary': 'Lejon prerjen e drurëve.', timeLimit: { decision: { days: 30 } },
    fees: [{ id: 'fee', amount: 5.5, currency: 'EUR' }], 'sq.fees': { fee: 'taksa e lejes' }, documents: [{ id: 'id-card' }], channels: [{ id: 'counter', type: 'counter' }],
  });
});

test('what has no field is listed, and every statement is placed or listed', async () => {
  const { drafts: [draft] } = await read(service);
  expect(draft!.unplaced.map(({ words, reason }) => `${words}: ${reason}`)).toEqual(expect.arrayContaining(['green: no-field', 'Permis @fr: unknown-language', 'Foto e drurit @sq: no-field']));
  expect(draft!.pieces.all).toBe(draft!.pieces.placed + draft!.unplaced.length);
});

test('words in a language that the institution added are its text in that language; of another they are listed', async () => {
  const spoken: typeof catalogue = { ...catalogue, institutions: catalogue.institutions.map((one) => ({ ...one, facts: { ...one.facts, languages: ['tr'] } })) };
  const graph = structuredClone(service) as unknown as { '@graph': Record<string, unknown>[] };
  const inTurkish = (value: string) => ({ '@value': value, '@language': 'tr-TR' });
  Object.assign(graph['@graph'][0]!, { 'dct:title': inTurkish('Ağaç kesme izni'), 'dct:description': inTurkish('Ağaç kesmeye izin verir.'), 'dcat:keyword': inTurkish('kesim izni'), 'cpsv:produces': ['ex:one', 'ex:two'].map((id) => ({ '@id': id })) });
  graph['@graph'].find((one) => one['@id'] === 'ex:cost')!['dct:description'] = inTurkish('izin harcı');
  graph['@graph'].push(...['ex:one', 'ex:two'].map((id) => ({ '@id': id, '@type': 'Output', 'dct:title': inTurkish(id) })));
  const bytes = new TextEncoder().encode(JSON.stringify(graph));
  const read = async (of: typeof catalogue) => (await readCpsv([{ path: 'a.jsonld', bytes }], of, {}, '2026-11-22')).drafts[0]!;
  const draft = await read(spoken);
  expect(Object.fromEntries(draft.fields)).toMatchObject({
    'tr.title': 'Ağaç kesme izni', 'tr.titleStatus': 'official', 'tr.summary': 'Ağaç kesmeye izin verir.', 'tr.alsoCalled': ['kesim izni'], 'tr.fees': { fee: 'izin harcı' }, 'tr.outputs': { 'output-1': 'ex:one', 'output-2': 'ex:two' },
  });
  expect(draft.unplaced.filter(({ words }) => words.endsWith('@tr'))).toEqual([]);
  const listed = (await read(catalogue)).unplaced.filter(({ reason }) => reason === 'added-language').map(({ words }) => words.toLowerCase());
  expect(listed).toEqual(expect.arrayContaining(['ağaç kesme izni @tr-tr', 'izin harcı @tr-tr']));
});

test.each(['g.rdf', 'g.xml', 'g'])('RDF/XML is told as that, whatever its name (%s)', async (path) => {
  const text = '<?xml version="1.0"?>\n<!-- x -->\n<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:cpsv="http://purl.org/vocab/cpsv#"><cpsv:PublicService rdf:about="http://x.example/1"/></rdf:RDF>';
  const { faults, drafts } = await readImport([yaml(path, text)], catalogue, {}, '2026-11-22');
  expect([drafts, faults.map(({ code, file }) => `${code} ${file}`)]).toEqual([[], [`rdf-xml ${path}`]]);
});

const costing = async (...costs: object[]) => {
  const graph = structuredClone(service) as unknown as { '@graph': Record<string, unknown>[] };
  graph['@graph'][0]!['cv:hasCost'] = costs;
  const { fields, unplaced, pieces } = (await read(graph)).drafts[0]!;
  expect(pieces.all).toBe(pieces.placed + unplaced.length);
  return { fees: fields.get('fees'), reasons: [...new Set(unplaced.filter(({ under }) => /#?(?:hasCost|value|currency)$/.test(under ?? '')).map(({ reason }) => reason))] };
};
const inCurrency = (...codes: string[]) => codes.map((code) => ({ '@id': `http://publications.europa.eu/resource/authority/currency/${code}` }));

test.each([
  ['other-currency', { 'cv:value': '7' }], ['other-currency', { 'cv:value': '1200', 'cv:currency': inCurrency('ALL') }], ['several-values', { 'cv:value': '7', 'cv:currency': inCurrency('EUR', 'ALL') }],
  ['amount-of-zero', { 'cv:value': '0.00', 'cv:currency': inCurrency('EUR') }], ['parts-of-a-cent', { 'cv:value': '3.999', 'cv:currency': inCurrency('EUR') }], ['no-amount', { 'cv:value': 'sipas sipërfaqes', 'cv:currency': inCurrency('EUR') }],
])('a cost that states no amount in euros is listed with each of its parts (%s)', async (reason, cost) => {
  expect(await costing(cost)).toEqual({ fees: undefined, reasons: [reason] });
  expect((await costing(cost, { 'cv:value': 9.36, 'cv:currency': inCurrency('EUR') })).fees).toEqual([{ id: 'fee', amount: 9.36, currency: 'EUR' }]);
});

test('what has no address is quoted by what is said of it, never by a mark that the program gave it', async () => {
  const graph = structuredClone(service) as unknown as { '@graph': Record<string, unknown>[] };
  graph['@graph'][0]!['cpsv:hasInput'] = { '@type': 'Evidence', 'cv:hasEvidence': { 'dct:title': { '@value': 'Foto e drurit', '@language': 'sq' }, 'ex:part': { '@id': '_:round', 'ex:of': { '@id': '_:round' } } } };
  graph['@graph'][0]!['ex:nothing'] = {};
  const { unplaced } = (await read(graph)).drafts[0]!;
  expect(unplaced.filter(({ under }) => under?.endsWith('#hasInput')).map(({ words }) => words)).toEqual(['[Foto e drurit @sq]']);
  expect(unplaced.filter(({ words }) => /b\d|_:|n3-/.test(words))).toEqual([]);
});

test('names beyond those that a text holds are listed', async () => {
  const graph = structuredClone(service) as unknown as { '@graph': Record<string, unknown>[] };
  graph['@graph'][0]!['dcat:keyword'] = Array.from({ length: 33 }, (_, index) => ({ '@value': `emri ${index}`, '@language': 'sq' }));
  const { fields, unplaced } = (await read(graph)).drafts[0]!;
  expect((fields.get('sq.alsoCalled') as string[]).length).toBe(30);
  expect(unplaced.filter(({ reason }) => reason === 'too-many').length).toBe(3);
});

test('a context on the network, no JSON and no service are said', async () => {
  const code = async (value: unknown) => (await read(value)).faults.map((fault) => fault.code);
  expect(await code({ '@context': 'https://example.com/context.jsonld', '@id': 'x' })).toEqual(['unknown-context']);
  expect(await code('{"a": ')).toEqual(['not-linked-data']);
  expect(await code({ '@id': 'http://example.com/x', 'http://purl.org/dc/terms/title': 'x' })).toEqual(['no-public-service']);
});

test('any length of time that is not one unit stays out', async () => {
  await fc.assert(fc.asyncProperty(fc.constantFrom('P1Y', 'P1M2D', 'PT15M', 'P', '30', 'P0D'), async (length) => {
    const graph = structuredClone(service);
    graph['@graph'][0]!['cv:processingTime'] = { '@value': length, '@type': 'http://www.w3.org/2001/XMLSchema#duration' };
    expect((await read(graph)).drafts[0]!.fields.has('timeLimit')).toBe(false);
  }), { numRuns: 6 });
});

test('of several outputs each becomes an entry with an id and its words; of one its words are a sentence', async () => {
  const withOutputs = (...titles: string[]) => {
    const graph = structuredClone(service) as unknown as { '@graph': Record<string, unknown>[] };
    graph['@graph'][0]!['cpsv:produces'] = titles.map((_, index) => ({ '@id': `ex:output-${index}` }));
    graph['@graph'].push(...titles.map((title, index) => ({ '@id': `ex:output-${index}`, '@type': 'Output', 'dct:title': { '@value': title, '@language': 'sq' } })));
    return graph;
  };
  const fieldsOf = async (graph: unknown) => Object.fromEntries((await read(graph)).drafts[0]!.fields);
  expect(await fieldsOf(withOutputs('Leja', 'Kartela'))).toMatchObject({ outputs: [{ id: 'output-1' }, { id: 'output-2' }], 'sq.outputs': { 'output-1': 'Leja', 'output-2': 'Kartela' } });
  const one = await fieldsOf(withOutputs('Leja'));
  expect([one['sq.output'], one.outputs, one['sq.outputs']]).toEqual(['Leja', undefined, undefined]);
});
