import { routes } from '#languages/languages.ts';
import { fewOf } from '../model/few-fields.ts';
import { isWithdrawn } from '../model/withdrawn.ts';
import { quartersIn } from '../model/snapshot.ts';
import type { Judged } from './open-data.ts';
import { inPages } from './paging.ts';
import { quarterPages } from './quarter-page.ts';

/** Media types of the open files (IANA). */
export const mediaTypes = {
  json: 'application/json', csv: 'text/csv', xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', ics: 'text/calendar', md: 'text/markdown', jsonld: 'application/ld+json', ttl: 'text/turtle', atom: 'application/atom+xml',
} as const;
export type Ending = keyof typeof mediaTypes;

/** What the open files are about: each is a data set of its own, in one or several files. */
export const datasetIds = ['catalogue', 'services', 'institutions', 'concepts', 'standard', 'findings', 'documents', 'vocabularies', 'quarters', 'changes', 'open-data', 'links', 'format'] as const;
export type DatasetId = (typeof datasetIds)[number];

interface FileOfKind {
  /** Where it stands on the site; a name in braces stands for many files. */
  address: `/${string}`;
  ending: Ending;
  /** The name of its JSON Schema under /schemas/. */
  schema?: string;
  dataset: DatasetId;
}

const json = (name: string, schema: string, dataset: DatasetId): FileOfKind => ({ address: `/api/v1/${name}.json`, ending: 'json', schema, dataset });
const csv = (name: string, dataset: DatasetId): FileOfKind => ({ address: `/api/v1/${name}.csv`, ending: 'csv', dataset });
const xlsx = (name: string, dataset: DatasetId): FileOfKind => ({ address: `/api/v1/${name}.xlsx`, ending: 'xlsx', dataset });

const linked = (path: string, dataset: DatasetId = 'catalogue'): FileOfKind => ({ address: `/${path}`, ending: path.endsWith('.ttl') ? 'ttl' : 'jsonld', dataset });

/** Every kind of open file, in the order in which it is listed. Index, data page and the record for other catalogues are made from this table; its words stand under the same names in `languages/words/data.ts`. */
const table = {
  index: json('index', 'api-index', 'format'), dictionary: json('dictionary', 'api-dictionary', 'format'), openApi: json('openapi', 'api-open-api', 'format'),
  services: json('services', 'api-services', 'services'), service: json('services/{institution}/{service}', 'api-service', 'services'), servicesTable: csv('services', 'services'), servicesPage: json('service-pages/{servicePage}', 'api-services', 'services'),
  requiredDocumentsTable: csv('required-documents', 'services'), feesTable: csv('fees', 'services'), channelsTable: csv('channels', 'services'), appealsTable: csv('appeals', 'services'), formsTable: csv('forms', 'services'), legalBasisTable: csv('legal-basis', 'services'), outputsTable: csv('outputs', 'services'), deadlinesTable: csv('applicant-deadlines', 'services'),
  workbook: xlsx('catalogue', 'catalogue'), institutionWorkbook: xlsx('institutions/{institution}', 'catalogue'),
  linkedCatalogue: linked('api/v1/catalogue.jsonld'), linkedTurtle: linked('api/v1/catalogue.ttl'), linkedService: linked('api/v1/services/{institution}/{service}.jsonld'), linkedServiceTurtle: linked('api/v1/services/{institution}/{service}.ttl'),
  institutions: json('institutions', 'api-institutions', 'institutions'), institutionsTable: csv('institutions', 'institutions'), officesTable: csv('offices', 'institutions'),
  concepts: json('concepts', 'api-concepts', 'concepts'), conceptsTable: csv('concepts', 'concepts'),
  standard: json('standard', 'api-standard', 'standard'), requirements: json('requirements', 'api-requirements', 'standard'), requirementsTable: csv('requirements', 'standard'), obligations: json('obligations', 'api-obligations', 'standard'), obligationsTable: csv('obligations', 'standard'),
  reports: json('reports', 'api-reports', 'findings'), report: json('reports/{institution}', 'api-report', 'findings'), findingsTable: csv('findings', 'findings'), institutionFindingsTable: csv('findings/{institution}', 'findings'),
  work: json('work/{institution}', 'api-work', 'findings'), workTable: { address: '/{lang}/reports/{institution}/work.csv', ending: 'csv', dataset: 'findings' }, workCalendar: { address: '/{lang}/reports/{institution}/work.ics', ending: 'ics', dataset: 'findings' },
  documents: json('documents', 'api-documents', 'documents'), documentsTable: csv('documents', 'documents'),
  vocabularies: json('vocabularies', 'api-vocabularies', 'vocabularies'), vocabulariesTable: csv('vocabularies', 'vocabularies'), everydayWords: json('everyday-words', 'api-everyday-words', 'vocabularies'), script: json('script', 'api-script', 'vocabularies'), holidays: json('holidays', 'api-holidays', 'vocabularies'),
  quarterFigures: json('quarters/{quarter}', 'api-quarter', 'quarters'), quarterReport: { address: '/{lang}/reports/{institution}/{quarter}.md', ending: 'md', dataset: 'quarters' }, quarterTable: { address: '/{lang}/reports/{institution}/{quarter}.csv', ending: 'csv', dataset: 'quarters' },
  recommendations: json('recommendations', 'api-recommendations', 'quarters'), recommendationsTable: csv('recommendations', 'quarters'), registers: json('registers', 'api-registers', 'quarters'), registersTable: csv('registers', 'quarters'),
  changes: json('changes', 'api-changes', 'changes'), changesFeed: { address: '/{lang}/changes.atom', ending: 'atom', dataset: 'changes' }, institutionFeed: { address: '/{lang}/{institution}/changes.atom', ending: 'atom', dataset: 'changes' }, topicFeed: { address: '/{lang}/topics/{topic}/changes.atom', ending: 'atom', dataset: 'changes' },
  openData: json('open-data', 'api-open-data', 'open-data'), openDataQuarter: json('open-data/{monitoredQuarter}', 'api-open-data', 'open-data'), openDataTable: csv('open-data', 'open-data'), dataQuality: json('data-quality', 'api-data-quality', 'open-data'),
  links: json('links', 'api-links', 'links'), linksTable: csv('links', 'links'),
  dcat: linked('api/v1/dcat.jsonld', 'format'), dcatTurtle: linked('api/v1/dcat.ttl', 'format'), vocabulary: linked('ns/katalogu.ttl', 'format'), profile: linked('ns/profile.shacl.ttl', 'format'), context: linked('ns/context.jsonld', 'format'),
} as const satisfies Readonly<Record<string, FileOfKind>>;
export type PublishedFileId = keyof typeof table;

