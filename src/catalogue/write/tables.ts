import { z } from 'zod';
import { furtherLanguages, languages, type officialLanguages, routes, type FurtherLanguage, type InEachLanguage, type Language } from '#languages/languages.ts';
import { valueWords } from '#languages/values.ts';
import { columnWords } from '#languages/words/tables.ts';
import type { Institution, Service } from '../model/catalogue.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { outcomes, type Finding, type Outcome } from '../model/finding.ts';
import { institutionFacts } from '../model/institution.ts';
import { linkRecord } from '../model/links.ts';
import { concerns, isUnseen, openConflicts } from '../model/openness.ts';
import { publishedDocument } from '../model/published-document.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { deadlinesOf, outputsOf, wordsOfOutput } from '../model/several.ts';
import { requirementFacts } from '../model/standard.ts';
import { textWords } from '../model/text.ts';
import { listNames, vocabularySchemas, type ListName } from '../model/vocabulary.ts';
import { csvInParts } from './csv.ts';
import { fieldAt } from './finding-words.ts';
import { addressesOf, documentsAsData, findingAsData, type Judged } from './open-data.ts';
import { linksAsData, obligationsAsData, recommendationsAsData, registersAsData } from './open-records.ts';
import type { PublishedFileId } from './published-files.ts';
import { sourcesOf } from './sources.ts';
import { standingOfAll } from './standings.ts';
import { conceptIn, entriesWith, offersIn, reportOf as reportIn } from '../model/look-up.ts';
import { replacedWith } from '../model/succession.ts';

/** What a cell holds. A date is year-month-day; a share is a number from 0 to 1. */
export type Cell = string | number | undefined;
export type CellKind = 'text' | 'number' | 'share' | 'date';

/** A column of an open table: its permanent name, its heading, and what its cells are. */
export interface Column {
  id: string;
  words: InEachLanguage;
  kind: CellKind;
  /** The field of the model that it shows, such as `service.fees.amount`. */
  field?: string;
}

/** An open table: its columns, and its rows cell by cell. */
export interface Table {
  id: PublishedFileId;
  columns: readonly Column[];
  /** `institution` keeps the rows of one. */
  rows(judged: Judged, institution?: string): Iterable<readonly Cell[]>;
  /** How many rows that are, where it is known without making them. */
  count?(judged: Judged, institution?: string): number;
}

interface ColumnOf<Row> extends Column {
  of(row: Row, judged: Judged): Cell;
}

/** A table as CSV, in parts. */
export function tableAsCsv(table: Table, judged: Judged, institution?: string): Generator<string> {
  return csvInParts(plainRows(table, judged, institution), columnsOf(table));
}

/** The rows of one institution as they stand in the CSV of all, without its head. */
export function rowsAsCsv(table: Table, judged: Judged, institution: string): string {
  return [...csvInParts(plainRows(table, judged, institution))].join('');
}

/** The head of a table as CSV. */
export function headAsCsv(table: Table): string {
  return [...csvInParts([], columnsOf(table))].join('');
}

const columnsOf = ({ columns }: Table): string[] => columns.map(({ id }) => id);

function plainRows({ columns, rows }: Table, judged: Judged, institution: string | undefined): Iterable<readonly unknown[]> {
  return mapped(rows(judged, institution), (row) => row.map((cell, index) => (columns[index]!.kind === 'share' && typeof cell === 'number' ? cell.toFixed(4) : cell)));
}

function* mapped<From, To>(items: Iterable<From>, change: (item: From) => To): Generator<To> {
  for (const item of items) yield change(item);
}

function tableOf<Row>(id: PublishedFileId, columns: readonly ColumnOf<Row>[], rowsOf: (judged: Judged, institution: string | undefined) => Iterable<Row>): Table {
  return { id, columns: columns.map(({ of: _of, ...column }) => column), rows: (judged, institution) => mapped(rowsOf(judged, institution), (row) => columns.map(({ of }) => of(row, judged))) };
}

const records = { service: serviceFacts, concept: conceptFacts, text: textWords, institution: institutionFacts, document: publishedDocument, requirement: requirementFacts, link: linkRecord } as const;
type RecordName = keyof typeof records;

