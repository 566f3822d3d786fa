import { z } from 'zod';
import { furtherLanguages, languages, routes, type FurtherLanguage, type InEachLanguage, type OfficialLanguage } from '#languages/languages.ts';
import { columnWords } from '#languages/words/tables.ts';
import type { Institution, Service } from '../model/catalogue.ts';
import { innerOf, metaOf } from '../model/field.ts';
import { outcomes, type Finding, type Outcome, type Report } from '../model/finding.ts';
import { linkRecord } from '../model/links.ts';
import { conceptIn, entriesWith, offersIn, reportOf } from '../model/look-up.ts';
import { concerns, isUnseen, openConflicts } from '../model/openness.ts';
import { publishedDocument } from '../model/published-document.ts';
import { conceptFacts, serviceFacts } from '../model/service.ts';
import { deadlinesOf, outputsOf, wordsOfOutput } from '../model/several.ts';
import { textWords, type Text } from '../model/text.ts';
import { valueAt } from '../model/value-at.ts';
import { listNames, vocabularySchemas, type ListName } from '../model/vocabulary.ts';
import { fieldAt } from './finding-words.ts';
import { documentsAsData, findingAsData, type Judged } from './open-data.ts';
import { linksAsData, obligationsAsData, recommendationsAsData, registersAsData } from './open-records.ts';
import type { PublishedFileId } from './published-files.ts';
import { sourcesOf } from './sources.ts';
import { standingOfAll } from './standings.ts';
import { replacedWith } from '../model/succession.ts';
import { column, fieldColumn, inCell, inEach, kindOf, labelOf, mapped, pages, tableOf, type CellKind, type ColumnOf, type Table } from './table.ts';

// One value for each language of a list.
const mappedIn = <In extends OfficialLanguage, Value>(spoken: readonly In[], of: (language: In) => Value) => Object.fromEntries(spoken.map((language) => [language, of(language)])) as Record<In, Value>;

const wordsInTexts = (field: 'title' | 'summary') => ({ texts }: Pick<Service, 'texts'>) => Object.fromEntries(languages.map((language) => [language, texts[language]?.[field] ?? '']));
const titles = <Row>(of: (row: Row) => Pick<Service, 'texts'>) => inEach<Row>('title', metaOf(textWords.shape.title)!.label, (row) => wordsInTexts('title')(of(row)), 'text.title');
const summaries = <Row>(of: (row: Row) => Pick<Service, 'texts'>) => inEach<Row>('summary', metaOf(textWords.shape.summary)!.label, (row) => wordsInTexts('summary')(of(row)), 'text.summary');
// Title and summary stand together, language by language.
const titlesAndSummaries = <Row>(of: (row: Row) => Pick<Service, 'texts'>) => languages.flatMap((_, index) => [titles(of)[index]!, summaries(of)[index]!]);
// What an institution says in languages that it added.
const inFurther = <Row>(field: 'title' | 'summary', of: (row: Row) => Pick<Service, 'further'>) => inEach<Row, FurtherLanguage>(field, metaOf(textWords.shape[field])!.label, (row) => { const { further } = of(row); return further && mappedIn(furtherLanguages, (language) => further[language]?.[field]); }, `text.${field}`, furtherLanguages);
const own = <Row extends { institution: string }>(rows: readonly Row[], institution: string | undefined) => (institution === undefined ? rows : entriesWith(rows, 'institution', institution));

// New columns stand behind the others; what replaces a service stands with that, for withdrawn ones have no row.
const ofSuccession: ReadonlySet<string> = new Set(['replacedBy', 'formerIds']);

