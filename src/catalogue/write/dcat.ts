import { languages, routes, type InEachLanguage } from '#languages/languages.ts';
import { voiceOf } from '#languages/voice.ts';
import { dataWords } from '#languages/words/data.ts';
import { dataSetWords, recordWords, type DataSetName } from '#languages/words/data-sets.ts';
import { siteName } from '#languages/words/site.ts';
import type { Catalogue } from '../model/catalogue.ts';
import { compare } from '../model/problem.ts';
import { quartersIn } from '../model/snapshot.ts';
import { thingAt } from './cpsv-writing.ts';
import { daysStated } from './days-stated.ts';
import { publishedFiles, type PublishedFileId } from './published-files.ts';
import { thing, type Thing, type Value } from './statements.ts';

/** A published file as it lies on the disk: only a finished site knows how long its files are. */
export interface PublishedFile {
  /** Below the root of the site: `api/v1/services.json`. */
  path: string;
  bytes: number;
  sha256: string;
}

/** What the record of our data sets is made from. */
export interface Recorded {
  catalogue: Catalogue;
  root: string;
  /** The day on which the site was judged and made. */
  today: string;
  /** The day of the last change of the content, where its history is known. */
  changed?: string | undefined;
}

const authority = 'http://publications.europa.eu/resource/authority/';
const licence = `${authority}licence/CC_BY_4_0`;

/** What describes our files to programs, and by which standard. */
const apiDescription = publishedFiles.find(({ id }) => id === 'openApi')!.address;
const openApiStandard = 'https://spec.openapis.org/oas/v3.1.1.html';