/** A column that no field of the model names. */
function column<Row>(id: string, words: InEachLanguage, of: ColumnOf<Row>['of'], kind: CellKind = 'text'): ColumnOf<Row> {
  return { id, words, kind, of };
}

/** A column of a field, with the field's own label and kind. */
function fieldColumn<Row>(record: RecordName, path: string, of: (row: Row, judged: Judged) => unknown, id = path.split('.').at(-1)!): ColumnOf<Row> {
  const schema = fieldAt(records[record], path.split('.'))!;
  const kind = kindOf(schema);
  return { id, words: metaOf(schema)!.label, kind, field: `${record}.${path}`, of: (row, judged) => asCell(of(row, judged), kind) };
}

type Spoken = (typeof officialLanguages)[number];

/** The same words in a column for each language. */
function inEach<Row, In extends Spoken = Language>(id: string, words: InEachLanguage, of: (row: Row, judged: Judged) => Readonly<Partial<Record<In, string>>> | undefined, field?: string, spoken = languages as readonly Spoken[] as readonly In[]): ColumnOf<Row>[] {
  const label = (language: In): InEachLanguage => ({ sq: `${words.sq} (${valueWords.procedureLanguage[language].sq})`, sr: `${words.sr} (${valueWords.procedureLanguage[language].sr})`, en: `${words.en} (${valueWords.procedureLanguage[language].en})` });
  return spoken.map((language) => ({ id: `${id}_${language}`, words: label(language), kind: 'text', ...(field ? { field } : {}), of: (row, judged) => of(row, judged)?.[language] }));
}

function pages<Row>(path: (row: Row) => string): ColumnOf<Row>[] {
  return routes.map((route) => ({ id: `address_${route.path}`, words: { sq: `${columnWords.page.sq} (${route.tag})`, sr: `${columnWords.page.sr} (${route.tag})`, en: `${columnWords.page.en} (${route.tag})` }, kind: 'text', of: (row, judged) => addressesOf(judged, path(row))[route.path] }));
}

function kindOf(schema: z.ZodType): CellKind {
  const inner = innerOf(schema);
  if (inner) return kindOf(inner);
  return schema instanceof z.ZodNumber ? 'number' : schema instanceof z.ZodISODate ? 'date' : 'text';
}

function asCell(value: unknown, kind: CellKind): Cell {
  if (kind === 'number') return typeof value === 'number' ? value : undefined;
  return inCell(value);
}

/** A value in one cell: a list becomes “a; b”, a record “field: value, …”. */
function inCell(value: unknown): string {
  if (value === undefined) return '';
  if (Array.isArray(value)) return value.map(inCell).join('; ');
  if (typeof value === 'object' && value !== null) return Object.entries(value).map(([field, inner]) => `${field}: ${Array.isArray(inner) ? inner.map(inCell).join(' + ') : inCell(inner)}`).join(', ');
  return String(value);
}

const wordsInTexts = (field: 'title' | 'summary') => ({ texts }: Pick<Service, 'texts'>) => Object.fromEntries(languages.map((language) => [language, texts[language]?.[field] ?? '']));
const titles = <Row>(of: (row: Row) => Pick<Service, 'texts'>) => inEach<Row>('title', metaOf(textWords.shape.title)!.label, (row) => wordsInTexts('title')(of(row)), 'text.title');
const summaries = <Row>(of: (row: Row) => Pick<Service, 'texts'>) => inEach<Row>('summary', metaOf(textWords.shape.summary)!.label, (row) => wordsInTexts('summary')(of(row)), 'text.summary');
// Title and summary stand together, language by language.
const titlesAndSummaries = <Row>(of: (row: Row) => Pick<Service, 'texts'>) => languages.flatMap((_, index) => [titles(of)[index]!, summaries(of)[index]!]);
// What an institution says in languages that it added.
const inFurther = (field: 'title' | 'summary') => inEach<Service, FurtherLanguage>(field, metaOf(textWords.shape[field])!.label, ({ further = {} }) => Object.fromEntries(furtherLanguages.map((language) => [language, further[language]?.[field] ?? ''])), `text.${field}`, furtherLanguages);
const own = <Row extends { institution: string }>(rows: readonly Row[], institution: string | undefined) => (institution === undefined ? rows : entriesWith(rows, 'institution', institution));