const services = tableOf<Service>('servicesTable', [
  column('id', columnWords.serviceId, (service) => `${service.institution}/${service.id}`), column('institution', columnWords.institution, ({ institution }) => institution), column('service', columnWords.service, ({ id }) => id),
  ...titlesAndSummaries<Service>((service) => service),
  ...Object.keys(serviceFacts.shape).filter((field) => !ofSuccession.has(field)).map((field) => fieldColumn<Service>('service', field, ({ facts }) => (facts as Readonly<Record<string, unknown>>)[field])),
  column('completeness', columnWords.completeness, (service, judged) => reportOf(judged.reports, service.institution)?.perService[service.id]?.score ?? undefined, 'share'),
  ...pages<Service>((service) => `${service.institution}/${service.id}/`), ...furtherLanguages.flatMap((_, index) => (['title', 'summary'] as const).map((field) => inFurther<Service>(field, (service) => service)[index]!)),
  fieldColumn('service', 'formerIds', ({ facts }) => facts.formerIds), column('replaces', columnWords.replaces, (service, { catalogue }) => inCell(replacedWith(catalogue, service).map(({ institution, id }) => `${institution}/${id}`))),
], (judged, institution) => own(judged.services, institution));

/** What is known of a list of a service: its items, that there is none, that nobody has said, or that the copy read breaks off before it. */
const partAnswers = ['stated', 'none', 'not-stated', 'not-seen'] as const;
interface Part<Item> { service: Service; answer: (typeof partAnswers)[number]; item?: Item }
type ListField = 'documents' | 'fees' | 'channels' | 'appeal' | 'forms' | 'legalBasis' | 'outputs' | 'applicantDeadlines';
type ItemOf<Field extends ListField> = Exclude<NonNullable<Service['facts'][Field]>, 'none'>[number];

/** Words that each text has for an item. */
interface Said<Item> { id: string; words: InEachLanguage; field: string; in(text: Text, item: Item): string | undefined }