export interface PublishedFile extends FileOfKind {
  id: PublishedFileId;
  mediaType: (typeof mediaTypes)[Ending];
}
export const publishedFiles: readonly PublishedFile[] = Object.entries<FileOfKind>(table).map(([id, file]) => ({ id: id as PublishedFileId, ...file, mediaType: mediaTypes[file.ending] }));

/** A file of so many services is still handled by any program; more stand in pages besides (some 4 MB each). */
export const servicesOnPage = 500;

/** What stands in the braces of an address. */
export type Filled = Readonly<Record<string, string>>;

type Known = Pick<Judged, 'catalogue' | 'services' | 'reports'>;
const fillings: readonly { braces: readonly string[]; of(known: Known): readonly Filled[] }[] = [
  // Whoever knew the address of a service learns there that it was withdrawn.
  { braces: ['institution', 'service'], of: ({ catalogue, services }) => [...services, ...catalogue.services.filter(isWithdrawn)].map(fewOf).map(({ institution, id }) => ({ institution, service: id })) },
  { braces: ['institution', 'quarter'], of: ({ catalogue }) => quarterPages(catalogue).map(({ quarter, institution = 'quarters' }) => ({ institution, quarter })) },
  { braces: ['institution'], of: ({ reports }) => reports.map(({ institution }) => ({ institution })) },
  { braces: ['quarter'], of: ({ catalogue }) => quartersIn(catalogue.snapshots).map(({ quarter }) => ({ quarter })) },
  { braces: ['monitoredQuarter'], of: ({ catalogue }) => catalogue.openData.map(({ quarter }) => ({ monitoredQuarter: quarter })) },
  { braces: ['topic'], of: ({ services }) => [...new Set(services.flatMap((service) => fewOf(service).facts.topics ?? []))].sort().map((topic) => ({ topic })) },
  { braces: ['servicePage'], of: ({ services }) => (services.length > servicesOnPage ? inPages(services, servicesOnPage).map((_, index) => ({ servicePage: String(index + 1) })) : []) },
  { braces: ['lang'], of: () => routes.map(({ path }) => ({ lang: path })) },
];

/** Every file of a kind: its address, and what was filled into it. */
export function filesOfKind({ address }: Pick<PublishedFile, 'address'>, known: Known): { address: string; filled: Filled }[] {
  const open = new Set([...address.matchAll(/\{(\w+)\}/g)].map(([, brace]) => brace!));
  const sets = fillings.flatMap(({ braces, of }) => {
    if (!braces.every((brace) => open.has(brace))) return [];
    for (const brace of braces) open.delete(brace);
    return [of(known)];
  });
  const filled = sets.reduce<Filled[]>((all, set) => all.flatMap((one) => set.map((more) => ({ ...one, ...more }))), [{}]);
  return filled.map((values) => ({ address: address.replace(/\{(\w+)\}/g, (_, brace: string) => values[brace]!), filled: values }));
}