// New columns stand behind the others; what replaces a service stands with that, for withdrawn ones have no row.
const ofSuccession: ReadonlySet<string> = new Set(['replacedBy', 'formerIds']);

const services = tableOf<Service>('servicesTable', [
  column('id', columnWords.serviceId, (service) => `${service.institution}/${service.id}`), column('institution', columnWords.institution, ({ institution }) => institution), column('service', columnWords.service, ({ id }) => id),
  ...titlesAndSummaries<Service>((service) => service),
  ...Object.keys(serviceFacts.shape).filter((field) => !ofSuccession.has(field)).map((field) => fieldColumn<Service>('service', field, ({ facts }) => (facts as Readonly<Record<string, unknown>>)[field])),
  column('completeness', columnWords.completeness, (service, judged) => reportIn(judged.reports, service.institution)?.perService[service.id]?.score ?? undefined, 'share'),
  ...pages<Service>((service) => `${service.institution}/${service.id}/`), ...furtherLanguages.flatMap((_, index) => [inFurther('title')[index]!, inFurther('summary')[index]!]),
  fieldColumn('service', 'formerIds', ({ facts }) => facts.formerIds), column('replaces', columnWords.replaces, (service, { catalogue }) => inCell(replacedWith(catalogue, service).map(({ institution, id }) => `${institution}/${id}`))),
], (judged, institution) => own(judged.services, institution));

/** What is known of a list of a service: its items, that there is none, that nobody has said, or that the copy read breaks off before it. */
const partAnswers = ['stated', 'none', 'not-stated', 'not-seen'] as const;
interface Part<Item> { service: Service; answer: (typeof partAnswers)[number]; item?: Item }
type ListField = 'documents' | 'fees' | 'channels' | 'appeal' | 'forms' | 'legalBasis' | 'outputs' | 'applicantDeadlines';
type ItemOf<Field extends ListField> = Exclude<NonNullable<Service['facts'][Field]>, 'none'>[number];

/** A row for each item of a list of the services, and one for each service that states none. `itemsOf` gives the items where they may stand elsewhere than in the list. */
function partsTable<Field extends ListField>(id: PublishedFileId, field: Field, more: readonly ColumnOf<Part<ItemOf<Field>>>[], itemsOf: (service: Service) => 'none' | readonly object[] | undefined = ({ facts }) => facts[field]): Table {
  type Row = Part<ItemOf<Field>>;
  const shape = itemShapeOf(fieldAt(serviceFacts, [field])!);
  return tableOf<Row>(id, [
    column('service_id', columnWords.serviceId, ({ service }) => `${service.institution}/${service.id}`), column('institution', columnWords.institution, ({ service }) => service.institution), column('service', columnWords.service, ({ service }) => service.id),
    ...titles<Row>(({ service }) => service), column('answer', columnWords.answer, ({ answer }) => answer),
    column('contradicted', columnWords.contradicted, ({ service: { facts } }, { today }) => inCell(openConflicts(facts, today).map((conflict) => conflict.field).filter((name) => concerns({ field: name }, field)))),
    ...Object.keys(shape).map((name) => fieldColumn<Row>('service', `${field}.${name}`, ({ item }) => (item as Readonly<Record<string, unknown>> | undefined)?.[name])), ...more,
  ], function* (judged, institution) {
    for (const service of own(judged.services, institution)) {
      const value = itemsOf(service) as 'none' | readonly ItemOf<Field>[] | undefined;
      if (value === undefined || value === 'none') yield { service, answer: value === 'none' ? 'none' : isUnseen(service.facts, field) ? 'not-seen' : 'not-stated' };
      else for (const item of value) yield { service, answer: 'stated', item };
    }
  });
}

function itemShapeOf(schema: z.ZodType): Record<string, z.ZodType> {
  const inner = innerOf(schema);
  if (inner) return itemShapeOf(inner);
  if (schema instanceof z.ZodUnion) return (schema.options as z.ZodType[]).filter((option) => option instanceof z.ZodArray).map(itemShapeOf)[0]!;
  return ((schema as z.ZodArray).element as z.ZodObject).shape;
}