/** A row for each item of a list of the services, and one for each service that states none. `itemsOf` gives the items where they may stand elsewhere than in the list. What is said in languages that institutions added stands behind all else. */
function partsTable<Field extends ListField>(id: PublishedFileId, field: Field, more: readonly ColumnOf<Part<ItemOf<Field>>>[], said: readonly Said<ItemOf<Field>>[] = [], itemsOf: (service: Service) => 'none' | readonly object[] | undefined = ({ facts }) => facts[field]): Table {
  type Row = Part<ItemOf<Field>>;
  const saidIn = <In extends OfficialLanguage>(spoken: readonly In[], textsOf: (service: Service) => Readonly<Partial<Record<In, Text>>> | undefined) => said.flatMap((one) => inEach<Row, In>(one.id, one.words, ({ service, item }) => {
    const texts = textsOf(service);
    return item && texts && mappedIn(spoken, (language) => texts[language] && one.in(texts[language], item));
  }, one.field, spoken));
  const shape = itemShapeOf(fieldAt(serviceFacts, [field])!);
  return tableOf<Row>(id, [
    column('service_id', columnWords.serviceId, ({ service }) => `${service.institution}/${service.id}`), column('institution', columnWords.institution, ({ service }) => service.institution), column('service', columnWords.service, ({ service }) => service.id),
    ...titles<Row>(({ service }) => service), column('answer', columnWords.answer, ({ answer }) => answer),
    column('contradicted', columnWords.contradicted, ({ service: { facts } }, { today }) => inCell(openConflicts(facts, today).map((conflict) => conflict.field).filter((name) => concerns({ field: name }, field)))),
    ...Object.keys(shape).map((name) => fieldColumn<Row>('service', `${field}.${name}`, ({ item }) => (item as Readonly<Record<string, unknown>> | undefined)?.[name])), ...more,
    ...saidIn(languages, ({ texts }) => texts), ...inFurther<Row>('title', ({ service }) => service), ...saidIn(furtherLanguages, ({ further }) => further),
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
// The words that a text has under an id, which an item may lack.
const byId = (text: Text, field: 'when' | 'documents' | 'fees' | 'forms' | 'applicantDeadlines', id: string | undefined) => (id === undefined ? undefined : text[field]?.[id]);
const condition = { id: 'condition', words: columnWords.condition, field: 'text.when', in: (text: Text, { when }: { when?: string | undefined }) => byId(text, 'when', when) };

const requiredDocuments = partsTable('requiredDocumentsTable', 'documents', inEach('document', columnWords.document, ({ item }, judged) => entryWords(judged, 'documents', item?.id)), [
  condition, { id: 'note', words: columnWords.note, field: 'text.documents', in: (text, { id }) => byId(text, 'documents', id) },
]);
const fees = partsTable('feesTable', 'fees', [], [{ id: 'for', words: columnWords.feeFor, field: 'text.fees', in: (text, { id }) => byId(text, 'fees', id) }, condition]);
const channels = partsTable('channelsTable', 'channels', inEach('channel', columnWords.channel, ({ item }, judged) => entryWords(judged, 'channels', item?.type)));
const appeals = partsTable('appealsTable', 'appeal', inEach('authority', columnWords.appealBody, ({ item }, judged) => entryWords(judged, 'appeal-bodies', item?.body)));
const forms = partsTable('formsTable', 'forms', [], [{ id: 'name', words: columnWords.form, field: 'text.forms', in: (text, { id }) => byId(text, 'forms', id) }]);
const legalBasis = partsTable('legalBasisTable', 'legalBasis', [
  ...inEach<Part<ItemOf<'legalBasis'>>>('name', columnWords.act, ({ item }, judged) => entryWords(judged, 'acts', item?.act)),
  column('number', columnWords.actNumber, ({ item }, judged) => judged.catalogue.vocabularies.acts.get(item?.act ?? '')?.number), column('url', columnWords.actAddress, ({ item }, judged) => judged.catalogue.vocabularies.acts.get(item?.act ?? '')?.url),
]);
// What is stated once has a row too, without an id.
const some = (items: readonly object[]) => (items.length === 0 ? undefined : items);
const outputs = partsTable('outputsTable', 'outputs', inEach('kind', columnWords.output, ({ item }, judged) => entryWords(judged, 'outputs', item?.type)), [
  { id: 'words', words: columnWords.words, field: 'text.outputs', in: wordsOfOutput },
], (service) => some(outputsOf(service)));
const deadlines = partsTable('deadlinesTable', 'applicantDeadlines', [], [{ id: 'for', words: columnWords.deadlineFor, field: 'text.applicantDeadlines', in: (text, { id }) => byId(text, 'applicantDeadlines', id) }], ({ facts }) => some(deadlinesOf(facts)));

const ofInstitution = (path: string, id?: string) => fieldColumn<Institution>('institution', path, ({ facts }) => valueAt(facts, path.split('.')), id);
const ofReport = (words: 'services' | 'lacking' | 'won' | 'possible' | 'completeness' | 'coverage' | 'inventory', of: (report: Report) => number | null, kind: CellKind, id: string = words) => column<Institution>(id, columnWords[words], (institution, judged) => {
  const report = reportOf(judged.reports, institution.id);
  return report && (of(report) ?? undefined);
}, kind);
const institutions = tableOf<Institution>('institutionsTable', [
  column('id', columnWords.id, ({ id }) => id), ofInstitution('type'), ofInstitution('status'), ...inEach<Institution>('name', columnWords.name, ({ facts }) => facts.names, 'institution.names'), ...inEach<Institution>('abbreviation', labelOf('institution', 'abbreviations'), ({ facts }) => facts.abbreviations, 'institution.abbreviations'),
  ofInstitution('area'), ofInstitution('websites'), ofInstitution('phone'), ofInstitution('email'), ofInstitution('address.street'), ofInstitution('address.postalCode'), ...inEach<Institution>('locality', labelOf('institution', 'address.locality'), ({ facts }) => facts.address?.locality, 'institution.address.locality'), ofInstitution('hours'), ofInstitution('languages'),
  ...inEach<Institution>('role', columnWords.role, ({ facts }) => facts.publishing?.role, 'institution.publishing.role'),
  ofReport('services', ({ services: number }) => number, 'number'), ofReport('lacking', ({ coverage }) => coverage.lacking, 'number'),
  ofReport('won', ({ won }) => won, 'number'), ofReport('possible', ({ possible }) => possible, 'number'),
  ofReport('completeness', ({ score }) => score, 'share'), ofReport('coverage', ({ coverage }) => coverage.score, 'share'), ofReport('inventory', ({ inventory }) => inventory.score, 'share', 'documents'),
  ...pages<Institution>(({ id }) => `${id}/`), ...inEach<Institution, FurtherLanguage>('name', columnWords.name, ({ facts }) => Object.fromEntries(furtherLanguages.map((language) => [language, facts.names[language] ?? ''])), 'institution.names', furtherLanguages),
  ...inEach<Institution>('nameToday', labelOf('institution', 'successor'), ({ facts }) => facts.successor?.names, 'institution.successor.names'), ofInstitution('formerIds'),
], (judged, institution) => institution === undefined ? judged.catalogue.institutions : entriesWith(judged.catalogue.institutions, 'id', institution));

type OfficeRow = { institution: string; office: NonNullable<Institution['facts']['offices']>[number] };
const ofOffice = (path: string) => fieldColumn<OfficeRow>('institution', `offices.${path}`, ({ office }) => valueAt(office, path.split('.')));
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
const ofFinding = (name: 'service' | 'requirement' | 'dimension' | 'outcome' | 'language' | 'points' | 'won' | 'possible' | 'file' | 'line' | 'subject' | 'field', kind?: CellKind) => column<FindingRow>(name, columnWords[name], ({ data }) => data[name], kind);
const findingColumns: readonly ColumnOf<FindingRow>[] = [
  column('institution', columnWords.institution, ({ finding }) => finding.institution),
  ofFinding('service'), ofFinding('requirement'), ofFinding('dimension'), ofFinding('outcome'), ofFinding('language'),
  ofFinding('points', 'number'), ofFinding('won', 'number'), ofFinding('possible', 'number'), ofFinding('file'), ofFinding('line', 'number'),
  ...languages.flatMap((_, index) => [inEach<FindingRow>('message', columnWords.message, ({ data }) => data.message)[index]!, inEach<FindingRow>('help', columnWords.help, ({ data }) => data.help)[index]!]),
  ofFinding('subject'), ofFinding('field'), column('basis', columnWords.basis, ({ data }) => basisInCell(data.basis)),
  column('doer', columnWords.doer, ({ data: { doer } }) => (doer.concept ? `concepts/${doer.concept}` : doer.unit)),
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
  column('quarter', columnWords.quarter, ({ quarter }) => quarter), column('institution', columnWords.institution, ({ institution }) => institution),
  column('requirement', columnWords.requirement, ({ requirement }) => requirement),
  column('services', columnWords.services, (row) => row.services, 'number'), column('points', columnWords.points, ({ points }) => points, 'number'),
  column('unit', labelOf('service', 'unit'), ({ unit }) => unit), column('concept', labelOf('service', 'concept'), ({ concept }) => concept),
  column('by', { sq: 'Deri më', sr: 'Do', en: 'By' }, ({ by }) => by, 'date'),
  column('answer', columnWords.answer, ({ answer }) => answer?.answer),
  ...inEach<Recommendation>('words', columnWords.words, ({ answer }) => answer?.words as Partial<InEachLanguage> | undefined),
  ...inEach<Recommendation>('role', columnWords.role, ({ answer }) => answer?.role),
  column('date', columnWords.date, ({ answer }) => answer?.date, 'date'),
  column('due', { sq: 'Afati i dhënë', sr: 'Obećani rok', en: 'Promised by' }, ({ answer }) => answer?.due, 'date'), column('institutionToday', columnWords.institutionToday, (row) => row.institutionToday),
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