/** How a file is called by the EU’s list of file types and by IANA. */
const formats: Readonly<Record<string, { type: string; media: string }>> = {
  json: { type: 'JSON', media: 'application/json' }, csv: { type: 'CSV', media: 'text/csv' }, jsonld: { type: 'JSON_LD', media: 'application/ld+json' }, ttl: { type: 'RDF_TURTLE', media: 'text/turtle' },
  xlsx: { type: 'XLSX', media: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet' },
};

interface DataSet {
  /** Which kinds of files are its own. */
  files: readonly PublishedFileId[];
  /** The page that shows it. */
  page: string;
  standards?: readonly string[];
  frequency: 'IRREG' | 'QUARTERLY';
  /** From the first day to the last that it says something about. */
  period: (recorded: Recorded) => readonly [string, string] | undefined;
  modified: (recorded: Recorded) => string | undefined;
  /** Whether there is anything in it yet; an empty list is no data set. */
  begun?: (recorded: Recorded) => boolean;
}

const changed = ({ catalogue, changed: known }: Recorded): string | undefined => known ?? daysStated(catalogue)?.[1];
const stated = { period: ({ catalogue }: Recorded) => daysStated(catalogue), modified: changed, frequency: 'IRREG' } as const;
const judged = { period: ({ today }: Recorded) => [today, today] as const, modified: ({ today }: Recorded) => today, frequency: 'IRREG' } as const;

/** Our data sets: the one table of what belongs together. */
const dataSets: Readonly<Record<DataSetName, DataSet>> = {
  services: { ...stated, files: ['services', 'servicesTable', 'servicesPage', 'requiredDocumentsTable', 'feesTable', 'channelsTable', 'appealsTable', 'formsTable', 'legalBasisTable', 'outputsTable', 'deadlinesTable', 'workbook'], page: 'a-z/' },
  institutions: { ...stated, files: ['institutions', 'institutionsTable', 'officesTable'], page: '' },
  concepts: { ...stated, files: ['concepts', 'conceptsTable'], page: 'concepts/' },
  requirements: {
    files: ['standard', 'requirements', 'requirementsTable', 'obligations', 'obligationsTable'], page: 'requirements/', frequency: 'IRREG', modified: changed,
    period: ({ catalogue: { standard }, today }) => (standard ? [standard.inForceFrom, standard.inForceFrom > today ? standard.inForceFrom : today] : undefined),
  },
  findings: { ...judged, files: ['reports', 'report', 'findingsTable', 'work'], page: 'reports/' },
  quarters: {
    files: ['quarterFigures', 'recommendations', 'recommendationsTable', 'registers', 'registersTable'], page: 'reports/quarters/', frequency: 'QUARTERLY', begun: ({ catalogue }) => quartersIn(catalogue.snapshots).length > 0,
    // A quarter that runs bears its last day, which is still ahead.
    modified: ({ catalogue, today }) => { const day = quartersIn(catalogue.snapshots).at(-1)?.date; return day !== undefined && day > today ? today : day; },
    period: ({ catalogue }) => { const kept = quartersIn(catalogue.snapshots); return kept.length === 0 ? undefined : [firstDayOf(kept[0]!.quarter), kept.at(-1)!.date]; },
  },
  documents: { ...stated, files: ['documents', 'documentsTable'], page: 'reports/documents/' },
  vocabularies: { ...stated, files: ['vocabularies', 'vocabulariesTable', 'everydayWords', 'script', 'holidays'], page: 'data/' },
  changes: { ...stated, files: ['changes'], page: 'changes/' },
  links: { ...stated, files: ['links', 'linksTable'], page: 'data/', begun: ({ catalogue }) => catalogue.addresses.size > 0 },
  'linked-data': { ...stated, files: ['linkedCatalogue', 'linkedTurtle'], page: 'data/', standards: ['https://semiceu.github.io/CPSV-AP/releases/3.2.0/', 'ns/profile.shacl.ttl'] },
  'open-data': { ...stated, files: ['openData', 'openDataQuarter', 'openDataTable', 'dataQuality'], page: 'reports/open-data/', begun: ({ catalogue }) => catalogue.openData.length > 0, frequency: 'QUARTERLY', modified: ({ catalogue }) => catalogue.openData.at(-1)?.date, period: ({ catalogue }) => { const record = catalogue.openData.at(-1); return record && [firstDayOf(record.quarter), record.date]; } },
};

/** The files of a site that belong to a data set. */
export function isRecorded(path: string): boolean {
  return ownerOf(path) !== undefined;
}

/** The kinds of files that belong to a data set, with the addresses that they have. */
const recordedKinds = (Object.keys(dataSets) as DataSetName[]).flatMap((owner) => dataSets[owner].files.map((id) => {
  const { address, schema } = publishedFiles.find((kind) => kind.id === id)!;
  return { owner, schema, paths: new RegExp(`^${address.slice(1).split(/\{\w+\}/).map((part) => part.replace(/[.]/g, '[.]')).join('[^/]+')}$`) };
}));

function kindOf(path: string): (typeof recordedKinds)[number] | undefined {
  return recordedKinds.find(({ paths }) => paths.test(path));
}

function ownerOf(path: string): DataSetName | undefined {
  return kindOf(path)?.owner;
}

/** Our data sets by DCAT-AP 3: `/api/v1/dcat.jsonld` and `.ttl`. A data set without a file is none. */
export function recordOf(recorded: Recorded, published: readonly PublishedFile[]): Thing[] {
  const { catalogue, root, today } = recorded;
  const voices = routes.map((route) => voiceOf(route, catalogue.script));
  const words = (by: InEachLanguage): Value[] => voices.map((voice) => ({ text: voice.say(by), lang: voice.route.tag }));
  const id = (to: string): Value => ({ id: to });
  const date = (day: string | undefined): Value | undefined => (day === undefined ? undefined : { text: day, type: 'xsd:date' });
  const files = [...published].filter(({ path }) => isRecorded(path)).sort((a, b) => compare(a.path, b.path));
  const names = (Object.keys(dataSets) as DataSetName[]).filter((name) => (dataSets[name].begun?.(recorded) ?? true) && files.some(({ path }) => ownerOf(path) === name));
  const named = [{ text: siteName, lang: 'sq' }, { text: siteName, lang: 'en' }];
  const shared: Parameters<typeof thing>[2] = [
    ['dct:publisher', id('data#publisher')], ['dcat:contactPoint', id('data#contact')], ['dct:spatial', id(thingAt.entry('areas', 'kosovo'))], ['dct:language', languages.map((code) => id(thingAt.language(code)))],
  ];
  const standards = (to: readonly string[]): Value[] => to.map((one) => id(/^https?:/.test(one) ? one : `${root}/${one}`));
  const used = new Set<string>([openApiStandard]);
  const things = names.flatMap((name): Thing[] => {
    const set = dataSets[name];
    const own = files.filter(({ path }) => ownerOf(path) === name);
    const at = `data/${name}`;
    const period = set.period(recorded);
    for (const one of set.standards ?? []) used.add(one);
    return [
      thing(at, ['dcat:Dataset'], [
        ['dct:identifier', { text: name }], ['dct:title', words(dataSetWords[name].title)], ['dct:description', words(dataSetWords[name].description)],
        ['dcat:keyword', voices.flatMap((voice) => dataSetWords[name].keywords[voice.route.language].map((keyword) => ({ text: voice.write(keyword, voice.route.language).text, lang: voice.route.tag as string })))],
        ['dcat:theme', id(`${authority}data-theme/GOVE`)], ...shared, ['dct:accessRights', id(`${authority}access-right/PUBLIC`)], ['dct:accrualPeriodicity', id(`${authority}frequency/${set.frequency}`)],
        ['dct:temporal', period && id(`${at}#period`)], ['dct:modified', date(set.modified(recorded))], ['dct:conformsTo', standards(set.standards ?? [])],
        ['dcat:landingPage', routes.map(({ path }) => id(`${root}/${path}/${set.page}`))], ['dcat:distribution', own.map(({ path }) => id(`${at}#${path.slice('api/v1/'.length)}`))],
      ]),
      ...(period ? [thing(`${at}#period`, ['dct:PeriodOfTime'], [['dcat:startDate', date(period[0])], ['dcat:endDate', date(period[1])]])] : []),
      ...own.flatMap(({ path, bytes, sha256 }): Thing[] => {
        const file = path.slice('api/v1/'.length);
        const format = formats[path.split('.').at(-1)!]!;
        const schemaName = kindOf(path)!.schema;
        const schema = schemaName === undefined ? [] : [`schemas/${schemaName}.schema.json`];
        for (const one of schema) used.add(one);
        return [
          thing(`${at}#${file}`, ['dcat:Distribution'], [
            ['dct:title', voices.map((voice) => ({ text: `${voice.say(dataSetWords[name].title)}: ${file}`, lang: voice.route.tag as string }))],
            ['dcat:accessURL', id(`${root}/${path}`)], ['dcat:downloadURL', id(`${root}/${path}`)], ['dct:format', id(`${authority}file-type/${format.type}`)], ['dcat:mediaType', id(`http://www.iana.org/assignments/media-types/${format.media}`)],
            ['dct:license', id(licence)], ['dct:rights', id('data#rights')], ['dcat:byteSize', { text: String(bytes), type: 'xsd:nonNegativeInteger' }], ['spdx:checksum', id(`${at}#${file}.sha256`)], ['dct:issued', date(today)], ['dct:modified', date(set.modified(recorded) ?? today)],
            ['dct:language', languages.map((code) => id(thingAt.language(code)))], ['dct:conformsTo', standards(set.standards ?? schema)],
          ]),
          thing(`${at}#${file}.sha256`, ['spdx:Checksum'], [['spdx:algorithm', id('http://spdx.org/rdf/terms#checksumAlgorithm_sha256')], ['spdx:checksumValue', { text: sha256, type: 'xsd:hexBinary' }]]),
        ];
      }),
    ];
  });
  const concept = (to: string): Thing => thing(to, ['skos:Concept'], [['skos:notation', { text: to.split('/').at(-1)! }]]);
  const kosovo = catalogue.vocabularies.areas.get('kosovo');
  return [
    thing('data', ['dcat:Catalog'], [
      ['dct:title', words(recordWords.title)], ['dct:description', words(recordWords.description)], ...shared, ['dct:license', id(licence)], ['foaf:homepage', id(`${root}/`)], ['dcat:themeTaxonomy', id(`${authority}data-theme`)], ['dct:modified', date(today)],
      ['dct:conformsTo', id('http://data.europa.eu/r5r/')], ['dcat:dataset', names.map((name) => id(`data/${name}`))], ['dcat:service', id('data#api')],
    ]),
    thing('data#api', ['dcat:DataService'], [
      ['dct:title', words(recordWords.service)], ['dct:description', words(recordWords.serviceDescription)], ['dcat:endpointURL', id(`${root}/api/v1/`)], ['dcat:endpointDescription', id(`${root}${apiDescription}`)], ['dct:conformsTo', id(openApiStandard)],
      ['dcat:servesDataset', names.map((name) => id(`data/${name}`))], ['dcat:landingPage', routes.map(({ path }) => id(`${root}/${path}/data/`))], ['dct:license', id(licence)], ['dct:accessRights', id(`${authority}access-right/PUBLIC`)], ['dct:publisher', id('data#publisher')], ['dcat:contactPoint', id('data#contact')],
    ]),
    ...things,
    thing('data#publisher', ['foaf:Agent'], [['foaf:name', named], ['foaf:homepage', id(`${root}/`)]]),
    thing('data#contact', ['vcard:Organization'], [['vcard:fn', named], ['vcard:hasURL', routes.map(({ path }) => id(`${root}/${path}/data/`))]]),
    thing('data#rights', ['dct:RightsStatement'], [['rdfs:label', words(dataWords.licence)]]),
    thing(thingAt.entry('areas', 'kosovo'), ['dct:Location'], [['skos:prefLabel', words(kosovo?.words ?? recordWords.kosovo)], ['skos:exactMatch', kosovo?.uri === undefined ? undefined : id(kosovo.uri)]]),
    thing(`${authority}data-theme`, ['skos:ConceptScheme'], [['skos:notation', { text: 'data-theme' }]]),
    concept(`${authority}data-theme/GOVE`),
    ...languages.map((code) => thing(thingAt.language(code), ['dct:LinguisticSystem'], [['skos:notation', { text: code }]])),
    ...[...used].sort(compare).map((one) => thing(/^https?:/.test(one) ? one : `${root}/${one}`, ['dct:Standard'], [['dct:identifier', { text: one }]])),
  ];
}

function firstDayOf(quarter: string): string {
  const [year, number] = quarter.split('-q');
  return `${year}-${String((Number(number) - 1) * 3 + 1).padStart(2, '0')}-01`;
}