const entryWords = (judged: Judged, list: ListName, id: string | undefined): InEachLanguage | undefined => (id === undefined ? undefined : (judged.catalogue.vocabularies[list].get(id) as { words: InEachLanguage } | undefined)?.words);
const wordsOfText = (service: Service, field: 'when' | 'documents' | 'fees' | 'forms' | 'applicantDeadlines', id: string | undefined): Partial<InEachLanguage> => (id === undefined ? {} : Object.fromEntries(languages.map((language) => [language, service.texts[language]?.[field]?.[id] ?? ''])));

const requiredDocuments = partsTable('requiredDocumentsTable', 'documents', [
  ...inEach<Part<ItemOf<'documents'>>>('document', columnWords.document, ({ item }, judged) => entryWords(judged, 'documents', item?.id)),
  ...inEach<Part<ItemOf<'documents'>>>('condition', columnWords.condition, ({ service, item }) => wordsOfText(service, 'when', item?.when), 'text.when'),
  ...inEach<Part<ItemOf<'documents'>>>('note', columnWords.note, ({ service, item }) => wordsOfText(service, 'documents', item?.id), 'text.documents'),
]);
const fees = partsTable('feesTable', 'fees', [
  ...inEach<Part<ItemOf<'fees'>>>('for', columnWords.feeFor, ({ service, item }) => wordsOfText(service, 'fees', item?.id), 'text.fees'),
  ...inEach<Part<ItemOf<'fees'>>>('condition', columnWords.condition, ({ service, item }) => wordsOfText(service, 'when', item?.when), 'text.when'),
]);
const channels = partsTable('channelsTable', 'channels', inEach('channel', columnWords.channel, ({ item }, judged) => entryWords(judged, 'channels', item?.type)));
const appeals = partsTable('appealsTable', 'appeal', inEach('authority', columnWords.appealBody, ({ item }, judged) => entryWords(judged, 'appeal-bodies', item?.body)));
const forms = partsTable('formsTable', 'forms', inEach('name', columnWords.form, ({ service, item }) => wordsOfText(service, 'forms', item?.id), 'text.forms'));
const legalBasis = partsTable('legalBasisTable', 'legalBasis', [
  ...inEach<Part<ItemOf<'legalBasis'>>>('name', columnWords.act, ({ item }, judged) => entryWords(judged, 'acts', item?.act)),
  column('number', columnWords.actNumber, ({ item }, judged) => judged.catalogue.vocabularies.acts.get(item?.act ?? '')?.number), column('url', columnWords.actAddress, ({ item }, judged) => judged.catalogue.vocabularies.acts.get(item?.act ?? '')?.url),
]);
// What is stated once has a row too, without an id.
const some = (items: readonly object[]) => (items.length === 0 ? undefined : items);
const outputs = partsTable('outputsTable', 'outputs', [
  ...inEach<Part<ItemOf<'outputs'>>>('kind', columnWords.output, ({ item }, judged) => entryWords(judged, 'outputs', item?.type)),
  ...inEach<Part<ItemOf<'outputs'>>>('words', columnWords.words, ({ service, item }) => (item === undefined ? {} : Object.fromEntries(languages.map((language) => [language, wordsOfOutput(service.texts[language], item) ?? '']))), 'text.outputs'),
], (service) => some(outputsOf(service)));
const deadlines = partsTable('deadlinesTable', 'applicantDeadlines', inEach('for', columnWords.deadlineFor, ({ service, item }) => wordsOfText(service, 'applicantDeadlines', item?.id), 'text.applicantDeadlines'), ({ facts }) => some(deadlinesOf(facts)));

const ofInstitution = (path: string, id?: string) => fieldColumn<Institution>('institution', path, ({ facts }) => path.split('.').reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], facts), id);
const reportOf = (judged: Judged, { id }: Institution) => reportIn(judged.reports, id);
const labelOf = (record: RecordName, path: string): InEachLanguage => metaOf(fieldAt(records[record], path.split('.'))!)!.label;
const institutions = tableOf<Institution>('institutionsTable', [
  column('id', columnWords.id, ({ id }) => id), ofInstitution('type'), ofInstitution('status'), ...inEach<Institution>('name', columnWords.name, ({ facts }) => facts.names, 'institution.names'), ...inEach<Institution>('abbreviation', labelOf('institution', 'abbreviations'), ({ facts }) => facts.abbreviations, 'institution.abbreviations'),
  ofInstitution('area'), ofInstitution('websites'), ofInstitution('phone'), ofInstitution('email'), ofInstitution('address.street'), ofInstitution('address.postalCode'), ...inEach<Institution>('locality', labelOf('institution', 'address.locality'), ({ facts }) => facts.address?.locality, 'institution.address.locality'), ofInstitution('hours'), ofInstitution('languages'),
  ...inEach<Institution>('role', columnWords.role, ({ facts }) => facts.publishing?.role, 'institution.publishing.role'),
  column('services', columnWords.services, (institution, judged) => reportOf(judged, institution)?.services, 'number'), column('lacking', columnWords.lacking, (institution, judged) => reportOf(judged, institution)?.coverage.lacking, 'number'),
  column('won', columnWords.won, (institution, judged) => reportOf(judged, institution)?.won, 'number'), column('possible', columnWords.possible, (institution, judged) => reportOf(judged, institution)?.possible, 'number'),
  column('completeness', columnWords.completeness, (institution, judged) => reportOf(judged, institution)?.score ?? undefined, 'share'), column('coverage', columnWords.coverage, (institution, judged) => reportOf(judged, institution)?.coverage.score ?? undefined, 'share'), column('documents', columnWords.inventory, (institution, judged) => reportOf(judged, institution)?.inventory.score ?? undefined, 'share'),
  ...pages<Institution>(({ id }) => `${id}/`), ...inEach<Institution, FurtherLanguage>('name', columnWords.name, ({ facts }) => Object.fromEntries(furtherLanguages.map((language) => [language, facts.names[language] ?? ''])), 'institution.names', furtherLanguages),
  ...inEach<Institution>('nameToday', labelOf('institution', 'successor'), ({ facts }) => facts.successor?.names, 'institution.successor.names'), ofInstitution('formerIds'),
], (judged, institution) => institution === undefined ? judged.catalogue.institutions : entriesWith(judged.catalogue.institutions, 'id', institution));

type OfficeRow = { institution: string; office: NonNullable<Institution['facts']['offices']>[number] };
const ofOffice = (path: string) => fieldColumn<OfficeRow>('institution', `offices.${path}`, ({ office }) => path.split('.').reduce<unknown>((value, name) => (value as Readonly<Record<string, unknown>> | undefined)?.[name], office));
const offices = tableOf<OfficeRow>('officesTable', [
  column('institution', columnWords.institution, ({ institution }) => institution), ofOffice('id'), ...inEach<OfficeRow>('name', columnWords.name, ({ office }, judged) => office.names ?? entryWords(judged, 'units', office.id), 'institution.offices.names'),
  column('unit', labelOf('service', 'unit'), ({ office }) => office.unit), ofOffice('address.street'), ofOffice('address.postalCode'), ...inEach<OfficeRow>('locality', labelOf('institution', 'address.locality'), ({ office }) => office.address?.locality, 'institution.offices.address.locality'), ofOffice('phone'), ofOffice('email'), ofOffice('hours'), ofOffice('accessible'),
], (judged, institution) => own(judged.catalogue.institutions.flatMap(({ id, facts }) => (facts.offices ?? []).map((office) => ({ institution: id, office }))), institution));

type Concept = Judged['catalogue']['concepts'][number];
const concepts = tableOf<Concept>('conceptsTable', [
  column('id', columnWords.id, ({ id }) => id), ...titlesAndSummaries<Concept>((concept) => concept), ...Object.keys(conceptFacts.shape).map((field) => fieldColumn<Concept>('concept', field, ({ facts }) => (facts as Readonly<Record<string, unknown>>)[field])),
  column('services', columnWords.services, ({ id }, judged) => offersIn(judged.services, id).length, 'number'), ...pages<Concept>(({ id }) => `concepts/${id}/`),
], (judged) => judged.catalogue.concepts);

const basisInCell = (basis: readonly { act: string; article?: string | undefined }[] | undefined) => (basis ?? []).map(({ act, article }) => [act, article].filter(Boolean).join(' ')).join('; ');

type RequirementRow = { requirement: NonNullable<Judged['catalogue']['standard']>['requirements'][number]; counts: Readonly<Record<Outcome, number>>; won: number; possible: number; score: number | null };
const inWordsOf = (field: 'title' | 'asks' | 'remedy') => ({ requirement: { words } }: RequirementRow): InEachLanguage => ({ sq: words.sq[field], sr: words.sr[field], en: words.en[field] });
const requirements = tableOf<RequirementRow>('requirementsTable', [
  column('id', columnWords.id, ({ requirement }) => requirement.id), ...(['dimension', 'level', 'rule', 'order'] as const).map((field) => fieldColumn<RequirementRow>('requirement', field, ({ requirement }) => requirement[field])),
  ...(['title', 'asks', 'remedy'] as const).flatMap((field) => inEach<RequirementRow>(field, labelOf('requirement', `words.sq.${field}`), inWordsOf(field), 'requirement.words')), column('basis', columnWords.basis, ({ requirement }) => basisInCell(requirement.basis)),
  ...outcomes.map((outcome) => column<RequirementRow>(outcome, columnWords[outcome], ({ counts }) => counts[outcome], 'number')), column('won', columnWords.won, ({ won }) => won, 'number'), column('possible', columnWords.possible, ({ possible }) => possible, 'number'), column('score', columnWords.completeness, ({ score }) => score ?? undefined, 'share'),
], (judged) => {
  const of = sourcesOf(judged);
  return (judged.catalogue.standard?.requirements ?? []).map((requirement) => {
    const { counts, share } = standingOfAll(of, requirement.id);
    return { requirement, counts, ...share };
  });
});

type Obligations = ReturnType<typeof obligationsAsData>['obligations'];
type ObligationRow = { obligation: Obligations[number]; answer?: Obligations[number]['answers'][number] };
const obligations = tableOf<ObligationRow>('obligationsTable', [
  column('obligation', columnWords.obligation, ({ obligation }) => obligation.id), ...inEach<ObligationRow>('name', columnWords.name, ({ obligation }, judged) => obligation.names ?? conceptTitles(judged, obligation.concept)), column('concept', labelOf('service', 'concept'), ({ obligation }) => obligation.concept),
  column('institution', columnWords.institution, ({ answer }) => answer?.institution), column('requirement', columnWords.requirement, ({ answer }) => answer?.requirement), column('outcome', columnWords.outcome, ({ answer }) => answer?.outcome),
  column('basis', columnWords.basis, ({ obligation }) => basisInCell(obligation.basis)), column('atLeast', columnWords.services, ({ obligation }) => obligation.atLeast, 'number'),
], (judged) => obligationsAsData(judged).obligations.flatMap((obligation): ObligationRow[] => (obligation.answers.length === 0 ? [{ obligation }] : obligation.answers.map((answer) => ({ obligation, answer })))));

function conceptTitles(judged: Judged, id: string | undefined): Partial<InEachLanguage> | undefined {
  const concept = id === undefined ? undefined : conceptIn(judged.catalogue, id);
  return concept && wordsInTexts('title')(concept);
}

type FindingRow = { finding: Finding; data: ReturnType<typeof findingAsData> };
const findingColumns: readonly ColumnOf<FindingRow>[] = [
  column('institution', columnWords.institution, ({ finding }) => finding.institution), column('service', columnWords.service, ({ data }) => data.service), column('requirement', columnWords.requirement, ({ data }) => data.requirement), column('dimension', columnWords.dimension, ({ data }) => data.dimension), column('outcome', columnWords.outcome, ({ data }) => data.outcome), column('language', columnWords.language, ({ data }) => data.language),
  column('points', columnWords.points, ({ data }) => data.points, 'number'), column('won', columnWords.won, ({ data }) => data.won, 'number'), column('possible', columnWords.possible, ({ data }) => data.possible, 'number'), column('file', columnWords.file, ({ data }) => data.file), column('line', columnWords.line, ({ data }) => data.line, 'number'),
  ...languages.flatMap((_, index) => [inEach<FindingRow>('message', columnWords.message, ({ data }) => data.message)[index]!, inEach<FindingRow>('help', columnWords.help, ({ data }) => data.help)[index]!]),
  column('subject', columnWords.subject, ({ data }) => data.subject), column('field', columnWords.field, ({ data }) => data.field), column('basis', columnWords.basis, ({ data }) => basisInCell(data.basis)), column('doer', columnWords.doer, ({ data: { doer } }) => (doer.concept ? `concepts/${doer.concept}` : doer.unit)),
  ...inEach<FindingRow>('role', columnWords.role, ({ data }) => data.doer.role),
];
const findingRows = (judged: Judged, institution: string | undefined) => mapped(own(judged.findings, institution), (finding) => ({ finding, data: findingAsData(judged, finding) }));
const findings: Table = { ...tableOf<FindingRow>('findingsTable', findingColumns, findingRows), count: (judged, institution) => own(judged.findings, institution).length };

type Documents = ReturnType<typeof documentsAsData>;
type Holding = Documents['institutions'][number]['categories'][number];
type DocumentRow = { institution: Documents['institutions'][number]; holding: Holding; answer: 'published' | 'none' | 'not-stated' | 'unknown'; document?: Exclude<Holding['documents'], 'none' | undefined>[number]; category?: InEachLanguage };
const ofDocument = (field: keyof typeof publishedDocument.shape) => fieldColumn<DocumentRow>('document', field, ({ document }) => document?.[field]);
const documents = tableOf<DocumentRow>('documentsTable', [
  column('institution', columnWords.institution, ({ institution }) => institution.id), column('category', columnWords.category, ({ holding }) => holding.id), ...inEach<DocumentRow>('category', columnWords.category, ({ category }) => category), column('answer', columnWords.answer, ({ answer }) => answer), column('outcome', columnWords.outcome, ({ holding }) => holding.outcome),
  ofDocument('id'), ...inEach<DocumentRow>('title', labelOf('document', 'title'), ({ document }) => document?.title as Partial<InEachLanguage> | undefined, 'document.title'), ...(['date', 'period', 'languages', 'format', 'licence', 'url', 'seen'] as const).map(ofDocument), ...inEach<DocumentRow>('note', labelOf('document', 'note'), ({ document }) => document?.note, 'document.note'),
  ...routes.map((route) => column<DocumentRow>(`address_${route.path}`, pages(() => '')[routes.indexOf(route)]!.words, ({ institution, holding }) => `${institution.addresses[route.path]}#${holding.id}`)),
], (judged) => documentsAsData(judged).institutions.flatMap((institution) => institution.categories.flatMap((holding): DocumentRow[] => {
  const category = judged.catalogue.inventory!.find(({ id }) => id === holding.id)!.words;
  if (holding.documents === undefined || holding.documents === 'none') return [{ institution, holding, category, answer: holding.documents ?? (institution.looked ? 'not-stated' : 'unknown') }];
  return holding.documents.map((document) => ({ institution, holding, category, answer: 'published', document }));
})));

type EntryRow = { list: ListName; id: string; entry: Readonly<Record<string, unknown>> };
const entryShapes = Object.assign({}, ...listNames.map((list) => (vocabularySchemas[list].valueType as z.ZodObject).shape)) as Record<string, z.ZodType>;
const ofEntry = (name: string): ColumnOf<EntryRow> => ({ id: name, words: metaOf(entryShapes[name]!)!.label, kind: kindOf(entryShapes[name]!), of: ({ entry }) => inCell(entry[name]) });
const vocabularies = tableOf<EntryRow>('vocabulariesTable', [
  column('list', columnWords.list, ({ list }) => list), column('id', columnWords.id, ({ id }) => id), ...inEach<EntryRow>('words', columnWords.words, ({ entry }) => entry.words as InEachLanguage), ofEntry('translated'), ofEntry('uri'), ofEntry('issuedBy'), ...inEach<EntryRow>('summary', metaOf(entryShapes.summary!)!.label, ({ entry }) => entry.summary as InEachLanguage | undefined),
  ofEntry('number'), ofEntry('kind'), ofEntry('url'), ofEntry('published'), ofEntry('replacedBy'),
], (judged) => listNames.flatMap((list) => [...judged.catalogue.vocabularies[list]].map(([id, entry]) => ({ list, id, entry: entry as Readonly<Record<string, unknown>> }))));

type Recommendation = ReturnType<typeof recommendationsAsData>['recommendations'][number];
const recommendations = tableOf<Recommendation>('recommendationsTable', [
  column('quarter', columnWords.quarter, ({ quarter }) => quarter), column('institution', columnWords.institution, ({ institution }) => institution), column('requirement', columnWords.requirement, ({ requirement }) => requirement), column('services', columnWords.services, (row) => row.services, 'number'), column('points', columnWords.points, ({ points }) => points, 'number'),
  column('unit', labelOf('service', 'unit'), ({ unit }) => unit), column('concept', labelOf('service', 'concept'), ({ concept }) => concept), column('by', { sq: 'Deri më', sr: 'Do', en: 'By' }, ({ by }) => by, 'date'), column('answer', columnWords.answer, ({ answer }) => answer?.answer), ...inEach<Recommendation>('words', columnWords.words, ({ answer }) => answer?.words as Partial<InEachLanguage> | undefined), ...inEach<Recommendation>('role', columnWords.role, ({ answer }) => answer?.role), column('date', columnWords.date, ({ answer }) => answer?.date, 'date'), column('due', { sq: 'Afati i dhënë', sr: 'Obećani rok', en: 'Promised by' }, ({ answer }) => answer?.due, 'date'),
], (judged) => recommendationsAsData(judged).recommendations);

type Snapshot = ReturnType<typeof registersAsData>['snapshots'][number];
type RegisterRow = { snapshot: Snapshot; register: Snapshot['registers'][number]; requirement: string; visible: number; stated: number };
const registers = tableOf<RegisterRow>('registersTable', [
  column('quarter', columnWords.quarter, ({ snapshot }) => snapshot.quarter), column('date', columnWords.date, ({ snapshot }) => snapshot.date, 'date'), column('register', columnWords.register, ({ register }) => register.id), ...inEach<RegisterRow>('name', columnWords.name, ({ register }) => register.names), column('records', columnWords.records, ({ register }) => register.records, 'number'),
  column('requirement', columnWords.requirement, ({ requirement }) => requirement), column('visible', columnWords.visible, ({ visible }) => visible, 'number'), column('stated', columnWords.stated, ({ stated }) => stated, 'number'),
], (judged) => registersAsData(judged).snapshots.flatMap((snapshot) => snapshot.registers.flatMap((register) => Object.entries(register.requirements).map(([requirement, counted]) => ({ snapshot, register, requirement, ...counted })))));

type LinkRow = ReturnType<typeof linksAsData>['links'][number];
const ofLink = (field: keyof typeof linkRecord.shape) => fieldColumn<LinkRow>('link', field, (link) => link[field]);
const links = tableOf<LinkRow>('linksTable', [
  ofLink('url'), column('opens', columnWords.opens, ({ opens }) => opens), ofLink('checked'), ofLink('state'), ofLink('status'), ofLink('to'), ofLink('since'), column('places', columnWords.places, ({ places }) => places.length, 'number'), column('file', columnWords.file, ({ places: [first] }) => first?.file), column('line', columnWords.line, ({ places: [first] }) => first?.line, 'number'),
], (judged) => linksAsData(judged).links);

/** Every open table, by the kind of file that it is. */
export const tables = {
  servicesTable: services, requiredDocumentsTable: requiredDocuments, feesTable: fees, channelsTable: channels, appealsTable: appeals, formsTable: forms, legalBasisTable: legalBasis, outputsTable: outputs, deadlinesTable: deadlines, institutionsTable: institutions, officesTable: offices, conceptsTable: concepts,
  requirementsTable: requirements, obligationsTable: obligations, findingsTable: findings, institutionFindingsTable: { ...findings, id: 'institutionFindingsTable' as const }, documentsTable: documents, vocabulariesTable: vocabularies, recommendationsTable: recommendations, registersTable: registers, linksTable: links,
} as const satisfies Readonly<Partial<Record<PublishedFileId, Table>>>;
